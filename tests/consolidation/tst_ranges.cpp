// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.h"
#include "portfolios.h"
#include "support/dice.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

using namespace consolidation;
using namespace landscape;
using support::Dice;
using support::LandscapeBuilder;

namespace {

consolidation::Settings thorough()
{
    consolidation::Settings settings;
    settings.robustness = true;
    return settings;
}

/// A small landscape whose plans can all be tried: each function is served by one common system for all its units.
struct Village
{
    static constexpr int years = 6;

    LandscapeBuilder b;
    QList<ElementId> systems, functions;
    struct Facts
    {
        double run = 0, low = 0, high = 0, makeCommon = 0, retire = 0;
        bool isLocal = false;
    };
    std::map<ElementId, Facts> of;
    std::map<ElementId, QList<ElementId>> serving; ///< function -> systems
    std::map<std::pair<ElementId, ElementId>, double> moving; ///< function, system -> once for all its units

    explicit Village(unsigned seed)
    {
        Dice dice(seed);
        b.facts.settings.horizonYears = years;
        b.facts.settings.discountRatePercent = 0;
        b.facts.settings.targetDate = QDate(2028, 12, 31);
        const QList<ElementId> units {b.unit("North"), b.unit("South"), b.unit("East")};
        for (const char *name : {"Booking", "Records", "Invoices"})
            functions << b.function(name);
        for (int i = 0; i < 5; ++i)
            addSystem(QStringLiteral("System %1").arg(i), units.at(dice.below(3)), dice);
        for (const ElementId function : std::as_const(functions)) {
            for (const ElementId system : std::as_const(systems)) {
                if (serving[function].size() < 2 || dice.chance(40)) {
                    serving[function] << system;
                    b.supports(system, function, 1.0);
                }
            }
            for (const ElementId unit : units)
                addNeed(unit, function, dice);
        }
        // What is good for nothing stays out of the calculation.
        std::erase_if(of, [this](const auto &entry) {
            return std::none_of(serving.begin(), serving.end(),
                                [&](const auto &able) { return able.second.contains(entry.first); });
        });
    }

    /// Of who serves what (in the order of the functions), with those running costs.
    [[nodiscard]] double costOf(const QList<ElementId> &choice, const std::map<ElementId, double> &run) const
    {
        const std::set<ElementId> kept(choice.begin(), choice.end());
        double cost = 0;
        for (const auto &[id, facts] : of)
            cost += kept.contains(id) ? years * run.at(id) + (facts.isLocal ? facts.makeCommon : 0) : facts.retire;
        for (int f = 0; f < functions.size(); ++f)
            cost += moving.at({functions.at(f), choice.at(f)});
        return cost;
    }

    [[nodiscard]] QList<QList<ElementId>> choices() const
    {
        QList<QList<ElementId>> all {{}};
        for (const ElementId function : functions) {
            QList<QList<ElementId>> longer;
            for (const QList<ElementId> &choice : std::as_const(all)) {
                for (const ElementId system : serving.at(function))
                    longer << choice + QList<ElementId> {system};
            }
            all = longer;
        }
        return all;
    }

    [[nodiscard]] std::pair<QList<ElementId>, double> best(const std::map<ElementId, double> &run) const
    {
        std::pair<QList<ElementId>, double> found {{}, std::numeric_limits<double>::infinity()};
        for (const QList<ElementId> &choice : choices()) {
            if (const double cost = costOf(choice, run); cost < found.second)
                found = {choice, cost};
        }
        return found;
    }

