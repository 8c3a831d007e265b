// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/communities.h"

#include <algorithm>
#include <deque>
#include <numeric>

namespace analysis {

namespace {

// A graph without direction, with whole communities as nodes from the second level on. `loop` is twice the weight
// inside a node, `degree` counts it.
struct Level
{
    std::vector<size_t> start{0};
    std::vector<int> end;
    std::vector<double> weight;
    std::vector<double> degree;
    double whole = 0; // sum of degrees

    [[nodiscard]] int nodes() const { return int(degree.size()); }
    [[nodiscard]] std::pair<size_t, size_t> edges(int node) const { return {start[size_t(node)], start[size_t(node) + 1]}; }
};

// Stable, by one end, in O(n + m).
std::vector<Edge> sortedBy(int Edge::*end, const std::vector<Edge> &edges, int nodes)
{
    std::vector<size_t> next(size_t(nodes) + 1, 0);
    for (const Edge &edge : edges)
        ++next[size_t(edge.*end) + 1];
    for (size_t node = 0; node < size_t(nodes); ++node)
        next[node + 1] += next[node];
    std::vector<Edge> sorted(edges.size());
    for (const Edge &edge : edges)
        sorted[next[size_t(edge.*end)]++] = edge;
    return sorted;
}

// Edges by both ends, equal ones added up. Loops only count in degrees: no move changes what they add.
Level levelOf(int nodes, const std::vector<Edge> &edges)
{
    Level level;
    level.degree.assign(size_t(nodes), 0);
    std::vector<Edge> both;
    both.reserve(edges.size() * 2);
    for (const Edge &edge : edges) {
        level.degree[size_t(edge.a)] += edge.weight;
        level.degree[size_t(edge.b)] += edge.weight;
        level.whole += 2 * edge.weight;
        if (edge.a == edge.b)
            continue;
        both.push_back(edge);
        both.push_back({edge.b, edge.a, edge.weight});
    }
    both = sortedBy(&Edge::a, sortedBy(&Edge::b, both, nodes), nodes);
    level.start.assign(size_t(nodes) + 1, 0);
    for (size_t i = 0; i < both.size(); ++i) {
        if (i > 0 && both[i].a == both[i - 1].a && both[i].b == both[i - 1].b) {
            level.weight.back() += both[i].weight;
            continue;
        }
        level.end.push_back(both[i].b);
        level.weight.push_back(both[i].weight);
        level.start[size_t(both[i].a) + 1] = level.end.size();
    }
    for (size_t node = 0; node < size_t(nodes); ++node)
        level.start[node + 1] = std::max(level.start[node + 1], level.start[node]);
    return level;
}

// Weights from one node to the communities around it; cleared in time of what was touched.
class Around
{
public:
    explicit Around(int communities)
        : m_weight(size_t(communities), 0)
    {
    }
    void add(int community, double weight)
    {
        double &sum = m_weight[size_t(community)];
        if (sum <= 0) // weights are positive, so it is new
            m_list.push_back(community);
        sum += weight;
    }
    [[nodiscard]] double to(int community) const { return m_weight[size_t(community)]; }
    /// In the order in which they were met: neighbours are ascending, so ties do not depend on the order of edges.
    [[nodiscard]] const std::vector<int> &communities() const { return m_list; }
    void clear()
    {
        for (const int community : m_list)
            m_weight[size_t(community)] = 0;
        m_list.clear();
    }

private:
    std::vector<double> m_weight;
    std::vector<int> m_list;
};

// Less than this share of the whole weight is rounding, not a gain.
constexpr double smallest = 1e-12;

// Moves nodes to the neighbouring community that gains most (or to an empty one), until no move gains; a node is looked
// at again when a neighbour left for another community.
class Mover
{
public:
    Mover(const Level &level, std::vector<int> &of, double resolution)
        : m_level(level)
        , m_of(of)
        , m_resolution(resolution)
        , m_degree(of.size(), 0)
        , m_members(of.size(), 0)
        , m_open(of.size())
        , m_isOpen(of.size(), true)
        , m_around(level.nodes())
    {
        for (size_t node = 0; node < of.size(); ++node) {
            m_degree[size_t(of[node])] += level.degree[node];
            ++m_members[size_t(of[node])];
        }
        for (int community = level.nodes(); community-- > 0;) {
            if (m_members[size_t(community)] == 0)
                m_empty.push_back(community);
        }
        std::iota(m_open.begin(), m_open.end(), 0);
    }

