// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/blastradius.h"

#include "analysis/policy/rules.h"
#include "analysis/structure/hiddenstructure.h"
#include "analysis/wording.h"

#include <QMap>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

// How many steps of need each node is away from `start`; -1 where it does not need it.
std::vector<int> distancesTo(const Graph &graph, int start)
{
    std::vector<int> distance(size_t(graph.nodeCount()), -1);
    std::vector<int> open{start};
    distance[size_t(start)] = 0;
    for (size_t i = 0; i < open.size(); ++i) {
        for (const int next : graph.in(open[i])) {
            if (distance[size_t(next)] < 0) {
                distance[size_t(next)] = distance[size_t(open[i])] + 1;
                open.push_back(next);
            }
        }
    }
    return distance;
}

void countPeople(BlastRadius &result, const Usage &usage, const QList<ElementId> &gone)
{
    QMap<ElementId, std::optional<double>> most; // by unit
    for (const ElementId id : gone) {
        for (const auto &rows : {usage.ofApplication(id), usage.ofFunction(id)}) {
            for (const int i : rows) {
                const EffectiveUse &use = usage.uses().at(i);
                if (!use.application)
                    continue; // a need that nobody serves loses nothing
                std::optional<double> &users = most[use.unit];
                users = std::max(users, use.users);
            }
        }
    }
    for (auto entry = most.constBegin(); entry != most.constEnd(); ++entry) {
        if (entry.key() && !result.units.contains(entry.key()))
            result.units << entry.key();
        if (*entry)
            result.users = result.users.value_or(0) + **entry;
        else
            ++result.usersUnknownIn;
    }
}

}

BlastRadius whatBreaks(const DependencyGraph &dependencies, ElementId element, const Usage &usage,
                       int criticalAvailability)
{
    BlastRadius result;
    result.of = element;
    const int start = dependencies.node(element);
    if (start < 0)
        return result;
    const Graph &graph = dependencies.graph();
    const std::vector<int> distance = distancesTo(graph, start);
    const std::vector<int> wholly = dominatorTree(graph, Direction::Supply).dominatedBy(start);
    const Snapshot &snapshot = usage.snapshot();
    QList<ElementId> gone{element};
    for (int node = 0; node < graph.nodeCount(); ++node) {
        if (distance[size_t(node)] <= 0)
            continue;
        const ElementId id = dependencies.element(node);
        const ElementKind kind = snapshot.element(id)->kind;
        result.hits << Hit{id, distance[size_t(node)], std::binary_search(wholly.begin(), wholly.end(), node)};
        gone << id;
        if (isUnit(kind))
            result.units << id;
        if (!isApplication(kind))
            continue;
        ++result.applications;
        const auto need = availabilityNeed(usage, id);
        result.critical += need && need->level >= criticalAvailability ? 1 : 0;
    }
    std::stable_sort(result.hits.begin(), result.hits.end(),
                     [](const Hit &a, const Hit &b) { return a.distance < b.distance; });
    countPeople(result, usage, gone);
    sortByName(snapshot, result.units);
    return result;
}

QList<NeedStep> BlastRadius::proof(const DependencyGraph &dependencies, ElementId element) const
{
    const int goal = dependencies.node(of);
    int at = dependencies.node(element);
    if (goal < 0 || at < 0)
        return {};
    const std::vector<int> distance = distancesTo(dependencies.graph(), goal);
    if (distance[size_t(at)] < 0)
        return {};
    QList<NeedStep> steps;
    while (at != goal) {
        const auto nearer = dependencies.graph().out(at);
        const int next = *std::find_if(nearer.begin(), nearer.end(), [&](int node) {
            return distance[size_t(node)] == distance[size_t(at)] - 1;
        });
        const auto behind = dependencies.behind(at, next);
        steps << NeedStep{dependencies.element(at), dependencies.element(next),
                          QList<RelationshipId>(behind.begin(), behind.end())};
        at = next;
    }
    return steps;
}

QList<Exposure> exposures(const DependencyGraph &dependencies)
{
    const Graph &graph = dependencies.graph();
    const Visibility seen = visibility(graph, stronglyConnected(graph));
    const DominatorTree supply = dominatorTree(graph, Direction::Supply);
    const DominatorTree demand = dominatorTree(graph, Direction::Demand);
    QList<Exposure> result;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        const size_t i = size_t(node);
        if (seen.fanIn[i] > 1)
            result << Exposure{dependencies.element(node), seen.fanIn[i] - 1, supply.size[i] - 1, demand.size[i] - 1};
    }
    std::stable_sort(result.begin(), result.end(), [](const Exposure &a, const Exposure &b) {
        return a.wholly != b.wholly ? a.wholly > b.wholly : a.needing > b.needing;
    });
    return result;
}

} // namespace analysis
