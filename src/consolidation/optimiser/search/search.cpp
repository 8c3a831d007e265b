// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/search.h"

#include "consolidation/optimiser/bound/granularity.h"
#include "consolidation/optimiser/bound/sifting.h"
#include "consolidation/optimiser/bound/subgradient.h"
#include "consolidation/optimiser/search/blocks.h"
#include "consolidation/optimiser/search/core.h"
#include "consolidation/optimiser/search/covering.h"
#include "consolidation/optimiser/search/localsearch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace consolidation::optimiser {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int milestone = 50; // subgradient steps between plans at the root
constexpr int manyArcs = 20'000; // plans are made less often there
constexpr int coreArcs = 10'000; // plans of smaller instances are left to branching
constexpr double windowWork = 0.3; // of what is left, for improving a plan by windows
constexpr std::int64_t mostCoveringWork = 250'000'000; // more of it, and slower than elsewhere, gains little
constexpr double coveringWork = 0.2; // of what is left, for a plan where costs hardly differ
constexpr double bareWork = 0.6; // and for the bound without them
constexpr double coreShare = 0.3; // of the arcs, for the first core
constexpr int roundsAtRoot = 20; // of odd cycles
constexpr int roundsAtNode = 3;
constexpr double worthAnotherRound = 0.2; // of what the bound lacks, gained by the last one
constexpr int mostCores = 24;
constexpr int windowSizes[] = {25, 80, 240}; // clients in a window
constexpr int quickSteps = 1; // of the prices between blocks
constexpr int mostSteps = 6;
constexpr int blockArcs = 3700; // more when much of the whole is decided
constexpr int blockShare = 3; // a block has at most one client in so many
constexpr int leastBlock = 30;
constexpr double siftedShare = 0.4; // of the arcs
constexpr double siftedError = 0.05; // of the gap, that sifting may hide
constexpr double usualGap = 0.035; // of a bound by dual ascent alone
constexpr int siftings = 3;
constexpr double oftenOpen = 1.0 / 3; // of the subgradient's steps: what a plan starts from
constexpr int manyClients = 100; // a larger instance is taken apart into blocks
constexpr double worthRestarting = 0.9; // pieces this much smaller are bounded again before branching

void keepBetter(std::optional<Choice> &best, Choice plan)
{
    if (!best || plan.cost < best->cost)
        best = std::move(plan);
}

double costOf(const std::optional<Choice> &plan)
{
    return plan ? plan->cost : infinity;
}

int sizeOf(const Instance &instance)
{
    return instance.arcCount() + instance.optionCount();
}

int sizeOf(const Decomposition &cut)
{
    int size = 0;
    for (const Instance &piece : cut.pieces)
        size = std::max(size, sizeOf(piece));
    return size;
}

/// Whether bounding the pieces again promises more than branching.
bool isMuchSmaller(const Decomposition &cut, const Instance &instance)
{
    return sizeOf(cut) < worthRestarting * sizeOf(instance);
}

/// Without time for anything better: every unserved client opens the first option that is worth it.
void serveSomehow(const Instance &instance, Plan &plan)
{
    for (int k = 0; k < instance.clientCount(); ++k) {
        for (int s = instance.clientSlots[k]; plan.slotOf(k) < 0 && s < instance.clientSlots[k + 1]; ++s) {
            const Plan::Mark mark = plan.mark();
            plan.open(instance.slots[s].option);
            if (plan.isOpen(instance.slots[s].option) && plan.fits(k, s))
                plan.assign(k, s);
            if (plan.cost() >= mark.cost)
                plan.rollback(mark);
        }
    }
}

/// The option the relaxation is least sure of, large ones first: they move the bound most.
int branchingOption(const Instance &instance, const Subgradient &subgradient, const Fixing &fixing)
{
    int option = -1;
    double most = -1;
    for (int i = 0; i < instance.optionCount(); ++i) {
        if (fixing.option[i] != Fix::Free)
            continue;
        const double share = subgradient.frequency(i);
        const int arcs = instance.linkArcs[instance.optionLinks[i + 1]] - instance.linkArcs[instance.optionLinks[i]];
        const double weight = std::max(0.0, instance.fixed[i]) * std::sqrt(double(arcs));
        const double score = (std::min(share, 1 - share) + 1e-9) * weight;
        if (score > most) {
            most = score;
            option = i;
        }
    }
    return option;
}

