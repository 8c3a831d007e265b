// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/coupledrelaxation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace consolidation::optimiser {

namespace {

constexpr int mostCuts = 40; // tangents drawn in search of a price of room

} // namespace

CoupledRelaxation::CoupledRelaxation(const Instance &instance)
    : m_in(instance)
    , m_reduced(instance.optionCount())
    , m_profit(instance.linkCount())
    , m_chosen(instance.optionCount())
    , m_groupCost(instance.groupCost)
    , m_groupValue(instance.groupCount())
    , m_roomPrice(instance.optionCount(), 0)
    , m_lowPrice(instance.optionCount(), 0)
    , m_lowShare(instance.optionCount(), 0)
    , m_isSole(instance.optionCount(), 0)
    , m_excess(instance.optionCount(), 0)
    , m_packed(instance.optionCount())
    , m_served(instance.clientCount())
{
    for (int i = 0; instance.coupling.hasCapacity() && i < instance.optionCount(); ++i)
        m_isSole[i] = std::isfinite(instance.coupling.capacity[i]);
    for (int i = 0; instance.coupling.hasCapacity() && i < instance.optionCount(); ++i) {
        if (instance.coupling.carrier[i] != i)
            m_isSole[instance.coupling.carrier[i]] = 0;
    }
}

double CoupledRelaxation::arcCost(const CoupledPrices &prices, int arc, int client, int option) const
{
    double cost = m_in.arcCost[arc];
    if (m_in.coupling.hasLimit())
        cost += prices.oneOff * m_in.coupling.arcOneOff[arc];
    if (m_in.coupling.hasCapacity())
        cost += m_roomPrice[m_in.coupling.carrier[option]] * m_in.coupling.demand[client];
    return cost;
}

/// What the option's links earn at a price of room, and what they load. With `share` > 0 the relaxed plan is told.
CoupledRelaxation::Filling CoupledRelaxation::fill(const Region &region, const CoupledPrices &prices, int option,
                                                   double roomPrice, double share)
{
    const Instance::Coupling &coupling = m_in.coupling;
    Filling filling {0, 0};
    for (int l = m_in.optionLinks[option]; l < m_in.optionLinks[option + 1]; ++l) {
        double fee = m_in.onboarding[l] + (coupling.hasLimit() ? prices.oneOff * coupling.linkOneOff[l] : 0);
        m_profit[l] = -fee;
        if (region.fixing.link[l] == Fix::Closed)
            continue;
        double paid = 0;
        double load = 0;
        for (int a = m_in.linkArcs[l]; a < m_in.linkArcs[l + 1]; ++a) {
            const int k = m_in.arcClient[a];
            double gain = prices.client[k] - m_in.arcCost[a];
            if (gain <= 0 || region.fixing.dropped[a])
                continue;
            if (coupling.hasLimit())
                gain -= prices.oneOff * coupling.arcOneOff[a];
            if (coupling.hasCapacity())
                gain -= roomPrice * coupling.demand[k];
            if (gain > 0) {
                paid += gain;
                load += coupling.hasCapacity() ? coupling.demand[k] : 0;
            }
        }
        m_profit[l] = paid - fee;
        if (m_profit[l] <= 0)
            continue;
        filling.value += m_profit[l];
        filling.load += load;
        for (int a = m_in.linkArcs[l]; share > 0 && a < m_in.linkArcs[l + 1]; ++a) {
            const int k = m_in.arcClient[a];
            double gain = prices.client[k] - m_in.arcCost[a];
            gain -= coupling.hasLimit() ? prices.oneOff * coupling.arcOneOff[a] : 0;
            gain -= coupling.hasCapacity() ? roomPrice * coupling.demand[k] : 0;
            if (gain > 0 && !region.fixing.dropped[a]) {
                m_served[k] += share;
                m_oneOff += coupling.hasLimit() ? share * coupling.arcOneOff[a] : 0;
            }
        }
        m_oneOff += share > 0 && coupling.hasLimit() ? share * coupling.linkOneOff[l] : 0;
    }
    return filling;
}

