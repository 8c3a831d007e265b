// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/bound/cycles.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>

namespace consolidation::optimiser {

namespace {

constexpr double least = 0.05; // of a site or arc, to count as used
constexpr double most = 1 - least;
constexpr int mostSites = 1000; // more: the average is too rough to say anything
constexpr double reach = 0.4; // a walk shorter than 1/2 is a violated inequality; averages are not exact

int siteOf(const Instance &in, int option)
{
    const int group = in.optionGroup[option];
    return in.groupExclusive[group] ? in.groupOptions[group] : option;
}

/// The sites used in part, joined where some client is divided between them. A client divided between A and B counts
/// (A + B) / 2 + 1/2 - its parts: 0 where the relaxation is as wrong as it can be.
class Conflicts
{
public:
    Conflicts(const Instance &instance, const Usage &usage)
        : m_in(instance)
        , m_open(instance.optionCount(), 0)
    {
        for (int i = 0; i < instance.optionCount(); ++i)
            m_open[siteOf(instance, i)] += usage.option[i];
        for (int k = 0; k < instance.clientCount(); ++k)
            addClient(k, usage);
        std::sort(m_edges.begin(), m_edges.end(), [](const Edge &a, const Edge &b) {
            return std::tie(a.from, a.to, a.length, a.client) < std::tie(b.from, b.to, b.length, b.client);
        });
        m_edges.erase(std::unique(m_edges.begin(), m_edges.end(),
                                  [](const Edge &a, const Edge &b) { return a.from == b.from && a.to == b.to; }),
                      m_edges.end());
        for (const Edge &edge : m_edges) {
            if (m_sites.empty() || m_sites.back() != edge.from) {
                m_sites.push_back(edge.from);
                m_first.push_back(int(&edge - m_edges.data()));
            }
        }
        m_first.push_back(int(m_edges.size()));
        for (Edge &edge : m_edges) {
            edge.from = indexOf(edge.from);
            edge.to = indexOf(edge.to);
        }
    }

    struct Edge
    {
        int from;
        int to;
        double length;
        int client;
    };
    struct Walk
    {
        double length;
        std::vector<int> edges;
    };

    [[nodiscard]] int count() const { return int(m_sites.size()); }
    [[nodiscard]] const Edge &edge(int e) const { return m_edges[e]; }
    [[nodiscard]] int site(int index) const { return m_sites[index]; }

    /// The shortest walk of odd length from a site back to itself (Dijkstra over site and parity).
    Walk shortestOdd(int start, Budget &budget)
    {
        constexpr double far = std::numeric_limits<double>::infinity();
        m_distance.assign(2 * m_sites.size(), far);
        m_by.assign(2 * m_sites.size(), -1);
        std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>> queue;
        m_distance[2 * start] = 0;
        queue.push({0, 2 * start});
        while (!queue.empty()) {
            const auto [distance, node] = queue.top();
            queue.pop();
            if (node == 2 * start + 1)
                return {distance, trace(node)};
            if (distance > m_distance[node])
                continue;
            budget.spend(m_first[node / 2 + 1] - m_first[node / 2]);
            for (int e = m_first[node / 2]; e < m_first[node / 2 + 1]; ++e) {
                const int next = 2 * m_edges[e].to + (1 - node % 2);
                const double length = distance + m_edges[e].length;
                if (length < reach && length < m_distance[next]) {
                    m_distance[next] = length;
                    m_by[next] = e;
                    queue.push({length, next});
                }
            }
        }
        return {far, {}};
    }

private:
    void addClient(int k, const Usage &usage)
    {
        m_parts.clear();
        for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s) {
            const double part = usage.arc[m_in.slots[s].arc];
            const int site = siteOf(m_in, m_in.slots[s].option);
            if (part <= 0 || m_open[site] < least || m_open[site] > most)
                continue;
            const auto known
                = std::find_if(m_parts.begin(), m_parts.end(), [&](const auto &other) { return other.first == site; });
            if (known != m_parts.end())
                known->second += part;
            else
                m_parts.push_back({site, part});
        }
        for (const auto &[a, partA] : m_parts) {
            for (const auto &[b, partB] : m_parts) {
                const double length = std::max(0.0, (m_open[a] + m_open[b] + 1) / 2 - partA - partB);
                if (a != b && partA > least && partB > least && length < reach)
                    m_edges.push_back({a, b, length, k});
            }
        }
    }

    int indexOf(int site) const
    {
        return int(std::lower_bound(m_sites.begin(), m_sites.end(), site) - m_sites.begin());
    }

