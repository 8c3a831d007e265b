// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/decomposition.h"

namespace consolidation::optimiser {

/// A part of the search: what is decided about options and arcs, and which clients may not stay unserved.
struct Region
{
    explicit Region(const Instance &instance)
        : fixing(instance)
        , mustServe(instance.clientCount(), 0)
    { }

    Fixing fixing;
    std::vector<char> mustServe;

    [[nodiscard]] bool allows(const Slot &slot) const
    {
        return !fixing.dropped[slot.arc] && fixing.option[slot.option] != Fix::Closed
            && fixing.link[slot.link] != Fix::Closed;
    }
};

/// What the coupled Lagrangian is evaluated at.
struct CoupledPrices
{
    std::vector<double> client;
    std::vector<double> dependency;
    double oneOff = 0; ///< for each unit of the one-off limit
};

/// The Lagrangian of "every client is served", the dependencies and the one-off limit, with capacities kept inside:
/// each option fills its capacity with what pays best for the room, divided at the edge (the price of room, u_i, is
/// found exactly as the minimum of u Cap + sum over links of (sum (v - c - u d)^+ - W)^+, a convex function). The
/// bound is that of the linear relaxation with x <= y and sum d x <= Cap y; valid for any prices.
class CoupledRelaxation
{
public:
    explicit CoupledRelaxation(const Instance &instance);

    /// The lower bound within the region. The accessors speak of the last call.
    double evaluate(const Region &region, const CoupledPrices &prices);

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

    const Instance &m_in;
    std::vector<double> m_reduced;
    std::vector<double> m_profit; ///< by link
    std::vector<char> m_chosen;
    std::vector<double> m_groupCost; ///< with the price of its one-off part
    std::vector<double> m_groupValue;
    std::vector<double> m_roomPrice; ///< by option that carries capacity: u
    std::vector<double> m_lowPrice; ///< just below u, where the load exceeds the capacity
    std::vector<double> m_lowShare; ///< the share of the load chosen at the low price
    std::vector<double> m_served;
    double m_oneOff = 0;
};

} // namespace consolidation::optimiser
