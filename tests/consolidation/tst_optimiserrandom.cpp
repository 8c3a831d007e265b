// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/optimiser/solver.h"

#include "support/optimiserproblems.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

using namespace consolidation::optimiser;
using support::areNear;
using support::Dice;
using support::verify;

namespace {

constexpr int instances = 400;

/// Everything the problem knows: groups, exclusions, links, pins, mandates, dependencies, credits, missing arcs.
Problem anyProblem(unsigned seed)
{
    Dice dice(seed);
    Problem problem;
    const int groups = dice.below(4);
    for (int g = 0; g < groups; ++g)
        problem.addGroup(dice.cost(dice.chance(10) ? -20 : 0, 40), dice.chance(60));
    const int options = dice.between(1, 8);
    for (int i = 0; i < options; ++i)
        problem.addOption(dice.cost(dice.chance(15) ? -30 : 0, 60),
                          groups > 0 && dice.chance(60) ? dice.below(groups) : -1);
    const int clients = dice.between(0, 9);
    for (int k = 0; k < clients; ++k)
        problem.addClient();
    int links = 0;
    for (int i = 0; i < options; ++i) {
        const int link
            = dice.chance(50) && links < 5 ? problem.addLink(0, i, dice.cost(dice.chance(10) ? -5 : 0, 25)) : -1;
        links += link >= 0;
        for (int k = 0; k < clients; ++k) {
            if (dice.chance(45))
                problem.addArc(k, i, dice.cost(dice.chance(5) ? -10 : 0, 40), dice.chance(60) ? link : -1);
        }
    }
    for (int n = dice.below(10) - 7; n > 0; --n)
        problem.pin(dice.below(options), dice.chance(50) ? Pin::Open : Pin::Closed);
    for (int n = dice.below(10) - 7; n > 0 && clients > 0; --n)
        problem.mandate(dice.below(clients), dice.below(options));
    for (int n = dice.below(10) - 6; n > 0; --n)
        problem.require(dice.below(options), dice.below(options));
    if (dice.chance(20))
        problem.setUnservedCost(dice.cost(5, 60));
    return problem;
}

/// The cheapest service of all clients with just these options and links open.
double serviceCost(const Problem &problem, unsigned open, unsigned linksOpen)
{
    std::vector<double> cost = problem.unservedCosts();
    for (const Problem::Arc &arc : problem.arcs()) {
        const int mandate = problem.mandates()[arc.client];
        if ((open >> arc.option & 1) && (arc.link < 0 || (linksOpen >> arc.link & 1))
            && (mandate < 0 || mandate == arc.option))
            cost[arc.client] = std::min(cost[arc.client], arc.cost);
    }
    return std::accumulate(cost.begin(), cost.end(), 0.0);
}

/// What the set of open options costs without service; nothing if the rules forbid it.
std::optional<double> standingCost(const Problem &problem, unsigned open)
{
    double cost = 0;
    std::vector<int> openInGroup(problem.groups().size(), 0);
    for (int i = 0; i < problem.optionCount(); ++i) {
        const Problem::Option &option = problem.options()[i];
        const bool isOpen = open >> i & 1;
        if ((option.pin == Pin::Open && !isOpen) || (option.pin == Pin::Closed && isOpen))
            return std::nullopt;
        cost += isOpen ? option.fixed : 0;
        if (isOpen && option.group >= 0)
            ++openInGroup[option.group];
    }
    for (std::size_t g = 0; g < openInGroup.size(); ++g) {
        if (problem.groups()[g].exclusive && openInGroup[g] > 1)
            return std::nullopt;
        cost += openInGroup[g] == 0 ? problem.groups()[g].decommission : 0;
    }
    for (const Problem::Dependency &dependency : problem.dependencies()) {
        if ((open >> dependency.option & 1) && !(open >> dependency.needs & 1))
            return std::nullopt;
    }
    return cost;
}

/// By trying every set of options and, within it, every set of links.
double enumerate(const Problem &problem)
{
    double best = std::numeric_limits<double>::infinity();
    const unsigned linkSets = 1u << problem.links().size();
    for (unsigned open = 0; open < 1u << problem.optionCount(); ++open) {
        const std::optional<double> standing = standingCost(problem, open);
        for (unsigned links = 0; standing && links < linkSets; ++links) {
            double cost = *standing;
            bool allowed = true;
            for (std::size_t l = 0; l < problem.links().size(); ++l) {
                allowed = allowed && (!(links >> l & 1) || (open >> problem.links()[l].option & 1));
                cost += links >> l & 1 ? problem.links()[l].onboarding : 0;
            }
            if (allowed)
                best = std::min(best, cost + serviceCost(problem, open, links));
        }
    }
    return best;
}

/// Sparse, in domains, with versions of one application that exclude each other: as consolidation problems look.
Problem landscapeLike(unsigned seed, int applications, bool flat = false)
{
    Dice dice(seed);
    Problem problem;
    const int clients = applications * 4 / 5;
    for (int k = 0; k < clients; ++k)
        problem.addClient();
    for (int a = 0; a < applications; ++a) {
        const int group = problem.addGroup(flat ? 0 : dice.between(20, 150), true);
        const int domain = dice.below(clients) / 20 * 20;
        const int levels = dice.between(1, 3);
        std::vector<int> served;
        for (int n = dice.between(2, 6); n > 0; --n)
            served.push_back(dice.chance(15) ? dice.below(clients) : std::min(clients - 1, domain + dice.below(20)));
        for (int level = 0; level < levels; ++level) {
            const int option = problem.addOption(flat ? 1000 : dice.between(300, 2500) + 150 * level, group);
            for (const int k : served)
                problem.addArc(k, option, flat ? 0 : dice.between(20, 400) * (1 + 0.25 * level));
        }
    }
    return problem;
}

/// The same problem with every index and every cost changed by the functions.
template <typename Cost>
Problem rebuilt(const Problem &old, const std::vector<int> &optionOrder, const std::vector<int> &clientOrder, Cost cost)
{
    Problem problem;
    std::vector<int> option(old.optionCount());
    std::vector<int> client(old.clientCount());
    for (const Problem::Group &group : old.groups())
        problem.addGroup(cost(group.decommission), group.exclusive);
    for (const int i : optionOrder) {
        option[i] = problem.addOption(cost(old.options()[i].fixed), old.options()[i].group);
        problem.pin(option[i], old.options()[i].pin);
    }
    for (const int k : clientOrder)
        client[k] = problem.addClient();
    for (const Problem::Link &link : old.links())
        problem.addLink(link.unit, option[link.option], cost(link.onboarding));
    for (auto arc = old.arcs().rbegin(); arc != old.arcs().rend(); ++arc)
        problem.addArc(client[arc->client], option[arc->option], cost(arc->cost), arc->link);
    for (const Problem::Dependency &dependency : old.dependencies())
        problem.require(option[dependency.option], option[dependency.needs]);
    for (int k = 0; k < old.clientCount(); ++k) {
        if (old.mandates()[k] >= 0)
            problem.mandate(client[k], option[old.mandates()[k]]);
    }
    return problem;
}

std::vector<int> shuffled(int count, Dice &dice)
{
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    for (int n = count - 1; n > 0; --n)
        std::swap(order[n], order[dice.below(n + 1)]);
    return order;
}

} // namespace

class TestOptimiserRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithEnumeration();
    void marginsAgreeWithEnumeration();
    void numberingDoesNotMatter();
    void scalingScales();
    void duplicatingDoubles();
    void moreChoiceNeverCostsMore();
    void higherCostNeverCostsLess();
    void fewerRulesNeverCostMore();
    void boundHoldsUnderEveryLimit();
    void equalCosts();
    void gapToleranceIsKept();
    void twoRunsAreIdentical();
    void cancelledBeforeItStarts();
    void cancelledWhileItRuns();
    void timeLimitIsKept();
    void progressRises();
    void marginsOfALandscapeAgreeWithItsPlan();
};

void TestOptimiserRandom::agreesWithEnumeration()
{
    int contradictory = 0;
    int unserved = 0;
    for (unsigned seed = 1; seed <= instances; ++seed) {
        const Problem problem = anyProblem(seed);
        const double optimum = enumerate(problem);
        const Solution solution = solve(problem);
        const QByteArray place = "instance " + QByteArray::number(seed);
        if (std::isinf(optimum)) {
            ++contradictory;
            QVERIFY2(solution.status == Status::Contradictory, place);
            continue;
        }
        QVERIFY2(solution.status == Status::Optimal, place);
        QVERIFY2(areNear(solution.objective, optimum),
                 place + ": " + QByteArray::number(solution.objective) + " against " + QByteArray::number(optimum));
        unserved += !solution.unservedClients.empty();
        verify(problem, solution);
    }
    QVERIFY(contradictory > 0 && contradictory < instances / 4);
    QVERIFY(unserved > instances / 20 && unserved < instances * 3 / 4);
}

