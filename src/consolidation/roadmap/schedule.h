// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "consolidation/roadmap/calendar.h"

#include <cstdint>

/// Putting tasks into waves: pure mathematics, knows no landscape.
namespace consolidation::roadmap {

enum class Held : char { Free, Budget, Capacity };

struct Schedule
{
    std::vector<int> wave; ///< of each task: the last it runs in
    std::vector<int> begin; ///< and the first; earlier only where a year's money does not pay it
    std::vector<Stay> stay; ///< the same, with the payments
    std::vector<int> earliest; ///< the last wave by precedence, where each takes the waves that its cost takes at least
    std::vector<int> latest; ///< to keep its own deadline and all that wait for it; Task::noDeadline, negative = too late
    /// The last wave where nothing was put off that makes the year dearer; `wave` of all others.
    std::vector<int> soonest;
    std::vector<int> ready; ///< there: the first wave by when all before it is done
    std::vector<Held> held; ///< there: what it would have needed to begin a wave earlier, though it was ready
    int waves = 0;
};

/// How long the search for a better order goes on, in tasks put into waves (20 to 40 million a second).
inline constexpr std::int64_t usualEffort = 10'000'000;

/// Every task as many waves after those before it as they ask, within budget and capacity (calendar.h). Tasks are put
/// one after the other where they are done earliest, in an order that is searched for: it starts from the best of
/// - blocks of highest saving and risk for their effort (sidneyBlocks; effort is the share of a year's budget and
///   capacity), within a block the chain first that brings most for its effort,
/// - such chains in the whole, or the blocks as they are,
/// - first what could still meet its deadline, the most pressing first;
/// and chains (a task with all before it that is not done) are then pulled forward, pushed back and exchanged as long as
/// `effort` lasts; what makes the delay cost and the risk of lateness lower stays (late acceptance, Burke and Bykov 2017).
/// Last, what makes the year dearer and is not waited for comes just in time, and what got room is moved up.
///
/// Sizes must be at most the capacity, and the budget positive where anything costs. Deterministic: ties fall to the
/// lower task, and chance is drawn from a fixed seed. O(effort) beside the blocks. Of no use where cancelled.
[[nodiscard]] Schedule makeSchedule(const std::vector<Task> &tasks, const Order &order, const Limits &limits,
                                    std::int64_t effort = usualEffort, const base::CancelToken &cancel = {});

/// The same without a search, from a given order: `list` has each task once, none before one that it waits for.
[[nodiscard]] Schedule scheduleOf(const std::vector<Task> &tasks, const Order &order, const Limits &limits,
                                  const std::vector<int> &list, const base::CancelToken &cancel = {});

} // namespace consolidation::roadmap