/// The plan that local search makes of some open options.
Choice planFromOpen(const Instance &instance, const Choice &seed, Budget &budget, bool isRough = false)
{
    Plan plan(instance);
    plan.adopt(seed);
    if (isRough || budget.isExhausted())
        serveSomehow(instance, plan);
    if (isRough)
        LocalSearch(instance, plan, budget).thin();
    else if (!budget.isExhausted())
        LocalSearch(instance, plan, budget).run();
    return plan.choice();
}

/// Over many steps the relaxation opens an option as often as its solution does (volume algorithm, Barahona and Anbil
/// 2000): on large instances a much better start than what it opens at the last prices.
Choice planFromFrequencies(const Instance &instance, const std::vector<double> &frequencies, Budget &budget)
{
    Choice seed;
    for (const double frequency : frequencies)
        seed.open.push_back(frequency >= oftenOpen);
    return planFromOpen(instance, seed, budget);
}

/// The plan, and clients without a slot served as another plan serves them.
Choice completed(const Instance &instance, Choice plan, const Choice &by)
{
    for (int k = 0; k < instance.clientCount(); ++k) {
        if (plan.slot[k] >= 0 || by.slot[k] < 0)
            continue;
        plan.slot[k] = by.slot[k];
        plan.open[instance.slots[by.slot[k]].option] = 1;
    }
    return plan;
}

/// Decides nothing against the plan.
void allow(const Instance &instance, const Choice &plan, Fixing &fixing)
{
    for (int i = 0; i < instance.optionCount(); ++i) {
        if (fixing.option[i] == (plan.open[i] ? Fix::Closed : Fix::Open))
            fixing.option[i] = Fix::Free;
    }
    for (const int slot : plan.slot) {
        if (slot < 0)
            continue;
        fixing.dropped[instance.slots[slot].arc] = 0;
        Fix &link = fixing.link[instance.slots[slot].link];
        link = link == Fix::Closed ? Fix::Free : link;
    }
}

/// What all costs are multiples of, halves and tenths among them; 0 if nothing.
double stepOf(const std::vector<double> &costs)
{
    for (const double parts : {1.0, 2.0, 10.0}) {
        Granularity granularity;
        for (const double cost : costs)
            granularity.add(cost * parts);
        if (granularity.step() > 0)
            return granularity.step() / parts;
    }
    return 0;
}

} // namespace

Choice planFrom(const Instance &instance, const Relaxation &relaxation, Budget &budget, bool isRough)
{
    Choice seed;
    seed.open.resize(instance.optionCount());
    for (int i = 0; i < instance.optionCount(); ++i)
        seed.open[i] = relaxation.isChosen(i) || relaxation.openingRise(i) <= 0;
    return planFromOpen(instance, seed, budget, isRough);
}

Search::Search(const Settings &settings, Budget &budget)
    : m_settings(settings)
    , m_budget(budget)
    , m_slack(settings.slack)
{ }

double Search::lifted(double bound) const
{
    return Granularity::lift(bound, m_settings.step);
}

bool Search::isProved(double bound, double cutoff) const
{
    return lifted(bound) >= cutoff - m_slack;
}

/// The bound at which the search below the cutoff is over.
double Search::enoughFor(double cutoff) const
{
    const double withStep = cutoff - 0.999 * m_settings.step;
    return m_settings.step > 0 && isProved(withStep, cutoff) ? withStep : cutoff - m_slack;
}

Search::Outcome Search::solve(const Instance &instance, Prices warm, std::optional<Choice> known, double cutoff)
{
    if (m_settings.isLargeScale && known && instance.clientCount() > manyClients && isCovering(instance))
        return solveCovering(instance, std::move(*known), cutoff);
    return visit(instance, std::move(warm), std::move(known), cutoff, 0);
}

