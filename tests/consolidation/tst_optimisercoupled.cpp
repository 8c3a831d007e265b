// SPDX-License-Identifier: GPL-3.0-or-later
// Capacities, the one-off limit, varieties, arcs with several links, warm starts, quick margins, and the prover.
#include "consolidation/optimiser/coupled/carving.h"
#include "consolidation/optimiser/coupled/knapsack.h"
#include "consolidation/optimiser/coupled/recombination.h"
#include "consolidation/optimiser/coupled/subproblem.h"
#include "consolidation/optimiser/coupled/twoprices.h"
#include "consolidation/optimiser/description.h"
#include "consolidation/optimiser/plan.h"
#include "consolidation/optimiser/prover/cbcprover.h"
#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/optimiser/solver.h"
#include "consolidation/optimiser/translation.h"

#include "support/optimiserproblems.h"
#include "support/shareddata.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace consolidation::optimiser;
using support::areNear;
using support::Dice;
using support::verify;

namespace {

constexpr unsigned instances = 1000;

/// Everything at once, small enough to be enumerated.
Problem anyProblem(unsigned seed)
{
    Dice dice(seed);
    Problem problem;
    const int groups = dice.below(3);
    for (int g = 0; g < groups; ++g) {
        problem.addGroup(dice.cost(0, 20), dice.chance(60));
        problem.setGroupOneOff(g, dice.chance(50) ? dice.cost(0, 10) : 0);
    }
    const int options = dice.between(1, 4);
    for (int i = 0; i < options; ++i) {
        problem.addOption(dice.cost(dice.chance(10) ? -20 : 0, 50),
                          groups > 0 && dice.chance(60) ? dice.below(groups) : -1);
        problem.setOptionOneOff(i, dice.cost(0, 20));
    }
    const int clients = dice.between(1, 4);
    for (int k = 0; k < clients; ++k) {
        problem.addClient();
        problem.setDemand(k, dice.between(0, 6));
    }
    std::vector<int> linksOf[4];
    for (int n = dice.below(4); n > 0; --n) {
        const int option = dice.below(options);
        linksOf[option].push_back(problem.addLink(0, option, dice.cost(dice.chance(10) ? -5 : 0, 20)));
        problem.setLinkOneOff(linksOf[option].back(), dice.cost(0, 10));
    }
    for (int i = 0; i < options; ++i) {
        for (int k = 0; k < clients; ++k) {
            if (!dice.chance(65))
                continue;
            const int arc = problem.addArc(k, i, dice.cost(0, 40));
            problem.setArcOneOff(arc, dice.chance(60) ? dice.cost(0, 15) : 0);
            for (const int link : linksOf[i]) {
                if (dice.chance(50))
                    problem.alsoUses(arc, link);
            }
        }
    }
    const int kind = int(seed % 4); // capacity, limit, both, neither
    for (int i = 0; i < options && kind % 2 == 0; ++i) {
        if (dice.chance(70))
            problem.setCapacity(i, dice.between(0, 12));
    }
    if (kind == 1 || kind == 2)
        problem.setOneOffLimit(dice.between(5, 60));
    if (clients > 1 && dice.chance(50)) {
        std::vector<int> members(std::size_t(dice.between(2, clients)));
        std::iota(members.begin(), members.end(), 0);
        problem.addVariety(dice.cost(0, 25), members);
    }
    if (dice.chance(20))
        problem.pin(dice.below(options), dice.chance(50) ? Pin::Open : Pin::Closed);
    if (dice.chance(20))
        problem.mandate(dice.below(clients), dice.below(options));
    if (dice.chance(20))
        problem.require(dice.below(options), dice.below(options));
    if (dice.chance(30))
        problem.setUnservedCost(dice.cost(20, 80));
    return problem;
}

/// Tries every set of options with every assignment; each plan is counted by the audit. Infinite if none is allowed.
class Enumeration
{
public:
    explicit Enumeration(const Problem &problem)
        : m_problem(problem)
        , m_ways(problem.clientCount(), std::vector<int> {-1})
    {
        for (std::size_t a = 0; a < problem.arcs().size(); ++a)
            m_ways[problem.arcs()[a].client].push_back(int(a));
        m_plan.assignment.assign(problem.clientCount(), -1);
        m_plan.assignedArc.assign(problem.clientCount(), -1);
    }

