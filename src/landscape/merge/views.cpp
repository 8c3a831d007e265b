// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/merge/merge.h"
#include "landscape/merge/mergedrow.h"

namespace landscape::comparing {

namespace {

template <typename Item> QList<decltype(Item::id)> idsOf(const QList<Item> &items)
{
    QList<decltype(Item::id)> ids;
    ids.reserve(items.size());
    for (const Item &item : items)
        ids << item.id;
    return ids;
}

bool itemOrderDiffers(QList<PlacedNode> View::*, const View &a, const View &b)
{
    return nodeOrderDiffers(a, b);
}

bool itemOrderDiffers(QList<RoutedConnection> View::*, const View &a, const View &b)
{
    return connectionOrderDiffers(a, b);
}

NodeId groupOf(const PlacedNode &node)
{
    return node.parent;
}

NodeId groupOf(const RoutedConnection &)
{
    return {};
}

QString orderField(QList<PlacedNode> View::*)
{
    return QStringLiteral("order");
}

QString orderField(QList<RoutedConnection> View::*)
{
    return QStringLiteral("lineOrder");
}

// Appends the box, and then what waited for it as it lies in it.
void place(NodeId id, const QHash<NodeId, PlacedNode> &rows, QHash<NodeId, QList<NodeId>> &waiting, QSet<NodeId> &placed,
           QList<PlacedNode> &into)
{
    into << rows.value(id);
    placed.insert(id);
    const QList<NodeId> inside = waiting.take(id);
    for (const NodeId next : inside)
        place(next, rows, waiting, placed, into);
}

// The boxes in that order, but none before the one it lies in: a box that was raised takes its content along.
QList<PlacedNode> inDrawingOrder(const QList<NodeId> &order, const QHash<NodeId, PlacedNode> &rows)
{
    QList<PlacedNode> nodes;
    QSet<NodeId> placed;
    QHash<NodeId, QList<NodeId>> waiting;
    for (const NodeId id : order) {
        const NodeId parent = rows.value(id).parent;
        if (parent && !placed.contains(parent))
            waiting[parent] << id;
        else
            place(id, rows, waiting, placed, nodes);
    }
    return nodes;
}

// A box that would lie in itself lies in the view.
void breakNesting(QHash<NodeId, PlacedNode> &rows, const QList<NodeId> &order)
{
    for (const NodeId id : order) {
        qsizetype steps = 0;
        NodeId above = rows.value(id).parent;
        while (above && above != id && steps++ < rows.size())
            above = rows.value(above).parent;
        if (above)
            rows[id].parent = {};
    }
}

}

// The order of the side that changed it, or was chosen; what only the others have follows its predecessor there.
template <typename Item>
QList<decltype(Item::id)> Merge::orderOf(QList<Item> View::*items, const Key &key, const Entry &entry,
                                         const QHash<decltype(Item::id), Item> &rows) const
{
    const ViewId id = ViewId::create(key.number);
    const View *base = m_base.facts.views.find(id);
    const View &ours = *m_ours.facts.views.find(id);
    const View &theirs = *m_theirs.facts.views.find(id);
    const View *first = &ours;
    if (entry.conflicting.contains(orderField(items))) {
        const MergeSide side = sideTaken(key, orderField(items));
        first = side == MergeSide::Theirs ? &theirs : side == MergeSide::Base && base ? base : &ours;
    } else if (base) {
        const bool oursStayed = idsOf(ours.*items) == idsOf((*base).*items);
        const bool theirsStayed = idsOf(theirs.*items) == idsOf((*base).*items);
        const bool onlyTheirsMoved
            = !itemOrderDiffers(items, *base, ours) && itemOrderDiffers(items, *base, theirs);
        if (oursStayed || (!theirsStayed && onlyTheirsMoved))
            first = &theirs;
    }
    QSet<decltype(Item::id)> wanted;
    for (auto row = rows.cbegin(); row != rows.cend(); ++row)
        wanted.insert(row.key());
    const auto group = [&rows](auto item) { return groupOf(*rows.constFind(item)); };
    auto order = mergedOrder(idsOf(first->*items), idsOf(ours.*items), wanted, group);
    order = mergedOrder(order, idsOf(theirs.*items), wanted, group);
    return base ? mergedOrder(order, idsOf((*base).*items), wanted, group) : order;
}

View Merge::mergedView(const Key &key, const Entry &entry) const
{
    const ViewId id = ViewId::create(key.number);
    View view = mergedRow<View>(entry, {m_ours.facts.views.find(id), m_theirs.facts.views.find(id), m_base.facts.views.find(id)},
                          m_space.registry());
    mergeNodes(view, key, entry);
    mergeConnections(view, key, entry);
    return view;
}

void Merge::mergeNodes(View &view, const Key &key, const Entry &entry) const
{
    const View &ours = *m_ours.facts.views.find(view.id);
    const View &theirs = *m_theirs.facts.views.find(view.id);
    const View *base = m_base.facts.views.find(view.id);
    const auto nodeOf = [](const View *in, NodeId id) { return in ? in->node(id) : nullptr; };
    QHash<NodeId, PlacedNode> rows;
    for (const PlacedNode &node : ours.nodes)
        rows.insert(node.id, node);
    for (auto it = m_entries.lower_bound({Thing::View, key.number, Part::Node, 0});
         it != m_entries.end() && it->first.whole() == key && it->first.part == Part::Node; ++it) {
        const NodeId id = NodeId::create(it->first.partNumber);
        if (it->second.present)
            rows.insert(id, mergedRow<PlacedNode>(it->second, {nodeOf(&ours, id), nodeOf(&theirs, id), nodeOf(base, id)},
                                      m_space.registry()));
        else
            rows.remove(id);
    }
    // What lay in a box that is gone stays where it is, one level up.
    for (PlacedNode &node : rows) {
        for (int level = 0; node.parent && !rows.contains(node.parent) && level < 1000; ++level) {
            const PlacedNode *gone = nodeOf(&ours, node.parent);
            gone = gone ? gone : nodeOf(&theirs, node.parent);
            gone = gone ? gone : nodeOf(base, node.parent);
            node.parent = gone ? gone->parent : NodeId();
        }
    }
    const QList<NodeId> order = orderOf(&View::nodes, key, entry, rows);
    breakNesting(rows, order);
    view.nodes = inDrawingOrder(order, rows);
    for (const PlacedNode &node : std::as_const(view.nodes))
        view.lastNode = std::max(view.lastNode, node.id.number());
}

void Merge::mergeConnections(View &view, const Key &key, const Entry &entry) const
{
    const View &ours = *m_ours.facts.views.find(view.id);
    const View &theirs = *m_theirs.facts.views.find(view.id);
    const View *base = m_base.facts.views.find(view.id);
    const auto lineOf = [](const View *in, ConnectionId id) { return in ? in->connection(id) : nullptr; };
    QHash<ConnectionId, RoutedConnection> rows;
    for (const RoutedConnection &line : ours.connections)
        rows.insert(line.id, line);
    for (auto it = m_entries.lower_bound({Thing::View, key.number, Part::Connection, 0});
         it != m_entries.end() && it->first.whole() == key; ++it) {
        const ConnectionId id = ConnectionId::create(it->first.partNumber);
        if (it->second.present)
            rows.insert(id, mergedRow<RoutedConnection>(it->second, {lineOf(&ours, id), lineOf(&theirs, id), lineOf(base, id)},
                                      m_space.registry()));
        else
            rows.remove(id);
    }
    view.connections.clear();
    const QList<ConnectionId> order = orderOf(&View::connections, key, entry, rows);
    for (const ConnectionId id : order) {
        view.connections << rows.value(id);
        view.lastConnection = std::max(view.lastConnection, id.number());
    }
}

} // namespace landscape::comparing
