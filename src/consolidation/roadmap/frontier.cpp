// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/frontier.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace consolidation::roadmap {

namespace {

using Frontier = std::vector<Gain>;

constexpr size_t mostEntries = 3000;
constexpr int piecesOfBlock = 8;

class Packer
{
public:
    Packer(const std::vector<double> &worths, const std::vector<double> &costs, const Before &before, double mostCost,
           double precision, std::int64_t work)
        : m_worths(worths)
        , m_costs(costs)
        , m_before(before)
        , m_after(worths.size())
        , m_mostCost(mostCost)
        , m_precision(precision)
        , m_work(work)
        , m_root(worths.size())
        , m_place(worths.size(), -1)
        , m_stamp(worths.size(), 0)
    {
        for (size_t i = 0; i < before.size(); ++i) {
            for (const int other : before[i])
                m_after[size_t(other)].push_back(int(i));
        }
    }

    Frontier run()
    {
        std::vector<int> all(m_worths.size());
        std::iota(all.begin(), all.end(), 0);
        std::vector<std::vector<int>> parts = split(useful(all));
        // Each part has its share of the work, so that one hard part does not starve the others.
        const std::int64_t share = m_work / std::int64_t(std::max<size_t>(1, parts.size()));
        m_work = 0;
        std::vector<Frontier> frontiers;
        for (const std::vector<int> &part : parts) {
            m_work += share;
            frontiers.push_back(ofConnected(part));
        }
        return sum(std::move(frontiers));
    }

private:
    const std::vector<double> &m_worths;
    const std::vector<double> &m_costs;
    const Before &m_before;
    Before m_after;
    double m_mostCost;
    double m_precision;
    std::int64_t m_work;
    std::vector<int> m_root;
    std::vector<int> m_place; ///< scratch, -1 between calls
    std::vector<int> m_stamp; ///< in which set a task is
    int m_stamps = 0;

    int mark(const std::vector<int> &tasks)
    {
        ++m_stamps;
        for (const int task : tasks)
            m_stamp[size_t(task)] = m_stamps;
        return m_stamps;
    }

    // Without what nothing that brings something waits for.
    [[nodiscard]] std::vector<int> useful(const std::vector<int> &tasks)
    {
        const int stamp = mark(tasks);
        std::vector<int> queue;
        ++m_stamps;
        for (const int task : tasks) {
            if (m_worths[size_t(task)] > 0) {
                m_stamp[size_t(task)] = m_stamps;
                queue.push_back(task);
            }
        }
        for (size_t head = 0; head < queue.size(); ++head) {
            for (const int other : m_before[size_t(queue[head])]) {
                if (m_stamp[size_t(other)] != stamp)
                    continue;
                m_stamp[size_t(other)] = m_stamps;
                queue.push_back(other);
            }
        }
        std::sort(queue.begin(), queue.end());
        return queue;
    }

    int find(int task)
    {
        while (m_root[size_t(task)] != task)
            task = m_root[size_t(task)] = m_root[size_t(m_root[size_t(task)])];
        return task;
    }

    [[nodiscard]] std::vector<std::vector<int>> split(const std::vector<int> &tasks)
    {
        const int stamp = mark(tasks);
        for (const int task : tasks)
            m_root[size_t(task)] = task;
        for (const int task : tasks) {
            for (const int other : m_before[size_t(task)]) {
                if (m_stamp[size_t(other)] != stamp)
                    continue;
                const int a = find(task);
                const int b = find(other);
                m_root[size_t(std::max(a, b))] = std::min(a, b);
            }
        }
        std::vector<std::vector<int>> parts;
        for (const int task : tasks) {
            int &place = m_place[size_t(find(task))];
            if (place < 0) {
                place = int(parts.size());
                parts.emplace_back();
            }
            parts[size_t(place)].push_back(task);
        }
        for (const std::vector<int> &part : parts)
            m_place[size_t(find(part.front()))] = -1;
        return parts;
    }

    Frontier of(const std::vector<int> &tasks)
    {
        m_work -= std::int64_t(tasks.size()) * 4;
        std::vector<Frontier> frontiers;
        for (const std::vector<int> &part : split(useful(tasks)))
            frontiers.push_back(ofConnected(part));
        return sum(std::move(frontiers));
    }

    Frontier ofConnected(const std::vector<int> &part)
    {
        if (part.size() > 1 && m_work <= 0)
            return relaxed(part);
        const int first = pivotOf(part);
        std::vector<int> rest;
        for (const int task : part) {
            if (task != first)
                rest.push_back(task);
        }
        Frontier taken = of(rest);
        for (Gain &gain : taken) {
            gain.cost += m_costs[size_t(first)];
            gain.worth += m_worths[size_t(first)];
        }
        if (m_costs[size_t(first)] > 0 || m_worths[size_t(first)] < 0) {
            const Frontier left = of(without(part, first));
            taken.insert(taken.end(), left.begin(), left.end());
        }
        return tidied(std::move(taken));
    }

    // Of what waits for nothing, what most others wait for.
    [[nodiscard]] int pivotOf(const std::vector<int> &part)
    {
        const int stamp = mark(part);
        int best = -1;
        int most = -1;
        for (const int task : part) {
            const auto isIn = [&](int other) { return m_stamp[size_t(other)] == stamp; };
            const auto &before = m_before[size_t(task)];
            if (std::any_of(before.begin(), before.end(), isIn))
                continue;
            const auto &after = m_after[size_t(task)];
            const int count = int(std::count_if(after.begin(), after.end(), isIn));
            if (count > most) {
                most = count;
                best = task;
            }
        }
        return best;
    }

