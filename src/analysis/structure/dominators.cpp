// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/dominators.h"

#include <algorithm>
#include <numeric>

namespace analysis {

namespace {

// The graph in the direction of travel, with the root as one node more, whose targets are the entry points.
struct Journey
{
    const Graph &graph;
    bool forward;
    std::vector<int> entries;
    std::vector<bool> isEntry;

    Journey(const Graph &of, Direction direction)
        : graph(of)
        , forward(direction == Direction::Demand)
        , isEntry(size_t(of.nodeCount()), false)
    {
        const Components components = stronglyConnected(graph);
        std::vector<bool> isEntered(size_t(components.count()), false);
        for (int node = 0; node < graph.nodeCount(); ++node) {
            for (const int next : ahead(node)) {
                if (components.of[size_t(next)] != components.of[size_t(node)])
                    isEntered[size_t(components.of[size_t(next)])] = true;
            }
        }
        for (int node = 0; node < graph.nodeCount(); ++node) {
            if (isEntered[size_t(components.of[size_t(node)])])
                continue;
            isEntry[size_t(node)] = true;
            entries.push_back(node);
        }
    }

    [[nodiscard]] int root() const { return graph.nodeCount(); }
    [[nodiscard]] std::span<const int> ahead(int node) const
    {
        if (node == root())
            return entries;
        return forward ? graph.out(node) : graph.in(node);
    }
    [[nodiscard]] std::span<const int> behind(int node) const { return forward ? graph.in(node) : graph.out(node); }
};

// Everything below is in the numbers of a depth-first visit: 0 is the root, a parent has a lower number.
struct Visit
{
    std::vector<int> nodeOf;   // of each number
    std::vector<int> numberOf; // of each node
    std::vector<int> parent;

    explicit Visit(const Journey &journey)
        : numberOf(size_t(journey.root()) + 1, -1)
    {
        std::vector<std::pair<int, size_t>> open; // node, next of its targets
        const auto enter = [&](int node, int from) {
            numberOf[size_t(node)] = int(nodeOf.size());
            nodeOf.push_back(node);
            parent.push_back(from);
            open.emplace_back(node, 0);
        };
        enter(journey.root(), 0);
        while (!open.empty()) {
            auto &[node, next] = open.back();
            const auto targets = journey.ahead(node);
            if (next == targets.size()) {
                open.pop_back();
                continue;
            }
            const int target = targets[next++];
            const int from = numberOf[size_t(node)];
            if (numberOf[size_t(target)] < 0)
                enter(target, from);
        }
    }
};

// The forest of Lengauer and Tarjan: the label with the lowest semidominator on the way up to the forest's root.
class Forest
{
public:
    explicit Forest(const std::vector<int> &semi)
        : m_semi(semi)
        , m_ancestor(semi.size(), -1)
        , m_label(semi.size())
    {
        std::iota(m_label.begin(), m_label.end(), 0);
    }
    void link(int parent, int child) { m_ancestor[size_t(child)] = parent; }
    int lowest(int number)
    {
        if (m_ancestor[size_t(number)] < 0)
            return number;
        // Compresses the path without recursion: from the top down, once the way up is known.
        m_way.clear();
        for (int at = number; m_ancestor[size_t(m_ancestor[size_t(at)])] >= 0; at = m_ancestor[size_t(at)])
            m_way.push_back(at);
        for (auto at = m_way.rbegin(); at != m_way.rend(); ++at) {
            const size_t here = size_t(*at);
            const size_t above = size_t(m_ancestor[here]);
            if (m_semi[size_t(m_label[above])] < m_semi[size_t(m_label[here])])
                m_label[here] = m_label[above];
            m_ancestor[here] = m_ancestor[above];
        }
        return m_label[size_t(number)];
    }

private:
    const std::vector<int> &m_semi;
    std::vector<int> m_ancestor, m_label, m_way;
};

std::vector<int> immediateDominators(const Journey &journey, const Visit &visit)
{
    const int count = int(visit.nodeOf.size());
    std::vector<int> semi(static_cast<size_t>(count));
    std::iota(semi.begin(), semi.end(), 0);
    Forest forest(semi);
    for (int number = count - 1; number > 0; --number) {
        const int node = visit.nodeOf[size_t(number)];
        int &lowest = semi[size_t(number)];
        if (journey.isEntry[size_t(node)])
            lowest = 0;
        for (const int before : journey.behind(node))
            lowest = std::min(lowest, semi[size_t(forest.lowest(visit.numberOf[size_t(before)]))]);
        forest.link(visit.parent[size_t(number)], number);
    }
    std::vector<int> dominator = visit.parent;
    for (int number = 1; number < count; ++number) {
        int &above = dominator[size_t(number)];
        while (above > semi[size_t(number)])
            above = dominator[size_t(above)];
    }
    return dominator;
}

}

DominatorTree dominatorTree(const Graph &graph, Direction direction)
{
    const Journey journey(graph, direction);
    const Visit visit(journey);
    const std::vector<int> dominator = immediateDominators(journey, visit);
    DominatorTree tree;
    tree.parent.assign(size_t(graph.nodeCount()), -1);
    tree.size.assign(size_t(graph.nodeCount()), 1);
    for (size_t number = visit.nodeOf.size() - 1; number > 0; --number) {
        const int above = visit.nodeOf[size_t(dominator[number])];
        const int node = visit.nodeOf[number];
        if (above == journey.root())
            continue;
        tree.parent[size_t(node)] = above;
        tree.size[size_t(above)] += tree.size[size_t(node)];
    }
    return tree;
}

std::vector<int> DominatorTree::dominatedBy(int node) const
{
    // 0 unknown, 1 below, 2 not: each way up is walked once.
    std::vector<char> known(parent.size(), 0);
    known[size_t(node)] = 1;
    std::vector<int> result;
    std::vector<int> way;
    for (int start = 0; start < int(parent.size()); ++start) {
        way.clear();
        int at = start;
        while (at >= 0 && known[size_t(at)] == 0) {
            way.push_back(at);
            at = parent[size_t(at)];
        }
        const char verdict = at >= 0 ? known[size_t(at)] : 2;
        for (const int passed : way)
            known[size_t(passed)] = verdict;
        if (known[size_t(start)] == 1 && start != node)
            result.push_back(start);
    }
    return result;
}

} // namespace analysis
