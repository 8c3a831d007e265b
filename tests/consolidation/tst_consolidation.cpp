// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.h"

#include "consolidation/portfolios.h"
#include "consolidation/workedexample.h"
#include "support/shareddata.h"

#include <QFile>
#include <QTest>

using namespace consolidation;
using namespace landscape;
using support::LandscapeBuilder;
using portfolios::Pair;

namespace {

double optimumOf(const WorkedExample &example, Strictness strictness = Strictness::OneCommon)
{
    consolidation::Settings settings;
    settings.strictness = strictness;
    settings.sensitivity = false;
    const Plan plan = planOf(example.b.facts, settings);
    return plan.status == PlanStatus::Optimal ? plan.objective : -1;
}

QString name(const Landscape &facts, ElementId id)
{
    return facts.nameOf(id);
}

// The plan in names, which do not depend on ids.
QStringList described(const Landscape &facts, const Plan &plan)
{
    QStringList lines {QString::number(plan.objective, 'f', 6)};
    for (const VerdictRecord &record : plan.verdicts) {
        lines << QStringLiteral("%1 %2 > %3 margin %4 saving %5")
                     .arg(name(facts, record.application), verdictName(record.verdict), name(facts, record.successor()))
                     .arg(record.margin.value_or(-1), 0, 'f', 4)
                     .arg(record.saving.value_or(-1), 0, 'f', 4);
        for (const Reason &reason : record.reasons)
            lines << reason.rule + u' ' + reason.text;
    }
    for (const UnitCost &unit : plan.units)
        lines << QStringLiteral("%1 %2 %3").arg(name(facts, unit.unit)).arg(unit.asIs).arg(unit.target);
    for (const Assignment &assignment : plan.assignments) {
        lines << QStringLiteral("%1 %2 > %3")
                     .arg(name(facts, assignment.unit), name(facts, assignment.function),
                          name(facts, assignment.after));
    }
    return lines + plan.notes;
}

bool hasReason(const VerdictRecord &record, QStringView rule)
{
    return std::any_of(record.reasons.begin(), record.reasons.end(),
                       [&](const Reason &reason) { return reason.rule == rule; });
}

} // namespace

class TestConsolidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workedExampleCosts8520();
    void workedExampleVerdicts();
    void workedExampleMargins();
    void workedExampleBusinessCase();
    void protectionUpliftTurnsTheDecision_data();
    void protectionUpliftTurnsTheDecision();
    void everyVerdictHasRuleAndNumber();
    void idsDoNotMatter();
    void relaxingARuleNeverCostsMore();
    void protectionForbids();
    void raisedProtectionIsPaidByEveryUser();
    void outOfSupportNeedsAnUpgrade();
    void unclassifiedIsTakenForStrict();
    void strictnessKeepsOneSystemForAFunction();
    void joiningIsPaidOnceForAUnit();
    void movingPeopleCostsWhatThePolicySays();
    void licencesCountPeopleOnce();
    void unusedIsRetiredAndUnknownInvestigated();
    void withoutCostsThePlanIsStructural();
    void unknownCostsAreEstimated();
    void decisionsAreConstraints();
    void contradictionsAreNamed();
    void scenariosChooseDecisions();
    void mandatoryFunctionIsNeverLocal();
    void badSettingsAndCancelAreErrors();
    void orLibraryOptima_data();
    void orLibraryOptima();
};

void TestConsolidation::workedExampleCosts8520()
{
    const WorkedExample example;
    QCOMPARE(optimumOf(example, Strictness::OneCommon), 8520.0);
    QCOMPARE(optimumOf(example, Strictness::Free), 8520.0);
    QCOMPARE(optimumOf(WorkedExample(0.7, false)), 8990.0);
}

