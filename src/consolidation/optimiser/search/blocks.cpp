// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/blocks.h"

#include "consolidation/optimiser/disjointsets.h"
#include "consolidation/optimiser/search/search.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <tuple>

namespace consolidation::optimiser {

namespace {

constexpr int nodesForBlock = 200;
constexpr int nodesForClient = 2; // of a large block
constexpr double solvedWell = 0.01; // of the gap: what all blocks together may lack
constexpr double firstStep = 0.5;
constexpr double shrink = 0.6; // of the step, when the bound fell
constexpr double worthAnotherStep = 0.01; // of what the bound lacks, gained by the last one
constexpr int idleSteps = 3;

/// Deals clients and groups out to blocks.
class Dealer
{
public:
    Dealer(const Instance &instance, const std::vector<double> &prices, const std::vector<double> &frequency, int size,
           const Dealing &together)
        : m_in(instance)
        , m_price(prices)
        , m_together(together)
    {
        joinClients(frequency, size);
        dealGroups();
    }

    int count = 0;
    std::vector<int> blockOf; ///< by group
    std::vector<int> blockOfClient;

private:
    template <typename Visit> void forArcs(int option, Visit visit) const
    {
        const int end = m_in.linkArcs[m_in.optionLinks[option + 1]];
        for (int a = m_in.linkArcs[m_in.optionLinks[option]]; a < end; ++a)
            visit(m_in.arcClient[a], m_price[m_in.arcClient[a]] - m_in.arcCost[a]);
    }

    /// Clients that an undecided option would serve together come together, the most undecided first.
    void joinClients(const std::vector<double> &frequency, int size)
    {
        std::vector<std::pair<double, int>> order;
        for (int i = 0; i < m_in.optionCount(); ++i)
            order.push_back({-std::min(frequency[i], 1 - frequency[i]), i});
        std::sort(order.begin(), order.end());
        DisjointSets sets(m_in.clientCount());
        std::vector<int> members(m_in.clientCount(), 1);
        keepTogether(sets, members);
        for (const auto &[sureness, i] : order) {
            int last = -1;
            forArcs(i, [&](int client, double gain) {
                if (gain <= 0)
                    return;
                const int a = sets.find(last < 0 ? client : last);
                const int b = sets.find(client);
                last = client;
                if (a == b || members[a] + members[b] > size)
                    return;
                sets.unite(a, b);
                members[sets.find(a)] = members[a] + members[b];
            });
        }
        m_setOf.resize(m_in.clientCount());
        for (int k = 0; k < m_in.clientCount(); ++k)
            m_setOf[k] = sets.find(k);
    }

    void keepTogether(DisjointSets &sets, std::vector<int> &members)
    {
        const int blocks = m_together.client.empty() ? 0 : 1 + *std::ranges::max_element(m_together.client);
        m_first.assign(std::max(0, blocks), -1);
        for (int k = 0; k < int(m_together.client.size()); ++k) {
            const int before = m_together.client[k];
            if (before < 0)
                continue;
            if (m_first[before] < 0) {
                m_first[before] = k;
                continue;
            }
            const int count = members[sets.find(m_first[before])] + 1;
            sets.unite(m_first[before], k);
            members[sets.find(k)] = count;
        }
    }

    /// Groups stay in the block they were in, where any of its clients is left.
    void keepGroups(DisjointSets &ties, std::vector<int> &setOfGroup) const
    {
        for (int i = 0; i < int(m_together.option.size()); ++i) {
            const int before = m_together.option[i];
            if (before >= 0 && before < int(m_first.size()) && m_first[before] >= 0)
                setOfGroup[ties.find(m_in.optionGroup[i])] = m_setOf[m_first[before]];
        }
    }