    [[nodiscard]] std::vector<int> without(const std::vector<int> &part, int first)
    {
        const int stamp = mark(part);
        std::vector<int> queue {first};
        m_stamp[size_t(first)] = 0;
        for (size_t head = 0; head < queue.size(); ++head) {
            for (const int other : m_after[size_t(queue[head])]) {
                if (m_stamp[size_t(other)] != stamp)
                    continue;
                m_stamp[size_t(other)] = 0;
                queue.push_back(other);
            }
        }
        std::vector<int> rest;
        for (const int task : part) {
            if (m_stamp[size_t(task)] == stamp)
                rest.push_back(task);
        }
        return rest;
    }

    // The blocks in the order of their ratio; each piece at the cost where it begins brings what it does at its end.
    [[nodiscard]] Frontier relaxed(const std::vector<int> &part)
    {
        for (size_t i = 0; i < part.size(); ++i)
            m_place[size_t(part[i])] = int(i);
        std::vector<double> worths;
        std::vector<double> efforts;
        Before before(part.size());
        for (size_t i = 0; i < part.size(); ++i) {
            worths.push_back(m_worths[size_t(part[i])]);
            efforts.push_back(m_costs[size_t(part[i])] + 1e-9);
            for (const int other : m_before[size_t(part[i])]) {
                if (m_place[size_t(other)] >= 0)
                    before[i].push_back(m_place[size_t(other)]);
            }
        }
        for (const int task : part)
            m_place[size_t(task)] = -1;
        Frontier result {{0, 0}};
        Gain at;
        for (const Block &block : sidneyBlocks(worths, efforts, before)) {
            if (block.worth <= 0)
                break;
            for (int piece = 0; piece < piecesOfBlock; ++piece)
                result.push_back({at.cost + block.effort * piece / piecesOfBlock,
                                  at.worth + block.worth * (piece + 1) / piecesOfBlock});
            at = {at.cost + block.effort, at.worth + block.worth};
        }
        return tidied(std::move(result));
    }

    [[nodiscard]] Frontier sum(std::vector<Frontier> frontiers) const
    {
        if (frontiers.empty())
            return {{0, 0}};
        while (frontiers.size() > 1) {
            std::vector<Frontier> half;
            for (size_t i = 0; i + 1 < frontiers.size(); i += 2)
                half.push_back(added(frontiers[i], frontiers[i + 1]));
            if (frontiers.size() % 2 == 1)
                half.push_back(std::move(frontiers.back()));
            frontiers = std::move(half);
        }
        return std::move(frontiers.front());
    }

    [[nodiscard]] Frontier added(const Frontier &a, const Frontier &b) const
    {
        Frontier result;
        if (a.size() * b.size() <= 8 * mostEntries) {
            for (const Gain &one : a) {
                for (const Gain &two : b)
                    result.push_back({one.cost + two.cost, one.worth + two.worth});
            }
            return tidied(std::move(result));
        }
        constexpr double none = -std::numeric_limits<double>::infinity();
        std::vector<Gain> cells(size_t(m_mostCost / m_precision) + 2, Gain {0, none});
        for (const Gain &one : a) {
            for (const Gain &two : b) {
                const double cost = one.cost + two.cost;
                if (cost > m_mostCost)
                    break;
                Gain &cell = cells[size_t(cost / m_precision)];
                cell.cost = cell.worth == none ? cost : std::min(cell.cost, cost);
                cell.worth = std::max(cell.worth, one.worth + two.worth);
            }
        }
        for (const Gain &cell : cells) {
            if (cell.worth != none)
                result.push_back(cell);
        }
        return tidied(std::move(result));
    }

    // Rising in both, and not too many.
    [[nodiscard]] Frontier tidied(Frontier gains) const
    {
        std::sort(gains.begin(), gains.end(), [](const Gain &a, const Gain &b) {
            return a.cost != b.cost ? a.cost < b.cost : a.worth > b.worth;
        });
        Frontier result;
        for (const Gain &gain : gains) {
            if (gain.cost <= m_mostCost && (result.empty() || gain.worth > result.back().worth))
                result.push_back(gain);
        }
        if (result.size() <= mostEntries)
            return result;
        Frontier fewer;
        for (const Gain &gain : result) {
            if (!fewer.empty() && gain.cost - fewer.back().cost < m_precision)
                fewer.back().worth = gain.worth;
            else
                fewer.push_back(gain);
        }
        return fewer;
    }
};

} // namespace

std::vector<Gain> gainFrontier(const std::vector<double> &worths, const std::vector<double> &costs,
                               const Before &before, double mostCost, double precision, std::int64_t work)
{
    return Packer(worths, costs, before, mostCost, precision, work).run();
}

double mostFor(const std::vector<Gain> &frontier, double money)
{
    const auto beyond = std::upper_bound(frontier.begin(), frontier.end(), money,
                                         [](double limit, const Gain &gain) { return limit < gain.cost; });
    return beyond == frontier.begin() ? 0 : std::prev(beyond)->worth;
}

} // namespace consolidation::roadmap