/// Minimises u Cap + value(u): convex and piecewise linear, so tangents from both sides meet at the minimum.
double CoupledRelaxation::findRoomPrice(const Region &region, const CoupledPrices &prices, int option)
{
    const double capacity = m_in.coupling.capacity[option];
    Filling low = fill(region, prices, option, 0, 0);
    m_lowShare[option] = 0;
    if (low.load <= capacity)
        return 0;
    double lowPrice = 0;
    double highPrice = 0;
    for (int l = m_in.optionLinks[option]; l < m_in.optionLinks[option + 1]; ++l) {
        for (int a = m_in.linkArcs[l]; a < m_in.linkArcs[l + 1]; ++a) {
            const double demand = m_in.coupling.demand[m_in.arcClient[a]];
            if (demand > 0)
                highPrice = std::max(highPrice, (prices.client[m_in.arcClient[a]] - m_in.arcCost[a]) / demand);
        }
    }
    Filling high = fill(region, prices, option, highPrice, 0);
    for (int n = 0; n < mostCuts; ++n) {
        const double lowSlope = capacity - low.load; // < 0
        const double highSlope = capacity - high.load; // >= 0
        const double lowValue = lowPrice * capacity + low.value;
        const double highValue = highPrice * capacity + high.value;
        if (highSlope <= 0)
            break;
        const double price
            = (lowValue - lowSlope * lowPrice - highValue + highSlope * highPrice) / (highSlope - lowSlope);
        if (!(price > lowPrice && price < highPrice))
            break;
        const Filling middle = fill(region, prices, option, price, 0);
        const double reached = lowValue + lowSlope * (price - lowPrice);
        const bool isMinimum = price * capacity + middle.value <= reached + 1e-12 * (1 + std::abs(reached));
        if (middle.load > capacity) {
            low = middle;
            lowPrice = price;
        } else {
            high = middle;
            highPrice = price;
        }
        if (isMinimum)
            break;
    }
    m_lowPrice[option] = lowPrice;
    m_lowShare[option] = low.load > high.load ? (capacity - high.load) / (low.load - high.load) : 0;
    return highPrice;
}

/// What the option earns less if it divides no client. Only where it divides one, and might open at all.
double CoupledRelaxation::undivide(const Region &region, const CoupledPrices &prices, int option)
{
    const Instance::Coupling &coupling = m_in.coupling;
    const bool isHopeful
        = region.fixing.option[option] == Fix::Open || m_reduced[option] < m_groupCost[m_in.optionGroup[option]];
    m_packed[option].clear();
    if (!m_isSole[option] || m_lowShare[option] == 0 || region.fixing.option[option] == Fix::Closed || !isHopeful)
        return 0;
    m_knapsack.clear();
    for (int l = m_in.optionLinks[option]; l < m_in.optionLinks[option + 1]; ++l) {
        if (region.fixing.link[l] == Fix::Closed)
            continue;
        m_knapsack.beginLot(m_in.onboarding[l] + (coupling.hasLimit() ? prices.oneOff * coupling.linkOneOff[l] : 0));
        for (int a = m_in.linkArcs[l]; a < m_in.linkArcs[l + 1]; ++a) {
            const int k = m_in.arcClient[a];
            double gain = prices.client[k] - m_in.arcCost[a];
            gain -= coupling.hasLimit() ? prices.oneOff * coupling.arcOneOff[a] : 0;
            if (gain > 0 && !region.fixing.dropped[a])
                m_knapsack.add({gain, coupling.demand[k], a});
        }
    }
    const std::int64_t before = m_knapsack.stepsTaken();
    const bool isSolved = m_knapsack.solve(coupling.capacity[option], m_roomPrice[option]);
    m_work += m_knapsack.stepsTaken() - before;
    if (!isSolved)
        return 0;
    const double divided = m_in.fixed[option]
        + (coupling.hasLimit() ? prices.oneOff * coupling.optionOneOff[option] : 0) - m_reduced[option];
    m_packed[option] = m_knapsack.chosen();
    return std::max(0.0, divided - m_knapsack.value());
}

std::int64_t CoupledRelaxation::takeWork()
{
    return std::exchange(m_work, 0);
}

double CoupledRelaxation::evaluate(const Region &region, const CoupledPrices &prices)
{
    const Instance::Coupling &coupling = m_in.coupling;
    const auto reduce = [&](int i, double roomPrice) {
        m_reduced[i] = m_in.fixed[i] + (coupling.hasLimit() ? prices.oneOff * coupling.optionOneOff[i] : 0)
            - fill(region, prices, i, roomPrice, 0).value;
    };
    for (int g = 0; coupling.hasLimit() && g < m_in.groupCount(); ++g)
        m_groupCost[g] = m_in.groupCost[g] + prices.oneOff * coupling.groupOneOff[g];
    for (int i = 0; i < m_in.optionCount(); ++i) {
        const bool isLimited = coupling.hasCapacity() && std::isfinite(coupling.capacity[i]);
        if (isLimited) {
            m_roomPrice[i] = region.fixing.option[i] == Fix::Closed ? 0 : findRoomPrice(region, prices, i);
            reduce(i, m_roomPrice[i]);
            m_reduced[i] -= m_roomPrice[i] * coupling.capacity[i];
            m_excess[i] = undivide(region, prices, i);
            m_reduced[i] += m_excess[i];
        } else if (!coupling.hasCapacity() || coupling.carrier[i] == i) {
            reduce(i, 0);
        }
    }
    for (int i = 0; coupling.hasCapacity() && i < m_in.optionCount(); ++i) {
        if (coupling.carrier[i] != i)
            reduce(i, m_roomPrice[coupling.carrier[i]]);
    }
    for (std::size_t d = 0; d < m_in.dependencies.size(); ++d) {
        m_reduced[m_in.dependencies[d].option] += prices.dependency[d];
        m_reduced[m_in.dependencies[d].needs] -= prices.dependency[d];
    }
    double bound = prices.unserved * region.fewestUnserved;
    for (const double price : prices.client)
        bound += price;
    m_oneOff = 0;
    for (int g = 0; g < m_in.groupCount(); ++g)
        bound += settleGroup(region, g);
    if (coupling.hasLimit())
        bound -= prices.oneOff * coupling.limit;
    serve(region, prices);
    return bound;
}

