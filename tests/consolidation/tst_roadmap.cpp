// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/roadmap.h"
#include "benchmarks/consolidation/region.h"
#include "consolidation/roadmap/lanes.h"
#include "layout/stopclock.h"
#include "portfolios.h"
#include "workedexample.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace consolidation;
using landscape::ElementId;
using landscape::Money;

namespace {

consolidation::Settings settingsToday()
{
    consolidation::Settings settings;
    settings.today = QDate(2026, 11, 22);
    return settings;
}

Roadmap roadmapOf(const landscape::Landscape &facts, const RoadmapSettings &wishes = {},
                  const consolidation::Settings &settings = settingsToday())
{
    const landscape::Snapshot snapshot(facts);
    const auto plan = consolidate(snapshot, settings);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().text()));
    const auto result = planRoadmap(snapshot, settings, *plan, wishes);
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *result;
}

QStringList described(const Roadmap &roadmap)
{
    QStringList lines = roadmap.notes;
    for (const Wave &wave : roadmap.waves) {
        lines << QStringLiteral("%1 %2 %3 %4").arg(wave.name).arg(wave.cost).arg(wave.saving).arg(wave.cash);
        for (const int p : wave.packages)
            lines << roadmap.packages.at(p).name + roadmap.packages.at(p).late;
    }
    for (const TemporaryInterface &bridge : roadmap.interfaces)
        lines << bridge.text;
    return lines;
}

/// Two pairs of local systems, in North and South; those of North become common and feed each other both ways.
support::LandscapeBuilder circle()
{
    support::LandscapeBuilder b;
    b.facts.settings.horizonYears = 5;
    b.facts.settings.discountRatePercent = 0;
    b.facts.settings.targetDate = QDate(2030, 12, 31);
    const ElementId north = b.unit("North");
    const ElementId south = b.unit("South");
    std::map<QString, ElementId> systems;
    for (const char *function : {"Booking", "Archive"}) {
        const ElementId f = b.function(function);
        for (const auto &[unit, run] : {std::pair(north, 100), std::pair(south, 300)}) {
            const QString name = QLatin1String(function) + (unit == north ? QStringLiteral(" North") : QStringLiteral(" South"));
            const ElementId a = systems[name] = b.application(name, unit, "local");
            b.supports(a, f, 1.0);
            b.set(a, landscape::attributes::runCost, Money::of(run));
            b.set(a, landscape::attributes::licenceCostPerUser, Money::of(0));
            b.set(a, landscape::attributes::oneTimeMakeCommon, Money::of(50));
            b.set(a, landscape::attributes::oneTimeRetire, Money::of(20));
            b.protect(a, 1, 1, 1);
            b.protect(b.use(unit, f, a, 10), 1, 1, 1);
        }
    }
    b.flow(systems[QStringLiteral("Booking North")], systems[QStringLiteral("Archive North")]);
    b.flow(systems[QStringLiteral("Archive North")], systems[QStringLiteral("Booking North")]);
    b.flow(systems[QStringLiteral("Booking South")], systems[QStringLiteral("Archive South")]);
    return b;
}

int find(const Roadmap &roadmap, const QString &name)
{
    for (int p = 0; p < roadmap.packages.size(); ++p) {
        if (roadmap.packages.at(p).name == name)
            return p;
    }
    return -1;
}

} // namespace

class TestRoadmap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workedExample();
    void moneyAddsUp();
    void everyCopyIsPaid();
    void moneyAddsUpWhereProtectionIsRaised();
    void circleStaysTogetherOrIsBridged();
    void flowsAreBridgedBetweenWaves();
    void supportThatEndsPresses();
    void lateSaysWhyAndWhatHelps();
    void whatIsPutOffDoesNotHideTheMoney();
    void longPackagesRunOverWaves();
    void longPackagesPressWhatComesBefore();
    void whatThePlanLeavesOutHasAPrice();
    void platformsComeFirst();
    void idsDoNotMatter();
    void lanesDoNotHangOnIds();
    void nothingToDo();
    void saysWhatIsWrong();
    void stopsSoon();
};