/// First the options alone, of which dominance leaves few; then the little that it matters where clients are served.
Search::Outcome Search::solveCovering(const Instance &instance, Choice known, double cutoff)
{
    std::optional<Choice> best = std::move(known);
    const auto tryOpen = [&](std::vector<char> open) {
        keepBetter(best, planFromOpen(instance, {0, {}, std::move(open)}, m_budget));
    };
    const Budget::Share most(m_budget, mostCoveringWork);
    m_budget.spend(10 * std::int64_t(instance.arcCount()));
    const Coverage coverage(instance);
    {
        const Budget::Share share(m_budget, std::int64_t(double(m_budget.left()) * coveringWork));
        tryOpen(improveCovering(instance, coverage, best->open, m_budget));
    }
    const Instance bare = coverage.bare(instance);
    Prices prices = cheapestPrices(instance);
    double bound = std::accumulate(prices.client.begin(), prices.client.end(), 0.0);
    {
        const Budget::Share share(m_budget, std::int64_t(double(m_budget.left()) * bareWork));
        Settings settings = m_settings;
        settings.step = stepOf(bare.fixed);
        Plan plan(bare);
        plan.adopt(restrict(instance, *best, bare));
        Search search(settings, m_budget);
        const Outcome outcome = search.visit(bare, cheapestPrices(bare), plan.choice(), infinity, 0);
        bound += outcome.bound;
        for (int k = 0; k < bare.clientCount(); ++k)
            prices.client[bare.clientOrigin[k]] += outcome.prices.client[k];
        std::vector<char> open(instance.optionCount());
        for (int i = 0; i < bare.optionCount(); ++i)
            open[bare.optionOrigin[i]] = outcome.plan->open[i];
        tryOpen(std::move(open));
    }
    cutoff = std::min(cutoff, best->cost);
    if (isProved(bound, cutoff) || m_budget.isExhausted() || spreadOf(instance) == 0)
        return {lifted(bound), best, prices};
    Outcome outcome = visit(instance, std::move(prices), best, cutoff, 0);
    outcome.bound = std::max(outcome.bound, lifted(bound));
    return outcome;
}

/// Far from the best prices at first; near them where they come from a larger instance or a parent node.
Subgradient::Steps Search::stepsAt(int depth) const
{
    if (depth > 0)
        return {m_settings.nodeIterations, 0.7, 8, 0.6, 0.02};
    if (m_isSifted && m_nodes == 1)
        return {30, 0.01, 10, 0.8, 0};
    if (m_settings.isWarm || m_nodes > 1)
        return {m_settings.rootIterations / 10, 0.15, 12, 0.7, 0.005};
    return {m_settings.rootIterations, 0.7, 10, 0.8, 0.01};
}

/// Steps of the subgradient with a plan made now and then.
void Search::priceOut(const Instance &instance, Relaxation &relaxation, Subgradient &subgradient,
                      std::optional<Choice> &best, double &cutoff, int depth)
{
    const Subgradient::Steps steps = stepsAt(depth);
    const bool isOften
        = depth == 0 && m_settings.isLargeScale; // a window starts from a good plan, a node has its parent's
    const bool isSifted = m_isSifted && m_nodes == 1; // plans were made on the way
    const int stride = !isOften ? steps.count : instance.arcCount() > manyArcs ? 3 * milestone : milestone;
    for (int done = 0; done < steps.count; done += stride) {
        const double target = std::isfinite(cutoff) ? cutoff : subgradient.bound() * 1.1 + 1;
        const int count = std::min(stride, steps.count - done);
        const bool goesOn = subgradient.run(count, steps, target, enoughFor(cutoff), m_budget);
        if (isProved(subgradient.bound(), cutoff) || m_budget.isExhausted() || isSifted)
            return;
        keepBetter(best, planFrom(instance, relaxation, m_budget));
        cutoff = std::min(cutoff, costOf(best));
        if (!goesOn)
            return;
    }
}

