// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/bound/cycles.h"
#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/bound/sifting.h"
#include "consolidation/optimiser/search/blocks.h"
#include "consolidation/optimiser/search/search.h"

#include "support/optimiserproblems.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace consolidation::optimiser;
using support::Dice;

namespace {

constexpr int instances = 150;

/// Three to seven options and clients that two or three of them may serve; some options in exclusive groups.
Instance anyInstance(Dice &dice, bool hasOnboarding = false)
{
    Draft draft;
    const int options = dice.between(3, 7);
    int group = -1;
    for (int i = 0; i < options; ++i) {
        group = dice.chance(30) && group >= 0 ? group : i;
        draft.options.push_back({dice.cost(1, 9), i, group, 0, true});
        draft.links.push_back({i, hasOnboarding ? dice.cost(0, 3) : 0});
    }
    for (int i = 1; i < options; ++i) // what a group costs and whether it is exclusive is the same for its members
        draft.options[i].exclusive = draft.options[i].group != draft.options[i - 1].group
            ? dice.chance(70)
            : draft.options[i - 1].exclusive;
    const int clients = dice.between(3, 8);
    for (int k = 0; k < clients; ++k) {
        std::vector<Draft::Arc> arcs;
        for (int i = 0; i < options; ++i) {
            if (dice.chance(45))
                arcs.push_back({k, i, dice.cost(0, 3), int(draft.arcs.size() + arcs.size())});
        }
        std::stable_sort(arcs.begin(), arcs.end(), [](const auto &a, const auto &b) { return a.cost < b.cost; });
        draft.arcs.insert(draft.arcs.end(), arcs.begin(), arcs.end());
        draft.clients.push_back({30, k});
    }
    return assemble(draft);
}

/// Three sites, three clients between them, all alike: the relaxation opens half of each.
Instance triangle()
{
    Draft draft;
    for (int i = 0; i < 3; ++i) {
        draft.options.push_back({1, i, i, 0, false});
        draft.links.push_back({i, 0});
    }
    for (int k = 0; k < 3; ++k) {
        draft.clients.push_back({10, k});
        draft.arcs.push_back({k, k, 0, 2 * k});
        draft.arcs.push_back({k, (k + 1) % 3, 0, 2 * k + 1});
    }
    return assemble(draft);
}

bool isAllowed(const Instance &in, unsigned open)
{
    for (int g = 0; g < in.groupCount(); ++g) {
        int members = 0;
        for (int i = in.groupOptions[g]; i < in.groupOptions[g + 1]; ++i)
            members += open >> i & 1;
        if (members > 1 && in.groupExclusive[g])
            return false;
    }
    return true;
}

double fixedOf(const Instance &in, unsigned open)
{
    double cost = 0;
    for (int g = 0; g < in.groupCount(); ++g) {
        bool any = false;
        for (int i = in.groupOptions[g]; i < in.groupOptions[g + 1]; ++i) {
            cost += open >> i & 1 ? in.fixed[i] : 0;
            any = any || open >> i & 1;
        }
        cost += any ? 0 : in.groupCost[g];
    }
    return cost;
}

/// What the plan costs that opens these and serves everybody as cheaply as it can, where links are free.
double costOf(const Instance &in, unsigned open)
{
    double cost = fixedOf(in, open);
    for (int k = 0; k < in.clientCount(); ++k) {
        double least = in.fallback[k];
        for (int s = in.clientSlots[k]; s < in.clientSlots[k + 1]; ++s)
            least = open >> in.slots[s].option & 1 ? std::min(least, in.slots[s].cost) : least;
        cost += least;
    }
    return cost;
}

/// What the cheapest plans cost in which something is so.
struct Cheapest
{
    double plan = std::numeric_limits<double>::infinity();
    std::vector<double> open, closed; ///< by option
    std::vector<double> joined; ///< by link, of which each option has one
    std::vector<double> serving; ///< by arc

