// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"
#include "analysis/policy/policy.h"
#include "consolidation/portfolios.h"

#include <QTest>

using namespace consolidation;
using namespace landscape;
using namespace portfolios;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;

namespace {

QString textsOf(const QList<Reason> &reasons, QStringView rule = {})
{
    QStringList texts;
    for (const Reason &reason : reasons) {
        if (rule.isEmpty() || reason.rule == rule)
            texts << reason.text;
    }
    return texts.join(u' ');
}

// Units with a local system each for one function, costs plain.
struct Row
{
    LandscapeBuilder b;
    QList<ElementId> units, systems;
    QList<UseId> uses;
    ElementId care = b.function("Care");

    explicit Row(int count, double run = 100)
    {
        b.facts.settings.horizonYears = 5;
        b.facts.settings.discountRatePercent = 0;
        b.facts.settings.targetDate = QDate(2028, 12, 31);
        for (int i = 0; i < count; ++i) {
            units << b.unit(QStringLiteral("Unit %1").arg(i));
            systems << system(QStringLiteral("System %1").arg(i), units.last(), care, run);
            uses << b.use(units.last(), care, systems.last(), 10);
        }
    }
    ElementId system(const QString &name, ElementId unit, ElementId function, double run)
    {
        const ElementId id = b.application(name, unit, "local");
        b.supports(id, function, 1.0);
        b.set(id, attributes::runCost, Money::of(run)).set(id, attributes::oneTimeMakeCommon, Money::of(50));
        b.set(id, attributes::oneTimeRetire, Money::of(10)).set(id, attributes::licenceCostPerUser, Money::of(0));
        b.owner(id, "Board");
        return id;
    }
    void classify(int level)
    {
        for (const UseId use : uses)
            b.protect(use, level, level, level);
    }
    [[nodiscard]] Plan plan(const consolidation::Settings &settings = {}) const { return planOf(b.facts, settings); }
};

analysis::Findings findingsOf(const LandscapeBuilder &b, QStringView rule)
{
    analysis::Context context;
    context.today = QDate(2026, 11, 1);
    analysis::Findings result;
    for (const analysis::Finding &finding : analysis::check(*b.snapshot(), analysis::Policy::region(), context)) {
        if (finding.rule == rule)
            result << finding;
    }
    return result;
}

QString textsOf(const QList<Conflict> &doubts)
{
    QStringList texts;
    for (const Conflict &doubt : doubts)
        texts << doubt.text;
    return texts.join(u' ');
}

} // namespace

class TestPolicyReadings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNoOtherUnitNeedsMayStayLocal();
    void aSpecialCaseOfWhatOthersNeedIsNotUnique();
    void whatServesOthersTooIsNotLocal();
    void unstatedProtectionIsInvestigated();
    void unstatedProtectionOfAllChangesNothing();
    void unstatedProtectionOfAProduct();
    void needsThatNobodyClassified();
    void theBudgetIsNamed();
    void aLaterDecisionIsTold();
    void twoCommonSystemsForOneFunction();
    void replacedByNothing();
    void twoCopiesOfOneSystem();
    void policyFilesWithUnknownWords();
    void negativeMigrationIsNone();
};

void TestPolicyReadings::whatNoOtherUnitNeedsMayStayLocal()
{
    Row row(3);
    const ElementId lab = row.b.function("Trials");
    const ElementId log = row.system(u"Trial log"_s, row.units[0], lab, 100);
    row.b.use(row.units[0], lab, log, 10);
    row.classify(1);
    for (const ElementId id : row.systems + QList<ElementId> {log})
        row.b.protect(id, 3, 3, 3);
    const Plan plan = row.plan();
    const VerdictRecord &record = *plan.verdictOf(log);
    QCOMPARE(record.verdict, Verdict::KeepLocal);
    QVERIFY2(textsOf(record.reasons, u"P2").contains(u"No other unit has the need of Unit 0 for Trials"),
             qPrintable(textsOf(record.reasons)));
    QCOMPARE(*record.oneTime, 0.0);
    QCOMPARE(plan.objective, 500.0 + 550 + 20);
    // The three of the shared function are blamed, the log is not.
    for (const analysis::Finding &finding : findingsOf(row.b, u"P1"))
        QVERIFY2(!finding.elements.contains(log), qPrintable(finding.message));
    QVERIFY(!findingsOf(row.b, u"P1").isEmpty());
    // As soon as another unit has the need, it is a common matter.
    row.b.use(row.units[1], lab, log, 10);
    QCOMPARE(row.plan().verdictOf(log)->verdict, Verdict::MakeCommon);
}

