// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/bound/sifting.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace consolidation::optimiser {

namespace {

constexpr int arcsForEach = 3; // of each client, at least: without any its price would run away

/// How much a relaxed plan loses by using each slot.
std::vector<double> lossOf(const Instance &in, const Relaxation &relaxation, const Prices &prices)
{
    std::vector<double> opening(in.optionCount());
    for (int i = 0; i < in.optionCount(); ++i)
        opening[i] = relaxation.openingRise(i);
    std::vector<double> loss(in.slots.size());
    for (int k = 0; k < in.clientCount(); ++k) {
        for (int s = in.clientSlots[k]; s < in.clientSlots[k + 1]; ++s) {
            const Slot &slot = in.slots[s];
            loss[s] = opening[slot.option] + std::max(0.0, -relaxation.linkProfit(slot.link))
                + std::max(0.0, slot.cost - prices.client[k]);
        }
    }
    return loss;
}

std::vector<char> keptSlots(const Instance &in, const std::vector<double> &loss, double share)
{
    if (loss.empty())
        return {};
    std::vector<double> sorted = loss;
    const auto most = sorted.begin() + std::ptrdiff_t(std::min(1.0, share) * double(loss.size() - 1));
    std::nth_element(sorted.begin(), most, sorted.end());
    std::vector<char> kept(loss.size());
    std::vector<int> row;
    for (int k = 0; k < in.clientCount(); ++k) {
        row.clear();
        for (int s = in.clientSlots[k]; s < in.clientSlots[k + 1]; ++s) {
            kept[s] = loss[s] <= *most;
            row.push_back(s);
        }
        const auto few = row.begin() + std::min<std::ptrdiff_t>(arcsForEach, std::ptrdiff_t(row.size()));
        std::partial_sort(row.begin(), few, row.end(),
                          [&loss](int a, int b) { return std::tie(loss[a], a) < std::tie(loss[b], b); });
        std::for_each(row.begin(), few, [&kept](int s) { kept[s] = 1; });
    }
    return kept;
}

} // namespace

Sifted sift(const Instance &in, const Relaxation &relaxation, const Prices &prices, double bound, double share)
{
    const std::vector<char> kept = keptSlots(in, lossOf(in, relaxation, prices), share);
    std::vector<int> localOption(in.optionCount(), -1);
    std::vector<int> localLink(in.linkCount(), -1);
    for (std::size_t s = 0; s < kept.size(); ++s) {
        if (kept[s])
            localOption[in.slots[s].option] = localLink[in.slots[s].link] = 0;
    }
    for (const Instance::Dependency &dependency : in.dependencies)
        localOption[dependency.option] = localOption[dependency.needs] = 0;
    Draft draft;
    for (int i = 0; i < in.optionCount(); ++i) {
        if (localOption[i] < 0 && !relaxation.isChosen(i))
            continue;
        const int g = in.optionGroup[i];
        localOption[i] = int(draft.options.size());
        draft.options.push_back({in.fixed[i], i, g, in.groupCost[g], bool(in.groupExclusive[g])});
        for (int l = in.optionLinks[i]; l < in.optionLinks[i + 1]; ++l) {
            if (localLink[l] < 0)
                continue;
            localLink[l] = int(draft.links.size());
            draft.links.push_back({localOption[i], in.onboarding[l]});
        }
    }
    for (int k = 0; k < in.clientCount(); ++k) {
        draft.clients.push_back({in.fallback[k], k});
        for (int s = in.clientSlots[k]; s < in.clientSlots[k + 1]; ++s) {
            if (kept[s])
                draft.arcs.push_back({k, localLink[in.slots[s].link], in.slots[s].cost, in.slots[s].arc});
        }
    }
    for (std::size_t d = 0; d < in.dependencies.size(); ++d)
        draft.dependencies.push_back(
            {localOption[in.dependencies[d].option], localOption[in.dependencies[d].needs], int(d)});
    Sifted sifted {assemble(draft), 0};
    sifted.offset = bound - Relaxation(sifted.part).evaluate(prices);
    return sifted;
}

Prices Sifted::expand(const Prices &prices) const
{
    return {prices.client, prices.dependency}; // clients and dependencies are all there, in the same order
}

Choice Sifted::expand(const Choice &plan, const Instance &whole) const
{
    Choice choice {0, std::vector<int>(whole.clientCount(), -1), std::vector<char>(whole.optionCount(), 0)};
    for (int i = 0; i < part.optionCount(); ++i)
        choice.open[part.optionOrigin[i]] = plan.open[i];
    for (int k = 0; k < part.clientCount(); ++k) {
        if (plan.slot[k] >= 0)
            choice.slot[k] = whole.arcSlot[part.arcOrigin[part.slots[plan.slot[k]].arc]];
    }
    return choice;
}

} // namespace consolidation::optimiser
