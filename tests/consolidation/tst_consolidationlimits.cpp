// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.h"

#include "consolidation/portfolios.h"
#include "consolidation/workedexample.h"

#include <QTest>

using namespace consolidation;
using namespace landscape;
using portfolios::Pair;
using support::LandscapeBuilder;

namespace {

consolidation::Settings withBudget(double budget)
{
    consolidation::Settings settings;
    settings.oneTimeBudget = budget;
    return settings;
}

consolidation::Settings without(QStringView rule)
{
    consolidation::Settings settings;
    settings.policy.setOn(rule, false);
    return settings;
}

Verdict verdictOf(const Plan &plan, ElementId id)
{
    return plan.verdictOf(id)->verdict;
}

int kept(const Plan &plan)
{
    return int(std::count_if(plan.verdicts.begin(), plan.verdicts.end(), [](const VerdictRecord &record) {
        return record.inPlan != Verdict::Retire && record.inPlan != Verdict::Replace;
    }));
}

bool mentions(const Conflict &conflict, const char *text)
{
    return std::any_of(conflict.facts.begin(), conflict.facts.end(),
                       [&](const ConflictFact &fact) { return fact.text.contains(QString::fromUtf8(text)); });
}

// A source to point at, as if the fact stood in that line of a file.
SourceRef line(Landscape &facts, int number)
{
    if (facts.sources.isEmpty()) {
        Source source;
        source.file = QStringLiteral("applications.csv");
        facts.sources.insert(source);
    }
    return {facts.sources.begin()->id, number};
}

} // namespace

/// The limits of a plan, the facts that contradict one another, and the switches of the policy.
class TestConsolidationLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void budgetBindsAndHasAPrice();
    void budgetTooSmallIsNamed();
    void capacityForbidsAndDivides();
    void capacityTooSmallIsNamed();
    void requiredPlatformStays();
    void requiresHoldsWithSeveralWaysToRun();
    void excludedDoNotRunTogether();
    void couplingsAgainstDecisionsAreNamed();
    void furtherCommonServicesHaveAPrice();
    void conflictsAreIrreducible();
    void mandateThatProtectionForbids();
    void functionNobodyCanServe();
    void twoCurrenciesHaveNoSum();
    void negativeCostsAreNamedAndCounted();
    void unlikelyFactsAreNamed();
    void nothingToDecideIsSaid();
    void decisionsThatQuarrelAreNamed();
    void circlesOfUnitsAreNamed();
    void everyRuleObeysItsSwitch_data();
    void everyRuleObeysItsSwitch();
    void thresholdsCount();
    void verdictsAreExplainedWhole();
    void largeLandscapesHaveEstimatedMargins();
    void addingAnOptionNeverCosts();
    void raisingACostNeverSaves();
    void scalingScales();
    void doublingDoubles();
};

void TestConsolidationLimits::budgetBindsAndHasAPrice()
{
    WorkedExample example;
    const Plan free = planOf(example.b.facts);
    QCOMPARE(free.costs->oneTime, 3620.0);
    QCOMPARE(planOf(example.b.facts, withBudget(3620)).objective, 8520.0);
    double before = 8520;
    for (const double budget : {3600.0, 3400.0, 3000.0, 2600.0}) {
        const Plan plan = planOf(example.b.facts, withBudget(budget));
        if (plan.status == PlanStatus::Infeasible)
            continue;
        QVERIFY2(plan.costs->oneTime <= budget + 0.005, qPrintable(QString::number(plan.costs->oneTime)));
        QVERIFY(plan.objective >= before - 1e-6);
        QVERIFY(plan.bound <= plan.objective + 1e-6);
        QCOMPARE(plan.oneTimeBudget.value(), budget);
        before = plan.objective;
    }
    QVERIFY(before > 8520); // at least one of them could be kept to, at a price
}

void TestConsolidationLimits::budgetTooSmallIsNamed()
{
    Pair pair;
    // Cheap must be made common (100) and Dear retired (10), or the other way round: 110 at least.
    QCOMPARE(planOf(pair.b.facts, withBudget(110)).status, PlanStatus::Optimal);
    const Plan plan = planOf(pair.b.facts, withBudget(100));
    QCOMPARE(plan.status, PlanStatus::Infeasible);
    QCOMPARE(plan.conflicts.size(), 1);
    QCOMPARE(plan.conflicts.first().rule, QStringLiteral("budget"));
    QVERIFY(plan.conflicts.first().decisions.isEmpty());
    QVERIFY2(plan.conflicts.first().text.contains(QStringLiteral("110")), qPrintable(plan.conflicts.first().text));
    QVERIFY(plan.conflicts.first().remedy.contains(QStringLiteral("110")));

    // With a decision that costs more than the budget, the decision is named, and no other.
    pair.b.set(pair.dear, attributes::oneTimeMakeCommon, Money::of(700));
    const DecisionId dear = pair.b.decision(pair.dear, Verdict::MakeCommon, "Liked", "The board");
    pair.b.decision(pair.cheap, Verdict::Retire, "Not liked", "The board");
    const Plan decided = planOf(pair.b.facts, withBudget(400));
    QCOMPARE(decided.status, PlanStatus::Infeasible);
    QCOMPARE(decided.conflicts.size(), 1);
    QCOMPARE(decided.conflicts.first().decisions, QList {dear});
}