    /// Groups go where they earn most; those that dependencies tie together go together.
    void dealGroups()
    {
        DisjointSets ties(m_in.groupCount());
        for (const Instance::Dependency &dependency : m_in.dependencies)
            ties.unite(m_in.optionGroup[dependency.option], m_in.optionGroup[dependency.needs]);
        std::vector<std::tuple<int, int, double>> votes; // tied groups, set of clients, less what it earns there
        for (int i = 0; i < m_in.optionCount(); ++i) {
            const int tied = ties.find(m_in.optionGroup[i]);
            forArcs(i, [&](int client, double gain) {
                votes.push_back({tied, m_setOf[client], gain > 0 ? -gain : -1e-9});
            });
        }
        std::sort(votes.begin(), votes.end());
        std::vector<int> setOfGroup(m_in.groupCount(), -1);
        for (std::size_t n = 0; n < votes.size();) {
            const int group = std::get<0>(votes[n]);
            double most = 0;
            while (n < votes.size() && std::get<0>(votes[n]) == group) {
                const int set = std::get<1>(votes[n]);
                double earned = 0;
                for (; n < votes.size() && std::get<0>(votes[n]) == group && std::get<1>(votes[n]) == set; ++n)
                    earned -= std::get<2>(votes[n]);
                if (earned > most) {
                    most = earned;
                    setOfGroup[group] = set;
                }
            }
        }
        keepGroups(ties, setOfGroup);
        std::vector<int> number(m_in.clientCount(), -1);
        blockOf.resize(m_in.groupCount());
        for (int g = 0; g < m_in.groupCount(); ++g) {
            const int set = setOfGroup[ties.find(g)];
            if (set >= 0 && number[set] < 0)
                number[set] = count++;
            blockOf[g] = set < 0 ? -1 : number[set];
        }
        for (const int set : m_setOf)
            blockOfClient.push_back(number[set]);
    }

    const Instance &m_in;
    const std::vector<double> &m_price;
    const Dealing &m_together;
    std::vector<int> m_first; ///< by earlier block: one of its clients, -1 if none is left
    std::vector<int> m_setOf; ///< by client
};

} // namespace

Blocks::Blocks(const Instance &instance, const Prices &prices, const std::vector<double> &frequency, int size,
               const Dealing &together)
    : m_in(instance)
    , m_prices {prices.client, prices.dependency}
    , m_size(size)
    , m_best(-std::numeric_limits<double>::infinity())
    , m_step(firstStep)
    , m_bestPrices(m_prices)
    , m_fixing(instance)
{
    Dealer dealer(instance, prices.client, frequency, size, together);
    m_blockOf = std::move(dealer.blockOf);
    m_homeOf = std::move(dealer.blockOfClient);
    m_blockCount = dealer.count;
}

Dealing Blocks::dealing() const
{
    Dealing dealing {m_homeOf, {}};
    for (int i = 0; i < m_in.optionCount(); ++i)
        dealing.option.push_back(blockOfOption(i));
    return dealing;
}

Dealing restrict(const Dealing &dealing, const Instance &piece)
{
    Dealing part;
    for (int k = 0; !dealing.client.empty() && k < piece.clientCount(); ++k)
        part.client.push_back(dealing.client[piece.clientOrigin[k]]);
    for (int i = 0; !dealing.option.empty() && i < piece.optionCount(); ++i)
        part.option.push_back(piece.optionOrigin[i] < 0 ? -1 : dealing.option[piece.optionOrigin[i]]);
    return part;
}

void Blocks::raise(int steps, double target, double enough, Budget &budget)
{
    int idle = 0;
    for (int n = 0; n < steps && m_best < enough && idle < idleSteps && !budget.isExhausted(); ++n) {
        if (m_isSolved && !move(target))
            return;
        cut();
        budget.spend(4 * std::int64_t(m_in.arcCount()));
        solve(solvedWell * std::max(0.0, target - std::max(m_best, m_total)), budget);
        m_isSolved = true;
        m_paying = m_leaving;
        for (const Block &block : m_blocks)
            fix(block, target - (m_total - block.bound));
        idle = m_total - m_best < worthAnotherStep * (target - m_best) ? idle + 1 : 0;
        if (m_total <= m_best) {
            m_step *= shrink;
            continue;
        }
        m_best = m_total;
        m_bestPrices = m_prices;
    }
}

/// A client that only one block would serve can as well pay more, until another block would serve it, too.
void Blocks::raisePrices()
{
    m_leaving = m_prices.client;
    for (int k = 0; k < m_in.clientCount(); ++k) {
        int home = -1;
        double price = m_in.fallback[k];
        for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1] && m_in.slots[s].cost < price; ++s) {
            const int block = blockOfOption(m_in.slots[s].option);
            if (home < 0)
                home = block;
            else if (block != home)
                price = m_in.slots[s].cost;
        }
        m_leaving[k] = std::max(m_leaving[k], price);
    }
}

