// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/lists.h"

#include "consolidation/roadmap/closure.h"

#include <algorithm>
#include <numeric>
#include <queue>

namespace consolidation::roadmap {

namespace {

Before beforeOf(const Order &order)
{
    Before before(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        for (const Earlier &earlier : order[i])
            before[i].push_back(earlier.task);
    }
    return before;
}

std::vector<double> effortsOf(const std::vector<Task> &tasks, const Limits &limits)
{
    double costs = 0;
    for (const Task &task : tasks)
        costs += std::max(0.0, task.cost);
    std::vector<double> result;
    for (const Task &task : tasks) {
        const double cost = std::max(0.0, task.cost);
        double effort = 1e-6 * task.size;
        if (limits.budgetPerYear && *limits.budgetPerYear > 0)
            effort += cost / *limits.budgetPerYear;
        else if (!limits.capacity && costs > 0)
            effort += cost / costs;
        if (limits.capacity)
            effort += double(task.size) * limits.waveMonths / 12 / *limits.capacity;
        result.push_back(effort);
    }
    return result;
}

/// Lays out tasks chain by chain.
class Layer
{
public:
    Layer(const std::vector<Task> &tasks, const Order &order, const Limits &limits)
        : m_order(order)
        , m_efforts(effortsOf(tasks, limits))
        , m_place(tasks.size())
        , m_isDone(tasks.size(), 0)
        , m_seen(tasks.size(), -1)
    {
        for (const Task &task : tasks)
            m_worths.push_back(task.saving + task.risk);
        int next = 0;
        for (const int task : sequenceOf(order))
            m_place[size_t(task)] = next++;
    }

    [[nodiscard]] const std::vector<double> &worths() const { return m_worths; }
    [[nodiscard]] const std::vector<double> &efforts() const { return m_efforts; }

    /// The task, and all before it that is not laid out yet, in an order they may be done in.
    void lay(int task)
    {
        for (const int member : chainOf(task)) {
            m_isDone[size_t(member)] = 1;
            m_list.push_back(member);
        }
    }

    /// These tasks (with what they wait for), the chain with the highest ratio first.
    void layByRatio(const std::vector<int> &tasks, const base::CancelToken &cancel)
    {
        struct Entry
        {
            double ratio;
            int task;
            bool operator<(const Entry &other) const
            {
                return ratio != other.ratio ? ratio < other.ratio : task > other.task;
            }
        };
        std::priority_queue<Entry> queue;
        for (const int task : tasks) {
            if (m_worths[size_t(task)] > 0)
                queue.push({ratioOf(task), task});
        }
        while (!queue.empty() && !cancel.isCancelled()) {
            const Entry top = queue.top();
            queue.pop();
            if (m_isDone[size_t(top.task)])
                continue;
            // What others laid out meanwhile makes a chain shorter, or takes its worth along.
            const double ratio = ratioOf(top.task);
            if (!queue.empty() && ratio < queue.top().ratio && ratio < top.ratio)
                queue.push({ratio, top.task});
            else
                lay(top.task);
        }
        layInSequence(tasks);
    }

    /// These tasks in a sequence that keeps the order.
    void layInSequence(std::vector<int> tasks)
    {
        std::stable_sort(tasks.begin(), tasks.end(),
                         [&](int a, int b) { return m_place[size_t(a)] < m_place[size_t(b)]; });
        for (const int task : tasks)
            lay(task);
    }

    TaskList take() { return std::move(m_list); }

private:
    const Order &m_order;
    std::vector<double> m_worths;
    std::vector<double> m_efforts;
    std::vector<int> m_place; ///< in a sequence that keeps the order
    std::vector<char> m_isDone;
    std::vector<int> m_seen; ///< by which task's chain
    TaskList m_list;

