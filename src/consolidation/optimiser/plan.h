// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/instance.h"

#include <cstddef>

namespace consolidation::optimiser {

/// A plan being worked on: always feasible, its cost always up to date, every step in a journal that can be rolled
/// back. A link is paid while a client uses it. Starts with everything closed and every client on its fallback.
class Plan
{
public:
    explicit Plan(const Instance &instance);

    [[nodiscard]] double cost() const { return m_cost; }
    [[nodiscard]] bool isOpen(int option) const { return m_choice.open[option]; }
    [[nodiscard]] int slotOf(int client) const { return m_choice.slot[client]; }
    [[nodiscard]] int usersOf(int option) const { return m_optionUse[option]; }
    [[nodiscard]] bool isLinkUsed(int link) const { return m_linkUse[link] > 0; }
    [[nodiscard]] int usersOfLink(int link) const { return m_linkUse[link]; }
    /// What the client costs now, without onboarding.
    [[nodiscard]] double costOf(int client) const;
    /// What moving the client away saves: its cost, and the onboarding if it is the only user of its link.
    [[nodiscard]] double savingOf(int client) const;

    /// Opens the option and what it needs, and closes their rivals in exclusive groups (whose clients move on).
    /// Does nothing if the option can never be open.
    void open(int option);
    /// Closes the option and what depends on it; their clients move to the cheapest that is left.
    void close(int option);
    void assign(int client, int slot);
    /// Moves the client to the cheapest slot among open options, onboarding counted where it is not paid yet.
    void reroute(int client);
    /// Opens what `choice` opens, as far as the rules allow, and takes over its slots.
    void adopt(const Choice &choice);

    /// Closes options nobody uses or needs where that costs nothing; `keep` tells which must stay.
    void tidy(const std::vector<char> &keep);

    struct Mark
    {
        std::size_t step;
        double cost;
    };
    [[nodiscard]] Mark mark() const { return {m_journal.size(), m_cost}; }
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
    /// The cost from scratch. O(options + clients + links).
    [[nodiscard]] double recost() const;

private:
    struct Step
    {
        int client; ///< ~option for a change of an option
        int before;
    };

    void setSlot(int client, int slot);
    void setOpen(int option, bool open);
    int cheapestSlot(int client) const;
    void shut(int option, std::vector<int> &homeless);

    const Instance &m_in;
    Choice m_choice;
    std::vector<int> m_linkUse;
    std::vector<int> m_optionUse;
    std::vector<int> m_groupOpen;
    std::vector<Step> m_journal;
    double m_cost = 0;
    double m_scale = 0; ///< the largest sums met, for judging rounding
};

} // namespace consolidation::optimiser