void TestRoadmap::workedExample()
{
    const WorkedExample example;
    const Roadmap roadmap = roadmapOf(example.b.facts);
    QVERIFY(find(roadmap, QStringLiteral("Make A2 common")) >= 0);
    QVERIFY(find(roadmap, QStringLiteral("Make A5 common")) >= 0);
    QVERIFY(find(roadmap, QStringLiteral("Retire A1")) >= 0);
    QVERIFY(find(roadmap, QStringLiteral("Retire A2")) < 0);
    const int made = find(roadmap, QStringLiteral("Make A2 common"));
    const int moved = find(roadmap, QStringLiteral("Move U1 from A1 to A2: S"));
    const int retired = find(roadmap, QStringLiteral("Retire A1"));
    QVERIFY(moved >= 0);
    QCOMPARE(roadmap.packages.at(moved).after, QList<int> {made});
    QVERIFY(roadmap.packages.at(retired).after.contains(moved));
    QVERIFY(roadmap.packages.at(made).wave < roadmap.packages.at(moved).wave);
    QVERIFY(roadmap.packages.at(moved).wave < roadmap.packages.at(retired).wave);
    QCOMPARE(roadmap.packages.at(moved).cost, 820.0); // 520 and joining 300
    QCOMPARE(roadmap.packages.at(retired).cost, 100.0);
    QCOMPARE(roadmap.packages.at(retired).saving, 300.0);
    QCOMPARE(roadmap.waves.first().start, QDate(2026, 12, 1));
    QCOMPARE(roadmap.waves.first().end, QDate(2027, 5, 31));
    QVERIFY(!roadmap.notes.isEmpty());
}

void TestRoadmap::moneyAddsUp()
{
    const WorkedExample example;
    for (const landscape::Landscape &facts : {example.b.facts, circle().facts}) {
        const landscape::Snapshot snapshot(facts);
        const auto plan = consolidate(snapshot, settingsToday());
        QVERIFY(plan && plan->costs);
        const auto roadmap = planRoadmap(snapshot, settingsToday(), *plan);
        QVERIFY(roadmap);
        QVERIFY(std::abs(roadmap->cost - plan->costs->oneTime) < 0.01);
        QVERIFY(std::abs(roadmap->saving - (plan->costs->asIs - plan->costs->target)) < 0.01);
        double cost = 0;
        double saving = 0;
        std::set<int> seen;
        for (const Wave &wave : roadmap->waves) {
            cost += wave.cost;
            saving += wave.saving;
            for (const int p : wave.packages)
                QVERIFY(seen.insert(p).second);
        }
        QCOMPARE(qsizetype(seen.size()), roadmap->packages.size());
        QVERIFY(std::abs(cost - roadmap->cost) < 0.01);
        QVERIFY(std::abs(saving - roadmap->saving) < 0.01);
    }
}

namespace {

// What the roadmap costs and saves more than its plan.
std::pair<double, double> surplusOf(const landscape::Landscape &facts)
{
    const landscape::Snapshot snapshot(facts);
    const auto plan = consolidate(snapshot, settingsToday());
    if (!plan || !plan->costs)
        return {0, 0};
    const auto roadmap = planRoadmap(snapshot, settingsToday(), *plan);
    if (!roadmap)
        qFatal("%s", qPrintable(roadmap.error().text()));
    return {roadmap->cost - roadmap->beyondPlan - plan->costs->oneTime,
            roadmap->saving - (plan->costs->asIs - plan->costs->target)};
}

} // namespace

void TestRoadmap::everyCopyIsPaid()
{
    // South's 50 users stay with the copy as it is, North's 100 come to a raised one at 20 a user and year.
    portfolios::Pair pair;
    using namespace landscape;
    pair.b.protect(pair.dear, 1, 0, 0).protect(pair.cheap, 1, 0, 0).protect(pair.northUse, 3, 0, 0);
    pair.b.protect(pair.southUse, 1, 0, 0);
    pair.b.set(pair.cheap, attributes::oneTimeUplift, Money::of(70));
    pair.b.set(pair.cheap, attributes::upliftCostPerUser, Money::of(20));
    pair.b.set(pair.cheap, attributes::segregable, true);
    const Roadmap roadmap = roadmapOf(pair.b.facts);
    const WorkPackage &raised = roadmap.packages.at(find(roadmap, QStringLiteral("Raise the protection of Cheap")));
    QCOMPARE(raised.cost, 70.0 + 100); // and once more to make it common
    QCOMPARE(raised.saving, -500.0);
    const WorkPackage &moved
        = roadmap.packages.at(find(roadmap, QStringLiteral("Move North from Dear to Cheap: Care records")));
    QCOMPARE(moved.saving, -100 * 20.0);
    QCOMPARE(roadmap.cost, 100.0 + 100 + 70 + 10);
    QCOMPARE(roadmap.saving, 900.0 - 500 - 100 * 20);
    // A product that is bought with raised protection is set up with it.
    const ElementId product = pair.b.product("Market product");
    pair.b.set(product, attributes::onMarket, true).set(product, attributes::runCost, Money::of(1));
    pair.b.set(product, attributes::oneTimeCost, Money::of(5)).set(product, attributes::oneTimeUplift, Money::of(7));
    pair.b.set(product, attributes::upliftCostPerUser, Money::of(1)).protect(product, 1, 0, 0);
    pair.b.relate(RelationshipKind::Realization, product, pair.care);
    const Roadmap bought = roadmapOf(pair.b.facts);
    QCOMPARE(bought.packages.at(find(bought, QStringLiteral("Buy and set up Market product"))).cost, 12.0);
}