    explicit Cheapest(const Instance &in)
        : open(in.optionCount(), plan)
        , closed(open)
        , joined(open)
        , serving(in.arcCount(), plan)
    {
        for (unsigned opened = 0; opened < 1u << in.optionCount(); ++opened) {
            if (!isAllowed(in, opened))
                continue;
            look(in, opened, opened);
            for (unsigned links = opened; links > 0; links = (links - 1) & opened)
                look(in, opened, (links - 1) & opened);
        }
    }

private:
    void look(const Instance &in, unsigned opened, unsigned links);
};

void Cheapest::look(const Instance &in, unsigned opened, unsigned links)
{
    double cost = fixedOf(in, opened);
    for (int l = 0; l < in.linkCount(); ++l)
        cost += links >> l & 1 ? in.onboarding[l] : 0;
    std::vector<double> service = in.fallback;
    for (int k = 0; k < in.clientCount(); ++k) {
        for (int s = in.clientSlots[k]; s < in.clientSlots[k + 1]; ++s)
            service[k] = links >> in.slots[s].link & 1 ? std::min(service[k], in.slots[s].cost) : service[k];
        cost += service[k];
    }
    plan = std::min(plan, cost);
    for (int i = 0; i < in.optionCount(); ++i) {
        double &least = opened >> i & 1 ? open[i] : closed[i];
        least = std::min(least, cost);
        joined[i] = links >> i & 1 ? std::min(joined[i], cost) : joined[i];
    }
    for (int k = 0; k < in.clientCount(); ++k) {
        for (int s = in.clientSlots[k]; s < in.clientSlots[k + 1]; ++s) {
            const Slot &slot = in.slots[s];
            if (links >> slot.link & 1)
                serving[slot.arc] = std::min(serving[slot.arc], cost - service[k] + slot.cost);
        }
    }
}

/// Whether some option's clients, and theirs again, are all there are.
bool isOfOnePiece(const Instance &in)
{
    std::vector<int> piece(in.clientCount());
    std::iota(piece.begin(), piece.end(), 0);
    for (int round = 0; round < in.clientCount(); ++round) {
        for (int l = 0; l < in.linkCount(); ++l) {
            int least = in.clientCount();
            for (int a = in.linkArcs[l]; a < in.linkArcs[l + 1]; ++a)
                least = std::min(least, piece[in.arcClient[a]]);
            for (int a = in.linkArcs[l]; a < in.linkArcs[l + 1]; ++a)
                piece[in.arcClient[a]] = least;
        }
    }
    return std::count(piece.begin(), piece.end(), 0) == in.clientCount();
}

/// Small pieces in a row, each joined to the next by a client that both may serve, and all to a hub that may serve some
/// clients of each: large for the search, and solved by going along the row.
struct Row
{
    static constexpr int pieces = 14;
    static constexpr int options = 5; ///< of each piece, beside the hub
    static constexpr int clients = 8; ///< likewise
    static constexpr double unserved = 30;
    static constexpr double none = std::numeric_limits<double>::infinity();
    using Costs = std::vector<double>; ///< by option of the piece, then the hub; `none` where it may not serve

    double hub = 0;
    std::vector<std::vector<double>> fixed;
    std::vector<std::vector<Costs>> service; ///< by piece and client
    std::vector<Costs> before, after; ///< by piece: of the client shared with the piece before, after

    explicit Row(Dice &dice)
        : hub(dice.cost(20, 60))
    {
        const auto anyCosts = [&](int chance, int hubChance) {
            Costs costs(options + 1, none);
            for (int i = 0; i < options; ++i)
                costs[size_t(i)] = dice.chance(chance) ? dice.cost(0, 2) : none;
            costs[options] = dice.chance(hubChance) ? dice.cost(0, 4) : none;
            return costs;
        };
        for (int p = 0; p < pieces; ++p) {
            fixed.emplace_back();
            service.emplace_back();
            for (int i = 0; i < options; ++i)
                fixed.back().push_back(dice.cost(4, 6));
            for (int k = 0; k < clients; ++k)
                service.back().push_back(anyCosts(45, 25));
            before.push_back(anyCosts(50, 0));
            after.push_back(anyCosts(50, 0));
        }
    }

    [[nodiscard]] static double least(const Costs &costs, unsigned open)
    {
        double least = none;
        for (int i = 0; i <= options; ++i)
            least = open >> i & 1 ? std::min(least, costs[size_t(i)]) : least;
        return least;
    }

    [[nodiscard]] double ofPiece(int p, bool withHub, bool servesBefore, bool servesAfter) const
    {
        double best = none;
        for (unsigned open = 0; open < 1u << options; ++open) {
            double cost = 0;
            for (int i = 0; i < options; ++i)
                cost += open >> i & 1 ? fixed[size_t(p)][size_t(i)] : 0;
            for (const Costs &costs : service[size_t(p)])
                cost += std::min(unserved, least(costs, open | (withHub ? 1u << options : 0)));
            cost += servesBefore ? least(before[size_t(p)], open) : 0;
            cost += servesAfter ? least(after[size_t(p)], open) : 0;
            best = std::min(best, cost);
        }
        return best;
    }

