// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/unionview.h"

#include "landscape/compare/differences.h"

#include <QSet>

namespace landscape {

using namespace comparing;

namespace {

ViewId viewWithUid(const Landscape &facts, const QString &uid)
{
    const auto found = std::find_if(facts.views.begin(), facts.views.end(), [&](const View &view) { return view.uid == uid; });
    return found == facts.views.end() ? ViewId() : found->id;
}

// The later landscape, with what only the earlier view shows added to it.
class Uniting
{
public:
    Uniting(const Aligned &before, const Aligned &after, const AttributeRegistry &registry)
        : m_before(before)
        , m_after(after)
        , m_registry(registry)
    {
        m_result.facts = after.facts;
    }

    UnionView run(const View *before, const View *after)
    {
        View view = after ? *after : View();
        if (!after) {
            view = *before;
            view.nodes.clear();
            view.connections.clear();
        }
        if (before)
            addRemoved(*before, view);
        markBoxes(before, after, view);
        markElements(view);
        m_result.view = view.id;
        m_result.facts.views.put(std::move(view));
        return std::move(m_result);
    }

private:
    void addElement(ElementId id)
    {
        const Element *row = m_before.facts.element(id);
        if (!row || m_result.facts.elements.contains(id))
            return;
        Element added = *row;
        added.attributes = {}; // may refer to what is not there
        m_result.facts.elements.put(added);
    }

    // With the ends it needs; false where it cannot be had.
    bool addRelationship(RelationshipId id)
    {
        if (m_result.facts.relationships.contains(id))
            return true;
        const Relationship *row = m_before.facts.relationship(id);
        if (!row)
            return false;
        for (const ConceptId end : {row->source, row->target}) {
            addElement(end.element());
            if (end.isRelationship() && !addRelationship(end.relationship()))
                return false;
            if (!m_result.facts.findConcept(end))
                return false;
        }
        Relationship added = *row;
        added.attributes = {};
        m_result.facts.relationships.put(added);
        return true;
    }

    // What only the earlier picture has. A box around others that stayed goes below them, so that it does not hide them.
    void addRemoved(const View &before, View &view)
    {
        QSet<NodeId> kept;
        for (const PlacedNode &node : view.nodes)
            kept.insert(node.id);
        QSet<NodeId> around; // boxes that hold, at any depth, one that stayed
        for (const PlacedNode &node : before.nodes) {
            const PlacedNode *above = kept.contains(node.id) ? before.node(node.parent) : nullptr;
            for (; above; above = before.node(above->parent))
                around.insert(above->id);
        }
        QList<PlacedNode> below;
        for (PlacedNode node : before.nodes) {
            if (kept.contains(node.id))
                continue;
            addElement(node.element);
            view.lastNode = std::max(view.lastNode, node.id.number());
            if (!around.contains(node.id)) {
                view.nodes << node;
                continue;
            }
            if (kept.contains(node.parent))
                node.parent = {};
            below << node;
        }
        view.nodes = below + view.nodes;
        addRemovedLines(before, view);
    }

    void addRemovedLines(const View &before, View &view)
    {
        const auto hasEnd = [&view](NodeId node, ConnectionId line) { return view.node(node) || view.connection(line); };
        for (bool grew = true; grew;) { // a line may end in a later one
            grew = false;
            for (const RoutedConnection &line : before.connections) {
                if (view.connection(line.id) || !hasEnd(line.sourceNode, line.sourceConnection)
                    || !hasEnd(line.targetNode, line.targetConnection)
                    || (line.relationship && !addRelationship(line.relationship)))
                    continue;
                view.lastConnection = std::max(view.lastConnection, line.id.number());
                view.connections << line;
                grew = true;
            }
        }
    }

    void markBoxes(const View *before, const View *after, const View &view)
    {
        for (const PlacedNode &node : view.nodes) {
            const PlacedNode *was = before ? before->node(node.id) : nullptr;
            const PlacedNode *is = after ? after->node(node.id) : nullptr;
            if (!was || !is)
                m_result.nodes.insert(node.id, was ? ChangeKind::Removed : ChangeKind::Added);
            else if (was->rect != is->rect || was->parent != is->parent || was->element != is->element)
                m_result.nodes.insert(node.id, ChangeKind::Changed);
        }
        for (const RoutedConnection &line : view.connections) {
            const bool was = before && before->connection(line.id);
            const bool is = after && after->connection(line.id);
            if (!was || !is)
                m_result.connections.insert(line.id, was ? ChangeKind::Removed : ChangeKind::Added);
        }
    }

    void markElements(const View &view)
    {
        for (const PlacedNode &node : view.nodes) {
            if (!node.element)
                continue;
            const Key key{Thing::Element, node.element.number()};
            const auto was = recordOf(m_before, key, m_registry);
            const auto is = recordOf(m_after, key, m_registry);
            if (!was || !is)
                m_result.elements.insert(node.element, was ? ChangeKind::Removed : ChangeKind::Added);
            else if (*was != *is)
                m_result.elements.insert(node.element, ChangeKind::Changed);
        }
    }

    const Aligned &m_before;
    const Aligned &m_after;
    const AttributeRegistry &m_registry;
    UnionView m_result;
};

}

UnionView unionView(const Landscape &before, const Landscape &after, const QString &uid)
{
    IdSpace space(after);
    const Aligned old = space.align(before);
    const View *was = old.facts.views.find(viewWithUid(old.facts, uid));
    const View *is = after.views.find(viewWithUid(after, uid));
    if (!was && !is) {
        UnionView none;
        none.facts = after;
        return none;
    }
    return Uniting(old, space.first(), space.registry()).run(was, is);
}

} // namespace landscape
