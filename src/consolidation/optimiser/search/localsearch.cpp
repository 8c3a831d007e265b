// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/localsearch.h"

#include <algorithm>
#include <cmath>

namespace consolidation::optimiser {

LocalSearch::LocalSearch(const Instance &instance, Plan &plan, Budget &budget)
    : m_in(instance)
    , m_plan(plan)
    , m_budget(budget)
    , m_queued(instance.optionCount(), 0)
    , m_seen(instance.optionCount(), 0)
{ }

void LocalSearch::enqueue(int option)
{
    if (!m_queued[option]) {
        m_queued[option] = 1;
        m_queue.push_back(option);
    }
}

void LocalSearch::run()
{
    for (const bool open : {true, false}) {
        for (int i = 0; i < m_in.optionCount(); ++i) {
            if (m_plan.isOpen(i) == open)
                enqueue(i);
        }
    }
    drain();
    m_plan.settle();
}

void LocalSearch::thin()
{
    for (int i = 0; i < m_in.optionCount() && !m_budget.isExhausted(); ++i) {
        const Plan::Mark mark = m_plan.mark();
        if (!m_plan.isOpen(i))
            continue;
        m_budget.spend(8 * m_plan.usersOf(i));
        m_plan.close(i);
        keepIfBetter(mark);
    }
    m_plan.settle();
}

void LocalSearch::repair(const Plan::Mark &mark)
{
    enqueueAround(mark);
    drain();
}

void LocalSearch::retry(int option)
{
    enqueue(option);
    drain();
}

void LocalSearch::force(int option)
{
    m_plan.open(option);
    attract(option);
}

void LocalSearch::drain()
{
    for (std::size_t next = 0; next < m_queue.size(); ++next) {
        const int i = m_queue[next];
        m_queued[i] = 0;
        if (m_budget.isExhausted())
            continue;
        if (m_plan.isOpen(i))
            tryClose(i) || tryLinks(i);
        else
            tryOpen(i);
    }
    m_queue.clear();
}

bool LocalSearch::keepIfBetter(const Plan::Mark &mark)
{
    if (m_plan.cost() < mark.cost - 1e-11 * (1 + std::abs(mark.cost)))
        return true;
    m_plan.rollback(mark);
    return false;
}

void LocalSearch::enqueueAround(const Plan::Mark &mark)
{
    m_plan.forMovedClients(mark, [this](int client) {
        for (int s = m_in.clientSlots[client]; s < m_in.clientSlots[client + 1]; ++s)
            enqueue(m_in.slots[s].option);
    });
}

bool LocalSearch::tryClose(int option)
{
    const Plan::Mark mark = m_plan.mark();
    m_budget.spend(8 * m_plan.usersOf(option));
    m_plan.close(option);
    if (!keepIfBetter(mark))
        return false;
    enqueueAround(mark);
    return true;
}

bool LocalSearch::tryOpen(int option)
{
    const Plan::Mark mark = m_plan.mark();
    const std::vector<int> servers = serversAround(option);
    m_plan.open(option);
    attract(option);
    for (const int server : servers) {
        if (server == option || !m_plan.isOpen(server))
            continue;
        const Plan::Mark trial = m_plan.mark();
        m_budget.spend(8 * m_plan.usersOf(server));
        m_plan.close(server);
        keepIfBetter(trial);
    }
    if (!keepIfBetter(mark))
        return false;
    enqueueAround(mark);
    return true;
}

bool LocalSearch::tryLinks(int option)
{
    bool better = false;
    for (int l = m_in.optionLinks[option]; l < m_in.optionLinks[option + 1]; ++l) {
        const Plan::Mark mark = m_plan.mark();
        if (m_in.onboarding[l] > 0 && m_plan.isLinkUsed(l))
            leaveLink(l);
        else
            joinLink(l);
        if (keepIfBetter(mark)) {
            enqueueAround(mark);
            better = true;
        }
    }
    return better;
}

/// The open options that serve the clients this option could serve, lowest index first.
std::vector<int> LocalSearch::serversAround(int option)
{
    std::vector<int> servers;
    ++m_seenStamp;
    const int first = m_in.linkArcs[m_in.optionLinks[option]];
    const int end = m_in.linkArcs[m_in.optionLinks[option + 1]];
    for (int a = first; a < end; ++a) {
        const int slot = m_plan.slotOf(m_in.arcClient[a]);
        if (slot >= 0 && m_seen[m_in.slots[slot].option] != m_seenStamp) {
            m_seen[m_in.slots[slot].option] = m_seenStamp;
            servers.push_back(m_in.slots[slot].option);
        }
    }
    m_budget.spend(2 * (end - first));
    std::sort(servers.begin(), servers.end());
    return servers;
}

void LocalSearch::attract(int option)
{
    if (!m_plan.isOpen(option))
        return;
    for (int l = m_in.optionLinks[option]; l < m_in.optionLinks[option + 1]; ++l)
        joinLink(l);
}

/// Moves every client over the link that gains, if together they earn its onboarding.
void LocalSearch::joinLink(int link)
{
    double gain = m_plan.isLinkUsed(link) ? 0 : -m_in.onboarding[link];
    for (int a = m_in.linkArcs[link]; a < m_in.linkArcs[link + 1]; ++a)
        gain += std::max(0.0, m_plan.savingOf(m_in.arcClient[a]) - m_in.arcCost[a]);
    m_budget.spend(m_in.linkArcs[link + 1] - m_in.linkArcs[link]);
    if (gain <= 0)
        return;
    if (m_in.coupling.hasCapacity()) {
        joinWhatFits(link);
        return;
    }
    for (int a = m_in.linkArcs[link]; a < m_in.linkArcs[link + 1]; ++a) {
        if (m_plan.slotOf(m_in.arcClient[a]) != m_in.arcSlot[a] && m_plan.savingOf(m_in.arcClient[a]) > m_in.arcCost[a])
            m_plan.assign(m_in.arcClient[a], m_in.arcSlot[a]);
    }
}

/// Moves those over the link that gain most for the room they take.
void LocalSearch::joinWhatFits(int link)
{
    std::vector<std::pair<double, int>> gains;
    for (int a = m_in.linkArcs[link]; a < m_in.linkArcs[link + 1]; ++a) {
        const int client = m_in.arcClient[a];
        const double gain = m_plan.savingOf(client) - m_in.arcCost[a];
        if (gain > 0 && m_plan.slotOf(client) != m_in.arcSlot[a])
            gains.push_back({-gain / (1e-9 + m_in.coupling.demand[client]), a});
    }
    std::sort(gains.begin(), gains.end());
    for (const auto &[gain, a] : gains) {
        const int client = m_in.arcClient[a];
        if (m_plan.fits(client, m_in.arcSlot[a]) && m_plan.savingOf(client) > m_in.arcCost[a])
            m_plan.assign(client, m_in.arcSlot[a]);
    }
}

void LocalSearch::leaveLink(int link)
{
    std::vector<int> users;
    for (int a = m_in.linkArcs[link]; a < m_in.linkArcs[link + 1]; ++a) {
        if (m_plan.slotOf(m_in.arcClient[a]) == m_in.arcSlot[a])
            users.push_back(m_in.arcClient[a]);
    }
    for (const int client : users)
        m_plan.assign(client, -1);
    for (const int client : users)
        m_plan.reroute(client);
    m_budget.spend(8 * int(users.size()));
}

} // namespace consolidation::optimiser