void TestRoadmap::moneyAddsUpWhereProtectionIsRaised()
{
    using namespace landscape;
    int segregated = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        Landscape facts = portfolios::randomLandscape(seed);
        support::LandscapeBuilder b;
        b.facts = facts;
        for (const Element &element : facts.elements) {
            if (element.kind != ElementKind::ApplicationComponent && element.kind != ElementKind::Product)
                continue;
            b.set(element.id, attributes::oneTimeUplift, Money::of(30 + 7.0 * element.id.number()));
            b.set(element.id, attributes::upliftCostPerUser, Money::of(40));
            b.set(element.id, attributes::segregable, true);
        }
        const auto [cost, saving] = surplusOf(b.facts);
        QVERIFY2(std::abs(cost) < 0.05, qPrintable(QStringLiteral("%1: %2").arg(seed).arg(cost)));
        // The plan's are sums over units, each rounded.
        QVERIFY2(std::abs(saving) < 0.1, qPrintable(QStringLiteral("%1: %2").arg(seed).arg(saving)));
        for (const VerdictRecord &record : planOf(b.facts).verdicts)
            segregated += record.flags.contains(QStringLiteral("raised")) && record.segregated;
    }
    QVERIFY2(segregated > 5, qPrintable(QString::number(segregated)));
}

void TestRoadmap::circleStaysTogetherOrIsBridged()
{
    const landscape::Landscape facts = circle().facts;
    const Roadmap together = roadmapOf(facts);
    const int booking = find(together, QStringLiteral("Make Booking North common"));
    const int archive = find(together, QStringLiteral("Make Archive North common"));
    QVERIFY(booking >= 0 && archive >= 0);
    QVERIFY(together.packages.at(booking).group >= 0);
    QCOMPARE(together.packages.at(booking).group, together.packages.at(archive).group);
    QCOMPARE(together.packages.at(booking).wave, together.packages.at(archive).wave);
    QVERIFY(together.interfaces.isEmpty());

    // One package at a time: the circle must be opened, and its cheapest flow is bridged until both are there.
    RoadmapSettings wishes;
    wishes.packagesPerWave = 1;
    wishes.bridgeCostPerFlow = 12;
    const Roadmap apart = roadmapOf(facts, wishes);
    QVERIFY(apart.packages.at(booking).wave != apart.packages.at(archive).wave);
    const auto isOfCircle = [&](const TemporaryInterface &bridge) {
        return std::set {bridge.first, bridge.second} == std::set {booking, archive};
    };
    // Archive North feeds Booking North once and is fed twice (South's flow is led over to it): the single one gives way.
    QCOMPARE(std::count_if(apart.interfaces.begin(), apart.interfaces.end(), isOfCircle), 1);
    const auto bridge = std::find_if(apart.interfaces.begin(), apart.interfaces.end(), isOfCircle);
    QCOMPARE(bridge->first, booking);
    QCOMPARE(bridge->second, archive);
    QCOMPARE(bridge->cost, 6.0 * (bridge->toWave - bridge->fromWave)); // half-year waves
    QVERIFY(!bridge->text.isEmpty());
    for (const Wave &wave : apart.waves)
        QVERIFY(wave.packages.size() <= 1);

    RoadmapSettings split;
    split.keepGroupsTogether = false;
    const Roadmap free = roadmapOf(facts, split);
    QVERIFY(free.packages.at(booking).group >= 0);
    QVERIFY(free.packages.at(booking).wave <= free.packages.at(archive).wave);
}

