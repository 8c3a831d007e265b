// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/optimiser/solver.h"

#include "support/shareddata.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace consolidation::optimiser;

namespace {

/// The worked example of scheduling and documents in three units: all integers, kSEK.
struct Worked
{
    enum Option { A1, A2, A3, A4, A5, B1 };
    Problem problem;
    int onboardings = 0;

    explicit Worked(double uplift, bool acceptUnique = true)
    {
        const double decommission[] = {100, 90, 60, 150, 80};
        const double fixed[] = {1700, 1550, 400, 2150, 1100, 1900};
        for (int i = A1; i <= B1; ++i)
            problem.addOption(fixed[i], i < B1 ? problem.addGroup(decommission[i], true) : -1);
        for (int k = 0; k < 6; ++k)
            problem.addClient();
        serve(0, A1, 500), serve(0, A2, 520, 300), serve(0, B1, 300, 350);
        serve(1, A1, 420, 250), serve(1, A2, 400), serve(1, B1, 240, 320);
        if (acceptUnique)
            serve(2, A3, 100);
        serve(2, A1, 700, 200), serve(2, B1, 260, 220);
        serve(3, A4, 5 * (0.5 + uplift) * 100);
        const double level3 = 5 * (0.5 + uplift);
        serve(4, A4, level3 * 80 + 40, 150), serve(4, A5, 200);
        serve(5, A4, level3 * 400, 150), serve(5, A5, 1000, 100);
    }

    void serve(int client, int option, double cost, double onboarding = 0)
    {
        const int link = onboarding > 0 ? problem.addLink(client % 3, option, onboarding) : -1;
        QVERIFY(problem.addArc(client, option, cost, link) >= 0);
    }
};

Problem triangle()
{
    Problem problem;
    for (int n = 0; n < 3; ++n) {
        problem.addClient();
        problem.addOption(1);
    }
    for (int n = 0; n < 3; ++n) {
        problem.addArc(n, n, 0);
        problem.addArc(n, (n + 1) % 3, 0);
    }
    return problem;
}

/// OR-Library format, capacities ignored.
Problem readUncapacitated(const QString &path)
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
        ++next;
        problem.addOption(words[next++].toDouble());
    }
    for (int k = 0; k < clients; ++k) {
        problem.addClient();
        ++next;
        for (int i = 0; i < options; ++i)
            problem.addArc(k, i, words[next++].toDouble());
    }
    return problem;
}

using Options = std::vector<int>;

} // namespace

class TestOptimiser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workedExample();
    void workedExampleUnderProtection_data();
    void workedExampleUnderProtection();
    void workedExampleWithoutTheException();
    void workedExampleMargins();
    void marginsNameTheAlternative();
    void marginOfAnOptionNobodyCanDoWithout();
    void marginsOfPinnedOptions();
    void marginIsWhereTheDecisionFlips();
    void gapOfTheLinearRelaxation();
    void libraryOptima_data();
    void libraryOptima();
    void emptyProblem();
    void unservedClientIsListed();
    void unservedIsWeighedAgainstAGivenCost();
    void exclusionLeavesSomebodyUnserved();
    void contradictoryPins();
    void decommissioningIsPaidOnceForAGroup();
    void dependencyOpensThePlatform();
    void impossibleNeedsAreNotOpened();
    void mandateIsKept();
    void creditForOnboarding();
    void wrongCallsAddNothing();
};

void TestOptimiser::workedExample()
{
    const Worked example(0.7);
    const Solution solution = solve(example.problem);
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.objective, 8520.0);
    QCOMPARE(solution.bound, 8520.0);
    QCOMPARE(solution.gap(), 0.0);
    QCOMPARE(solution.openOptions, (Options {Worked::A2, Worked::A3, Worked::A4, Worked::A5}));
    QCOMPARE(solution.assignment, (Options {Worked::A2, Worked::A2, Worked::A3, Worked::A4, Worked::A5, Worked::A5}));
    double onboarding = 0;
    for (const int link : solution.openLinks)
        onboarding += example.problem.links()[link].onboarding;
    QCOMPARE(onboarding, 400.0);
    QVERIFY(solution.unservedClients.empty());
    QCOMPARE(audit(example.problem, solution).objective, 8520.0);
    QCOMPARE(audit(example.problem, solution).violations, 0);
}