void TestConsolidation::workedExampleVerdicts()
{
    WorkedExample example;
    const Plan plan = planOf(example.b.facts);
    const auto verdict = [&](const char *application) { return plan.verdictOf(example.id[application])->verdict; };
    QCOMPARE(plan.verdicts.size(), 5);
    QCOMPARE(verdict("A1"), Verdict::Retire);
    QCOMPARE(verdict("A2"), Verdict::MakeCommon);
    QCOMPARE(verdict("A3"), Verdict::KeepLocal);
    QCOMPARE(verdict("A4"), Verdict::KeepCommon);
    QCOMPARE(verdict("A5"), Verdict::MakeCommon);
    QCOMPARE(plan.verdictOf(example.id["A1"])->successor(), example.id["A2"]);
    QVERIFY(plan.verdictOf(example.id["A5"])->segregated);
    QVERIFY(plan.verdictOf(example.id["A5"])->flags.contains(QStringLiteral("upgraded")));
    QVERIFY(hasReason(*plan.verdictOf(example.id["A3"]), u"P2"));
    QVERIFY(hasReason(*plan.verdictOf(example.id["A4"]), u"P4"));
    QVERIFY(hasReason(*plan.verdictOf(example.id["A5"]), u"P8"));
    QVERIFY(!plan.purchases.first().bought);
    QCOMPARE(plan.status, PlanStatus::Optimal);
    QCOMPARE(plan.bound, plan.objective);
    QVERIFY(plan.unserved.isEmpty());
    QVERIFY(!plan.structural);

    // Without the accepted need B1 is bought for all scheduling: the exception decides.
    WorkedExample claimed(0.7, false);
    const Plan other = planOf(claimed.b.facts);
    for (const char *application : {"A1", "A2", "A3"})
        QCOMPARE(other.verdictOf(claimed.id[application])->verdict, Verdict::Replace);
    QVERIFY(other.purchases.first().bought);
    QCOMPARE(other.verdictOf(claimed.id["A3"])->successor(), claimed.id["B1"]);
}

void TestConsolidation::workedExampleMargins()
{
    WorkedExample example;
    const Plan plan = planOf(example.b.facts);
    const auto margin = [&](const char *application) { return plan.verdictOf(example.id[application])->margin; };
    QCOMPARE(margin("A1").value(), -90.0);
    QCOMPARE(margin("A2").value(), 90.0);
    QCOMPARE(margin("A3").value(), 470.0);
    QVERIFY(!margin("A4")); // forced: the only one for level 3
    QCOMPARE(margin("A5").value(), 900.0);
    QCOMPARE(plan.purchases.size(), 1);
    QCOMPARE(plan.purchases.first().margin.value(), -430.0);
    QCOMPARE(plan.verdictOf(example.id["A2"])->alternative->extra, 90.0);
}

void TestConsolidation::workedExampleBusinessCase()
{
    WorkedExample example;
    const Plan plan = planOf(example.b.facts);
    // As-is: run 300+250+60+400+150, and 120 a year for U1's documents. Target: without A1.
    QCOMPARE(plan.costs->asIs, 1280.0);
    QCOMPARE(plan.costs->target, 980.0);
    // 8520 over five years = 5 · 980 + what it takes once.
    QCOMPARE(plan.costs->oneTime, 8520.0 - 5 * 980.0);
    QCOMPARE(plan.costs->npv, 5 * 300.0 - 3620.0);
    QCOMPARE(plan.costs->upgradesIfStaying, 500.0);
    QCOMPARE(plan.costs->paybackYears.value(), 3620.0 / 300);
    double asIs = 0, target = 0, saving = 0, oneTime = 0;
    for (const UnitCost &unit : plan.units) {
        asIs += unit.asIs;
        target += unit.target;
    }
    for (const VerdictRecord &record : plan.verdicts) {
        saving += *record.saving;
        oneTime += *record.oneTime;
    }
    QCOMPARE(asIs, 1280.0);
    QCOMPARE(qRound64(target * 100), 98000);
    QCOMPARE(saving, 300.0);
    QCOMPARE(oneTime, 3620.0);
}

void TestConsolidation::protectionUpliftTurnsTheDecision_data()
{
    QTest::addColumn<double>("uplift");
    QTest::addColumn<double>("optimum");
    QTest::addColumn<bool>("isMerged");
    QTest::newRow("0") << 0.0 << 7390.0 << true;
    QTest::newRow("0.1") << 0.1 << 7680.0 << true;
    QTest::newRow("0.3") << 0.3 << 8260.0 << true;
    QTest::newRow("0.35") << 0.35 << 8345.0 << false;
    QTest::newRow("0.7") << 0.7 << 8520.0 << false;
    QTest::newRow("1") << 1.0 << 8670.0 << false;
}

void TestConsolidation::protectionUpliftTurnsTheDecision()
{
    QFETCH(const double, uplift);
    WorkedExample example(uplift);
    const Plan plan = planOf(example.b.facts);
    QTEST(plan.objective, "optimum");
    QTEST(plan.verdictOf(example.id["A5"])->verdict == Verdict::Retire, "isMerged");
    QCOMPARE(optimumOf(WorkedExample(0.325)), 8332.5);
}

