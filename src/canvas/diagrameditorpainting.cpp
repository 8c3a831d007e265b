// SPDX-License-Identifier: GPL-3.0-or-later
// What DiagramEditor paints around the picture: rings, handles, guides, signs.
#include "canvas/diagrameditor.h"

#include "canvas/naming/naming.h"
#include "canvas/tools/gesture.h"
#include "canvas/keyboard/keyboarddrag.h"
#include "canvas/keyboard/keyboardlink.h"

#include <QPainter>

#include <cmath>

namespace canvas {

using landscape::NodeId;
using landscape::PlacedNode;

namespace {

constexpr double handleSide = 7;      // pixels
constexpr double connectorSide = 9;   // pixels
constexpr double leastGridStep = 7;   // pixels: a finer grid would be a haze

/// On whole device pixels, so that one-pixel lines are crisp.
QRectF crisp(const QRectF &rect, double ratio)
{
    const auto snapped = [ratio](double at) { return (std::round(at * ratio) + 0.5) / ratio; };
    return {QPointF(snapped(rect.left()), snapped(rect.top())), QPointF(snapped(rect.right()), snapped(rect.bottom()))};
}

void paintLock(QPainter &painter, QPointF corner, QColor colour, QColor ground)
{
    const QRectF body(corner + QPointF(3, 8), QSizeF(10, 8));
    painter.setPen(QPen(ground, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ground);
    painter.drawRoundedRect(body, 1.5, 1.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6));
    painter.drawArc(QRectF(corner + QPointF(5, 3), QSizeF(6, 9)), 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(body, 1.5, 1.5);
}

} // namespace

QRectF DiagramEditor::pixelsOf(const QRectF &rect) const
{
    return {toPixel(rect.topLeft()), toPixel(rect.bottomRight())};
}

bool DiagramEditor::scrollsPixels() const
{
    return !m_gesture && !m_keyboardLink && !m_keyboardDrag && !m_focusByKey && m_tool.kind == ToolChoice::Kind::Select;
}

QCursor DiagramEditor::toolCursor() const
{
    return m_gesture ? m_gesture->cursor() : m_acting->cursor(m_hover);
}

QString DiagramEditor::toolTipAt(QPointF point) const
{
    if (m_gesture || m_naming->isOpen())
        return {};
    if (m_hover.part == Hit::Part::Connector)
        return tr("Drag from here to draw a relation");
    if (m_hover.connection && picture()) {
        const auto *line = view() ? view()->connection(m_hover.connection) : nullptr;
        if (const auto *relationship = line ? m_snapshot->relationship(line->relationship) : nullptr) {
            const QString ends = tr("%1 → %2").arg(m_snapshot->nameOf(relationship->source.element()),
                m_snapshot->nameOf(relationship->target.element()));
            const QString name = relationship->name.isEmpty() ? QString() : relationship->name + QStringLiteral("\n");
            return name + landscape::kindLabel(relationship->kind) + QStringLiteral("\n") + ends;
        }
    }
    return DiagramView::toolTipAt(point);
}

void DiagramEditor::paintBelow(QPainter &painter, const QRect &exposed) const
{
    const double step = m_grid.step * zoom();
    if (!m_grid.shown || !picture() || step < leastGridStep)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QPointF first = toPixel({std::floor(toView(exposed.topLeft()).x() / m_grid.step) * m_grid.step,
        std::floor(toView(exposed.topLeft()).y() / m_grid.step) * m_grid.step});
    QList<QPointF> dots;
    for (double y = first.y(); y <= exposed.bottom() + 1; y += step)
        for (double x = first.x(); x <= exposed.right() + 1; x += step)
            dots.append({x, y});
    painter.setPen(QPen(QColor(drawing::mixed(picture()->palette.canvas, picture()->palette.relation, 0.35)), 1));
    painter.drawPoints(dots.constData(), int(dots.size()));
}

void DiagramEditor::paintGround(QPainter &painter, const QRect &exposed)
{
    if (m_gesture ? m_gesture->paintGround(painter, exposed)
                  : m_keyboardDrag && m_keyboardDrag->paintGround(painter, exposed))
        return;
    const Surface::Hidden beingNamed{{}, {}, m_naming->node(), m_naming->line()};
    surface().paint(painter, exposed, toView({0, 0}), zoom(), m_naming->isOpen() ? &beingNamed : nullptr);
}

void DiagramEditor::paintTop(QPainter &painter)
{
    if (!picture() || !view())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_naming->isOpen() && !m_keyboardDrag && (!m_gesture || !m_gesture->hidesSelection())) {
        paintSelection(painter);
        paintHover(painter);
    }
    paintTarget(painter);
    if (m_gesture)
        m_gesture->paint(painter);
    m_acting->paint(painter);
    if (m_keyboardLink)
        m_keyboardLink->paint(painter);
    if (m_keyboardDrag)
        m_keyboardDrag->paint(painter);
    if (hasFocus() && m_focusByKey) {
        painter.setPen(QPen(accentColour(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
    painter.restore();
}

void DiagramEditor::paintSelection(QPainter &painter) const
{
    const double ratio = devicePixelRatioF();
    const QColor accent = accentColour();
    const QColor ground(picture()->palette.canvas);
    const QRectF seen = visibleArea().adjusted(-20, -20, 20, 20);
    painter.setBrush(Qt::NoBrush);
    const bool grippable = !m_readOnly && m_connections.size() == 1 && m_nodes.isEmpty();
    for (const std::uint32_t number : m_chosenLines.isEmpty() ? std::vector<std::uint32_t>() : surface().linesMeeting(seen)) {
        const drawing::PictureLine &line = picture()->lines[number];
        if (!m_chosenLines.contains(line.connection))
            continue;
        QPolygonF route;
        for (const QPointF point : picture()->pointsOf(line))
            route << toPixel(point);
        painter.setPen(QPen(accent, 2));
        painter.drawPolyline(route);
        const auto *facts = grippable ? selectedLine().second : nullptr;
        if (!facts)
            continue;
        painter.setPen(QPen(accent, 1.5));
        painter.setBrush(ground);
        for (const QPointF bend : facts->bends)
            painter.drawEllipse(toPixel(bend), 4, 4);
        for (const QPointF end : {route.first(), route.last()})
            painter.drawRect(crisp(QRectF(end - QPointF(3.5, 3.5), QSizeF(handleSide, handleSide)), ratio));
        painter.setBrush(Qt::NoBrush);
    }
    for (const NodeId id : m_nodes) {
        const PlacedNode *placed = node(id);
        if (!placed || !placed->rect.intersects(seen))
            continue;
        const bool leads = m_nodes.size() > 1 && id == m_nodes.last();
        painter.setPen(QPen(accent, leads ? 2.5 : 1.5));
        painter.drawRect(crisp(pixelsOf(placed->rect).adjusted(-2, -2, 2, 2), ratio));
        if (placed->locked)
            paintLock(painter, pixelsOf(placed->rect).topLeft() - QPointF(8, 10), accent, ground);
    }
    painter.setBrush(Qt::NoBrush);
    if (m_readOnly || m_frame.isNull() || m_tool.kind != ToolChoice::Kind::Select)
        return;
    const QRectF frame = pixelsOf(m_frame);
    if (m_nodes.size() > 1) {
        painter.setPen(QPen(accent, 1, Qt::DashLine));
        painter.drawRect(crisp(frame.adjusted(-2, -2, 2, 2), ratio));
    }
    painter.setPen(QPen(accent, 1));
    painter.setBrush(ground);
    for (const QPointF place : handlePlaces(frame))
        if (!std::isnan(place.x()))
            painter.drawRect(crisp(QRectF(place - QPointF(3.5, 3.5), QSizeF(handleSide, handleSide)), ratio));
}

void DiagramEditor::paintHover(QPainter &painter) const
{
    const QColor accent = accentColour();
    if (m_hover.part == Hit::Part::Box && !isSelected(m_hover.node))
        if (const PlacedNode *placed = node(m_hover.node)) {
            painter.setPen(QPen(QColor(drawing::mixed(picture()->palette.canvas, accent.rgb(), 0.6)), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(crisp(pixelsOf(placed->rect).adjusted(-2, -2, 2, 2), devicePixelRatioF()));
        }
    for (const auto &[id, pixels] : grips().connectable) {
        if (!id)
            continue;
        const auto places = connectorPlaces(pixels);
        for (int i = 0; i < int(places.size()); ++i) {
            const bool hit = m_hover.part == Hit::Part::Connector && m_hover.node == id && m_hover.index == i;
            painter.setPen(QPen(accent, 1.3));
            painter.setBrush(hit ? accent : QColor(picture()->palette.canvas));
            const double side = hit ? connectorSide + 4 : connectorSide;
            painter.drawEllipse(places[size_t(i)], side / 2, side / 2);
        }
    }
}

void DiagramEditor::paintTarget(QPainter &painter) const
{
    const PlacedNode *placed = node(m_target);
    if (!placed)
        return;
    QColor inside = accentColour();
    inside.setAlpha(26); // on the screen only
    painter.setPen(QPen(accentColour(), 3));
    painter.setBrush(inside);
    painter.drawRect(pixelsOf(placed->rect));
}

} // namespace canvas
