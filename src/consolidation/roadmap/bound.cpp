// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/bound.h"

#include "consolidation/roadmap/calendar.h"
#include "consolidation/roadmap/frontier.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace consolidation::roadmap {

namespace {

constexpr int mostAhead = 2; ///< waves before a gain that are looked at
constexpr size_t mostWhole = 4000; ///< tasks; above this many, one whole one matters little
constexpr int mostSets = 8; ///< of admitted tasks that are looked at in whole
constexpr std::int64_t wholeWork = 3'000'000; ///< for each look in whole
constexpr std::int64_t chainWork = 20'000'000; ///< tasks before tasks, looked at
constexpr double steps = 2000; ///< of money that are told apart there

// What may be spent in so many waves: a year's money may be spent from its first wave on.
double moneyUpTo(const Limits &limits, int waves)
{
    return *limits.budgetPerYear * ((waves * limits.waveMonths - 1) / 12 + 1);
}

// The most that tasks within `limit` of effort can bring: whole blocks and a part of the last one.
double mostWithin(const std::vector<Block> &blocks, double limit)
{
    double sum = 0;
    for (const Block &block : blocks) {
        if (block.worth <= 0 || limit <= 0)
            break;
        const double share = block.effort <= limit ? 1 : limit / block.effort;
        sum += share * block.worth;
        limit -= block.effort;
    }
    return sum;
}

/// The first wave by whose end each task can be done: by precedence, and for what it and all before it cost and take. A
/// gain behind something large cannot be had in part, as Sidney's blocks would have it.
std::vector<int> earliestOf(const std::vector<Task> &tasks, const Order &order, const Limits &limits,
                            const std::vector<int> &lengths, const base::CancelToken &cancel)
{
    std::vector<int> earliest = levelsOf(order, lengths);
    std::vector<int> seen(tasks.size(), -1);
    std::vector<int> chain;
    std::int64_t work = chainWork;
    for (const int task : sequenceOf(order)) {
        const auto i = size_t(task);
        for (const Earlier &earlier : order[i])
            earliest[i] = std::max(earliest[i], earliest[size_t(earlier.task)] + earlier.lag + lengths[i] - 1);
        if (work <= 0 || cancel.isCancelled())
            continue;
        double cost = 0;
        double size = 0;
        chain.assign(1, task);
        for (size_t head = 0; head < chain.size(); ++head) {
            const auto member = size_t(chain[head]);
            cost += std::max(0.0, tasks[member].cost);
            size += tasks[member].size;
            for (const Earlier &earlier : order[member]) {
                if (std::exchange(seen[size_t(earlier.task)], task) != task)
                    chain.push_back(earlier.task);
            }
        }
        work -= std::int64_t(chain.size());
        const double slack = cent * double(chain.size());
        while ((limits.budgetPerYear && cost > moneyUpTo(limits, earliest[i] + 1) + slack)
               || (limits.capacity && size > double(*limits.capacity) * (earliest[i] + 1)))
            ++earliest[i];
    }
    return earliest;
}

/// How many waves before the nearest gain that waits for it each task has to be done; 0 for what is a gain itself.
std::vector<int> aheadOf(const std::vector<Task> &tasks, const Order &order, const std::vector<int> &lengths)
{
    const Order after = reversed(order);
    const std::vector<int> sequence = sequenceOf(order);
    std::vector<int> ahead(tasks.size(), Task::noDeadline);
    for (auto it = sequence.rbegin(); it != sequence.rend(); ++it) {
        const auto i = size_t(*it);
        if (tasks[i].saving > 0)
            ahead[i] = 0;
        // A task done for several gains is done before the first of them.
        for (const Earlier &next : after[i]) {
            if (ahead[size_t(next.task)] < Task::noDeadline)
                ahead[i] = std::min(ahead[i], ahead[size_t(next.task)] + lengths[size_t(next.task)] - 1 + next.lag);
        }
    }
    return ahead;
}

/// The tasks that precedence admits in the first waves, and what money and capacity make of them.
class Admitted
{
public:
    Admitted(const std::vector<Task> &tasks, const Order &order, const std::vector<int> &levels,
             const std::vector<int> &ahead, int waves, const base::CancelToken &cancel)
        : m_tasks(tasks)
        , m_ahead(ahead)
        , m_cancel(cancel)
    {
        std::vector<int> place(tasks.size(), -1);
        for (size_t i = 0; i < tasks.size(); ++i) {
            if (levels[i] < waves) {
                place[i] = int(m_chosen.size());
                m_chosen.push_back(int(i));
                m_worths.push_back(tasks[i].saving);
            }
        }
        for (const int task : m_chosen) {
            std::vector<int> own;
            for (const Earlier &earlier : order[size_t(task)])
                own.push_back(place[size_t(earlier.task)]); // of no higher level, so chosen too
            m_own.push_back(std::move(own));
        }
    }