    double run()
    {
        for (unsigned open = 0; open < 1u << m_problem.optionCount(); ++open) {
            m_plan.openOptions.clear();
            for (int i = 0; i < m_problem.optionCount(); ++i) {
                if (open >> i & 1)
                    m_plan.openOptions.push_back(i);
            }
            m_open = open;
            assign(0);
        }
        return m_best;
    }

private:
    void assign(int client)
    {
        if (client == m_problem.clientCount()) {
            judge();
            return;
        }
        for (const int arc : m_ways[client]) {
            if (arc >= 0 && !(m_open >> m_problem.arcs()[arc].option & 1))
                continue;
            m_plan.assignedArc[client] = arc;
            m_plan.assignment[client] = arc < 0 ? -1 : m_problem.arcs()[arc].option;
            assign(client + 1);
        }
    }

    void judge()
    {
        std::vector<char> used(m_problem.links().size(), 0);
        for (std::size_t l = 0; l < used.size(); ++l)
            used[l] = m_problem.links()[l].onboarding < 0 && (m_open >> m_problem.links()[l].option & 1);
        for (const int arc : m_plan.assignedArc) {
            if (arc >= 0 && m_problem.arcs()[arc].link >= 0)
                used[m_problem.arcs()[arc].link] = 1;
        }
        for (const Problem::FurtherLink &further : m_problem.furtherLinks()) {
            if (m_plan.assignedArc[m_problem.arcs()[further.arc].client] == further.arc)
                used[further.link] = 1;
        }
        m_plan.openLinks.clear();
        for (std::size_t l = 0; l < used.size(); ++l) {
            if (used[l])
                m_plan.openLinks.push_back(int(l));
        }
        const Audit audited = audit(m_problem, m_plan);
        if (audited.violations == 0)
            m_best = std::min(m_best, audited.objective);
    }

    const Problem &m_problem;
    std::vector<std::vector<int>> m_ways;
    Solution m_plan;
    unsigned m_open = 0;
    double m_best = std::numeric_limits<double>::infinity();
};

/// As consolidation problems look: domains, groups, one-offs, demands; without capacities or a limit.
Problem landscapeLike(unsigned seed, int applications)
{
    Dice dice(seed);
    Problem problem;
    const int clients = applications * 4 / 5;
    for (int k = 0; k < clients; ++k) {
        problem.addClient();
        problem.setDemand(k, dice.between(1, 9));
    }
    for (int a = 0; a < applications; ++a) {
        const int group = problem.addGroup(dice.between(20, 150), true);
        const int domain = dice.below(clients) / 20 * 20;
        std::vector<int> served;
        for (int n = dice.between(2, 6); n > 0; --n)
            served.push_back(std::min(clients - 1, domain + dice.below(20)));
        for (int level = dice.between(1, 2); level > 0; --level) {
            const int option = problem.addOption(dice.between(300, 2500) + 150 * level, group);
            problem.setOptionOneOff(option, dice.between(50, 250));
            for (const int k : served)
                problem.addArc(k, option, dice.between(20, 400));
        }
    }
    return problem;
}

/// Capacities for a little more than half of what could be asked for, one-offs of moving, a share of the one-offs.
Problem tight(unsigned seed, int applications, double share)
{
    Dice dice(seed + 200);
    Problem problem = landscapeLike(seed, applications);
    for (std::size_t a = 0; a < problem.arcs().size(); ++a)
        problem.setArcOneOff(int(a), dice.between(0, int(problem.arcs()[a].cost)));
    const double oneOff = solve(problem).oneOff;
    for (int i = 0; i < problem.optionCount(); ++i)
        problem.setCapacity(i, dice.between(9, 14));
    if (share < 1)
        problem.setOneOffLimit(share * oneOff);
    return problem;
}

/// OR-Library format with capacities; each client is served undivided.
Problem readCapacitated(const QString &path)
{
    Problem problem;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem;
    const QList<QByteArray> words = file.readAll().simplified().split(' ');
    qsizetype next = 0;
    const int options = words[next++].toInt();
    const int clients = words[next++].toInt();
    for (int i = 0; i < options; ++i) {
        const double capacity = words[next++].toDouble();
        problem.setCapacity(problem.addOption(words[next++].toDouble()), capacity);
    }
    for (int k = 0; k < clients; ++k) {
        problem.setDemand(problem.addClient(), words[next++].toDouble());
        for (int i = 0; i < options; ++i)
            problem.addArc(k, i, words[next++].toDouble());
    }
    return problem;
}

} // namespace

