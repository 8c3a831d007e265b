// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.h"

#include "consolidation/optimiser/fairprices.h"
#include "consolidation/portfolios.h"
#include "consolidation/problem/problembuilder.h"
#include "consolidation/workedexample.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numeric>

using namespace consolidation;
using namespace landscape;
using portfolios::Pair;
using support::LandscapeBuilder;

namespace {

constexpr AllocationRule rules[] = {AllocationRule::Use, AllocationRule::Headcount, AllocationRule::Price};

qint64 hundredths(double amount)
{
    return std::llround(amount * 100);
}

struct Sums
{
    qint64 asIs = 0;
    qint64 target = 0;
    qint64 transfers = 0;
    qint64 mostAbove = 0; ///< by which the worst unit pays more than today, after transfers
};

Sums sumsOf(const Plan &plan)
{
    Sums sums;
    for (const UnitCost &unit : plan.units) {
        sums.asIs += hundredths(unit.asIs);
        sums.target += hundredths(unit.target);
        sums.transfers += hundredths(unit.transfer);
        sums.mostAbove = std::max(sums.mostAbove, hundredths(unit.pays()) - hundredths(unit.asIs));
    }
    return sums;
}

UnitCost costOf(const Plan &plan, ElementId unit)
{
    for (const UnitCost &row : plan.units) {
        if (row.unit == unit)
            return row;
    }
    return {};
}

// No option is worth opening for what its clients would pay beyond being served there.
void verifyFair(const optimiser::Problem &problem, const std::vector<double> &prices)
{
    std::map<std::pair<int, int>, double> gains; // by option and link
    for (const auto &arc : problem.arcs())
        gains[{arc.option, arc.link}] += std::max(0.0, prices[size_t(arc.client)] - arc.cost);
    std::vector<double> worth(problem.options().size(), 0);
    for (const auto &[key, gain] : gains) {
        const double onboarding = key.second < 0 ? 0 : problem.links()[size_t(key.second)].onboarding;
        worth[size_t(key.first)] += std::max(0.0, gain - onboarding);
    }
    for (size_t i = 0; i < worth.size(); ++i) {
        const auto &option = problem.options()[i];
        const double saved = option.group < 0 ? 0 : problem.groups()[size_t(option.group)].decommission;
        QVERIFY2(worth[i] <= std::max(0.0, option.fixed - saved) + 1e-6 * (1 + worth[i]), qPrintable(QString::number(i)));
    }
}

} // namespace

/// Who pays, what each part of the landscape is worth, and the prices that prove the plan.
class TestCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleSharesTheSameTotal_data();
    void everyRuleSharesTheSameTotal();
    void useHeadcountAndPriceDiffer();
    void pricesOfTheWorkedExampleProveIt();
    void pricesNeverExceedServingAlone();
    void pricesOfATriangle();
    void transfersKeepEveryUnitFromPayingMore();
    void withoutTransfersThePriceIsTold();
    void whereNobodyPaysMoreTheRuleCostsNothing();
    void badPartCannotHideInAGoodTotal();
    void partsAddUpToTheWhole_data();
    void partsAddUpToTheWhole();
    void partsThatDoNotPayAreLeftAlone();
    void costsCanBeAssumed();
};

void TestCosts::everyRuleSharesTheSameTotal_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void TestCosts::everyRuleSharesTheSameTotal()
{
    QFETCH(const quint32, seed);
    Landscape facts = portfolios::randomLandscape(seed);
    quint32 heads = seed;
    const SnapshotPtr snapshot = makeSnapshot(facts);
    for (const ElementId unit : snapshot->units()) {
        heads = heads * 1103515245 + 12345;
        if (heads % 3 != 0)
            facts.elements.edit(unit, [&](Element &row) {
                row.attributes.set(attributes::headcount, Value(double(heads % 997)));
            });
    }
    for (const AllocationRule rule : rules) {
        consolidation::Settings settings;
        settings.sensitivity = false;
        settings.allocation = rule;
        settings.noUnitPaysMore = true;
        const Plan plan = planOf(facts, settings);
        QVERIFY(plan.costs);
        const Sums sums = sumsOf(plan);
        QCOMPARE(sums.asIs, hundredths(plan.costs->asIs));
        QCOMPARE(sums.target, hundredths(plan.costs->target));
        QCOMPARE(sums.transfers, 0);
        QCOMPARE(plan.allocation.rule, rule);
        QCOMPARE(plan.allocation.isKept, sums.target <= sums.asIs);
        if (plan.allocation.isKept)
            QCOMPARE(sums.mostAbove, 0);
        consolidation::Settings free;
        free.sensitivity = false;
        const Plan other = planOf(facts, free);
        QCOMPARE(hundredths(other.costs->target), sums.target);
        QCOMPARE(other.objective, plan.objective);
    }
}