void TestOptimiser::workedExampleUnderProtection_data()
{
    QTest::addColumn<double>("uplift");
    QTest::addColumn<double>("optimum");
    QTest::newRow("0") << 0.0 << 7390.0;
    QTest::newRow("0.1") << 0.1 << 7680.0;
    QTest::newRow("0.3") << 0.3 << 8260.0;
    QTest::newRow("tie") << 0.325 << 8332.5;
    QTest::newRow("0.35") << 0.35 << 8345.0;
    QTest::newRow("0.7") << 0.7 << 8520.0;
    QTest::newRow("1") << 1.0 << 8670.0;
}

void TestOptimiser::workedExampleUnderProtection()
{
    QFETCH(double, uplift);
    QFETCH(double, optimum);
    const Solution solution = solve(Worked(uplift).problem);
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.objective, optimum);
    const bool segregated = std::count(solution.openOptions.begin(), solution.openOptions.end(), int(Worked::A5)) > 0;
    if (uplift != 0.325)
        QCOMPARE(segregated, uplift > 0.325);
}

void TestOptimiser::workedExampleWithoutTheException()
{
    const Solution solution = solve(Worked(0.7, false).problem);
    QCOMPARE(solution.objective, 8990.0);
    QCOMPARE(solution.openOptions, (Options {Worked::A4, Worked::A5, Worked::B1}));
}

void TestOptimiser::workedExampleMargins()
{
    const Worked example(0.7);
    const Solution solution = solve(example.problem);
    const std::vector<Margin> found = margins(example.problem, solution);
    QCOMPARE(int(found.size()), 6);
    const double breakEven[] = {1610, 1640, 870, 0, 2000, 1470};
    for (int i = Worked::A1; i <= Worked::B1; ++i) {
        QCOMPARE(found[i].option, i);
        QVERIFY(found[i].isExact);
        if (i != Worked::A4)
            QCOMPARE(found[i].breakEven, breakEven[i]);
    }
    QCOMPARE(found[Worked::A4].kind, Margin::Kind::Indispensable);
    QCOMPARE(found[Worked::A2].margin(), 90.0);
    QCOMPARE(found[Worked::A1].margin(), -90.0);
    QCOMPARE(found[Worked::B1].margin(), -430.0);
}

void TestOptimiser::marginsNameTheAlternative()
{
    const Worked example(0.7);
    const std::vector<Margin> found = margins(example.problem, solve(example.problem), {}, {Worked::A2, Worked::B1});
    QCOMPARE(int(found.size()), 2);
    QCOMPARE(found[0].alternative, 8610.0);
    QCOMPARE(found[0].opens, (Options {Worked::A1}));
    QCOMPARE(found[0].closes, (Options {Worked::A2}));
    QCOMPARE(found[1].alternative, 8950.0);
    QCOMPARE(found[1].opens, (Options {Worked::B1}));
}

void TestOptimiser::marginOfAnOptionNobodyCanDoWithout()
{
    Problem problem;
    const int alone = problem.addOption(10);
    const int other = problem.addOption(7);
    problem.addArc(problem.addClient(), alone, 1);
    const std::vector<Margin> found = margins(problem, solve(problem));
    QCOMPARE(found[alone].kind, Margin::Kind::Indispensable);
    QVERIFY(std::isinf(found[alone].breakEven));
    QCOMPARE(found[other].kind, Margin::Kind::Weighed);
    QCOMPARE(found[other].breakEven, 0.0);
}

void TestOptimiser::marginsOfPinnedOptions()
{
    Worked example(0.7);
    example.problem.pin(Worked::A1, Pin::Open);
    example.problem.pin(Worked::A2, Pin::Closed);
    const Solution solution = solve(example.problem);
    QCOMPARE(solution.objective, 8610.0);
    const std::vector<Margin> found = margins(example.problem, solution);
    QCOMPARE(found[Worked::A1].kind, Margin::Kind::Decided);
    QCOMPARE(found[Worked::A2].kind, Margin::Kind::Decided);
    QCOMPARE(found[Worked::A5].kind, Margin::Kind::Weighed);
    QCOMPARE(found[Worked::A5].breakEven, 2000.0);
}