void TestConsolidationLimits::capacityForbidsAndDivides()
{
    Pair pair;
    QCOMPARE(verdictOf(pair.plan(), pair.cheap), Verdict::MakeCommon);
    // All 150 users need one and the same system, and Cheap has room for 120.
    pair.b.set(pair.cheap, attributes::capacityUsers, 120.0);
    const Plan plan = pair.plan();
    QCOMPARE(verdictOf(plan, pair.dear), Verdict::MakeCommon);
    QCOMPARE(verdictOf(plan, pair.cheap), Verdict::Retire);
    const QList<Killed> forbidden = plan.verdictOf(pair.cheap)->forbidden;
    QVERIFY(std::any_of(forbidden.begin(), forbidden.end(),
                        [&](const Killed &killed) { return killed.option == pair.cheap && killed.rule == u"capacity"; }));
    // Where each unit may go its own way, the 100 of North stay with one system and the 50 of South with the other.
    consolidation::Settings free;
    free.strictness = Strictness::Free;
    pair.b.set(pair.dear, attributes::capacityUsers, 120.0);
    const Plan divided = pair.plan(free);
    QCOMPARE(divided.status, PlanStatus::Optimal);
    QCOMPARE(kept(divided), 2);
    QVERIFY(divided.unserved.isEmpty());
    // A capacity nobody exceeds changes nothing.
    Pair roomy;
    roomy.b.set(roomy.cheap, attributes::capacityUsers, 150.0);
    QCOMPARE(roomy.plan().objective, Pair().plan().objective);
}

void TestConsolidationLimits::capacityTooSmallIsNamed()
{
    Pair pair;
    pair.b.set(pair.cheap, attributes::capacityUsers, 120.0);
    pair.b.set(pair.dear, attributes::capacityUsers, 20.0);
    consolidation::Settings free;
    free.strictness = Strictness::Free;
    // North's 100 go to Cheap, and then South's 50 find no room anywhere.
    const Plan plan = pair.plan(free);
    QCOMPARE(plan.status, PlanStatus::Infeasible);
    QCOMPARE(plan.conflicts.size(), 1);
    QCOMPARE(plan.conflicts.first().rule, QStringLiteral("capacity"));
    QVERIFY(mentions(plan.conflicts.first(), "Cheap has room for 120 users"));
    QVERIFY(!plan.conflicts.first().remedy.isEmpty());
    pair.b.set(pair.cheap, attributes::capacityUsers, 150.0);
    QCOMPARE(pair.plan(free).status, PlanStatus::Optimal);
}

namespace {

// Pair with a platform that does nothing for anybody in particular but is needed by Cheap.
struct OnPlatform : Pair
{
    ElementId run = b.function("Run systems");
    ElementId platform = b.application("Platform", north, "common");
    AttributeId needs = b.facts.attributeRegistry.findOrDefine(QStringLiteral("requires"));

    explicit OnPlatform(double runCost)
    {
        b.supports(platform, run, 1.0);
        b.set(platform, attributes::runCost, Money::of(runCost)).set(platform, attributes::oneTimeRetire, Money::of(0));
        b.set(platform, attributes::oneTimeMakeCommon, Money::of(0));
        b.set(platform, attributes::licenceCostPerUser, Money::of(0)).owner(platform, "Board");
        b.use(north, run, platform, 1);
    }
};

} // namespace