void TestOptimiserRandom::marginsAgreeWithEnumeration()
{
    int weighed = 0;
    for (unsigned seed = 1; seed <= instances / 4; ++seed) {
        const Problem problem = anyProblem(seed);
        const Solution solution = solve(problem);
        for (const Margin &margin : margins(problem, solution)) {
            if (margin.kind != Margin::Kind::Weighed)
                continue;
            ++weighed;
            QVERIFY(margin.isExact);
            Problem without = problem;
            without.pin(margin.option, Pin::Closed);
            Problem with = problem;
            with.pin(margin.option, Pin::Open);
            with.setFixed(margin.option, 0);
            // a computed cost of unserved clients depends on the fixed costs, so it is held still
            const std::vector<double> before = problem.unservedCosts();
            const std::vector<double> after = with.unservedCosts();
            double shift = 0;
            for (const int k : solve(with).unservedClients)
                shift += before[k] - after[k];
            COMPARE_NEAR(margin.breakEven, enumerate(without) - enumerate(with) - shift);
        }
    }
    QVERIFY(weighed > 100);
}

void TestOptimiserRandom::numberingDoesNotMatter()
{
    Dice dice(7);
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Problem problem = seed % 2 ? anyProblem(seed) : landscapeLike(seed, 60);
        if (seed % 2 && solve(problem).unserved > 0)
            continue;
        const Problem other = rebuilt(problem, shuffled(problem.optionCount(), dice),
                                      shuffled(problem.clientCount(), dice), [](double cost) { return cost; });
        const Solution solution = solve(problem);
        if (solution.status != Status::Contradictory)
            COMPARE_NEAR(solve(other).objective, solution.objective);
    }
}

void TestOptimiserRandom::scalingScales()
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const Problem problem = landscapeLike(seed, 50);
        std::vector<int> options(problem.optionCount());
        std::vector<int> clients(problem.clientCount());
        std::iota(options.begin(), options.end(), 0);
        std::iota(clients.begin(), clients.end(), 0);
        const Solution once = solve(problem);
        for (const double factor : {0.001, 7.3, 1e5}) {
            const Solution scaled
                = solve(rebuilt(problem, options, clients, [factor](double c) { return c * factor; }));
            COMPARE_NEAR(scaled.objective - scaled.unserved, factor * (once.objective - once.unserved));
        }
    }
}