/// The blocks as instances. An arc dearer than its client pays is never used.
void Blocks::cut()
{
    raisePrices();
    std::vector<Draft> drafts(m_blockCount);
    std::vector<int> localLink(m_in.linkCount(), -1);
    m_total = 0;
    addFixed(drafts, localLink);
    m_sharing.assign(m_in.clientCount(), 0);
    for (int k = 0; k < m_in.clientCount(); ++k) {
        const double price = m_leaving[k];
        for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1] && m_in.slots[s].cost < price; ++s) {
            const Slot &slot = m_in.slots[s];
            Draft &draft = drafts[blockOfOption(slot.option)];
            if (draft.clients.empty() || draft.clients.back().origin != k) {
                draft.clients.push_back({price, k});
                ++m_sharing[k];
            }
            draft.arcs.push_back({int(draft.clients.size()) - 1, localLink[slot.link], slot.cost, slot.arc});
        }
        m_total += m_sharing[k] == 1 ? 0 : (1 - m_sharing[k]) * price; // each block counts it once
    }
    m_blocks.clear();
    m_blocks.reserve(drafts.size());
    for (Draft &draft : drafts) {
        Instance part = assemble(draft);
        draft = {};
        Prices prices = restrict(m_prices, part);
        const double bound = Relaxation(part).evaluate(prices);
        m_total += bound;
        m_blocks.push_back({std::move(part), std::move(prices), bound});
    }
}

/// Options, links and dependencies, which do not change with the prices.
void Blocks::addFixed(std::vector<Draft> &drafts, std::vector<int> &localLink)
{
    std::vector<int> local(m_in.optionCount(), -1);
    for (int g = 0; g < m_in.groupCount(); ++g) {
        const int end = m_in.groupOptions[g + 1];
        if (m_blockOf[g] < 0) { // by itself, as in the relaxation: at worst too cheap
            double least = m_in.groupCost[g];
            double negative = 0;
            for (int i = m_in.groupOptions[g]; i < end; ++i) {
                least = std::min(least, m_in.fixed[i]);
                negative += std::min(0.0, m_in.fixed[i]);
            }
            m_total += m_in.groupExclusive[g] || negative == 0 ? least : std::min(least, negative);
            continue;
        }
        Draft &draft = drafts[m_blockOf[g]];
        for (int i = m_in.groupOptions[g]; i < end; ++i) {
            local[i] = int(draft.options.size());
            draft.options.push_back({m_in.fixed[i], i, g, m_in.groupCost[g], bool(m_in.groupExclusive[g])});
            for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
                localLink[l] = int(draft.links.size());
                draft.links.push_back({local[i], m_in.onboarding[l]});
            }
        }
    }
    for (std::size_t d = 0; d < m_in.dependencies.size(); ++d) {
        const Instance::Dependency &dependency = m_in.dependencies[d];
        if (const int b = blockOfOption(dependency.option); b >= 0)
            drafts[b].dependencies.push_back({local[dependency.option], local[dependency.needs], int(d)});
    }
}

