// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.h"
#include "consolidation/costallocation.h"
#include "consolidation/targetlandscape.h"

#include "analysis/portfolio/facts.h"
#include "consolidation/portfolios.h"
#include "consolidation/workedexample.h"

#include <QTest>

#include <numeric>
#include <random>
#include <set>

using namespace consolidation;
using namespace landscape;
using support::LandscapeBuilder;
using portfolios::randomLandscape;

namespace {

Target targetOf(const Landscape &facts)
{
    return buildTarget(*makeSnapshot(facts), planOf(facts));
}

// Every reference of every row names something that is there.
bool isSound(const Landscape &facts)
{
    const auto there = [&](ElementId id) { return id.isNull() || facts.element(id); };
    const auto attributesSound = [&](const AttributeValues &values) {
        return std::all_of(values.entries().begin(), values.entries().end(), [&](const AttributeValue &entry) {
            const auto reference = entry.value.as<ElementId>();
            return !reference || there(*reference);
        });
    };
    for (const Relationship &row : facts.relationships) {
        if (!facts.findConcept(row.source) || !facts.findConcept(row.target) || !attributesSound(row.attributes))
            return false;
    }
    for (const Use &row : facts.uses) {
        if (!there(row.unit) || !there(row.function) || !there(row.application))
            return false;
    }
    for (const Move &row : facts.moves) {
        if (!there(row.application) || !there(row.unit) || !there(row.function))
            return false;
    }
    return std::all_of(facts.elements.begin(), facts.elements.end(),
                       [&](const Element &row) { return attributesSound(row.attributes); });
}

// Units × functions that some application serves.
std::set<std::pair<ElementId, ElementId>> servedNeeds(const Landscape &facts)
{
    std::set<std::pair<ElementId, ElementId>> needs;
    for (const Use &use : facts.uses) {
        if (use.application)
            needs.insert({use.unit, use.function});
    }
    return needs;
}

bool hasFlow(const Landscape &facts, ElementId from, ElementId to)
{
    return std::any_of(facts.relationships.begin(), facts.relationships.end(), [&](const Relationship &row) {
        return row.kind == RelationshipKind::Flow && row.source == from && row.target == to;
    });
}

} // namespace

class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allocationConserves();
    void unitCostsSumToTheTotals_data();
    void unitCostsSumToTheTotals();
    void workedExampleTarget();
    void boughtProductBecomesAnApplication();
    void flowsFollowTheSuccessor();
    void keptLocalGetsItsFlow();
    void informationGetsOneMaster();
    void plansOfRandomLandscapes_data();
    void plansOfRandomLandscapes();
    void targetServesWhatWasServed_data();
    void targetServesWhatWasServed();
};

void TestTarget::allocationConserves()
{
    QCOMPARE(allocate(100, {1, 1, 1}), (QList<qint64> {34, 33, 33}));
    QCOMPARE(allocate(7, {0, 0}), (QList<qint64> {4, 3}));
    QCOMPARE(allocate(10, {1, 0, 3}), (QList<qint64> {3, 0, 7}));
    QCOMPARE(allocate(-10, {1, 2}), (QList<qint64> {-3, -7}));
    QVERIFY(allocate(5, {}).isEmpty());
    std::mt19937 random(7);
    for (int run = 0; run < 500; ++run) {
        QList<double> weights;
        for (quint32 i = random() % 20; i < 20; ++i)
            weights.append(double(random() % 1000) / 7);
        const qint64 total = qint64(random()) * 1000;
        const QList<qint64> shares = allocate(total, weights);
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), qint64(0)), total);
    }
}