void TestCosts::useHeadcountAndPriceDiffer()
{
    Pair pair;
    pair.b.set(pair.north, attributes::headcount, 300.0).set(pair.south, attributes::headcount, 100.0);
    const auto shared = [&](AllocationRule rule) {
        consolidation::Settings settings;
        settings.allocation = rule;
        return pair.plan(settings);
    };
    // Cheap for both: 500 a year, and a licence of 1 for each of 100 and 50 users.
    const Plan use = shared(AllocationRule::Use);
    QCOMPARE(costOf(use, pair.north).target, 333.33 + 100);
    QCOMPARE(costOf(use, pair.south).target, 166.67 + 50);
    const Plan headcount = shared(AllocationRule::Headcount);
    QCOMPARE(costOf(headcount, pair.north).target, 375.0 + 100);
    QCOMPARE(costOf(headcount, pair.south).target, 125.0 + 50);
    // One client, one price: by the users of its units.
    const Plan price = shared(AllocationRule::Price);
    QCOMPARE(costOf(price, pair.north).target, 433.33);
    QCOMPARE(costOf(price, pair.south).target, 216.67);
    QCOMPARE(allocationFromName(allocationName(AllocationRule::Price)), AllocationRule::Price);
    QVERIFY(!allocationFromName(u"by guess"));
}

// The prices of analysis.md §2.8 are feasible in the dual of the problem as it is built from the landscape, and sum to
// the cost of the best plan: so no plan costs less. Checked here with nothing but the problem's own numbers.
void TestCosts::pricesOfTheWorkedExampleProveIt()
{
    const WorkedExample example;
    consolidation::Settings settings;
    settings.today = QDate(2026, 11, 1);
    const SnapshotPtr snapshot = example.b.snapshot();
    const Study study(*snapshot, settings);
    const Model model = buildModel(study);
    const auto priceOf = [&](const Client &client) {
        const QString unit = snapshot->nameOf(study.needs.at(client.needs.first()).unit);
        const QString function = snapshot->nameOf(client.function);
        const std::map<QString, double> prices {{QStringLiteral("U1 S"), 820}, {QStringLiteral("U2 S"), 1860},
                                                {QStringLiteral("U3 SD"), 440}, {QStringLiteral("U1 D"), 2600},
                                                {QStringLiteral("U2 D"), 670},  {QStringLiteral("U3 D"), 1650}};
        return prices.at(unit + u' ' + function);
    };
    // One client for each need, as the hand proof has it.
    consolidation::Settings free = settings;
    free.strictness = Strictness::Free;
    const Study fine(*snapshot, free);
    const Model problem = buildModel(fine);
    QCOMPARE(problem.clients.size(), 6);
    double sum = 0;
    std::vector<double> price(6);
    for (const Client &client : problem.clients) {
        price[size_t(client.row)] = priceOf(client);
        sum += priceOf(client);
    }
    double decommission = problem.constant;
    for (const auto &group : problem.problem.groups())
        decommission += group.decommission;
    QCOMPARE(sum, 8040.0);
    QCOMPARE(decommission, 480.0);
    QCOMPARE(sum + decommission, 8520.0);
    const auto &options = problem.problem.options();
    const auto &links = problem.problem.links();
    std::vector<double> byLink(links.size(), 0), value(options.size(), 0);
    for (const auto &arc : problem.problem.arcs()) {
        const double gain = std::max(0.0, price[size_t(arc.client)] - arc.cost);
        (arc.link >= 0 ? byLink[size_t(arc.link)] : value[size_t(arc.option)]) += gain;
    }
    for (size_t l = 0; l < links.size(); ++l)
        value[size_t(links[l].option)] += std::max(0.0, byLink[l] - links[l].onboarding);
    for (size_t i = 0; i < options.size(); ++i) {
        const int group = options[i].group;
        const double saved = group >= 0 ? problem.problem.groups()[size_t(group)].decommission : 0;
        QVERIFY2(value[i] <= options[i].fixed - saved + 1e-9, qPrintable(QString::number(i)));
    }
    // And no plan is cheaper than the second best but one: without A2, A1 takes its place for 8 610.
    WorkedExample second;
    second.b.decision(second.id["A2"], Verdict::Retire, "What if", "Nobody");
    QCOMPARE(planOf(second.b.facts).objective, 8610.0);
    second.b.decision(second.id["A1"], Verdict::Retire, "What if", "Nobody");
    QCOMPARE(planOf(second.b.facts).objective, 8950.0); // and then B1 is bought
}

