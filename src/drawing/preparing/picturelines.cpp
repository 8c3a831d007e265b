// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/picturebuilder.h"

#include "drawing/nodesize.h"
#include "drawing/preparing/labelplacer.h"
#include "drawing/preparing/lineend.h"
#include "drawing/preparing/viewfacts.h"

#include <QLineF>

namespace drawing {

using landscape::RelationshipKind;
using landscape::RoutedConnection;

namespace {

constexpr int deepestLineOnLine = 8;
constexpr float usualWidth = 1.1f;

QList<QPointF> loopAt(const QRectF &r)
{
    const double out = 14;
    return {{r.right(), r.bottom() - qMin(20.0, r.height() / 3)},
        {r.right() + out, r.bottom() - qMin(20.0, r.height() / 3)}, {r.right() + out, r.bottom() + out},
        {r.right() - qMin(24.0, r.width() / 3), r.bottom() + out},
        {r.right() - qMin(24.0, r.width() / 3), r.bottom()}};
}

void removeRepeats(QList<QPointF> &route)
{
    for (qsizetype i = route.size() - 1; i > 0; --i)
        if (QLineF(route[i], route[i - 1]).length() < 0.01)
            route.removeAt(i);
}

/// Drops the bends at the start of a route that lie within the box it starts in: that part would be hidden by the box.
/// Returns where the line comes from within the box; nothing where no bend was dropped.
std::optional<QPointF> dropHidden(QList<QPointF> &bends, const PictureBox &box)
{
    std::optional<QPointF> within;
    while (!bends.isEmpty() && isWellInside(box, bends.first()))
        within = bends.takeFirst();
    return within;
}

/// QRectF::contains, said quickly for the many that are apart.
bool holds(const QRectF &outer, const QRectF &inner)
{
    return outer.left() <= inner.left() && inner.right() <= outer.right() && outer.top() <= inner.top()
        && inner.bottom() <= outer.bottom() && outer.contains(inner);
}

void reverse(QList<QPointF> &points)
{
    std::reverse(points.begin(), points.end());
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

bool PictureBuilder::isSaidByNesting(const landscape::Relationship &relationship, int source, int target) const
{
    if (source < 0 || target < 0 || source == target || (!liesIn(source, target) && !liesIn(target, source)))
        return false;
    switch (relationship.kind) {
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
    if (m_connections.isEmpty())
        for (const auto &each : m_view.connections)
            m_connections.insert(each.id, &each);
    const RoutedConnection *connection = m_connections.value(id);
    if (!connection || depth > deepestLineOnLine)
        return std::nullopt;
    const auto route = routeOf(*connection, depth + 1);
    return route ? std::optional(pointAlong(*route, 0.5)) : std::nullopt;
}

std::optional<QList<QPointF>> PictureBuilder::routeOf(const RoutedConnection &connection, int depth) const
{
    const PictureBox *source = boxAt(boxIndex(connection.sourceNode));
    const PictureBox *target = boxAt(boxIndex(connection.targetNode));
    const auto sourceMiddle
        = source ? std::optional(source->rect.center()) : middleOf(connection.sourceConnection, depth);
    const auto targetMiddle
        = target ? std::optional(target->rect.center()) : middleOf(connection.targetConnection, depth);
    if (!sourceMiddle || !targetMiddle)
        return std::nullopt;
    if (source && source == target && connection.bends.isEmpty())
        return loopAt(source->rect);

    // Where one box lies in the other, all of the line does.
    const bool nested = source && target && source != target
        && (source->rect.contains(target->rect) || target->rect.contains(source->rect));
    QList<QPointF> route = connection.bends;
    std::optional<QPointF> fromSource;
    std::optional<QPointF> fromTarget;
    if (source && !nested)
        fromSource = dropHidden(route, *source);
    if (target && !nested) {
        reverse(route);
        fromTarget = dropHidden(route, *target);
        reverse(route);
    }
    const bool routed = !route.isEmpty();
    QPointF start = *sourceMiddle;
    QPointF end = *targetMiddle;
    const auto meet = [&](const PictureBox &box, QPointF other, const std::optional<QPointF> &within) {
        return within && !isWellInside(box, other) ? outlineHit(box, other, *within)
                                                   : lineEnd(box, other, routed || nested);
    };
    if (source)
        start = meet(*source, routed ? route.first() : fromTarget.value_or(end), fromSource);
    if (target)
        end = meet(*target, routed ? route.last() : nested ? start : fromSource.value_or(*sourceMiddle), fromTarget);
    // The outer box of a nested pair was asked first; let the line run straight from where it met the inner one.
    if (nested && !routed && target->rect.contains(source->rect)) {
        end = lineEnd(*target, *sourceMiddle, true);
        start = lineEnd(*source, end, true);
    }
    route.prepend(start);
    route.append(end);
    removeRepeats(route);
    if (route.size() == 1) // boxes that touch
        route.append(route.first());
    return route;
}

bool PictureBuilder::addRoute(const RoutedConnection &connection, int source, int target, PictureLine &line)
{
    line.firstPoint = std::uint32_t(m_picture.points.size());
    const PictureBox *from = boxAt(source);
    const PictureBox *to = boxAt(target);
    // Most lines run from box to box, past all that would need a closer look: no list is made for those.
    const QList<QPointF> &bends = connection.bends;
    const bool usual = from && to && from != to && !holds(from->rect, to->rect) && !holds(to->rect, from->rect)
        && (bends.isEmpty() || (!isWellInside(*from, bends.first()) && !isWellInside(*to, bends.last())));
    if (usual) {
        const bool routed = !bends.isEmpty();
        const auto add = [&](QPointF point) {
            const bool first = m_picture.points.size() == line.firstPoint;
            if (first || (point - m_picture.points.back()).manhattanLength() >= 0.02
                || QLineF(point, m_picture.points.back()).length() >= 0.01)
                m_picture.points.push_back(point);
        };
        add(lineEnd(*from, routed ? bends.first() : to->rect.center(), routed));
        for (const QPointF bend : bends)
            add(bend);
        add(lineEnd(*to, routed ? bends.last() : from->rect.center(), routed));
        if (m_picture.points.size() == line.firstPoint + 1) // boxes that touch
            m_picture.points.push_back(m_picture.points.back());
    } else {
        const auto route = routeOf(connection, 0);
        if (!route)
            return false;
        m_picture.points.insert(m_picture.points.end(), route->begin(), route->end());
    }
    line.pointCount = std::uint32_t(m_picture.points.size() - line.firstPoint);
    return true;
}

void PictureBuilder::addLine(const RoutedConnection &connection)
{
    const int source = boxIndex(connection.sourceNode);
    const int target = boxIndex(connection.targetNode);
    const landscape::Relationship *relationship = m_snapshot.relationship(connection.relationship);
    if (relationship ? isSaidByNesting(*relationship, source, target) : bool(connection.relationship))
        return;
    PictureLine line;
    if (!addRoute(connection, source, target, line))
        return;
    line.connection = connection.id;
    line.relationship = connection.relationship;
    line.form = relationship ? lineForm(*relationship) : plainLineForm();
    line.ground = groundOf(source, target);
    const StatedLine stated = connection.extras.isEmpty() ? StatedLine() : statedLine(connection);
    if (!relationship && (stated.bits || m_fromArchi))
        line.form = plainLineForm(stated.bits.value_or(0));
    if (!m_made.bareJunctions.isEmpty() && m_made.bareJunctions.contains(connection.targetNode))
        line.form.end = Marker::None;
    styleLine(connection, source, target, line);
    m_picture.lines.push_back(line);
    noteLabel(connection, relationship, m_picture.lines.size() - 1);
}

void PictureBuilder::noteLabel(
    const RoutedConnection &connection, const landscape::Relationship *relationship, size_t line)
{
    if (!m_style.relationNames)
        return;
    const bool unsaid = relationship ? relationship->name.isEmpty() && relationship->strength.isEmpty()
                                     : connection.text.isEmpty();
    if (unsaid && connection.labelExpression.isEmpty())
        return;
    const QString label = labelOf(connection, relationship);
    const StatedLine stated = label.isEmpty() || connection.extras.isEmpty() ? StatedLine() : statedLine(connection);
    if (!label.isEmpty() && stated.nameShown)
        m_labels.push_back({line, &connection, label, stated.labelAt});
}

void PictureBuilder::styleLine(const RoutedConnection &connection, int source, int target, PictureLine &line) const
{
    static const LineLook plainLook;
    const LineLook *look = &plainLook;
    if (const auto own = m_style.connectionLooks.constFind(connection.id); own != m_style.connectionLooks.constEnd())
        look = &*own;
    else if (const auto fact = m_style.relationshipLooks.constFind(connection.relationship);
             connection.relationship && fact != m_style.relationshipLooks.constEnd())
        look = &*fact;

    line.muted = look->muted;
    for (const int end : {source, target})
        line.muted = line.muted || (end >= 0 && m_picture.boxes[size_t(end)].muted);
    line.colour = m_palette.relation;
    if (connection.line)
        line.colour = mixed(line.ground, *connection.line | 0xff000000u, qAlpha(*connection.line) / 255.0);
    if (look->colour)
        line.colour = *look->colour | 0xff000000u;
    // A black line from a tool with white paper would be lost on a dark canvas.
    if (m_style.dark && luminance(line.colour) < 0.08)
        line.colour = m_palette.relation;
    if (line.muted)
        line.colour = mixed(line.colour, m_palette.canvas, 0.55);
    line.width = look->width ? float(qBound(0.2, *look->width, 12.0))
        : connection.lineWidth > 1 ? connection.lineWidth
                                   : usualWidth;
    if (look->dash)
        line.form.dash = *look->dash;
}

QString PictureBuilder::labelOf(
    const RoutedConnection &connection, const landscape::Relationship *relationship) const
{
    if (m_style.expressions && !connection.labelExpression.isEmpty())
        return expandLabel(connection.labelExpression, ViewFacts(m_snapshot, m_view, &connection)).trimmed();
    if (!relationship)
        return connection.text.trimmed();
    QStringList words;
    if (!relationship->name.isEmpty())
        words << relationship->name.simplified();
    if (relationship->kind == RelationshipKind::Influence && !relationship->strength.isEmpty())
        words << relationship->strength;
    return words.join(u' ');
}

void PictureBuilder::placeLabels()
{
    if (m_labels.empty())
        return;
    LabelPlacer placer(m_picture);
    // Those that stand where a person put them first: the others make way.
    for (const PendingLabel &pending : m_labels)
        if (pending.connection->labelAt)
            placeLabel(pending, placer);
    for (const PendingLabel &pending : m_labels)
        if (!pending.connection->labelAt)
            placeLabel(pending, placer);
}

void PictureBuilder::placeLabel(const PendingLabel &pending, LabelPlacer &placer)
{
    PictureLine &line = m_picture.lines[pending.line];
    const RoutedConnection &connection = *pending.connection;
    TextToFit request = lineLabelText(pending.text);
    request.colour = mixed(m_palette.relation, m_style.dark ? m_palette.lightText : m_palette.text, 0.5);
    if (connection.font)
        applyFont(*connection.font, request);
    request.smallest = request.size;
    request.area.setHeight(request.mostLines * request.size * lineSpacing);
    if (connection.fontColour && contrastRatio(line.ground, *connection.fontColour | 0xff000000u) >= 3)
        request.colour = *connection.fontColour | 0xff000000u;
    if (line.muted)
        request.colour = mixed(request.colour, m_palette.canvas, 0.4);

    const size_t first = m_picture.texts.size();
    fitText(request, m_picture.texts);
    QRectF taken;
    for (size_t i = first; i < m_picture.texts.size(); ++i)
        taken |= m_picture.texts[i].rect();
    if (taken.isEmpty())
        return;
    taken.adjust(-3, 0, 3, 0);
    const QPointF middle = connection.labelAt ? pointAlong(m_picture.pointsOf(line), *connection.labelAt)
                                              : placer.place(std::uint32_t(pending.line), taken.size(), pending.at);
    const QPointF move = middle - taken.center();
    for (size_t i = first; i < m_picture.texts.size(); ++i)
        m_picture.texts[i].baseline += move;
    LineExtra &extra = extraFor(line);
    extra.label = std::int32_t(first);
    extra.labelCount = std::uint32_t(m_picture.texts.size() - first);
    extra.labelRect = taken.translated(move);
    placer.occupy(extra.labelRect);
}

} // namespace drawing