class TestOptimiserCoupled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithEnumeration();
    void marginsAgreeWithEnumeration();
    void capacityDividesTheClients();
    void limitForcesTheCheaperStart();
    void limitThatNothingKeeps();
    void varietyPaysForEachFurtherOption();
    void arcOfSeveralLinks();
    void looseLimitsChangeNothing();
    void tighterLimitNeverCostsLess();
    void limitTooSmallForAll();
    void tightProblemsAreProved();
    void knapsackAgreesWithEnumeration();
    void pricesMeetWhereTheLowestPlaneIsHighest();
    void carvedPiecesCostTheSame();
    void partsOfTwoPlansAreMixed();
    void stopsAtAnyMoment();
    void libraryCapacities_data();
    void libraryCapacities();
    void warmStartFindsTheSame();
    void quickMarginsAreOnTheFarSide();
    void componentsArePutTogether();
    void textOfTheProgram();
    void proverAgrees();
    void proverIsKilled();
};

void TestOptimiserCoupled::agreesWithEnumeration()
{
    int coupled = 0;
    int contradictory = 0;
    for (unsigned seed = 1; seed <= instances; ++seed) {
        const Problem problem = anyProblem(seed);
        const double optimum = Enumeration(problem).run();
        const Solution solution = solve(problem);
        const QByteArray place = "instance " + QByteArray::number(seed);
        if (std::isinf(optimum)) {
            ++contradictory;
            QVERIFY2(solution.status == Status::Contradictory, place);
            continue;
        }
        QVERIFY2(solution.status == Status::Optimal,
                 place + ": " + QByteArray::number(solution.objective) + " bound " + QByteArray::number(solution.bound)
                     + " optimum " + QByteArray::number(optimum));
        QVERIFY2(areNear(solution.objective, optimum),
                 place + ": " + QByteArray::number(solution.objective) + " against " + QByteArray::number(optimum));
        verify(problem, solution);
        coupled += problem.isCoupled();
    }
    QVERIFY(coupled > int(instances / 2));
    QVERIFY(contradictory > 0 && contradictory < int(instances / 3));
}

void TestOptimiserCoupled::marginsAgreeWithEnumeration()
{
    int weighed = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Problem problem = anyProblem(seed);
        problem.setUnservedCosts(problem.unservedCosts());
        const Solution solution = solve(problem);
        for (const Margin &margin : margins(problem, solution)) {
            if (margin.kind != Margin::Kind::Weighed)
                continue;
            ++weighed;
            QVERIFY(margin.isExact);
            Problem reversed = problem;
            reversed.pin(margin.option, margin.isOpen ? Pin::Closed : Pin::Open);
            COMPARE_NEAR(margin.alternative, Enumeration(reversed).run());
        }
    }
    QVERIFY(weighed > 30);
}

