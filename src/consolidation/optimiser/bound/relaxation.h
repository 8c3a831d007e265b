// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/bound/cycles.h"
#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/instance.h"

namespace consolidation::optimiser {

/// Lagrange multipliers: what each client is ready to pay (at most its fallback), each dependency, and each odd-cycle
/// inequality known (both >= 0).
struct Prices
{
    std::vector<double> client;
    std::vector<double> dependency;
    Cycles cycles {};
};

/// The Lagrangian of "every client is served" (and of dependencies and cycles). With T_l = sum (v - c)^+ over a link's arcs
/// and rho_i = F_i - sum (T_l - W_l)^+ the bound is sum v + sum over groups of their cheapest state; valid for any
/// prices, so everything that searches for prices may be as rough as it likes.
class Relaxation
{
public:
    explicit Relaxation(const Instance &instance);

    /// The lower bound at these prices. O(options + arcs cheaper than their prices). The accessors below speak of the last call.
    double evaluate(const Prices &prices);

    /// Raises prices one client at a time while no reduced cost falls below what keeps the bound (Erlenkotter's dual
    /// ascent, with a link's unpaid onboarding as extra slack). Returns the bound, never lower than before.
    double ascend(Prices &prices, Budget &budget);

    [[nodiscard]] double reducedCost(int option) const { return m_reduced[option]; }
    /// T_l - W_l: positive if the link would be used when its option is open.
    [[nodiscard]] double linkProfit(int link) const { return m_profit[link]; }
    [[nodiscard]] bool isChosen(int option) const { return m_chosen[option]; }
    /// With the prices of cycles.
    [[nodiscard]] double arcCost(int arc) const { return m_cost.empty() ? m_in.arcCost[arc] : m_cost[arc]; }
    /// How much the bound rises if the option must be open (closed), >= 0.
    [[nodiscard]] double openingRise(int option) const;
    [[nodiscard]] double closingRise(int option) const;

private:
    double applyCycles(const Cycles &cycles);
    void weighLinks(const Prices &prices);
    std::vector<Slot> pricedSlots(const Cycles &cycles) const;
    double settleGroup(int group);
    double groupValue(int group, int without) const;
    void prepareSlack();
    double raiseLimit(const std::vector<Slot> &slots, int client, int candidates) const;

    const Instance &m_in;
    std::vector<double> m_cost, m_fixed; ///< with the prices of cycles; empty as long as there were none
    std::vector<int> m_pricedArcs, m_pricedOptions;
    std::vector<double> m_reduced;
    std::vector<double> m_profit;
    std::vector<char> m_chosen;
    std::vector<double> m_groupValue;
    std::vector<double> m_optionSlack;
    std::vector<double> m_linkSlack;
};

/// Every client pays its cheapest arc (or its fallback).
[[nodiscard]] Prices cheapestPrices(const Instance &instance);

/// The prices of a piece cut from an instance.
[[nodiscard]] Prices restrict(const Prices &prices, const Instance &piece);

} // namespace consolidation::optimiser
