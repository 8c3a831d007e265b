// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/bound/cycles.h"
#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/bound/sifting.h"
#include "consolidation/optimiser/search/blocks.h"

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
Instance anyInstance(Dice &dice)
{
    Draft draft;
    const int options = dice.between(3, 7);
    int group = -1;
    for (int i = 0; i < options; ++i) {
        group = dice.chance(30) && group >= 0 ? group : i;
        draft.options.push_back({dice.cost(1, 9), i, group, 0, true});
        draft.links.push_back({i, 0});
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

/// What the plan costs that opens these and serves everybody as cheaply as it can (links of these instances are free).
double costOf(const Instance &in, unsigned open)
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
    for (int k = 0; k < in.clientCount(); ++k) {
        double least = in.fallback[k];
        for (int s = in.clientSlots[k]; s < in.clientSlots[k + 1]; ++s)
            least = open >> in.slots[s].option & 1 ? std::min(least, in.slots[s].cost) : least;
        cost += least;
    }
    return cost;
}

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
    for (unsigned seed = 1; seed <= instances; ++seed) {
        Dice dice(seed);
        const Instance in = anyInstance(dice);
        const double truth = optimum(in);
        Budget budget(0, 0, {});
        const Prices prices = anyPrices(in, dice);
        Blocks blocks(in, prices, std::vector<double>(in.optionCount(), 0.5), dice.between(1, 4));
        blocks.raise(6, truth + 0.5, truth + 1, budget);
        QVERIFY(blocks.bound() <= truth + 1e-9);
        QVERIFY(blocks.bound() >= Relaxation(in).evaluate(prices) - 0.06);
        // the best plans are below the target, so that the fixing leaves at least one of them
        bool isLeft = false;
        for (unsigned open = 0; open < 1u << in.optionCount(); ++open) {
            bool agrees = isAllowed(in, open) && costOf(in, open) <= truth + 1e-9;
            for (int i = 0; i < in.optionCount(); ++i)
                agrees = agrees && blocks.fixing().option[i] != ((open >> i & 1) ? Fix::Closed : Fix::Open);
            isLeft = isLeft || agrees;
        }
        QVERIFY(isLeft);
    }
}

void TestOptimiserCycles::oneBlockIsExact()
{
    for (unsigned seed = 1; seed <= instances; ++seed) {
        Dice dice(seed);
        const Instance in = anyInstance(dice);
        Budget budget(0, 0, {});
        Prices prices = cheapestPrices(in);
        prices.client = in.fallback; // all pay all, so that every arc joins its client to the block
        Blocks blocks(in, prices, std::vector<double>(in.optionCount(), 0.5), in.clientCount());
        const double truth = optimum(in);
        blocks.raise(1, truth, truth, budget);
        QVERIFY(blocks.bound() <= truth + 1e-9);
    }
    const Instance in = triangle();
    Budget budget(0, 0, {});
    Blocks blocks(in, {{0.5, 0.5, 0.5}, {}}, {0.5, 0.5, 0.5}, 3);
    blocks.raise(1, 2, 2, budget);
    QVERIFY(std::abs(blocks.bound() - 2) < 0.01); // the linear relaxation says 1.5
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