void TestOptimiserCoupled::capacityDividesTheClients()
{
    Problem problem;
    const int cheap = problem.addOption(10);
    const int dear = problem.addOption(30);
    for (int k = 0; k < 3; ++k) {
        problem.setDemand(problem.addClient(), 2);
        problem.addArc(k, cheap, 1);
        problem.addArc(k, dear, 2 + k);
    }
    QCOMPARE(solve(problem).objective, 13.0);
    problem.setCapacity(cheap, 5);
    const Solution solution = solve(problem);
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.objective, 30.0 + 2 + 3 + 4);
    problem.setCapacity(dear, 4);
    QCOMPARE(solve(problem).objective, 10.0 + 30 + 1 + 1 + 2);
    QCOMPARE(solve(problem).assignment, (std::vector<int> {dear, cheap, cheap}));
    problem.pin(dear, Pin::Closed);
    QCOMPARE(solve(problem).unservedClients.size(), std::size_t(1)); // infeasible becomes visible, not fatal
}

void TestOptimiserCoupled::limitForcesTheCheaperStart()
{
    Problem problem;
    const int investment = problem.addOption(100);
    problem.setOptionOneOff(investment, 90);
    const int running = problem.addOption(130);
    problem.setOptionOneOff(running, 5);
    problem.addArc(problem.addClient(), investment, 0);
    problem.addArc(0, running, 0);
    QCOMPARE(solve(problem).oneOff, 90.0);
    problem.setOneOffLimit(89);
    const Solution solution = solve(problem);
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.openOptions, (std::vector<int> {running}));
    QCOMPARE(solution.oneOff, 5.0);
    QVERIFY(solution.oneOffPrice >= 0);
}

void TestOptimiserCoupled::limitThatNothingKeeps()
{
    Problem problem;
    const int group = problem.addGroup(8, false);
    problem.setGroupOneOff(group, 8);
    problem.setOptionOneOff(problem.addOption(20, group), 7);
    problem.addArc(problem.addClient(), 0, 1);
    problem.setOneOffLimit(7);
    QCOMPARE(solve(problem).status, Status::Optimal);
    problem.setOneOffLimit(6); // neither keeping it nor closing it down can be afforded
    QCOMPARE(solve(problem).status, Status::Contradictory);
}

void TestOptimiserCoupled::varietyPaysForEachFurtherOption()
{
    Problem problem;
    const int one = problem.addOption(10);
    const int other = problem.addOption(10);
    for (int k = 0; k < 4; ++k) {
        problem.addArc(problem.addClient(), one, k < 2 ? 0 : 9);
        problem.addArc(k, other, k < 2 ? 9 : 0);
    }
    QCOMPARE(solve(problem).objective, 20.0);
    problem.addVariety(7, {0, 1, 2, 3});
    Solution solution = solve(problem);
    QCOMPARE(solution.objective, 27.0);
    QCOMPARE(solution.variety, 7.0);
    Problem dear;
    for (int i = 0; i < 2; ++i)
        dear.addOption(10);
    for (int k = 0; k < 4; ++k) {
        dear.addArc(dear.addClient(), one, k < 2 ? 0 : 9);
        dear.addArc(k, other, k < 2 ? 9 : 0);
    }
    dear.addVariety(9, {0, 1, 2, 3});
    solution = solve(dear);
    QCOMPARE(solution.objective, 28.0);
    QCOMPARE(solution.variety, 0.0);
    QCOMPARE(solution.openOptions.size(), std::size_t(1));
}

void TestOptimiserCoupled::arcOfSeveralLinks()
{
    Problem problem;
    const int option = problem.addOption(10);
    const int alone = problem.addOption(22);
    const int first = problem.addLink(0, option, 5);
    const int second = problem.addLink(1, option, 4);
    const int both = problem.addArc(problem.addClient(), option, 1, first);
    problem.alsoUses(both, second);
    problem.addArc(0, alone, 0);
    problem.addArc(problem.addClient(), option, 1, first); // shares the first link
    const Solution solution = solve(problem);
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.objective, 10.0 + 5 + 4 + 2);
    QCOMPARE(solution.openLinks, (std::vector<int> {first, second}));
    verify(problem, solution);
}