void Blocks::solve(double slack, Budget &budget)
{
    m_serving.assign(m_in.clientCount(), 0);
    m_plan = {0, std::vector<int>(m_in.clientCount(), -1), std::vector<char>(m_in.optionCount(), 0)};
    Search::Settings settings;
    settings.slack = slack / double(std::max<std::size_t>(1, m_blocks.size()));
    settings.rootIterations = 400;
    settings.isWarm = true;
    settings.nodeLimit = std::max(nodesForBlock, nodesForClient * m_size);
    settings.isLargeScale = false;
    for (Block &block : m_blocks) {
        if (budget.isExhausted())
            return;
        Search::Outcome outcome
            = Search(settings, budget)
                  .solve(block.part, block.prices, std::nullopt, std::numeric_limits<double>::infinity());
        m_total += std::max(0.0, outcome.bound - block.bound);
        block.bound = std::max(block.bound, outcome.bound);
        if (!outcome.prices.client.empty())
            block.prices = std::move(outcome.prices);
        if (outcome.plan)
            record(block.part, *outcome.plan);
    }
}

void Blocks::record(const Instance &part, const Choice &plan)
{
    for (int i = 0; i < part.optionCount(); ++i)
        m_plan.open[part.optionOrigin[i]] = plan.open[i];
    for (int n = 0; n < part.clientCount(); ++n) {
        if (plan.slot[n] < 0)
            continue;
        const int k = part.clientOrigin[n];
        const int slot = m_in.arcSlot[part.arcOrigin[part.slots[plan.slot[n]].arc]];
        if (m_serving[k]++ == 0 || slot < m_plan.slot[k])
            m_plan.slot[k] = slot;
    }
}

/// Up where no block serves, down where several do. Returns whether there is any such client.
bool Blocks::move(double target)
{
    double norm = 0;
    for (int k = 0; k < m_in.clientCount(); ++k)
        norm += m_sharing[k] > 1 ? (1 - m_serving[k]) * (1 - m_serving[k]) : 0;
    if (norm == 0)
        return false;
    const double step = m_step * std::max(0.0, target - m_best) / norm;
    for (int k = 0; k < m_in.clientCount(); ++k) {
        if (m_sharing[k] > 1) {
            const double least = m_in.slots[m_in.clientSlots[k]].cost;
            const double price = m_prices.client[k] + step * (1 - m_serving[k]);
            m_prices.client[k] = std::min(m_in.fallback[k], std::max(least, price));
        }
    }
    return true;
}

/// Any plan below the target leaves a block at most the room that the bounds of the others leave it.
void Blocks::fix(const Block &block, double room)
{
    const Instance &part = block.part;
    Relaxation relaxation(part);
    const double bound = relaxation.evaluate(block.prices);
    for (int k = 0; k < part.clientCount(); ++k)
        m_paying[part.clientOrigin[k]] = block.prices.client[k];
    for (int n = 0; n < part.optionCount(); ++n) {
        const int i = part.optionOrigin[n];
        const double opening = bound + relaxation.openingRise(n);
        if (opening >= room) {
            m_fixing.option[i] = Fix::Closed;
            continue;
        }
        if (bound + relaxation.closingRise(n) >= room)
            m_fixing.option[i] = Fix::Open;
        for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
            const int own = part.optionLinks[n] + l - m_in.optionLinks[i];
            const double joining = opening + std::max(0.0, -relaxation.linkProfit(own));
            if (joining >= room) {
                m_fixing.link[l] = Fix::Closed;
                continue;
            }
            for (int a = m_in.linkArcs[l]; a < m_in.linkArcs[l + 1]; ++a) {
                const double loss = std::max(0.0, m_in.arcCost[a] - m_paying[m_in.arcClient[a]]);
                m_fixing.dropped[a] = m_fixing.dropped[a] || joining + loss >= room;
            }
        }
    }
    for (int k = 0; k < part.clientCount(); ++k)
        m_paying[part.clientOrigin[k]] = m_leaving[part.clientOrigin[k]];
}

} // namespace consolidation::optimiser
