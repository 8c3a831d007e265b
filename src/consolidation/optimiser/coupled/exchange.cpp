// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/exchange.h"

#include "consolidation/optimiser/coupled/coupledsearch.h"
#include "consolidation/optimiser/search/localsearch.h"

#include <cmath>

namespace consolidation::optimiser {

namespace {

constexpr int mostRounds = 20;

} // namespace

Exchange::Exchange(const Instance &instance, Plan &plan, Budget &budget)
    : m_in(instance)
    , m_plan(plan)
    , m_budget(budget)
{ }

bool Exchange::run()
{
    const double before = m_plan.cost();
    bool better = true;
    for (int round = 0; better && round < mostRounds && !m_budget.isExhausted(); ++round) {
        better = false;
        for (int k = 0; k < m_in.clientCount() && !m_budget.isExhausted(); ++k)
            better = improve(k) || better;
        m_plan.settle();
    }
    return m_plan.cost() < before;
}

bool Exchange::keepIfBetter(const Plan::Mark &mark)
{
    if (m_plan.cost() < mark.cost - 1e-11 * (1 + std::abs(mark.cost)))
        return true;
    m_plan.rollback(mark);
    return false;
}

bool Exchange::improve(int client)
{
    const double saving = m_plan.savingOf(client);
    for (int s = m_in.clientSlots[client]; s < m_in.clientSlots[client + 1]; ++s) {
        const Slot &slot = m_in.slots[s];
        if (slot.cost >= saving && !m_in.coupling.hasLimit())
            return false;
        if (s == m_plan.slotOf(client) || !m_plan.isOpen(slot.option))
            continue;
        if (tryPlace(client, s) || tryEviction(client, s))
            return true;
    }
    return false;
}

bool Exchange::tryPlace(int client, int slot)
{
    const Plan::Mark mark = m_plan.mark();
    m_budget.spend(4);
    m_plan.assign(client, -1);
    if (m_plan.fits(client, slot))
        m_plan.assign(client, slot);
    return keepIfBetter(mark);
}

bool Exchange::tryEviction(int client, int slot)
{
    const int option = m_in.slots[slot].option;
    if (!m_in.coupling.hasCapacity() || !std::isfinite(m_in.coupling.capacity[m_in.coupling.carrier[option]]))
        return false;
    const int end = m_in.linkArcs[m_in.optionLinks[option + 1]];
    m_budget.spend(end - m_in.linkArcs[m_in.optionLinks[option]]);
    for (int a = m_in.linkArcs[m_in.optionLinks[option]]; a < end; ++a) {
        const int other = m_in.arcClient[a];
        if (other == client || m_plan.slotOf(other) != m_in.arcSlot[a])
            continue;
        const Plan::Mark mark = m_plan.mark();
        m_budget.spend(16);
        m_plan.assign(client, -1);
        m_plan.assign(other, -1);
        if (m_plan.fits(client, slot)) {
            m_plan.assign(client, slot);
            m_plan.reroute(other);
        }
        if (keepIfBetter(mark))
            return true;
    }
    return false;
}

void improveCoupled(const Instance &instance, Plan &plan, Budget &budget)
{
    do {
        LocalSearch(instance, plan, budget).run();
    } while (Exchange(instance, plan, budget).run() && !budget.isExhausted());
}

} // namespace consolidation::optimiser
