// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace consolidation::optimiser {

/// Which clients an option serves best within its capacity, undivided: a knapsack whose items come in lots (the arcs of
/// a link) with a fee for each lot that is used. Depth-first with the bound of a fixed price of room (the surrogate of
/// Pisinger's core algorithms); at the best price it is the bound of the linear relaxation.
class Knapsack
{
public:
    struct Item
    {
        double gain; ///< > 0
        double demand;
        int arc;
    };

    void clear();
    /// The items added from now on share this fee (>= 0).
    void beginLot(double fee);
    void add(const Item &item);

    /// False if `steps` were not enough; then nothing is known. chosen() and value() speak of the last success.
    bool solve(double capacity, double roomPrice, int steps = 2000);
    [[nodiscard]] double value() const { return m_best; }
    /// The arcs of the best choice.
    [[nodiscard]] const std::vector<int> &chosen() const { return m_chosen; }
    [[nodiscard]] std::int64_t stepsTaken() const { return m_taken; }

private:
    struct Lot
    {
        double fee;
        int end;
    };
    void descend(int item, int lot, double value, double room, bool isPaid);

    std::vector<Item> m_items;
    std::vector<Lot> m_lots;
    std::vector<double> m_restOfLot; ///< by item: what it and the rest of its lot earn at the price of room
    std::vector<double> m_later; ///< by lot: what the lots from it on earn
    std::vector<int> m_path, m_chosen;
    double m_price = 0;
    double m_best = 0;
    int m_left = 0;
    std::int64_t m_taken = 0;
};

} // namespace consolidation::optimiser