void TestRoadmap::flowsAreBridgedBetweenWaves()
{
    // South's flow between its two systems is led over at both ends; one package a wave does it at different times.
    RoadmapSettings wishes;
    wishes.packagesPerWave = 1;
    const landscape::Landscape facts = circle().facts;
    const Roadmap roadmap = roadmapOf(facts, wishes);
    const int first = find(roadmap, QStringLiteral("Lead 1 flow(s) of Booking South over to Booking North"));
    const int second = find(roadmap, QStringLiteral("Lead 1 flow(s) of Archive South over to Archive North"));
    QVERIFY(first >= 0 && second >= 0);
    const auto bridge = std::find_if(
        roadmap.interfaces.begin(), roadmap.interfaces.end(),
        [&](const TemporaryInterface &entry) { return std::set {entry.first, entry.second} == std::set {first, second}; });
    QVERIFY(bridge != roadmap.interfaces.end());
    QCOMPARE(bridge->fromWave, std::min(roadmap.packages.at(first).wave, roadmap.packages.at(second).wave));
    QCOMPARE(bridge->toWave, std::max(roadmap.packages.at(first).wave, roadmap.packages.at(second).wave));
    QVERIFY(bridge->text.contains(QStringLiteral("Booking South")));
}

void TestRoadmap::supportThatEndsPresses()
{
    auto b = circle();
    for (const auto &element : b.facts.elements) {
        if (element.name == u"Booking South")
            b.set(element.id, landscape::attributes::endOfSupport, QDate(2027, 3, 31));
        if (element.name == u"Archive South")
            b.set(element.id, landscape::attributes::endOfSupport, QDate(2028, 8, 31));
    }
    const Roadmap roadmap = roadmapOf(b.facts);
    const int hopeless = find(roadmap, QStringLiteral("Retire Booking South"));
    const int fine = find(roadmap, QStringLiteral("Retire Archive South"));
    // Make common, move, retire: three waves of six months from December 2026, to the end of May 2028.
    QCOMPARE(roadmap.packages.at(hopeless).wave, 2);
    QCOMPARE(roadmap.late, QList<int> {hopeless});
    QVERIFY(roadmap.packages.at(hopeless).late.contains(QStringLiteral("2027-03-31")));
    QVERIFY(roadmap.packages.at(hopeless).late.contains(QStringLiteral("2028-05-31")));
    QCOMPARE(*roadmap.packages.at(hopeless).slackDays, -int(QDate(2027, 3, 31).daysTo(QDate(2028, 5, 31))));
    QCOMPARE(*roadmap.packages.at(fine).slackDays, int(QDate(2028, 5, 31).daysTo(QDate(2028, 8, 31))));
    QCOMPARE(roadmap.packages.at(fine).late, QString());
    const int moved = find(roadmap, QStringLiteral("Move South from Archive South to Archive North: Archive"));
    QCOMPARE(roadmap.packages.at(moved).deadlineFrom, fine);
    QCOMPARE(roadmap.packages.at(moved).deadline, QDate(2028, 2, 29));
    // Whatever is late says so, also what only holds up another.
    for (const WorkPackage &package : roadmap.packages) {
        const bool isLate = package.slackDays.value_or(0) < 0;
        QCOMPARE(package.late.isEmpty(), !isLate);
        QCOMPARE(package.lateness.has_value(), isLate);
        if (isLate)
            QVERIFY(package.late.endsWith(package.lateness->remedy) && !package.lateness->remedy.isEmpty());
    }
    QCOMPARE(roadmap.packages.at(hopeless).lateness->why, Lateness::Why::Order);
    QVERIFY(roadmap.packages.at(hopeless).lateness->remedy.contains(QStringLiteral("14 month")));
    // Where there is little room, the deadline that can still be met goes first, and is met.
    RoadmapSettings wishes;
    wishes.packagesPerWave = 2;
    const Roadmap slow = roadmapOf(b.facts, wishes);
    QCOMPARE(slow.packages.at(fine).wave, 2);
    QCOMPARE(slow.late, QList<int> {hopeless});
}

