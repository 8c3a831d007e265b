// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/plan.h"

namespace consolidation::optimiser {

/// Improves a plan until no single move helps: close an option, open one and close those that became worthless
/// (which includes every swap), leave a link, join a link. Only options near the last change are tried again.
class LocalSearch
{
public:
    LocalSearch(const Instance &instance, Plan &plan, Budget &budget);

    void run();
    /// Only closes, each open option being tried once: a tenth of the time, on a rough plan.
    void thin();
    /// The same, but only what lies around the clients moved since the mark; the journal stays.
    void repair(const Plan::Mark &mark);
    /// The same from one option on.
    void retry(int option);
    /// Opens the option and moves to it whoever gains.
    void force(int option);

private:
    void drain();
    void enqueue(int option);
    void enqueueAround(const Plan::Mark &mark);
    bool keepIfBetter(const Plan::Mark &mark);
    bool tryClose(int option);
    bool tryOpen(int option);
    bool tryLinks(int option);
    void attract(int option);
    void joinLink(int link);
    void joinWhatFits(int link);
    void leaveLink(int link);
    std::vector<int> serversAround(int option);

    const Instance &m_in;
    Plan &m_plan;
    Budget &m_budget;
    std::vector<int> m_queue;
    std::vector<char> m_queued;
    std::vector<int> m_seen;
    int m_seenStamp = 0;
};

} // namespace consolidation::optimiser