CoupledRelaxation::Group CoupledRelaxation::weigh(const Region &region, int group, int open, int closed) const
{
    Group result;
    const bool single = m_in.groupExclusive[group];
    bool anyOpen = false;
    double others = 0; // what further free options of the group would earn
    for (int i = m_in.groupOptions[group]; i < m_in.groupOptions[group + 1]; ++i) {
        if (region.fixing.option[i] == Fix::Open || i == open) {
            anyOpen = true;
            result.value += m_reduced[i];
        } else if (region.fixing.option[i] == Fix::Free && i != closed) {
            if (result.best < 0 || m_reduced[i] < m_reduced[result.best])
                result.best = i;
            others += std::min(0.0, m_reduced[i]);
        }
    }
    const double closedCost = anyOpen ? 0 : m_groupCost[group];
    if (result.best >= 0 && !(single && anyOpen)) {
        const double least = m_reduced[result.best];
        const double opened = single || least >= 0 ? least : others;
        if (opened < closedCost) {
            result.value += opened;
            return result;
        }
    }
    result.best = -1;
    result.isClosed = !anyOpen;
    result.value += closedCost;
    return result;
}

double CoupledRelaxation::settleGroup(const Region &region, int group)
{
    const Group state = weigh(region, group, -1, -1);
    const bool several = !m_in.groupExclusive[group];
    for (int i = m_in.groupOptions[group]; i < m_in.groupOptions[group + 1]; ++i) {
        const bool isEarning = several && state.best >= 0 && m_reduced[i] < 0;
        m_chosen[i] = region.fixing.option[i] == Fix::Open
            || (region.fixing.option[i] == Fix::Free && (i == state.best || isEarning));
    }
    if (state.isClosed && m_in.coupling.hasLimit())
        m_oneOff += m_in.coupling.groupOneOff[group];
    return m_groupValue[group] = state.value;
}

/// The relaxed plan: what the chosen options serve.
void CoupledRelaxation::serve(const Region &region, const CoupledPrices &prices)
{
    std::fill(m_served.begin(), m_served.end(), 0.0);
    for (int i = 0; i < m_in.optionCount(); ++i) {
        if (!m_chosen[i])
            continue;
        if (m_in.coupling.hasLimit())
            m_oneOff += m_in.coupling.optionOneOff[i];
        if (!m_packed[i].empty()) {
            servePacked(i);
            continue;
        }
        const double roomPrice = m_in.coupling.hasCapacity() ? m_roomPrice[m_in.coupling.carrier[i]] : 0;
        const bool isDivided = m_lowShare[i] > 0 && roomPrice > 0;
        if (isDivided)
            fill(region, prices, i, m_lowPrice[i], m_lowShare[i]);
        fill(region, prices, i, roomPrice, isDivided ? 1 - m_lowShare[i] : 1);
    }
}

void CoupledRelaxation::servePacked(int option)
{
    int lastLink = -1;
    for (const int a : m_packed[option]) {
        const Slot &slot = m_in.slots[m_in.arcSlot[a]];
        ++m_served[m_in.arcClient[a]];
        if (m_in.coupling.hasLimit()) {
            m_oneOff += m_in.coupling.arcOneOff[a];
            m_oneOff += slot.link != lastLink ? m_in.coupling.linkOneOff[slot.link] : 0;
        }
        lastLink = slot.link;
    }
}

double CoupledRelaxation::openingRise(const Region &region, int option) const
{
    if (m_chosen[option] || region.fixing.option[option] != Fix::Free)
        return 0;
    const int g = m_in.optionGroup[option];
    return std::max(0.0, weigh(region, g, option, -1).value - m_groupValue[g]);
}

double CoupledRelaxation::closingRise(const Region &region, int option) const
{
    if (!m_chosen[option] || region.fixing.option[option] != Fix::Free)
        return 0;
    const int g = m_in.optionGroup[option];
    return std::max(0.0, weigh(region, g, -1, option).value - m_groupValue[g]);
}

double CoupledRelaxation::usingRise(const Region &region, const CoupledPrices &prices, const Slot &slot,
                                    int client) const
{
    const double loss = arcCost(prices, slot.arc, client, slot.option) - prices.client[client];
    const double missed = std::max(0.0, loss) + std::max(0.0, -m_profit[slot.link]);
    return openingRise(region, slot.option) + std::max(0.0, missed - m_excess[slot.option]);
}

} // namespace consolidation::optimiser