void TestOptimiserCoupled::looseLimitsChangeNothing()
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        Problem problem = landscapeLike(seed, 80);
        const Solution free = solve(problem);
        for (int i = 0; i < problem.optionCount(); ++i)
            problem.setCapacity(i, 1000);
        problem.setOneOffLimit(free.oneOff);
        const Solution limited = solve(problem);
        QCOMPARE(limited.objective, free.objective);
        QCOMPARE(limited.status, free.status);
    }
}

void TestOptimiserCoupled::tighterLimitNeverCostsLess()
{
    for (unsigned seed = 1; seed <= 3; ++seed) {
        Problem problem = landscapeLike(seed, 60);
        Settings settings;
        settings.gapPercent = 0.05;
        const Solution free = solve(problem, settings);
        double last = free.bound;
        for (const double share : {0.95, 0.85, 0.7}) {
            problem.setOneOffLimit(share * free.oneOff);
            const Solution solution = solve(problem, settings);
            verify(problem, solution);
            QVERIFY(solution.objective >= last * (1 - 1e-9));
            last = std::max(last, solution.bound);
        }
    }
}

/// One of three clients must do without: which one is weighed against all other costs.
void TestOptimiserCoupled::limitTooSmallForAll()
{
    Problem problem;
    const double moving[] = {6, 5, 4};
    for (int k = 0; k < 3; ++k) {
        const int option = problem.addOption(10 + k);
        problem.setArcOneOff(problem.addArc(problem.addClient(), option, moving[k]), moving[k]);
    }
    problem.setOneOffLimit(11);
    const Solution solution = solve(problem);
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.unservedClients.size(), std::size_t(1));
    QCOMPARE(solution.objective - solution.unserved, 10.0 + 11 + 6 + 5);
}

void TestOptimiserCoupled::tightProblemsAreProved()
{
    for (unsigned seed = 1; seed <= 3; ++seed) {
        for (const double share : {1.0, 0.9, 0.6}) {
            const Problem problem = tight(seed, 30, share);
            const Solution solution = solve(problem);
            verify(problem, solution);
            QVERIFY(solution.status == Status::Optimal);
            const Problem easier = withoutCapacities(problem);
            QVERIFY(solve(easier).objective <= solution.objective * (1 + 1e-9));
        }
    }
}

void TestOptimiserCoupled::knapsackAgreesWithEnumeration()
{
    for (unsigned seed = 1; seed <= 500; ++seed) {
        Dice dice(seed);
        Knapsack knapsack;
        std::vector<double> fees;
        std::vector<Knapsack::Item> items;
        std::vector<std::size_t> lotOf;
        for (int lot = dice.between(1, 3); lot > 0; --lot) {
            fees.push_back(dice.chance(50) ? 0 : dice.cost(0, 20));
            knapsack.beginLot(fees.back());
            for (int n = dice.below(4); n > 0; --n) {
                items.push_back({dice.cost(1, 30), dice.cost(0, 9), int(items.size())});
                lotOf.push_back(fees.size() - 1);
                knapsack.add(items.back());
            }
        }
        const double capacity = dice.cost(0, 20);
        double best = 0;
        for (unsigned chosen = 0; chosen < 1u << items.size(); ++chosen) {
            std::vector<char> isPaid(fees.size(), 0);
            double value = 0;
            double load = 0;
            for (std::size_t n = 0; n < items.size(); ++n) {
                if (!(chosen >> n & 1))
                    continue;
                value += items[n].gain - (isPaid[lotOf[n]] ? 0 : fees[lotOf[n]]);
                isPaid[lotOf[n]] = 1;
                load += items[n].demand;
            }
            best = load <= capacity ? std::max(best, value) : best;
        }
        for (const double price : {0.0, 1.5, 4.0}) { // right at any price of room, only slower
            QVERIFY(knapsack.solve(capacity, price));
            COMPARE_NEAR(knapsack.value(), best);
        }
    }
}