void TestConsolidationLimits::requiredPlatformStays()
{
    // Another system could do what Platform does, for less; but Cheap needs Platform.
    OnPlatform landscape(300);
    const ElementId rival = landscape.system("Rival", landscape.north, 10);
    landscape.b.supports(rival, landscape.run, 1.0);
    landscape.b.set(rival, attributes::oneTimeMakeCommon, Money::of(20));
    landscape.b.set(rival, attributes::runCost, Money::of(10));
    landscape.b.set(rival, attributes::capacityUsers, 1.0);
    QCOMPARE(verdictOf(landscape.plan(), landscape.platform), Verdict::Retire);
    QCOMPARE(verdictOf(landscape.plan(), landscape.cheap), Verdict::MakeCommon);
    const double apart = landscape.plan().objective;
    landscape.b.set(landscape.cheap, landscape.needs, "Platform");
    const Plan plan = landscape.plan();
    QCOMPARE(verdictOf(plan, landscape.cheap), Verdict::MakeCommon);
    QCOMPARE(verdictOf(plan, landscape.platform), Verdict::KeepCommon);
    QVERIFY(plan.objective > apart);
    const QList<Reason> reasons = plan.verdictOf(landscape.platform)->reasons;
    QVERIFY(std::any_of(reasons.begin(), reasons.end(), [](const Reason &reason) { return reason.rule == u"requires"; }));
    // A platform dearer than the way without it turns the choice: Dear needs none.
    landscape.b.set(landscape.platform, attributes::runCost, Money::of(3000));
    const Plan turned = landscape.plan();
    QCOMPARE(verdictOf(turned, landscape.dear), Verdict::MakeCommon);
    QCOMPARE(verdictOf(turned, landscape.platform), Verdict::Retire);
}

void TestConsolidationLimits::requiresHoldsWithSeveralWaysToRun()
{
    OnPlatform landscape(300);
    const ElementId rival = landscape.system("Rival", landscape.north, 10);
    landscape.b.supports(rival, landscape.run, 1.0);
    landscape.b.set(rival, attributes::capacityUsers, 1.0).protect(rival, 4, 4, 4);
    // Platform may run as it is, or with raised protection for a need it could not serve otherwise.
    landscape.b.protect(landscape.platform, 1, 0, 0).set(landscape.platform, attributes::oneTimeUplift, Money::of(5));
    const ElementId west = landscape.b.unit("West");
    landscape.b.protect(landscape.b.use(west, landscape.run, {}, 1), 3, 0, 0);
    landscape.b.set(landscape.cheap, landscape.needs, "Platform");
    const Plan plan = landscape.plan();
    QCOMPARE(plan.status, PlanStatus::Optimal);
    QCOMPARE(verdictOf(plan, landscape.cheap), Verdict::MakeCommon);
    QCOMPARE(verdictOf(plan, landscape.platform), Verdict::KeepCommon);
    QCOMPARE(plan.bound, plan.objective);
}

void TestConsolidationLimits::excludedDoNotRunTogether()
{
    // Two independent functions; the best systems for them may not run side by side.
    Pair pair;
    const ElementId pay = pair.b.function("Pay");
    const ElementId wages = pair.b.application("Wages", pair.north, "local");
    const ElementId payroll = pair.b.application("Payroll", pair.south, "local");
    for (const auto &[id, cost] : {std::pair(wages, 400.0), std::pair(payroll, 450.0)}) {
        pair.b.supports(id, pay, 1.0);
        pair.b.set(id, attributes::runCost, Money::of(cost)).set(id, attributes::oneTimeMakeCommon, Money::of(0));
        pair.b.set(id, attributes::oneTimeRetire, Money::of(0)).set(id, attributes::licenceCostPerUser, Money::of(0));
        pair.b.use(id == wages ? pair.north : pair.south, pay, id, 10);
    }
    const Plan apart = pair.plan();
    QCOMPARE(verdictOf(apart, wages), Verdict::MakeCommon);
    QCOMPARE(verdictOf(apart, pair.cheap), Verdict::MakeCommon);
    const AttributeId excludes = pair.b.facts.attributeRegistry.findOrDefine(QStringLiteral("excludes"));
    pair.b.set(pair.cheap, excludes, "Wages");
    const Plan plan = pair.plan();
    QCOMPARE(verdictOf(plan, pair.cheap), Verdict::MakeCommon);
    QCOMPARE(verdictOf(plan, wages), Verdict::Retire);
    QCOMPARE(plan.objective, apart.objective + 500); // 50 a year more for pay, over ten years
    QCOMPARE(plan.clusters.size(), 1); // and the two functions hang together now
    QCOMPARE(apart.clusters.size(), 2);
}

