// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/window.h"

#include "consolidation/optimiser/plan.h"
#include "consolidation/optimiser/search/search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace consolidation::optimiser {

namespace {

constexpr int slotsFollowed = 6; // of each client, when a window grows
constexpr int coreShare = 4; // one in so many clients of a window is its core
constexpr int nodesForWindow = 15;
constexpr int mostSweeps = 4;
constexpr double leastExcess = 2e-4; // of what the plan costs above the bound, for a window to be worth a look

/// A window: clients, the options around them, and these as an instance of their own.
class Window
{
public:
    Window(const Instance &instance, int size)
        : m_in(instance)
        , m_size(size)
        , m_clientStamp(instance.clientCount(), 0)
        , m_optionStamp(instance.optionCount(), 0)
        , m_localOption(instance.optionCount(), -1)
    { }

    [[nodiscard]] const std::vector<int> &clients() const { return m_clients; }
    /// The clients nearest to the seed, which another window need not be grown around.
    [[nodiscard]] const std::vector<int> &core() const { return m_core; }

    void grow(int seed, const Plan &plan)
    {
        begin();
        include(seed);
        spread(plan);
        gatherOptions();
        std::sort(m_options.begin(), m_options.end());
    }

    /// Around an option: its clients first, and whatever it needs or is needed by.
    void growAround(int option, const Plan &plan)
    {
        begin();
        includeUsersOf(option, plan);
        const int end = m_in.linkArcs[m_in.optionLinks[option + 1]];
        for (int a = m_in.linkArcs[m_in.optionLinks[option]]; a < end; ++a)
            include(m_in.arcClient[a]);
        spread(plan);
        gatherOptions();
        gatherGroupOf(option);
        for (std::size_t next = 0; next < m_options.size(); ++next) {
            for (const int needed : m_in.needsFor(m_options[next]))
                gatherGroupOf(needed);
            for (const int dependant : m_in.dependantsOn(m_options[next]))
                gatherGroupOf(dependant);
            if (m_options.size() > 4 * std::size_t(m_size))
                break;
        }
        std::sort(m_options.begin(), m_options.end());
    }

    [[nodiscard]] const std::vector<int> &options() const { return m_options; }
    [[nodiscard]] int localOf(int option) const { return m_localOption[option]; }

private:
    void begin()
    {
        ++m_stamp;
        m_clients.clear();
        m_options.clear();
    }

