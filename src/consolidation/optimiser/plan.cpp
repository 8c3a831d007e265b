// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/plan.h"

#include "base/logging.h"

#include <algorithm>
#include <cmath>

namespace consolidation::optimiser {

Plan::Plan(const Instance &instance)
    : m_in(instance)
    , m_linkUse(instance.linkCount(), 0)
    , m_optionUse(instance.optionCount(), 0)
    , m_groupOpen(instance.groupCount(), 0)
{
    m_choice.slot.assign(instance.clientCount(), -1);
    m_choice.open.assign(instance.optionCount(), 0);
    if (instance.coupling.hasCapacity())
        m_load.assign(instance.optionCount(), 0);
    m_cost = recost();
    m_oneOff = oneOffFromScratch();
    for (double cost : instance.fallback)
        m_scale = std::max(m_scale, std::abs(cost));
    m_scale += std::abs(m_cost);
}

double Plan::costOf(int client) const
{
    const int slot = m_choice.slot[client];
    return slot < 0 ? m_in.fallback[client] : m_in.slots[slot].cost;
}

double Plan::savingOf(int client) const
{
    const int slot = m_choice.slot[client];
    if (slot < 0)
        return m_in.fallback[client];
    const int link = m_in.slots[slot].link;
    return m_in.slots[slot].cost + (m_linkUse[link] == 1 ? m_in.onboarding[link] : 0);
}

void Plan::setSlot(int client, int slot)
{
    const int before = m_choice.slot[client];
    if (before == slot)
        return;
    m_journal.push_back({client, before});
    m_cost -= savingOf(client);
    if (before >= 0)
        count(client, before, -1);
    m_choice.slot[client] = slot;
    if (slot >= 0)
        count(client, slot, 1);
    m_cost += savingOf(client);
}

void Plan::count(int client, int slot, int sign)
{
    const Slot &to = m_in.slots[slot];
    m_linkUse[to.link] += sign;
    m_optionUse[to.option] += sign;
    if (!m_load.empty()) {
        m_load[m_in.coupling.carrier[to.option]] += sign * m_in.coupling.demand[client];
    }
    if (m_in.coupling.hasLimit()) {
        m_oneOff += sign * m_in.coupling.arcOneOff[to.arc];
        if (m_linkUse[to.link] == (sign > 0 ? 1 : 0))
            m_oneOff += sign * m_in.coupling.linkOneOff[to.link];
    }
}

void Plan::setOpen(int option, bool open)
{
    m_journal.push_back({~option, m_choice.open[option]});
    m_choice.open[option] = open;
    m_cost += open ? m_in.fixed[option] : -m_in.fixed[option];
    const int group = m_in.optionGroup[option];
    if (open && m_groupOpen[group]++ == 0)
        m_cost -= m_in.groupCost[group];
    if (!open && --m_groupOpen[group] == 0)
        m_cost += m_in.groupCost[group];
    if (!m_in.coupling.hasLimit())
        return;
    m_oneOff += open ? m_in.coupling.optionOneOff[option] : -m_in.coupling.optionOneOff[option];
    if (m_groupOpen[group] == (open ? 1 : 0))
        m_oneOff -= open ? m_in.coupling.groupOneOff[group] : -m_in.coupling.groupOneOff[group];
}

void Plan::rollback(const Mark &mark)
{
    while (m_journal.size() > mark.step) {
        const Step step = m_journal.back();
        if (step.client >= 0)
            setSlot(step.client, step.before);
        else
            setOpen(~step.client, step.before);
        m_journal.pop_back(); // the step back
        m_journal.pop_back(); // the step itself
    }
    m_cost = mark.bare; // exactly, so that rounding never adds up over trials
}

void Plan::settle()
{
    m_journal.clear();
    const double exact = recost();
    LANDSKAP_PROMISE(std::abs(exact - m_cost) <= 1e-9 * (1 + m_scale), m_cost = exact);
    m_cost = exact;
    m_oneOff = oneOffFromScratch();
}

void Plan::open(int option)
{
    if (isOpen(option))
        return;
    std::vector<int> together {option};
    for (std::size_t n = 0; n < together.size(); ++n) {
        for (const int needed : m_in.needsFor(together[n])) {
            if (std::find(together.begin(), together.end(), needed) == together.end())
                together.push_back(needed);
        }
    }
    std::vector<int> rivals;
    for (const int i : together) {
        if (isLocked(i, Fix::Closed))
            return;
        const int group = m_in.optionGroup[i];
        for (int j = m_in.groupOptions[group]; m_in.groupExclusive[group] && j < m_in.groupOptions[group + 1]; ++j) {
            if (j == i)
                continue;
            if (std::find(together.begin(), together.end(), j) != together.end())
                return; // it needs what excludes it: it can never be open
            if (isOpen(j) && isLocked(j, Fix::Open))
                return;
            if (isOpen(j))
                rivals.push_back(j);
        }
    }
    for (const int rival : rivals)
        close(rival);
    for (const int i : together) {
        if (!isOpen(i))
            setOpen(i, true);
    }
}

void Plan::close(int option)
{
    std::vector<int> homeless;
    shut(option, homeless);
    for (int client : homeless)
        reroute(client);
}

void Plan::shut(int option, std::vector<int> &homeless)
{
    if (!isOpen(option) || isLocked(option, Fix::Open))
        return;
    setOpen(option, false);
    const int end = m_in.linkArcs[m_in.optionLinks[option + 1]];
    for (int a = m_in.linkArcs[m_in.optionLinks[option]]; a < end && m_optionUse[option] > 0; ++a) {
        if (m_choice.slot[m_in.arcClient[a]] == m_in.arcSlot[a]) {
            homeless.push_back(m_in.arcClient[a]);
            setSlot(m_in.arcClient[a], -1);
        }
    }
    for (int dependant : m_in.dependantsOn(option))
        shut(dependant, homeless);
}

void Plan::assign(int client, int slot)
{
    setSlot(client, slot);
}

int Plan::cheapestSlot(int client) const
{
    int best = -1;
    double least = m_in.fallback[client];
    for (int s = m_in.clientSlots[client]; s < m_in.clientSlots[client + 1] && m_in.slots[s].cost < least; ++s) {
        if (!isOpen(m_in.slots[s].option) || !fits(client, s))
            continue;
        const int link = m_in.slots[s].link;
        const double cost = m_in.slots[s].cost + (m_linkUse[link] > 0 ? 0 : m_in.onboarding[link]);
        if (cost < least) {
            least = cost;
            best = s;
        }
    }
    return best;
}

void Plan::reroute(int client)
{
    const int slot = m_choice.slot[client];
    const int link = slot < 0 ? -1 : m_in.slots[slot].link;
    const bool paysAlone = slot >= 0 && m_linkUse[link] == 1 && m_in.onboarding[link] > 0;
    if (paysAlone || (slot >= 0 && !m_load.empty()))
        setSlot(client, -1);
    setSlot(client, cheapestSlot(client));
}

void Plan::take(const Choice &choice)
{
    for (int i = 0; i < m_in.optionCount(); ++i) {
        if (choice.open[i] && !isOpen(i)) {
            const int group = m_in.optionGroup[i];
            if (!m_in.groupExclusive[group] || m_groupOpen[group] == 0)
                open(i);
        }
    }
    for (int k = 0; k < m_in.clientCount() && !choice.slot.empty(); ++k) {
        if (choice.slot[k] >= 0 && isOpen(m_in.slots[choice.slot[k]].option) && fits(k, choice.slot[k]))
            setSlot(k, choice.slot[k]);
    }
}

void Plan::adopt(const Choice &choice)
{
    take(choice);
    for (int k = 0; k < m_in.clientCount(); ++k) {
        if (slotOf(k) < 0)
            reroute(k);
    }
}

void Plan::tidy(const std::vector<char> &keep)
{
    bool changed = true;
    while (changed) {
        changed = false;
        for (int i = 0; i < m_in.optionCount(); ++i) {
            if (!isOpen(i) || m_optionUse[i] > 0 || keep[i])
                continue;
            const auto dependants = m_in.dependantsOn(i);
            if (std::any_of(dependants.begin(), dependants.end(), [this](int j) { return isOpen(j); }))
                continue;
            const Mark before = mark();
            close(i);
            if (cost() <= before.cost + 1e-12 * m_scale)
                changed = true;
            else
                rollback(before);
        }
    }
}

Choice Plan::choice() const
{
    Choice choice = m_choice;
    choice.cost = recost();
    return choice;
}

double Plan::recost() const
{
    double cost = 0;
    for (int g = 0; g < m_in.groupCount(); ++g) {
        bool any = false;
        for (int i = m_in.groupOptions[g]; i < m_in.groupOptions[g + 1]; ++i) {
            any = any || isOpen(i);
            cost += isOpen(i) ? m_in.fixed[i] : 0;
        }
        cost += any ? 0 : m_in.groupCost[g];
    }
    std::vector<char> used(m_in.linkCount(), 0);
    for (int k = 0; k < m_in.clientCount(); ++k) {
        cost += costOf(k);
        if (slotOf(k) >= 0)
            used[m_in.slots[slotOf(k)].link] = 1;
    }
    for (int l = 0; l < m_in.linkCount(); ++l)
        cost += used[l] ? m_in.onboarding[l] : 0;
    return cost;
}

double Plan::oneOffFromScratch() const
{
    const Instance::Coupling &coupling = m_in.coupling;
    if (!coupling.hasLimit())
        return 0;
    double sum = 0;
    for (int i = 0; i < m_in.optionCount(); ++i)
        sum += isOpen(i) ? coupling.optionOneOff[i] : 0;
    for (int g = 0; g < m_in.groupCount(); ++g)
        sum += m_groupOpen[g] == 0 ? coupling.groupOneOff[g] : 0;
    for (int l = 0; l < m_in.linkCount(); ++l)
        sum += m_linkUse[l] > 0 ? coupling.linkOneOff[l] : 0;
    for (int k = 0; k < m_in.clientCount(); ++k)
        sum += slotOf(k) < 0 ? 0 : coupling.arcOneOff[m_in.slots[slotOf(k)].arc];
    return sum;
}

} // namespace consolidation::optimiser
