// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/order.h"

#include "editing/commands/missing.h"
#include "editing/views/viewchanges.h"

namespace editing::views {

using namespace landscape;

namespace {

constexpr double margin = 12;
constexpr double titleHeight = 24;

struct Sibling
{
    NodeId id;
    QRectF rect;
    bool chosen;
};

// The place that a chosen box swaps to: beyond the next one that it overlaps, for moving past a box elsewhere on the
// page would change nothing that is seen; where it overlaps none, beyond the next.
qsizetype beyond(const QList<Sibling> &siblings, qsizetype from, int step)
{
    const auto inside = [&](qsizetype i) { return i >= 0 && i < siblings.size(); };
    for (qsizetype i = from + step; inside(i); i += step) {
        if (!siblings.at(i).chosen && siblings.at(i).rect.intersects(siblings.at(from).rect))
            return i;
    }
    const qsizetype next = from + step;
    return inside(next) && !siblings.at(next).chosen ? next : from;
}

void arrange(QList<Sibling> &siblings, Order order)
{
    const auto chosen = [](const Sibling &sibling) { return sibling.chosen; };
    switch (order) {
    case Order::ToFront:
        std::stable_partition(siblings.begin(), siblings.end(), std::not_fn(chosen));
        break;
    case Order::ToBack:
        std::stable_partition(siblings.begin(), siblings.end(), chosen);
        break;
    case Order::Forward:
        for (qsizetype i = siblings.size() - 1; i >= 0; --i) {
            if (siblings.at(i).chosen)
                siblings.move(i, beyond(siblings, i, 1));
        }
        break;
    case Order::Backward:
        for (qsizetype i = 0; i < siblings.size(); ++i) {
            if (siblings.at(i).chosen)
                siblings.move(i, beyond(siblings, i, -1));
        }
        break;
    }
}

// Puts the boxes of one parent, each with what lies in it, into a new order. They keep to the places in the list that
// they have together, so that nothing else changes.
class SiblingOrder
{
public:
    SiblingOrder(View &view, NodeId parent, const QSet<NodeId> &chosen)
        : m_view(view)
    {
        for (qsizetype i = 0; i < view.nodes.size(); ++i) {
            const PlacedNode &node = view.nodes.at(i);
            if (node.parent == parent) {
                m_root.insert(node.id, m_siblings.size());
                m_siblings << Sibling {node.id, node.rect, chosen.contains(node.id)};
                m_members << QList<PlacedNode>();
            } else if (const auto root = m_root.constFind(node.parent); root != m_root.constEnd()) {
                m_root.insert(node.id, qsizetype(*root));
            } else {
                continue;
            }
            m_places << i;
            m_members[m_root.value(node.id)] << node;
        }
    }

    void apply(Order order)
    {
        arrange(m_siblings, order);
        qsizetype place = 0;
        for (const Sibling &sibling : std::as_const(m_siblings)) {
            for (const PlacedNode &node : m_members.at(m_root.value(sibling.id)))
                m_view.nodes[m_places.at(place++)] = node;
        }
    }

private:
    View &m_view;
    QList<Sibling> m_siblings;
    QHash<NodeId, qsizetype> m_root; ///< in which sibling a box lies
    QList<QList<PlacedNode>> m_members;
    QList<qsizetype> m_places;
};

// The deepest box that all of `nodes` lie in; null when that is the view.
NodeId commonParent(const View &view, const QList<NodeId> &nodes)
{
    const NodePlaces places(view);
    const auto parentOf = [&](NodeId id) { return view.nodes.at(places.of(id)).parent; };
    QList<NodeId> common;
    for (NodeId up = parentOf(nodes.first()); up; up = parentOf(up))
        common << up;
    for (const NodeId id : nodes) {
        QSet<NodeId> own;
        for (NodeId up = parentOf(id); up; up = parentOf(up))
            own.insert(up);
        common.removeIf([&](NodeId up) { return !own.contains(up); });
    }
    return common.value(0);
}

} // namespace

Edit reorder(ViewId view, const QList<NodeId> &nodes, Order order)
{
    return {tr("Change order"), [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const QSet<NodeId> chosen(nodes.begin(), nodes.end());
                    QList<NodeId> parents;
                    for (const PlacedNode &node : std::as_const(changed.nodes)) {
                        if (chosen.contains(node.id) && !parents.contains(node.parent))
                            parents << node.parent;
                    }
                    for (const NodeId parent : std::as_const(parents))
                        SiblingOrder(changed, parent, chosen).apply(order);
                    return {};
                });
            }};
}

Edit groupBoxes(ViewId view, const QList<NodeId> &nodes, const QString &name)
{
    return {tr("Group"), [=, uid = freshUid()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const QSet<NodeId> inside = withContents(changed, nodes);
                    const QList<NodeId> roots = rootsOf(changed, inside);
                    if (roots.isEmpty())
                        return commands::missing();
                    PlacedNode group;
                    group.kind = NodeKind::Group;
                    group.text = name.trimmed().isEmpty() ? tr("Group") : name;
                    group.parent = commonParent(changed, roots);
                    group.uid = uid;
                    const QSet<NodeId> rootSet(roots.begin(), roots.end());
                    for (const PlacedNode &node : std::as_const(changed.nodes)) {
                        if (rootSet.contains(node.id))
                            group.rect = group.rect.isNull() ? node.rect : group.rect.united(node.rect);
                    }
                    group.rect.adjust(-margin, -margin - titleHeight, margin, margin);
                    const NodeId id = changed.addNode(std::move(group));
                    for (PlacedNode &node : changed.nodes) {
                        if (rootSet.contains(node.id))
                            node.parent = id;
                    }
                    moveToEnd(changed, inside);
                    return {};
                });
            }};
}

Edit ungroup(ViewId view, const QList<NodeId> &nodes)
{
    return {tr("Ungroup"), [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const QSet<NodeId> wanted(nodes.begin(), nodes.end());
                    QSet<NodeId> groups;
                    for (const PlacedNode &node : std::as_const(changed.nodes)) {
                        if (node.kind == NodeKind::Group && wanted.contains(node.id))
                            groups.insert(node.id);
                    }
                    if (groups.isEmpty())
                        return refused("view.group", tr("there is no group among what is selected"),
                                       tr("select a group"));
                    liftContents(changed, groups);
                    takeOut(changed, groups, {});
                    return {};
                });
            }};
}

} // namespace editing::views