void TestRoadmap::lateSaysWhyAndWhatHelps()
{
    auto b = circle();
    for (const auto &element : b.facts.elements) {
        if (element.name == u"Archive South")
            b.set(element.id, landscape::attributes::endOfSupport, QDate(2028, 8, 31));
        if (element.name == u"Booking South")
            b.set(element.id, landscape::attributes::endOfSupport, QDate(2020, 8, 31));
    }
    // 140 in all: 50 to make each common, 20 to retire each; both are made common together.
    RoadmapSettings wishes;
    wishes.budgetPerYear = 40;
    const Roadmap poor = roadmapOf(b.facts, wishes);
    const WorkPackage &archive = poor.packages.at(find(poor, QStringLiteral("Retire Archive South")));
    QVERIFY(archive.lateness.has_value());
    QCOMPARE(archive.lateness->why, Lateness::Why::Waits);
    QVERIFY(archive.lateness->isForMoney);
    const QString made = QStringLiteral("common");
    QVERIFY(poor.packages.at(archive.lateness->waitsFor).name.endsWith(made));
    QVERIFY(archive.late.contains(poor.packages.at(archive.lateness->waitsFor).name));
    QCOMPARE(archive.lateness->days, -*archive.slackDays);
    // With so much a year it is punctual, with a little less it is not: here nothing else is in its way.
    QVERIFY(archive.lateness->budgetNeeded.has_value());
    wishes.budgetPerYear = *archive.lateness->budgetNeeded + 20; // and the other one is retired in the same year
    const Roadmap enough = roadmapOf(b.facts, wishes);
    QVERIFY(!enough.packages.at(find(enough, archive.name)).lateness);
    wishes.budgetPerYear = *archive.lateness->budgetNeeded - 2;
    const Roadmap scarce = roadmapOf(b.facts, wishes);
    QVERIFY(scarce.packages.at(find(scarce, archive.name)).lateness.has_value());
    // Out of support before anything begins.
    const WorkPackage &booking = poor.packages.at(find(poor, QStringLiteral("Retire Booking South")));
    QCOMPARE(booking.lateness->why, Lateness::Why::Start);
    QVERIFY(!booking.lateness->remedy.isEmpty());
    // Room instead of money.
    RoadmapSettings narrow;
    narrow.packagesPerWave = 1;
    const Roadmap crowded = roadmapOf(b.facts, narrow);
    const WorkPackage &late = crowded.packages.at(find(crowded, QStringLiteral("Retire Archive South")));
    QVERIFY(late.lateness.has_value());
    QVERIFY(late.lateness->why == Lateness::Why::Capacity || late.lateness->why == Lateness::Why::Waits);
    QVERIFY(!late.lateness->isForMoney);
    QVERIFY(late.lateness->whenFirst <= late.deadline || late.lateness->capacityNeeded.has_value());
}

namespace {

/// Old goes out of support and is replaced by a product; beside it, something that saves much more takes the money of
/// the first two years, all but 10 of each.
support::LandscapeBuilder poorReplacement()
{
    support::LandscapeBuilder b;
    b.facts.settings.horizonYears = 5;
    b.facts.settings.discountRatePercent = 0;
    b.facts.settings.targetDate = QDate(2030, 12, 31);
    const ElementId north = b.unit("North");
    const ElementId south = b.unit("South");
    const auto system = [&](const char *name, ElementId unit, ElementId function, double run) {
        const ElementId id = b.application(name, unit, "local");
        b.supports(id, function, 1.0);
        b.set(id, landscape::attributes::runCost, Money::of(run));
        b.set(id, landscape::attributes::licenceCostPerUser, Money::of(0));
        b.set(id, landscape::attributes::oneTimeMakeCommon, Money::of(90));
        b.set(id, landscape::attributes::oneTimeRetire, Money::of(90));
        b.protect(id, 1, 1, 1);
        b.protect(b.use(unit, function, id, 10), 1, 1, 1);
        return id;
    };
    const ElementId booking = b.function("Booking");
    system("Fast", north, booking, 100);
    system("Gone", south, booking, 1'000'000);
    const ElementId archive = b.function("Archive");
    const ElementId old = system("Old", north, archive, 1000);
    b.set(old, landscape::attributes::oneTimeRetire, Money::of(0));
    b.set(old, landscape::attributes::endOfSupport, QDate(2028, 8, 31));
    const ElementId product = b.product("New");
    b.set(product, landscape::attributes::onMarket, true).set(product, landscape::attributes::runCost, Money::of(50));
    b.set(product, landscape::attributes::oneTimeCost, Money::of(10)).protect(product, 1, 1, 1);
    b.set(product, landscape::attributes::licenceCostPerUser, Money::of(0));
    b.relate(landscape::RelationshipKind::Realization, product, archive);
    b.move(product, north, archive, 100, 0);
    return b;
}

} // namespace

