// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <span>
#include <vector>

namespace analysis {

/// An arc between two nodes of a Graph.
struct Arc
{
    int from = 0;
    int to = 0;
    friend auto operator<=>(const Arc &, const Arc &) = default;
};

/// A directed graph as two compact arrays each way: nodes are 0 … nodeCount() - 1, what they are is the maker's
/// business. Loops and repeated arcs are dropped; neighbours are ascending. A value, never changed. Built in
/// O(n + m), 8 bytes an arc.
class Graph
{
public:
    Graph() = default;
    /// Ends must be within 0 … nodes - 1.
    Graph(int nodes, const std::vector<Arc> &arcs);

    [[nodiscard]] int nodeCount() const { return m_outStart.empty() ? 0 : int(m_outStart.size()) - 1; }
    [[nodiscard]] int arcCount() const { return int(m_out.size()); }
    /// Where the arcs of a node lead, and where those that lead to it come from.
    [[nodiscard]] std::span<const int> out(int node) const { return part(m_out, m_outStart, node); }
    [[nodiscard]] std::span<const int> in(int node) const { return part(m_in, m_inStart, node); }
    /// The place of the arc among all, ordered by `from`, then `to`; -1 where there is none. O(log degree).
    [[nodiscard]] int arcIndex(int from, int to) const;

private:
    static std::span<const int> part(const std::vector<int> &all, const std::vector<int> &start, int node)
    {
        return {all.data() + start[size_t(node)], all.data() + start[size_t(node) + 1]};
    }

    std::vector<int> m_outStart, m_out, m_inStart, m_in;
};

/// The strongly connected components (nodes that reach each other). A component's number is lower than those of all
/// components that it is reached from: arcs between components lead to lower numbers.
struct Components
{
    std::vector<int> of;      ///< of each node
    std::vector<int> sizes;   ///< of each component
    [[nodiscard]] int count() const { return int(sizes.size()); }
};

/// Tarjan's algorithm (through Boost), O(n + m).
[[nodiscard]] Components stronglyConnected(const Graph &graph);

/// The arcs between different components, each once.
[[nodiscard]] Graph condensation(const Graph &graph, const Components &components);

/// A shortest cycle through `start`, beginning with it; empty where there is none shorter than `limit` nodes.
/// Breadth first, the first neighbours first. O(n + m) of its component.
[[nodiscard]] std::vector<int> shortestCycle(const Graph &graph, const Components &components, int start, int limit);

} // namespace analysis