void TestConsolidation::everyVerdictHasRuleAndNumber()
{
    for (const bool accepted : {true, false}) {
        const WorkedExample example(0.7, accepted);
        for (const VerdictRecord &record : planOf(example.b.facts).verdicts) {
            const auto isRule = [](const Reason &reason) { return reason.rule.startsWith(u'P'); };
            const auto hasFigure = [](const Reason &reason) { return !reason.figures.isEmpty(); };
            QVERIFY(std::any_of(record.reasons.begin(), record.reasons.end(), isRule));
            QVERIFY(std::any_of(record.reasons.begin(), record.reasons.end(), hasFigure));
            for (const Reason &reason : record.reasons)
                QVERIFY2(!reason.text.contains(u'%'), qPrintable(reason.text));
        }
    }
}

void TestConsolidation::idsDoNotMatter()
{
    const WorkedExample example;
    const QStringList expected = described(example.b.facts, planOf(example.b.facts));
    QCOMPARE(described(example.b.facts, planOf(example.b.facts)), expected);
    for (quint32 seed = 1; seed <= 5; ++seed) {
        const Landscape permuted = support::withPermutedIds(example.b.facts, seed);
        QCOMPARE(described(permuted, planOf(permuted)), expected);
    }
}

void TestConsolidation::relaxingARuleNeverCostsMore()
{
    for (const double uplift : {0.0, 0.7}) {
        for (const bool accepted : {true, false}) {
            const WorkedExample example(uplift, accepted);
            for (const Strictness strictness : {Strictness::OneCommon, Strictness::Free}) {
                const double strict = optimumOf(example, strictness);
                QVERIFY(optimumOf(example, Strictness::Free) <= strict + 1e-6);
                for (const char16_t *rule : {u"P1", u"P2", u"P4", u"P5", u"P8", u"P11"}) {
                    consolidation::Settings settings;
                    settings.strictness = strictness;
                    settings.sensitivity = false;
                    settings.policy.setOn(rule, false);
                    const Plan plan = planOf(example.b.facts, settings);
                    QVERIFY(plan.unserved.isEmpty());
                    QVERIFY(plan.objective <= strict + 1e-6);
                }
            }
        }
    }
}

void TestConsolidation::protectionForbids()
{
    Pair pair;
    pair.b.protect(pair.dear, 3, 2, 2).protect(pair.cheap, 1, 2, 2);
    pair.b.protect(pair.northUse, 3, 0, 0).protect(pair.southUse, 1, 0, 0);
    const Plan plan = pair.plan();
    // Cheap may not take over from Dear, Dear may take over from Cheap: one system for both classes is the cheapest.
    QCOMPARE(plan.verdictOf(pair.dear)->verdict, Verdict::MakeCommon);
    QCOMPARE(plan.verdictOf(pair.cheap)->verdict, Verdict::Retire);
    QVERIFY(hasReason(*plan.verdictOf(pair.dear), u"P4"));
    QCOMPARE(plan.objective, 10 * (900.0 + 150) + 100 + 10);

    pair.b.protect(pair.northUse, 4, 0, 0);
    const Plan nobody = pair.plan();
    QCOMPARE(nobody.unserved.size(), 1);
    QCOMPARE(nobody.unserved.first().units, QList {pair.north});
    QCOMPARE(nobody.unserved.first().why.size(), 2);
    QCOMPARE(nobody.unserved.first().why.first().rule, QStringLiteral("P4"));
    // It goes on serving what nothing else may serve, until that is settled.
    QCOMPARE(nobody.verdictOf(pair.dear)->verdict, Verdict::Investigate);
    QVERIFY(nobody.verdictOf(pair.dear)->inPlan != Verdict::Retire);
}

