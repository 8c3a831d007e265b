// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/relationshiprules.h"

#include "landscape/snapshot.h"

namespace landscape {

namespace {

/// All relationships that start (or end) in an element.
using Neighbours = std::function<QList<RelationshipId>(ElementId, bool starting)>;

std::optional<EndKind> endKind(const Landscape &landscape, ConceptId id)
{
    if (id.isRelationship())
        return landscape.relationship(id.relationship()) ? std::optional(EndKind::relationship()) : std::nullopt;
    const Element *element = landscape.element(id.element());
    return element ? std::optional<EndKind>(element->kind) : std::nullopt;
}

bool isJunction(const Landscape &landscape, ConceptId id)
{
    return endKind(landscape, id) == EndKind(ElementKind::Junction);
}

/// The kinds of what a relationship comes from (or leads to) when junctions are followed to their other side, and
/// whether all relationships met at them are of the kind asked for.
class JunctionWalk
{
public:
    JunctionWalk(const Landscape &landscape, const Relationship &relationship, const Neighbours &neighbours)
        : m_landscape(landscape)
        , m_relationship(relationship)
        , m_neighbours(neighbours)
    {
    }

    [[nodiscard]] bool isOneKind() const { return m_isOneKind; }

    QList<EndKind> follow(ConceptId start, bool forwards)
    {
        QList<EndKind> ends;
        QList<ConceptId> waiting{start};
        while (!waiting.isEmpty()) {
            const ConceptId id = waiting.takeLast();
            if (m_visited.contains(id))
                continue;
            m_visited.insert(id);
            if (isJunction(m_landscape, id))
                waiting << beyond(id.element(), forwards);
            else if (const std::optional<EndKind> kind = endKind(m_landscape, id))
                ends << *kind;
        }
        return ends;
    }

private:
    QList<ConceptId> beyond(ElementId junction, bool forwards)
    {
        QList<ConceptId> ends;
        for (const bool starting : {true, false}) {
            for (const RelationshipId id : m_neighbours(junction, starting)) {
                const Relationship *other = m_landscape.relationship(id);
                if (!other || id == m_relationship.id)
                    continue;
                m_isOneKind = m_isOneKind && other->kind == m_relationship.kind;
                if (starting == forwards)
                    ends << (forwards ? other->target : other->source);
            }
        }
        return ends;
    }

    const Landscape &m_landscape;
    const Relationship &m_relationship;
    const Neighbours &m_neighbours;
    QSet<ConceptId> m_visited;
    bool m_isOneKind = true;
};

bool isPermittedIn(const RelationshipRules &rules, const Landscape &landscape, const Relationship &relationship,
                   const Neighbours &neighbours)
{
    const std::optional<EndKind> source = endKind(landscape, relationship.source);
    const std::optional<EndKind> target = endKind(landscape, relationship.target);
    if (!source || !target || !rules.isPermitted(relationship.kind, *source, *target))
        return false;
    if (!isJunction(landscape, relationship.source) && !isJunction(landscape, relationship.target))
        return true;

    JunctionWalk upwards(landscape, relationship, neighbours);
    JunctionWalk downwards(landscape, relationship, neighbours);
    const QList<EndKind> sources = upwards.follow(relationship.source, false);
    const QList<EndKind> targets = downwards.follow(relationship.target, true);
    return upwards.isOneKind() && downwards.isOneKind()
        && std::all_of(sources.begin(), sources.end(), [&](EndKind from) {
               return std::all_of(targets.begin(), targets.end(), [&](EndKind to) {
                   return rules.isPermitted(relationship.kind, from, to);
               });
           });
}

QList<RelationshipId> listOf(std::span<const RelationshipId> ids)
{
    return QList<RelationshipId>(ids.begin(), ids.end());
}

} // namespace

bool RelationshipRules::isPermitted(const Landscape &landscape, const Relationship &relationship) const
{
    return isPermittedIn(*this, landscape, relationship, [&](ElementId element, bool starting) {
        QList<RelationshipId> ids;
        for (const Relationship &other : landscape.relationships) {
            if ((starting ? other.source : other.target) == ConceptId(element))
                ids << other.id;
        }
        return ids;
    });
}

bool RelationshipRules::isPermitted(const Snapshot &snapshot, const Relationship &relationship) const
{
    return isPermittedIn(*this, snapshot, relationship, [&](ElementId element, bool starting) {
        return listOf(starting ? snapshot.outgoing(element) : snapshot.incoming(element));
    });
}

} // namespace landscape