    void lookAtMoney(double most, bool inWhole)
    {
        for (int k = 0; k <= mostAhead && !m_cancel.isCancelled(); ++k) {
            std::vector<double> costs;
            for (const int task : m_chosen)
                costs.push_back(m_ahead[size_t(task)] >= k ? std::max(0.0, m_tasks[size_t(task)].cost) : 0);
            std::vector<double> efforts(costs);
            for (double &effort : efforts)
                effort += 1e-9;
            m_byCost[k] = sidneyBlocks(m_worths, efforts, m_own, m_cancel);
            if (inWhole)
                m_whole[k] = gainFrontier(m_worths, costs, m_own, most, std::max(1e-6, most / steps), wholeWork);
        }
    }
    void lookAtSizes()
    {
        std::vector<double> sizes;
        for (const int task : m_chosen)
            sizes.push_back(m_tasks[size_t(task)].size);
        m_bySize = sidneyBlocks(m_worths, sizes, m_own, m_cancel);
    }
    void lookAtAll()
    {
        const std::vector<char> closed = heaviestClosure(m_worths, m_own, m_cancel);
        m_most = 0;
        for (size_t i = 0; i < closed.size(); ++i)
            m_most += closed[i] ? m_worths[i] : 0;
    }

    /// What is saved a year at most after the wave `done`. `money(w)`: what may be spent up to the wave w.
    template <typename Money> [[nodiscard]] double most(int done, const Limits &limits, Money money) const
    {
        double best = m_most;
        for (int k = 0; k <= mostAhead && limits.budgetPerYear; ++k) {
            // Nothing can be done before the first wave: then only gains without what must be paid before.
            const double limit = done > k ? money(done - k) : 0;
            best = std::min(best, mostWithin(m_byCost[k], limit + cent * double(m_chosen.size())));
            if (!m_whole[k].empty())
                best = std::min(best, mostFor(m_whole[k], limit + cent * double(m_chosen.size())));
        }
        if (limits.capacity)
            best = std::min(best, mostWithin(m_bySize, double(*limits.capacity) * done));
        return best;
    }

private:
    const std::vector<Task> &m_tasks;
    const std::vector<int> &m_ahead;
    const base::CancelToken &m_cancel;
    std::vector<int> m_chosen;
    std::vector<double> m_worths;
    Before m_own;
    double m_most = 0;
    std::vector<Block> m_byCost[mostAhead + 1];
    std::vector<Gain> m_whole[mostAhead + 1];
    std::vector<Block> m_bySize;
};

} // namespace

double delayBound(const std::vector<Task> &tasks, const Order &order, const Limits &limits, int waves,
                  const base::CancelToken &cancel)
{
    double all = 0;
    double costs = 0;
    for (const Task &task : tasks) {
        all += task.saving;
        costs += std::max(0.0, task.cost);
    }
    const std::vector<int> lengths = Calendar(limits).lengthsOf(tasks);
    const std::vector<int> levels = earliestOf(tasks, order, limits, lengths, cancel);
    const std::vector<int> ahead = aheadOf(tasks, order, lengths);
    const int top = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end()) + 1;
    const auto money = [&](int wave) { return moneyUpTo(limits, wave); };
    std::optional<Admitted> admitted;
    int sets = 0;
    double sum = waves > 0 ? all : 0; // during the first wave nothing is done yet
    for (int done = 1; done < waves && !cancel.isCancelled(); ++done) {
        const bool isNew = done <= top
            && (done == 1 || std::find(levels.begin(), levels.end(), done - 1) != levels.end());
        if (isNew) {
            admitted.emplace(tasks, order, levels, ahead, done, cancel);
            admitted->lookAtAll();
            const bool inWhole = tasks.size() <= mostWhole && (sets++ < mostSets || done == top);
            if (limits.budgetPerYear)
                admitted->lookAtMoney(std::min(costs + 1, money(waves)), inWhole);
            if (limits.capacity)
                admitted->lookAtSizes();
        }
        sum += all - admitted->most(done, limits, money);
    }
    return sum * limits.waveMonths / 12;
}

} // namespace consolidation::roadmap