void TestOptimiser::marginIsWhereTheDecisionFlips()
{
    const Worked example(0.7);
    const std::vector<Margin> found = margins(example.problem, solve(example.problem));
    for (const Margin &margin : found) {
        if (margin.kind != Margin::Kind::Weighed)
            continue;
        for (const double side : {-1.0, 1.0}) {
            Problem changed = example.problem;
            changed.setFixed(margin.option, margin.breakEven + side);
            const Solution solution = solve(changed);
            const bool open = std::count(solution.openOptions.begin(), solution.openOptions.end(), margin.option) > 0;
            QCOMPARE(open, side < 0);
        }
    }
}

void TestOptimiser::gapOfTheLinearRelaxation()
{
    const Solution solution = solve(triangle());
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.objective, 2.0);
    QCOMPARE(solution.bound, 2.0);
}

void TestOptimiser::libraryOptima_data()
{
    NEED_SHARED_DATA();
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("optimum");
    QFile table(support::sharedData(QStringLiteral("oracles/orlib/OPTIMA.csv")));
    QVERIFY(table.open(QIODevice::ReadOnly));
    table.readLine();
    while (!table.atEnd()) {
        const QList<QByteArray> cells = table.readLine().split(',');
        if (cells.size() > 3 && !cells[3].isEmpty())
            QTest::newRow(cells[0].constData())
                << QStringLiteral("oracles/orlib/%1.txt").arg(QString::fromLatin1(cells[0])) << cells[3].toDouble();
    }
}

void TestOptimiser::libraryOptima()
{
    NEED_SHARED_DATA();
    QFETCH(QString, file);
    QFETCH(double, optimum);
    const Problem problem = readUncapacitated(support::sharedData(file));
    QVERIFY(problem.optionCount() > 0);
    const Solution solution = solve(problem);
    QCOMPARE(solution.status, Status::Optimal);
    QVERIFY2(std::abs(solution.objective - optimum) < 0.0006, qPrintable(QString::number(solution.objective, 'f', 3)));
    QVERIFY(solution.bound <= solution.objective);
}

void TestOptimiser::emptyProblem()
{
    const Solution solution = solve(Problem());
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.objective, 0.0);
    QVERIFY(margins(Problem(), solution).empty());
}

void TestOptimiser::unservedClientIsListed()
{
    Worked example(0.7);
    const int nobody = example.problem.addClient();
    const int forbidden = example.problem.addClient();
    const int option = example.problem.addOption(5);
    example.problem.pin(option, Pin::Closed);
    example.problem.addArc(forbidden, option, 1);
    const Solution solution = solve(example.problem);
    QCOMPARE(solution.status, Status::Optimal);
    QCOMPARE(solution.unservedClients, (Options {nobody, forbidden}));
    QCOMPARE(solution.assignment[nobody], -1);
    QCOMPARE(solution.objective - solution.unserved, 8520.0);
}

void TestOptimiser::unservedIsWeighedAgainstAGivenCost()
{
    Problem problem;
    const int option = problem.addOption(10);
    problem.addArc(problem.addClient(), option, 2);
    problem.setUnservedCost(11);
    QCOMPARE(solve(problem).unservedClients, (Options {0}));
    QCOMPARE(solve(problem).objective, 11.0);
    problem.setUnservedCost(13);
    QVERIFY(solve(problem).unservedClients.empty());
    QCOMPARE(solve(problem).objective, 12.0);
}

void TestOptimiser::exclusionLeavesSomebodyUnserved()
{
    Problem problem;
    const int group = problem.addGroup(0, true);
    for (int n = 0; n < 2; ++n)
        problem.addArc(problem.addClient(), problem.addOption(10 - n, group), 1);
    const Solution solution = solve(problem);
    QCOMPARE(solution.unservedClients, (Options {0}));
    QCOMPARE(solution.objective - solution.unserved, 10.0);
    const std::vector<Margin> found = margins(problem, solution);
    QCOMPARE(found[1].kind, Margin::Kind::Weighed); // option 0 would serve as many
    QCOMPARE(found[1].margin(), 1.0);
}

