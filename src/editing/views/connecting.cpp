// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/connecting.h"

#include "editing/commands/missing.h"
#include "editing/commands/relationships.h"
#include "editing/views/viewchanges.h"

#include <QCoreApplication>

namespace editing::views {

using namespace landscape;

namespace {

base::Result<void> checkEnds(const View &view, const LineEnd &source, const LineEnd &target)
{
    if (!hasEnd(view, source) || !hasEnd(view, target))
        return commands::missing();
    return {};
}

Relationship made(const NewRelation &wanted, const QString &uid)
{
    Relationship line;
    line.kind = wanted.kind;
    line.name = wanted.name;
    line.specialization = wanted.specialization;
    line.uid = uid;
    if (wanted.kind == RelationshipKind::Access)
        line.access = wanted.access;
    line.directed = wanted.kind == RelationshipKind::Association && wanted.directed;
    return line;
}

// Makes `line` between what the ends stand for, and draws it.
base::Result<void> connectEnds(Landscape &facts, View &view, const LineEnd &source, const LineEnd &target,
                               Relationship line, const QList<QPointF> &bends, const QString &lineUid)
{
    if (const auto there = checkEnds(view, source, target); !there)
        return there;
    if (const auto checked = checkBends(bends); !checked)
        return checked;
    line.source = conceptOf(view, source);
    line.target = conceptOf(view, target);
    const base::Result<RelationshipId> id = insertRelationship(facts, std::move(line));
    if (!id)
        return base::failure(id.error());
    (void)insertLine(view, *id, source, target, bends, lineUid);
    return {};
}

// Adds a box through `element(Landscape &)`, joined to `first` by a new relationship.
Edit connectToBox(const QString &text, const LineEnd &first, const RelationChoice &relation, const Place &place,
                  const QList<QPointF> &bends, bool figure,
                  const std::function<ElementId(Landscape &, const QString &)> &element)
{
    return {text, [=, uids = Uids()](Landscape &facts) -> base::Result<void> {
                const ElementId id = element(facts, uids.at(0));
                return changeView(facts, place.view, [&](View &view) -> base::Result<void> {
                    const base::Result<NodeId> box = insertElementBox(facts, view, place, id, uids.at(1), figure);
                    if (!box)
                        return base::failure(box.error());
                    LineEnd source = first;
                    LineEnd target {*box, {}};
                    QList<QPointF> route = bends;
                    if (relation.reversed) {
                        std::swap(source, target);
                        std::reverse(route.begin(), route.end());
                    }
                    return connectEnds(facts, view, source, target, made({relation.kind}, uids.at(2)), route,
                                       uids.at(3));
                });
            }};
}

// What reconnecting means once it is found permitted.
struct Reconnection
{
    RelationshipId relationship; ///< whose end changes; null where only the line moves
    ConceptId end; ///< what it ends in then
};

void setEnd(RoutedConnection &line, LineSide side, const LineEnd &to)
{
    NodeId &node = side == LineSide::Source ? line.sourceNode : line.targetNode;
    ConnectionId &connection = side == LineSide::Source ? line.sourceConnection : line.targetConnection;
    node = to.node;
    connection = to.node ? ConnectionId() : to.connection;
}

LineEnd endOf(const RoutedConnection &line, LineSide side)
{
    return side == LineSide::Source ? LineEnd {line.sourceNode, line.sourceConnection}
                                    : LineEnd {line.targetNode, line.targetConnection};
}

ConceptId &endOf(Relationship &line, LineSide side)
{
    return side == LineSide::Source ? line.source : line.target;
}

LineSide opposite(LineSide side)
{
    return side == LineSide::Source ? LineSide::Target : LineSide::Source;
}

base::Result<Reconnection> reconnection(const Landscape &facts, const View &view, const RoutedConnection &line,
                                        LineSide side, const LineEnd &to)
{
    if (!hasEnd(view, to))
        return commands::missing();
    if (!to.node && linesAt(view, {}, {line.id}).contains(to.connection))
        return refused("relation.circle", tr("a line cannot end in itself or in one that stands on it"));
    const ConceptId end = conceptOf(view, to);
    if (!line.relationship) {
        if (to == endOf(line, opposite(side)))
            return refused("relation.circle", tr("a line needs two different ends"));
        if (end && conceptOf(view, endOf(line, opposite(side))))
            return refused("relation.end", tr("a plain line joins a note, group or image to something"),
                           tr("draw a relation between elements"));
        return Reconnection();
    }
    const Relationship *relationship = facts.relationship(line.relationship);
    if (!relationship)
        return commands::missing();
    Relationship changed = *relationship;
    if (endOf(changed, side) == end)
        return Reconnection();
    endOf(changed, side) = end;
    if (const auto permitted = checkPermitted(facts, changed); !permitted)
        return base::failure(permitted.error());
    return Reconnection {line.relationship, end};
}

// In a view: lines of the relationship end in the first box of its new end, or go where that is not shown.
void follow(View &view, const Reconnection &change, LineSide side, ConnectionId done)
{
    const LineEnd to = firstEnds(view).value(change.end);
    QSet<ConnectionId> gone;
    for (RoutedConnection &line : view.connections) {
        if (line.relationship != change.relationship || line.id == done)
            continue;
        if (to == LineEnd() || to.connection == line.id)
            gone.insert(line.id);
        else
            setEnd(line, side, to);
    }
    takeOut(view, {}, gone);
}

QList<ViewId> viewsThatShow(const Landscape &facts, RelationshipId relationship)
{
    QList<ViewId> views;
    for (const View &view : facts.views) {
        if (std::any_of(view.connections.begin(), view.connections.end(),
                        [&](const RoutedConnection &line) { return line.relationship == relationship; }))
            views << view.id;
    }
    return views;
}

} // namespace

Edit connectParts(ViewId view, const LineEnd &source, const LineEnd &target, const NewRelation &relation,
                  const QList<QPointF> &bends)
{
    return {tr("Connect: %1").arg(kindLabel(relation.kind).toLower()), [=, uids = Uids()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) {
                    return connectEnds(facts, changed, source, target, made(relation, uids.at(0)), bends, uids.at(1));
                });
            }};
}

