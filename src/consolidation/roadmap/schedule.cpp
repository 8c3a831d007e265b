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
            if (m_tasks[size_t(i)].saving >= 0)
                pullUp(i);
        }
    }

    // Of no use to move anything afterwards.
    Schedule schedule(const Limits &limits)
    {
        Schedule result;
        for (const Stay &stay : m_stay) {
            result.wave.push_back(stay.end);
            result.begin.push_back(stay.begin);
            result.waves = std::max(result.waves, stay.end + 1);
        }
        const std::vector<int> lengths = m_calendar.lengthsOf(m_tasks);
        result.earliest = levelsOf(m_order, lengths);
        result.latest = latestOf(m_tasks, m_order, lengths);
        result.stay = m_stay;
        // What was put off to come just in time would hide what it was that had to wait.
        for (const int i : m_sequence) {
            if (m_tasks[size_t(i)].saving < 0)
                pullUp(i);
        }
        for (size_t i = 0; i < m_tasks.size(); ++i) {
            result.soonest.push_back(m_stay[i].end);
            result.ready.push_back(fromOf(int(i)));
            result.held.push_back(heldBy(int(i), limits));
        }
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

    void pullUp(int i)
    {
        const Task &task = m_tasks[size_t(i)];
        Stay &stay = m_stay[size_t(i)];
        if (stay.begin <= fromOf(i))
            return;
        m_calendar.release(task, stay);
        const Stay sooner = m_calendar.earliest(task, fromOf(i));
        if (sooner.end < stay.end)
            stay = sooner;
        m_calendar.take(task, stay);
    }

    [[nodiscard]] Held heldBy(int i, const Limits &limits)
    {
        const Task &task = m_tasks[size_t(i)];
        Stay &stay = m_stay[size_t(i)];
        if (stay.begin <= fromOf(i) || (!limits.budgetPerYear && !limits.capacity))
            return Held::Free;
        m_calendar.release(task, stay); // what it takes itself does not hold it up
        const bool isFull = !m_calendar.hasCapacity(task, stay.begin - 1);
        const bool isPoor = m_calendar.isLong(task) || !m_calendar.hasRoom(task, stay.begin - 1);
        m_calendar.take(task, stay);
        return isFull ? Held::Capacity : isPoor ? Held::Budget : Held::Free;
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
