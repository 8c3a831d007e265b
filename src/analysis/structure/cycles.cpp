// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/cycles.h"

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

constexpr size_t mostStarts = 200;

CyclicGroup groupOf(const DependencyGraph &dependencies, const Components &components, const std::vector<int> &members)
{
    CyclicGroup group;
    std::vector<int> best;
    for (size_t i = 0; i < std::min(members.size(), mostStarts) && best.size() != 2; ++i) {
        const auto round = shortestCycle(dependencies.graph(), components, members[i],
                                         int(best.empty() ? members.size() + 1 : best.size()));
        if (!round.empty())
            best = round;
    }
    group.members = dependencies.elementsOf(members);
    group.witness = dependencies.elementsOf(best);
    return group;
}

}

QList<CyclicGroup> cyclicGroups(const DependencyGraph &dependencies)
{
    const Components components = stronglyConnected(dependencies.graph());
    std::vector<std::vector<int>> members(size_t(components.count()));
    for (size_t node = 0; node < components.of.size(); ++node) {
        const size_t component = size_t(components.of[node]);
        if (components.sizes[component] > 1)
            members[component].push_back(int(node));
    }
    members.erase(std::remove_if(members.begin(), members.end(), [](const auto &part) { return part.empty(); }),
                  members.end());
    std::sort(members.begin(), members.end());
    QList<CyclicGroup> groups;
    for (const std::vector<int> &part : members)
        groups << groupOf(dependencies, components, part);
    return groups;
}

QList<CyclicGroup> cyclicGroups(const Snapshot &snapshot, const std::function<bool(const Relationship &)> &counts)
{
    return cyclicGroups(DependencyGraph::ofRelationships(snapshot, counts));
}

QList<ElementId> longestChain(const Snapshot &snapshot, const std::function<bool(const Relationship &)> &counts)
{
    const DependencyGraph dependencies = DependencyGraph::ofRelationships(snapshot, counts);
    const Components components = stronglyConnected(dependencies.graph());
    const Graph between = condensation(dependencies.graph(), components);
    const size_t parts = size_t(components.count());
    std::vector<int> first(parts, 0); // member of each component that stands for it
    for (size_t node = components.of.size(); node-- > 0;)
        first[size_t(components.of[node])] = int(node);
    // Arcs lead to lower numbers, so the numbers are an order to go by.
    std::vector<int> length(parts, 1);
    std::vector<int> next(parts, -1);
    const auto isBetter = [&](int part, int than) {
        if (than < 0 || length[size_t(part)] != length[size_t(than)])
            return than < 0 || length[size_t(part)] > length[size_t(than)];
        return first[size_t(part)] < first[size_t(than)];
    };
    int start = -1;
    for (int part = 0; part < int(parts); ++part) {
        for (const int to : between.out(part)) {
            if (isBetter(to, next[size_t(part)]))
                next[size_t(part)] = to;
        }
        if (next[size_t(part)] >= 0)
            length[size_t(part)] = length[size_t(next[size_t(part)])] + 1;
        if (isBetter(part, start))
            start = part;
    }
    std::vector<int> chain;
    for (int part = start; part >= 0; part = next[size_t(part)])
        chain.push_back(first[size_t(part)]);
    return dependencies.elementsOf(chain);
}

} // namespace analysis