/// Most of the way on the full instance would be for options that never come near being opened.
void Search::priceOutSifted(const Instance &instance, Relaxation &relaxation, Prices &best,
                            std::optional<Choice> &plan, double &cutoff)
{
    constexpr Subgradient::Steps rough {80, 0.7, 10, 0.8, 0.01};
    Subgradient start(instance, relaxation, best);
    // The first plan may be rough, and a target far away makes the steps too long.
    const auto aim = [&] { return std::min(cutoff, start.bound() + usualGap * std::abs(start.bound())); };
    for (int n = 0; n < 4; ++n)
        start.run(rough.count / 4, rough, aim(), enoughFor(cutoff), m_budget);
    double bound = start.bound();
    best = start.prices();
    Prices prices = best;
    Subgradient::Steps steps {150, 0.6, 10, 0.75, 0.004};
    double share = siftedShare;
    bool goesOn = true;
    for (int round = 0; goesOn && round < siftings && !m_budget.isExhausted() && !isProved(bound, cutoff); ++round) {
        const Sifted sifted = sift(instance, relaxation, prices, relaxation.evaluate(prices), share);
        Relaxation small(sifted.part);
        Subgradient subgradient(sifted.part, small, restrict(prices, sifted.part));
        goesOn = subgradient.run(steps.count, steps, (round == 0 ? aim() : cutoff) - sifted.offset,
                                 enoughFor(cutoff) - sifted.offset, m_budget);
        Plan found(instance);
        found.adopt(sifted.expand(planFromFrequencies(sifted.part, subgradient.frequencies(), m_budget), instance));
        keepBetter(plan, found.choice());
        cutoff = std::min(cutoff, costOf(plan));
        prices = sifted.expand(subgradient.prices());
        const double reached = relaxation.evaluate(prices);
        m_budget.spend(10 * std::int64_t(instance.arcCount()));
        if (subgradient.bound() + sifted.offset - reached > siftedError * (cutoff - reached)) {
            share = std::min(1.0, 2 * share); // something was left out that matters
            goesOn = true;
        } else {
            steps.lambda = subgradient.lambda();
        }
        if (reached > bound) {
            bound = reached;
            best = prices;
        }
    }
    m_isSifted = true;
}

/// Odd cycles as long as they raise the bound well.
void Search::tighten(Subgradient &subgradient, int arcs, double cutoff, int depth)
{
    constexpr Subgradient::Steps steps {60, 0.1, 10, 0.7, 0.002};
    for (int n = 0; n < (depth == 0 ? roundsAtRoot : roundsAtNode); ++n) {
        if (isProved(subgradient.bound(), cutoff) || m_budget.isExhausted() || !std::isfinite(cutoff))
            return;
        const double before = subgradient.bound();
        m_budget.spend(2 * std::int64_t(arcs));
        if (subgradient.addCycles(steps.lambda, m_budget) == 0)
            return;
        subgradient.run(steps.count, steps, cutoff, enoughFor(cutoff), m_budget);
        if (subgradient.bound() - before < worthAnotherRound * (cutoff - before))
            return;
    }
}

Search::Outcome Search::visit(const Instance &instance, Prices warm, std::optional<Choice> known, double cutoff,
                              int depth, Dealing together)
{
    ++m_nodes;
    ++m_budget.nodes;
    std::optional<Choice> best = std::move(known);
    cutoff = std::min(cutoff, costOf(best));
    Relaxation relaxation(instance);
    const bool isLarge = m_settings.isLargeScale && instance.clientCount() > manyClients;
    const bool isWhole = isLarge && m_nodes == 1;
    Prices prices;
    if (isLarge && !isWhole)
        prices = warm; // those of larger blocks: better than any that follow from them here
    double bound = relaxation.ascend(warm, m_budget);
    if (isProved(bound, cutoff))
        return {lifted(bound), best, warm};
    if (!best)
        keepBetter(best, planFrom(instance, relaxation, m_budget));
    cutoff = std::min(cutoff, costOf(best));
    if (isProved(bound, cutoff))
        return {lifted(bound), best, warm};
    if (isWhole && !m_settings.isWarm && instance.arcCount() > manyArcs)
        priceOutSifted(instance, relaxation, warm, best, cutoff);
    Subgradient subgradient(instance, relaxation, std::move(warm));
    priceOut(instance, relaxation, subgradient, best, cutoff, depth);
    bound = lifted(subgradient.bound());
    if (m_nodes == 1)
        m_slack = std::max(m_slack, m_settings.slackOfBound * bound);
    if (isProved(bound, cutoff) || m_budget.isExhausted())
        return {bound, best, subgradient.prices()};
    Fixing fixing(instance);
    if (isLarge && subgradient.prices().cycles.count() == 0) {
        if (isWhole)
            prices = subgradient.prices();
        bound = std::max(bound,
                         boundByBlocks(instance, relaxation, subgradient, prices, together, best, cutoff, fixing));
    } else {
        tighten(subgradient, instance.arcCount(), cutoff, depth);
        prices = subgradient.prices();
        bound = lifted(subgradient.bound());
        fixing = fixByReducedCost(instance, relaxation, prices, subgradient.bound(), cutoff);
    }
    if (isProved(bound, cutoff) || m_budget.isExhausted())
        return {bound, best, subgradient.prices()};
    const Decomposition cut = decompose(instance, fixing);
    const double limit = cutoff - m_slack; // the fixing speaks only of plans below this
    Outcome outcome;
    if (!cut.feasible)
        outcome.bound = infinity;
    else if (isMuchSmaller(cut, instance) || !std::count(fixing.option.begin(), fixing.option.end(), Fix::Free))
        outcome = solvePieces(instance, cut, prices, together, best, cutoff, depth);
    else
        outcome = branch(instance, subgradient, prices, together, fixing, bound, best, cutoff, depth);
    if (outcome.plan)
        keepBetter(best, std::move(*outcome.plan));
    return {std::max(bound, std::min(outcome.bound, limit)), best, subgradient.prices()};
}

