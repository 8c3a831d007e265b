// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/linegestures.h"

#include "canvas/diagrameditor.h"
#include "canvas/tools/linkgesture.h"
#include "editing/views/geometry.h"
#include "editing/views/moving.h"

#include <QLineF>
#include <QPainter>

#include <limits>

namespace canvas {

using namespace editing;
using views::LineEnd;

namespace {

constexpr double straightReach = 5;  // pixels: a bend so near to the straight way is none
constexpr double neighbourReach = 7; // pixels: a leg so near to level or upright becomes it

landscape::RoutedConnection lineOf(const DiagramEditor &editor, landscape::ConnectionId id)
{
    const landscape::RoutedConnection *line = editor.view()->connection(id);
    return line ? *line : landscape::RoutedConnection();
}

QList<QPointF> routeOf(const DiagramEditor &editor, landscape::ConnectionId id)
{
    for (const drawing::PictureLine &line : editor.picture()->lines) {
        if (line.connection != id)
            continue;
        const auto points = editor.picture()->pointsOf(line);
        return {points.begin(), points.end()};
    }
    return {};
}

double distanceToLine(QPointF point, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double at = length > 0 ? qBound(0.0, QPointF::dotProduct(point - from, way) / length, 1.0) : 0.0;
    return QLineF(point, from + way * at).length();
}

/// Where along the route the point is nearest to it: 0 = start, 1 = end.
double shareAlong(const QList<QPointF> &route, QPointF point)
{
    double total = 0;
    double best = 0;
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QLineF leg(route[i - 1], route[i]);
        const QPointF way = leg.p2() - leg.p1();
        const double square = QPointF::dotProduct(way, way);
        const double at = square > 0 ? qBound(0.0, QPointF::dotProduct(point - leg.p1(), way) / square, 1.0) : 0.0;
        const double gap = QLineF(point, leg.pointAt(at)).length();
        if (gap < least) {
            least = gap;
            best = total + at * leg.length();
        }
        total += leg.length();
    }
    return total > 0 ? qBound(0.02, best / total, 0.98) : 0.5;
}

} // namespace

LineGesture::LineGesture(DiagramEditor &editor, landscape::ConnectionId line)
    : Gesture(editor)
    , m_line(lineOf(editor, line))
    , m_preview(editor, editor.surface(), editor.snapshot(), *editor.view(), editor.style(), {}, {line})
{
}

bool LineGesture::paintGround(QPainter &painter, const QRect &)
{
    m_preview.paint(painter, editor().viewport()->rect());
    return true;
}

// Bends

BendGesture::BendGesture(DiagramEditor &editor, landscape::ConnectionId line, int bend, bool isNew)
    : LineGesture(editor, line)
    , m_bend(bend)
    , m_before(m_line.bends)
{
    if (isNew) {
        m_bend = qBound(0, bend, int(m_line.bends.size()));
        m_line.bends.insert(m_bend, QPointF());
    }
}

std::pair<QPointF, QPointF> BendGesture::neighbours() const
{
    const auto end = [this](landscape::NodeId node, QPointF otherwise) {
        const landscape::PlacedNode *placed = editor().view()->node(node);
        return placed ? placed->rect.center() : otherwise;
    };
    const QList<QPointF> route = routeOf(editor(), m_line.id);
    const QPointF before = m_bend > 0 ? m_line.bends[m_bend - 1] : end(m_line.sourceNode, route.value(0));
    const QPointF after = m_bend + 1 < m_line.bends.size() ? m_line.bends[m_bend + 1]
                                                            : end(m_line.targetNode, route.value(route.size() - 1));
    return {before, after};
}