// Weak duality: no option could serve any group of clients for less than they are asked.
void TestCosts::pricesNeverExceedServingAlone()
{
    int lowered = 0;
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const SnapshotPtr snapshot = makeSnapshot(portfolios::randomLandscape(seed));
        consolidation::Settings settings;
        settings.today = QDate(2026, 11, 1);
        const Study study(*snapshot, settings);
        const Model model = buildModel(study);
        if (!model.conflicts.isEmpty())
            continue;
        const optimiser::Solution solution = optimiser::solve(model.problem);
        QVERIFY(solution.bound <= solution.objective + 1e-6 * (1 + std::abs(solution.objective)));
        const std::vector<double> prices = optimiser::fairPrices(model.problem, solution);
        verifyFair(model.problem, prices);
        QVERIFY(std::accumulate(prices.begin(), prices.end(), 0.0) <= solution.objective + 1e-6);
        lowered += prices != solution.prices;
    }
    QVERIFY(lowered > 0);
}

// Three clients, three sites between two of them each: the proof needs more than prices can tell.
void TestCosts::pricesOfATriangle()
{
    optimiser::Problem problem;
    for (int i = 0; i < 3; ++i) {
        problem.addOption(1);
        problem.addClient();
    }
    for (int k = 0; k < 3; ++k) {
        problem.addArc(k, k, 0);
        problem.addArc(k, (k + 1) % 3, 0);
    }
    const optimiser::Solution solution = optimiser::solve(problem);
    QCOMPARE(solution.objective, 2.0);
    const std::vector<double> prices = optimiser::fairPrices(problem, solution);
    verifyFair(problem, prices);
    const double sum = std::accumulate(prices.begin(), prices.end(), 0.0);
    QVERIFY2(sum > 1 && sum <= 1.5 + 1e-9, qPrintable(QString::number(sum)));
}

void TestCosts::transfersKeepEveryUnitFromPayingMore()
{
    // South had the cheap one for 550 alone; sharing Dear's successor it still pays less. Make it pay more: South's two
    // users have something that costs next to nothing, and must join a system that costs 500.
    Pair pair;
    pair.b.set(pair.cheap, attributes::runCost, Money::of(20)).set(pair.cheap, attributes::licenceCostPerUser, Money::of(0));
    pair.b.set(pair.cheap, attributes::capacityUsers, 60.0);
    pair.b.set(pair.dear, attributes::runCost, Money::of(600));
    pair.b.unique(pair.northUse, Uniqueness::No);
    const ElementId west = pair.b.unit("West");
    const ElementId third = pair.system("Third", west, 700);
    pair.b.use(west, pair.care, third, 10);
    consolidation::Settings settings;
    settings.noUnitPaysMore = true;
    const Plan plan = pair.plan(settings);
    QCOMPARE(verdictName(plan.verdictOf(pair.dear)->verdict), QStringLiteral("make-common"));
    QCOMPARE(plan.allocation.payMore, QList {pair.south});
    const UnitCost south = costOf(plan, pair.south);
    QVERIFY(south.target > south.asIs);
    QVERIFY(plan.allocation.isKept);
    QCOMPARE(hundredths(south.pays()), hundredths(south.asIs));
    QCOMPARE(sumsOf(plan).transfers, 0);
    QCOMPARE(sumsOf(plan).mostAbove, 0);
    QCOMPARE(plan.allocation.transfers, south.target - south.asIs);
    settings.noUnitPaysMore = false;
    QCOMPARE(pair.plan(settings).objective, plan.objective);
    QCOMPARE(costOf(pair.plan(settings), pair.south).transfer, 0.0);
    QCOMPARE(pair.plan(settings).allocation.payMore, QList {pair.south});
}