/// Raises the bound by blocks, for the whole problem with plans made in between. `prices` become the best for blocks,
/// `together` what they hold, `fixing` what every better plan has in common.
double Search::boundByBlocks(const Instance &instance, Relaxation &relaxation, const Subgradient &subgradient,
                             Prices &prices, Dealing &together, std::optional<Choice> &best, double &cutoff,
                             Fixing &fixing)
{
    const int arcs = std::max(1, instance.arcCount());
    if (m_arcsAtFirst == 0) {
        m_arcsAtFirst = arcs;
        m_blockClients = double(blockArcs) * instance.clientCount() / arcs;
    }
    const double room = std::sqrt(double(std::max(m_arcsAtFirst, arcs)) / arcs);
    const int size = std::min(int(room * m_blockClients), std::max(leastBlock, instance.clientCount() / blockShare));
    Blocks blocks(instance, prices, subgradient.frequencies(), size, together);
    double bound = lifted(subgradient.bound());
    const auto isOver = [&] { return isProved(bound, cutoff) || m_budget.isExhausted(); };
    const auto raise = [&](int steps) {
        blocks.raise(steps, cutoff - m_slack, enoughFor(cutoff), m_budget);
        bound = std::max(bound, lifted(blocks.bound()));
    };
    if (m_nodes == 1 && best && instance.arcCount() > coreArcs) {
        raise(quickSteps);
        if (!isOver())
            improveInCore(instance, relaxation, subgradient, blocks.plan(), bound, best);
        cutoff = std::min(cutoff, costOf(best));
    }
    if (!isOver())
        raise(mostSteps);
    prices = blocks.prices();
    together = blocks.dealing();
    fixing = blocks.fixing();
    return bound;
}

/// A better plan than the best, from that and from what the blocks would do, until it is within reach of the bound.
void Search::improveInCore(const Instance &instance, Relaxation &relaxation, const Subgradient &subgradient,
                           const Choice &byBlocks, double bound, std::optional<Choice> &best)
{
    const Choice other = completed(instance, byBlocks, *best);
    Core core(instance, coreOf(instance, relaxation, subgradient, {&*best, &other}), subgradient.prices());
    if (!core.isFeasible())
        return;
    const double enough = bound + m_slack;
    const auto share = [this] { return std::int64_t(double(m_budget.left()) * windowWork); };
    for (const Choice *plan : {&std::as_const(*best), &other}) {
        const Budget::Share work(m_budget, share());
        if (core.cost() > enough)
            core.add(*plan, enough, m_budget);
    }
    for (const int size : windowSizes) {
        const Budget::Share work(m_budget, share());
        core.improveByWindows(size, enough, m_budget);
    }
    keepBetter(best, core.plan());
}

/// What the reduced costs and these plans, the first the best, leave for a plan little above the bound.
Decomposition Search::coreOf(const Instance &instance, Relaxation &relaxation, const Subgradient &subgradient,
                             std::initializer_list<const Choice *> plans)
{
    const double slack = std::exchange(m_slack, 0.0);
    const double bound = subgradient.bound();
    double above = (*plans.begin())->cost - bound;
    Decomposition core;
    for (int n = 0; n == 0 || (n < mostCores && core.feasible && sizeOf(core) > coreShare * sizeOf(instance)); ++n) {
        above *= n == 0 ? coreShare : 0.5;
        m_budget.spend(4 * std::int64_t(instance.arcCount()));
        Fixing fixing = fixByReducedCost(instance, relaxation, subgradient.prices(), bound, bound + above);
        for (const Choice *plan : plans)
            allow(instance, *plan, fixing);
        core = decompose(instance, std::move(fixing));
    }
    m_slack = slack;
    return core;
}

