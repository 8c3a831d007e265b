// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/lists.h"

#include <algorithm>
#include <cstdlib>
#include <random>

namespace consolidation::roadmap {

namespace {

/// Late acceptance: what is no worse than where the search stood some steps ago is gone on with.
constexpr size_t memory = 60;

class Search
{
public:
    Search(const std::vector<Task> &tasks, const Order &order, const Limits &limits, TaskList list)
        : m_tasks(tasks)
        , m_order(order)
        , m_after(reversed(order))
        , m_trial(tasks, order, limits)
        , m_list(std::move(list))
        , m_place(tasks.size())
        , m_isTaken(tasks.size(), 0)
    {
        for (size_t i = 0; i < tasks.size(); ++i) {
            if (tasks[i].saving + tasks[i].risk > 0)
                m_targets.push_back(int(i));
        }
        number();
    }

    TaskList run(std::int64_t effort, const base::CancelToken &cancel)
    {
        double current = m_trial.weigh(m_list);
        double least = current;
        TaskList best = m_list;
        std::vector<double> earlier(memory, current);
        const auto size = std::int64_t(m_list.size());
        const std::int64_t steps = m_targets.empty() || size < 2 ? 0 : std::min(effort / size, 1000 + 200 * size);
        for (std::int64_t step = 0; step < steps && !cancel.isCancelled(); ++step) {
            const TaskList changed = neighbour();
            if (changed.empty())
                continue;
            const double cost = m_trial.weigh(changed);
            double &past = earlier[size_t(step) % memory];
            if (cost <= current || cost <= past) {
                current = cost;
                m_list = changed;
                number();
            }
            past = std::min(past, current);
            if (cost < least - 1e-9 * std::abs(least)) {
                least = cost;
                best = changed;
            }
        }
        return best;
    }

private:
    const std::vector<Task> &m_tasks;
    const Order &m_order;
    Order m_after;
    Trial m_trial;
    TaskList m_list;
    std::vector<int> m_place; ///< of each task in the list
    std::vector<char> m_isTaken;
    std::vector<int> m_targets; ///< what brings something
    std::mt19937 m_chance {20170901};

    [[nodiscard]] int below(int count) { return int(m_chance() % unsigned(count)); }

    void number()
    {
        for (size_t i = 0; i < m_list.size(); ++i)
            m_place[size_t(m_list[i])] = int(i);
    }

    // Half of the time anywhere, half of it nearby.
    [[nodiscard]] int near(int place, int end)
    {
        const int reach = std::abs(end - place);
        const int step = 1 + below(below(2) == 0 ? reach : std::min(reach, 40));
        return end > place ? place + step : place - step;
    }

    [[nodiscard]] TaskList neighbour()
    {
        const int task = m_targets[size_t(below(int(m_targets.size())))];
        const int place = m_place[size_t(task)];
        const int last = int(m_list.size()) - 1;
        const int kind = below(10);
        if (kind < 6)
            return place == 0 ? TaskList() : pulled(task, near(place, 0));
        if (kind < 9)
            return place == last ? TaskList() : pushed(task, near(place, last));
        const int other = m_targets[size_t(below(int(m_targets.size())))];
        return m_place[size_t(other)] < place ? pulled(task, firstOf(other)) : TaskList();
    }

    // Where the chain of a task begins, as far as it lies close together.
    [[nodiscard]] int firstOf(int task) const
    {
        int first = m_place[size_t(task)];
        for (const Earlier &earlier : m_order[size_t(task)]) {
            const int place = m_place[size_t(earlier.task)];
            if (m_place[size_t(task)] - place < 30)
                first = std::min(first, place);
        }
        return first;
    }

    // The task and all it waits for that lies at or behind `to` go there.
    [[nodiscard]] TaskList pulled(int task, int to)
    {
        const std::vector<int> chain = gather(task, m_order, [&](int other) { return m_place[size_t(other)] >= to; });
        TaskList list(m_list.begin(), m_list.begin() + to);
        list.reserve(m_list.size());
        list.insert(list.end(), chain.begin(), chain.end());
        return appendRest(std::move(list), to, int(m_list.size()), chain);
    }

    // The task and all that waits for it up to `to` go behind that.
    [[nodiscard]] TaskList pushed(int task, int to)
    {
        const int from = m_place[size_t(task)];
        const std::vector<int> chain = gather(task, m_after, [&](int other) { return m_place[size_t(other)] <= to; });
        TaskList list(m_list.begin(), m_list.begin() + from);
        list.reserve(m_list.size());
        list = appendRest(std::move(list), from, to + 1, chain);
        list.insert(list.end(), chain.begin(), chain.end());
        list.insert(list.end(), m_list.begin() + to + 1, m_list.end());
        return list;
    }

    template <typename Within> std::vector<int> gather(int task, const Order &next, Within isWithin)
    {
        std::vector<int> chain {task};
        m_isTaken[size_t(task)] = 1;
        for (size_t head = 0; head < chain.size(); ++head) {
            for (const Earlier &other : next[size_t(chain[head])]) {
                if (m_isTaken[size_t(other.task)] || !isWithin(other.task))
                    continue;
                m_isTaken[size_t(other.task)] = 1;
                chain.push_back(other.task);
            }
        }
        std::sort(chain.begin(), chain.end(), [&](int a, int b) { return m_place[size_t(a)] < m_place[size_t(b)]; });
        return chain;
    }

    // What lies from `from` to before `to` and is not of the chain, whose marks are taken off.
    TaskList appendRest(TaskList list, int from, int to, const std::vector<int> &chain)
    {
        for (int i = from; i < to; ++i) {
            if (!m_isTaken[size_t(m_list[size_t(i)])])
                list.push_back(m_list[size_t(i)]);
        }
        for (const int member : chain)
            m_isTaken[size_t(member)] = 0;
        return list;
    }
};

} // namespace

TaskList improved(const std::vector<Task> &tasks, const Order &order, const Limits &limits, TaskList list,
                  std::int64_t effort, const base::CancelToken &cancel)
{
    return Search(tasks, order, limits, std::move(list)).run(effort, cancel);
}

} // namespace consolidation::roadmap
