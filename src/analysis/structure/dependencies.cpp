// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/dependencies.h"

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

// A depth-first visit without regard to directions (Hopcroft and Tarjan 1973). What hangs below a node stands in
// `order` right after it, so the sizes of parts come with the visit. (Boost finds the points, but not what each of
// them cuts off: a search for each would take O(n²).)
struct Visit
{
    Graph graph; // each arc both ways
    std::vector<int> order;
    std::vector<int> number; // place in the order
    std::vector<int> parent; // -1 at the start of a connected part
    std::vector<int> below;  // nodes that hang below, itself counted
    std::vector<int> low;    // lowest number seen from there or below
    std::vector<int> whole;  // size of the connected part, by its first node

    explicit Visit(const Graph &directed)
        : graph(bothWays(directed))
    {
        const size_t count = size_t(graph.nodeCount());
        number.assign(count, -1);
        parent.assign(count, -1);
        below.assign(count, 1);
        low.assign(count, 0);
        whole.assign(count, 0);
        for (int start = 0; start < graph.nodeCount(); ++start) {
            if (number[size_t(start)] < 0)
                visitFrom(start);
        }
    }

    [[nodiscard]] bool isStart(int node) const { return parent[size_t(node)] < 0; }
    /// Whether nothing at or below `child` is joined to what stands above its parent.
    [[nodiscard]] bool isCutOff(int child) const
    {
        const int above = parent[size_t(child)];
        return above >= 0 && (isStart(above) || low[size_t(child)] >= number[size_t(above)]);
    }
    [[nodiscard]] bool isBelow(int node, int top) const
    {
        const int distance = number[size_t(node)] - number[size_t(top)];
        return distance >= 0 && distance < below[size_t(top)];
    }
    [[nodiscard]] std::span<const int> listBelow(int top) const
    {
        return {order.data() + number[size_t(top)], size_t(below[size_t(top)])};
    }
    /// The whole connected part of a node that is its first.
    [[nodiscard]] std::span<const int> listWhole(int start) const { return listBelow(start); }
    [[nodiscard]] int startOf(int node) const { return whole[size_t(node)]; }

private:
    static Graph bothWays(const Graph &directed)
    {
        std::vector<Arc> arcs;
        arcs.reserve(size_t(directed.arcCount()) * 2);
        for (int node = 0; node < directed.nodeCount(); ++node) {
            for (const int to : directed.out(node)) {
                arcs.push_back({node, to});
                arcs.push_back({to, node});
            }
        }
        return Graph(directed.nodeCount(), arcs);
    }

    void visitFrom(int start)
    {
        std::vector<std::pair<int, size_t>> open; // node, next of its neighbours
        const auto enter = [&](int node) {
            number[size_t(node)] = low[size_t(node)] = int(order.size());
            whole[size_t(node)] = start;
            order.push_back(node);
            open.emplace_back(node, 0);
        };
        enter(start);
        while (!open.empty()) {
            auto &[node, next] = open.back();
            const auto neighbours = graph.out(node);
            const size_t here = size_t(node);
            if (next == neighbours.size()) {
                open.pop_back();
                if (!open.empty()) {
                    const size_t above = size_t(open.back().first);
                    below[above] += below[here];
                    low[above] = std::min(low[above], low[here]);
                }
                continue;
            }
            const int other = neighbours[next++];
            if (number[size_t(other)] < 0) {
                parent[size_t(other)] = node;
                enter(other);
            } else if (other != parent[here]) {
                low[here] = std::min(low[here], number[size_t(other)]);
            }
        }
    }
};

// What is left around a point without it: each part by the child it hangs on, or -1 for the one above the point.
struct Part
{
    int child = -1;
    int size = 0;
};