void BendGesture::move(const Pointer &pointer)
{
    if (isGone() || m_bend >= m_line.bends.size())
        return;
    QPointF point = pointer.point;
    if (!(pointer.keys & Qt::AltModifier)) {
        const auto [before, after] = neighbours();
        const QPointF onGrid = editor().grid().snaps ? views::snapped(point, editor().grid().step) : point;
        const double reach = neighbourReach / editor().zoom();
        const auto pull = [reach](double at, double first, double second, double otherwise) {
            if (qAbs(at - first) <= reach)
                return first;
            return qAbs(at - second) <= reach ? second : otherwise;
        };
        point = {pull(point.x(), before.x(), after.x(), onGrid.x()), pull(point.y(), before.y(), after.y(), onGrid.y())};
    }
    m_line.bends[m_bend] = point;
    m_preview.setLine(m_line);
}

Gesture::End BendGesture::finish(const Pointer &pointer)
{
    move(pointer);
    if (isGone() || m_bend >= m_line.bends.size())
        return End::Done;
    const auto [before, after] = neighbours();
    if (distanceToLine(m_line.bends[m_bend], before, after) <= straightReach / editor().zoom())
        m_line.bends.removeAt(m_bend);
    if (m_line.bends != m_before)
        editor().perform(views::setBends(editor().viewId(), m_line.id, m_line.bends));
    return End::Done;
}

void BendGesture::paint(QPainter &painter) const
{
    painter.setPen(QPen(editor().accentColour(), 1.5));
    painter.setBrush(QColor(editor().picture()->palette.canvas));
    for (const QPointF bend : m_line.bends)
        painter.drawEllipse(editor().toPixel(bend), 4, 4);
}

// Ends

ReconnectGesture::ReconnectGesture(DiagramEditor &editor, landscape::ConnectionId line, int side)
    : LineGesture(editor, line)
    , m_side(side == 0 ? views::LineSide::Source : views::LineSide::Target)
{
}

ReconnectGesture::~ReconnectGesture()
{
    editor().setTarget({});
}

void ReconnectGesture::move(const Pointer &pointer)
{
    if (isGone())
        return;
    const LineEnd end = lineEndOf(editor().hitAt(pointer.pixel));
    const bool onto = (end.node || end.connection) && end.connection != m_line.id;
    if (!(end == m_end)) {
        m_end = end;
        m_allowed = onto
            && views::canReconnect(editor().snapshot()->facts(), editor().viewId(), m_line.id, m_side, end).has_value();
    }
    editor().setTarget(m_allowed ? end.node : landscape::NodeId());
    landscape::RoutedConnection shown = m_line;
    const LineEnd there = m_allowed ? end : LineEnd();
    if (m_side == views::LineSide::Source) {
        shown.sourceNode = there.node;
        shown.sourceConnection = there.connection;
    } else {
        shown.targetNode = there.node;
        shown.targetConnection = there.connection;
    }
    m_preview.setLine(shown, m_allowed ? std::nullopt : std::optional(pointer.point));
}

Gesture::End ReconnectGesture::finish(const Pointer &pointer)
{
    move(pointer);
    if (isGone() || !(m_end.node || m_end.connection) || m_end.connection == m_line.id)
        return End::Done;
    const QString notice = m_allowed
        ? views::reconnectionNotice(editor().snapshot()->facts(), editor().viewId(), m_line.id, m_side, m_end)
        : QString();
    if (editor().perform(views::reconnect(editor().viewId(), m_line.id, m_side, m_end)) && !notice.isEmpty())
        Q_EMIT editor().noticed(notice, true);
    return End::Done;
}

// Labels

LabelGesture::LabelGesture(DiagramEditor &editor, landscape::ConnectionId line)
    : LineGesture(editor, line)
    , m_route(routeOf(editor, line))
{
}

void LabelGesture::move(const Pointer &pointer)
{
    if (isGone() || m_route.size() < 2)
        return;
    m_line.labelAt = shareAlong(m_route, pointer.point);
    m_preview.setLine(m_line);
}

Gesture::End LabelGesture::finish(const Pointer &pointer)
{
    move(pointer);
    if (!isGone() && m_line.labelAt)
        editor().perform(views::setLabelAt(editor().viewId(), m_line.id, m_line.labelAt));
    return End::Done;
}

} // namespace canvas