    [[nodiscard]] std::map<ElementId, double> planned() const
    {
        std::map<ElementId, double> run;
        for (const auto &[id, facts] : of)
            run[id] = facts.run;
        return run;
    }

private:
    void addSystem(const QString &name, ElementId unit, Dice &dice)
    {
        const AttributeId low = b.facts.attributeRegistry.findOrDefine(QStringLiteral("run_cost_low"));
        const AttributeId high = b.facts.attributeRegistry.findOrDefine(QStringLiteral("run_cost_high"));
        Facts facts;
        facts.isLocal = dice.chance(60);
        facts.run = facts.low = facts.high = dice.between(50, 400);
        facts.makeCommon = dice.between(0, 500);
        facts.retire = dice.between(0, 100); // never more than it costs to go on
        const ElementId id = b.application(name, unit, facts.isLocal ? "local" : "common");
        if (dice.chance(70)) { // as an import leaves it: text
            facts.low = dice.between(20, int(facts.run));
            facts.high = dice.between(int(facts.run), 600);
            b.set(id, low, QString::number(facts.low)).set(id, high, QString::number(facts.high));
        }
        if (facts.low < facts.high && dice.chance(40))
            facts.run = (facts.low + facts.high) / 2; // nobody says more than the bounds
        else
            b.set(id, attributes::runCost, Money::of(facts.run));
        b.set(id, attributes::oneTimeMakeCommon, Money::of(facts.makeCommon));
        b.set(id, attributes::oneTimeRetire, Money::of(facts.retire));
        b.set(id, attributes::licenceCostPerUser, Money::of(0));
        b.protect(id, 3, 3, 3);
        b.owner(id, "Board");
        systems << id;
        of[id] = facts;
    }

    void addNeed(ElementId unit, ElementId function, Dice &dice)
    {
        const QList<ElementId> &able = serving.at(function);
        b.protect(b.use(unit, function, able.at(dice.below(int(able.size()))), 10), 1, 1, 1);
        for (const ElementId system : able) {
            const int once = dice.between(0, 300);
            b.move(system, unit, function, once, 0);
            moving[{function, system}] += once;
        }
    }
};

bool isNear(double a, double b)
{
    return std::abs(a - b) < 0.01;
}

/// Systems for one function, one in each unit, all common already.
struct Street
{
    LandscapeBuilder b;
    ElementId booking = b.function("Booking");
    QList<ElementId> systems;

    Street()
    {
        b.facts.settings.horizonYears = 5;
        b.facts.settings.discountRatePercent = 0;
    }

    ElementId add(const QString &name, std::optional<double> run, double retire = 10)
    {
        const ElementId unit = b.unit(QStringLiteral("Unit of ") + name);
        const ElementId id = b.application(name, unit, "common");
        b.supports(id, booking, 1.0);
        if (run)
            b.set(id, attributes::runCost, Money::of(*run));
        b.set(id, attributes::licenceCostPerUser, Money::of(0)).set(id, attributes::oneTimeRetire, Money::of(retire));
        b.protect(id, 1, 1, 1);
        b.owner(id, "Board");
        b.protect(b.use(unit, booking, id, 10), 1, 1, 1);
        systems << id;
        return id;
    }

    void bound(ElementId id, const char *column, double amount)
    {
        b.set(id, b.facts.attributeRegistry.findOrDefine(QString::fromLatin1(column), AttributeType::Money),
              Money::of(amount));
    }
};

} // namespace

class TestRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statedRangesAgreeWithEnumeration();
    void boundsAloneArePlannedAtTheirMiddle();
    void oneBoundCutsTheEstimate();
    void rangeOfALegalisingCostCounts();
    void contradictingBoundsAreNamed();
    void columnsThatNobodyFilledInAreNotKnown();
    void tiesAreEquallyGood();
    void verdictsSayWhatTheStandingsSay();
};

void TestRanges::statedRangesAgreeWithEnumeration()
{
    int regretted = 0;
    int worthKnowing = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const Village village(seed);
        const Plan plan = planOf(village.b.facts, thorough());
        const auto [choice, cost] = village.best(village.planned());
        QVERIFY2(isNear(plan.objective, cost), qPrintable(QStringLiteral("%1: %2 %3").arg(seed).arg(plan.objective).arg(cost)));
        const std::set<ElementId> kept(choice.begin(), choice.end());
        std::map<ElementId, double> worst;
        for (const auto &[id, facts] : village.of)
            worst[id] = kept.contains(id) ? facts.high : facts.low;
        const double regret = village.costOf(choice, worst) - village.best(worst).second;
        QVERIFY2(isNear(plan.robustness.regret, regret),
                 qPrintable(QStringLiteral("%1: %2 %3").arg(seed).arg(plan.robustness.regret).arg(regret)));
        QVERIFY(plan.robustness.isExact && plan.robustness.isBounded());
        regretted += regret > 1;
        std::map<ElementId, double> worth;
        for (const auto &[id, facts] : village.of) {
            double most = 0;
            for (const double end : {facts.low, facts.high}) {
                auto run = village.planned();
                run[id] = end;
                most = std::max(most, village.costOf(choice, run) - village.best(run).second);
            }
            if (most > 0.01)
                worth[id] = most;
        }
        QCOMPARE(size_t(plan.robustness.facts.size()), worth.size());
        for (const FactWorth &fact : plan.robustness.facts) {
            QVERIFY(fact.fact.kind == UncertainFact::Kind::Run && isNear(fact.worth, worth.at(fact.fact.element)));
            ++worthKnowing;
        }
    }
    QVERIFY(regretted > 10 && worthKnowing > 10);
}