void TestOptimiserCoupled::pricesMeetWhereTheLowestPlaneIsHighest()
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        Dice dice(seed);
        TwoPrices prices(10, 2, 12);
        for (int n = dice.between(1, 8); n > 0; --n)
            prices.add({dice.cost(0, 50), dice.cost(-9, 9), dice.cost(-9, 9)});
        const TwoPrices::Point point = prices.highest();
        COMPARE_NEAR(point.value, prices.valueAt(point.x, point.y));
        for (double x = 0; x <= 10; x += 0.25) {
            for (double y = 2; y <= 12; y += 0.25)
                QVERIFY(prices.valueAt(x, y) <= point.value + 1e-9);
        }
    }
}

/// A few clients may move, the rest stands: pieces and what stands add up to the plan.
void TestOptimiserCoupled::carvedPiecesCostTheSame()
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const Problem problem = seed % 2 ? anyProblem(seed) : tight(seed, 30, seed % 4 ? 1 : 0.8);
        Settings settings;
        settings.workLimit = 1'000'000; // any plan will do
        const Solution solution = solve(problem, settings);
        if (solution.status == Status::Contradictory)
            continue;
        const Translation translation = translate(problem);
        const Instance &whole = translation.whole;
        Plan plan(whole);
        plan.take(choiceFrom(problem, translation, solution));
        Region region(whole);
        Dice dice(seed);
        for (int k = 0; k < whole.clientCount(); ++k) {
            if (dice.chance(30))
                continue;
            region.mustServe[k] = plan.slotOf(k) >= 0;
            for (int s = whole.clientSlots[k]; s < whole.clientSlots[k + 1]; ++s)
                region.fixing.dropped[whole.slots[s].arc] = s != plan.slotOf(k);
            if (plan.slotOf(k) >= 0)
                region.fixing.option[whole.slots[plan.slotOf(k)].option] = Fix::Open;
        }
        QVERIFY(propagate(whole, region.fixing));
        const Carving carving = carve(whole, region);
        double sum = carving.cut.constant;
        double oneOff = 0;
        for (const Instance &piece : carving.cut.pieces) {
            Plan part(piece);
            part.take(restrict(whole, plan.choice(), piece));
            for (int i = 0; i < piece.optionCount(); ++i) {
                if (plan.isOpen(piece.optionOrigin[i]))
                    part.open(i);
            }
            sum += part.recost();
            oneOff += part.oneOff() - piece.coupling.limit;
        }
        COMPARE_NEAR(sum, plan.recost());
        if (whole.coupling.hasLimit() && !carving.cut.pieces.empty())
            COMPARE_NEAR(oneOff, plan.oneOff() - whole.coupling.limit);
    }
}

void TestOptimiserCoupled::partsOfTwoPlansAreMixed()
{
    Problem problem;
    for (int k = 0; k < 2; ++k) {
        problem.addClient();
        for (const bool isDear : {false, true}) {
            const int option = problem.addOption(isDear ? 30 : 10);
            problem.setOptionOneOff(option, isDear ? 0 : 10 - k);
            problem.addArc(k, option, 0);
        }
    }
    Solution cheap = solve(problem);
    QCOMPARE(cheap.openOptions, (std::vector<int> {0, 2}));
    problem.setOneOffLimit(0);
    Solution frugal = solve(problem);
    QCOMPARE(frugal.openOptions, (std::vector<int> {1, 3}));
    problem.setOneOffLimit(9); // room for one of the cheap ones, the second
    Budget budget(0, 0, {});
    QVERIFY(recombine(problem, frugal, cheap, budget));
    QCOMPARE(frugal.openOptions, (std::vector<int> {1, 2}));
    QVERIFY(!recombine(problem, frugal, cheap, budget));
}