    [[nodiscard]] double optimum() const
    {
        double best = none;
        for (const bool withHub : {false, true}) {
            // so far, and whether the last piece serves the client that it shares with the next one
            double without = withHub ? hub : 0;
            double with = none;
            for (int p = 0; p < pieces; ++p) {
                const bool isLast = p + 1 == pieces;
                const double left = std::min(without + (p > 0 ? unserved : 0), with); // the one before is settled
                const auto go = [&](bool servesAfter) {
                    const double alone = left + ofPiece(p, withHub, false, servesAfter);
                    return p > 0 ? std::min(alone, without + ofPiece(p, withHub, true, servesAfter)) : alone;
                };
                const double next = go(false);
                with = isLast ? none : go(true);
                without = next;
            }
            best = std::min(best, without);
        }
        return best;
    }

    [[nodiscard]] Instance instance() const
    {
        Draft draft;
        draft.options.push_back({hub, 0, 0, 0, false});
        draft.links.push_back({0, 0});
        for (int p = 0; p < pieces; ++p) {
            for (int i = 0; i < options; ++i) {
                const int option = int(draft.options.size());
                draft.options.push_back({fixed[size_t(p)][size_t(i)], option, option, 0, false});
                draft.links.push_back({option, 0});
            }
        }
        const auto addClient = [&](const std::vector<std::pair<double, int>> &served) {
            const int client = int(draft.clients.size());
            draft.clients.push_back({unserved, client});
            for (const auto &[cost, option] : served)
                draft.arcs.push_back({client, option, cost, int(draft.arcs.size())});
        };
        const auto collect = [&](std::vector<std::pair<double, int>> &served, const Costs &costs, int p) {
            for (int i = 0; i <= options; ++i) {
                if (costs[size_t(i)] < none)
                    served.push_back({costs[size_t(i)], i == options ? 0 : 1 + p * options + i});
            }
            std::sort(served.begin(), served.end());
        };
        for (int p = 0; p < pieces; ++p) {
            for (const Costs &costs : service[size_t(p)]) {
                std::vector<std::pair<double, int>> served;
                collect(served, costs, p);
                addClient(served);
            }
            if (p + 1 < pieces) {
                std::vector<std::pair<double, int>> served;
                collect(served, after[size_t(p)], p);
                collect(served, before[size_t(p) + 1], p + 1);
                addClient(served);
            }
        }
        return assemble(draft);
    }
};

double optimum(const Instance &in)
{
    double least = std::numeric_limits<double>::infinity();
    for (unsigned open = 0; open < 1u << in.optionCount(); ++open)
        least = isAllowed(in, open) ? std::min(least, costOf(in, open)) : least;
    return least;
}

Usage halves(const Instance &in)
{
    return {std::vector<double>(in.arcCount(), 0.5), std::vector<double>(in.optionCount(), 0.5)};
}

Prices anyPrices(const Instance &in, Dice &dice)
{
    Prices prices = cheapestPrices(in);
    for (int k = 0; k < in.clientCount(); ++k)
        prices.client[k] = std::min(in.fallback[k], prices.client[k] + dice.cost(0, 9));
    return prices;
}

} // namespace

/// What makes bounds stronger than the linear relaxation must never make them stronger than the truth.
class TestOptimiserCycles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cyclesHoldForEveryPlan();
    void pricedCyclesNeverPassTheOptimum();
    void cycleClosesTheTriangle();
    void blocksNeverPassTheOptimum();
    void oneBlockIsExact();
    void largeInstancesAreSolvedToTheOptimum();
    void siftedPartAgreesWithTheWhole();
};