Edit showRelationship(ViewId view, RelationshipId relationship, const LineEnd &source, const LineEnd &target,
                      const QList<QPointF> &bends)
{
    return {tr("Show relation"), [=, uid = freshUid()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const Relationship *line = facts.relationship(relationship);
                    if (!line)
                        return commands::missing();
                    if (const auto there = checkEnds(changed, source, target); !there)
                        return there;
                    if (const auto checked = checkBends(bends); !checked)
                        return checked;
                    if (conceptOf(changed, source) != line->source || conceptOf(changed, target) != line->target)
                        return refused("relation.end", tr("these boxes do not stand for the ends of the relation"));
                    (void)insertLine(changed, relationship, source, target, bends, uid);
                    return {};
                });
            }};
}

Edit connectToNew(const LineEnd &first, const RelationChoice &relation, const Place &place, const NewElement &element,
                  const QList<QPointF> &bends)
{
    return connectToBox(tr("Connect to a new %1").arg(kindLabel(element.kind).toLower()), first, relation, place, bends,
                        element.figure,
                        [=](Landscape &facts, const QString &uid) { return insertElement(facts, element, uid); });
}

Edit connectToPlaced(const LineEnd &first, const RelationChoice &relation, const Place &place, ElementId element,
                     const QList<QPointF> &bends)
{
    return connectToBox(tr("Connect to an element"), first, relation, place, bends, false,
                        [element](Landscape &, const QString &) { return element; });
}