    /// Returns whether anything moved.
    bool run()
    {
        bool moved = false;
        while (!m_open.empty()) {
            const int node = m_open.front();
            m_open.pop_front();
            m_isOpen[size_t(node)] = false;
            const int best = bestFor(node);
            if (best != m_of[size_t(node)]) {
                move(node, best);
                moved = true;
            }
        }
        return moved;
    }

private:
    int bestFor(int node)
    {
        const auto [first, last] = m_level.edges(node);
        const int old = m_of[size_t(node)];
        if (first == last)
            return old;
        for (size_t i = first; i < last; ++i)
            m_around.add(m_of[size_t(m_level.end[i])], m_level.weight[i]);
        const double degree = m_level.degree[size_t(node)];
        const auto gain = [&](int community) {
            const double others = m_degree[size_t(community)] - (community == old ? degree : 0);
            return m_around.to(community) - m_resolution * degree * others / m_level.whole;
        };
        int best = old;
        double bestGain = gain(old);
        for (const int community : m_around.communities()) {
            if (gain(community) > bestGain + smallest * m_level.whole) {
                bestGain = gain(community);
                best = community;
            }
        }
        m_around.clear();
        // Worse than alone: to an empty one, of which there is one as long as two share another.
        const bool isBetterAlone = bestGain < -smallest * m_level.whole && m_members[size_t(old)] > 1;
        return isBetterAlone ? m_empty.back() : best;
    }

    void move(int node, int to)
    {
        const int old = m_of[size_t(node)];
        m_degree[size_t(old)] -= m_level.degree[size_t(node)];
        m_degree[size_t(to)] += m_level.degree[size_t(node)];
        if (m_members[size_t(to)]++ == 0)
            m_empty.pop_back();
        if (--m_members[size_t(old)] == 0)
            m_empty.push_back(old);
        m_of[size_t(node)] = to;
        const auto [first, last] = m_level.edges(node);
        for (size_t i = first; i < last; ++i) {
            const int other = m_level.end[i];
            if (m_of[size_t(other)] != to && !m_isOpen[size_t(other)]) {
                m_isOpen[size_t(other)] = true;
                m_open.push_back(other);
            }
        }
    }

