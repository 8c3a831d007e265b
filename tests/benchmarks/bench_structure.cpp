// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of 20 000 applications and 60 000 flows: in domains with hubs (as landscapes are), without any cycle
// (most to see through), and drawn blindly. Prints milliseconds of processor time, the best of five; asserts nothing.
#include "analysis/structure/blastradius.h"
#include "analysis/structure/boundaries.h"
#include "analysis/structure/communities.h"
#include "analysis/structure/cycles.h"
#include "analysis/structure/dependencies.h"
#include "analysis/structure/feedbackarcs.h"
#include "analysis/structure/hiddenstructure.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <random>

using namespace analysis;
using namespace landscape;

namespace {

constexpr int applicationCount = 20000;
constexpr int flowCount = 60000;

enum class Shape { Domains, Acyclic, Blind };

std::vector<Arc> arcsOf(Shape shape)
{
    std::mt19937 random(20260101);
    std::vector<Arc> arcs;
    const auto any = [&](int below) { return int(random() % unsigned(below)); };
    while (int(arcs.size()) < flowCount) {
        int from = any(applicationCount);
        int to = any(applicationCount);
        if (shape == Shape::Domains) {
            // Four of five within a domain of 50, half of those to one of its two hubs; the rest to any domain's hub.
            const bool within = any(5) > 0;
            const int domain = within ? from / 50 : any(applicationCount / 50);
            to = within && any(2) ? domain * 50 + any(50) : domain * 50 + any(2);
            // Most flows run one way: what is fed is seldom asked back.
            if (any(20) > 0 && from > to)
                std::swap(from, to);
        } else if (shape == Shape::Acyclic && from > to) {
            std::swap(from, to);
        }
        if (from != to)
            arcs.push_back({from, to});
    }
    return arcs;
}

SnapshotPtr landscapeOf(const std::vector<Arc> &arcs)
{
    Landscape facts;
    for (int i = 0; i < applicationCount; ++i) {
        Element element;
        element.name = QStringLiteral("Application %1").arg(i);
        element.uid = QStringLiteral("a%1").arg(i);
        facts.elements.insert(std::move(element));
    }
    for (const Arc &arc : arcs) {
        Relationship flow;
        flow.kind = RelationshipKind::Flow;
        flow.source = ElementId::create(std::uint32_t(arc.to) + 1);
        flow.target = ElementId::create(std::uint32_t(arc.from) + 1);
        flow.uid = QStringLiteral("f%1").arg(facts.relationships.size());
        facts.relationships.insert(std::move(flow));
    }
    return makeSnapshot(std::move(facts));
}

double userMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

double total = 0;

void measure(const char *what, const std::function<double()> &work)
{
    double best = 1e9;
    double figure = 0;
    for (int i = 0; i < 5; ++i) {
        const double start = userMilliseconds();
        figure = work();
        best = std::min(best, userMilliseconds() - start);
    }
    total += best;
    std::printf("  %-34s %8.1f ms   %.4g\n", what, best, figure);
}

void measureShape(const char *name, Shape shape)
{
    std::printf("%s\n", name);
    total = 0;
    const std::vector<Arc> arcs = arcsOf(shape);
    const SnapshotPtr snapshot = landscapeOf(arcs);
    const auto touched = snapshot->applications().size(); // builds the snapshot's own indexes
    std::unique_ptr<DependencyGraph> dependencies;
    measure("dependency graph (arcs)", [&] {
        dependencies = std::make_unique<DependencyGraph>(*snapshot, Question::Flows);
        return touched ? dependencies->graph().arcCount() : 0;
    });
    const Graph &graph = dependencies->graph();
    measure("cyclic groups, witnesses (groups)", [&] { return double(cyclicGroups(*dependencies).size()); });
    measure("hidden structure (propagation)", [&] { return hiddenStructure(graph).propagationCost; });
    measure("dominators, both ways (depth-1 nodes)", [&] {
        const DominatorTree supply = dominatorTree(graph, Direction::Supply);
        const DominatorTree demand = dominatorTree(graph, Direction::Demand);
        return double(std::count(supply.parent.begin(), supply.parent.end(), -1)
                      + std::count(demand.parent.begin(), demand.parent.end(), -1));
    });
    measure("cut points (of 5 and more)", [&] { return double(cutPoints(*dependencies, 5).size()); });
    measure("bridges (of 5 and more)", [&] { return double(bridges(*dependencies, 5).size()); });
    std::vector<Edge> edges;
    for (const Arc &arc : arcs)
        edges.push_back({arc.from, arc.to, 1});
    measure("communities (modularity)", [&] { return communities(applicationCount, edges).modularity; });
    std::vector<WeightedArc> weighted;
    for (const Arc &arc : arcs)
        weighted.push_back({arc.from, arc.to, 1});
    measure("what breaks (hits of the first)", [&] {
        const Usage usage(*snapshot);
        return double(whatBreaks(*dependencies, dependencies->element(0), usage).hits.size());
    });
    std::printf("  %-34s %8.1f ms\n", "all of these", total);
    measure("beside: feedback arcs (arcs)", [&] { return double(feedbackArcs(applicationCount, weighted).size()); });
}

}

int main()
{
    measureShape("in domains with hubs", Shape::Domains);
    measureShape("without a cycle", Shape::Acyclic);
    measureShape("drawn blindly", Shape::Blind);
    return 0;
}
