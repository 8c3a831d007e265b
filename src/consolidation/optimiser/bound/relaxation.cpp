// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/bound/relaxation.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace consolidation::optimiser {

Relaxation::Relaxation(const Instance &instance)
    : m_in(instance)
    , m_reduced(instance.optionCount())
    , m_profit(instance.linkCount())
    , m_chosen(instance.optionCount())
    , m_groupValue(instance.groupCount())
{ }

double Relaxation::evaluate(const Prices &prices)
{
    const double rebate = applyCycles(prices.cycles);
    weighLinks(prices);
    const double *fixed = m_fixed.empty() ? m_in.fixed.data() : m_fixed.data();
    int l = 0;
    for (int i = 0; i < m_in.optionCount(); ++i) {
        double reduced = fixed[i];
        for (const int end = m_in.optionLinks[i + 1]; l < end; ++l)
            reduced -= std::max(0.0, m_profit[l]);
        m_reduced[i] = reduced;
    }
    for (std::size_t d = 0; d < m_in.dependencies.size(); ++d) {
        m_reduced[m_in.dependencies[d].option] += prices.dependency[d];
        m_reduced[m_in.dependencies[d].needs] -= prices.dependency[d];
    }
    double bound = std::accumulate(prices.client.begin(), prices.client.end(), -rebate);
    for (int g = 0; g < m_in.groupCount(); ++g)
        bound += m_groupValue[g] = settleGroup(g);
    return bound;
}

/// Client by client, cheapest first: most arcs cost more than their client pays and are never looked at.
void Relaxation::weighLinks(const Prices &prices)
{
    for (int l = 0; l < m_in.linkCount(); ++l)
        m_profit[l] = -m_in.onboarding[l];
    const Slot *slot = m_in.slots.data();
    for (int k = 0; k < m_in.clientCount(); ++k) {
        const double price = prices.client[k];
        const int end = m_in.clientSlots[k + 1];
        for (int s = m_in.clientSlots[k]; s < end && slot[s].cost < price; ++s)
            m_profit[slot[s].link] += m_cost.empty() ? price - slot[s].cost : std::max(0.0, price - m_cost[slot[s].arc]);
    }
}

/// Returns the sum of price times right side.
double Relaxation::applyCycles(const Cycles &cycles)
{
    for (const int a : m_pricedArcs)
        m_cost[a] = m_in.arcCost[a];
    for (const int i : m_pricedOptions)
        m_fixed[i] = m_in.fixed[i];
    m_pricedArcs.clear();
    m_pricedOptions.clear();
    if (cycles.count() > 0 && m_cost.empty()) {
        m_cost = m_in.arcCost;
        m_fixed = m_in.fixed;
    }
    double rebate = 0;
    for (int c = 0; c < cycles.count(); ++c) {
        if (cycles.price[c] <= 0)
            continue;
        rebate += cycles.price[c] * cycles.right[c];
        for (const int a : cycles.arcsIn(c)) {
            m_cost[a] += cycles.price[c];
            m_pricedArcs.push_back(a);
        }
        for (const int i : cycles.optionsIn(c)) {
            m_fixed[i] -= cycles.price[c];
            m_pricedOptions.push_back(i);
        }
    }
    return rebate;
}

/// The clients' view with the prices of cycles, cheapest first again.
std::vector<Slot> Relaxation::pricedSlots(const Cycles &cycles) const
{
    std::vector<Slot> slots = m_in.slots;
    std::vector<int> clients;
    for (const int a : cycles.arcs) {
        slots[m_in.arcSlot[a]].cost = m_cost[a];
        clients.push_back(m_in.arcClient[a]);
    }
    std::sort(clients.begin(), clients.end());
    clients.erase(std::unique(clients.begin(), clients.end()), clients.end());
    for (const int k : clients)
        std::stable_sort(slots.begin() + m_in.clientSlots[k], slots.begin() + m_in.clientSlots[k + 1],
                         [](const Slot &a, const Slot &b) { return a.cost < b.cost; });
    return slots;
}

/// Chooses which options of the group the relaxed problem opens; the value of that.
double Relaxation::settleGroup(int group)
{
    const int first = m_in.groupOptions[group];
    const int end = m_in.groupOptions[group + 1];
    int best = first;
    double negative = std::min(0.0, m_reduced[first]);
    for (int i = first + 1; i < end; ++i) {
        best = m_reduced[i] < m_reduced[best] ? i : best;
        negative += std::min(0.0, m_reduced[i]);
    }
    const bool several = !m_in.groupExclusive[group] && m_reduced[best] < 0;
    const double open = several ? negative : m_reduced[best];
    const bool closed = open >= m_in.groupCost[group];
    for (int i = first; i < end; ++i)
        m_chosen[i] = !closed && (i == best || (several && m_reduced[i] < 0));
    return std::min(m_in.groupCost[group], open);
}