void TestCosts::withoutTransfersThePriceIsTold()
{
    Pair pair;
    pair.b.set(pair.cheap, attributes::runCost, Money::of(20)).set(pair.cheap, attributes::licenceCostPerUser, Money::of(0));
    pair.b.set(pair.cheap, attributes::capacityUsers, 60.0);
    pair.b.set(pair.dear, attributes::runCost, Money::of(600));
    const ElementId west = pair.b.unit("West");
    const ElementId third = pair.system("Third", west, 700);
    pair.b.use(west, pair.care, third, 10);
    consolidation::Settings settings;
    settings.noUnitPaysMore = true;
    const Plan plan = pair.plan(settings);
    // South stays with Cheap: 10 · 20 for that, no retiring for 10, 10 · 50 licences of Dear less.
    QCOMPARE(plan.allocation.priceWithoutTransfers.value(), std::max(0.0, 10 * 20.0 - 10 - 10 * 50.0));
    QCOMPARE(plan.allocation.unchanged, QList {pair.south});
    QVERIFY(plan.allocation.isPriceExact); // it cannot cost less than nothing
    QVERIFY(plan.notes.join(u' ').contains(QStringLiteral("costs no more than this one")));
    // With a dearer Cheap the exception has a price.
    pair.b.set(pair.cheap, attributes::runCost, Money::of(90));
    const Plan dearer = pair.plan(settings);
    QCOMPARE(dearer.allocation.payMore, QList {pair.south});
    QCOMPARE(dearer.allocation.priceWithoutTransfers.value(), 10 * 90.0 - 10 - 10 * 50.0);
    QVERIFY(!dearer.allocation.isPriceExact);
    QVERIFY(dearer.notes.join(u' ').contains(QStringLiteral("at most")));
    const Landscape before = pair.b.facts;
    QVERIFY(!pair.plan().allocation.priceWithoutTransfers);
}

void TestCosts::whereNobodyPaysMoreTheRuleCostsNothing()
{
    for (const int units : {1, 2, 10}) {
        LandscapeBuilder b;
        b.facts.settings.discountRatePercent = 0;
        b.facts.settings.targetDate = QDate(2028, 12, 31);
        const ElementId care = b.function("Care records");
        QList<ElementId> bodies;
        for (int u = 0; u < units; ++u)
            bodies.append(b.unit(QStringLiteral("Unit %1").arg(u)));
        for (int s = 0; s < 10; ++s) {
            const ElementId unit = bodies.at(s % units);
            const ElementId id = b.application(QStringLiteral("System %1").arg(s), unit, "local");
            b.supports(id, care, 1.0);
            b.set(id, attributes::runCost, Money::of(500)).set(id, attributes::licenceCostPerUser, Money::of(1));
            b.set(id, attributes::oneTimeMakeCommon, Money::of(100)).set(id, attributes::oneTimeRetire, Money::of(10));
            b.use(unit, care, id, 10);
        }
        consolidation::Settings settings;
        settings.noUnitPaysMore = true;
        const Plan plan = planOf(b.facts, settings);
        QCOMPARE(plan.status, PlanStatus::Optimal);
        QVERIFY(plan.allocation.payMore.isEmpty());
        QCOMPARE(plan.allocation.priceWithoutTransfers, std::optional(0.0));
        QVERIFY(plan.allocation.isPriceExact);
        QVERIFY(plan.allocation.unchanged.isEmpty());
    }
}

namespace {

// Pair, where consolidation pays, and beside it two systems whose consolidation costs more than it saves.
struct GoodAndBad : Pair
{
    ElementId lab = b.function("Laboratory");
    ElementId one = other("Lab North", north, 100);
    ElementId two = other("Lab South", south, 90);

    ElementId other(const char *name, ElementId unit, double runCost)
    {
        const ElementId id = b.application(name, unit, "local");
        b.supports(id, lab, 1.0);
        b.set(id, attributes::runCost, Money::of(runCost)).set(id, attributes::oneTimeMakeCommon, Money::of(5000));
        b.set(id, attributes::oneTimeRetire, Money::of(700)).set(id, attributes::licenceCostPerUser, Money::of(0));
        b.use(unit, lab, id, 5);
        return id;
    }
};

} // namespace

void TestCosts::badPartCannotHideInAGoodTotal()
{
    const GoodAndBad landscape;
    const Plan plan = landscape.plan();
    QVERIFY(plan.costs->asIs > plan.costs->target); // a good total
    QCOMPARE(plan.clusters.size(), 2);
    const Cluster &care = plan.clusters.first();
    const Cluster &lab = plan.clusters.last();
    QCOMPARE(care.applications, (QList {landscape.cheap, landscape.dear}));
    QVERIFY(care.isBetter);
    QCOMPARE(care.cost, 10 * (500.0 + 150) + 100 + 10);
    QCOMPARE(care.presentMadeLegal.value(), 10 * (900.0 + 500 + 150));
    QCOMPARE(lab.cost, 10 * 90.0 + 5000 + 700);
    QCOMPARE(lab.presentMadeLegal.value(), 10 * 190.0);
    QVERIFY(!lab.isBetter);
    QVERIFY(lab.text.contains(QStringLiteral("P5")));
    QCOMPARE(lab.paybackYears.value(), 5700.0 / 100);
    QCOMPARE(plan.verdictOf(landscape.one)->cluster, 1);
    QCOMPARE(std::count_if(plan.notes.begin(), plan.notes.end(),
                           [](const QString &note) { return note.contains(QStringLiteral("1 of 2 independent parts")); }),
             1);
}

