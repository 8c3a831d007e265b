// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/structure/graph.h"
#include "landscape/snapshot.h"

namespace analysis {

/// What a dependency graph is about. An arc always means "the first needs the second": when the second goes, something
/// of the first goes.
enum class Question : quint8 {
    /// Applications in operation; the receiver of a flow needs its sender.
    Flows,
    /// The elements of the application, technology and physical layers, with the arcs that Everything has between
    /// them: what runs on what.
    Operation,
    /// Business, application and technology services; one needs another when Everything leads there through elements
    /// that are not services themselves (the behaviour that realizes the one is served by the other).
    Services,
    /// All elements that a relation or a use touches (applications out of operation left out):
    /// - who is served needs who serves; what is realized needs what realizes it; behaviour needs the structure
    ///   assigned to it, an artifact the node; a whole needs its parts (composition, aggregation);
    /// - the target of a flow or a trigger needs its source;
    /// - who reads an object needs the object, and an object that is only written needs the writer;
    /// - a unit, and the function, need the application of a use; a node needs the zone it stands in.
    /// Associations, specializations and influences say nothing of the kind and are left out. Junctions stand as
    /// elements.
    Everything,
};

[[nodiscard]] QString questionLabel(Question question);

/// A dependency graph of a landscape: compact, independent of the snapshot once built. Nodes are in the order of names
/// (equal names by uid), so nothing that is computed from it depends on ids.
class DependencyGraph
{
public:
    /// O((n + m) log n); Services: that for each service at worst.
    DependencyGraph(const landscape::Snapshot &snapshot, Question question);
    /// A graph of one's own: the relationships that `counts` accepts, source needs target or, `reversed`, the other
    /// way.
    template <typename Accepts>
    static DependencyGraph ofRelationships(const landscape::Snapshot &snapshot, Accepts counts, bool reversed = false)
    {
        std::vector<Need> needs;
        for (const landscape::Relationship &line : snapshot.relationships) {
            const landscape::ElementId source = line.source.element();
            const landscape::ElementId target = line.target.element();
            if (source && target && source != target && counts(line))
                needs.push_back(reversed ? Need{target, source, line.id} : Need{source, target, line.id});
        }
        return DependencyGraph(snapshot, std::move(needs), {});
    }

    [[nodiscard]] const Graph &graph() const { return m_graph; }
    [[nodiscard]] const QList<landscape::ElementId> &elements() const { return m_elements; }
    [[nodiscard]] landscape::ElementId element(int node) const { return m_elements.at(node); }
    /// The node of an element; -1 where it is not in the graph.
    [[nodiscard]] int node(landscape::ElementId element) const
    {
        return element.number() < m_nodes.size() ? m_nodes[element.number()] : -1;
    }
    /// The relationships behind an arc, by id; empty where a use, an attribute or a way through others is behind it.
    [[nodiscard]] std::span<const landscape::RelationshipId> behind(int from, int to) const;
    [[nodiscard]] QList<landscape::ElementId> elementsOf(const std::vector<int> &nodes) const;

private:
    struct Need
    {
        landscape::ElementId who;
        landscape::ElementId what;
        landscape::RelationshipId because; ///< may be null
    };
    DependencyGraph(const landscape::Snapshot &snapshot, std::vector<Need> needs, QList<landscape::ElementId> alone);
    void build(const landscape::Snapshot &snapshot, std::vector<Need> needs, QList<landscape::ElementId> alone);
    static std::vector<Need> flowNeeds(const landscape::Snapshot &snapshot);
    static std::vector<Need> allNeeds(const landscape::Snapshot &snapshot);
    static std::vector<Need> serviceNeeds(const landscape::Snapshot &snapshot);

    Graph m_graph;
    QList<landscape::ElementId> m_elements;
    std::vector<int> m_nodes;      ///< by the number of the element
    std::vector<int> m_behindStart; ///< of each arc, into m_behind
    std::vector<landscape::RelationshipId> m_behind;
};

} // namespace analysis