    std::vector<int> trace(int node) const
    {
        std::vector<int> edges;
        while (m_by[node] >= 0) {
            edges.push_back(m_by[node]);
            node = 2 * m_edges[m_by[node]].from + (1 - node % 2);
        }
        return edges;
    }

    const Instance &m_in;
    std::vector<double> m_open; ///< by site
    std::vector<std::pair<int, double>> m_parts;
    std::vector<Edge> m_edges;
    std::vector<int> m_sites, m_first;
    std::vector<double> m_distance;
    std::vector<int> m_by;
};

/// The walk as an inequality: valid for any closed odd walk, the sum of its rows halved and rounded down.
void append(const Instance &in, const Conflicts &conflicts, const std::vector<int> &walk, Cycles &cycles)
{
    for (const int e : walk) {
        const Conflicts::Edge &edge = conflicts.edge(e);
        const int from = conflicts.site(edge.from);
        const int to = conflicts.site(edge.to);
        for (int s = in.clientSlots[edge.client]; s < in.clientSlots[edge.client + 1]; ++s) {
            const int site = siteOf(in, in.slots[s].option);
            if (site == from || site == to)
                cycles.arcs.push_back(in.slots[s].arc);
        }
        const int group = in.optionGroup[from];
        const int end = in.groupExclusive[group] ? in.groupOptions[group + 1] : from + 1;
        for (int i = from; i < end; ++i)
            cycles.options.push_back(i);
    }
    cycles.close(int(walk.size()) / 2, 0);
}

} // namespace

void Cycles::close(int rightSide, double atPrice)
{
    price.push_back(atPrice);
    right.push_back(rightSide);
    arcsOf.push_back(int(arcs.size()));
    optionsOf.push_back(int(options.size()));
    std::sort(arcs.end() - (arcsOf.back() - arcsOf[arcsOf.size() - 2]), arcs.end());
    std::sort(options.end() - (optionsOf.back() - optionsOf[optionsOf.size() - 2]), options.end());
}

int addCycles(const Instance &instance, const Usage &usage, Cycles &cycles, Budget &budget)
{
    Conflicts conflicts(instance, usage);
    std::vector<Conflicts::Walk> walks;
    if (conflicts.count() > mostSites)
        return 0;
    for (int n = 0; n < conflicts.count() && !budget.isExhausted(); ++n) {
        Conflicts::Walk walk = conflicts.shortestOdd(n, budget);
        if (!walk.edges.empty())
            walks.push_back(std::move(walk));
    }
    std::stable_sort(walks.begin(), walks.end(), [](const auto &a, const auto &b) { return a.length < b.length; });
    std::set<std::vector<int>> known;
    for (int c = 0; c < cycles.count(); ++c)
        known.insert({cycles.arcsIn(c).begin(), cycles.arcsIn(c).end()});
    int added = 0;
    for (const Conflicts::Walk &walk : walks) {
        Cycles one;
        append(instance, conflicts, walk.edges, one);
        if (!known.insert(one.arcs).second)
            continue;
        cycles.arcs.insert(cycles.arcs.end(), one.arcs.begin(), one.arcs.end());
        cycles.options.insert(cycles.options.end(), one.options.begin(), one.options.end());
        cycles.close(one.right.front(), 0);
        ++added;
    }
    return added;
}

Cycles restrict(const Cycles &cycles, const Instance &piece)
{
    Cycles part;
    if (cycles.count() == 0)
        return part;
    std::unordered_map<int, int> arcs, options;
    for (int a = 0; a < piece.arcCount(); ++a)
        arcs[piece.arcOrigin[a]] = a;
    for (int i = 0; i < piece.optionCount(); ++i)
        options[piece.optionOrigin[i]] = i;
    for (int c = 0; c < cycles.count(); ++c) {
        std::set<int> sites, clients;
        const std::size_t firstArc = part.arcs.size();
        const std::size_t firstOption = part.options.size();
        for (const int i : cycles.optionsIn(c)) {
            if (const auto found = options.find(i); found != options.end()) {
                part.options.push_back(found->second);
                sites.insert(siteOf(piece, found->second));
            }
        }
        for (const int a : cycles.arcsIn(c)) {
            if (const auto found = sites.empty() ? arcs.end() : arcs.find(a); found != arcs.end()) {
                part.arcs.push_back(found->second);
                clients.insert(piece.arcClient[found->second]);
            }
        }
        const int length = 2 * cycles.right[c] + 1;
        if (int(sites.size()) >= length && int(clients.size()) >= length) {
            part.close(cycles.right[c], cycles.price[c]);
        } else { // what is decided in it makes it say nothing
            part.arcs.resize(firstArc);
            part.options.resize(firstOption);
        }
    }
    return part;
}

} // namespace consolidation::optimiser
