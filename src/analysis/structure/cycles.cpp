// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/cycles.h"

#include "analysis/wording.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <set>

namespace analysis {

using namespace landscape;

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Accepts = std::function<bool(const Relationship &)>;

// The elements that some accepted relationship touches, sorted by name so that nothing depends on ids, and the graph.
struct Dependencies
{
    QList<ElementId> elements;
    std::vector<std::vector<size_t>> targets; // of each vertex, ascending
    std::vector<size_t> component; // of each vertex; numbered against the direction of the edges
    size_t components = 0;

    Dependencies(const Snapshot &snapshot, const Accepts &counts)
    {
        std::set<std::pair<ElementId, ElementId>> lines;
        std::set<ElementId> touched;
        for (const Relationship &relationship : snapshot.relationships) {
            const ElementId source = relationship.source.element();
            const ElementId target = relationship.target.element();
            if (!source || !target || source == target || !counts(relationship))
                continue;
            lines.insert({source, target});
            touched.insert({source, target});
        }
        elements = QList<ElementId>(touched.begin(), touched.end());
        sortByName(snapshot, elements);
        QHash<ElementId, size_t> place;
        for (qsizetype i = 0; i < elements.size(); ++i)
            place.insert(elements.at(i), size_t(i));
        std::set<std::pair<size_t, size_t>> edges;
        for (const auto &[source, target] : lines)
            edges.insert({place.value(source), place.value(target)});
        targets.resize(size_t(elements.size()));
        for (const auto &[source, target] : edges)
            targets[source].push_back(target);
        const Graph graph(edges.begin(), edges.end(), size_t(elements.size()));
        component.resize(size_t(elements.size()));
        if (!component.empty())
            components = boost::strong_components(
                graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
    }
};

// The shortest way from `start` back to itself within its component; empty where it is not shorter than `limit`.
std::vector<size_t> shortestRound(const Dependencies &all, size_t start, size_t limit)
{
    const size_t nobody = all.component.size();
    std::vector<size_t> cameFrom(nobody, nobody);
    std::vector<size_t> depth(nobody, 0);
    std::vector<size_t> queue{start};
    for (size_t next = 0; next < queue.size(); ++next) {
        const size_t here = queue[next];
        if (depth[here] + 1 >= limit)
            return {};
        for (const size_t to : all.targets[here]) {
            if (to == start) {
                std::vector<size_t> round{here};
                while (round.back() != start)
                    round.push_back(cameFrom[round.back()]);
                std::reverse(round.begin(), round.end());
                return round;
            }
            if (all.component[to] != all.component[start] || cameFrom[to] != nobody)
                continue;
            cameFrom[to] = here;
            depth[to] = depth[here] + 1;
            queue.push_back(to);
        }
    }
    return {};
}

constexpr size_t mostStarts = 200;

}

QList<CyclicGroup> cyclicGroups(const Snapshot &snapshot, const Accepts &counts)
{
    const Dependencies all(snapshot, counts);
    std::vector<std::vector<size_t>> members(all.components);
    for (size_t vertex = 0; vertex < all.component.size(); ++vertex)
        members[all.component[vertex]].push_back(vertex);
    members.erase(std::remove_if(members.begin(), members.end(), [](const auto &part) { return part.size() < 2; }),
                  members.end());
    std::sort(members.begin(), members.end());
    QList<CyclicGroup> groups;
    for (const std::vector<size_t> &part : members) {
        CyclicGroup group;
        std::vector<size_t> best;
        for (size_t i = 0; i < part.size(); ++i) {
            group.members << all.elements.at(qsizetype(part[i]));
            if (i >= mostStarts || best.size() == 2)
                continue;
            const auto round = shortestRound(all, part[i], best.empty() ? part.size() + 1 : best.size());
            if (!round.empty())
                best = round;
        }
        for (const size_t vertex : best)
            group.witness << all.elements.at(qsizetype(vertex));
        groups << group;
    }
    return groups;
}

QList<ElementId> longestChain(const Snapshot &snapshot, const Accepts &counts)
{
    const Dependencies all(snapshot, counts);
    std::vector<size_t> first(all.components, all.component.size()); // member of each component that stands for it
    for (size_t vertex = all.component.size(); vertex-- > 0;)
        first[all.component[vertex]] = vertex;
    std::vector<std::set<size_t>> onward(all.components);
    for (size_t vertex = 0; vertex < all.component.size(); ++vertex) {
        for (const size_t to : all.targets[vertex]) {
            if (all.component[to] != all.component[vertex])
                onward[all.component[vertex]].insert(all.component[to]);
        }
    }
    // Tarjan numbers a component after all that it reaches, so the numbers are an order to go by.
    std::vector<size_t> length(all.components, 1);
    std::vector<size_t> next(all.components, all.components);
    for (size_t part = 0; part < all.components; ++part) {
        for (const size_t to : onward[part]) {
            const bool longer = length[to] + 1 > length[part];
            const bool equal = length[to] + 1 == length[part] && next[part] != all.components;
            if (longer || (equal && first[to] < first[next[part]])) {
                length[part] = length[to] + 1;
                next[part] = to;
            }
        }
    }
    size_t start = all.components;
    for (size_t part = 0; part < all.components; ++part) {
        if (start == all.components || length[part] > length[start]
            || (length[part] == length[start] && first[part] < first[start]))
            start = part;
    }
    QList<ElementId> chain;
    for (size_t part = start; part < all.components; part = next[part])
        chain << all.elements.at(qsizetype(first[part]));
    return chain;
}

} // namespace analysis
