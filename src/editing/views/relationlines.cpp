// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/missing.h"
#include "editing/views/viewchanges.h"

#include <QCoreApplication>

namespace editing::views {

using namespace landscape;

namespace {

// Draws relationships that have both ends in the view. What was drawn becomes an end for others, so relations to
// relations follow in later passes; those are few, and only they are looked at again.
class LineDrawing
{
public:
    LineDrawing(View &view, const QList<NodeId> &nodes, DrawnAlready drawn, const Uids &uids, int number)
        : m_view(view)
        , m_uids(uids)
        , m_number(number)
        , m_ends(firstEnds(view))
    {
        const QSet<NodeId> wanted(nodes.begin(), nodes.end());
        for (const PlacedNode &node : std::as_const(view.nodes)) {
            if (node.kind != NodeKind::Element || !wanted.contains(node.id) || m_near.contains(node.element))
                continue;
            m_near.insert(node.element);
            m_ends.insert(node.element, {node.id, {}});
        }
        for (const RoutedConnection &line : std::as_const(view.connections)) {
            const bool atNewBox = wanted.contains(line.sourceNode) || wanted.contains(line.targetNode);
            if (line.relationship && (drawn == DrawnAlready::LeaveOut || atNewBox))
                m_drawn.insert(line.relationship);
        }
    }

    void run(const Table<Relationship> &relationships)
    {
        QList<RelationshipId> later;
        for (const Relationship &line : relationships) {
            if (line.source.isRelationship() || line.target.isRelationship())
                later << line.id;
            else
                draw(line);
        }
        for (bool grew = true; grew;) {
            grew = false;
            for (const RelationshipId id : std::as_const(later))
                grew = draw(*relationships.find(id)) || grew;
        }
    }

private:
    bool draw(const Relationship &line)
    {
        if ((!m_near.contains(line.source) && !m_near.contains(line.target)) || m_drawn.contains(line.id))
            return false;
        const auto source = m_ends.constFind(line.source);
        const auto target = m_ends.constFind(line.target);
        if (source == m_ends.constEnd() || target == m_ends.constEnd())
            return false;
        const ConnectionId id = insertLine(m_view, line.id, *source, *target, {}, m_uids.at(++m_number));
        m_drawn.insert(line.id);
        // What stands on a relation has its line at the first one drawn for it.
        if (!m_ends.contains(line.id)) {
            m_near.insert(line.id);
            m_ends.insert(line.id, {{}, id});
        }
        return true;
    }

    View &m_view;
    const Uids &m_uids;
    int m_number;
    QHash<ConceptId, LineEnd> m_ends;
    QSet<ConceptId> m_near; ///< concepts whose relationships are to be drawn
    QSet<RelationshipId> m_drawn;
};

// Shows relationships with their ends, making boxes for those that have none.
class RelationshipPlacing
{
public:
    RelationshipPlacing(const Landscape &facts, View &view, QPointF at, const Uids &uids)
        : m_facts(facts)
        , m_view(view)
        , m_at(at)
        , m_uids(uids)
        , m_ends(firstEnds(view))
    { }

    base::Result<void> show(RelationshipId id)
    {
        if (m_ends.contains(id))
            return {};
        const Relationship *line = m_facts.relationship(id);
        if (!line)
            return commands::missing();
        // Relations that it ends in come first: their ends stand in rows above its own.
        for (const ConceptId end : {line->source, line->target}) {
            if (end.isRelationship()) {
                if (const auto shown = show(end.relationship()); !shown)
                    return shown;
            }
        }
        double x = m_at.x();
        double height = 0;
        for (const ConceptId end : {line->source, line->target}) {
            if (m_ends.contains(end))
                continue;
            const base::Result<NodeId> box
                = insertElementBox(m_facts, m_view, {m_view.id, {}, QRectF(QPointF(x, m_at.y()), QSizeF())},
                                   end.element(), m_uids.at(++m_number), false);
            if (!box)
                return base::failure(box.error());
            m_ends.insert(end, {*box, {}});
            const QRectF rect = m_view.nodes.constLast().rect;
            x = rect.right() + gap;
            height = std::max(height, rect.height());
        }
        if (height > 0)
            m_at.ry() += height + gap / 2;
        const ConnectionId drawn
            = insertLine(m_view, id, m_ends.value(line->source), m_ends.value(line->target), {}, m_uids.at(++m_number));
        m_ends.insert(id, {{}, drawn});
        return {};
    }

private:
    static constexpr double gap = 120;
    const Landscape &m_facts;
    View &m_view;
    QPointF m_at;
    const Uids &m_uids;
    int m_number = 0;
    QHash<ConceptId, LineEnd> m_ends;
};

} // namespace

void drawRelations(const Landscape &facts, View &view, const QList<NodeId> &nodes, DrawnAlready drawn, const Uids &uids,
                   int number)
{
    LineDrawing(view, nodes, drawn, uids, number).run(facts.relationships);
}

Edit placeRelationships(ViewId view, const QList<RelationshipId> &relationships, QPointF at)
{
    return {QCoreApplication::translate("editing::views", "Show %n relation(s)", nullptr, int(relationships.size())),
            [=, uids = Uids()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    RelationshipPlacing placing(facts, changed, at, uids);
                    for (const RelationshipId id : relationships) {
                        if (const auto shown = placing.show(id); !shown)
                            return shown;
                    }
                    return {};
                });
            }};
}

} // namespace editing::views
