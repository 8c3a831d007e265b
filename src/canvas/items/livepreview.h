// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/items/surface.h"
#include "drawing/preparing/idindex.h"

#include <QHash>
#include <QImage>

namespace canvas {

class DiagramView;

/// How a view will look while boxes or lines of it follow the pointer: all that stays is painted once and kept as an
/// image; what moves as a whole is painted once, too, and laid over it where it is now; only lines that join the two
/// are made anew for each frame. Where lines jump over others and few are in sight, all of those are painted for each
/// frame, with the jumps that they have now. Nothing of the document changes.
class LivePreview
{
public:
    /// `moving` go as a whole (with what lies in them: the caller adds that); `lines` are changed on their own.
    LivePreview(const DiagramView &view, const Surface &surface, landscape::SnapshotPtr snapshot,
        const landscape::View &facts, const drawing::Style &style, const QSet<landscape::NodeId> &moving,
        const QSet<landscape::ConnectionId> &lines = {});

    void setOffset(QPointF offset);
    /// Other bends for lines that join what moves to what stays; before setOffset().
    void setBends(const QHash<landscape::ConnectionId, QList<QPointF>> &bends);
    /// Whether what moves stays where it was, too.
    void setCopies(bool copies);
    /// Boxes that change size; they must be among `moving`. What moves with them is where the offset says.
    void setRects(const QHash<landscape::NodeId, QRectF> &rects);
    /// A line as it will be; an end that hangs at no box goes to `loose`.
    void setLine(const landscape::RoutedConnection &line, std::optional<QPointF> loose = {});

    /// Instead of DiagramView's ground.
    void paint(QPainter &painter, const QRect &viewport);

private:
    void collect(const landscape::View &facts, const QSet<landscape::ConnectionId> &lines);
    void prepareCarried();
    void prepareJoined();
    void paintStill(QPainter &painter, const QRect &viewport);
    void paintCarried(QPainter &painter);
    void paintLines(QPainter &painter, const QRectF &seen, drawing::Detail detail);
    void findBeside();
    void bridge();
    [[nodiscard]] landscape::PlacedNode ghostOf(const landscape::PlacedNode &node) const;
    void addWithParents(landscape::View &view, landscape::NodeId node, QSet<landscape::NodeId> &added) const;

    const DiagramView &m_view;
    const Surface &m_surface;
    landscape::SnapshotPtr m_snapshot;
    landscape::View m_facts; ///< shares its rows with the document's
    drawing::Style m_style;
    drawing::IdIndex m_placeOf; ///< of boxes in m_facts
    QSet<landscape::NodeId> m_moving;
    QList<landscape::RoutedConnection> m_inner;  ///< both ends move
    QList<landscape::RoutedConnection> m_joined; ///< to be made for each frame
    QHash<landscape::NodeId, QRectF> m_rects;
    QPointF m_offset;
    std::optional<QPointF> m_loose;
    bool m_copies = false;
    Surface::Hidden m_hidden;

    drawing::PicturePtr m_carried;
    drawing::Picture m_lines;
    bool m_jumps = false;            ///< lines jump over others, and are few enough to be painted for each frame
    drawing::Picture m_carriedLines; ///< then: those of m_carried, which has boxes only
    std::vector<std::uint32_t> m_beside; ///< then: lines in sight that stay where they are
    drawing::Picture m_bridged;      ///< then: the ways of them all, with their jumps
    QImage m_still;
    QPointF m_stillOrigin;
    double m_stillZoom = 0;
    QImage m_flying;
    QRectF m_flyingArea; ///< in the view, without the offset
    double m_flyingZoom = 0;
};

} // namespace canvas