    std::vector<int> chainOf(int task)
    {
        std::vector<int> chain;
        if (m_isDone[size_t(task)])
            return chain;
        chain.push_back(task);
        m_seen[size_t(task)] = ++m_round;
        for (size_t head = 0; head < chain.size(); ++head) {
            for (const Earlier &earlier : m_order[size_t(chain[head])]) {
                int &seen = m_seen[size_t(earlier.task)];
                if (seen == m_round || m_isDone[size_t(earlier.task)])
                    continue;
                seen = m_round;
                chain.push_back(earlier.task);
            }
        }
        std::sort(chain.begin(), chain.end(), [&](int a, int b) { return m_place[size_t(a)] < m_place[size_t(b)]; });
        return chain;
    }
    int m_round = 0;

    [[nodiscard]] double ratioOf(int task)
    {
        double worth = 0;
        double effort = 0;
        for (const int member : chainOf(task)) {
            worth += m_worths[size_t(member)];
            effort += m_efforts[size_t(member)];
        }
        return worth / effort;
    }
};

} // namespace

std::vector<int> latestOf(const std::vector<Task> &tasks, const Order &order, const std::vector<int> &lengths)
{
    const Order after = reversed(order);
    std::vector<int> sequence = sequenceOf(order);
    std::vector<int> result(tasks.size());
    for (auto it = sequence.rbegin(); it != sequence.rend(); ++it) {
        int latest = tasks[size_t(*it)].deadline;
        for (const Earlier &next : after[size_t(*it)]) {
            const auto n = size_t(next.task);
            if (result[n] != Task::noDeadline)
                latest = std::min(latest, result[n] - (lengths[n] - 1) - next.lag);
        }
        result[size_t(*it)] = latest;
    }
    return result;
}

std::vector<TaskList> startingLists(const std::vector<Task> &tasks, const Order &order, const Limits &limits,
                                    const base::CancelToken &cancel)
{
    std::vector<int> all(tasks.size());
    std::iota(all.begin(), all.end(), 0);
    Layer byBlock(tasks, order, limits);
    const std::vector<Block> blocks = sidneyBlocks(byBlock.worths(), byBlock.efforts(), beforeOf(order), cancel);
    if (cancel.isCancelled())
        return {};
    for (const Block &block : blocks)
        byBlock.layByRatio(block.tasks, cancel);
    Layer byChain(tasks, order, limits);
    byChain.layByRatio(all, cancel);
    if (cancel.isCancelled())
        return {};

    Layer inSequence(tasks, order, limits);
    for (const Block &block : blocks)
        inSequence.layInSequence(block.tasks);

    Layer urgent(tasks, order, limits);
    const std::vector<int> latest = latestOf(tasks, order, Calendar(limits).lengthsOf(tasks));
    std::vector<int> pressing;
    for (const int task : all) {
        if (tasks[size_t(task)].deadline != Task::noDeadline && latest[size_t(task)] >= 0)
            pressing.push_back(task);
    }
    std::stable_sort(pressing.begin(), pressing.end(),
                     [&](int a, int b) { return tasks[size_t(a)].deadline < tasks[size_t(b)].deadline; });
    for (const int task : pressing)
        urgent.lay(task);
    for (const Block &block : blocks)
        urgent.layByRatio(block.tasks, cancel);
    std::vector<TaskList> lists;
    lists.push_back(urgent.take());
    lists.push_back(byBlock.take());
    lists.push_back(byChain.take());
    lists.push_back(inSequence.take());
    return lists;
}

Trial::Trial(const std::vector<Task> &tasks, const Order &order, const Limits &limits)
    : m_tasks(tasks)
    , m_order(order)
    , m_limits(limits)
    , m_calendar(limits)
    , m_wave(tasks.size(), 0)
{ }

double Trial::weigh(const TaskList &list)
{
    m_calendar.clear();
    double sum = 0;
    for (const int task : list) {
        int from = 0;
        for (const Earlier &earlier : m_order[size_t(task)])
            from = std::max(from, m_wave[size_t(earlier.task)] + earlier.lag);
        const Task &facts = m_tasks[size_t(task)];
        const int wave = m_calendar.settle(facts, from);
        m_wave[size_t(task)] = wave;
        sum += facts.saving * (wave + 1);
        if (wave > facts.deadline)
            sum += facts.risk * (wave - facts.deadline);
    }
    return sum * m_limits.waveMonths / 12;
}

} // namespace consolidation::roadmap
