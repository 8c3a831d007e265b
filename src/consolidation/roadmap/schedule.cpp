// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/schedule.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace consolidation::roadmap {

namespace {

constexpr double cent = 0.005;

Before beforeOf(const Order &order)
{
    Before before(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        for (const Earlier &earlier : order[i])
            before[i].push_back(earlier.task);
    }
    return before;
}

/// What is left of each year's budget, years counted from the start.
class Ledger
{
public:
    explicit Ledger(const Limits &limits)
        : m_limits(limits)
    { }

    [[nodiscard]] int firstYear(int wave) const { return wave * m_limits.waveMonths / 12; }
    [[nodiscard]] int lastYear(int wave) const { return ((wave + 1) * m_limits.waveMonths - 1) / 12; }

    [[nodiscard]] double leftIn(int wave)
    {
        double left = 0;
        for (int year = firstYear(wave); year <= lastYear(wave); ++year)
            left += leftOf(year);
        return left;
    }
    // Whether no wave of this length can ever pay it at once.
    [[nodiscard]] bool isTooMuch(double cost) const
    {
        const int years = std::max(1, m_limits.waveMonths / 12);
        return cost > *m_limits.budgetPerYear * years + cent;
    }
    // Takes it from the wave's year on, as far as needed; the year that pays the rest.
    int take(double cost, int wave)
    {
        int year = firstYear(wave);
        for (;; ++year) {
            double &left = leftOf(year);
            const double part = std::min(left, cost);
            left -= part;
            cost -= part;
            if (cost <= cent)
                return year;
        }
    }

private:
    const Limits &m_limits;
    std::map<int, double> m_left;

    double &leftOf(int year) { return m_left.try_emplace(year, m_limits.budgetPerYear.value_or(0)).first->second; }
};

/// Which of the tasks that may begin goes first.
struct Rule
{
    bool urgentFirst = true; ///< what can still meet its deadline, but not by waiting
    bool dearLast = false; ///< what has to save up for years
};

class Scheduler
{
public:
    Scheduler(const std::vector<Task> &tasks, const Order &order, const Limits &limits, const std::vector<int> &ranks,
              Rule rule)
        : m_tasks(tasks)
        , m_order(order)
        , m_limits(limits)
        , m_rank(ranks)
        , m_rule(rule)
        , m_ledger(limits)
        , m_after(tasks.size())
    {
        for (size_t i = 0; i < tasks.size(); ++i) {
            for (const Earlier &earlier : order[i])
                m_after[size_t(earlier.task)].push_back({int(i), earlier.lag});
        }
    }

    Schedule run()
    {
        m_schedule.wave.assign(m_tasks.size(), -1);
        m_schedule.held.assign(m_tasks.size(), Held::Free);
        m_schedule.earliest = levelsOf(m_order);
        findLatest();
        m_waiting.resize(m_tasks.size());
        m_from.assign(m_tasks.size(), 0);
        for (size_t i = 0; i < m_tasks.size(); ++i) {
            m_waiting[i] = int(m_order[i].size());
            if (m_waiting[i] == 0)
                m_ready.insert(int(i));
        }
        for (int wave = 0; m_placed < m_tasks.size() || !m_finishing.empty(); ++wave) {
            release(wave); // what was paid for over several years and is done now
            while (fill(wave))
                release(wave);
            m_schedule.waves = wave + 1;
        }
        postpone();
        return std::move(m_schedule);
    }

private:
    const std::vector<Task> &m_tasks;
    const Order &m_order;
    const Limits &m_limits;
    const std::vector<int> &m_rank;
    Rule m_rule;
    Ledger m_ledger;
    Order m_after; ///< the other way round
    Schedule m_schedule;
    std::vector<int> m_waiting; ///< how many before it are not done
    std::vector<int> m_from; ///< the first wave it may be in, by those that are
    std::set<int> m_ready;
    size_t m_placed = 0;
    std::map<int, std::vector<int>> m_finishing; // by wave
    std::map<int, int> m_used; // capacity by wave

    void findLatest()
    {
        std::vector<int> order = sequenceOf(m_order);
        std::reverse(order.begin(), order.end());
        m_schedule.latest.resize(m_tasks.size());
        for (const int task : order) {
            int latest = m_tasks[size_t(task)].deadline;
            for (const Earlier &next : m_after[size_t(task)]) {
                if (m_schedule.latest[size_t(next.task)] != Task::noDeadline)
                    latest = std::min(latest, m_schedule.latest[size_t(next.task)] - next.lag);
            }
            m_schedule.latest[size_t(task)] = latest;
        }
    }