void TestConsolidationLimits::couplingsAgainstDecisionsAreNamed()
{
    OnPlatform landscape(300);
    const ElementId rival = landscape.system("Rival", landscape.north, 10);
    landscape.b.supports(rival, landscape.run, 1.0);
    landscape.b.set(landscape.cheap, landscape.needs, "Platform");
    const DecisionId keep = landscape.b.decision(landscape.cheap, Verdict::MakeCommon, "Best", "The board");
    const DecisionId retire = landscape.b.decision(landscape.platform, Verdict::Retire, "Old", "The IT office");
    landscape.b.decision(rival, Verdict::MakeCommon, "New", "The IT office");
    const Plan plan = landscape.plan();
    QCOMPARE(plan.status, PlanStatus::Infeasible);
    QCOMPARE(plan.conflicts.size(), 1);
    QCOMPARE(plan.conflicts.first().decisions, (QList {keep, retire}));
    QVERIFY(mentions(plan.conflicts.first(), "Cheap runs only where Platform runs"));
    // A name that nobody has is said, not swallowed.
    landscape.b.facts.decisions = {};
    landscape.b.set(landscape.cheap, landscape.needs, "Plattfrom");
    const Plan doubtful = landscape.plan();
    QCOMPARE(doubtful.status, PlanStatus::Optimal);
    QCOMPARE(doubtful.doubts.size(), 1);
    QVERIFY(doubtful.doubts.first().text.contains(QStringLiteral("Plattfrom")));
}

void TestConsolidationLimits::furtherCommonServicesHaveAPrice()
{
    Pair pair;
    pair.b.move(pair.cheap, pair.north, pair.care, 20000, 0);
    pair.b.move(pair.dear, pair.south, pair.care, 20000, 0);
    consolidation::Settings settings;
    settings.strictness = Strictness::Free;
    const Plan free = pair.plan(settings);
    QCOMPARE(kept(free), 2);
    settings.policy.setThreshold(u"P1", QStringLiteral("extra_common_penalty"), 500);
    const Plan priced = pair.plan(settings);
    QCOMPARE(kept(priced), 2);
    QCOMPARE(priced.extraServices, 500.0);
    QCOMPARE(priced.objective, free.objective + 500);
    settings.policy.setThreshold(u"P1", QStringLiteral("extra_common_penalty"), 100000);
    const Plan one = pair.plan(settings);
    QCOMPARE(kept(one), 1);
    QCOMPARE(one.extraServices, 0.0);
}

void TestConsolidationLimits::conflictsAreIrreducible()
{
    // Two decisions leave a need alone; a third, on the same function, has nothing to do with it.
    Pair pair;
    const ElementId third = pair.system("Third", pair.south, 700);
    pair.b.protect(third, 0, 0, 0).protect(pair.dear, 3, 0, 0).protect(pair.cheap, 3, 0, 0);
    pair.b.protect(pair.northUse, 2, 0, 0).protect(pair.southUse, 2, 0, 0);
    const DecisionId one = pair.b.decision(pair.dear, Verdict::Retire, "Old", "The board");
    const DecisionId two = pair.b.decision(pair.cheap, Verdict::Retire, "Old", "The board");
    pair.b.decision(third, Verdict::Retire, "Weak", "The board");
    const Plan plan = pair.plan();
    QCOMPARE(plan.status, PlanStatus::Infeasible);
    QCOMPARE(plan.conflicts.size(), 1);
    QCOMPARE(plan.conflicts.first().decisions, (QList {two, one})); // Cheap comes before Dear
    QVERIFY(mentions(plan.conflicts.first(), "Third protects confidentiality at level 0"));
    QCOMPARE(plan.conflicts.first().facts.first().decision, two);
    for (const DecisionId id : {one, two}) {
        Landscape smaller = pair.b.facts;
        smaller.decisions.erase(id);
        QVERIFY(planOf(smaller).status != PlanStatus::Infeasible);
    }
    // To replace a system by a product where none is to be had: that decision alone.
    Pair other;
    const DecisionId replace = other.b.decision(other.dear, Verdict::Replace, "Buy", "The board");
    other.b.decision(other.cheap, Verdict::Retire, "Old", "The board");
    const Plan bought = other.plan();
    QCOMPARE(bought.status, PlanStatus::Infeasible);
    QCOMPARE(bought.conflicts.first().decisions, QList {replace});
}

void TestConsolidationLimits::mandateThatProtectionForbids()
{
    Pair pair;
    pair.b.set(pair.cheap, attributes::mandatory, true);
    QCOMPARE(verdictOf(pair.plan(), pair.cheap), Verdict::MakeCommon);
    pair.b.protect(pair.dear, 3, 0, 0).protect(pair.cheap, 1, 0, 0);
    pair.b.protect(pair.northUse, 3, 0, 0).protect(pair.southUse, 3, 0, 0);
    Element cheap = *pair.b.facts.element(pair.cheap);
    cheap.attributes.set(attributes::mandatory, Value(true), line(pair.b.facts, 7));
    cheap.attributes.set(attributes::confidentiality, Value(Level {1}), line(pair.b.facts, 7));
    pair.b.facts.elements.put(cheap);
    const Plan plan = pair.plan();
    QCOMPARE(plan.status, PlanStatus::Infeasible);
    QCOMPARE(plan.conflicts.size(), 1);
    const Conflict conflict = plan.conflicts.first();
    QCOMPARE(conflict.rule, QStringLiteral("P4"));
    QVERIFY(mentions(conflict, "Cheap is mandatory for all units"));
    QVERIFY(mentions(conflict, "Cheap protects confidentiality at level 1"));
    QVERIFY(mentions(conflict, "asks for protection: confidentiality 3"));
    QCOMPARE(conflict.facts.first().source.line, 7);
    QVERIFY(planOf(pair.b.facts, without(u"P11")).status == PlanStatus::Optimal);
    QVERIFY(planOf(pair.b.facts, without(u"P4")).status == PlanStatus::Optimal);
}

