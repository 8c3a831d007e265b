// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/schedule.h"

#include "consolidation/roadmap/lists.h"

#include <algorithm>

namespace consolidation::roadmap {

namespace {

/// A list put into waves, and what can be moved in it afterwards.
class Placement
{
public:
    Placement(const std::vector<Task> &tasks, const Order &order, const Limits &limits)
        : m_tasks(tasks)
        , m_order(order)
        , m_after(reversed(order))
        , m_sequence(sequenceOf(order))
        , m_calendar(limits)
        , m_stay(tasks.size())
    { }

    void place(const TaskList &list)
    {
        for (const int task : list) {
            Stay &stay = m_stay[size_t(task)];
            stay = m_calendar.earliest(m_tasks[size_t(task)], fromOf(task));
            m_calendar.take(m_tasks[size_t(task)], stay);
        }
    }

    // What makes the year dearer and is not waited for yet may as well come just in time.
    void postpone()
    {
        for (auto it = m_sequence.rbegin(); it != m_sequence.rend(); ++it) {
            const Task &task = m_tasks[size_t(*it)];
            Stay &stay = m_stay[size_t(*it)];
            if (task.saving >= 0 || m_after[size_t(*it)].empty() || m_calendar.isLong(task))
                continue;
            int last = std::max(stay.end, task.deadline);
            for (const Earlier &next : m_after[size_t(*it)])
                last = std::min(last, m_stay[size_t(next.task)].begin - next.lag);
            if (last <= stay.end)
                continue;
            m_calendar.release(task, stay);
            while (last > stay.end && !m_calendar.hasRoom(task, last))
                --last;
            stay = {last, last, {}};
            m_calendar.take(task, stay);
        }
    }

    void moveUp()
    {
        for (const int i : m_sequence) {
            const Task &task = m_tasks[size_t(i)];
            Stay &stay = m_stay[size_t(i)];
            if (task.saving < 0 || stay.begin <= fromOf(i))
                continue;
            m_calendar.release(task, stay);
            const Stay sooner = m_calendar.earliest(task, fromOf(i));
            if (sooner.end < stay.end)
                stay = sooner;
            m_calendar.take(task, stay);
        }
    }

    Schedule schedule(const Limits &limits)
    {
        Schedule result;
        for (size_t i = 0; i < m_tasks.size(); ++i) {
            const Stay &stay = m_stay[i];
            result.wave.push_back(stay.end);
            result.begin.push_back(stay.begin);
            result.held.push_back(heldBy(int(i), limits));
            result.waves = std::max(result.waves, stay.end + 1);
        }
        result.earliest = levelsOf(m_order);
        result.latest = latestOf(m_tasks, m_order);
        result.stay = std::move(m_stay);
        return result;
    }

private:
    const std::vector<Task> &m_tasks;
    const Order &m_order;
    Order m_after;
    std::vector<int> m_sequence;
    Calendar m_calendar;
    std::vector<Stay> m_stay;

    [[nodiscard]] int fromOf(int task) const
    {
        int from = 0;
        for (const Earlier &earlier : m_order[size_t(task)])
            from = std::max(from, m_stay[size_t(earlier.task)].end + earlier.lag);
        return from;
    }

    [[nodiscard]] Held heldBy(int i, const Limits &limits) const
    {
        const Task &task = m_tasks[size_t(i)];
        const int begin = m_stay[size_t(i)].begin;
        if (begin <= fromOf(i) || (!limits.budgetPerYear && !limits.capacity))
            return Held::Free;
        if (!m_calendar.hasCapacity(task, begin - 1))
            return Held::Capacity;
        return m_calendar.isLong(task) || !m_calendar.hasRoom(task, begin - 1) ? Held::Budget : Held::Free;
    }
};

} // namespace

Schedule makeSchedule(const std::vector<Task> &tasks, const Order &order, const Limits &limits, std::int64_t effort,
                      const base::CancelToken &cancel)
{
    Trial trial(tasks, order, limits);
    TaskList best;
    double least = 0;
    for (TaskList &list : startingLists(tasks, order, limits, cancel)) {
        if (cancel.isCancelled())
            return {};
        const double cost = trial.weigh(list);
        if (!best.empty() && cost >= least - cent)
            continue;
        best = std::move(list);
        least = cost;
    }
    if (limits.budgetPerYear || limits.capacity)
        best = improved(tasks, order, limits, std::move(best), effort, cancel);
    return cancel.isCancelled() ? Schedule() : scheduleOf(tasks, order, limits, best, cancel);
}

Schedule scheduleOf(const std::vector<Task> &tasks, const Order &order, const Limits &limits, const TaskList &list,
                    const base::CancelToken &cancel)
{
    Placement placement(tasks, order, limits);
    placement.place(list);
    for (const auto move : {&Placement::postpone, &Placement::moveUp, &Placement::postpone, &Placement::moveUp}) {
        if (cancel.isCancelled())
            return {};
        (placement.*move)();
    }
    return placement.schedule(limits);
}

} // namespace consolidation::roadmap