void TestOptimiser::contradictoryPins()
{
    Problem problem;
    const int group = problem.addGroup(3, true);
    problem.pin(problem.addOption(1, group), Pin::Open);
    problem.pin(problem.addOption(1, group), Pin::Open);
    problem.addClient();
    const Solution solution = solve(problem);
    QCOMPARE(solution.status, Status::Contradictory);
    QCOMPARE(solution.assignment, (Options {-1}));
    QVERIFY(margins(problem, solution).empty());
}

void TestOptimiser::decommissioningIsPaidOnceForAGroup()
{
    Problem problem;
    const int group = problem.addGroup(50, false);
    problem.addOption(30, group);
    problem.addOption(45, group);
    QCOMPARE(solve(problem).objective, 30.0);
    QCOMPARE(solve(problem).openOptions, (Options {0}));
    problem.setFixed(0, 60);
    problem.setFixed(1, 55);
    QCOMPARE(solve(problem).objective, 50.0);
    problem.addGroup(7, false); // an application without any option is gone whatever is decided
    QCOMPARE(solve(problem).objective, 57.0);
}

void TestOptimiser::dependencyOpensThePlatform()
{
    Problem problem;
    const int platform = problem.addOption(100);
    const int onPlatform = problem.addOption(10);
    const int alone = problem.addOption(70);
    problem.require(onPlatform, platform);
    for (int k = 0; k < 2; ++k) {
        problem.addArc(problem.addClient(), onPlatform, 0);
        problem.addArc(k, alone, 0);
    }
    QCOMPARE(solve(problem).openOptions, (Options {alone}));
    problem.setFixed(platform, 50);
    QCOMPARE(solve(problem).openOptions, (Options {platform, onPlatform}));
    QCOMPARE(solve(problem).objective, 60.0);
    problem.pin(platform, Pin::Closed);
    QCOMPARE(solve(problem).openOptions, (Options {alone}));
}

void TestOptimiser::impossibleNeedsAreNotOpened()
{
    Problem problem;
    const int group = problem.addGroup(0, true);
    const int first = problem.addOption(-5, group);
    const int second = problem.addOption(1, group);
    const int alone = problem.addOption(20);
    problem.require(first, second); // which exclude each other
    problem.require(second, first);
    for (const int option : {first, second, alone})
        problem.addArc(option == first ? problem.addClient() : 0, option, 1);
    const Solution solution = solve(problem);
    QCOMPARE(solution.openOptions, (Options {alone}));
    QCOMPARE(margins(problem, solution)[first].kind, Margin::Kind::Impossible);
}

void TestOptimiser::mandateIsKept()
{
    Worked example(0.7);
    example.problem.mandate(0, Worked::B1);
    const Solution solution = solve(example.problem);
    QCOMPARE(solution.assignment[0], int(Worked::B1));
    QCOMPARE(solution.objective, 8950.0);
    example.problem.mandate(3, Worked::A5); // which cannot
    QCOMPARE(solve(example.problem).unservedClients, (Options {3}));
}

void TestOptimiser::creditForOnboarding()
{
    Problem problem;
    const int option = problem.addOption(10);
    const int link = problem.addLink(0, option, -4);
    problem.addArc(problem.addClient(), option, 1, link);
    const Solution solution = solve(problem);
    QCOMPARE(solution.objective, 7.0);
    QCOMPARE(solution.openLinks, (Options {link}));
}

void TestOptimiser::wrongCallsAddNothing()
{
#ifndef QT_NO_DEBUG
    QSKIP("a broken promise stops a debug build");
#endif
    Problem problem;
    QCOMPARE(problem.addOption(std::nan("")), -1);
    QCOMPARE(problem.addArc(0, 0, 1), -1);
    QCOMPARE(problem.optionCount(), 0);
    QVERIFY(problem.arcs().empty());
}

QTEST_APPLESS_MAIN(TestOptimiser)
#include "tst_optimiser.moc"
