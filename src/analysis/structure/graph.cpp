// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/graph.h"

#include <QtGlobal>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>

namespace analysis {

namespace {

void fill(std::vector<int> &start, std::vector<int> &ends, int nodes, const std::vector<Arc> &arcs, int Arc::*by,
          int Arc::*end)
{
    start.assign(size_t(nodes) + 1, 0);
    for (const Arc &arc : arcs)
        ++start[size_t(arc.*by) + 1];
    for (size_t node = 0; node < size_t(nodes); ++node)
        start[node + 1] += start[node];
    ends.resize(arcs.size());
    std::vector<int> next(start.begin(), start.end() - 1);
    // The arcs come sorted by both ends, so the neighbours of each node come ascending, whichever end it is.
    for (const Arc &arc : arcs)
        ends[size_t(next[size_t(arc.*by)]++)] = arc.*end;
}

using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                      boost::no_property, int, int>;

}

Graph::Graph(int nodes, std::vector<Arc> arcs)
{
    arcs.erase(std::remove_if(arcs.begin(), arcs.end(), [](const Arc &arc) { return arc.from == arc.to; }), arcs.end());
    std::sort(arcs.begin(), arcs.end());
    arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
    Q_ASSERT(std::all_of(arcs.begin(), arcs.end(), [&](const Arc &arc) {
        return arc.from >= 0 && arc.from < nodes && arc.to >= 0 && arc.to < nodes;
    }));
    fill(m_outStart, m_out, nodes, arcs, &Arc::from, &Arc::to);
    fill(m_inStart, m_in, nodes, arcs, &Arc::to, &Arc::from);
}

int Graph::arcIndex(int from, int to) const
{
    const auto targets = out(from);
    const auto found = std::lower_bound(targets.begin(), targets.end(), to);
    if (found == targets.end() || *found != to)
        return -1;
    return m_outStart[size_t(from)] + int(found - targets.begin());
}

Components stronglyConnected(const Graph &graph)
{
    Components components;
    components.of.resize(size_t(graph.nodeCount()));
    if (components.of.empty())
        return components;
    std::vector<std::pair<int, int>> arcs;
    arcs.reserve(size_t(graph.arcCount()));
    for (int node = 0; node < graph.nodeCount(); ++node) {
        for (const int to : graph.out(node))
            arcs.emplace_back(node, to);
    }
    const BoostGraph boostGraph(boost::edges_are_sorted, arcs.begin(), arcs.end(), graph.nodeCount());
    const int count = boost::strong_components(
        boostGraph, boost::make_iterator_property_map(components.of.begin(), get(boost::vertex_index, boostGraph)));
    components.sizes.assign(size_t(count), 0);
    for (const int component : components.of)
        ++components.sizes[size_t(component)];
    return components;
}

Graph condensation(const Graph &graph, const Components &components)
{
    std::vector<Arc> arcs;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        const int from = components.of[size_t(node)];
        for (const int target : graph.out(node)) {
            const int to = components.of[size_t(target)];
            if (from != to)
                arcs.push_back({from, to});
        }
    }
    return Graph(components.count(), std::move(arcs));
}

std::vector<int> shortestCycle(const Graph &graph, const Components &components, int start, int limit)
{
    constexpr int nobody = -1;
    std::vector<int> cameFrom(size_t(graph.nodeCount()), nobody);
    std::vector<int> depth(size_t(graph.nodeCount()), 0);
    std::vector<int> queue{start};
    for (size_t next = 0; next < queue.size(); ++next) {
        const int here = queue[next];
        if (depth[size_t(here)] + 1 >= limit)
            return {};
        for (const int to : graph.out(here)) {
            if (to == start) {
                std::vector<int> round{here};
                while (round.back() != start)
                    round.push_back(cameFrom[size_t(round.back())]);
                std::reverse(round.begin(), round.end());
                return round;
            }
            if (components.of[size_t(to)] != components.of[size_t(start)] || cameFrom[size_t(to)] != nobody)
                continue;
            cameFrom[size_t(to)] = here;
            depth[size_t(to)] = depth[size_t(here)] + 1;
            queue.push_back(to);
        }
    }
    return {};
}

} // namespace analysis