    void spread(const Plan &plan)
    {
        for (std::size_t next = 0; next < m_clients.size() && int(m_clients.size()) < m_size; ++next) {
            const int k = m_clients[next];
            if (plan.slotOf(k) >= 0)
                includeUsersOf(m_in.slots[plan.slotOf(k)].option, plan);
            const int end = std::min(m_in.clientSlots[k + 1], m_in.clientSlots[k] + slotsFollowed);
            for (int s = m_in.clientSlots[k]; s < end; ++s)
                includeUsersOf(m_in.slots[s].option, plan);
        }
        m_core.assign(m_clients.begin(), m_clients.begin() + (m_clients.size() + coreShare - 1) / coreShare);
        std::sort(m_clients.begin(), m_clients.end());
    }

public:
    Instance cut()
    {
        Draft draft;
        std::vector<int> localLink;
        m_links.clear();
        for (std::size_t n = 0; n < m_options.size(); ++n) {
            const int i = m_options[n];
            const int g = m_in.optionGroup[i];
            m_localOption[i] = int(n);
            draft.options.push_back({m_in.fixed[i], i, g, m_in.groupCost[g], bool(m_in.groupExclusive[g])});
            for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
                draft.links.push_back({int(n), m_in.onboarding[l]});
                m_links.push_back(l);
            }
        }
        for (const int k : m_clients) {
            for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s) {
                const Slot &slot = m_in.slots[s];
                const int link = int(std::lower_bound(m_links.begin(), m_links.end(), slot.link) - m_links.begin());
                draft.arcs.push_back({int(draft.clients.size()), link, slot.cost, slot.arc});
            }
            draft.clients.push_back({m_in.fallback[k], k});
        }
        for (std::size_t d = 0; d < m_in.dependencies.size(); ++d) {
            const Instance::Dependency &dependency = m_in.dependencies[d];
            if (isInside(dependency.option) && isInside(dependency.needs))
                draft.dependencies.push_back(
                    {m_localOption[dependency.option], m_localOption[dependency.needs], int(d)});
        }
        return assemble(draft);
    }

    /// The rest of the plan stands: what it uses outside the window is open at no cost.
    Fixing fix(const Instance &window, const Plan &plan)
    {
        std::vector<int> usersInside(m_options.size(), 0);
        std::vector<int> linkUsersInside(m_links.size(), 0);
        for (const int k : m_clients) {
            if (plan.slotOf(k) < 0)
                continue;
            const Slot &slot = m_in.slots[plan.slotOf(k)];
            ++usersInside[m_localOption[slot.option]];
            ++linkUsersInside[std::lower_bound(m_links.begin(), m_links.end(), slot.link) - m_links.begin()];
        }
        Fixing fixing(window);
        for (std::size_t n = 0; n < m_options.size(); ++n) {
            const int i = m_options[n];
            if (plan.isOpen(i) && (plan.usersOf(i) > usersInside[n] || isNeededOutside(i, plan)))
                fixing.option[n] = Fix::Open;
            else if (lacksOutside(i, plan))
                fixing.option[n] = Fix::Closed;
        }
        for (std::size_t n = 0; n < m_links.size(); ++n) {
            if (m_in.onboarding[m_links[n]] > 0 && plan.usersOfLink(m_links[n]) > linkUsersInside[n])
                fixing.link[n] = Fix::Open;
        }
        return fixing;
    }

    [[nodiscard]] Choice present(const Instance &window, const Plan &plan) const
    {
        Choice choice;
        for (const int i : m_options)
            choice.open.push_back(plan.isOpen(i));
        for (std::size_t n = 0; n < m_clients.size(); ++n) {
            const int slot = plan.slotOf(m_clients[n]);
            choice.slot.push_back(slot < 0 ? -1 : window.clientSlots[n] + slot - m_in.clientSlots[m_clients[n]]);
        }
        return choice;
    }

    void apply(const Instance &window, const Choice &choice, Plan &plan) const
    {
        for (std::size_t n = 0; n < m_options.size(); ++n) {
            if (choice.open[n])
                plan.open(m_options[n]);
        }
        for (std::size_t n = 0; n < m_clients.size(); ++n) {
            const int slot = choice.slot[n];
            plan.assign(m_clients[n], slot < 0 ? -1 : m_in.clientSlots[m_clients[n]] + slot - window.clientSlots[n]);
        }
        for (std::size_t n = 0; n < m_options.size(); ++n) {
            if (!choice.open[n] && plan.isOpen(m_options[n]))
                plan.close(m_options[n]);
        }
    }

private:
    bool isInside(int option) const { return m_optionStamp[option] == m_stamp; }

    void include(int client)
    {
        if (m_clientStamp[client] != m_stamp && int(m_clients.size()) < m_size) {
            m_clientStamp[client] = m_stamp;
            m_clients.push_back(client);
        }
    }

    void includeUsersOf(int option, const Plan &plan)
    {
        const int end = m_in.linkArcs[m_in.optionLinks[option + 1]];
        for (int a = m_in.linkArcs[m_in.optionLinks[option]]; a < end; ++a) {
            if (!plan.isOpen(option) || plan.slotOf(m_in.arcClient[a]) == m_in.arcSlot[a])
                include(m_in.arcClient[a]);
        }
    }

    void gatherOptions()
    {
        for (const int k : m_clients) {
            for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s)
                gatherGroupOf(m_in.slots[s].option);
        }
    }

    void gatherGroupOf(int option)
    {
        const int g = m_in.optionGroup[option];
        for (int i = m_in.groupOptions[g]; i < m_in.groupOptions[g + 1] && !isInside(i); ++i) {
            m_optionStamp[i] = m_stamp;
            m_options.push_back(i);
        }
    }

    bool isNeededOutside(int option, const Plan &plan) const
    {
        const auto dependants = m_in.dependantsOn(option);
        return std::any_of(dependants.begin(), dependants.end(), [&](int i) { return !isInside(i) && plan.isOpen(i); });
    }

    bool lacksOutside(int option, const Plan &plan) const
    {
        const auto needs = m_in.needsFor(option);
        return std::any_of(needs.begin(), needs.end(), [&](int i) { return !isInside(i) && !plan.isOpen(i); });
    }

    const Instance &m_in;
    int m_size;
    std::vector<int> m_clientStamp, m_optionStamp, m_localOption;
    std::vector<int> m_clients, m_core, m_options, m_links;
    int m_stamp = 0;
};

} // namespace