void TestConsolidationLimits::functionNobodyCanServe()
{
    Pair pair;
    const ElementId music = pair.b.function("Music therapy");
    pair.b.use(pair.north, music, {}, 3);
    const Plan plan = pair.plan();
    QCOMPARE(plan.status, PlanStatus::Optimal); // of everything else
    QCOMPARE(plan.unserved.size(), 1);
    QCOMPARE(plan.unserved.first().function, music);
    QVERIFY(plan.unserved.first().why.isEmpty());
    QVERIFY(!plan.unserved.first().remedy.isEmpty());
    const Plan alone = Pair().plan();
    QCOMPARE(plan.objective, alone.objective);
}

void TestConsolidationLimits::twoCurrenciesHaveNoSum()
{
    Pair pair;
    Element cheap = *pair.b.facts.element(pair.cheap);
    Money euro = Money::of(40);
    euro.currency = {'E', 'U', 'R'};
    cheap.attributes.set(attributes::runCost, Value(euro), line(pair.b.facts, 3));
    pair.b.facts.elements.put(cheap);
    const Plan plan = pair.plan();
    QCOMPARE(plan.status, PlanStatus::Infeasible);
    QCOMPARE(plan.conflicts.size(), 1);
    QCOMPARE(plan.conflicts.first().rule, QStringLiteral("input"));
    QCOMPARE(plan.conflicts.first().facts.size(), 2);
    QCOMPARE(plan.conflicts.first().facts.last().source.line, 3);
    QVERIFY(plan.conflicts.first().text.contains(QStringLiteral("EUR")));
    pair.b.facts.settings.currency = QStringLiteral("EUR");
    QCOMPARE(pair.plan().status, PlanStatus::Optimal);
}

void TestConsolidationLimits::negativeCostsAreNamedAndCounted()
{
    Pair pair;
    pair.b.set(pair.dear, attributes::runCost, Money::of(-900));
    const Plan plan = pair.plan();
    QCOMPARE(plan.doubts.size(), 1);
    QCOMPARE(plan.doubts.first().elements, QList {pair.dear});
    QVERIFY(plan.notes.contains(plan.doubts.first().text));
    QCOMPARE(plan.status, PlanStatus::Optimal);
    QCOMPARE(plan.bound, plan.objective);
    QCOMPARE(verdictOf(plan, pair.dear), Verdict::MakeCommon); // an income
    Pair crowd;
    Use use = *crowd.b.facts.uses.find(crowd.northUse);
    use.users = Value(-5.0);
    crowd.b.facts.uses.put(use);
    const Plan crowded = crowd.plan();
    QCOMPARE(crowded.doubts.size(), 1);
    use.users = Value();
    crowd.b.facts.uses.put(use);
    QCOMPARE(crowd.plan().objective, crowded.objective); // as if nobody had said it
}

void TestConsolidationLimits::unlikelyFactsAreNamed()
{
    const auto onlyDoubt = [](const Pair &pair) {
        const Plan plan = pair.plan();
        return plan.doubts.size() == 1 ? plan.doubts.first() : Conflict();
    };
    Pair early;
    early.b.set(early.dear, attributes::inUseFrom, QDate(1900, 1, 1));
    QVERIFY(onlyDoubt(early).text.contains(QStringLiteral("1900-01-01")));
    QCOMPARE(onlyDoubt(early).elements, QList {early.dear});
    Pair shares;
    shares.b.supports(shares.dear, shares.care, 80);
    QVERIFY(onlyDoubt(shares).text.contains(QStringLiteral("the fit of Dear for Care records is 80")));
    Pair later;
    const DecisionId future = later.b.decision(later.dear, Verdict::KeepLocal, u"", u"Board", QDate(2090, 1, 1));
    QCOMPARE(onlyDoubt(later).decisions, QList {future});
    QVERIFY(onlyDoubt(later).text.contains(QStringLiteral("2090-01-01")));
    Pair itself;
    itself.b.set(itself.dear, itself.b.facts.attributeRegistry.findOrDefine(QStringLiteral("excludes"), AttributeType::Text), "Dear");
    QVERIFY(onlyDoubt(itself).text.contains(QStringLiteral("Dear names itself")));
    QCOMPARE(itself.plan().objective, Pair().plan().objective);
}