void TestCosts::partsAddUpToTheWhole_data()
{
    everyRuleSharesTheSameTotal_data();
}

void TestCosts::partsAddUpToTheWhole()
{
    QFETCH(const quint32, seed);
    consolidation::Settings settings;
    settings.sensitivity = false;
    const Plan plan = planOf(portfolios::randomLandscape(seed), settings);
    double asIs = 0, target = 0, oneTime = 0, bound = 0, cost = 0;
    for (const Cluster &cluster : plan.clusters) {
        asIs += cluster.asIs;
        target += cluster.target;
        oneTime += cluster.oneTime;
        cost += cluster.cost;
        bound += cluster.bound;
        QVERIFY(cluster.bound <= cluster.cost + 1e-6);
        QVERIFY(!cluster.applications.isEmpty() || !cluster.functions.isEmpty());
    }
    QVERIFY(std::abs(asIs - plan.costs->asIs) < 1);
    QVERIFY(std::abs(target - plan.costs->target) < 1);
    QVERIFY(std::abs(oneTime - plan.costs->oneTime) < 1);
    QVERIFY(bound <= cost + 1e-6);
}

void TestCosts::partsThatDoNotPayAreLeftAlone()
{
    const GoodAndBad landscape;
    consolidation::Settings settings;
    settings.adoptOnlyBetter = true;
    const Plan plan = landscape.plan(settings);
    QCOMPARE(plan.status, PlanStatus::Optimal);
    for (const ElementId id : {landscape.one, landscape.two})
        QCOMPARE(plan.verdictOf(id)->verdict, Verdict::KeepLocal);
    QCOMPARE(plan.verdictOf(landscape.dear)->verdict, Verdict::Retire);
    QVERIFY(plan.clusters.last().isHeld);
    QCOMPARE(plan.clusters.last().cost, 10 * 190.0);
    QCOMPARE(plan.objective, landscape.plan().objective - (10 * 90.0 + 5700) + 10 * 190.0);
    // Where the inventory says that staying costs something, too, the present is no cheaper: the oracle's plan stands.
    const WorkedExample example;
    const Plan known = planOf(example.b.facts, settings);
    QCOMPARE(known.objective, 8520.0);
    QVERIFY(!known.clusters.isEmpty() && !known.clusters.first().isHeld);
    const QList<Reason> reasons = plan.verdictOf(landscape.one)->reasons;
    QVERIFY(std::any_of(reasons.begin(), reasons.end(), [](const Reason &reason) {
        return reason.rule == u"P5" && reason.text.contains(QStringLiteral("goes on as it is"));
    }));
}

void TestCosts::costsCanBeAssumed()
{
    const WorkedExample example;
    const SnapshotPtr snapshot = example.b.snapshot();
    consolidation::Settings settings;
    settings.today = QDate(2026, 11, 1);
    Study study(*snapshot, settings);
    const Model before = buildModel(study);
    const optimiser::Solution solution = optimiser::solve(before.problem);
    QCOMPARE(solution.objective + before.constant, 8520.0);
    // A2's running cost up by 18 a year is exactly its margin of 90; up by 20, A1 takes its place.
    study.costs.assume(example.id.at("A2"), CostKind::Run, 270);
    const Model after = buildModel(study);
    QCOMPARE(after.problem.optionCount(), before.problem.optionCount());
    QCOMPARE(after.problem.clientCount(), before.problem.clientCount());
    QCOMPARE(after.problem.arcs().size(), before.problem.arcs().size());
    QCOMPARE(optimiser::solve(after.problem, {}, solution).objective + after.constant, 8610.0);
    study.costs.forgetAssumptions();
    QCOMPARE(optimiser::solve(buildModel(study).problem).objective + before.constant, 8520.0);
}

QTEST_GUILESS_MAIN(TestCosts)
#include "tst_costs.moc"