// In the order of the first neighbour of the point in each; empty where the point cuts off nothing.
std::vector<Part> partsAround(const Visit &visit, int point)
{
    std::vector<Part> parts;
    std::vector<int> children; // those that are cut off, by number
    int cutOff = 0;
    for (const int other : visit.graph.out(point)) {
        if (visit.parent[size_t(other)] == point && visit.isCutOff(other)) {
            children.push_back(other);
            cutOff += visit.below[size_t(other)];
        }
    }
    const int rest = int(visit.listWhole(visit.startOf(point)).size()) - 1 - cutOff;
    if (int(children.size()) + (rest > 0 ? 1 : 0) < 2)
        return {};
    std::sort(children.begin(), children.end(),
              [&](int a, int b) { return visit.number[size_t(a)] < visit.number[size_t(b)]; });
    std::vector<bool> listed(children.size() + 1, false);
    for (const int other : visit.graph.out(point)) {
        const auto after = std::upper_bound(children.begin(), children.end(), visit.number[size_t(other)],
                                            [&](int value, int child) { return value < visit.number[size_t(child)]; });
        const bool hangs = after != children.begin() && visit.isBelow(other, *(after - 1));
        const size_t which = hangs ? size_t(after - children.begin()) : 0;
        if (listed[which])
            continue;
        listed[which] = true;
        parts.push_back(hangs ? Part{*(after - 1), visit.below[size_t(*(after - 1))]} : Part{-1, rest});
    }
    return parts;
}

void append(std::vector<int> &nodes, const Visit &visit, int point, const std::vector<Part> &parts, const Part &part)
{
    if (part.child >= 0) {
        const auto list = visit.listBelow(part.child);
        nodes.insert(nodes.end(), list.begin(), list.end());
        return;
    }
    // The part above: everything but the point and what hangs on the other children.
    for (const int node : visit.listWhole(visit.startOf(point))) {
        const bool isElsewhere = node == point || std::any_of(parts.begin(), parts.end(), [&](const Part &other) {
                                     return other.child >= 0 && visit.isBelow(node, other.child);
                                 });
        if (!isElsewhere)
            nodes.push_back(node);
    }
}

}

QList<CutPoint> cutPoints(const DependencyGraph &graph, int least)
{
    const Visit visit(graph.graph());
    QList<CutPoint> result;
    for (int point = 0; point < graph.graph().nodeCount(); ++point) {
        const std::vector<Part> parts = partsAround(visit, point);
        if (parts.empty())
            continue;
        const auto largest = std::max_element(parts.begin(), parts.end(),
                                              [](const Part &a, const Part &b) { return a.size < b.size; });
        int size = 0;
        for (const Part &part : parts)
            size += part.size;
        if (size - largest->size < least)
            continue;
        std::vector<int> cutOff;
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (part != largest)
                append(cutOff, visit, point, parts, *part);
        }
        std::sort(cutOff.begin(), cutOff.end());
        result << CutPoint{graph.element(point), graph.elementsOf(cutOff)};
    }
    return result;
}

QList<CutPoint> cutPoints(const Snapshot &snapshot, int least)
{
    return cutPoints(DependencyGraph(snapshot, Question::Flows), least);
}

QList<Bridge> bridges(const DependencyGraph &graph, int least)
{
    const Visit visit(graph.graph());
    struct Line
    {
        int a = 0;
        int b = 0;
        std::vector<int> cutOff;
    };
    std::vector<Line> lines;
    for (int child = 0; child < graph.graph().nodeCount(); ++child) {
        const int above = visit.parent[size_t(child)];
        if (above < 0 || visit.low[size_t(child)] <= visit.number[size_t(above)])
            continue;
        const auto all = visit.listWhole(visit.startOf(child));
        const auto hanging = visit.listBelow(child);
        const size_t rest = all.size() - hanging.size();
        const bool hangs = hanging.size() != rest ? hanging.size() < rest : child > above;
        if (int(std::min(hanging.size(), rest)) < least)
            continue;
        Line line{hangs ? above : child, hangs ? child : above, {}};
        if (hangs)
            line.cutOff.assign(hanging.begin(), hanging.end());
        else
            std::copy_if(all.begin(), all.end(), std::back_inserter(line.cutOff),
                         [&](int node) { return !visit.isBelow(node, child); });
        std::sort(line.cutOff.begin(), line.cutOff.end());
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end(),
              [](const Line &x, const Line &y) { return x.b != y.b ? x.b < y.b : x.a < y.a; });
    QList<Bridge> result;
    for (const Line &line : lines)
        result << Bridge{graph.element(line.a), graph.element(line.b), graph.elementsOf(line.cutOff)};
    return result;
}

} // namespace analysis
