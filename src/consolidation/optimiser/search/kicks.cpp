// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/kicks.h"

#include "consolidation/optimiser/plan.h"
#include "consolidation/optimiser/search/localsearch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace consolidation::optimiser {

namespace {

constexpr int oneIn = 3; // options are kicked, the others all but sure

class Kicks
{
public:
    Kicks(const Instance &instance, const Choice &start, const Prices &prices, Budget &budget)
        : m_in(instance)
        , m_budget(budget)
        , m_plan(instance)
        , m_held(instance.optionCount(), Fix::Free)
        , m_isUnsure(instance.optionCount(), 0)
        , m_isQueued(instance.optionCount(), 0)
        , m_search(instance, m_plan, budget)
    {
        m_plan.adopt(start);
        m_plan.setLocks(m_held);
        queueUnsure(prices);
    }

    Choice run(double enough)
    {
        m_search.run();
        for (std::size_t next = 0; next < m_queue.size() && m_plan.cost() > enough && !m_budget.isExhausted(); ++next) {
            const int option = m_queue[next];
            m_isQueued[option] = 0;
            kick(option);
        }
        m_plan.settle();
        return m_plan.choice();
    }

private:
    void queueUnsure(const Prices &prices)
    {
        Relaxation relaxation(m_in);
        relaxation.evaluate(prices);
        m_budget.spend(m_in.arcCount());
        std::vector<std::pair<double, int>> order;
        for (int i = 0; i < m_in.optionCount(); ++i)
            order.push_back({relaxation.openingRise(i) + relaxation.closingRise(i), i});
        std::sort(order.begin(), order.end());
        order.resize((order.size() + oneIn - 1) / oneIn);
        for (const auto &[rise, i] : order) {
            m_isUnsure[i] = 1;
            enqueue(i);
        }
    }

    void enqueue(int option)
    {
        if (m_isUnsure[option] && !std::exchange(m_isQueued[option], 1))
            m_queue.push_back(option);
    }

    bool isBetter(const Plan::Mark &mark) const
    {
        return m_plan.cost() < mark.cost - 1e-9 * (1 + std::abs(mark.cost));
    }

    void kick(int option)
    {
        const Plan::Mark mark = m_plan.mark();
        const bool wasOpen = m_plan.isOpen(option);
        if (wasOpen)
            m_plan.close(option);
        else
            m_search.force(option);
        if (m_plan.isOpen(option) == wasOpen) {
            m_plan.rollback(mark);
            return;
        }
        m_held[option] = wasOpen ? Fix::Closed : Fix::Open;
        m_search.repair(mark);
        m_held[option] = Fix::Free;
        if (!isBetter(mark))
            m_search.retry(option);
        if (!isBetter(mark)) {
            m_plan.rollback(mark);
            return;
        }
        m_plan.forMovedClients(mark, [this](int client) {
            for (int s = m_in.clientSlots[client]; s < m_in.clientSlots[client + 1]; ++s)
                enqueue(m_in.slots[s].option);
        });
        m_plan.settle();
    }

    const Instance &m_in;
    Budget &m_budget;
    Plan m_plan;
    std::vector<Fix> m_held;
    std::vector<char> m_isUnsure, m_isQueued;
    std::vector<int> m_queue;
    LocalSearch m_search;
};

} // namespace

Choice improveByKicks(const Instance &instance, const Choice &start, const Prices &prices, double enough,
                      Budget &budget)
{
    return Kicks(instance, start, prices, budget).run(enough);
}

} // namespace consolidation::optimiser