std::optional<Choice> solveUnder(const Instance &instance, const Fixing &fixing, const Choice &present,
                                 const Choice *other, const Prices &prices, int nodes, Budget &budget)
{
    const Decomposition cut = decompose(instance, fixing);
    if (!cut.feasible)
        return std::nullopt;
    std::vector<Choice> parts;
    for (const Instance &piece : cut.pieces) {
        Plan plan(piece);
        plan.adopt(restrict(instance, present, piece));
        Choice known = plan.choice();
        if (other) {
            Plan second(piece);
            second.adopt(restrict(instance, *other, piece));
            if (second.cost() < known.cost)
                known = second.choice();
        }
        Search::Settings settings;
        settings.slack = 1e-9 * (1 + std::abs(known.cost));
        settings.rootIterations = 150;
        settings.isWarm = true;
        settings.nodeLimit = nodes;
        settings.isLargeScale = false;
        Search::Outcome outcome
            = Search(settings, budget)
                  .solve(piece, restrict(prices, piece), known, std::numeric_limits<double>::infinity());
        parts.push_back(outcome.plan ? std::move(*outcome.plan) : known);
    }
    return cut.join(instance, parts);
}

namespace {

/// What a plan pays above the bound, option by option: no decision about some options and their clients alone can save
/// more than what is here for these options (complementary slackness).
std::vector<double> excessOf(const Instance &in, const Prices &prices, const Plan &plan)
{
    Relaxation relaxation(in);
    relaxation.evaluate(prices);
    std::vector<double> excess(in.optionCount(), 0);
    for (int i = 0; i < in.optionCount(); ++i) {
        excess[i] = plan.isOpen(i) ? relaxation.openingRise(i) : relaxation.closingRise(i);
        for (int l = in.optionLinks[i]; plan.isOpen(i) && l < in.optionLinks[i + 1]; ++l) {
            excess[i] += std::max(0.0, relaxation.linkProfit(l)) + (plan.isLinkUsed(l) ? in.onboarding[l] : 0);
            for (int a = in.linkArcs[l]; a < in.linkArcs[l + 1]; ++a) {
                const int k = in.arcClient[a];
                if (plan.slotOf(k) == in.arcSlot[a])
                    excess[i] += relaxation.arcCost(a) - prices.client[k];
            }
        }
    }
    for (int k = 0; k < in.clientCount(); ++k) { // any option around it might save this
        for (int s = in.clientSlots[k]; plan.slotOf(k) < 0 && s < in.clientSlots[k + 1]; ++s)
            excess[in.slots[s].option] += in.fallback[k] - prices.client[k];
    }
    return excess;
}

} // namespace