void TestConsolidationLimits::nothingToDecideIsSaid()
{
    const Plan empty = planOf(Landscape());
    QCOMPARE(empty.notes.size(), 1);
    QVERIFY(empty.notes.first().contains(QStringLiteral("no applications")));
    support::LandscapeBuilder b;
    b.application("Alone", {}, "local");
    const Plan alone = planOf(b.facts);
    QCOMPARE(alone.notes.size(), 1);
    QVERIFY(alone.notes.first().contains(QStringLiteral("who uses the applications for what")));
}

void TestConsolidationLimits::decisionsThatQuarrelAreNamed()
{
    Pair pair;
    pair.b.decision(pair.dear, Verdict::MakeCommon, u"Agreed", u"The board", QDate(2026, 10, 1));
    pair.b.decision(pair.dear, Verdict::Retire, u"Too old", u"IT", QDate(2026, 10, 1));
    const Plan plan = pair.plan();
    QCOMPARE(plan.doubts.size(), 1);
    QCOMPARE(plan.doubts.first().decisions.size(), 2);
    QCOMPARE(plan.doubts.first().facts.size(), 2);
    QCOMPARE(verdictOf(plan, pair.dear), Verdict::Retire); // the last one counts
    QVERIFY(plan.notes.contains(plan.doubts.first().text));
}

void TestConsolidationLimits::circlesOfUnitsAreNamed()
{
    Pair pair;
    pair.b.relate(RelationshipKind::Composition, pair.north, pair.south);
    pair.b.relate(RelationshipKind::Composition, pair.south, pair.north);
    const Plan plan = pair.plan();
    QCOMPARE(plan.status, PlanStatus::Optimal);
    QCOMPARE(plan.objective, Pair().plan().objective);
    QCOMPARE(plan.doubts.size(), 1);
    QCOMPARE(plan.doubts.first().facts.size(), 2);
    QVERIFY(plan.doubts.first().text.contains(QStringLiteral("North")));
}

void TestConsolidationLimits::everyRuleObeysItsSwitch_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"P1", "P2", "P3", "P4", "P5", "P6", "P8", "P9", "P11", "P15"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

// One landscape in which each rule that the calculation knows makes a difference.
void TestConsolidationLimits::everyRuleObeysItsSwitch()
{
    QFETCH(const QString, rule);
    Pair pair;
    pair.b.move(pair.cheap, pair.north, pair.care, 90000, 0); // P1: one system all the same
    pair.b.move(pair.dear, pair.south, pair.care, 90000, 0);
    const ElementId weak = pair.system("Weak", pair.south, 10); // P4: cheapest, but protects too little
    const ElementId unfit = pair.system("Unfit", pair.south, 20); // P5: fits to a third
    pair.b.protect(weak, 0, 0, 0).protect(pair.northUse, 1, 0, 0).protect(pair.southUse, 1, 0, 0);
    for (const ElementId id : {pair.dear, pair.cheap, unfit})
        pair.b.protect(id, 2, 0, 0);
    const ElementId lab = pair.b.function("Laboratory");
    const ElementId old = pair.b.application("Old", pair.north, "local"); // P8: cheapest, but out of support
    const ElementId current = pair.b.application("Current", pair.south, "local");
    for (const auto &[id, cost] : {std::pair(old, 10.0), std::pair(current, 800.0)}) {
        pair.b.supports(id, lab, 1.0);
        pair.b.set(id, attributes::runCost, Money::of(cost)).set(id, attributes::oneTimeMakeCommon, Money::of(1));
        pair.b.set(id, attributes::oneTimeRetire, Money::of(0)).set(id, attributes::licenceCostPerUser, Money::of(0));
    }
    pair.b.set(old, attributes::endOfSupport, QDate(2027, 1, 1)).set(current, attributes::energyKwh, 70.0);
    pair.b.use(pair.north, lab, old, 10);
    pair.b.use(pair.south, lab, current, 10);
    const ElementId product = pair.b.product("Product"); // P9: cheaper than Current
    pair.b.set(product, attributes::onMarket, true).set(product, attributes::runCost, Money::of(500));
    pair.b.set(product, attributes::oneTimeCost, Money::of(1)).protect(product, 4, 4, 4);
    pair.b.relate(RelationshipKind::Realization, product, lab);
    const ElementId mail = pair.b.function("Mail"); // P11: kept though it costs more
    const ElementId basic = pair.system("Basic mail", pair.north, 5000);
    const ElementId nice = pair.system("Nice mail", pair.south, 50);
    for (const ElementId id : {basic, nice}) {
        pair.b.supports(id, mail, 1.0);
        pair.b.protect(id, 0, 0, 0);
    }
    pair.b.use(pair.north, mail, basic, 10);
    pair.b.use(pair.south, mail, nice, 10);
    pair.b.set(basic, attributes::mandatory, true);
    for (Relationship &row : QList<Relationship>(pair.b.facts.relationships.begin(), pair.b.facts.relationships.end())) {
        if (row.source == unfit && row.target == pair.care) {
            row.attributes.set(attributes::fit, Value(0.3));
            pair.b.facts.relationships.put(row);
        }
    }
    const Plan strict = pair.plan();
    QVERIFY(strict.status == PlanStatus::Optimal);
    const Plan relaxed = planOf(pair.b.facts, without(rule));
    QVERIFY(relaxed.status == PlanStatus::Optimal);
    const auto tells = [](const Plan &plan, const QString &id) {
        return std::any_of(plan.verdicts.begin(), plan.verdicts.end(), [&](const VerdictRecord &record) {
            return std::any_of(record.reasons.begin(), record.reasons.end(),
                               [&](const Reason &reason) { return reason.rule == id; });
        });
    };
    if (rule == u"P3" || rule == u"P6") {
        QCOMPARE(relaxed.objective, strict.objective);
        QVERIFY(!tells(relaxed, rule));
    } else if (rule == u"P15") {
        QCOMPARE(relaxed.objective, strict.objective);
        QCOMPARE(strict.energyAsIs.value(), 70.0);
        QVERIFY(!relaxed.energyAsIs);
    } else if (rule == u"P9") {
        QVERIFY(strict.purchases.first().bought);
        QVERIFY(relaxed.purchases.isEmpty());
        QVERIFY(relaxed.objective > strict.objective); // what may be bought never makes a plan dearer
    } else {
        QVERIFY2(relaxed.objective < strict.objective - 1, qPrintable(QString::number(relaxed.objective)));
    }
}

