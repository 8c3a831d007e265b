// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/views/geometry.h"
#include "landscape/ids.h"

#include <QSet>

class QPainter;

namespace canvas {

class DiagramEditor;

/// Pulls what is dragged to other boxes in sight and to the grid, as the editor is set, and paints the guides of the
/// last answer. Made when a drag starts.
class Snapper
{
public:
    /// `moving` are the boxes that nothing snaps to.
    Snapper(const DiagramEditor &editor, const QSet<landscape::NodeId> &moving);

    /// The offset to move `rect` by instead of `offset`. `suspended` gives it back as it is.
    [[nodiscard]] QPointF forMove(const QRectF &rect, QPointF offset, bool suspended);
    /// `rect` with its dragged sides pulled.
    [[nodiscard]] QRectF forResize(const QRectF &rect, Qt::Edges dragged, bool suspended);
    [[nodiscard]] QPointF forPoint(QPointF point, bool suspended) const;

    void paint(QPainter &painter) const;

private:
    const DiagramEditor &m_editor;
    editing::views::AlignmentGuides m_guides;
    QList<editing::views::Guide> m_shown;
};

} // namespace canvas
