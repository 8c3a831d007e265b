// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/covering.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <random>
#include <span>

namespace consolidation::optimiser {

namespace {

constexpr int patience = 100; // steps without success, for each option

/// Which options serve which clients, and the search's memory.
class Covering
{
public:
    Covering(const Instance &instance, std::vector<char> open, Budget &budget)
        : m_in(instance)
        , m_budget(budget)
        , m_best(std::move(open))
        , m_servers(instance.clientCount())
        , m_weight(instance.clientCount(), 1)
        , m_place(instance.clientCount(), -1)
        , m_open(instance.optionCount())
        , m_mayOpen(instance.optionCount(), 1)
        , m_worth(instance.optionCount())
        , m_since(instance.optionCount())
    {
        for (int k = 0; k < instance.clientCount(); ++k)
            setMissing(k, true);
        for (int i = 0; i < instance.optionCount(); ++i) {
            forClients(i, [&](int k) { m_worth[i] += m_weight[k]; });
        }
        for (int i = 0; i < instance.optionCount(); ++i) {
            if (m_best[i])
                openUp(i);
        }
    }

    std::vector<char> run()
    {
        if (!m_missing.empty())
            return m_best;
        int idle = 0;
        m_best = m_open;
        m_bestCost = m_cost;
        while (idle < patience * m_in.optionCount() && !m_budget.isExhausted()) {
            ++idle;
            if (m_missing.empty()) {
                if (m_cost < m_bestCost - tolerance()) {
                    m_best = m_open;
                    m_bestCost = m_cost;
                    idle = 0;
                }
                close(leastMissed(-1));
                continue;
            }
            step();
        }
        return m_best;
    }

private:
    [[nodiscard]] double tolerance() const { return 1e-9 * m_bestCost; }

    /// One option fewer, then what the clients left alone call for, as long as that is cheaper than the best.
    void step()
    {
        if (!m_list.empty())
            close(leastMissed(m_list.size() > 1 ? m_newest : -1));
        while (!m_missing.empty()) {
            const int client = m_missing[m_dice() % m_missing.size()];
            const int option = bestFor(client);
            if (m_cost + m_in.fixed[option] >= m_bestCost - tolerance())
                break;
            openUp(option);
            m_newest = option;
            for (const int k : m_missing)
                raise(k);
        }
    }

    int leastMissed(int but)
    {
        int least = -1;
        for (const int i : m_list) {
            if (i != but && (least < 0 || isBetter(i, least)))
                least = i;
        }
        m_budget.spend(std::int64_t(m_list.size()) / 4);
        return least;
    }

    [[nodiscard]] int bestFor(int client) const
    {
        int best = slotsOf(client).front().option;
        for (const Slot &slot : slotsOf(client)) {
            if (m_mayOpen[slot.option] != m_mayOpen[best] ? m_mayOpen[slot.option] : isBetter(slot.option, best))
                best = slot.option;
        }
        return best;
    }

    /// By weight of clients for the money; of equals the one that has stood unchanged for longest.
    [[nodiscard]] bool isBetter(int a, int b) const
    {
        const double left = double(m_worth[a]) * m_in.fixed[b];
        const double right = double(m_worth[b]) * m_in.fixed[a];
        return left != right ? left > right : m_since[a] < m_since[b];
    }

    void openUp(int option)
    {
        m_open[option] = 1;
        m_list.push_back(option);
        m_cost += m_in.fixed[option];
        m_worth[option] = -m_worth[option];
        m_since[option] = ++m_now;
        forClients(option, [&](int k) {
            if (++m_servers[k] == 1)
                setMissing(k, false);
            forOthers(k, option, [&](int j) {
                if (m_servers[k] == 1)
                    m_worth[j] -= m_weight[k]; // closed all of them
                else if (m_servers[k] == 2 && m_open[j])
                    m_worth[j] += m_weight[k];
                m_mayOpen[j] = 1;
            });
        });
    }

    void close(int option)
    {
        m_open[option] = 0;
        m_list.erase(std::find(m_list.begin(), m_list.end(), option));
        m_cost -= m_in.fixed[option];
        m_worth[option] = -m_worth[option];
        m_since[option] = ++m_now;
        m_mayOpen[option] = 0;
        forClients(option, [&](int k) {
            if (--m_servers[k] == 0)
                setMissing(k, true);
            forOthers(k, option, [&](int j) {
                if (m_servers[k] == 0)
                    m_worth[j] += m_weight[k];
                else if (m_servers[k] == 1 && m_open[j])
                    m_worth[j] -= m_weight[k];
                m_mayOpen[j] = 1;
            });
        });
    }

