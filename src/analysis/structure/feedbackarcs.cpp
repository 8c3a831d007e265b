// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/feedbackarcs.h"

#include "analysis/structure/graph.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <tuple>

namespace analysis {

namespace {

constexpr int mostForExact = 14;

// A group of nodes that reach each other, renumbered 0 … size - 1 in ascending order, with the arcs among them.
struct Group
{
    int size = 0;
    std::vector<WeightedArc> arcs;
    std::vector<int> original; // index of each arc in the caller's list
};

std::vector<Group> groupsOf(int nodes, std::span<const WeightedArc> arcs)
{
    std::vector<Arc> plain;
    plain.reserve(arcs.size());
    for (const WeightedArc &arc : arcs)
        plain.push_back({arc.from, arc.to});
    const Components components = stronglyConnected(Graph(nodes, plain));
    std::vector<Group> groups(size_t(components.count()));
    std::vector<int> place(size_t(nodes), 0);
    for (size_t node = 0; node < size_t(nodes); ++node)
        place[node] = groups[size_t(components.of[node])].size++;
    for (size_t i = 0; i < arcs.size(); ++i) {
        const size_t component = size_t(components.of[size_t(arcs[i].from)]);
        if (int(component) != components.of[size_t(arcs[i].to)] || arcs[i].from == arcs[i].to)
            continue;
        Group &group = groups[component];
        group.arcs.push_back({place[size_t(arcs[i].from)], place[size_t(arcs[i].to)], arcs[i].weight});
        group.original.push_back(int(i));
    }
    return groups;
}

// The cheapest order: best[set] = least weight of arcs that lead backwards when `set` stands first. Lawler 1964.
std::vector<int> cheapestOrder(const Group &group)
{
    const size_t k = size_t(group.size);
    std::vector<double> weight(k * k, 0); // from * k + to
    for (const WeightedArc &arc : group.arcs)
        weight[size_t(arc.from) * k + size_t(arc.to)] += arc.weight;
    std::vector<double> best(size_t(1) << k, std::numeric_limits<double>::infinity());
    std::vector<std::int8_t> last(best.size(), -1);
    best[0] = 0;
    for (size_t set = 0; set < best.size(); ++set) {
        for (size_t node = 0; node < k; ++node) {
            if (set >> node & 1)
                continue;
            double backwards = 0; // arcs from the node, now last, to those before it
            for (size_t before = 0; before < k; ++before) {
                if (set >> before & 1)
                    backwards += weight[node * k + before];
            }
            const size_t with = set | size_t(1) << node;
            if (best[set] + backwards < best[with]) {
                best[with] = best[set] + backwards;
                last[with] = std::int8_t(node);
            }
        }
    }
    std::vector<int> order;
    for (size_t set = best.size() - 1; set; set &= ~(size_t(1) << last[set]))
        order.push_back(last[set]);
    std::reverse(order.begin(), order.end());
    return order;
}

// Sinks to the end, sources to the front, else the node that gives most more than it takes to the front.
std::vector<int> easedOrder(const Group &group)
{
    const size_t n = size_t(group.size);
    std::vector<std::vector<std::pair<int, double>>> out(n), in(n);
    std::vector<double> given(n, 0), taken(n, 0);
    std::vector<int> arcsOut(n, 0), arcsIn(n, 0);
    for (const WeightedArc &arc : group.arcs) {
        out[size_t(arc.from)].emplace_back(arc.to, arc.weight);
        in[size_t(arc.to)].emplace_back(arc.from, arc.weight);
        given[size_t(arc.from)] += arc.weight;
        taken[size_t(arc.to)] += arc.weight;
        ++arcsOut[size_t(arc.from)];
        ++arcsIn[size_t(arc.to)];
    }
    // (rank, -gain, node): sinks 0, sources 1, others 2.
    using Key = std::tuple<int, double, int>;
    const auto keyOf = [&](size_t node) {
        const int rank = arcsOut[node] == 0 ? 0 : arcsIn[node] == 0 ? 1 : 2;
        return Key(rank, rank == 2 ? taken[node] - given[node] : 0, int(node));
    };
    std::set<Key> open;
    for (size_t node = 0; node < n; ++node)
        open.insert(keyOf(node));
    std::vector<bool> placed(n, false);
    std::vector<int> front, back;
    while (!open.empty()) {
        const auto [rank, gain, chosen] = *open.begin();
        open.erase(open.begin());
        placed[size_t(chosen)] = true;
        (rank == 0 ? back : front).push_back(chosen);
        const auto update = [&](int other, std::vector<double> &sum, std::vector<int> &count, double weight) {
            if (placed[size_t(other)])
                return;
            open.erase(keyOf(size_t(other)));
            sum[size_t(other)] -= weight;
            --count[size_t(other)];
            open.insert(keyOf(size_t(other)));
        };
        for (const auto &[to, weight] : out[size_t(chosen)])
            update(to, taken, arcsIn, weight);
        for (const auto &[from, weight] : in[size_t(chosen)])
            update(from, given, arcsOut, weight);
    }
    front.insert(front.end(), back.rbegin(), back.rend());
    return front;
}

// Who reaches whom, while arcs are added. Asked from both ends at once, the end with less to look at first: where most
// reach most, they meet early; where not, one of them soon has nowhere to go.
class Reach
{
public:
    explicit Reach(size_t nodes)
        : m_ahead(nodes)
        , m_behind(nodes)
    {
    }
    void add(int from, int to)
    {
        m_ahead.arcs[size_t(from)].push_back(to);
        m_behind.arcs[size_t(to)].push_back(from);
    }
    [[nodiscard]] bool reaches(int from, int to)
    {
        if (from == to)
            return true;
        ++m_asked;
        m_ahead.begin(from, m_asked);
        m_behind.begin(to, m_asked);
        while (!m_ahead.isDone() && !m_behind.isDone()) {
            const bool isAheadLess = m_ahead.waiting() <= m_behind.waiting();
            Side &side = isAheadLess ? m_ahead : m_behind;
            const Side &other = isAheadLess ? m_behind : m_ahead;
            for (const int next : side.arcs[size_t(side.open[side.looked++])]) {
                if (other.seen[size_t(next)] == m_asked)
                    return true;
                if (side.seen[size_t(next)] == m_asked)
                    continue;
                side.seen[size_t(next)] = m_asked;
                side.open.push_back(next);
            }
        }
        return false;
    }

private:
    struct Side
    {
        std::vector<std::vector<int>> arcs;
        std::vector<int> seen; // the question each was last seen in
        std::vector<int> open;
        size_t looked = 0;