Choice improveByWindows(const Instance &instance, const Choice &start, const Prices &prices, int size, double enough,
                        Budget &budget)
{
    Plan plan(instance);
    plan.adopt(start);
    plan.settle();
    Window window(instance, size);
    const std::vector<double> excess = excessOf(instance, prices, plan);
    const double worthwhile = leastExcess * std::accumulate(excess.begin(), excess.end(), 0.0);
    budget.spend(2 * std::int64_t(instance.arcCount()));
    std::vector<char> isChanged(instance.optionCount(), 0);
    std::vector<int> doneIn(instance.clientCount(), 0); // the last sweep in which a window around it was in vain
    for (int round = 1; round <= mostSweeps; ++round) {
        bool better = false;
        for (int seed = 0; seed < instance.clientCount() && plan.cost() > enough && !budget.isExhausted(); ++seed) {
            if (doneIn[seed] >= round)
                continue;
            window.grow(seed, plan);
            budget.spend(std::int64_t(window.options().size()));
            double saving = 0;
            for (const int i : window.options())
                saving += isChanged[i] ? worthwhile : excess[i];
            if (saving < worthwhile) {
                for (const int client : window.core())
                    doneIn[client] = round;
                continue;
            }
            const Instance part = window.cut();
            const std::optional<Choice> found
                = solveUnder(part, window.fix(part, plan), window.present(part, plan), nullptr, restrict(prices, part),
                             nodesForWindow, budget);
            const Plan::Mark mark = plan.mark();
            if (found)
                window.apply(part, *found, plan);
            if (plan.cost() < mark.cost - 1e-9 * (1 + std::abs(mark.cost))) {
                better = true;
                for (const int i : window.options())
                    isChanged[i] = 1;
                for (const int client : window.clients())
                    doneIn[client] = std::min(doneIn[client], round - 1);
            } else {
                plan.rollback(mark);
                for (const int client : window.core())
                    doneIn[client] = round;
            }
        }
        if (!better)
            break;
    }
    plan.settle();
    return plan.choice();
}

class Surroundings::State
{
public:
    State(const Instance &instance, const Choice &present, const Prices &given, int size)
        : plan(instance)
        , window(instance, size)
        , prices(given)
    {
        plan.adopt(present);
        plan.settle();
    }

    Plan plan;
    Window window;
    const Prices &prices;
};

Surroundings::Surroundings(const Instance &instance, const Choice &plan, const Prices &prices, int size)
    : m_state(std::make_unique<State>(instance, plan, prices, size))
{ }

Surroundings::~Surroundings() = default;

std::optional<Surroundings::Reversal> Surroundings::reverse(int option, Budget &budget)
{
    Plan &plan = m_state->plan;
    Window &window = m_state->window;
    window.growAround(option, plan);
    const Instance part = window.cut();
    std::vector<char> before;
    for (const int i : window.options())
        before.push_back(plan.isOpen(i));
    const auto servedHere = [&] {
        return std::count_if(window.clients().begin(), window.clients().end(),
                             [&plan](int k) { return plan.slotOf(k) >= 0; });
    };
    const auto served = servedHere();
    const Fix wanted = plan.isOpen(option) ? Fix::Closed : Fix::Open;
    const Plan::Mark mark = plan.mark();
    if (wanted == Fix::Closed)
        plan.close(option); // users outside the window, too, move on: a window may be too small for all
    else
        plan.open(option);
    Fixing fixing = window.fix(part, plan);
    Fix &fix = fixing.option[window.localOf(option)];
    if (plan.isOpen(option) != (wanted == Fix::Open) || (fix != Fix::Free && fix != wanted)) {
        plan.rollback(mark);
        return std::nullopt;
    }
    fix = wanted;
    const std::optional<Choice> found
        = solveUnder(part, fixing, window.present(part, plan), nullptr, restrict(m_state->prices, part),
                     nodesForWindow, budget);
    if (!found) {
        plan.rollback(mark);
        return std::nullopt;
    }
    const double simple = plan.cost();
    const Plan::Mark trial = plan.mark();
    window.apply(part, *found, plan);
    if (plan.cost() > simple || plan.isOpen(option) != (wanted == Fix::Open))
        plan.rollback(trial);
    Reversal reversal {plan.cost() - mark.cost, int(servedHere() - served), {}, {}};
    for (std::size_t n = 0; n < before.size(); ++n) {
        const int i = window.options()[n];
        if (plan.isOpen(i) != bool(before[n]))
            (plan.isOpen(i) ? reversal.opens : reversal.closes).push_back(i);
    }
    plan.rollback(mark);
    return reversal;
}

} // namespace consolidation::optimiser