void TestRoadmap::whatIsPutOffDoesNotHideTheMoney()
{
    RoadmapSettings wishes;
    wishes.budgetPerYear = 100;
    const Roadmap roadmap = roadmapOf(poorReplacement().facts, wishes);
    const int bought = find(roadmap, QStringLiteral("Buy and set up New"));
    const int moved = find(roadmap, QStringLiteral("Move North from Old to New: Archive"));
    const int retired = find(roadmap, QStringLiteral("Retire Old"));
    QVERIFY(bought >= 0 && moved >= 0 && retired >= 0);
    // The move waits for the money of the third year, and buying just comes before it.
    QCOMPARE(roadmap.packages.at(moved).wave, 4);
    QCOMPARE(roadmap.packages.at(bought).wave, 3);
    const Lateness &late = *roadmap.packages.at(retired).lateness;
    QVERIFY(late.possible <= roadmap.packages.at(retired).deadline);
    QCOMPARE(late.why, Lateness::Why::Waits);
    QCOMPARE(late.waitsFor, moved);
    QVERIFY(late.isForMoney);
    QCOMPARE(roadmap.packages.at(moved).lateness->why, Lateness::Why::Budget);
    QVERIFY2(roadmap.packages.at(moved).late.contains(QStringLiteral("could begin on 2027-06-01")),
             qPrintable(roadmap.packages.at(moved).late));
    const Lateness &putOff = *roadmap.packages.at(bought).lateness;
    QCOMPARE(putOff.why, Lateness::Why::Waits);
    QCOMPARE(putOff.waitsFor, moved);
    QVERIFY2(roadmap.packages.at(bought).late.contains(QStringLiteral("could be done by 2027-05-31")),
             qPrintable(roadmap.packages.at(bought).late));
}

void TestRoadmap::longPackagesPressWhatComesBefore()
{
    auto b = circle();
    const ElementId host = b.node("Old host");
    b.set(host, landscape::attributes::endOfSupport, QDate(2030, 6, 30));
    b.set(host, landscape::attributes::oneTimeUpgrade, Money::of(1));
    for (const auto &element : b.facts.elements) {
        if (element.name == u"Booking North")
            b.hosting(host, element.id);
        if (element.name == u"Booking South")
            b.set(element.id, landscape::attributes::endOfSupport, QDate(2030, 11, 30));
    }
    RoadmapSettings wishes;
    wishes.budgetPerYear = 40; // both systems of the North are made common together, for 100: in three years, four waves
    const Roadmap roadmap = roadmapOf(b.facts, wishes);
    const WorkPackage &retired = roadmap.packages.at(find(roadmap, QStringLiteral("Retire Booking South")));
    const WorkPackage &made = roadmap.packages.at(find(roadmap, QStringLiteral("Make Booking North common")));
    const WorkPackage &upgraded = roadmap.packages.at(find(roadmap, QStringLiteral("Upgrade Old host")));
    QCOMPARE(retired.latestWave, 7);
    QCOMPARE(made.latestWave, 5); // moving lies between
    QCOMPARE(upgraded.latestWave, 5 - 4);
    QCOMPARE(made.earliestWave, 1 + 3);
}

void TestRoadmap::longPackagesRunOverWaves()
{
    RoadmapSettings wishes;
    wishes.budgetPerYear = 40; // both systems of the North are made common together, for 100
    const Roadmap roadmap = roadmapOf(circle().facts, wishes);
    const WorkPackage &made = roadmap.packages.at(find(roadmap, QStringLiteral("Make Booking North common")));
    QVERIFY(made.firstWave < made.wave);
    QCOMPARE(made.costByWave.size(), qsizetype(made.wave - made.firstWave + 1));
    for (const WorkPackage &package : roadmap.packages) {
        double sum = 0;
        for (const double part : package.costByWave)
            sum += part;
        QVERIFY(std::abs(sum - package.cost) < 0.01);
        for (const int before : package.after)
            QVERIFY(roadmap.packages.at(before).wave < package.firstWave);
    }
    for (int w = 0; w + 1 < roadmap.waves.size(); w += 2)
        QVERIFY(roadmap.waves.at(w).cost + roadmap.waves.at(w + 1).cost <= 40.01); // a year
    const int index = find(roadmap, made.name);
    QVERIFY(roadmap.waves.at(made.firstWave).running.contains(index));
    QVERIFY(!roadmap.waves.at(made.wave).running.contains(index));
    QVERIFY(roadmap.waves.at(made.wave).packages.contains(index));
}

