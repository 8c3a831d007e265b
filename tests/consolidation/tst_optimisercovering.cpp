// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/covering.h"
#include "consolidation/optimiser/solver.h"

#include "support/optimiserproblems.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

using namespace consolidation::optimiser;
using support::Dice;

namespace {

/// Rows of options that serve a client.
using Rows = std::vector<std::vector<int>>;

Instance instanceOf(const Rows &rows, const std::vector<double> &costs, double arcCost = 0)
{
    Draft draft;
    for (int i = 0; i < int(costs.size()); ++i) {
        draft.options.push_back({costs[i], i, i, 0, false});
        draft.links.push_back({i, 0});
    }
    for (int k = 0; k < int(rows.size()); ++k) {
        draft.clients.push_back({1000, k});
        for (const int i : rows[k])
            draft.arcs.push_back({k, i, arcCost, int(draft.arcs.size())});
    }
    return assemble(draft);
}

Rows anyRows(Dice &dice, int options, int clients)
{
    Rows rows(clients);
    for (std::vector<int> &row : rows) {
        for (int i = 0; i < options; ++i) {
            if (dice.chance(25))
                row.push_back(i);
        }
        if (row.empty())
            row.push_back(dice.below(options));
    }
    return rows;
}

std::vector<double> anyCosts(Dice &dice, int options, bool equal)
{
    std::vector<double> costs(options, 1);
    for (double &cost : costs)
        cost = equal ? 1 : dice.cost(1, 6);
    return costs;
}

bool isServed(const Rows &rows, const std::vector<char> &open)
{
    return std::all_of(rows.begin(), rows.end(), [&](const std::vector<int> &row) {
        return std::any_of(row.begin(), row.end(), [&](int i) { return open[i]; });
    });
}

double costOf(const std::vector<double> &costs, const std::vector<char> &open)
{
    double sum = 0;
    for (std::size_t i = 0; i < costs.size(); ++i)
        sum += open[i] ? costs[i] : 0;
    return sum;
}

double enumerate(const Rows &rows, const std::vector<double> &costs)
{
    double best = std::numeric_limits<double>::infinity();
    std::vector<char> open(costs.size());
    for (unsigned bits = 0; bits < 1u << costs.size(); ++bits) {
        for (std::size_t i = 0; i < costs.size(); ++i)
            open[i] = bits >> i & 1;
        if (isServed(rows, open))
            best = std::min(best, costOf(costs, open));
    }
    return best;
}

/// With the cheapest service of all clients; the first two options exclude each other.
double enumerate(const Problem &problem)
{
    double best = std::numeric_limits<double>::infinity();
    for (unsigned open = 0; open < 1u << problem.optionCount(); ++open) {
        if ((open & 3) == 3)
            continue;
        std::vector<double> service = problem.unservedCosts();
        for (const Problem::Arc &arc : problem.arcs()) {
            if (open >> arc.option & 1)
                service[arc.client] = std::min(service[arc.client], arc.cost);
        }
        double cost = std::accumulate(service.begin(), service.end(), 0.0);
        for (int i = 0; i < problem.optionCount(); ++i)
            cost += open >> i & 1 ? problem.options()[i].fixed : 0;
        best = std::min(best, cost);
    }
    return best;
}

std::vector<char> improved(const Rows &rows, const std::vector<double> &costs)
{
    Budget budget(0, 0, {});
    const Instance instance = instanceOf(rows, costs);
    return improveCovering(instance, Coverage(instance), std::vector<char>(costs.size(), 1), budget);
}

/// Three times as many points: Fulkerson, Nemhauser and Trotter, "Two computationally difficult set covering problems
/// that arise in computing the 1-width of incidence matrices of Steiner triple systems", 1974.
Rows tripled(const Rows &triples, int points)
{
    Rows result;
    const auto at = [points](int point, int copy) { return copy * points + point; };
    for (int x = 0; x < points; ++x)
        result.push_back({at(x, 0), at(x, 1), at(x, 2)});
    for (const std::vector<int> &t : triples) {
        for (int copy = 0; copy < 3; ++copy)
            result.push_back({at(t[0], copy), at(t[1], copy), at(t[2], copy)});
        std::array<int, 3> order {0, 1, 2};
        do {
            result.push_back({at(t[0], order[0]), at(t[1], order[1]), at(t[2], order[2])});
        } while (std::next_permutation(order.begin(), order.end()));
    }
    return result;
}

} // namespace