void TestConsolidation::raisedProtectionIsPaidByEveryUser()
{
    Pair pair;
    pair.b.protect(pair.dear, 1, 0, 0).protect(pair.cheap, 1, 0, 0).protect(pair.northUse, 3, 0, 0);
    pair.b.protect(pair.southUse, 1, 0, 0);
    pair.b.set(pair.cheap, attributes::oneTimeUplift, Money::of(70));
    pair.b.set(pair.cheap, attributes::upliftCostPerUser, Money::of(2));
    // Not segregable: both needs on the raised copy. 10 · (500 + 150 · (1 + 2)) + 100 + 70 + 10.
    QCOMPARE(pair.plan().objective, 9680.0);
    QVERIFY(pair.plan().verdictOf(pair.cheap)->flags.contains(QStringLiteral("raised")));
    // A second copy at the lower level costs its running cost again and spares its users the uplift: not worth it
    // for 50 users at 2 a year, but for 50 at 20.
    pair.b.set(pair.cheap, attributes::segregable, true);
    QCOMPARE(pair.plan().objective, 9680.0);
    pair.b.set(pair.cheap, attributes::upliftCostPerUser, Money::of(20));
    const Plan apart = pair.plan();
    QVERIFY(apart.verdictOf(pair.cheap)->segregated);
    QCOMPARE(apart.objective, 10 * (500.0 + 500 + 150 + 100 * 20) + 100 + 100 + 70 + 10);
}

void TestConsolidation::outOfSupportNeedsAnUpgrade()
{
    Pair pair;
    pair.b.set(pair.cheap, attributes::endOfSupport, QDate(2027, 1, 31));
    const Plan plan = pair.plan();
    QCOMPARE(plan.verdictOf(pair.cheap)->verdict, Verdict::Retire);
    QVERIFY(hasReason(*plan.verdictOf(pair.cheap), u"P8"));
    QCOMPARE(plan.verdictOf(pair.dear)->verdict, Verdict::MakeCommon);
    pair.b.set(pair.cheap, attributes::oneTimeUpgrade, Money::of(200));
    QCOMPARE(pair.plan().verdictOf(pair.cheap)->verdict, Verdict::MakeCommon);
    QCOMPARE(pair.plan().objective, 10 * (500.0 + 150) + 100 + 200 + 10);
    // Out of support at the target date, not before, is what counts.
    pair.b.facts.settings.targetDate = QDate(2026, 12, 31);
    QCOMPARE(pair.plan().objective, 10 * (500.0 + 150) + 100 + 10);
}

void TestConsolidation::unclassifiedIsTakenForStrict()
{
    Pair pair;
    pair.b.protect(pair.dear, 3, 0, 0).protect(pair.cheap, 1, 0, 0);
    const ElementId west = pair.b.unit("West");
    pair.b.use(west, pair.care, pair.cheap, 10);
    pair.b.protect(pair.northUse, 1, 0, 0).protect(pair.southUse, 1, 0, 0);
    QCOMPARE(pair.plan().verdictOf(pair.cheap)->verdict, Verdict::MakeCommon);
    // One classified need of the function at level 3: the unclassified one is taken for level 3 as well, and what
    // hangs on that is to be investigated.
    pair.b.protect(pair.northUse, 3, 0, 0);
    const Plan plan = pair.plan();
    for (const Assignment &assignment : plan.assignments) {
        if (assignment.unit == west)
            QCOMPARE(assignment.after, pair.dear);
    }
    QVERIFY(plan.verdictOf(pair.cheap)->flags.contains(QStringLiteral("class-unknown")));
}

void TestConsolidation::strictnessKeepsOneSystemForAFunction()
{
    // Moving South is so dear that both systems stay where each unit may go its own way.
    Pair pair;
    pair.b.move(pair.cheap, pair.north, pair.care, 20000, 0);
    pair.b.move(pair.dear, pair.south, pair.care, 20000, 0);
    consolidation::Settings settings;
    const Plan one = pair.plan(settings);
    QCOMPARE(std::count_if(one.verdicts.begin(), one.verdicts.end(),
                           [](const VerdictRecord &record) { return record.verdict == Verdict::MakeCommon; }),
             1);
    settings.strictness = Strictness::Free;
    const Plan free = pair.plan(settings);
    QCOMPARE(free.verdictOf(pair.dear)->verdict, Verdict::MakeCommon);
    QCOMPARE(free.verdictOf(pair.cheap)->verdict, Verdict::MakeCommon);
    QVERIFY(free.objective < one.objective);
}