void TestTarget::unitCostsSumToTheTotals_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestTarget::unitCostsSumToTheTotals()
{
    QFETCH(const quint32, seed);
    const Plan plan = planOf(randomLandscape(seed));
    qint64 asIs = 0, target = 0;
    for (const UnitCost &unit : plan.units) {
        asIs += qRound64(unit.asIs * 100);
        target += qRound64(unit.target * 100);
        // Whole hundredths, nothing behind them.
        QVERIFY(std::abs(unit.target * 100 - double(qRound64(unit.target * 100))) < 1e-6);
    }
    QCOMPARE(asIs, qRound64(plan.costs->asIs * 100));
    QCOMPARE(target, qRound64(plan.costs->target * 100));
    // What the verdicts and purchases save is what the whole saves, to the rounding of each share.
    double saving = 0, oneTime = 0;
    for (const VerdictRecord &record : plan.verdicts) {
        saving += *record.saving;
        oneTime += *record.oneTime;
        QVERIFY(!record.reasons.isEmpty());
        QVERIFY(std::any_of(record.reasons.begin(), record.reasons.end(),
                            [](const Reason &reason) { return !reason.figures.isEmpty(); }));
    }
    for (const Purchase &purchase : plan.purchases) {
        saving += purchase.saving.value_or(0);
        oneTime += purchase.oneTime.value_or(0);
    }
    QVERIFY(std::abs(saving - (plan.costs->asIs - plan.costs->target)) < 1);
    QVERIFY(std::abs(oneTime - plan.costs->oneTime) < 1);
    QVERIFY(plan.bound <= plan.objective * (1 + 1e-9));
}

void TestTarget::workedExampleTarget()
{
    WorkedExample example;
    const Target target = targetOf(example.b.facts);
    QVERIFY(!target.landscape.element(example.id["A1"]));
    QCOMPARE(target.counts.applicationsRetired, 1);
    QCOMPARE(target.counts.applicationsMadeCommon, 2);
    QCOMPARE(target.counts.usesMoved, 2); // U1's scheduling, and U3's documents for the first time
    const auto scope = [&](const char *name) { return analysis::scopeOf(*target.landscape.element(example.id[name])); };
    QCOMPARE(scope("A2"), analysis::Scope::Common);
    QCOMPARE(scope("A3"), analysis::Scope::Local);
    QCOMPARE(scope("A4"), analysis::Scope::Common);
    const AttributeId verdict = target.landscape.attributeRegistry.find(QStringLiteral("verdict"));
    QCOMPARE(target.landscape.element(example.id["A3"])->attributes.get<QString>(verdict).value(),
             QStringLiteral("keep-local"));
    QCOMPARE(servedNeeds(target.landscape).size(), size_t(6));
    QVERIFY(isSound(target.landscape));
}

void TestTarget::boughtProductBecomesAnApplication()
{
    WorkedExample example(0.7, false);
    const Target target = targetOf(example.b.facts);
    QCOMPARE(target.bought.size(), 1);
    const Element *bought = target.landscape.element(target.bought.first().second);
    QVERIFY(bought);
    QCOMPARE(bought->kind, ElementKind::ApplicationComponent);
    QCOMPARE(bought->attributes.get<Money>(attributes::runCost)->amount(), 320.0);
    int served = 0;
    for (const Use &use : target.landscape.uses)
        served += use.application == bought->id ? 1 : 0;
    QCOMPARE(served, 3);
    QVERIFY(!target.landscape.element(example.id["A3"]));
    QVERIFY(isSound(target.landscape));
}

void TestTarget::flowsFollowTheSuccessor()
{
    WorkedExample example;
    auto &b = example.b;
    const ElementId object = b.information("Bookings");
    const ElementId other = b.application("Other", {}, "common");
    b.flow(example.id["A1"], example.id["A4"]); // redirected to A2
    b.flow(example.id["A1"], example.id["A2"]); // within one system now
    b.flow(other, example.id["A1"], {object}); // equal to the next one once redirected
    b.flow(other, example.id["A2"], {object});
    const Target target = targetOf(b.facts);
    QCOMPARE(target.counts.flowsRedirected, 1);
    QCOMPARE(target.counts.flowsRemoved, 1);
    QCOMPARE(target.counts.flowsMerged, 1);
    QVERIFY(hasFlow(target.landscape, example.id["A2"], example.id["A4"]));
    QVERIFY(!hasFlow(target.landscape, example.id["A2"], example.id["A2"]));
    QVERIFY(isSound(target.landscape));
}

void TestTarget::keptLocalGetsItsFlow()
{
    WorkedExample example;
    QCOMPARE(targetOf(example.b.facts).counts.flowsAdded, 0);
    for (const Relationship &row : example.b.facts.relationships) {
        if (row.kind == RelationshipKind::Flow) {
            example.b.facts.removeRelationship(row.id);
            break;
        }
    }
    const Plan plan = planOf(example.b.facts);
    const ElementId partner = plan.verdictOf(example.id["A3"])->missingFlowTo;
    QVERIFY(partner == example.id["A4"] || partner == example.id["A5"] || partner == example.id["A2"]);
    const Target target = buildTarget(*makeSnapshot(example.b.facts), plan);
    QCOMPARE(target.counts.flowsAdded, 1);
    QVERIFY(hasFlow(target.landscape, example.id["A3"], partner));
}

