// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/graph.h"

#include <QtGlobal>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>

namespace analysis {

namespace {

// The same arcs by their other end: `start` and `ends` are those of `list`, turned round. Whatever the order before, the
// neighbours of each node come ascending, as they are met in the order of the nodes.
void turnRound(int nodes, const std::vector<int> &start, const std::vector<int> &ends, std::vector<int> &turnedStart,
               std::vector<int> &turned)
{
    turnedStart.assign(size_t(nodes) + 1, 0);
    for (const int end : ends)
        ++turnedStart[size_t(end) + 1];
    for (size_t node = 0; node < size_t(nodes); ++node)
        turnedStart[node + 1] += turnedStart[node];
    turned.resize(ends.size());
    std::vector<int> next(turnedStart.begin(), turnedStart.end() - 1);
    for (int node = 0; node < nodes; ++node) {
        for (int i = start[size_t(node)]; i < start[size_t(node) + 1]; ++i)
            turned[size_t(next[size_t(ends[size_t(i)])]++)] = node;
    }
}

// The targets of each node, in the order of the arcs, without loops.
void fill(int nodes, const std::vector<Arc> &arcs, std::vector<int> &start, std::vector<int> &ends)
{
    start.assign(size_t(nodes) + 1, 0);
    for (const Arc &arc : arcs)
        start[size_t(arc.from) + 1] += arc.from != arc.to;
    for (size_t node = 0; node < size_t(nodes); ++node)
        start[node + 1] += start[node];
    ends.resize(size_t(start.back()));
    std::vector<int> next(start.begin(), start.end() - 1);
    for (const Arc &arc : arcs) {
        if (arc.from != arc.to)
            ends[size_t(next[size_t(arc.from)]++)] = arc.to;
    }
}

// Drops what is repeated among the ascending neighbours of each node.
void dropRepeated(int nodes, std::vector<int> &start, std::vector<int> &ends)
{
    size_t kept = 0;
    for (size_t node = 0; node < size_t(nodes); ++node) {
        const size_t first = size_t(start[node]);
        const size_t last = size_t(start[node + 1]);
        start[node] = int(kept);
        for (size_t i = first; i < last; ++i) {
            if (i == first || ends[i] != ends[i - 1])
                ends[kept++] = ends[i];
        }
    }
    start[size_t(nodes)] = int(kept);
    ends.resize(kept);
}

using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                      boost::no_property, int, int>;

}

Graph::Graph(int nodes, const std::vector<Arc> &arcs)
{
    Q_ASSERT(std::all_of(arcs.begin(), arcs.end(), [&](const Arc &arc) {
        return arc.from >= 0 && arc.from < nodes && arc.to >= 0 && arc.to < nodes;
    }));
    std::vector<int> start, unsorted;
    fill(nodes, arcs, start, unsorted);
    turnRound(nodes, start, unsorted, m_inStart, m_in);
    dropRepeated(nodes, m_inStart, m_in);
    turnRound(nodes, m_inStart, m_in, m_outStart, m_out);
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
    return Graph(components.count(), arcs);
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