void TestOptimiserRandom::duplicatingDoubles()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Problem problem = landscapeLike(seed, 40);
        Problem twice = problem;
        const int groups = int(problem.groups().size());
        for (const Problem::Group &group : problem.groups())
            twice.addGroup(group.decommission, group.exclusive);
        for (const Problem::Option &option : problem.options())
            twice.addOption(option.fixed, option.group + groups);
        for (int k = 0; k < problem.clientCount(); ++k)
            twice.addClient();
        for (const Problem::Arc &arc : problem.arcs())
            twice.addArc(arc.client + problem.clientCount(), arc.option + problem.optionCount(), arc.cost);
        const Solution one = solve(problem);
        const Solution two = solve(twice);
        COMPARE_NEAR(two.objective - two.unserved, 2 * (one.objective - one.unserved));
        QCOMPARE(two.unservedClients.size(), 2 * one.unservedClients.size());
    }
}

void TestOptimiserRandom::moreChoiceNeverCostsMore()
{
    Dice dice(11);
    for (unsigned seed = 1; seed <= 30; ++seed) {
        Problem problem = landscapeLike(seed, 60);
        problem.setUnservedCost(100000);
        const double before = solve(problem).objective;
        const int option = problem.addOption(dice.between(100, 1500));
        for (int n = 0; n < 6; ++n)
            problem.addArc(dice.below(problem.clientCount()), option, dice.between(10, 200));
        QVERIFY(solve(problem).objective <= before * (1 + 1e-9));
    }
}

void TestOptimiserRandom::higherCostNeverCostsLess()
{
    Dice dice(13);
    for (unsigned seed = 1; seed <= 30; ++seed) {
        Problem problem = landscapeLike(seed, 60);
        problem.setUnservedCost(100000);
        const double before = solve(problem).objective;
        for (int n = 0; n < 10; ++n) {
            const int option = dice.below(problem.optionCount());
            problem.setFixed(option, problem.options()[option].fixed + dice.between(0, 800));
            const int arc = dice.below(int(problem.arcs().size()));
            problem.setArcCost(arc, problem.arcs()[arc].cost + dice.between(0, 300));
        }
        QVERIFY(solve(problem).objective >= before * (1 - 1e-9));
    }
}

void TestOptimiserRandom::fewerRulesNeverCostMore()
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        Problem problem = landscapeLike(seed, 60);
        problem.setUnservedCost(100000);
        const double relaxed = solve(problem).objective;
        Dice dice(seed);
        for (int n = 0; n < 4; ++n)
            problem.require(dice.below(problem.optionCount()), dice.below(problem.optionCount()));
        problem.pin(dice.below(problem.optionCount()), Pin::Open);
        const Solution ruled = solve(problem);
        QVERIFY(ruled.status == Status::Contradictory || ruled.objective >= relaxed * (1 - 1e-9));
    }
}

void TestOptimiserRandom::boundHoldsUnderEveryLimit()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const Problem problem = landscapeLike(seed, seed % 2 ? 60 : 120, seed % 2);
        const Solution proved = solve(problem);
        QCOMPARE(proved.status, Status::Optimal);
        for (std::int64_t work = 1; work < proved.work * 2; work *= 4) {
            Settings settings;
            settings.workLimit = work;
            const Solution solution = solve(problem, settings);
            verify(problem, solution);
            QVERIFY(solution.objective >= proved.objective * (1 - 1e-9));
            QVERIFY(solution.bound <= proved.objective * (1 + 1e-9));
        }
    }
}

void TestOptimiserRandom::equalCosts()
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const Problem problem = landscapeLike(seed, 80, true);
        const Solution solution = solve(problem);
        verify(problem, solution);
        QCOMPARE(solution.status, Status::Optimal);
        QCOMPARE(solution.objective - solution.unserved, 1000.0 * double(solution.openOptions.size()));
    }
}

void TestOptimiserRandom::gapToleranceIsKept()
{
    Settings settings;
    settings.gapPercent = 2;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const Problem problem = landscapeLike(seed, 300);
        const Solution solution = solve(problem, settings);
        verify(problem, solution);
        QVERIFY2(solution.gap() <= 0.02 || solution.unserved > 0, qPrintable(QString::number(solution.gap())));
    }
}