void TestPolicyReadings::aSpecialCaseOfWhatOthersNeedIsNotUnique()
{
    Row row(2);
    const ElementId dental = row.b.function("Dental care", row.care);
    const ElementId tooth = row.system(u"Tooth"_s, row.units[0], dental, 100);
    row.b.use(row.units[0], dental, tooth, 10);
    QCOMPARE(row.plan().verdictOf(tooth)->verdict, Verdict::MakeCommon);
}

void TestPolicyReadings::whatServesOthersTooIsNotLocal()
{
    Row row(2);
    const ElementId lab = row.b.function("Trials");
    row.b.supports(row.systems[0], lab, 1.0);
    row.b.use(row.units[0], lab, row.systems[0], 10);
    row.b.use(row.units[1], row.care, row.systems[0], 10);
    QVERIFY(row.plan().verdictOf(row.systems[0])->verdict != Verdict::KeepLocal);
}

void TestPolicyReadings::unstatedProtectionIsInvestigated()
{
    Row row(3);
    row.classify(4);
    row.b.set(row.systems[0], attributes::runCost, Money::of(10));
    row.b.protect(row.systems[1], 4, 4, 4).protect(row.systems[2], 4, 4, 4);
    const Plan plan = row.plan();
    const VerdictRecord &cheap = *plan.verdictOf(row.systems[0]);
    QCOMPARE(cheap.inPlan, Verdict::MakeCommon);
    QCOMPARE(cheap.verdict, Verdict::Investigate);
    QVERIFY(!cheap.robust);
    QVERIFY(!plan.verdictOf(row.systems[1])->robust && !plan.verdictOf(row.systems[2])->robust);
    consolidation::Settings thorough;
    thorough.robustness = true;
    const Plan tested = row.plan(thorough);
    QCOMPARE(tested.verdictOf(row.systems[0])->verdict, Verdict::Investigate);
    for (const ElementId id : row.systems)
        QVERIFY(!tested.verdictOf(id)->robust);
    // 100 a year instead of 10, five years.
    const QString text = textsOf(cheap.reasons, u"P4");
    QVERIFY2(text.contains(u"450"), qPrintable(text));
    QVERIFY2(text.contains(u"Find out how well System 0 protects information"), qPrintable(text));
    QVERIFY2(text.contains(u"Not stated: how well System 0 protects confidentiality"), qPrintable(text));
    QVERIFY2(plan.notes.join(u' ').contains(u"protection that nobody has stated (System 0)"),
             qPrintable(plan.notes.join(u'\n')));
    // Stated, nothing is left to ask.
    row.b.protect(row.systems[0], 4, 4, 4);
    QCOMPARE(row.plan().verdictOf(row.systems[0])->verdict, Verdict::MakeCommon);
    QVERIFY(row.plan().verdictOf(row.systems[0])->robust);
}

void TestPolicyReadings::unstatedProtectionOfAllChangesNothing()
{
    Row row(3);
    row.classify(4);
    row.b.set(row.systems[0], attributes::runCost, Money::of(10));
    const Plan plan = row.plan();
    QCOMPARE(plan.verdictOf(row.systems[0])->verdict, Verdict::MakeCommon);
    QCOMPARE(plan.verdictOf(row.systems[1])->verdict, Verdict::Retire);
    QVERIFY(textsOf(plan.verdictOf(row.systems[0])->reasons).contains(u"Not stated"));
}

