// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/closure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace consolidation::roadmap {

namespace {

class Network
{
public:
    explicit Network(int nodes)
        : m_first(size_t(nodes), -1)
        , m_next(size_t(nodes))
        , m_level(size_t(nodes))
    { }

    void add(int from, int to, double capacity)
    {
        m_arcs.push_back({to, m_first[size_t(from)], capacity});
        m_first[size_t(from)] = int(m_arcs.size()) - 1;
        m_arcs.push_back({from, m_first[size_t(to)], 0});
        m_first[size_t(to)] = int(m_arcs.size()) - 1;
    }

    /// Sends all it can; what is then still in reach of the source is its side of a minimum cut.
    void saturate(int source, int sink, double least, const base::CancelToken &cancel)
    {
        m_least = least;
        while (!cancel.isCancelled() && findLevels(source, sink)) {
            m_next = m_first;
            while (push(source, sink) > m_least && !cancel.isCancelled()) { }
        }
    }
    [[nodiscard]] bool isInReach(int node) const { return m_level[size_t(node)] >= 0; }

private:
    struct Arc
    {
        int to;
        int next;
        double left;
    };
    std::vector<Arc> m_arcs;
    std::vector<int> m_first, m_next, m_level;
    double m_least = 0;

    bool findLevels(int source, int sink)
    {
        std::fill(m_level.begin(), m_level.end(), -1);
        m_level[size_t(source)] = 0;
        std::vector<int> queue {source};
        for (size_t head = 0; head < queue.size(); ++head) {
            for (int a = m_first[size_t(queue[head])]; a >= 0; a = m_arcs[size_t(a)].next) {
                const Arc &arc = m_arcs[size_t(a)];
                if (arc.left > m_least && m_level[size_t(arc.to)] < 0) {
                    m_level[size_t(arc.to)] = m_level[size_t(queue[head])] + 1;
                    queue.push_back(arc.to);
                }
            }
        }
        return m_level[size_t(sink)] >= 0;
    }

    // One path of the level graph, without recursion: chains of tasks may be long.
    double push(int source, int sink)
    {
        std::vector<int> path;
        int node = source;
        while (node != sink) {
            int &a = m_next[size_t(node)];
            while (a >= 0
                   && (m_arcs[size_t(a)].left <= m_least
                       || m_level[size_t(m_arcs[size_t(a)].to)] != m_level[size_t(node)] + 1))
                a = m_arcs[size_t(a)].next;
            if (a >= 0) {
                path.push_back(a);
                node = m_arcs[size_t(a)].to;
                continue;
            }
            if (path.empty())
                return 0;
            node = m_arcs[size_t(path.back() ^ 1)].to;
            m_next[size_t(node)] = m_arcs[size_t(path.back())].next;
            path.pop_back();
        }
        double flow = std::numeric_limits<double>::infinity();
        for (const int a : path)
            flow = std::min(flow, m_arcs[size_t(a)].left);
        for (const int a : path) {
            m_arcs[size_t(a)].left -= flow;
            m_arcs[size_t(a ^ 1)].left += flow;
        }
        return flow;
    }
};

class Decomposer
{
public:
    Decomposer(const std::vector<double> &worths, const std::vector<double> &efforts, const Before &before,
               const base::CancelToken &cancel)
        : m_worths(worths)
        , m_efforts(efforts)
        , m_before(before)
        , m_cancel(cancel)
        , m_place(worths.size(), -1)
    { }

    std::vector<Block> run()
    {
        std::vector<int> all(m_worths.size());
        std::iota(all.begin(), all.end(), 0);
        for (std::vector<int> &part : connected(all)) {
            if (m_cancel.isCancelled())
                return {};
            split(std::move(part));
        }
        std::stable_sort(m_blocks.begin(), m_blocks.end(),
                         [](const Block &a, const Block &b) { return a.worth * b.effort > b.worth * a.effort; });
        return std::move(m_blocks);
    }

private:
    const std::vector<double> &m_worths;
    const std::vector<double> &m_efforts;
    const Before &m_before;
    const base::CancelToken &m_cancel;
    std::vector<int> m_place;
    std::vector<Block> m_blocks;