    void raise(int client)
    {
        ++m_weight[client];
        for (const Slot &slot : slotsOf(client))
            ++m_worth[slot.option];
        m_budget.spend(m_in.clientSlots[client + 1] - m_in.clientSlots[client]);
    }

    void setMissing(int client, bool missing)
    {
        if (missing) {
            m_place[client] = int(m_missing.size());
            m_missing.push_back(client);
            return;
        }
        const int last = m_missing.back();
        m_missing[m_place[client]] = last;
        m_place[last] = m_place[client];
        m_missing.pop_back();
    }

    [[nodiscard]] std::span<const Slot> slotsOf(int client) const
    {
        const int first = m_in.clientSlots[client];
        return std::span(m_in.slots).subspan(first, m_in.clientSlots[client + 1] - first);
    }
    template <typename Visit> void forClients(int option, Visit visit)
    {
        const int last = m_in.linkArcs[m_in.optionLinks[option + 1]];
        for (int a = m_in.linkArcs[m_in.optionLinks[option]]; a < last; ++a)
            visit(m_in.arcClient[a]);
    }
    template <typename Visit> void forOthers(int client, int option, Visit visit)
    {
        for (const Slot &slot : slotsOf(client)) {
            if (slot.option != option)
                visit(slot.option);
        }
        m_budget.spend(m_in.clientSlots[client + 1] - m_in.clientSlots[client]);
    }

    const Instance &m_in;
    Budget &m_budget;
    std::vector<char> m_best;
    std::vector<int> m_servers; ///< open options, by client
    std::vector<std::int64_t> m_weight;
    std::vector<int> m_missing, m_place; ///< clients nobody serves, and where they stand in that list
    std::vector<char> m_open, m_mayOpen; ///< best not again before something beside it has changed
    std::vector<int> m_list; ///< of open options
    /// The weight of clients that a closed option would be first to serve; less what an open one alone serves.
    std::vector<std::int64_t> m_worth;
    std::vector<std::int64_t> m_since;
    std::int64_t m_now = 0;
    double m_cost = 0;
    double m_bestCost = 0;
    int m_newest = -1;
    std::mt19937 m_dice; ///< always seeded alike: same instance, same answer
};

/// Whether all that the client costs is that one of its options is open, and that one is worth it.
bool isEquallyServed(const Instance &instance, int client)
{
    const int first = instance.clientSlots[client];
    const int last = instance.clientSlots[client + 1];
    if (first == last)
        return false;
    double opening = std::numeric_limits<double>::infinity();
    for (int s = first; s < last; ++s) {
        opening = std::min(opening, instance.fixed[instance.slots[s].option]);
        for (int other = first; other < s; ++other) {
            if (instance.slots[other].option == instance.slots[s].option)
                return false; // two ways to the same
        }
    }
    return instance.slots[last - 1].cost - instance.slots[first].cost == 0
        && instance.fallback[client] - instance.slots[first].cost >= opening;
}

} // namespace

bool isCovering(const Instance &instance)
{
    const auto isZero = [](double cost) { return cost == 0; };
    if (!std::all_of(instance.onboarding.begin(), instance.onboarding.end(), isZero)
        || !std::all_of(instance.groupCost.begin(), instance.groupCost.end(), isZero) || !instance.dependencies.empty()
        || instance.coupling.hasCapacity() || instance.coupling.hasLimit())
        return false;
    for (int g = 0; g < instance.groupCount(); ++g) {
        if (instance.groupExclusive[g] && instance.groupOptions[g + 1] - instance.groupOptions[g] > 1)
            return false;
    }
    if (std::any_of(instance.fixed.begin(), instance.fixed.end(), [](double cost) { return cost <= 0; }))
        return false;
    for (int k = 0; k < instance.clientCount(); ++k) {
        if (!isEquallyServed(instance, k))
            return false;
    }
    return true;
}

std::vector<char> improveCovering(const Instance &instance, std::vector<char> open, Budget &budget)
{
    return Covering(instance, std::move(open), budget).run();
}

} // namespace consolidation::optimiser