void TestPolicyReadings::unstatedProtectionOfAProduct()
{
    Row row(3);
    row.classify(2);
    for (const ElementId id : row.systems)
        row.b.protect(id, 3, 3, 3);
    const ElementId market = row.b.product("Market");
    row.b.set(market, attributes::onMarket, true).set(market, attributes::runCost, Money::of(5));
    row.b.set(market, attributes::oneTimeCost, Money::of(100)).set(market, attributes::licenceCostPerUser, Money::of(1));
    row.b.relate(RelationshipKind::Realization, market, row.care);
    const Plan plan = row.plan();
    QVERIFY(plan.purchases.first().bought);
    QVERIFY2(textsOf(plan.purchases.first().reasons).contains(u"Not stated"),
             qPrintable(textsOf(plan.purchases.first().reasons)));
    QCOMPARE(plan.objective, 25.0 + 100 + 150 + 30);
    for (const ElementId id : row.systems) {
        QCOMPARE(plan.verdictOf(id)->verdict, Verdict::Investigate);
        QVERIFY(!textsOf(plan.verdictOf(id)->reasons).contains(u"level 0"));
    }
    QVERIFY2(textsOf(plan.verdictOf(row.systems[0])->reasons).contains(u"265"),
             qPrintable(textsOf(plan.verdictOf(row.systems[0])->reasons)));
    row.b.protect(market, 1, 1, 1);
    QVERIFY(!row.plan().purchases.first().bought);
}

void TestPolicyReadings::needsThatNobodyClassified()
{
    Row row(3);
    row.b.protect(row.systems[0], 1, 1, 1);
    const Plan plan = row.plan();
    QVERIFY2(plan.notes.join(u' ').contains(u"Nobody has classified the information of"),
             qPrintable(plan.notes.join(u'\n')));
    QVERIFY(plan.verdictOf(row.systems[0])->flags.contains(u"class-unknown"_s));
    const auto findings = findingsOf(row.b, u"P4");
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().message.startsWith(u"Nobody has classified what “Care” handles"),
             qPrintable(findings.first().message));
    row.classify(1);
    QVERIFY(!row.plan().notes.join(u' ').contains(u"Nobody has classified"));
}

void TestPolicyReadings::theBudgetIsNamed()
{
    // To make any of them common costs 50 once, and to retire the others 10 each: 70 is the least. With the second one
    // dear to make common, the limit leaves only the others.
    Row row(3);
    row.b.set(row.systems[0], attributes::runCost, Money::of(10));
    row.b.set(row.systems[0], attributes::oneTimeMakeCommon, Money::of(100));
    consolidation::Settings settings;
    settings.oneTimeBudget = 75;
    const Plan plan = row.plan(settings);
    QString all;
    for (const VerdictRecord &record : plan.verdicts)
        all += textsOf(record.reasons) + u' ';
    QVERIFY2(!all.contains(u"somebody would not be served"), qPrintable(all));
    QVERIFY2(!all.contains(u"leave no way to keep"), qPrintable(all));
    QVERIFY2(textsOf(plan.verdictOf(row.systems[0])->reasons).contains(u"keeps to the limit of 75"), qPrintable(all));
}

void TestPolicyReadings::aLaterDecisionIsTold()
{
    Row row(2);
    row.b.decision(row.systems[0], Verdict::Retire, "r", "Board", QDate(2026, 1, 1));
    row.b.decision(row.systems[0], Verdict::MakeCommon, "r", "CIO", QDate(2026, 2, 1));
    const Plan plan = row.plan();
    QCOMPARE(plan.verdictOf(row.systems[0])->verdict, Verdict::MakeCommon);
    QCOMPARE(plan.doubts.size(), 1);
    QCOMPARE(plan.doubts.first().decisions.size(), 2);
    QCOMPARE(plan.doubts.first().text, u"Board decided: System 0 – Retire. Later, on 2026-02-01: CIO decided: System 0 – "
                                       "Make common. The later decision counts."_s);
}