void TestRanges::boundsAloneArePlannedAtTheirMiddle()
{
    Street street;
    const ElementId fixed = street.add(QStringLiteral("Fixed"), 100);
    const ElementId between = street.add(QStringLiteral("Between"), std::nullopt);
    street.bound(between, "run_cost_low", 70);
    street.bound(between, "run_cost_high", 150);
    const Plan plan = planOf(street.b.facts, thorough());
    // Reckoned with 110: Fixed stays (500 + 10). At 70 Between would cost 350 + 10: 150 less.
    QCOMPARE(plan.objective, 510.0);
    QCOMPARE(plan.robustness.regret, 150.0);
    QCOMPARE(plan.robustness.facts.size(), 1);
    const UncertainFact &fact = plan.robustness.facts.first().fact;
    QCOMPARE(fact.element, between);
    QCOMPARE(fact.low, 70.0);
    QCOMPARE(fact.planned, 110.0);
    QCOMPARE(fact.high, 150.0);
    const VerdictRecord *record = plan.verdictOf(between);
    QVERIFY(record->flags.contains(QStringLiteral("ranged")) && !record->flags.contains(QStringLiteral("estimated")));
    QVERIFY(!plan.verdictOf(fixed)->robust);
}

void TestRanges::oneBoundCutsTheEstimate()
{
    Street street;
    street.add(QStringLiteral("A"), 100);
    street.add(QStringLiteral("B"), 200);
    const ElementId guessed = street.add(QStringLiteral("C"), std::nullopt);
    street.bound(guessed, "run_cost_low", 90);
    const Plan plan = planOf(street.b.facts, thorough());
    // The median of its like is 150, half to double; and never below 90, so at 90 it saves 50 of A's 500.
    QCOMPARE(plan.robustness.facts.size(), 1);
    QCOMPARE(plan.robustness.facts.first().fact.low, 90.0);
    QCOMPARE(plan.robustness.facts.first().fact.planned, 150.0);
    QCOMPARE(plan.robustness.facts.first().fact.high, 300.0);
    QCOMPARE(plan.robustness.regret, 50.0);
}

void TestRanges::rangeOfALegalisingCostCounts()
{
    Street street;
    street.b.facts.settings.targetDate = QDate(2028, 12, 31);
    const ElementId cheap = street.add(QStringLiteral("Cheap"), 100);
    street.add(QStringLiteral("Dear"), 200);
    street.b.set(cheap, attributes::endOfSupport, QDate(2027, 1, 1));
    street.b.set(cheap, attributes::oneTimeUpgrade, Money::of(300));
    street.bound(cheap, "one_time_upgrade_high", 900);
    const Plan plan = planOf(street.b.facts, thorough());
    // Cheap 500 + 300 + 10 against Dear 1000 + 10; at 900 it is 400 dearer.
    QCOMPARE(plan.objective, 810.0);
    QCOMPARE(plan.robustness.regret, 400.0);
    QVERIFY(plan.robustness.facts.first().fact.kind == UncertainFact::Kind::Upgrade);
    QCOMPARE(plan.robustness.facts.first().turnsAt, 500.0);
}

void TestRanges::contradictingBoundsAreNamed()
{
    Street street;
    const ElementId odd = street.add(QStringLiteral("Odd"), 100);
    street.add(QStringLiteral("Even"), 300);
    QVERIFY(planOf(street.b.facts).doubts.isEmpty());
    street.bound(odd, "run_cost_low", 120);
    QCOMPARE(planOf(street.b.facts).doubts.size(), 1);
    QVERIFY(planOf(street.b.facts).doubts.first().text.contains(QStringLiteral("at least 120")));
    street.bound(odd, "run_cost_low", 80);
    street.bound(odd, "run_cost_high", 90);
    QCOMPARE(planOf(street.b.facts).doubts.first().elements, QList<ElementId> {odd});
    street.bound(odd, "run_cost_high", 130);
    QVERIFY(planOf(street.b.facts).doubts.isEmpty());
    street.b.set(odd, street.b.facts.attributeRegistry.find(QStringLiteral("run_cost_high")), u"a lot");
    QVERIFY(planOf(street.b.facts).doubts.first().text.contains(QStringLiteral("a lot")));
}

