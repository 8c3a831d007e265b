// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/views/geometry.h"
#include "landscape/ids.h"

#include <QSet>

class QPainter;

namespace canvas {

class DiagramEditor;

/// Pulls what is dragged to other boxes in sight, to their sizes and to the grid, as the editor is set, and paints the
/// guides of the last answer. Made when a drag starts.
class Snapper
{
public:
    /// `moving` are the boxes that nothing snaps to.
    Snapper(const DiagramEditor &editor, const QSet<landscape::NodeId> &moving);

    /// The offset to move `rect` by instead of `offset`. `suspended` gives it back as it is.
    [[nodiscard]] QPointF forMove(const QRectF &rect, QPointF offset, bool suspended);
    /// `rect` with its dragged sides pulled; with `sizes` to the width and height of other boxes, too, where no side
    /// lines up with anything.
    [[nodiscard]] QRectF forResize(const QRectF &rect, Qt::Edges dragged, bool suspended, bool sizes = false);
    [[nodiscard]] QPointF forPoint(QPointF point, bool suspended) const;

    void paint(QPainter &painter) const;

private:
    /// The box whose side along the axis is nearest to that of `rect`, in reach; -1 for none.
    [[nodiscard]] qsizetype sameSize(const QRectF &rect, Qt::Orientation axis) const;
    void showSize(const QRectF &rect, Qt::Orientation axis);

    const DiagramEditor &m_editor;
    QList<QRectF> m_others;
    editing::views::AlignmentGuides m_guides;
    QList<editing::views::Guide> m_shown;
};

} // namespace canvas
