// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "consolidation/roadmap/calendar.h"

#include <cstdint>

namespace consolidation::roadmap {

/// An order to put tasks into waves in: each once, none before one that it waits for.
using TaskList = std::vector<int>;

/// Of each task the last wave that keeps its own deadline and those of all that wait for it, each of which takes
/// `lengths` waves; Task::noDeadline.
[[nodiscard]] std::vector<int> latestOf(const std::vector<Task> &tasks, const Order &order,
                                        const std::vector<int> &lengths);

/// The lists to start from, see makeSchedule(). O(n log n + arcs) and the blocks.
[[nodiscard]] std::vector<TaskList> startingLists(const std::vector<Task> &tasks, const Order &order,
                                                  const Limits &limits, const base::CancelToken &cancel = {});

/// Puts lists into waves and weighs the outcome: delay cost and risk.
class Trial
{
public:
    Trial(const std::vector<Task> &tasks, const Order &order, const Limits &limits);

    [[nodiscard]] double weigh(const TaskList &list);
    [[nodiscard]] const std::vector<int> &waves() const { return m_wave; } ///< of the last one

private:
    const std::vector<Task> &m_tasks;
    const Order &m_order;
    Limits m_limits;
    Calendar m_calendar;
    std::vector<int> m_wave;
};

/// The list, or a better one. See makeSchedule().
[[nodiscard]] TaskList improved(const std::vector<Task> &tasks, const Order &order, const Limits &limits, TaskList list,
                                std::int64_t effort, const base::CancelToken &cancel);

} // namespace consolidation::roadmap