void TestRoadmap::whatThePlanLeavesOutHasAPrice()
{
    auto b = circle();
    const ElementId host = b.node("Old host");
    b.set(host, landscape::attributes::endOfSupport, QDate(2027, 6, 30));
    ElementId other;
    for (const auto &element : b.facts.elements) {
        if (element.name == u"Booking North")
            b.hosting(host, element.id);
        if (element.name == u"Archive South")
            other = element.id;
    }
    const QString upgrade = QStringLiteral("Upgrade Old host");
    // Nobody knows: counted as 0, and listed.
    const Roadmap none = roadmapOf(b.facts);
    const int unknown = find(none, upgrade);
    QVERIFY(unknown >= 0 && none.packages.at(unknown).isUnpriced);
    QVERIFY(none.unpriced.contains(unknown));
    QCOMPARE(none.beyondPlan, 0.0);
    QVERIFY(none.notes.join(u' ').contains(QStringLiteral("upgrading 1 node")));
    QVERIFY(none.notes.join(u' ').contains(QStringLiteral("flow(s) costs was not said")));
    // The median of what is known: of applications where no node has a figure.
    b.set(other, landscape::attributes::oneTimeUpgrade, Money::of(70));
    RoadmapSettings wishes;
    wishes.costPerFlow = 5;
    const Roadmap assumed = roadmapOf(b.facts, wishes);
    const WorkPackage &guess = assumed.packages.at(find(assumed, upgrade));
    QCOMPARE(guess.cost, 70.0);
    QVERIFY(guess.isCostEstimated && !guess.isUnpriced && guess.assumption.contains(QStringLiteral("applications")));
    const WorkPackage &flows
        = assumed.packages.at(find(assumed, QStringLiteral("Lead 1 flow(s) of Booking South over to Booking North")));
    QCOMPARE(flows.cost, 5.0);
    QVERIFY(flows.assumption.contains(QStringLiteral("no figure given")));
    QVERIFY(assumed.unpriced.isEmpty());
    QCOMPARE(assumed.beyondPlan, 80.0); // the host, and one flow led over at both ends
    QCOMPARE(assumed.cost, none.cost + 80);
    // A figure is a figure.
    b.set(host, landscape::attributes::oneTimeUpgrade, Money::of(30));
    const Roadmap known = roadmapOf(b.facts, wishes);
    QCOMPARE(known.packages.at(find(known, upgrade)).cost, 30.0);
    QVERIFY(known.packages.at(find(known, upgrade)).assumption.isEmpty());
    // From the policy, where nobody asks for anything else.
    consolidation::Settings settings = settingsToday();
    settings.policy.setThreshold(u"P3", QStringLiteral("cost_per_flow"), 7);
    const Roadmap byPolicy = roadmapOf(b.facts, {}, settings);
    QCOMPARE(byPolicy.packages.at(find(byPolicy, flows.name)).cost, 7.0);
}

void TestRoadmap::platformsComeFirst()
{
    auto b = circle();
    ElementId booking;
    for (const auto &element : b.facts.elements) {
        if (element.name == u"Booking North")
            booking = element.id;
    }
    // Without the circle, but with a platform that has to be there.
    for (const auto &line : b.facts.relationships) {
        if (line.kind == landscape::RelationshipKind::Flow)
            b.facts.relationships.erase(line.id);
    }
    for (const auto &element : b.facts.elements) {
        if (element.name == u"Archive North")
            b.relate(landscape::RelationshipKind::Serving, booking, element.id, "platform");
    }
    RoadmapSettings wishes;
    wishes.packagesPerWave = 1;
    const Roadmap roadmap = roadmapOf(b.facts, wishes);
    const int platform = find(roadmap, QStringLiteral("Make Booking North common"));
    const int user = find(roadmap, QStringLiteral("Make Archive North common"));
    QCOMPARE(roadmap.packages.at(user).alongside, QList<int> {platform});
    QVERIFY(roadmap.packages.at(platform).wave < roadmap.packages.at(user).wave);
}

void TestRoadmap::idsDoNotMatter()
{
    RoadmapSettings wishes;
    wishes.packagesPerWave = 2;
    wishes.budgetPerYear = 900;
    const WorkedExample example;
    for (const landscape::Landscape &facts : {example.b.facts, circle().facts}) {
        const QStringList expected = described(roadmapOf(facts, wishes));
        QCOMPARE(described(roadmapOf(facts, wishes)), expected);
        for (quint32 seed = 1; seed <= 4; ++seed)
            QCOMPARE(described(roadmapOf(support::withPermutedIds(facts, seed), wishes)), expected);
    }
}