void TestPolicyReadings::twoCommonSystemsForOneFunction()
{
    Row row(3);
    row.b.decision(row.systems[0], Verdict::MakeCommon, "r", "Board", QDate(2026, 1, 1));
    QVERIFY(row.plan().doubts.isEmpty());
    row.b.decision(row.systems[1], Verdict::MakeCommon, "r", "Board", QDate(2026, 1, 1));
    const Plan plan = row.plan();
    QCOMPARE(plan.doubts.size(), 1);
    QVERIFY2(plan.doubts.first().text.startsWith(u"Two common systems for one function (Care)"),
             qPrintable(textsOf(plan.doubts)));
}

void TestPolicyReadings::replacedByNothing()
{
    Row row(3);
    row.b.decision(row.systems[0], Verdict::Replace, "r", "Board", QDate(2026, 1, 1));
    const Plan plan = row.plan();
    QCOMPARE(plan.status, PlanStatus::Infeasible);
    const QString text = textsOf(plan.conflicts);
    QVERIFY2(text.contains(u"takes a product on the market that does Care, and none is known"), qPrintable(text));
    QVERIFY2(!text.contains(u"Then nothing may serve"), qPrintable(text));
}

void TestPolicyReadings::twoCopiesOfOneSystem()
{
    Row row(1);
    const ElementId alpha = row.systems.first();
    const ElementId other = row.b.unit("Other");
    const UseId secret = row.b.use(other, row.care, alpha, 2);
    row.b.protect(secret, 3, 1, 1).protect(row.uses.first(), 1, 1, 1).protect(alpha, 1, 3, 3);
    row.b.set(alpha, attributes::segregable, true).set(alpha, attributes::oneTimeUplift, Money::of(100));
    row.b.set(alpha, attributes::upliftCostPerUser, Money::of(500));
    const Plan plan = row.plan();
    const QString text = textsOf(plan.verdictOf(alpha)->reasons);
    QVERIFY2(text.contains(u"System 0 runs in two copies"), qPrintable(text));
    QVERIFY2(!text.contains(u"stays apart"), qPrintable(text));
    QVERIFY2(text.contains(u"to do without the copy of System 0 without raised protection"), qPrintable(text));
}

void TestPolicyReadings::policyFilesWithUnknownWords()
{
    using analysis::Policy;
    const auto rule = Policy::fromJson("{\"rules\": [\n{\"id\": \"P1\"},\n{\"id\": \"P99\", \"on\": false}]}", u"p.json"_s);
    QVERIFY(!rule);
    QCOMPARE(rule.error().message, u"There is no rule P99"_s);
    QCOMPARE(rule.error().file, u"p.json"_s);
    QCOMPARE(rule.error().line, 3);
    QVERIFY(!rule.error().remedy.isEmpty());
    const auto threshold
        = Policy::fromJson("{\"rules\": [\n{\"id\": \"P5\", \"thresholds\": {\n\"nonsense\": 1}}]}", u"p.json"_s);
    QVERIFY(!threshold);
    QCOMPARE(threshold.error().message, u"Rule P5 has no “nonsense”"_s);
    QCOMPARE(threshold.error().line, 3);
    QVERIFY2(threshold.error().remedy.contains(u"min_fit"), qPrintable(threshold.error().remedy));
    QVERIFY(!Policy::fromJson(R"({"rules": [{"id": "P5", "thresholds": {"migration_cost_per_user": -7}}]})", u"p.json"_s));
    QVERIFY(!Policy::fromJson(R"({"rules": [{"id": "P16", "words": {"protekted": ["x"]}}]})", u"p.json"_s));
    QVERIFY(Policy::fromJson(R"({"rules": [{"id": "P13", "thresholds": {"cost_per_registration": 5}},
        {"id": "R1", "text": "Our own"}]})", u"p.json"_s));
}

void TestPolicyReadings::negativeMigrationIsNone()
{
    const Row row(3);
    consolidation::Settings settings;
    const double objective = row.plan(settings).objective;
    settings.policy.setThreshold(u"P5", u"migration_cost_per_user"_s, -7);
    QCOMPARE(row.plan(settings).objective, objective);
}

QTEST_GUILESS_MAIN(TestPolicyReadings)
#include "tst_policyreadings.moc"