void TestOptimiserCycles::cyclesHoldForEveryPlan()
{
    int found = 0;
    for (unsigned seed = 1; seed <= instances; ++seed) {
        Dice dice(seed);
        const Instance in = anyInstance(dice);
        Budget budget(0, 0, {});
        Cycles cycles;
        found += addCycles(in, halves(in), cycles, budget);
        for (int c = 0; c < cycles.count(); ++c) {
            for (unsigned open = 0; open < 1u << in.optionCount(); ++open) {
                if (!isAllowed(in, open))
                    continue;
                // each client on whichever of its open arcs counts most in the inequality
                std::vector<int> most(in.clientCount(), 0), weight(in.arcCount(), 0);
                for (const int a : cycles.arcsIn(c))
                    ++weight[a];
                for (int k = 0; k < in.clientCount(); ++k) {
                    for (int s = in.clientSlots[k]; s < in.clientSlots[k + 1]; ++s)
                        most[k] = std::max(most[k], open >> in.slots[s].option & 1 ? weight[in.slots[s].arc] : 0);
                }
                int sites = 0;
                for (const int i : cycles.optionsIn(c))
                    sites += open >> i & 1;
                QVERIFY(std::accumulate(most.begin(), most.end(), 0) <= sites + cycles.right[c]);
            }
        }
    }
    QVERIFY2(found >= 20, qPrintable(QString::number(found)));
}

void TestOptimiserCycles::pricedCyclesNeverPassTheOptimum()
{
    for (unsigned seed = 1; seed <= instances; ++seed) {
        Dice dice(seed);
        const Instance in = anyInstance(dice);
        Budget budget(0, 0, {});
        Prices prices = anyPrices(in, dice);
        addCycles(in, halves(in), prices.cycles, budget);
        for (double &price : prices.cycles.price)
            price = dice.cost(0, 4);
        QVERIFY(Relaxation(in).evaluate(prices) <= optimum(in) + 1e-9);
    }
}

void TestOptimiserCycles::cycleClosesTheTriangle()
{
    const Instance in = triangle();
    Budget budget(0, 0, {});
    Prices prices = cheapestPrices(in);
    std::fill(prices.client.begin(), prices.client.end(), 0.5);
    QCOMPARE(Relaxation(in).evaluate(prices), 1.5); // the best without cycles
    QCOMPARE(addCycles(in, halves(in), prices.cycles, budget), 1);
    std::fill(prices.client.begin(), prices.client.end(), 1.0);
    prices.cycles.price[0] = 1;
    QCOMPARE(Relaxation(in).evaluate(prices), 2.0);
    QCOMPARE(optimum(in), 2.0);
}

void TestOptimiserCycles::blocksNeverPassTheOptimum()
{
    int fixedOptions = 0;
    int closedLinks = 0;
    int droppedArcs = 0;
    for (unsigned seed = 1; seed <= instances; ++seed) {
        Dice dice(seed);
        const Instance in = anyInstance(dice, seed % 2 == 0);
        const Cheapest cheapest(in);
        const double truth = cheapest.plan;
        Budget budget(0, 0, {});
        const Prices prices = anyPrices(in, dice);
        Blocks blocks(in, prices, std::vector<double>(in.optionCount(), 0.5), dice.between(1, 4));
        blocks.raise(6, truth + 0.5, truth + 1, budget);
        QVERIFY(blocks.bound() <= truth + 1e-9);
        QVERIFY(blocks.bound() >= Relaxation(in).evaluate(prices) - 0.06);
        // What is fixed, no plan below the target has otherwise.
        const double target = truth + 0.5 - 1e-9;
        const Fixing &fixing = blocks.fixing();
        for (int i = 0; i < in.optionCount(); ++i) {
            if (fixing.option[i] != Fix::Free)
                QVERIFY((fixing.option[i] == Fix::Open ? cheapest.closed : cheapest.open)[i] >= target);
            fixedOptions += fixing.option[i] != Fix::Free;
            QVERIFY(fixing.link[i] != Fix::Open);
            if (fixing.link[i] == Fix::Closed)
                QVERIFY(cheapest.joined[i] >= target);
            closedLinks += fixing.link[i] == Fix::Closed;
        }
        for (int a = 0; a < in.arcCount(); ++a) {
            if (fixing.dropped[a])
                QVERIFY(cheapest.serving[a] >= target);
            droppedArcs += fixing.dropped[a];
        }
    }
    QVERIFY2(fixedOptions > 100 && closedLinks > 0 && droppedArcs > 10,
             qPrintable(QStringLiteral("%1 options, %2 links, %3 arcs").arg(fixedOptions).arg(closedLinks).arg(droppedArcs)));
}

