// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/instance.h"

#include <cstddef>

namespace consolidation::optimiser {

namespace {

/// Turns counts in starts[i + 1] into CSR starts.
void accumulate(std::vector<int> &starts)
{
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
}

void assembleOptions(Instance &instance, const Draft &draft)
{
    int last = -1;
    for (const Draft::Option &option : draft.options) {
        if (option.group < 0 || option.group != last) {
            instance.groupOptions.push_back(instance.optionCount());
            instance.groupCost.push_back(option.groupCost);
            instance.groupExclusive.push_back(option.exclusive);
        }
        last = option.group;
        instance.optionGroup.push_back(instance.groupCount() - 1);
        instance.fixed.push_back(option.fixed);
        instance.optionOrigin.push_back(option.origin);
    }
    instance.groupOptions.push_back(instance.optionCount());
    instance.optionLinks.assign(draft.options.size() + 1, 0);
    for (const Draft::Link &link : draft.links) {
        instance.onboarding.push_back(link.onboarding);
        instance.linkOption.push_back(link.option);
        ++instance.optionLinks[link.option + 1];
    }
    accumulate(instance.optionLinks);
}

void assembleArcs(Instance &instance, const Draft &draft)
{
    const std::size_t count = draft.arcs.size();
    instance.linkArcs.assign(draft.links.size() + 1, 0);
    instance.clientSlots.assign(draft.clients.size() + 1, 0);
    for (const Draft::Arc &arc : draft.arcs) {
        ++instance.linkArcs[arc.link + 1];
        ++instance.clientSlots[arc.client + 1];
    }
    accumulate(instance.linkArcs);
    accumulate(instance.clientSlots);
    std::vector<int> next(instance.linkArcs.begin(), instance.linkArcs.end() - 1);
    instance.arcClient.resize(count);
    instance.arcCost.resize(count);
    instance.arcSlot.resize(count);
    instance.arcOrigin.resize(count);
    instance.slots.resize(count);
    for (std::size_t s = 0; s < count; ++s) {
        const Draft::Arc &arc = draft.arcs[s];
        const int place = next[arc.link]++;
        instance.arcClient[place] = arc.client;
        instance.arcCost[place] = arc.cost;
        instance.arcSlot[place] = int(s);
        instance.arcOrigin[place] = arc.origin;
        instance.slots[s] = {arc.cost, place, arc.link, instance.linkOption[arc.link]};
    }
}

void assembleDependencies(Instance &instance, const Draft &draft)
{
    instance.dependencies = draft.dependencies;
    if (draft.dependencies.empty())
        return;
    instance.needsOf.assign(draft.options.size() + 1, 0);
    instance.dependantsOf.assign(draft.options.size() + 1, 0);
    for (const Instance::Dependency &dependency : draft.dependencies) {
        ++instance.needsOf[dependency.option + 1];
        ++instance.dependantsOf[dependency.needs + 1];
    }
    accumulate(instance.needsOf);
    accumulate(instance.dependantsOf);
    std::vector<int> nextNeed(instance.needsOf.begin(), instance.needsOf.end() - 1);
    std::vector<int> nextDependant(instance.dependantsOf.begin(), instance.dependantsOf.end() - 1);
    instance.needs.resize(draft.dependencies.size());
    instance.dependants.resize(draft.dependencies.size());
    for (const Instance::Dependency &dependency : draft.dependencies) {
        instance.needs[nextNeed[dependency.option]++] = dependency.needs;
        instance.dependants[nextDependant[dependency.needs]++] = dependency.option;
    }
}

} // namespace

Instance assemble(const Draft &draft)
{
    Instance instance;
    assembleOptions(instance, draft);
    for (const Draft::Client &client : draft.clients) {
        instance.fallback.push_back(client.fallback);
        instance.clientOrigin.push_back(client.origin);
    }
    assembleArcs(instance, draft);
    assembleDependencies(instance, draft);
    return instance;
}

} // namespace consolidation::optimiser
