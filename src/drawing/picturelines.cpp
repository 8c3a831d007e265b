// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/picturebuilder.h"

#include "drawing/text/textlayout.h"

#include <cmath>

namespace drawing {

using landscape::RelationshipKind;
using landscape::RoutedConnection;

namespace {

constexpr int deepestLineOnLine = 8;
constexpr double labelSize = 10;
constexpr double longestLabel = 180;

/// Where a line that comes from `from` meets the box: straight on where `from` lies beside it, else on the way to the
/// middle. A point on or in the box is itself the end.
QPointF attachment(const PictureBox &box, QPointF from, bool routed)
{
    const QRectF &r = box.rect;
    if (routed && r.adjusted(-0.5, -0.5, 0.5, 0.5).contains(from))
        return from;
    const bool round = box.outline == Outline::Junction || box.outline == Outline::OpenJunction;
    if (routed && !round) {
        if (from.x() >= r.left() && from.x() <= r.right())
            return {from.x(), from.y() < r.top() ? r.top() : r.bottom()};
        if (from.y() >= r.top() && from.y() <= r.bottom())
            return {from.x() < r.left() ? r.left() : r.right(), from.y()};
    }
    const QPointF middle = r.center();
    const QPointF way = from - middle;
    if (round) {
        const double length = std::hypot(way.x(), way.y());
        return length > 0 ? middle + way * (r.width() / 2 / length) : middle;
    }
    const double sx = std::abs(way.x()) > 1e-9 ? r.width() / 2 / std::abs(way.x()) : 1e9;
    const double sy = std::abs(way.y()) > 1e-9 ? r.height() / 2 / std::abs(way.y()) : 1e9;
    return middle + way * qMin(1.0, qMin(sx, sy));
}

QList<QPointF> loopAt(const QRectF &r)
{
    const double out = 14;
    return {{r.right(), r.bottom() - qMin(20.0, r.height() / 3)},
        {r.right() + out, r.bottom() - qMin(20.0, r.height() / 3)}, {r.right() + out, r.bottom() + out},
        {r.right() - qMin(24.0, r.width() / 3), r.bottom() + out},
        {r.right() - qMin(24.0, r.width() / 3), r.bottom()}};
}

QPointF middleOfRoute(const QList<QPointF> &route)
{
    double total = 0;
    for (qsizetype i = 1; i < route.size(); ++i)
        total += QLineF(route[i - 1], route[i]).length();
    double left = total / 2;
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QLineF leg(route[i - 1], route[i]);
        if (leg.length() >= left && leg.length() > 0)
            return leg.pointAt(left / leg.length());
        left -= leg.length();
    }
    return route.first();
}

/// The middle of the longest leg: where a label disturbs least.
QPointF labelPlace(std::span<const QPointF> route)
{
    QLineF longest(route[0], route[1]);
    for (size_t i = 2; i < route.size(); ++i) {
        const QLineF leg(route[i - 1], route[i]);
        if (leg.length() > longest.length() + 0.01)
            longest = leg;
    }
    return longest.center();
}

void removeRepeats(QList<QPointF> &route)
{
    for (qsizetype i = route.size() - 1; i > 0; --i)
        if (QLineF(route[i], route[i - 1]).length() < 0.01)
            route.removeAt(i);
}

} // namespace

bool PictureBuilder::liesIn(int inner, int outer) const
{
    for (int at = m_picture.boxes[size_t(inner)].parent; at >= 0; at = m_picture.boxes[size_t(at)].parent)
        if (at == outer)
            return true;
    return false;
}

QRgb PictureBuilder::groundOf(int source, int target) const
{
    if (source < 0 || target < 0)
        return m_palette.canvas;
    int around = m_picture.boxes[size_t(source)].parent;
    while (around >= 0 && around != target && !liesIn(target, around))
        around = m_picture.boxes[size_t(around)].parent;
    return around < 0 ? m_palette.canvas : m_picture.boxes[size_t(around)].fill;
}

