// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/boundaries.h"

#include "analysis/information/handling.h"
#include "analysis/portfolio/facts.h"
#include "analysis/structure/communities.h"
#include "analysis/wording.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace analysis {

using namespace landscape;

namespace {

constexpr int mostHandlers = 200;

// What applications have in common by the information they handle, as edges between their places.
void addSharedInformation(std::vector<Edge> &edges, const Snapshot &snapshot, const QHash<ElementId, int> &placeOf,
                          double weight)
{
    std::map<int, std::set<int>> handlers; // of each object, by the order of objects' names
    QList<ElementId> objects(snapshot.informationObjects().begin(), snapshot.informationObjects().end());
    sortByName(snapshot, objects);
    QHash<ElementId, int> placeOfObject;
    for (qsizetype i = 0; i < objects.size(); ++i)
        placeOfObject.insert(objects.at(i), int(i));
    for (const Handling &handling : allHandlings(snapshot)) {
        if (placeOf.contains(handling.application) && placeOfObject.contains(handling.information))
            handlers[placeOfObject.value(handling.information)].insert(placeOf.value(handling.application));
    }
    std::vector<double> length(size_t(placeOf.size()), 0); // squared, of what each handles
    std::map<std::pair<int, int>, double> shared;
    for (const auto &[object, who] : handlers) {
        // Alone with it: nothing in common, but it makes the application its own.
        const double value = who.size() > 1 ? 1.0 / double(who.size() - 1) : 1.0;
        for (const int a : who)
            length[size_t(a)] += value * value;
        if (int(who.size()) > mostHandlers)
            continue;
        for (auto a = who.begin(); a != who.end(); ++a) {
            for (auto b = std::next(a); b != who.end(); ++b)
                shared[{*a, *b}] += value * value;
        }
    }
    for (const auto &[pair, value] : shared)
        edges.push_back({pair.first, pair.second,
                         weight * value / std::sqrt(length[size_t(pair.first)] * length[size_t(pair.second)])});
}

// The applications in operation by name, the flows between them and what joins them.
struct Applications
{
    QList<ElementId> applications;
    QHash<ElementId, int> placeOf;
    QList<ApplicationFlow> flows; // by the names of sender and receiver
    std::vector<Edge> edges;

    Applications(const Snapshot &snapshot, const BoundaryOptions &options)
        : applications(applicationsInOperation(snapshot))
    {
        sortByName(snapshot, applications);
        for (qsizetype i = 0; i < applications.size(); ++i)
            placeOf.insert(applications.at(i), int(i));
        for (const ApplicationFlow &flow : applicationFlows(snapshot)) {
            if (placeOf.contains(flow.from) && placeOf.contains(flow.to))
                flows << flow;
        }
        std::stable_sort(flows.begin(), flows.end(), [&](const ApplicationFlow &a, const ApplicationFlow &b) {
            return std::pair(from(a), to(a)) < std::pair(from(b), to(b));
        });
        for (const ApplicationFlow &flow : std::as_const(flows)) {
            if (options.perFlow > 0)
                edges.push_back({from(flow), to(flow), options.perFlow});
        }
        if (options.perInformation > 0)
            addSharedInformation(edges, snapshot, placeOf, options.perInformation);
    }
    [[nodiscard]] int from(const ApplicationFlow &flow) const { return placeOf.value(flow.from); }
    [[nodiscard]] int to(const ApplicationFlow &flow) const { return placeOf.value(flow.to); }
};

// Each community with its members and the one that most weight inside ends in.
QList<ProposedSystem> systemsOf(const Applications &all, const Communities &found)
{
    std::vector<double> inside(size_t(all.applications.size()), 0);
    for (const Edge &edge : all.edges) {
        if (found.of[size_t(edge.a)] != found.of[size_t(edge.b)])
            continue;
        inside[size_t(edge.a)] += edge.weight;
        inside[size_t(edge.b)] += edge.weight;
    }
    QList<ProposedSystem> systems(found.count);
    for (qsizetype i = 0; i < all.applications.size(); ++i) {
        ProposedSystem &system = systems[found.of[size_t(i)]];
        system.applications << all.applications.at(i);
        if (!system.centre || inside[size_t(i)] > inside[size_t(all.placeOf.value(system.centre))])
            system.centre = all.applications.at(i);
    }
    return systems;
}

}

SystemBoundaries systemBoundaries(const Snapshot &snapshot, const BoundaryOptions &options)
{
    const Applications all(snapshot, options);
    const Communities found = communities(int(all.applications.size()), all.edges, options.resolution);
    SystemBoundaries result;
    result.flows = int(all.flows.size());
    result.modularity = found.modularity;
    QList<ProposedSystem> systems = systemsOf(all, found);
    for (const ApplicationFlow &flow : all.flows) {
        const int from = found.of[size_t(all.from(flow))];
        const int to = found.of[size_t(all.to(flow))];
        if (from == to) {
            ++systems[from].flowsInside;
            continue;
        }
        systems[from].crossing << int(result.crossing.size());
        systems[to].crossing << int(result.crossing.size());
        result.crossing << flow;
    }
    for (const ProposedSystem &system : std::as_const(systems)) {
        if (system.applications.size() > 1)
            result.systems << system;
        else
            result.alone << system.applications;
    }
    sortByName(snapshot, result.alone);
    std::stable_sort(result.systems.begin(), result.systems.end(), [&](const ProposedSystem &a, const ProposedSystem &b) {
        if (a.applications.size() != b.applications.size())
            return a.applications.size() > b.applications.size();
        return all.placeOf.value(a.centre) < all.placeOf.value(b.centre);
    });
    return result;
}

} // namespace analysis