void TestOptimiserCycles::oneBlockIsExact()
{
    int whole = 0;
    for (unsigned seed = 1; seed <= instances; ++seed) {
        Dice dice(seed);
        const Instance in = anyInstance(dice);
        Budget budget(0, 0, {});
        Prices prices = cheapestPrices(in);
        prices.client = in.fallback; // all pay all, so that every arc joins its client to the block
        Blocks blocks(in, prices, std::vector<double>(in.optionCount(), 0.5), in.clientCount());
        const double truth = optimum(in);
        const double relaxed = Relaxation(in).evaluate(prices);
        blocks.raise(1, truth, truth, budget);
        QVERIFY(blocks.bound() <= truth + 1e-9);
        if (!isOfOnePiece(in))
            continue;
        ++whole;
        // It is solved to a hundredth of what the prices lack.
        QVERIFY2(blocks.bound() >= truth - 0.01 * (truth - relaxed) - 1e-9,
                 qPrintable(QStringLiteral("%1: %2 of %3").arg(seed).arg(blocks.bound()).arg(truth)));
    }
    QVERIFY2(whole > 50, qPrintable(QString::number(whole)));
    const Instance in = triangle();
    Budget budget(0, 0, {});
    Blocks blocks(in, {{0.5, 0.5, 0.5}, {}}, {0.5, 0.5, 0.5}, 3);
    blocks.raise(1, 2, 2, budget);
    QVERIFY(std::abs(blocks.bound() - 2) < 0.01); // the linear relaxation says 1.5
}

void TestOptimiserCycles::largeInstancesAreSolvedToTheOptimum()
{
    constexpr int seeds = 12;
    int open = 0;
    int inBlocks = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        Dice dice(seed);
        const Row row(dice);
        const Instance in = row.instance();
        QVERIFY(in.clientCount() > 100); // from there on blocks are used
        const double truth = row.optimum();
        std::int64_t work = 0;
        for (const bool isLargeScale : {true, false}) {
            Search::Settings settings;
            settings.isLargeScale = isLargeScale;
            Budget budget(0, 0, {});
            const Search::Outcome outcome
                = Search(settings, budget).solve(in, cheapestPrices(in), std::nullopt, Row::none);
            QVERIFY(outcome.plan);
            QVERIFY2(std::abs(outcome.plan->cost - truth) <= 1e-7,
                     qPrintable(QStringLiteral("%1: %2 for %3").arg(seed).arg(outcome.plan->cost).arg(truth)));
            QVERIFY2(outcome.bound >= truth - 1e-6 && outcome.bound <= truth + 1e-6,
                     qPrintable(QStringLiteral("%1: %2 for %3").arg(seed).arg(outcome.bound).arg(truth)));
            open += isLargeScale && outcome.plan->open[0];
            inBlocks += !isLargeScale && budget.work() != work;
            work = budget.work();
        }
    }
    QVERIFY2(open > 0 && open < seeds, qPrintable(QString::number(open))); // the hub matters
    QVERIFY2(inBlocks > seeds / 2, qPrintable(QString::number(inBlocks))); // another way was gone
}

void TestOptimiserCycles::siftedPartAgreesWithTheWhole()
{
    for (unsigned seed = 1; seed <= instances; ++seed) {
        Dice dice(seed);
        const Instance in = anyInstance(dice);
        const Prices prices = anyPrices(in, dice);
        Relaxation relaxation(in);
        const double bound = relaxation.evaluate(prices);
        const Sifted all = sift(in, relaxation, prices, bound, 1);
        QCOMPARE(all.part.arcCount(), in.arcCount());
        const Sifted half = sift(in, relaxation, prices, bound, 0.5);
        QVERIFY(half.part.arcCount() <= in.arcCount());
        QCOMPARE(half.part.clientCount(), in.clientCount());
        QCOMPARE(half.expand(prices).client, prices.client);
        Choice plan {0, std::vector<int>(half.part.clientCount(), -1), std::vector<char>(half.part.optionCount(), 1)};
        for (int k = 0; k < half.part.clientCount(); ++k)
            plan.slot[k] = half.part.clientSlots[k] < half.part.clientSlots[k + 1] ? half.part.clientSlots[k] : -1;
        const Choice whole = half.expand(plan, in);
        for (int k = 0; k < in.clientCount(); ++k) {
            if (plan.slot[k] >= 0)
                QCOMPARE(in.slots[whole.slot[k]].cost, half.part.slots[plan.slot[k]].cost);
        }
    }
}

QTEST_GUILESS_MAIN(TestOptimiserCycles)
#include "tst_optimisercycles.moc"