    const Level &m_level;
    std::vector<int> &m_of;
    double m_resolution;
    std::vector<double> m_degree; // of each community
    std::vector<int> m_members;
    std::vector<int> m_empty;
    std::deque<int> m_open;
    std::vector<bool> m_isOpen;
    Around m_around;
};

// Within each community, joins nodes from alone to the part that gains most, as long as both are well connected to the
// rest of their community (Traag et al., Algorithm A.2, the best instead of a drawn one). Parts are connected, as each
// node joins one that it has an edge to.
std::vector<int> refined(const Level &level, const std::vector<int> &of, double resolution)
{
    const size_t count = size_t(level.nodes());
    std::vector<int> part(count);
    std::iota(part.begin(), part.end(), 0);
    std::vector<double> partDegree = level.degree;
    std::vector<double> partOutward(count, 0); // weight to the rest of the community
    std::vector<bool> isAlone(count, true);
    std::vector<double> communityDegree(count, 0);
    for (size_t node = 0; node < count; ++node) {
        communityDegree[size_t(of[node])] += level.degree[node];
        const auto [first, last] = level.edges(int(node));
        for (size_t i = first; i < last; ++i) {
            if (of[size_t(level.end[i])] == of[node])
                partOutward[node] += level.weight[i];
        }
    }
    const auto isWellConnected = [&](size_t which, int community) {
        const double rest = communityDegree[size_t(community)] - partDegree[which];
        return partOutward[which] >= resolution * partDegree[which] * rest / level.whole - smallest * level.whole;
    };
    Around around(level.nodes());
    for (size_t node = 0; node < count; ++node) {
        if (!isAlone[node] || !isWellConnected(node, of[node]))
            continue;
        const auto [first, last] = level.edges(int(node));
        for (size_t i = first; i < last; ++i) {
            if (of[size_t(level.end[i])] == of[node])
                around.add(part[size_t(level.end[i])], level.weight[i]);
        }
        int best = -1;
        double bestGain = 0;
        for (const int candidate : around.communities()) {
            const double gain = around.to(candidate)
                - resolution * level.degree[node] * partDegree[size_t(candidate)] / level.whole;
            if (gain > bestGain + smallest * level.whole && isWellConnected(size_t(candidate), of[node])) {
                best = candidate;
                bestGain = gain;
            }
        }
        if (best >= 0) {
            partOutward[size_t(best)] += partOutward[node] - 2 * around.to(best);
            partDegree[size_t(best)] += level.degree[node];
            part[node] = best;
            isAlone[size_t(best)] = false;
        }
        around.clear();
    }
    return part;
}

// Numbers from 0 in the order of first appearance; returns how many.
int renumber(std::vector<int> &of)
{
    std::vector<int> number(of.size(), -1);
    int count = 0;
    for (int &community : of) {
        int &known = number[size_t(community)];
        if (known < 0)
            known = count++;
        community = known;
    }
    return count;
}

// Edges between the parts, what lies inside them as loops.
Level folded(const Level &level, const std::vector<int> &part, int parts)
{
    std::vector<Edge> edges;
    std::vector<double> inner(size_t(parts), 0);
    for (int node = 0; node < level.nodes(); ++node) {
        const auto [first, last] = level.edges(node);
        const int a = part[size_t(node)];
        inner[size_t(a)] += level.degree[size_t(node)];
        for (size_t i = first; i < last; ++i) {
            const int b = part[size_t(level.end[i])];
            if (a < b)
                edges.push_back({a, b, level.weight[i]});
        }
    }
    Level result = levelOf(parts, edges);
    result.degree = inner;
    result.whole = level.whole;
    return result;
}

// Larger communities first, equal ones by their lowest node.
void sortBySize(Communities &found)
{
    std::vector<int> sizes(size_t(found.count), 0);
    for (const int community : found.of)
        ++sizes[size_t(community)];
    std::vector<int> order(size_t(found.count));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return sizes[size_t(a)] > sizes[size_t(b)]; });
    std::vector<int> place(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        place[size_t(order[i])] = int(i);
    for (int &community : found.of)
        community = place[size_t(community)];
}

// One run of Leiden from a division of the nodes; `of` becomes the better one.
bool improve(const Level &bottom, std::vector<int> &of, double resolution)
{
    Level level = bottom;
    std::vector<int> nodeAt(size_t(bottom.nodes())); // the node of the present level that stands for each
    std::iota(nodeAt.begin(), nodeAt.end(), 0);
    std::vector<int> community = of;
    bool changed = false;
    while (true) {
        changed = Mover(level, community, resolution).run() || changed;
        const int communities = renumber(community);
        for (size_t node = 0; node < of.size(); ++node)
            of[node] = community[size_t(nodeAt[node])];
        if (communities == level.nodes())
            return changed;
        std::vector<int> part = refined(level, community, resolution);
        int parts = renumber(part);
        if (parts == level.nodes()) {
            // Nothing could be joined within communities: take them whole, or no level would be smaller.
            part = community;
            parts = communities;
        }
        std::vector<int> above(size_t(parts), 0);
        for (size_t node = 0; node < part.size(); ++node)
            above[size_t(part[node])] = community[node];
        for (int &at : nodeAt)
            at = part[size_t(at)];
        level = folded(level, part, parts);
        community = std::move(above);
    }
}

// Splits communities that have fallen apart: taking them whole can leave one whose bridge moved away.
void keepConnected(const Level &level, std::vector<int> &of)
{
    std::vector<int> result(of.size(), -1);
    int count = 0;
    std::vector<int> open;
    for (int start = 0; start < level.nodes(); ++start) {
        if (result[size_t(start)] >= 0)
            continue;
        result[size_t(start)] = count;
        open.assign(1, start);
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            const auto [first, last] = level.edges(node);
            for (size_t i = first; i < last; ++i) {
                const size_t other = size_t(level.end[i]);
                if (result[other] >= 0 || of[other] != of[size_t(node)])
                    continue;
                result[other] = count;
                open.push_back(int(other));
            }
        }
        ++count;
    }
    of = std::move(result);
}

}

Communities communities(int nodes, const std::vector<Edge> &edges, double resolution)
{
    // A run that gains less is the last: what further ones find is too small to matter, and each takes as long.
    constexpr int mostRuns = 3;
    constexpr double leastGain = 2e-4;
    Communities found;
    found.of.resize(size_t(nodes));
    std::iota(found.of.begin(), found.of.end(), 0);
    const Level level = levelOf(nodes, edges);
    double before = -1;
    for (int run = 0; run < mostRuns && level.whole > 0; ++run) {
        if (!improve(level, found.of, resolution))
            break;
        keepConnected(level, found.of);
        const double now = modularity(nodes, edges, found.of, resolution);
        if (now - before < leastGain)
            break;
        before = now;
    }
    found.count = renumber(found.of);
    sortBySize(found);
    found.modularity = modularity(nodes, edges, found.of, resolution);
    return found;
}

double modularity(int nodes, const std::vector<Edge> &edges, const std::vector<int> &communityOf, double resolution)
{
    double whole = 0;
    double inside = 0;
    std::vector<double> degree(size_t(nodes), 0);
    for (const Edge &edge : edges) {
        whole += edge.weight;
        degree[size_t(communityOf[size_t(edge.a)])] += edge.weight;
        degree[size_t(communityOf[size_t(edge.b)])] += edge.weight;
        if (communityOf[size_t(edge.a)] == communityOf[size_t(edge.b)])
            inside += edge.weight;
    }
    if (nodes == 0 || whole <= 0)
        return 0;
    double expected = 0;
    for (const double sum : degree)
        expected += sum * sum / (4 * whole * whole);
    return inside / whole - resolution * expected;
}

} // namespace analysis