/// Set covering is what is left of the problem where nobody has given costs.
class TestOptimiserCovering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatEnumerationFinds()
    {
        for (const bool equal : {true, false}) {
            Dice dice(equal ? 31 : 32);
            int missed = 0;
            for (int n = 0; n < 150; ++n) {
                const int options = dice.between(3, 11);
                const Rows rows = anyRows(dice, options, dice.between(3, 25));
                const std::vector<double> costs = anyCosts(dice, options, equal);
                const std::vector<char> open = improved(rows, costs);
                QVERIFY(isServed(rows, open));
                const double best = enumerate(rows, costs);
                QVERIFY(costOf(costs, open) >= best);
                missed += costOf(costs, open) > best;
            }
            QVERIFY2(missed == 0, qPrintable(QString::number(missed)));
        }
    }

    void reachesThePublishedOptimaOfSteinerTriples_data()
    {
        QTest::addColumn<int>("tripling");
        QTest::addColumn<int>("optimum");
        QTest::newRow("9 points") << 1 << 5;
        QTest::newRow("27 points") << 2 << 18;
        QTest::newRow("81 points") << 3 << 61;
    }
    void reachesThePublishedOptimaOfSteinerTriples()
    {
        QFETCH(int, tripling);
        QFETCH(int, optimum);
        Rows rows {{0, 1, 2}};
        int points = 3;
        for (int n = 0; n < tripling; ++n, points *= 3)
            rows = tripled(rows, points);
        const std::vector<double> costs(points, 1);
        QCOMPARE(costOf(costs, improved(rows, costs)), optimum);
    }

    void neverGivesWorse()
    {
        Dice dice(33);
        const Rows rows = anyRows(dice, 40, 60);
        const std::vector<double> costs = anyCosts(dice, 40, false);
        const std::vector<char> good = improved(rows, costs);
        Budget none(1, 0, {});
        none.spend(1);
        const Instance instance = instanceOf(rows, costs);
        const Coverage coverage(instance);
        QVERIFY(improveCovering(instance, coverage, good, none) == good);
        Budget some(5'000, 0, {});
        QVERIFY(costOf(costs, improveCovering(instance, coverage, good, some)) <= costOf(costs, good));
    }

    void isTheSameEveryTime()
    {
        Dice dice(34);
        const Rows rows = anyRows(dice, 60, 200);
        const std::vector<double> costs = anyCosts(dice, 60, true);
        QVERIFY(improved(rows, costs) == improved(rows, costs));
    }

    void tellsCoveringFromOtherProblems()
    {
        const Rows rows {{0, 1}, {1, 2}};
        const std::vector<double> ones(3, 1);
        QVERIFY(isCovering(instanceOf(rows, ones)));
        QVERIFY(isCovering(instanceOf(rows, ones, 7)));
        QVERIFY(!isCovering(instanceOf(rows, {1, 0, 1})));
        QVERIFY(!isCovering(instanceOf(rows, {2000, 2000, 2000}))); // cheaper not served
        QVERIFY(!isCovering(instanceOf({{0, 0}}, ones)));
        Instance differing = instanceOf(rows, ones);
        differing.slots[1].cost = 0.5;
        QVERIFY(isCovering(differing));
        differing.slots[1].cost = 3;
        QVERIFY(!isCovering(differing));
        Instance onboarding = instanceOf(rows, ones);
        onboarding.onboarding[0] = 1;
        QVERIFY(!isCovering(onboarding));
    }

    void leavesOutOnlyWhatDecidesNothing()
    {
        Dice dice(35);
        int smaller = 0;
        for (int n = 0; n < 150; ++n) {
            const int options = dice.between(3, 10);
            const Rows rows = anyRows(dice, options, dice.between(3, 25));
            const std::vector<double> costs = anyCosts(dice, options, n % 2 == 0);
            const Coverage coverage(instanceOf(rows, costs));
            Rows left;
            std::vector<double> kept = costs;
            for (const std::vector<int> &row : coverage.optionsOf) {
                if (!row.empty())
                    left.push_back(row);
            }
            for (int i = 0; i < options; ++i) {
                if (coverage.clientsOf[i].empty())
                    kept[i] = 1000; // must not be needed
            }
            QCOMPARE(enumerate(left, kept), enumerate(rows, costs));
            smaller += left.size() < rows.size();
        }
        QVERIFY(smaller > 100);
    }

    void solvesWithWhatLittleMovingCosts()
    {
        Dice dice(36);
        for (int n = 0; n < 25; ++n) {
            Problem problem;
            const int options = dice.between(5, 10);
            const int group = problem.addGroup(0, true);
            for (int i = 0; i < options; ++i)
                problem.addOption(dice.chance(70) ? 1 : 1.5, i < 2 ? group : -1);
            const Rows rows = anyRows(dice, options, 130);
            for (const std::vector<int> &row : rows) {
                const int client = problem.addClient();
                for (const int i : row)
                    problem.addArc(client, i, dice.below(3) / 300.0);
            }
            const Solution solution = solve(problem);
            support::verify(problem, solution);
            QCOMPARE(solution.status, Status::Optimal);
            COMPARE_NEAR(solution.objective, enumerate(problem));
        }
    }

    void theSolverGainsByIt()
    {
        Dice dice(37);
        Problem problem;
        const Rows rows = anyRows(dice, 60, 150);
        for (int i = 0; i < 60; ++i)
            problem.addOption(1);
        for (const std::vector<int> &row : rows) {
            const int client = problem.addClient();
            for (const int i : row)
                problem.addArc(client, i, 0);
        }
        Settings settings;
        settings.workLimit = 20'000'000;
        const Solution solution = solve(problem, settings);
        support::verify(problem, solution);
        const std::vector<double> ones(60, 1);
        QVERIFY(solution.objective <= costOf(ones, improved(rows, ones)));
        const Solution again = solve(problem, settings, solution);
        QVERIFY(again.objective <= solution.objective);
    }
};

QTEST_APPLESS_MAIN(TestOptimiserCovering)
#include "tst_optimisercovering.moc"