void TestConsolidation::movingPeopleCostsWhatThePolicySays()
{
    Pair pair;
    consolidation::Settings settings;
    settings.policy = analysis::Policy::region();
    const double withoutMoving = 10 * (500.0 + 150) + 100 + 10;
    QCOMPARE(pair.plan(settings).objective, withoutMoving);
    settings.policy.setThreshold(u"P5", QStringLiteral("migration_cost_per_user"), 2);
    QCOMPARE(pair.plan(settings).objective, withoutMoving + 2 * 100); // the 50 in South have Cheap already
    pair.b.move(pair.cheap, pair.north, pair.care, 30, {}); // what the inventory says counts instead
    QCOMPARE(pair.plan(settings).objective, withoutMoving + 30);
}

void TestConsolidation::joiningIsPaidOnceForAUnit()
{
    // Two functions, both systems do both; North and South join Cheap, or Dear, once each.
    Pair pair;
    const ElementId lab = pair.b.function("Laboratory");
    pair.b.supports(pair.dear, lab, 1.0);
    pair.b.supports(pair.cheap, lab, 1.0);
    pair.b.use(pair.north, lab, pair.dear, 100);
    pair.b.use(pair.south, lab, pair.cheap, 50);
    pair.b.move(pair.cheap, pair.north, {}, 1000, 0);
    pair.b.move(pair.cheap, pair.south, {}, 7, 0);
    const double expected = 10 * (500.0 + 150) + 100 + 10 + 1000 + 7;
    consolidation::Settings settings;
    QCOMPARE(pair.plan(settings).objective, expected);
    settings.strictness = Strictness::Free;
    QCOMPARE(pair.plan(settings).objective, expected);
}

void TestConsolidation::licencesCountPeopleOnce()
{
    Pair pair;
    const ElementId lab = pair.b.function("Laboratory");
    pair.b.supports(pair.dear, lab, 1.0);
    pair.b.use(pair.north, lab, pair.dear, 100);
    // The same hundred people use Dear for two functions: one hundred licences.
    QCOMPARE(pair.plan().costs->asIs, 900.0 + 100 + 500 + 50);
}

void TestConsolidation::unusedIsRetiredAndUnknownInvestigated()
{
    Pair pair;
    const ElementId unused = pair.system("Unused", pair.north, 3000);
    const ElementId mystery = pair.b.application("Mystery", pair.north, "local");
    const Plan plan = pair.plan();
    QCOMPARE(plan.verdictOf(unused)->verdict, Verdict::Retire);
    QVERIFY(plan.verdictOf(unused)->flags.contains(QStringLiteral("unused")));
    QCOMPARE(plan.verdictOf(mystery)->verdict, Verdict::Investigate);
    QVERIFY(plan.verdictOf(mystery)->flags.contains(QStringLiteral("function-unknown")));
    QVERIFY(!plan.verdictOf(mystery)->robust);
}

void TestConsolidation::withoutCostsThePlanIsStructural()
{
    LandscapeBuilder b;
    const ElementId units[] = {b.unit("A"), b.unit("B"), b.unit("C")};
    const ElementId care = b.function("Care"), pay = b.function("Pay");
    const ElementId one = b.application("One"), two = b.application("Two"), both = b.application("Both");
    b.use(units[0], care, one);
    b.use(units[1], pay, two);
    b.use(units[2], care, both);
    b.use(units[2], pay, both);
    const Plan plan = planOf(b.facts);
    QVERIFY(plan.structural);
    QVERIFY(!plan.costs);
    QVERIFY(plan.units.isEmpty());
    QCOMPARE(plan.notes.size(), 2);
    QVERIFY(plan.notes.at(0).startsWith(u"No costs are known. The plan is structural"));
    QVERIFY(plan.notes.at(1).startsWith(u"Nobody has classified"));
    QCOMPARE(plan.verdictOf(one)->verdict, Verdict::Retire);
    QCOMPARE(plan.verdictOf(two)->verdict, Verdict::Retire);
    QCOMPARE(plan.verdictOf(both)->verdict, Verdict::MakeCommon);
    QVERIFY(!plan.verdictOf(one)->saving);
    QCOMPARE(plan.objective, 1 + 2.0 / 5); // one system kept, two of four needs moved
}

