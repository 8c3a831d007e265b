// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/coupled/knapsack.h"
#include "consolidation/optimiser/coupled/region.h"

namespace consolidation::optimiser {

/// What the coupled Lagrangian is evaluated at.
struct CoupledPrices
{
    std::vector<double> client;
    std::vector<double> dependency;
    double oneOff = 0; ///< for each unit of the one-off limit
    double unserved = 0; ///< for each client counted by Region::fewestUnserved: so much less it pays at most
};

/// The Lagrangian of "every client is served", the dependencies and the one-off limit, with capacities kept inside
/// (Holmberg, Ronnqvist and Yuan 1999): each option fills its capacity with what pays best. First divided at the edge:
/// the price of room, u_i, is found exactly as the minimum of u Cap + sum over links of (sum (v - c - u d)^+ - W)^+, a
/// convex function. Where that divides a client and the option might open, as an undivided knapsack: the bound is then
/// that of the convex hull of each option's loads, which no cover inequality improves. Valid for any prices.
class CoupledRelaxation
{
public:
    explicit CoupledRelaxation(const Instance &instance);

    /// The lower bound within the region. The accessors speak of the last call.
    double evaluate(const Region &region, const CoupledPrices &prices);
    /// Work done in knapsacks since the last call of this, in arcs looked at.
    std::int64_t takeWork();

    /// How often the relaxed plan serves the client (parts count).
    [[nodiscard]] double served(int client) const { return m_served[client]; }
    [[nodiscard]] double oneOff() const { return m_oneOff; }
    [[nodiscard]] bool isChosen(int option) const { return m_chosen[option]; }
    [[nodiscard]] double openingRise(const Region &region, int option) const;
    [[nodiscard]] double closingRise(const Region &region, int option) const;
    /// How much the bound rises if the arc is used.
    [[nodiscard]] double usingRise(const Region &region, const CoupledPrices &prices, const Slot &slot,
                                   int client) const;
    [[nodiscard]] double arcCost(const CoupledPrices &prices, int arc, int client, int option) const;

private:
    struct Filling
    {
        double value; ///< what is paid, less the fees of used links
        double load;
    };
    Filling fill(const Region &region, const CoupledPrices &prices, int option, double roomPrice, double share);
    double findRoomPrice(const Region &region, const CoupledPrices &prices, int option);
    double undivide(const Region &region, const CoupledPrices &prices, int option);
    struct Group
    {
        double value = 0;
        bool isClosed = false; ///< nothing in it is open
        int best = -1; ///< the free option to open first; -1: none is opened
    };
    /// The cheapest state of a group, with one of its free options forced (`open`) or left out (`closed`), -1: none.
    Group weigh(const Region &region, int group, int open, int closed) const;
    double settleGroup(const Region &region, int group);
    void serve(const Region &region, const CoupledPrices &prices);
    void servePacked(int option);

    const Instance &m_in;
    std::vector<double> m_reduced;
    std::vector<double> m_profit; ///< by link
    std::vector<char> m_chosen;
    std::vector<double> m_groupCost; ///< with the price of its one-off part
    std::vector<double> m_groupValue;
    std::vector<double> m_roomPrice; ///< by option that carries capacity: u
    std::vector<double> m_lowPrice; ///< just below u, where the load exceeds the capacity
    std::vector<double> m_lowShare; ///< the share of the load chosen at the low price
    std::vector<char> m_isSole; ///< by option: its capacity is limited and no other's
    std::vector<double> m_excess; ///< by option: what dividing a client would earn it beyond the knapsack
    std::vector<std::vector<int>> m_packed; ///< by option: arcs of the knapsack, where one was needed
    Knapsack m_knapsack;
    std::int64_t m_work = 0;
    std::vector<double> m_served;
    double m_oneOff = 0;
};

} // namespace consolidation::optimiser
