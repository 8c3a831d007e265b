// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/layering.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace layout {
namespace {

constexpr int s_rounds = 6;
constexpr double s_tangled = 0.2; // share of links that point back: above this there is no direction to show

struct Arc
{
    int to;
    double weight;
};

struct Digraph
{
    std::vector<std::vector<Arc>> out;
    std::vector<std::vector<Arc>> in;
};

Digraph digraphOf(const BoxTree &tree, int container)
{
    const std::vector<int> &members = tree.members[container];
    std::vector<std::pair<int, int>> slots;
    for (int i = 0; i < int(members.size()); ++i)
        slots.emplace_back(members[i], i);
    const auto slot = [&slots](int box) {
        return std::lower_bound(slots.begin(), slots.end(), std::pair(box, 0))->second;
    };
    Digraph graph{std::vector<std::vector<Arc>>(members.size()), std::vector<std::vector<Arc>>(members.size())};
    for (const MemberLink &link : tree.links[container]) {
        const int from = slot(link.from);
        const int to = slot(link.to);
        graph.out[from].push_back({to, link.weight});
        graph.in[to].push_back({from, link.weight});
    }
    return graph;
}

double sum(const std::vector<Arc> &arcs)
{
    return std::accumulate(arcs.begin(), arcs.end(), 0.0, [](double sum, const Arc &arc) { return sum + arc.weight; });
}

/// The place of each vertex in an order in which few links point back.
std::vector<int> orderOf(const Digraph &graph)
{
    const int count = int(graph.out.size());
    std::vector<double> out(count);
    std::vector<double> in(count);
    std::vector<int> place(count, -1);
    // Sources first, then by how much more leads out than in; sinks are taken from the other end.
    using Key = std::tuple<int, double, int>;
    const auto key = [&](int vertex) {
        const int rank = out[vertex] <= 1e-9 ? 0 : in[vertex] <= 1e-9 ? 1 : 2;
        return Key(rank, rank == 2 ? in[vertex] - out[vertex] : 0, vertex);
    };
    std::set<Key> waiting;
    for (int i = 0; i < count; ++i) {
        out[i] = sum(graph.out[i]);
        in[i] = sum(graph.in[i]);
        waiting.insert(key(i));
    }
    int first = 0;
    int last = count - 1;
    while (!waiting.empty()) {
        const auto [rank, balance, vertex] = *waiting.begin();
        waiting.erase(waiting.begin());
        place[vertex] = rank == 0 ? last-- : first++;
        const auto take = [&](const std::vector<Arc> &arcs, std::vector<double> &sums) {
            for (const Arc &arc : arcs) {
                if (place[arc.to] >= 0)
                    continue;
                waiting.erase(key(arc.to));
                sums[arc.to] -= arc.weight;
                waiting.insert(key(arc.to));
            }
        };
        take(graph.out[vertex], in);
        take(graph.in[vertex], out);
    }
    return place;
}

/// Turns the links that point back.
Digraph acyclic(const Digraph &graph, const std::vector<int> &place)
{
    Digraph turned{std::vector<std::vector<Arc>>(place.size()), std::vector<std::vector<Arc>>(place.size())};
    for (int from = 0; from < int(place.size()); ++from) {
        for (const Arc &arc : graph.out[from]) {
            const bool back = place[from] > place[arc.to];
            turned.out[back ? arc.to : from].push_back({back ? from : arc.to, arc.weight});
            turned.in[back ? from : arc.to].push_back({back ? arc.to : from, arc.weight});
        }
    }
    return turned;
}

bool isTangled(const Digraph &graph, const std::vector<int> &place)
{
    double all = 0;
    double back = 0;
    for (int from = 0; from < int(place.size()); ++from) {
        for (const Arc &arc : graph.out[from]) {
            all += arc.weight;
            back += place[from] > place[arc.to] ? arc.weight : 0;
        }
    }
    return all > 0 && back > all * s_tangled && graph.out.size() > 8;
}

/// The layer in [low, high] where the links to neighbours are shortest.
int shortest(std::vector<std::pair<int, double>> &neighbours, int low, int high)
{
    std::sort(neighbours.begin(), neighbours.end());
    double half = 0;
    for (const auto &[layer, weight] : neighbours)
        half += weight / 2;
    for (const auto &[layer, weight] : neighbours) {
        half -= weight;
        if (half <= 1e-9)
            return std::clamp(layer, low, high);
    }
    return low;
}

} // namespace

std::vector<int> layersOf(const BoxTree &tree, int container, const base::CancelToken &token)
{
    const Digraph graph = digraphOf(tree, container);
    const int count = int(graph.out.size());
    const std::vector<int> place = orderOf(graph);
    if (token.isCancelled() || isTangled(graph, place))
        return std::vector<int>(size_t(count), -1);
    const Digraph down = acyclic(graph, place);
    std::vector<int> order(count);
    for (int i = 0; i < count; ++i)
        order[place[i]] = i;

    std::vector<int> layer(count, 0);
    int deepest = 0;
    for (const int vertex : order) {
        for (const Arc &arc : down.in[vertex])
            layer[vertex] = std::max(layer[vertex], layer[arc.to] + 1);
        deepest = std::max(deepest, layer[vertex]);
    }
    std::vector<std::pair<int, double>> neighbours;
    for (int round = 0; round < s_rounds && !token.isCancelled(); ++round) {
        for (int i = 0; i < count; ++i) {
            const int vertex = round % 2 == 0 ? order[count - 1 - i] : order[i];
            int low = 0;
            int high = deepest;
            neighbours.clear();
            for (const Arc &arc : down.in[vertex]) {
                low = std::max(low, layer[arc.to] + 1);
                neighbours.emplace_back(layer[arc.to], arc.weight);
            }
            for (const Arc &arc : down.out[vertex]) {
                high = std::min(high, layer[arc.to] - 1);
                neighbours.emplace_back(layer[arc.to], arc.weight);
            }
            if (!neighbours.empty())
                layer[vertex] = shortest(neighbours, low, high);
        }
    }
    for (int i = 0; i < count; ++i) {
        if (graph.out[i].empty() && graph.in[i].empty())
            layer[i] = -1;
    }
    return layer;
}

} // namespace layout