void TestOptimiserRandom::twoRunsAreIdentical()
{
    const Problem problem = landscapeLike(3, 500);
    Settings settings;
    settings.workLimit = 50'000'000; // so that it is also the same place where it stops
    const Solution one = solve(problem, settings);
    const Solution two = solve(problem, settings);
    QCOMPARE(one.status, Status::Gap);
    QCOMPARE(one.objective, two.objective);
    QCOMPARE(one.bound, two.bound);
    QCOMPARE(one.openOptions, two.openOptions);
    QCOMPARE(one.assignedArc, two.assignedArc);
    QCOMPARE(one.prices, two.prices);
    QCOMPARE(one.work, two.work);
    QCOMPARE(one.nodes, two.nodes);
}

void TestOptimiserRandom::cancelledBeforeItStarts()
{
    const base::CancelToken token;
    token.cancel();
    const Problem problem = landscapeLike(5, 4000);
    QElapsedTimer clock;
    clock.start();
    const Solution solution = solve(problem, {}, token);
    const qint64 took = clock.elapsed();
    QCOMPARE(solution.status, Status::Cancelled);
    verify(problem, solution);
    QVERIFY(solution.bound > 0);
    QVERIFY(solution.unservedClients.size() < std::size_t(problem.clientCount()) / 10);
    QVERIFY2(took < 1000, qPrintable(QString::number(took))); // building the arrays, with room for a slow machine
}

void TestOptimiserRandom::cancelledWhileItRuns()
{
    const base::CancelToken token;
    const Problem problem = landscapeLike(5, 4000, true);
    QElapsedTimer sinceCancelled;
    // cancelled by the work itself, once it is well under way
    const Solution solution = solve(problem, {}, token, [&](double share) {
        if (share >= 0.02 && !token.isCancelled()) {
            sinceCancelled.start();
            token.cancel();
        }
    });
    QVERIFY(sinceCancelled.isValid());
    const qint64 took = sinceCancelled.elapsed();
    QCOMPARE(solution.status, Status::Cancelled);
    verify(problem, solution);
    QVERIFY2(took < 500, qPrintable(QString::number(took))); // promised 50 ms; a debug build on a busy machine
}

void TestOptimiserRandom::timeLimitIsKept()
{
    Settings settings;
    settings.seconds = 0.2;
    const Problem problem = landscapeLike(5, 4000, true);
    QElapsedTimer clock;
    clock.start();
    const Solution solution = solve(problem, settings);
    QVERIFY2(clock.elapsed() < 1200, qPrintable(QString::number(clock.elapsed())));
    verify(problem, solution);
    QVERIFY(solution.bound > 0);
}

void TestOptimiserRandom::progressRises()
{
    std::vector<double> told;
    const Problem problem = landscapeLike(2, 400, true);
    Settings settings;
    settings.workLimit = 30'000'000;
    const Solution solution = solve(problem, settings, {}, [&told](double share) { told.push_back(share); });
    QVERIFY(!told.empty());
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), 1.0);
}

void TestOptimiserRandom::marginsOfALandscapeAgreeWithItsPlan()
{
    const Problem problem = landscapeLike(9, 60);
    const Solution solution = solve(problem);
    Settings unlimited;
    unlimited.workLimit = 0;
    const std::vector<Margin> found = margins(problem, solution, unlimited);
    QCOMPARE(int(found.size()), problem.optionCount());
    for (const Margin &margin : found) {
        if (margin.kind != Margin::Kind::Weighed)
            continue;
        QVERIFY(margin.isExact);
        QVERIFY(margin.isOpen ? margin.margin() >= -1e-6 : margin.margin() <= 1e-6);
        QVERIFY(std::count(margin.opens.begin(), margin.opens.end(), margin.option) == !margin.isOpen);
        QVERIFY(std::count(margin.closes.begin(), margin.closes.end(), margin.option) == margin.isOpen);
    }
}

QTEST_APPLESS_MAIN(TestOptimiserRandom)
#include "tst_optimiserrandom.moc"