void TestOptimiserCoupled::stopsAtAnyMoment()
{
    const Problem problem = tight(7, 150, 0.8);
    for (const double moment : {0.0, 0.02, 0.05, 0.15}) {
        const base::CancelToken token;
        QElapsedTimer clock;
        const Solution solution = solve(problem, {}, token, [&](double share) {
            if (share >= moment && !token.isCancelled()) {
                token.cancel();
                clock.start();
            }
        });
        verify(problem, solution);
        QVERIFY(!clock.isValid() || solution.status == Status::Optimal || solution.status == Status::Cancelled);
        QVERIFY(!clock.isValid() || clock.elapsed() < 1000); // 50 ms in a release on a machine at leisure
    }
}

void TestOptimiserCoupled::libraryCapacities_data()
{
    NEED_SHARED_DATA();
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("divided");
    QFile table(support::sharedData(QStringLiteral("oracles/orlib/OPTIMA.csv")));
    QVERIFY(table.open(QIODevice::ReadOnly));
    table.readLine();
    while (!table.atEnd()) {
        const QList<QByteArray> cells = table.readLine().trimmed().split(',');
        const QString path = QStringLiteral("oracles/orlib/%1.txt").arg(QString::fromLatin1(cells[0]));
        if (cells.size() > 4 && !cells[4].isEmpty() && QFile::exists(support::sharedData(path)))
            QTest::newRow(cells[0].constData()) << path << cells[4].toDouble();
    }
}

/// The published optima allow a client to be divided among options; ours may not, so it can only cost more.
void TestOptimiserCoupled::libraryCapacities()
{
    NEED_SHARED_DATA();
    QFETCH(QString, file);
    QFETCH(double, divided);
    const Problem problem = readCapacitated(support::sharedData(file));
    QVERIFY(problem.optionCount() > 0);
    Settings settings;
    settings.workLimit = 60'000'000;
    const Solution solution = solve(problem, settings);
    verify(problem, solution);
    // some ask for more than any option carries: undivided, they cannot be served, and are named
    const double largest = problem.options().front().capacity;
    std::vector<int> tooLarge;
    for (int k = 0; k < problem.clientCount(); ++k) {
        if (problem.demands()[k] > largest)
            tooLarge.push_back(k);
    }
    QCOMPARE(solution.unservedClients, tooLarge);
    QVERIFY(!tooLarge.empty() || solution.objective >= divided - 0.001);
    QCOMPARE(solution.status, Status::Optimal);
}

void TestOptimiserCoupled::warmStartFindsTheSame()
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const Problem problem = landscapeLike(seed, 150);
        const Solution first = solve(problem);
        Dice dice(seed);
        for (int n = 0; n < 4; ++n) {
            Problem changed = problem;
            changed.setUnservedCosts(problem.unservedCosts());
            const int option = dice.chance(70) ? first.openOptions[dice.below(int(first.openOptions.size()))]
                                               : dice.below(problem.optionCount());
            if (dice.chance(60))
                changed.pin(option, dice.chance(70) ? Pin::Closed : Pin::Open);
            else
                changed.setFixed(option, problem.options()[option].fixed * 1.3);
            const Solution cold = solve(changed);
            const Solution warm = solve(changed, {}, first);
            QCOMPARE(warm.status, cold.status);
            COMPARE_NEAR(warm.objective, cold.objective);
        }
    }
}

void TestOptimiserCoupled::quickMarginsAreOnTheFarSide()
{
    const Problem problem = landscapeLike(4, 60);
    const Solution solution = solve(problem);
    QCOMPARE(solution.status, Status::Optimal);
    Settings unlimited;
    unlimited.workLimit = 0;
    const std::vector<Margin> exact = margins(problem, solution, unlimited);
    const std::vector<Margin> quick = quickMargins(problem, solution);
    QCOMPARE(quick.size(), exact.size());
    int agreeing = 0;
    int compared = 0;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        QCOMPARE(quick[i].isOpen, exact[i].isOpen);
        if (exact[i].kind != Margin::Kind::Weighed || quick[i].kind != Margin::Kind::Weighed)
            continue;
        ++compared;
        const double truth = std::abs(exact[i].margin());
        QVERIFY(std::abs(quick[i].margin()) >= truth - 1e-6);
        QVERIFY(quick[i].leastLoss <= truth + 1e-6);
        agreeing += areNear(std::abs(quick[i].margin()), truth);
    }
    QVERIFY(compared > 20);
    QVERIFY2(agreeing > compared * 3 / 4, qPrintable(QStringLiteral("%1 of %2").arg(agreeing).arg(compared)));
}

