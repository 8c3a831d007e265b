// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/knapsack.h"

#include <algorithm>

namespace consolidation::optimiser {

void Knapsack::clear()
{
    m_items.clear();
    m_lots.clear();
}

void Knapsack::beginLot(double fee)
{
    m_lots.push_back({fee, int(m_items.size())});
}

void Knapsack::add(const Item &item)
{
    m_items.push_back(item);
    m_lots.back().end = int(m_items.size());
}

bool Knapsack::solve(double capacity, double roomPrice, int steps)
{
    m_price = roomPrice;
    m_restOfLot.assign(m_items.size() + 1, 0);
    m_later.assign(m_lots.size() + 1, 0);
    for (int lot = int(m_lots.size()) - 1; lot >= 0; --lot) {
        const int begin = lot > 0 ? m_lots[lot - 1].end : 0;
        const int end = m_lots[lot].end;
        std::sort(m_items.begin() + begin, m_items.begin() + end, [](const Item &a, const Item &b) {
            const double left = a.gain * b.demand;
            const double right = b.gain * a.demand;
            return left != right ? left > right : a.arc < b.arc;
        });
        double rest = 0;
        for (int n = end - 1; n >= begin; --n) {
            rest += std::max(0.0, m_items[n].gain - roomPrice * m_items[n].demand);
            m_restOfLot[n] = rest;
        }
        m_later[lot] = m_later[lot + 1] + std::max(0.0, rest - m_lots[lot].fee);
    }
    m_best = 0;
    m_chosen.clear();
    m_path.clear();
    m_left = steps;
    descend(0, 0, 0, capacity * (1 + 1e-12), false);
    m_taken += steps - std::max(0, m_left);
    return m_left > 0;
}

/// Decides items from `item` on, which is in `lot`; `isPaid`: the lot's fee is in `value`.
void Knapsack::descend(int item, int lot, double value, double room, bool isPaid)
{
    for (;;) {
        if (value > m_best) {
            m_best = value;
            m_chosen = m_path;
        }
        while (lot < int(m_lots.size()) && item >= m_lots[lot].end) {
            ++lot;
            isPaid = false;
        }
        if (lot >= int(m_lots.size()) || --m_left <= 0)
            return;
        const double fee = isPaid ? 0 : m_lots[lot].fee;
        const double hope = std::max(0.0, m_restOfLot[item] - fee) + m_later[lot + 1];
        if (value + m_price * room + hope <= m_best * (1 + 1e-12))
            return;
        if (const Item &one = m_items[item]; one.demand <= room) {
            m_path.push_back(one.arc);
            descend(item + 1, lot, value + one.gain - fee, room - one.demand, true);
            m_path.pop_back();
        }
        ++item;
    }
}

} // namespace consolidation::optimiser