void TestRanges::columnsThatNobodyFilledInAreNotKnown()
{
    Street street;
    const ElementId dear = street.add(QStringLiteral("A"), std::nullopt, 500);
    const ElementId cheap = street.add(QStringLiteral("B"), std::nullopt, 100);
    const Plan quick = planOf(street.b.facts);
    const Plan plan = planOf(street.b.facts, thorough());
    QVERIFY(!plan.structural);
    for (const ElementId id : {dear, cheap}) {
        QVERIFY(!quick.verdictOf(id)->robust);
        QVERIFY(!plan.verdictOf(id)->robust);
        const DecisionTest *test = plan.robustness.testOf(id);
        QCOMPARE(test->standing, Standing::Fragile);
        QCOMPARE(test->leftOut, QStringList {QStringLiteral("running cost")});
        QVERIFY(test->text.contains(QStringLiteral("running cost")));
        QVERIFY2(test->text.contains(id == dear ? QStringLiteral("500") : QStringLiteral("100")),
                 qPrintable(test->text)); // what it would cost to retire it
    }
    QVERIFY(!plan.robustness.isBounded());
    QVERIFY(!plan.robustness.notes.join(u' ').contains(QStringLiteral("Every cost")));
    QCOMPARE(plan.robustness.facts.size(), 1);
    QVERIFY(!plan.robustness.facts.first().isBounded);
    QCOMPARE(plan.robustness.facts.first().turns, (QList<ElementId> {dear, cheap}));
    // Nothing hangs on a column where there is nothing to choose.
    Street alone;
    const ElementId only = alone.add(QStringLiteral("Only"), std::nullopt);
    QVERIFY(planOf(alone.b.facts, thorough()).robustness.isBounded());
    QVERIFY(planOf(alone.b.facts).verdictOf(only)->robust);
}

void TestRanges::tiesAreEquallyGood()
{
    Street street;
    const QList<ElementId> twins {street.add(QStringLiteral("A"), 100), street.add(QStringLiteral("B"), 100)};
    const ElementId worse = street.add(QStringLiteral("C"), 300);
    const Plan plan = planOf(street.b.facts, thorough());
    for (const ElementId id : twins) {
        const DecisionTest *test = plan.robustness.testOf(id);
        QVERIFY(test->isTie && test->standing == Standing::Robust);
        QVERIFY2(test->text.contains(QStringLiteral("equally good")), qPrintable(test->text));
    }
    QVERIFY(!plan.robustness.testOf(worse)->isTie);
    QVERIFY(!plan.robustness.testOf(worse)->text.contains(QStringLiteral("equally good")));
}

void TestRanges::verdictsSayWhatTheStandingsSay()
{
    std::map<Standing, int> seen;
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const Plan plan = seed % 3 == 0 ? planOf(portfolios::randomLandscape(seed), thorough())
                                        : planOf(Village(seed).b.facts, thorough());
        if (plan.status == PlanStatus::Infeasible)
            continue;
        for (const DecisionTest &test : plan.robustness.decisions) {
            const VerdictRecord *record = plan.verdictOf(test.application);
            if (!record)
                continue; // a product
            const bool isOnTrust = record->flags.contains(QStringLiteral("moves-on-trust")); // whatever costs may be
            QCOMPARE(record->robust, test.standing == Standing::Robust && !isOnTrust);
            QCOMPARE(record->verdict == Verdict::Investigate, test.standing == Standing::Investigate);
            QVERIFY(!record->reasons.isEmpty());
            ++seen[test.standing];
        }
    }
    QVERIFY(seen[Standing::Robust] > 5 && seen[Standing::Fragile] > 0 && seen[Standing::Investigate] > 5);
}

QTEST_APPLESS_MAIN(TestRanges)
#include "tst_ranges.moc"