void TestConsolidationLimits::thresholdsCount()
{
    Pair pair;
    const ElementId half = pair.system("Half", pair.south, 20);
    for (Relationship &row : QList<Relationship>(pair.b.facts.relationships.begin(), pair.b.facts.relationships.end())) {
        if (row.source == half) {
            row.attributes.set(attributes::fit, Value(0.4));
            pair.b.facts.relationships.put(row);
        }
    }
    QCOMPARE(verdictOf(pair.plan(), half), Verdict::Retire);
    consolidation::Settings settings;
    settings.policy.setThreshold(u"P5", QStringLiteral("min_fit"), 0.4);
    QCOMPARE(verdictOf(pair.plan(settings), half), Verdict::MakeCommon);
}

void TestConsolidationLimits::verdictsAreExplainedWhole()
{
    const auto hasKind = [](const VerdictRecord &record, Reason::Kind kind) {
        return std::any_of(record.reasons.begin(), record.reasons.end(),
                           [&](const Reason &reason) { return reason.kind == kind; });
    };
    WorkedExample example;
    const Plan plan = planOf(example.b.facts);
    for (const VerdictRecord &record : plan.verdicts) {
        QVERIFY(hasKind(record, Reason::Kind::Number));
        QVERIFY2(hasKind(record, Reason::Kind::Flip), qPrintable(example.b.facts.nameOf(record.application)));
        QCOMPARE(hasKind(record, Reason::Kind::Alternative), record.alternative.has_value());
        for (const Reason &reason : record.reasons) {
            // F can be computed again from its parts: running cost times g, and what is paid once.
            if (reason.kind != Reason::Kind::Number)
                continue;
            double fixed = -1, sum = 0;
            for (qsizetype i = 3; i < reason.figures.size(); ++i) {
                const Figure &figure = reason.figures.at(i);
                if (figure.label.contains(QStringLiteral("(F)")))
                    fixed = figure.value;
                else if (figure.unit == Figure::Unit::MoneyPerYear)
                    sum += plan.annuity * figure.value;
                else if (figure.unit == Figure::Unit::Money && !figure.label.contains(QStringLiteral("(sum of c)")))
                    sum += figure.value;
            }
            if (fixed >= 0)
                QCOMPARE(sum, fixed);
        }
    }
    const VerdictRecord *a3 = plan.verdictOf(example.id["A3"]);
    QVERIFY(a3->isMarginExact);
    QCOMPARE(a3->leastMargin, 470.0);
    // Who may not serve documents of class 3, and why.
    const QList<Killed> forbidden = plan.verdictOf(example.id["A4"])->forbidden;
    QCOMPARE(forbidden.size(), 1);
    QCOMPARE(forbidden.first().option, example.id["A5"]);
    QCOMPARE(forbidden.first().rule, QStringLiteral("P4"));
}

