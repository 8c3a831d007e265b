// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/minimalcut.h"

#include <deque>

namespace analysis {

using namespace landscape;

namespace {

// Every node as an entrance and an exit with room for one between them, so that ways use a node only once.
class SplitNodes
{
public:
    SplitNodes(const Graph &graph, int from, int to)
        : m_graph(graph)
        , m_from(from)
        , m_to(to)
        , m_isUsed(size_t(graph.nodeCount()), false)
        , m_carries(size_t(graph.arcCount()), false)
    {
    }

    /// Finds a further way and takes it; false when there is none.
    bool augment()
    {
        m_cameFrom.assign(size_t(m_graph.nodeCount()) * 2, -1);
        std::deque<int> open{exit(m_from)};
        m_cameFrom[size_t(exit(m_from))] = exit(m_from);
        while (!open.empty()) {
            const int place = open.front();
            open.pop_front();
            if (place == entrance(m_to)) {
                take(place);
                return true;
            }
            visitFrom(place, [&](int next) {
                if (m_cameFrom[size_t(next)] < 0) {
                    m_cameFrom[size_t(next)] = place;
                    open.push_back(next);
                }
            });
        }
        return false;
    }

    /// After the last augment(): the nodes that can be entered but not left, which is the cut next to `from`.
    [[nodiscard]] std::vector<int> cut() const
    {
        std::vector<int> result;
        for (int node = 0; node < m_graph.nodeCount(); ++node) {
            if (node != m_from && m_cameFrom[size_t(entrance(node))] >= 0 && m_cameFrom[size_t(exit(node))] < 0)
                result.push_back(node);
        }
        return result;
    }

private:
    static int entrance(int node) { return 2 * node; }
    static int exit(int node) { return 2 * node + 1; }

    template <typename Visit> void visitFrom(int place, Visit visit) const
    {
        const int node = place / 2;
        if (place == exit(node)) {
            for (const int to : m_graph.out(node)) {
                if (to != m_from)
                    visit(entrance(to)); // arcs have room for all; an entrance lets one through
            }
            if (m_isUsed[size_t(node)])
                visit(entrance(node)); // give the passage back
            return;
        }
        if (!m_isUsed[size_t(node)])
            visit(exit(node));
        for (const int from : m_graph.in(node)) {
            if (m_carries[size_t(m_graph.arcIndex(from, node))])
                visit(exit(from)); // give the arc back
        }
    }

    void take(int place)
    {
        while (place != exit(m_from)) {
            const int before = m_cameFrom[size_t(place)];
            const int a = before / 2;
            const int b = place / 2;
            if (a == b)
                m_isUsed[size_t(a)] = place == exit(a);
            else if (place == entrance(b))
                m_carries[size_t(m_graph.arcIndex(a, b))] = true;
            else
                m_carries[size_t(m_graph.arcIndex(b, a))] = false;
            place = before;
        }
    }

    const Graph &m_graph;
    int m_from;
    int m_to;
    std::vector<bool> m_isUsed;
    std::vector<bool> m_carries;
    std::vector<int> m_cameFrom;
};

}

MinimalCut minimalCut(const DependencyGraph &graph, ElementId from, ElementId to)
{
    const int source = graph.node(from);
    const int target = graph.node(to);
    if (source < 0 || target < 0 || source == target)
        return {};
    if (graph.graph().arcIndex(source, target) >= 0)
        return {true, {}};
    SplitNodes ways(graph.graph(), source, target);
    while (ways.augment()) { }
    return {false, graph.elementsOf(ways.cut())};
}

} // namespace analysis