    // What makes the year dearer and is not waited for yet may as well come just in time; where money is short, only
    // what costs none.
    void postpone()
    {
        std::vector<int> sequence = sequenceOf(m_order);
        std::reverse(sequence.begin(), sequence.end());
        for (const int task : sequence) {
            const Task &facts = m_tasks[size_t(task)];
            if (facts.saving >= 0 || m_after[size_t(task)].empty() || (m_limits.budgetPerYear && facts.cost > 0))
                continue;
            int &wave = m_schedule.wave[size_t(task)];
            int last = std::max(wave, facts.deadline);
            for (const Earlier &next : m_after[size_t(task)])
                last = std::min(last, m_schedule.wave[size_t(next.task)] - next.lag);
            while (last > wave && m_limits.capacity && m_used[last] + facts.size > *m_limits.capacity)
                --last;
            if (last <= wave)
                continue;
            m_used[wave] -= facts.size;
            m_used[last] += facts.size;
            wave = last;
        }
    }

    // What is done in this wave sets free what waits for it.
    void release(int wave)
    {
        const auto found = m_finishing.find(wave);
        if (found == m_finishing.end())
            return;
        for (const int task : found->second) {
            for (const Earlier &next : m_after[size_t(task)]) {
                int &from = m_from[size_t(next.task)];
                from = std::max(from, wave + next.lag);
                if (--m_waiting[size_t(next.task)] == 0)
                    m_ready.insert(next.task);
            }
        }
        m_finishing.erase(found);
    }

    // Whether something was done in this very wave.
    bool fill(int wave)
    {
        std::vector<int> tasks;
        for (const int task : m_ready) {
            if (m_from[size_t(task)] <= wave)
                tasks.push_back(task);
        }
        const auto weight = [&](int task) {
            const int latest = m_schedule.latest[size_t(task)];
            const bool isUrgent = m_rule.urgentFirst && latest == wave;
            const bool isDear = m_rule.dearLast && m_limits.budgetPerYear && m_ledger.isTooMuch(m_tasks[size_t(task)].cost);
            return std::tuple(isDear, !isUrgent, m_rank[size_t(task)]);
        };
        std::stable_sort(tasks.begin(), tasks.end(), [&](int a, int b) { return weight(a) < weight(b); });
        bool isDone = false;
        for (const int task : tasks) {
            const int end = place(task, wave);
            if (end < 0)
                continue;
            isDone = isDone || end == wave;
            m_schedule.wave[size_t(task)] = end;
            m_used[end] += m_tasks[size_t(task)].size;
            m_finishing[end].push_back(task);
            m_ready.erase(task);
            ++m_placed;
        }
        return isDone;
    }

    // The wave it is done in, or -1 where it has to wait.
    int place(int task, int wave)
    {
        const double cost = std::max(0.0, m_tasks[size_t(task)].cost);
        Held &held = m_schedule.held[size_t(task)];
        const auto hasRoom = [&](int at) {
            return !m_limits.capacity || m_used[at] + m_tasks[size_t(task)].size <= *m_limits.capacity;
        };
        if (!hasRoom(wave)) {
            held = Held::Capacity;
            return -1;
        }
        if (!m_limits.budgetPerYear || cost <= m_ledger.leftIn(wave) + cent) {
            if (m_limits.budgetPerYear)
                m_ledger.take(cost, wave);
            return wave;
        }
        held = Held::Budget;
        if (!m_ledger.isTooMuch(cost))
            return -1;
        const int paid = m_ledger.take(cost, wave);
        int end = wave;
        while (m_ledger.lastYear(end) < paid || !hasRoom(end))
            ++end;
        return end;
    }
};

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

std::vector<int> ranksOf(const std::vector<Task> &tasks, const Order &order, const Limits &limits)
{
    std::vector<double> worths;
    for (const Task &task : tasks)
        worths.push_back(task.saving + task.risk);
    std::vector<int> ranks(tasks.size());
    int next = 0;
    for (const Block &block : sidneyBlocks(worths, effortsOf(tasks, limits), beforeOf(order))) {
        for (const int task : block.tasks)
            ranks[size_t(task)] = next;
        ++next;
    }
    return ranks;
}

// The most that tasks within `limit` of effort can bring: whole blocks and a part of the last one.
double mostWithin(const std::vector<Block> &blocks, double limit)
{
    double sum = 0;
    for (const Block &block : blocks) {
        if (block.worth <= 0)
            break;
        const double share = block.effort <= limit ? 1 : limit / block.effort;
        sum += share * block.worth;
        limit -= block.effort;
        if (limit <= 0)
            break;
    }
    return sum;
}

/// The blocks of the tasks that precedence admits in the first waves.
class Admitted
{
public:
    Admitted(const std::vector<Task> &tasks, const Order &order, int waves)
        : m_tasks(tasks)
    {
        const std::vector<int> levels = levelsOf(order);
        std::vector<int> place(tasks.size(), -1);
        for (size_t i = 0; i < tasks.size(); ++i) {
            if (levels[i] < waves) {
                place[i] = int(m_chosen.size());
                m_chosen.push_back(int(i));
            }
        }
        for (const int task : m_chosen) {
            std::vector<int> own;
            for (const Earlier &earlier : order[size_t(task)])
                own.push_back(place[size_t(earlier.task)]); // of no higher level, so chosen too
            m_own.push_back(std::move(own));
        }
    }