bool PictureBuilder::isSaidByNesting(const RoutedConnection &connection, int source, int target) const
{
    if (source < 0 || target < 0 || source == target || (!liesIn(source, target) && !liesIn(target, source)))
        return false;
    const landscape::Relationship *relationship = m_snapshot.relationship(connection.relationship);
    if (!relationship)
        return false;
    switch (relationship->kind) {
    case RelationshipKind::Composition:
    case RelationshipKind::Aggregation:
    case RelationshipKind::Assignment:
    case RelationshipKind::Realization:
    case RelationshipKind::Specialization:
    case RelationshipKind::Access:
        return true;
    case RelationshipKind::Serving:
    case RelationshipKind::Influence:
    case RelationshipKind::Association:
    case RelationshipKind::Triggering:
    case RelationshipKind::Flow:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<QPointF> PictureBuilder::middleOf(landscape::ConnectionId id, int depth) const
{
    const RoutedConnection *connection = m_connections.value(id);
    if (!connection || depth > deepestLineOnLine)
        return std::nullopt;
    const auto route = routeOf(*connection, depth + 1);
    return route ? std::optional(middleOfRoute(*route)) : std::nullopt;
}

std::optional<QList<QPointF>> PictureBuilder::routeOf(const RoutedConnection &connection, int depth) const
{
    const int source = boxIndex(connection.sourceNode);
    const int target = boxIndex(connection.targetNode);
    const auto sourceMiddle = source >= 0 ? std::optional(m_picture.boxes[size_t(source)].rect.center())
                                          : middleOf(connection.sourceConnection, depth);
    const auto targetMiddle = target >= 0 ? std::optional(m_picture.boxes[size_t(target)].rect.center())
                                          : middleOf(connection.targetConnection, depth);
    if (!sourceMiddle || !targetMiddle)
        return std::nullopt;
    const bool routed = !connection.bends.isEmpty();
    if (source >= 0 && source == target && !routed)
        return loopAt(m_picture.boxes[size_t(source)].rect);

    QList<QPointF> route = connection.bends;
    const QPointF towardsSource = routed ? route.first() : *targetMiddle;
    const QPointF towardsTarget = routed ? route.last() : *sourceMiddle;
    route.prepend(source >= 0 ? attachment(m_picture.boxes[size_t(source)], towardsSource, routed) : *sourceMiddle);
    route.append(target >= 0 ? attachment(m_picture.boxes[size_t(target)], towardsTarget, routed) : *targetMiddle);
    removeRepeats(route);
    return route.size() >= 2 ? std::optional(route) : std::nullopt;
}

void PictureBuilder::addLine(const RoutedConnection &connection)
{
    const int source = boxIndex(connection.sourceNode);
    const int target = boxIndex(connection.targetNode);
    if (isSaidByNesting(connection, source, target))
        return;
    const landscape::Relationship *relationship = m_snapshot.relationship(connection.relationship);
    if (connection.relationship && !relationship)
        return;
    const auto route = routeOf(connection, 0);
    if (!route)
        return;

    PictureLine line;
    line.connection = connection.id;
    line.relationship = connection.relationship;
    line.form = relationship ? lineForm(*relationship) : plainLineForm();
    for (const int end : {source, target})
        line.muted = line.muted || (end >= 0 && m_picture.boxes[size_t(end)].muted);
    line.colour = connection.line ? (*connection.line | 0xff000000u) : m_palette.relation;
    // A black line from a tool with white paper would be lost on a dark canvas.
    if (m_style.dark && luminance(line.colour) < 0.08)
        line.colour = m_palette.relation;
    if (line.muted)
        line.colour = mixed(line.colour, m_palette.canvas, 0.55);
    line.ground = groundOf(source, target);
    line.firstPoint = std::uint32_t(m_picture.points.size());
    line.pointCount = std::uint32_t(route->size());
    m_picture.points.insert(m_picture.points.end(), route->begin(), route->end());
    line.bounds = QPolygonF(*route).boundingRect().adjusted(-7, -7, 7, 7);
    if (relationship && m_style.relationNames)
        addLineLabel(*relationship, line);
    m_picture.lines.push_back(line);
}

void PictureBuilder::addLineLabel(const landscape::Relationship &relationship, PictureLine &line)
{
    QStringList words;
    if (!relationship.name.isEmpty())
        words << relationship.name.simplified();
    if (relationship.kind == RelationshipKind::Influence && !relationship.strength.isEmpty())
        words << relationship.strength;
    if (words.isEmpty())
        return;
    TextLine label;
    label.text = elided(words.join(u' '), longestLabel, Face::Regular, labelSize);
    label.width = float(textWidth(label.text, Face::Regular, labelSize));
    label.size = labelSize;
    label.colour = mixed(m_palette.relation, m_style.dark ? m_palette.lightText : m_palette.text, 0.5);
    const QPointF middle = labelPlace(m_picture.pointsOf(line));
    label.baseline = QPointF(middle.x() - label.width / 2, middle.y() + labelSize * 0.36);
    line.bounds |= label.rect().adjusted(-3, -1, 3, 1);
    line.label = std::int32_t(m_picture.texts.size());
    m_picture.texts.push_back(std::move(label));
}

} // namespace drawing