void TestConsolidation::unknownCostsAreEstimated()
{
    Pair pair;
    const ElementId third = pair.b.application("Third", pair.south, "local");
    pair.b.supports(third, pair.care, 1.0);
    const Plan plan = pair.plan();
    // Median of 500 and 900 for the same function; the range 350–1400 reaches below Cheap's 500.
    QVERIFY(plan.verdictOf(third)->flags.contains(QStringLiteral("estimated")));
    QCOMPARE(plan.verdictOf(third)->verdict, Verdict::Investigate);
    QCOMPARE(plan.verdictOf(third)->inPlan, Verdict::Retire);
    QVERIFY(!plan.verdictOf(pair.cheap)->robust);
    QVERIFY(!plan.notes.isEmpty());
    // Far from the break-even point the unknown does not matter.
    pair.b.set(third, attributes::runCost, Money::of(90000));
    const Plan settled = pair.plan();
    QCOMPARE(settled.verdictOf(third)->verdict, Verdict::Retire);
    QVERIFY(settled.verdictOf(third)->robust);
    QVERIFY(settled.verdictOf(pair.cheap)->robust);
}

void TestConsolidation::decisionsAreConstraints()
{
    Pair pair;
    QCOMPARE(pair.plan().verdictOf(pair.dear)->verdict, Verdict::Retire);
    const double best = pair.plan().objective;
    pair.b.decision(pair.dear, Verdict::MakeCommon, "Liked best", "The board", QDate(2026, 10, 1));
    const Plan kept = pair.plan();
    QCOMPARE(kept.verdictOf(pair.dear)->verdict, Verdict::MakeCommon);
    QVERIFY(kept.verdictOf(pair.dear)->decided);
    QVERIFY(hasReason(*kept.verdictOf(pair.dear), u"decision"));
    QVERIFY(kept.objective > best);
    // A later decision goes before an earlier one.
    pair.b.decision(pair.dear, Verdict::KeepLocal, "Contract until 2030", "The board", QDate(2026, 11, 1));
    const Plan local = pair.plan();
    QCOMPARE(local.verdictOf(pair.dear)->verdict, Verdict::KeepLocal);
    QCOMPARE(local.verdictOf(pair.cheap)->verdict, Verdict::MakeCommon);
    for (const Assignment &assignment : local.assignments)
        QCOMPARE(assignment.after, assignment.unit == pair.north ? pair.dear : pair.cheap);
    pair.b.decision(pair.cheap, Verdict::Retire, "No", "The board", QDate(2026, 11, 1));
    pair.b.decision(pair.dear, Verdict::KeepCommon, "Yes", "The board", QDate(2026, 11, 2));
    QCOMPARE(pair.plan().verdictOf(pair.cheap)->verdict, Verdict::Retire);
}

void TestConsolidation::contradictionsAreNamed()
{
    Pair pair;
    pair.b.protect(pair.dear, 3, 0, 0).protect(pair.cheap, 1, 0, 0).protect(pair.northUse, 3, 0, 0);
    pair.b.protect(pair.southUse, 3, 0, 0);
    const DecisionId keep = pair.b.decision(pair.cheap, Verdict::MakeCommon, "Cheap", "The board");
    const Plan plan = pair.plan();
    QCOMPARE(plan.status, PlanStatus::Infeasible);
    QCOMPARE(plan.conflicts.size(), 1);
    QCOMPARE(plan.conflicts.first().rule, QStringLiteral("P4"));
    QCOMPARE(plan.conflicts.first().decisions, QList {keep});
    QVERIFY(plan.conflicts.first().text.contains(QStringLiteral("Cheap")));

    Pair other;
    const DecisionId first = other.b.decision(other.dear, Verdict::Retire, "Old", "The board");
    const DecisionId second = other.b.decision(other.cheap, Verdict::Retire, "Old too", "The board");
    const Plan stranded = other.plan();
    QCOMPARE(stranded.status, PlanStatus::Infeasible);
    QCOMPARE(stranded.conflicts.size(), 1);
    QCOMPARE(stranded.conflicts.first().decisions.size(), 2);
    QVERIFY(stranded.conflicts.first().decisions.contains(first));
    QVERIFY(stranded.conflicts.first().decisions.contains(second));
}

void TestConsolidation::scenariosChooseDecisions()
{
    Pair pair;
    pair.b.decision(pair.cheap, Verdict::Retire, "What if", "The workshop", {}, u"Without Cheap");
    QCOMPARE(pair.plan().verdictOf(pair.cheap)->verdict, Verdict::MakeCommon);
    consolidation::Settings settings;
    settings.scenario = QStringLiteral("Without Cheap");
    QCOMPARE(pair.plan(settings).verdictOf(pair.cheap)->verdict, Verdict::Retire);
}