void TestRoadmap::lanesDoNotHangOnIds()
{
    // Two functions of one system go to two others, with as many people each.
    support::LandscapeBuilder b;
    const auto laneNames = [](const landscape::Landscape &facts) {
        const landscape::Snapshot snapshot(facts);
        const auto plan = consolidate(snapshot, settingsToday());
        const auto roadmap = planRoadmap(snapshot, settingsToday(), *plan);
        QStringList names;
        for (const RoadmapLane &lane :
             roadmapLanes(*roadmap, *plan, [&](ElementId id) { return snapshot.nameOf(id); })) {
            for (const QList<int> &wave : lane.waves) {
                for (const int p : wave)
                    names << QStringLiteral("%1: %2").arg(lane.name, roadmap->packages.at(p).name);
            }
        }
        return names;
    };
    b.facts.settings.targetDate = QDate(2030, 12, 31);
    const ElementId unit = b.unit("North");
    const ElementId both = b.application("Both", unit, "local");
    b.set(both, landscape::attributes::runCost, Money::of(9000));
    for (const char *name : {"Booking", "Archive"}) {
        const ElementId function = b.function(name);
        const ElementId heir = b.application(QStringLiteral("New ") + QLatin1String(name), unit, "common");
        for (const ElementId id : {heir, both})
            b.supports(id, function, 1.0);
        b.set(heir, landscape::attributes::runCost, Money::of(10));
        b.use(b.unit(QStringLiteral("Friends of ") + QLatin1String(name)), function, heir, 10);
        b.use(unit, function, both, 10);
    }
    const QStringList expected = laneNames(b.facts);
    QVERIFY(expected.contains(QStringLiteral("New Archive: Retire Both")));
    for (quint32 seed = 1; seed <= 6; ++seed)
        QCOMPARE(laneNames(support::withPermutedIds(b.facts, seed)), expected);
}

void TestRoadmap::nothingToDo()
{
    support::LandscapeBuilder b;
    const ElementId unit = b.unit("North");
    const ElementId function = b.function("Booking");
    const ElementId system = b.application("Booking", unit, "common");
    b.supports(system, function, 1.0);
    b.set(system, landscape::attributes::runCost, Money::of(100));
    b.protect(system, 1, 1, 1);
    b.protect(b.use(unit, function, system, 10), 1, 1, 1);
    const Roadmap roadmap = roadmapOf(b.facts);
    QVERIFY(roadmap.packages.isEmpty());
    QVERIFY(roadmap.waves.isEmpty());
    QCOMPARE(roadmap.notes.size(), 1);
}

void TestRoadmap::saysWhatIsWrong()
{
    const WorkedExample example;
    const landscape::Snapshot snapshot(example.b.facts);
    const auto plan = consolidate(snapshot, settingsToday());
    QVERIFY(plan);
    const auto codeOf = [&](const RoadmapSettings &wishes, const consolidation::Settings &settings = settingsToday()) {
        const auto result = planRoadmap(snapshot, settings, *plan, wishes);
        return result ? QString() : result.error().code;
    };
    const QString settings = QStringLiteral("consolidation.settings");
    RoadmapSettings wishes;
    wishes.waveMonths = 0;
    QCOMPARE(codeOf(wishes), settings);
    wishes = {};
    wishes.budgetPerYear = 0;
    QCOMPARE(codeOf(wishes), settings);
    wishes.budgetPerYear = 1;
    QCOMPARE(codeOf(wishes), settings); // thousands of years
    wishes = {};
    wishes.packagesPerWave = 0;
    QCOMPARE(codeOf(wishes), settings);
    wishes = {};
    QCOMPARE(codeOf(wishes, {}), settings); // no date at all
    Plan none;
    none.status = PlanStatus::Infeasible;
    QCOMPARE(planRoadmap(snapshot, settingsToday(), none).error().code, QStringLiteral("consolidation.infeasible"));
    const base::CancelToken cancel;
    cancel.cancel();
    QCOMPARE(planRoadmap(snapshot, settingsToday(), *plan, {}, cancel).error().code,
             QStringLiteral("consolidation.cancelled"));
}

// Wherever it is asked to, within the 50 ms that a person waits; this build may be ten times as slow as the one people use.
void TestRoadmap::stopsSoon()
{
    const landscape::Snapshot snapshot(generators::Region(200).make());
    consolidation::Settings settings = settingsToday();
    settings.sensitivity = false;
    const auto plan = consolidate(snapshot, settings);
    QVERIFY(plan && plan->costs);
    RoadmapSettings wishes;
    wishes.budgetPerYear = plan->costs->oneTime / 10;
    int stopped = 0;
    for (const double moment : {0.0, 0.02, 0.05, 0.1, 0.2}) {
        const stopclock::Stop stop = stopclock::stopAfter(moment, [&](const base::CancelToken &cancel) {
            const auto roadmap = planRoadmap(snapshot, settings, *plan, wishes, cancel);
            if (!roadmap)
                QCOMPARE(roadmap.error().code, QStringLiteral("consolidation.cancelled"));
        });
        stopped += stop.wasAsked ? 1 : 0;
        QVERIFY2(stop.stoppedIn < 0.05, qPrintable(QString::number(stop.stoppedIn)));
    }
    QVERIFY(stopped >= 3);
}

QTEST_APPLESS_MAIN(TestRoadmap)
#include "tst_roadmap.moc"