void TestOptimiserCoupled::componentsArePutTogether()
{
    const Problem problem = landscapeLike(2, 120);
    const Components components = componentsOf(problem);
    QVERIFY(components.count > 1);
    double sum = 0;
    for (int c = 0; c < components.count; ++c) {
        std::vector<char> wanted(components.count, 0);
        wanted[c] = 1;
        sum += solve(extract(problem, components, wanted).problem).objective;
    }
    COMPARE_NEAR(sum, solve(problem).objective);
}

void TestOptimiserCoupled::textOfTheProgram()
{
    Problem problem;
    const int option = problem.addOption(10);
    problem.addArc(problem.addClient(), option, 2.5, problem.addLink(0, option, 3));
    problem.setUnservedCost(100);
    const QByteArray text = milpText(problem);
    QVERIFY(text.startsWith("Minimize\n cost: + 10 y0 + 3 z0 + 2.5 x0 + 100 u0"));
    QVERIFY(text.contains(": + 1 u0 + 1 x0 = 1"));
    QVERIFY(text.contains(": + 1 x0 - 1 z0 <= 0"));
    QVERIFY(text.contains(": + 1 z0 - 1 y0 <= 0"));
    QVERIFY(text.endsWith("Binaries\n y0\n z0\nEnd\n"));
    const Solution plan = planFromValues(problem, {{"y0", 1.0}, {"x0", 0.999999}});
    QCOMPARE(plan.objective, 15.5);
    QCOMPARE(audit(problem, plan).violations, 0);
    const auto said
        = readCbcSolution("Optimal - objective value 15.50000000\n      0 y0    1    10\n**    2 x0   1  2.5\n");
    QVERIFY(said && said->isOptimal);
    QCOMPARE(said->objective, 15.5);
    QCOMPARE(int(said->values.size()), 2);
    QVERIFY(!readCbcSolution("Stopped on time limit - objective value 3\n")->isOptimal);
    QVERIFY(!readCbcSolution("Infeasible"));
}

void TestOptimiserCoupled::proverAgrees()
{
    const CbcProver prover;
    if (!prover.isAvailable())
        QSKIP("cbc is not installed");
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const Problem problem = anyProblem(seed);
        const Solution mine = solve(problem);
        const std::optional<Solution> proved = prover.prove(problem, 10, {});
        if (mine.status == Status::Contradictory) {
            QVERIFY(!proved);
            continue;
        }
        QVERIFY2(proved, qPrintable(QString::number(seed)));
        COMPARE_NEAR(proved->objective, mine.objective);
        QVERIFY(proved->bound <= mine.objective);
    }
    Problem problem = landscapeLike(1, 100);
    Settings settings;
    settings.workLimit = 20'000; // so that something is left to prove
    settings.proverSeconds = 20;
    const Solution helped = solve(problem, settings);
    verify(problem, helped);
    COMPARE_NEAR(helped.objective, solve(problem).objective);
    QVERIFY(helped.gap() < 1e-6);
}

void TestOptimiserCoupled::proverIsKilled()
{
    const base::CancelToken token;
    token.cancel();
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!runChild(QStringLiteral("sleep"), {QStringLiteral("30")}, 60, token));
    QVERIFY(!runChild(QStringLiteral("sleep"), {QStringLiteral("30")}, 0.05, {}));
    QVERIFY(clock.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestOptimiserCoupled)
#include "tst_optimisercoupled.moc"