void TestConsolidation::mandatoryFunctionIsNeverLocal()
{
    Pair pair;
    pair.b.unique(pair.northUse, Uniqueness::Accepted, "Only there", "The board", QDate(2026, 1, 1));
    pair.b.set(pair.dear, attributes::runCost, Money::of(20));
    QCOMPARE(pair.plan().verdictOf(pair.dear)->verdict, Verdict::MakeCommon);
    pair.b.set(pair.dear, attributes::oneTimeMakeCommon, Money::of(90000));
    pair.b.set(pair.dear, attributes::licenceCostPerUser, Money::of(0));
    const Plan local = pair.plan();
    QCOMPARE(local.verdictOf(pair.dear)->verdict, Verdict::KeepLocal);
    QVERIFY(local.verdictOf(pair.dear)->flags.contains(QStringLiteral("interface-missing")));
    QCOMPARE(local.verdictOf(pair.dear)->missingFlowTo, pair.cheap);
    pair.b.set(pair.care, attributes::mandatory, true);
    QVERIFY(pair.plan().verdictOf(pair.dear)->verdict != Verdict::KeepLocal);
    pair.b.decision(pair.dear, Verdict::KeepLocal, "Ours", "North");
    const Plan conflict = pair.plan();
    QCOMPARE(conflict.status, PlanStatus::Infeasible);
    QCOMPARE(conflict.conflicts.first().rule, QStringLiteral("P11"));
}

void TestConsolidation::badSettingsAndCancelAreErrors()
{
    const WorkedExample example;
    consolidation::Settings settings;
    settings.horizonYears = 0;
    QCOMPARE(consolidate(*example.b.snapshot(), settings).error().code, QStringLiteral("consolidation.settings"));
    const base::CancelToken cancel;
    cancel.cancel();
    QCOMPARE(consolidate(*example.b.snapshot(), {}, cancel).error().code, QStringLiteral("consolidation.cancelled"));
    const Plan empty = planOf(Landscape());
    QCOMPARE(empty.status, PlanStatus::Optimal);
    QVERIFY(empty.verdicts.isEmpty());
}

namespace {

// An uncapacitated facility location problem as a landscape: an application a facility, a unit and a function a
// customer, a move an arc.
Landscape facilityLocation(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QList<QByteArray> numbers = file.readAll().simplified().split(' ');
    qsizetype at = 0;
    const auto next = [&] { return numbers.at(at++).toDouble(); };
    LandscapeBuilder b;
    b.facts.settings.horizonYears = 1;
    b.facts.settings.discountRatePercent = 0;
    const int facilities = int(next());
    const int customers = int(next());
    QList<ElementId> applications;
    for (int i = 0; i < facilities; ++i) {
        next(); // capacity
        applications.append(b.application(QStringLiteral("F%1").arg(i), {}, "common"));
        b.set(applications.last(), attributes::runCost, Money::of(next()));
    }
    for (int k = 0; k < customers; ++k) {
        const ElementId unit = b.unit(QStringLiteral("C%1").arg(k));
        const ElementId function = b.function(QStringLiteral("Serve C%1").arg(k));
        b.use(unit, function);
        next(); // demand
        for (const ElementId application : std::as_const(applications))
            b.move(application, unit, function, next(), 0);
    }
    return b.facts;
}

} // namespace

void TestConsolidation::orLibraryOptima_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("optimum");
    QTest::newRow("cap71") << "cap71.txt" << 932615.750;
    QTest::newRow("cap104") << "cap104.txt" << 928941.750;
    QTest::newRow("cap131") << "cap131.txt" << 793439.562;
}

void TestConsolidation::orLibraryOptima()
{
    NEED_SHARED_DATA();
    QFETCH(const QString, file);
    QFETCH(const double, optimum);
    for (const Strictness strictness : {Strictness::OneCommon, Strictness::Free}) {
        consolidation::Settings settings;
        settings.strictness = strictness;
        settings.sensitivity = false;
        const Plan plan
            = planOf(facilityLocation(support::sharedData(QStringLiteral("oracles/orlib/") + file)), settings);
        QCOMPARE(plan.status, PlanStatus::Optimal);
        QVERIFY2(std::abs(plan.objective - optimum) < 0.001, qPrintable(QString::number(plan.objective, 'f', 4)));
        QVERIFY(plan.unserved.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestConsolidation)
#include "tst_consolidation.moc"