double Relaxation::groupValue(int group, int without) const
{
    double least = std::numeric_limits<double>::infinity();
    double negative = 0;
    for (int i = m_in.groupOptions[group]; i < m_in.groupOptions[group + 1]; ++i) {
        if (i == without)
            continue;
        least = std::min(least, m_reduced[i]);
        negative += std::min(0.0, m_reduced[i]);
    }
    const double open = least < 0 && !m_in.groupExclusive[group] ? negative : least;
    return std::min(m_in.groupCost[group], open);
}

double Relaxation::openingRise(int option) const
{
    const int g = m_in.optionGroup[option];
    double forced = m_reduced[option];
    if (!m_in.groupExclusive[g]) {
        for (int i = m_in.groupOptions[g]; i < m_in.groupOptions[g + 1]; ++i)
            forced += i == option ? 0 : std::min(0.0, m_reduced[i]);
    }
    return std::max(0.0, forced - m_groupValue[g]);
}

double Relaxation::closingRise(int option) const
{
    const int g = m_in.optionGroup[option];
    return m_chosen[option] ? groupValue(g, option) - m_groupValue[g] : 0;
}

/// How far each reduced cost may fall before the bound gains nothing from a higher price.
void Relaxation::prepareSlack()
{
    m_optionSlack.assign(m_in.optionCount(), 0);
    for (int g = 0; g < m_in.groupCount(); ++g) {
        const int first = m_in.groupOptions[g];
        const int end = m_in.groupOptions[g + 1];
        const double least = *std::min_element(m_reduced.begin() + first, m_reduced.begin() + end);
        const bool exclusive = m_in.groupExclusive[g] || end - first == 1;
        const double floor = exclusive ? m_groupValue[g] : std::max(0.0, std::min(m_in.groupCost[g], least));
        for (int i = first; i < end; ++i)
            m_optionSlack[i] = std::max(0.0, m_reduced[i] - floor);
    }
    m_linkSlack.resize(m_in.linkCount());
    for (int l = 0; l < m_in.linkCount(); ++l)
        m_linkSlack[l] = std::max(0.0, -m_profit[l]);
}

double Relaxation::raiseLimit(const std::vector<Slot> &slots, int client, int candidates) const
{
    double limit = std::numeric_limits<double>::infinity();
    for (int s = m_in.clientSlots[client]; s < candidates; ++s)
        limit = std::min(limit, m_linkSlack[slots[s].link] + m_optionSlack[slots[s].option]);
    return limit;
}

double Relaxation::ascend(Prices &prices, Budget &budget)
{
    evaluate(prices);
    prepareSlack();
    std::vector<Slot> priced;
    if (prices.cycles.count() > 0)
        priced = pricedSlots(prices.cycles);
    const std::vector<Slot> &slots = priced.empty() ? m_in.slots : priced;
    std::vector<int> active(m_in.clientCount());
    std::iota(active.begin(), active.end(), 0);
    while (!active.empty() && !budget.isExhausted()) {
        std::size_t kept = 0;
        for (const int k : active) {
            double &price = prices.client[k];
            const int end = m_in.clientSlots[k + 1];
            int s = m_in.clientSlots[k];
            while (s < end && slots[s].cost <= price)
                ++s;
            const double next = std::min(m_in.fallback[k], s < end ? slots[s].cost : m_in.fallback[k]);
            const double limit = raiseLimit(slots, k, s);
            const double rise = std::min(limit, next - price);
            budget.spend(2 * (s - m_in.clientSlots[k]));
            if (rise <= 0)
                continue;
            price = rise == limit ? price + rise : next;
            for (int t = m_in.clientSlots[k]; t < s; ++t) {
                double &linkSlack = m_linkSlack[slots[t].link];
                double &optionSlack = m_optionSlack[slots[t].option];
                const double fromLink = std::min(linkSlack, rise);
                linkSlack -= fromLink;
                optionSlack = std::max(0.0, optionSlack - (rise - fromLink));
            }
            if (rise < limit && price < m_in.fallback[k])
                active[kept++] = k;
        }
        active.resize(kept);
    }
    budget.spend(m_in.arcCount());
    return evaluate(prices);
}

Prices cheapestPrices(const Instance &instance)
{
    Prices prices;
    prices.client = instance.fallback;
    for (int k = 0; k < instance.clientCount(); ++k) {
        if (instance.clientSlots[k] < instance.clientSlots[k + 1])
            prices.client[k] = std::min(prices.client[k], instance.slots[instance.clientSlots[k]].cost);
    }
    prices.dependency.assign(instance.dependencies.size(), 0);
    return prices;
}

Prices restrict(const Prices &prices, const Instance &piece)
{
    Prices part;
    part.client.resize(piece.clientCount());
    for (int k = 0; k < piece.clientCount(); ++k) {
        const bool hasArc = piece.clientSlots[k] < piece.clientSlots[k + 1];
        const double least = hasArc ? piece.slots[piece.clientSlots[k]].cost : piece.fallback[k];
        part.client[k] = std::min(piece.fallback[k], std::max(least, prices.client[piece.clientOrigin[k]]));
    }
    for (const Instance::Dependency &dependency : piece.dependencies)
        part.dependency.push_back(prices.dependency[dependency.origin]);
    part.cycles = restrict(prices.cycles, piece);
    return part;
}

} // namespace consolidation::optimiser