    [[nodiscard]] std::vector<std::vector<int>> connected(const std::vector<int> &tasks) const
    {
        std::vector<int> root(m_worths.size());
        std::iota(root.begin(), root.end(), 0);
        const auto find = [&](int x) {
            while (root[size_t(x)] != x)
                x = root[size_t(x)] = root[size_t(root[size_t(x)])];
            return x;
        };
        for (const int task : tasks) {
            for (const int other : m_before[size_t(task)]) {
                const int a = find(task);
                const int b = find(other);
                root[size_t(std::max(a, b))] = std::min(a, b);
            }
        }
        std::vector<int> partOf(m_worths.size(), -1);
        std::vector<std::vector<int>> parts;
        for (const int task : tasks) {
            int &part = partOf[size_t(find(task))];
            if (part < 0) {
                part = int(parts.size());
                parts.emplace_back();
            }
            parts[size_t(part)].push_back(task);
        }
        return parts;
    }

    void split(std::vector<int> tasks)
    {
        Block block {std::move(tasks), 0, 0};
        for (const int task : block.tasks) {
            block.worth += m_worths[size_t(task)];
            block.effort += m_efforts[size_t(task)];
        }
        const std::vector<char> better = betterPart(block);
        std::vector<int> first;
        std::vector<int> rest;
        for (size_t i = 0; i < block.tasks.size(); ++i)
            (better[i] ? first : rest).push_back(block.tasks[i]);
        if (first.empty() || rest.empty() || m_cancel.isCancelled()) {
            m_blocks.push_back(std::move(block));
            return;
        }
        split(std::move(first));
        split(std::move(rest));
    }

    // A part that may begin and beats the average ratio of the block.
    [[nodiscard]] std::vector<char> betterPart(const Block &block)
    {
        if (block.effort <= 0 || block.tasks.size() == 1)
            return std::vector<char>(block.tasks.size(), 0);
        for (size_t i = 0; i < block.tasks.size(); ++i)
            m_place[size_t(block.tasks[i])] = int(i);
        const double ratio = block.worth / block.effort;
        std::vector<double> weights(block.tasks.size());
        Before before(block.tasks.size());
        double scale = 0;
        for (size_t i = 0; i < block.tasks.size(); ++i) {
            const int task = block.tasks[i];
            weights[i] = m_worths[size_t(task)] - ratio * m_efforts[size_t(task)];
            scale += std::abs(weights[i]);
            for (const int other : m_before[size_t(task)]) {
                if (m_place[size_t(other)] >= 0)
                    before[i].push_back(m_place[size_t(other)]);
            }
        }
        std::vector<char> closed = heaviestClosure(weights, before, m_cancel);
        double gain = 0;
        for (size_t i = 0; i < closed.size(); ++i)
            gain += closed[i] ? weights[i] : 0;
        if (gain <= 1e-9 * scale)
            std::fill(closed.begin(), closed.end(), 0);
        for (const int task : block.tasks)
            m_place[size_t(task)] = -1;
        return closed;
    }
};

} // namespace

std::vector<char> heaviestClosure(const std::vector<double> &weights, const Before &before,
                                  const base::CancelToken &cancel)
{
    const int count = int(weights.size());
    Network network(count + 2);
    double scale = 0;
    for (int i = 0; i < count; ++i) {
        const double weight = weights[size_t(i)];
        scale = std::max(scale, std::abs(weight));
        if (weight > 0)
            network.add(count, i, weight);
        else if (weight < 0)
            network.add(i, count + 1, -weight);
        for (const int other : before[size_t(i)])
            network.add(i, other, std::numeric_limits<double>::infinity());
    }
    network.saturate(count, count + 1, 1e-12 * scale, cancel);
    std::vector<char> closed(weights.size());
    for (int i = 0; i < count; ++i)
        closed[size_t(i)] = network.isInReach(i);
    return closed;
}

std::vector<Block> sidneyBlocks(const std::vector<double> &worths, const std::vector<double> &efforts,
                                const Before &before, const base::CancelToken &cancel)
{
    return Decomposer(worths, efforts, before, cancel).run();
}

} // namespace consolidation::roadmap
