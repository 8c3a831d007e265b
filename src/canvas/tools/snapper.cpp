// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/snapper.h"

#include "canvas/diagrameditor.h"

#include <QPainter>

#include <cmath>

namespace canvas {

using namespace editing;

namespace {

constexpr double reachPixels = 6;
constexpr size_t mostBoxes = 600; ///< in sight; among more, everything lines up with something

} // namespace

Snapper::Snapper(const DiagramEditor &editor, const QSet<landscape::NodeId> &moving)
    : m_editor(editor)
{
    if (!editor.guides() || !editor.surface().picture())
        return;
    const auto found = editor.surface().boxesMeeting(editor.visibleArea());
    if (found.size() > mostBoxes)
        return;
    for (const std::uint32_t index : found) {
        const drawing::PictureBox &box = editor.surface().picture()->boxes[index];
        if (!moving.contains(box.node))
            m_others.append(box.rect);
    }
    m_guides = views::AlignmentGuides(m_others);
}

QPointF Snapper::forMove(const QRectF &rect, QPointF offset, bool suspended)
{
    m_shown.clear();
    if (suspended)
        return offset;
    views::Snap snap;
    snap.offset = offset;
    if (m_editor.guides())
        snap = m_guides.forMove(rect, offset, reachPixels / m_editor.zoom());
    m_shown = snap.guides;
    if (m_editor.grid().snaps) {
        const QPointF onGrid = views::snappedOffset(rect, offset, m_editor.grid().step);
        if (!snap.horizontal)
            snap.offset.setX(onGrid.x());
        if (!snap.vertical)
            snap.offset.setY(onGrid.y());
    }
    return snap.offset;
}

qsizetype Snapper::sameSize(const QRectF &rect, Qt::Orientation axis) const
{
    const auto length = [axis](const QRectF &box) { return axis == Qt::Horizontal ? box.width() : box.height(); };
    const double reach = reachPixels / m_editor.zoom();
    qsizetype best = -1;
    for (qsizetype i = 0; i < m_others.size(); ++i) {
        const double gap = std::abs(length(m_others[i]) - length(rect));
        if (gap > reach)
            continue;
        const auto worth = [&](qsizetype box) { // the nearest size, then the nearest box
            return std::pair(std::abs(length(m_others[box]) - length(rect)),
                QLineF(m_others[box].center(), rect.center()).length());
        };
        if (best < 0 || worth(i) < worth(best))
            best = i;
    }
    return best;
}

void Snapper::showSize(const QRectF &rect, Qt::Orientation axis)
{
    const double beside = 8 / m_editor.zoom();
    const QLineF line = axis == Qt::Horizontal
        ? QLineF(rect.left(), rect.top() - beside, rect.right(), rect.top() - beside)
        : QLineF(rect.left() - beside, rect.top(), rect.left() - beside, rect.bottom());
    m_shown.append({views::Guide::Kind::Gap, line});
}

QRectF Snapper::forResize(const QRectF &rect, Qt::Edges dragged, bool suspended, bool sizes)
{
    m_shown.clear();
    if (suspended)
        return rect;
    views::Snap snap;
    if (m_editor.guides())
        snap = m_guides.forResize(rect, dragged, reachPixels / m_editor.zoom());
    m_shown = snap.guides;
    const QRectF onGrid
        = m_editor.grid().snaps ? views::snappedSides(rect, dragged, m_editor.grid().step) : rect;
    QRectF result = rect;
    if (dragged & Qt::LeftEdge)
        result.setLeft(snap.horizontal ? rect.left() + snap.offset.x() : onGrid.left());
    if (dragged & Qt::RightEdge)
        result.setRight(snap.horizontal ? rect.right() + snap.offset.x() : onGrid.right());
    if (dragged & Qt::TopEdge)
        result.setTop(snap.vertical ? rect.top() + snap.offset.y() : onGrid.top());
    if (dragged & Qt::BottomEdge)
        result.setBottom(snap.vertical ? rect.bottom() + snap.offset.y() : onGrid.bottom());
    if (!sizes || !m_editor.guides())
        return result;
    const qsizetype wide = !snap.horizontal && (dragged & (Qt::LeftEdge | Qt::RightEdge)) ? sameSize(rect, Qt::Horizontal) : -1;
    const qsizetype high = !snap.vertical && (dragged & (Qt::TopEdge | Qt::BottomEdge)) ? sameSize(rect, Qt::Vertical) : -1;
    if (wide >= 0 && (dragged & Qt::LeftEdge))
        result.setLeft(result.right() - m_others[wide].width());
    else if (wide >= 0)
        result.setWidth(m_others[wide].width());
    if (high >= 0 && (dragged & Qt::TopEdge))
        result.setTop(result.bottom() - m_others[high].height());
    else if (high >= 0)
        result.setHeight(m_others[high].height());
    for (const auto &[box, axis] : {std::pair(wide, Qt::Horizontal), std::pair(high, Qt::Vertical)}) {
        if (box < 0)
            continue;
        showSize(result, axis);
        showSize(m_others[box], axis);
    }
    return result;
}

QPointF Snapper::forPoint(QPointF point, bool suspended) const
{
    return suspended || !m_editor.grid().snaps ? point : views::snapped(point, m_editor.grid().step);
}

void Snapper::paint(QPainter &painter) const
{
    QColor colour = m_editor.accentColour();
    for (const views::Guide &guide : m_shown) {
        const QLineF line(m_editor.toPixel(guide.line.p1()), m_editor.toPixel(guide.line.p2()));
        painter.setPen(QPen(colour, 1, guide.kind == views::Guide::Kind::Centre ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(line);
        if (guide.kind != views::Guide::Kind::Gap)
            continue;
        for (const QPointF end : {line.p1(), line.p2()}) { // bars across the ends of a gap
            const QPointF across = qAbs(line.dx()) > qAbs(line.dy()) ? QPointF(0, 4) : QPointF(4, 0);
            painter.drawLine(end - across, end + across);
        }
    }
}

} // namespace canvas
