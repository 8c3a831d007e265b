// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/merge/merge.h"

namespace landscape::comparing {

namespace {

template <typename Row, typename IsBroken> bool eraseBroken(Table<Row> &table, IsBroken &&isBroken)
{
    QList<decltype(Row::id)> gone;
    for (const Row &row : table) {
        if (isBroken(row))
            gone << row.id;
    }
    for (const auto id : gone)
        table.erase(id);
    return !gone.isEmpty();
}

template <typename Row> void dropReferences(Table<Row> &table, const Landscape &facts)
{
    const auto dangles = [&facts](const AttributeValue &entry) {
        const auto element = entry.value.as<ElementId>();
        return element && !facts.elements.contains(*element);
    };
    QList<decltype(Row::id)> touched;
    for (const Row &row : table) {
        if (std::any_of(row.attributes.entries().begin(), row.attributes.entries().end(), dangles))
            touched << row.id;
    }
    for (const auto id : touched) {
        AttributeValues kept;
        for (const AttributeValue &entry : table.find(id)->attributes.entries()) {
            if (!dangles(entry))
                kept.add(entry.attribute, entry.value, entry.source);
        }
        table.edit(id, [&kept](Row &row) { row.attributes = kept; });
    }
}

bool isWhole(const View &view, const Landscape &facts)
{
    QSet<NodeId> nodes;
    for (const PlacedNode &node : view.nodes) {
        if (node.kind == NodeKind::Element && !facts.elements.contains(node.element))
            return false;
        if (node.parent && !nodes.contains(node.parent))
            return false;
        nodes.insert(node.id);
    }
    QSet<ConnectionId> lines;
    for (const RoutedConnection &line : view.connections)
        lines.insert(line.id);
    return std::all_of(view.connections.begin(), view.connections.end(), [&](const RoutedConnection &line) {
        return (line.relationship.isNull() || facts.relationships.contains(line.relationship))
            && (nodes.contains(line.sourceNode) || lines.contains(line.sourceConnection))
            && (nodes.contains(line.targetNode) || lines.contains(line.targetConnection));
    });
}

void sweepView(View &view, const Landscape &facts)
{
    QHash<NodeId, NodeId> goneParents;
    QSet<NodeId> nodes;
    for (const PlacedNode &node : std::as_const(view.nodes)) {
        if (node.kind == NodeKind::Element && !facts.elements.contains(node.element))
            goneParents.insert(node.id, node.parent);
    }
    view.nodes.removeIf([&](const PlacedNode &node) { return goneParents.contains(node.id); });
    for (PlacedNode &node : view.nodes) {
        while (goneParents.contains(node.parent))
            node.parent = goneParents.value(node.parent);
        if (!nodes.contains(node.parent))
            node.parent = {};
        nodes.insert(node.id);
    }
    QSet<ConnectionId> lines;
    for (const RoutedConnection &line : std::as_const(view.connections))
        lines.insert(line.id);
    for (bool shrank = true; shrank;) {
        shrank = view.connections.removeIf([&](const RoutedConnection &line) {
            const bool stands = (line.relationship.isNull() || facts.relationships.contains(line.relationship))
                && (nodes.contains(line.sourceNode) || lines.contains(line.sourceConnection))
                && (nodes.contains(line.targetNode) || lines.contains(line.targetConnection));
            if (!stands)
                lines.remove(line.id);
            return !stands;
        }) > 0;
    }
}

}

void sweep(Landscape &facts)
{
    const auto isGone = [&facts](ElementId id) { return id && !facts.elements.contains(id); };
    QSet<QString> uids;
    for (const Element &row : facts.elements)
        uids.insert(row.uid);
    bool shrank = true;
    while (shrank) {
        shrank = eraseBroken(facts.relationships, [&](const Relationship &row) {
            return !facts.findConcept(row.source) || !facts.findConcept(row.target) || uids.contains(row.uid);
        });
    }
    eraseBroken(facts.uses, [&](const Use &row) {
        return isGone(row.unit) || isGone(row.function) || isGone(row.application);
    });
    eraseBroken(facts.moves, [&](const Move &row) {
        return isGone(row.unit) || isGone(row.function) || isGone(row.application);
    });
    eraseBroken(facts.decisions, [&](const Decision &row) { return isGone(row.application); });
    eraseBroken(facts.sameAs, [&](const SameAs &row) { return isGone(row.element); });
    dropReferences(facts.elements, facts);
    dropReferences(facts.relationships, facts);
    dropReferences(facts.uses, facts);
    dropReferences(facts.views, facts);
    QList<ViewId> broken;
    for (const View &view : facts.views) {
        if (!isWhole(view, facts))
            broken << view.id;
    }
    for (const ViewId id : broken)
        facts.views.edit(id, [&facts](View &view) { sweepView(view, facts); });
}

} // namespace landscape::comparing
