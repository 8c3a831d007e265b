// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/covering.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace consolidation::optimiser {

namespace {

constexpr int patience = 100; // steps without success, for each option

/// The state of the search: what is open, who is served by how many, and what was tried when.
class Covering
{
public:
    Covering(const Instance &instance, const Coverage &coverage, std::vector<char> open, Budget &budget)
        : m_in(instance)
        , m_who(coverage)
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
        for (int k = 0; k < instance.clientCount(); ++k) {
            if (!m_who.optionsOf[k].empty())
                setMissing(k, true);
        }
        for (int i = 0; i < instance.optionCount(); ++i)
            m_worth[i] = int(m_who.clientsOf[i].size());
        for (int i = 0; i < instance.optionCount(); ++i) {
            if (!m_best[i])
                continue;
            m_bestCost += instance.fixed[i];
            const int kept = m_who.replacement[i];
            if (!m_open[kept] && !m_who.clientsOf[kept].empty() && costOfRivals(kept) == 0)
                openUp(kept);
        }
    }

    std::vector<char> run()
    {
        int idle = 0;
        while (idle < patience * m_in.optionCount() && !m_budget.isExhausted()) {
            ++idle;
            if (!m_missing.empty()) {
                step();
                continue;
            }
            if (m_cost < m_bestCost - tolerance()) {
                m_best = m_open;
                m_bestCost = m_cost;
                idle = 0;
            }
            if (m_list.empty())
                break;
            close(leastMissed(-1));
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
            if (m_cost + m_in.fixed[option] - costOfRivals(option) >= m_bestCost - tolerance())
                break;
            forOpenRivals(option, [&](int rival) { close(rival); });
            openUp(option);
            m_newest = option;
            for (const int k : m_missing)
                raise(k);
        }
    }

    template <typename Visit> void forOpenRivals(int option, Visit visit)
    {
        const int group = m_in.optionGroup[option];
        for (int i = m_in.groupOptions[group]; m_in.groupExclusive[group] && i < m_in.groupOptions[group + 1]; ++i) {
            if (i != option && m_open[i])
                visit(i);
        }
    }
    double costOfRivals(int option)
    {
        double cost = 0;
        forOpenRivals(option, [&](int rival) { cost += m_in.fixed[rival]; });
        return cost;
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
        int best = m_who.optionsOf[client].front();
        for (const int i : m_who.optionsOf[client]) {
            if (m_mayOpen[i] != m_mayOpen[best] ? m_mayOpen[i] : isBetter(i, best))
                best = i;
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
        for (const int k : m_who.clientsOf[option]) {
            if (++m_servers[k] == 1)
                setMissing(k, false);
            forOthers(k, option, [&](int j) {
                if (m_servers[k] == 1)
                    m_worth[j] -= m_weight[k]; // closed all of them
                else if (m_servers[k] == 2 && m_open[j])
                    m_worth[j] += m_weight[k];
                m_mayOpen[j] = 1;
            });
        }
    }

    void close(int option)
    {
        m_open[option] = 0;
        m_list.erase(std::find(m_list.begin(), m_list.end(), option));
        m_cost -= m_in.fixed[option];
        m_worth[option] = -m_worth[option];
        m_since[option] = ++m_now;
        m_mayOpen[option] = 0;
        for (const int k : m_who.clientsOf[option]) {
            if (--m_servers[k] == 0)
                setMissing(k, true);
            forOthers(k, option, [&](int j) {
                if (m_servers[k] == 0)
                    m_worth[j] += m_weight[k];
                else if (m_servers[k] == 1 && m_open[j])
                    m_worth[j] -= m_weight[k];
                m_mayOpen[j] = 1;
            });
        }
    }

    void raise(int client)
    {
        ++m_weight[client];
        for (const int i : m_who.optionsOf[client])
            ++m_worth[i];
        m_budget.spend(std::int64_t(m_who.optionsOf[client].size()));
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

    template <typename Visit> void forOthers(int client, int option, Visit visit)
    {
        for (const int i : m_who.optionsOf[client]) {
            if (i != option)
                visit(i);
        }
        m_budget.spend(std::int64_t(m_who.optionsOf[client].size()));
    }

    const Instance &m_in;
    const Coverage &m_who;
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

/// How much the client may cost more in one place than in another; infinite if more matters about it than that one of
/// its options is open, and that one is worth it.
double spreadOf(const Instance &instance, int client)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const int first = instance.clientSlots[client];
    const int last = instance.clientSlots[client + 1];
    double opening = infinity;
    for (int s = first; s < last; ++s) {
        opening = std::min(opening, instance.fixed[instance.slots[s].option]);
        for (int other = first; other < s; ++other) {
            if (instance.slots[other].option == instance.slots[s].option)
                return infinity; // two ways to the same
        }
    }
    if (first == last || instance.fallback[client] - instance.slots[last - 1].cost < opening)
        return infinity;
    return instance.slots[last - 1].cost - instance.slots[first].cost;
}

} // namespace

bool isCovering(const Instance &instance)
{
    const auto isZero = [](double cost) { return cost == 0; };
    if (!std::all_of(instance.onboarding.begin(), instance.onboarding.end(), isZero)
        || !std::all_of(instance.groupCost.begin(), instance.groupCost.end(), isZero) || !instance.dependencies.empty()
        || instance.coupling.hasCapacity() || instance.coupling.hasLimit())
        return false;
    const double least = *std::min_element(instance.fixed.begin(), instance.fixed.end());
    if (least <= 0)
        return false;
    return spreadOf(instance) < least;
}

double spreadOf(const Instance &instance)
{
    double spread = 0;
    for (int k = 0; k < instance.clientCount() && std::isfinite(spread); ++k)
        spread += spreadOf(instance, k);
    return spread;
}

std::vector<char> improveCovering(const Instance &instance, const Coverage &coverage, std::vector<char> open,
                                  Budget &budget)
{
    return Covering(instance, coverage, std::move(open), budget).run();
}

} // namespace consolidation::optimiser