        explicit Side(size_t nodes)
            : arcs(nodes)
            , seen(nodes, 0)
        {
        }
        void begin(int node, int asked)
        {
            open.assign(1, node);
            seen[size_t(node)] = asked;
            looked = 0;
        }
        [[nodiscard]] size_t waiting() const { return open.size() - looked; }
        [[nodiscard]] bool isDone() const { return looked == open.size(); }
    };
    Side m_ahead, m_behind;
    int m_asked = 0;
};

// Of the arcs that lead backwards in the order, those that still close a cycle when the dearest are kept first.
void giveUp(const Group &group, const std::vector<int> &order, std::vector<int> &result)
{
    std::vector<int> place(order.size(), 0);
    for (size_t i = 0; i < order.size(); ++i)
        place[size_t(order[i])] = int(i);
    Reach kept(order.size());
    std::vector<size_t> backwards;
    for (size_t i = 0; i < group.arcs.size(); ++i) {
        const WeightedArc &arc = group.arcs[i];
        if (place[size_t(arc.from)] < place[size_t(arc.to)])
            kept.add(arc.from, arc.to);
        else
            backwards.push_back(i);
    }
    std::stable_sort(backwards.begin(), backwards.end(),
                     [&](size_t a, size_t b) { return group.arcs[a].weight > group.arcs[b].weight; });
    for (const size_t i : backwards) {
        const WeightedArc &arc = group.arcs[i];
        if (kept.reaches(arc.to, arc.from))
            result.push_back(group.original[i]);
        else
            kept.add(arc.from, arc.to);
    }
}

}

std::vector<int> feedbackArcs(int nodes, std::span<const WeightedArc> arcs)
{
    std::vector<int> result;
    for (size_t i = 0; i < arcs.size(); ++i) {
        if (arcs[i].from == arcs[i].to)
            result.push_back(int(i));
    }
    for (const Group &group : groupsOf(nodes, arcs)) {
        if (group.size > 1)
            giveUp(group, group.size <= mostForExact ? cheapestOrder(group) : easedOrder(group), result);
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace analysis