/// What every plan better than the cutoff must have in common, by the bound's own reckoning.
Fixing Search::fixByReducedCost(const Instance &instance, Relaxation &relaxation, const Prices &prices, double bound,
                                double cutoff) const
{
    relaxation.evaluate(prices);
    Fixing fixing(instance);
    for (int i = 0; i < instance.optionCount(); ++i) {
        const double opening = relaxation.openingRise(i);
        if (isProved(bound + opening, cutoff)) {
            fixing.option[i] = Fix::Closed;
            continue;
        }
        if (isProved(bound + relaxation.closingRise(i), cutoff))
            fixing.option[i] = Fix::Open;
        for (int l = instance.optionLinks[i]; l < instance.optionLinks[i + 1]; ++l) {
            const double joining = opening + std::max(0.0, -relaxation.linkProfit(l));
            if (isProved(bound + joining, cutoff)) {
                fixing.link[l] = Fix::Closed;
                continue;
            }
            for (int a = instance.linkArcs[l]; a < instance.linkArcs[l + 1]; ++a) {
                const double loss = std::max(0.0, relaxation.arcCost(a) - prices.client[instance.arcClient[a]]);
                fixing.dropped[a] = isProved(bound + joining + loss, cutoff);
            }
        }
    }
    return fixing;
}

Search::Outcome Search::solvePieces(const Instance &whole, const Decomposition &cut, const Prices &prices,
                                    const Dealing &together, const std::optional<Choice> &known, double cutoff,
                                    int depth)
{
    const std::size_t count = cut.pieces.size();
    std::vector<Prices> warm;
    std::vector<double> bounds;
    std::vector<std::optional<Choice>> plans(count);
    double total = cut.constant;
    for (std::size_t p = 0; p < count; ++p) {
        warm.push_back(restrict(prices, cut.pieces[p]));
        bounds.push_back(lifted(Relaxation(cut.pieces[p]).evaluate(warm[p])));
        total += bounds[p];
        if (known) {
            Plan plan(cut.pieces[p]);
            plan.adopt(restrict(whole, *known, cut.pieces[p]));
            plans[p] = plan.choice();
        }
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&cut](std::size_t a, std::size_t b) {
        return cut.pieces[a].arcCount() < cut.pieces[b].arcCount();
    });
    const double slack = m_slack;
    m_slack = slack / std::max<std::size_t>(1, count);
    for (const std::size_t p : order) {
        if (lifted(total) >= cutoff - slack || m_budget.isExhausted())
            break;
        const double room = cutoff - (total - bounds[p]);
        Outcome outcome
            = visit(cut.pieces[p], std::move(warm[p]), plans[p], room, depth, restrict(together, cut.pieces[p]));
        total += std::max(0.0, outcome.bound - bounds[p]);
        bounds[p] = std::max(bounds[p], outcome.bound);
        if (outcome.plan)
            plans[p] = std::move(outcome.plan);
    }
    m_slack = slack;
    Outcome result {lifted(total), std::nullopt, {}};
    std::vector<Choice> parts;
    for (std::optional<Choice> &plan : plans) {
        if (!plan)
            return result;
        parts.push_back(std::move(*plan));
    }
    Choice plan = cut.join(whole, parts);
    result.plan = std::move(plan);
    return result;
}

Search::Outcome Search::branch(const Instance &instance, const Subgradient &subgradient, const Prices &prices,
                               const Dealing &together, const Fixing &fixing, double bound,
                               std::optional<Choice> best, double cutoff, int depth)
{
    const int option = branchingOption(instance, subgradient, fixing);
    const bool openFirst = subgradient.frequency(option) >= 0.5;
    double least = infinity;
    for (const bool open : {openFirst, !openFirst}) {
        if (m_nodes >= m_settings.nodeLimit || m_budget.isExhausted()) {
            least = bound;
            break;
        }
        Fixing decided = fixing;
        decided.option[option] = open ? Fix::Open : Fix::Closed;
        const Decomposition cut = decompose(instance, decided);
        if (!cut.feasible)
            continue;
        Outcome outcome = solvePieces(instance, cut, prices, together, std::nullopt, cutoff, depth + 1);
        least = std::min(least, outcome.bound);
        if (outcome.plan)
            keepBetter(best, std::move(*outcome.plan));
        cutoff = std::min(cutoff, costOf(best));
    }
    return {std::max(bound, least), best, {}};
}

} // namespace consolidation::optimiser