void TestTarget::informationGetsOneMaster()
{
    WorkedExample example;
    const ElementId object = example.b.information("Patients");
    example.b.access(example.id["A2"], object, "CRU");
    example.b.access(example.id["A4"], object, "CRU");
    const Target target = targetOf(example.b.facts);
    QCOMPARE(target.counts.mastersNamed, 1);
    QCOMPARE(target.counts.flowsAdded, 1);
    int masters = 0;
    for (const Relationship &row : target.landscape.relationships)
        masters += row.attributes.get<bool>(attributes::master).value_or(false) ? 1 : 0;
    QCOMPARE(masters, 1);
}

void TestTarget::plansOfRandomLandscapes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestTarget::plansOfRandomLandscapes()
{
    QFETCH(const quint32, seed);
    const Landscape facts = randomLandscape(seed);
    consolidation::Settings settings;
    const Plan plan = planOf(facts, settings);
    QCOMPARE(plan.status, PlanStatus::Optimal);
    // The same facts under other ids: the same plan.
    const Landscape permuted = support::withPermutedIds(facts, seed);
    const Plan other = planOf(permuted, settings);
    QCOMPARE(other.objective, plan.objective);
    QCOMPARE(other.verdicts.size(), plan.verdicts.size());
    for (qsizetype i = 0; i < plan.verdicts.size(); ++i) {
        const VerdictRecord &a = plan.verdicts.at(i);
        const VerdictRecord &b = other.verdicts.at(i);
        QCOMPARE(permuted.nameOf(b.application), facts.nameOf(a.application));
        QCOMPARE(b.verdict, a.verdict);
        QCOMPARE(permuted.nameOf(b.successor()), facts.nameOf(a.successor()));
        QCOMPARE(b.reasons.size(), a.reasons.size());
        for (qsizetype r = 0; r < a.reasons.size(); ++r)
            QCOMPARE(b.reasons.at(r).text, a.reasons.at(r).text);
    }
    // Each unit on its own way is a relaxation; so is a policy without a rule that forbids.
    settings.sensitivity = false;
    settings.strictness = Strictness::Free;
    const Plan free = planOf(facts, settings);
    QVERIFY(free.objective <= plan.objective + 1e-6);
    for (const char16_t *rule : {u"P1", u"P4", u"P5", u"P8"}) {
        consolidation::Settings relaxed = settings;
        relaxed.policy.setOn(rule, false);
        const Plan cheaper = planOf(facts, relaxed);
        QVERIFY(cheaper.unserved.size() <= free.unserved.size());
        QVERIFY(!free.unserved.isEmpty() || cheaper.objective <= free.objective + 1e-6);
    }
}

void TestTarget::targetServesWhatWasServed_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestTarget::targetServesWhatWasServed()
{
    QFETCH(const quint32, seed);
    const Landscape baseline = randomLandscape(seed);
    const Plan plan = planOf(baseline);
    const Target target = buildTarget(*makeSnapshot(baseline), plan);
    QVERIFY(isSound(target.landscape));
    const auto before = servedNeeds(baseline);
    const auto after = servedNeeds(target.landscape);
    QVERIFY(std::includes(after.begin(), after.end(), before.begin(), before.end()));
    for (const VerdictRecord &record : plan.verdicts) {
        const bool isGone = record.inPlan == Verdict::Retire || record.inPlan == Verdict::Replace;
        QCOMPARE(target.landscape.element(record.application) == nullptr, isGone);
    }
    for (const Relationship &row : target.landscape.relationships)
        QVERIFY(row.kind != RelationshipKind::Flow || row.source != row.target);
    for (const Assignment &assignment : plan.assignments) {
        if (!assignment.after)
            continue;
        int rows = 0;
        for (const Use &use : target.landscape.uses)
            rows += use.unit == assignment.unit && use.function == assignment.function ? 1 : 0;
        QCOMPARE(rows, 1);
    }
}

QTEST_GUILESS_MAIN(TestTarget)
#include "tst_target.moc"