void TestConsolidationLimits::largeLandscapesHaveEstimatedMargins()
{
    // 2 100 functions with two systems each: more options than exact margins are searched for.
    LandscapeBuilder b;
    b.facts.settings.horizonYears = 1;
    b.facts.settings.discountRatePercent = 0;
    const ElementId unit = b.unit("Unit");
    const ElementId other = b.unit("Other");
    for (int i = 0; i < 2100; ++i) {
        const ElementId function = b.function(QStringLiteral("Function %1").arg(i));
        for (int k = 0; k < 2; ++k) {
            const ElementId id = b.application(QStringLiteral("System %1 %2").arg(i).arg(k), unit, "common");
            b.set(id, attributes::runCost, Money::of(100 + 10 * k + i % 7));
            b.use(k == 0 ? unit : other, function, id, 10);
        }
    }
    const Plan plan = planOf(b.facts);
    QCOMPARE(plan.status, PlanStatus::Optimal);
    QCOMPARE(plan.clusters.size(), 2100);
    int withMargin = 0;
    for (const VerdictRecord &record : plan.verdicts) {
        withMargin += record.margin ? 1 : 0;
        if (record.margin)
            QVERIFY(record.leastMargin <= std::abs(*record.margin) + 1e-6);
    }
    QVERIFY2(withMargin > 4000, qPrintable(QString::number(withMargin)));
}

void TestConsolidationLimits::addingAnOptionNeverCosts()
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        const Landscape facts = portfolios::randomLandscape(seed);
        consolidation::Settings settings;
        settings.sensitivity = false;
        const double with = planOf(facts, settings).objective;
        settings.policy.setOn(u"P9", false); // without the product
        const Plan without = planOf(facts, settings);
        if (without.unserved.isEmpty())
            QVERIFY(with <= without.objective + 1e-6);
    }
}

void TestConsolidationLimits::raisingACostNeverSaves()
{
    WorkedExample example;
    const double before = planOf(example.b.facts).objective;
    for (const char *name : {"A1", "A2", "A3", "A4", "A5", "B1"}) {
        WorkedExample dearer;
        const ElementId id = dearer.id[name];
        const double run = dearer.b.facts.element(id)->attributes.get<Money>(attributes::runCost)->amount();
        dearer.b.set(id, attributes::runCost, Money::of(run + 37));
        QVERIFY(planOf(dearer.b.facts).objective >= before - 1e-6);
    }
}

void TestConsolidationLimits::scalingScales()
{
    WorkedExample example;
    Landscape scaled = example.b.facts;
    for (Element element : QList<Element>(scaled.elements.begin(), scaled.elements.end())) {
        for (const AttributeValue &entry : QList<AttributeValue>(element.attributes.entries().begin(),
                                                                 element.attributes.entries().end())) {
            if (const auto money = entry.value.as<Money>())
                element.attributes.set(entry.attribute, Value(Money::of(3 * money->amount())));
        }
        scaled.elements.put(element);
    }
    for (Move move : QList<Move>(scaled.moves.begin(), scaled.moves.end())) {
        const auto times = [](const Value &value) {
            const auto money = value.as<Money>();
            return money ? Value(Money::of(3 * money->amount())) : value;
        };
        move.oneTimeCost = times(move.oneTimeCost);
        move.yearlyCost = times(move.yearlyCost);
        scaled.moves.put(move);
    }
    QCOMPARE(planOf(scaled).objective, 3 * 8520.0);
}

void TestConsolidationLimits::doublingDoubles()
{
    Pair pair;
    const double once = pair.plan().objective;
    const ElementId other = pair.b.function("Other records");
    for (const auto &[name, run, unit, users] :
         {std::tuple("Dear too", 900.0, pair.north, 100.0), std::tuple("Cheap too", 500.0, pair.south, 50.0)}) {
        const ElementId id = pair.b.application(name, unit, "local");
        pair.b.supports(id, other, 1.0);
        pair.b.set(id, attributes::runCost, Money::of(run)).set(id, attributes::oneTimeMakeCommon, Money::of(100));
        pair.b.set(id, attributes::oneTimeRetire, Money::of(10)).set(id, attributes::licenceCostPerUser, Money::of(1));
        pair.b.use(unit, other, id, users);
    }
    const Plan plan = pair.plan();
    QCOMPARE(plan.objective, 2 * once);
    QCOMPARE(plan.clusters.size(), 2);
    QCOMPARE(plan.clusters.first().cost, plan.clusters.last().cost);
}

QTEST_GUILESS_MAIN(TestConsolidationLimits)
#include "tst_consolidationlimits.moc"
