// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/instance.h"

#include <algorithm>
#include <cstddef>

namespace consolidation::optimiser {

/// A plan being worked on: its cost always up to date, every step in a journal that can be rolled back. Always feasible
/// but for the one-off limit, whose overrun has a price. A link is paid while a client uses it. Starts with everything
/// closed and every client on its fallback.
class Plan
{
public:
    explicit Plan(const Instance &instance);

    [[nodiscard]] double cost() const { return m_cost + m_overrunPrice * overrun(); }
    [[nodiscard]] double oneOff() const { return m_oneOff; }
    [[nodiscard]] double overrun() const { return std::max(0.0, m_oneOff - m_in.coupling.limit); }
    /// What a unit beyond the one-off limit counts in cost(); 0 at first. Marks made before are void.
    void setOverrunPrice(double price) { m_overrunPrice = price; }
    /// Whether the option has room for the client, which is not there yet.
    [[nodiscard]] bool fits(int client, int slot) const
    {
        return m_load.empty() || roomAt(m_in.slots[slot].option) >= m_in.coupling.demand[client];
    }
    [[nodiscard]] double roomAt(int option) const
    {
        const int carrier = m_in.coupling.carrier[option];
        return m_in.coupling.capacity[carrier] * (1 + 1e-12) - m_load[carrier];
    }
    [[nodiscard]] bool isOpen(int option) const { return m_choice.open[option]; }
    [[nodiscard]] int slotOf(int client) const { return m_choice.slot[client]; }
    [[nodiscard]] int usersOf(int option) const { return m_optionUse[option]; }
    [[nodiscard]] bool isLinkUsed(int link) const { return m_linkUse[link] > 0; }
    [[nodiscard]] int usersOfLink(int link) const { return m_linkUse[link]; }
    /// What the client costs now, without onboarding.
    [[nodiscard]] double costOf(int client) const;
    /// What moving the client away saves: its cost, and the onboarding if it is the only user of its link.
    [[nodiscard]] double savingOf(int client) const;

    /// From now on open options fixed open stay so, and those fixed closed stay closed; `locks` must outlive the plan.
    void setLocks(const std::vector<Fix> &locks) { m_locks = &locks; }

    /// Opens the option and what it needs, and closes their rivals in exclusive groups (whose clients move on).
    /// Does nothing if the option can never be open.
    void open(int option);
    /// Closes the option and what depends on it; their clients move to the cheapest that is left.
    void close(int option);
    void assign(int client, int slot);
    /// Moves the client to the cheapest slot among open options, onboarding counted where it is not paid yet.
    void reroute(int client);
    /// Opens what `choice` opens and takes over its slots, both as far as the rules allow; starts from a fresh plan.
    void take(const Choice &choice);
    /// The same, and clients without a slot move to the cheapest.
    void adopt(const Choice &choice);

    /// Closes options nobody uses or needs where that costs nothing; `keep` tells which must stay.
    void tidy(const std::vector<char> &keep);

    struct Mark
    {
        std::size_t step;
        double cost;
        double bare; ///< cost without overrun
    };
    [[nodiscard]] Mark mark() const { return {m_journal.size(), cost(), m_cost}; }
    void rollback(const Mark &mark);
    /// Clients moved since the mark, in order, perhaps more than once.
    template <typename Visit> void forMovedClients(const Mark &mark, Visit visit) const
    {
        for (std::size_t j = mark.step; j < m_journal.size(); ++j) {
            if (m_journal[j].client >= 0)
                visit(m_journal[j].client);
        }
    }
    /// Empties the journal; earlier marks are void.
    void settle();

    [[nodiscard]] Choice choice() const;
    /// The cost from scratch, without overrun. O(options + clients + links).
    [[nodiscard]] double recost() const;

private:
    struct Step
    {
        int client; ///< ~option for a change of an option
        int before;
    };

    [[nodiscard]] bool isLocked(int option, Fix fix) const { return m_locks && (*m_locks)[option] == fix; }
    void setSlot(int client, int slot);
    void count(int client, int slot, int sign);
    [[nodiscard]] double oneOffFromScratch() const;
    void setOpen(int option, bool open);
    int cheapestSlot(int client) const;
    void shut(int option, std::vector<int> &homeless);

    const Instance &m_in;
    const std::vector<Fix> *m_locks = nullptr;
    Choice m_choice;
    std::vector<int> m_linkUse;
    std::vector<int> m_optionUse;
    std::vector<int> m_groupOpen;
    std::vector<Step> m_journal;
    std::vector<double> m_load; ///< by carrier; empty if no capacity is limited
    double m_cost = 0;
    double m_oneOff = 0;
    double m_overrunPrice = 0;
    double m_scale = 0; ///< the largest sums met, for judging rounding
};

} // namespace consolidation::optimiser
