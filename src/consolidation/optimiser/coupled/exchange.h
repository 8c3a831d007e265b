// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/plan.h"

namespace consolidation::optimiser {

/// Moves of single clients that full options need: a client moves to an option with room, or takes the place of
/// another, which moves on to the cheapest place that has room then. Until no such move helps.
class Exchange
{
public:
    Exchange(const Instance &instance, Plan &plan, Budget &budget);

    /// True if the plan became cheaper.
    bool run();

private:
    bool improve(int client);
    bool tryPlace(int client, int slot);
    bool tryEviction(int client, int slot);
    bool keepIfBetter(const Plan::Mark &mark);

    const Instance &m_in;
    Plan &m_plan;
    Budget &m_budget;
};

} // namespace consolidation::optimiser