Edit addPlainLine(ViewId view, const LineEnd &source, const LineEnd &target, const QList<QPointF> &bends)
{
    return {tr("Add line"), [=, uid = freshUid()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    if (const auto there = checkEnds(changed, source, target); !there)
                        return there;
                    if (const auto checked = checkBends(bends); !checked)
                        return checked;
                    if (source == target)
                        return refused("relation.circle", tr("a line needs two different ends"));
                    if (conceptOf(changed, source) && conceptOf(changed, target))
                        return refused("relation.end", tr("a plain line joins a note, group or image to something"),
                                       tr("draw a relation between elements"));
                    (void)insertLine(changed, {}, source, target, bends, uid);
                    return {};
                });
            }};
}

Edit reconnect(ViewId view, ConnectionId line, LineSide side, const LineEnd &to)
{
    return {tr("Reconnect line"), [=](Landscape &facts) -> base::Result<void> {
                Reconnection change;
                const auto done = changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    for (RoutedConnection &candidate : changed.connections) {
                        if (candidate.id != line)
                            continue;
                        const auto planned = reconnection(facts, changed, candidate, side, to);
                        if (!planned)
                            return base::failure(planned.error());
                        change = *planned;
                        setEnd(candidate, side, to);
                        return {};
                    }
                    return commands::missing();
                });
                if (!done || !change.relationship)
                    return done;
                facts.relationships.edit(change.relationship,
                                         [&](Relationship &changed) { endOf(changed, side) = change.end; });
                for (const ViewId other : viewsThatShow(facts, change.relationship))
                    facts.views.edit(other, [&](View &changed) {
                        follow(changed, change, side, other == view ? line : ConnectionId());
                    });
                return {};
            }};
}

base::Result<void> canReconnect(const Landscape &landscape, ViewId view, ConnectionId line, LineSide side,
                                const LineEnd &to)
{
    const View *shown = landscape.views.find(view);
    const RoutedConnection *connection = shown ? shown->connection(line) : nullptr;
    if (!connection)
        return commands::missing();
    const auto planned = reconnection(landscape, *shown, *connection, side, to);
    return planned ? base::Result<void>() : base::failure(planned.error());
}

QString reconnectionNotice(const Landscape &landscape, ViewId view, ConnectionId line, LineSide side, const LineEnd &to)
{
    const View *shown = landscape.views.find(view);
    const RoutedConnection *connection = shown ? shown->connection(line) : nullptr;
    if (!connection)
        return {};
    const auto change = reconnection(landscape, *shown, *connection, side, to);
    if (!change || !change->relationship)
        return {};
    int follows = 0;
    int leaves = 0;
    for (const ViewId other : viewsThatShow(landscape, change->relationship)) {
        if (other != view)
            ++(firstEnds(*landscape.views.find(other)).contains(change->end) ? follows : leaves);
    }
    QStringList sentences;
    if (follows > 0)
        sentences << QCoreApplication::translate("editing::views", "The relation changes in %n other view(s), too.",
                                                 nullptr, follows);
    if (leaves > 0)
        sentences << QCoreApplication::translate("editing::views",
                                                 "It is no longer drawn in %n view(s) where “%1” is not shown.",
                                                 nullptr, leaves)
                         .arg(calledName(landscape, change->end));
    return sentences.join(u' ');
}

Edit turnLine(ViewId view, ConnectionId line)
{
    return {tr("Turn relation round"), [=](Landscape &facts) -> base::Result<void> {
                const View *shown = facts.views.find(view);
                const RoutedConnection *connection = shown ? shown->connection(line) : nullptr;
                const Relationship *relationship = connection ? facts.relationship(connection->relationship) : nullptr;
                if (!relationship)
                    return commands::missing();
                Relationship turned = *relationship;
                std::swap(turned.source, turned.target);
                if (const auto permitted = checkPermitted(facts, turned); !permitted)
                    return permitted;
                return commands::turnRound({turned.id}).change(facts);
            }};
}

} // namespace editing::views