    template <typename Effort> std::vector<Block> blocks(Effort effort) const
    {
        std::vector<double> worths;
        std::vector<double> efforts;
        for (const int task : m_chosen) {
            worths.push_back(m_tasks[size_t(task)].saving);
            efforts.push_back(effort(m_tasks[size_t(task)]));
        }
        return sidneyBlocks(worths, efforts, m_own);
    }
    [[nodiscard]] double most() const
    {
        std::vector<double> worths;
        for (const int task : m_chosen)
            worths.push_back(m_tasks[size_t(task)].saving);
        const std::vector<char> closed = heaviestClosure(worths, m_own);
        double sum = 0;
        for (size_t i = 0; i < closed.size(); ++i)
            sum += closed[i] ? worths[i] : 0;
        return sum;
    }

private:
    const std::vector<Task> &m_tasks;
    std::vector<int> m_chosen;
    Before m_own;
};

} // namespace

std::vector<int> sequenceOf(const Order &order)
{
    std::vector<int> waiting(order.size());
    std::vector<std::vector<int>> after(order.size());
    std::vector<int> queue;
    for (size_t i = 0; i < order.size(); ++i) {
        waiting[i] = int(order[i].size());
        for (const Earlier &earlier : order[i])
            after[size_t(earlier.task)].push_back(int(i));
        if (waiting[i] == 0)
            queue.push_back(int(i));
    }
    for (size_t head = 0; head < queue.size(); ++head) {
        for (const int next : after[size_t(queue[head])]) {
            if (--waiting[size_t(next)] == 0)
                queue.push_back(next);
        }
    }
    return queue;
}

std::vector<int> levelsOf(const Order &order)
{
    std::vector<int> level(order.size(), 0);
    for (const int task : sequenceOf(order)) {
        for (const Earlier &earlier : order[size_t(task)])
            level[size_t(task)] = std::max(level[size_t(task)], level[size_t(earlier.task)] + earlier.lag);
    }
    return level;
}

Schedule makeSchedule(const std::vector<Task> &tasks, const Order &order, const Limits &limits)
{
    const std::vector<int> ranks = ranksOf(tasks, order, limits);
    std::optional<Schedule> best;
    double least = 0;
    for (const Rule rule : {Rule {true, false}, Rule {false, false}, Rule {true, true}, Rule {false, true}}) {
        Schedule schedule = Scheduler(tasks, order, limits, ranks, rule).run();
        const double cost = delayCost(tasks, schedule.wave, limits.waveMonths)
            + lateRisk(tasks, schedule.wave, limits.waveMonths);
        if (!best || cost < least - cent) {
            best = std::move(schedule);
            least = cost;
        }
    }
    return std::move(*best);
}

double lateRisk(const std::vector<Task> &tasks, const std::vector<int> &wave, int waveMonths)
{
    double sum = 0;
    for (size_t i = 0; i < tasks.size(); ++i) {
        if (wave[i] > tasks[i].deadline)
            sum += tasks[i].risk * (wave[i] - tasks[i].deadline) * waveMonths / 12;
    }
    return sum;
}

double delayCost(const std::vector<Task> &tasks, const std::vector<int> &wave, int waveMonths)
{
    double sum = 0;
    for (size_t i = 0; i < tasks.size(); ++i)
        sum += tasks[i].saving * (wave[i] + 1) * waveMonths / 12;
    return sum;
}

double delayBound(const std::vector<Task> &tasks, const Order &order, const Limits &limits, int waves)
{
    double all = 0;
    for (const Task &task : tasks)
        all += task.saving;
    const std::vector<int> levels = levelsOf(order);
    const int top = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end()) + 1;
    std::vector<Block> byCost;
    std::vector<Block> bySize;
    double most = 0;
    double sum = waves > 0 ? all : 0; // during the first wave nothing is done yet
    for (int done = 1; done < waves; ++done) {
        if (done <= top) {
            const Admitted admitted(tasks, order, done);
            most = admitted.most();
            if (limits.budgetPerYear)
                byCost = admitted.blocks([](const Task &task) { return std::max(0.0, task.cost) + 1e-9; });
            if (limits.capacity)
                bySize = admitted.blocks([](const Task &task) { return double(task.size); });
        }
        double best = most;
        if (limits.budgetPerYear) {
            const int years = (done * limits.waveMonths - 1) / 12 + 1;
            best = std::min(best, mostWithin(byCost, *limits.budgetPerYear * years + cent * double(tasks.size())));
        }
        if (limits.capacity)
            best = std::min(best, mostWithin(bySize, double(*limits.capacity) * done));
        sum += all - best;
    }
    return sum * limits.waveMonths / 12;
}

} // namespace consolidation::roadmap
