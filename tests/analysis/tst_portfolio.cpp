// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/information/doubleregistration.h"
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/flows.h"
#include "analysis/portfolio/usage.h"
#include "analysis/structure/dependencies.h"
#include "support/landscapebuilder.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;
using Kind = ElementKind;
using Relation = RelationshipKind;

namespace {

QStringList codes(const QList<DoubleRegistration> &list)
{
    QStringList result;
    for (const DoubleRegistration &entry : list)
        result << registrationProblemCode(entry.problem);
    return result;
}

}

class TestPortfolio : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statedUses();
    void derivedUsesOfADrawing();
    void derivedUsesFallBackOnTheUnitAttribute();
    void servingSomebodyElsesSoftwareIsNoFunction();
    void usersAreCountedOncePerUnit();
    void needsAreTheStrictest();
    void singleFacts();
    void hostsThroughServices();
    void flowsBetweenPartsOfApplications();
    void shortfallsTellUnknownFromWeak();
    void cutPointsAgainstNaive();
    void dr1_andItsMaster();
    void dr1_volumeAndUnits();
    void dr1w_carriedThroughAHub();
    void dr2_neverCreated();
    void dr3_noSingleMaster();
    void dr4_notBrought();
    void dr5_classifiedDifferently();
    void accessModesCountWithoutLetters();
    void dr1_exactlyThePlantedOnes();
};

void TestPortfolio::statedUses()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto f = b.function("Booking");
    const auto g = b.function("Reminders");
    const auto app = b.application("Timeline", north);
    b.supports(app, g, 0.5);
    const auto use = b.use(north, f, app, 12);
    b.use(north, g); // a need nobody serves
    b.unique(use, Uniqueness::Accepted, "why", "who", QDate(2026, 1, 1));
    const auto snapshot = b.snapshot();
    const Usage usage(*snapshot);
    QCOMPARE(usage.uses().size(), 2);
    QCOMPARE(usage.uses()[0].users, 12.0);
    QCOMPARE(usage.uses()[0].stated, use);
    QVERIFY(!usage.uses()[0].isDerived());
    QCOMPARE(usage.uses()[0].decidedBy, u"who"_s);
    QVERIFY(usage.uses()[1].application.isNull());
    QCOMPARE(usage.functionsOf(app), QList<ElementId>({f, g}));
    QCOMPARE(usage.applicationsFor(g), QList<ElementId>{app});
    QCOMPARE(usage.ofFunction(g), QList<int>{1});
    QCOMPARE(usage.unitsOf(app), QList<ElementId>{north});
    QCOMPARE(fitOf(*snapshot, app, g), 0.5);
    QVERIFY(!fitOf(*snapshot, app, f));
}

void TestPortfolio::derivedUsesOfADrawing()
{
    // Application -> service -> process within a business function, and the service serves an actor.
    LandscapeBuilder b;
    const auto app = b.application("CRM");
    const auto service = b.element(Kind::ApplicationService, "Customer data service");
    const auto process = b.element(Kind::BusinessProcess, "Register customer");
    const auto sales = b.element(Kind::BusinessFunction, "Sales");
    const auto unit = b.unit("Sales department");
    const auto capability = b.function("Contact keeping");
    const auto realizes = b.relate(Relation::Realization, app, service);
    const auto serves = b.relate(Relation::Serving, service, process);
    const auto holds = b.relate(Relation::Composition, sales, process);
    const auto direct = b.relate(Relation::Realization, app, capability);
    const auto servesUnit = b.relate(Relation::Serving, service, unit);
    const auto snapshot = b.snapshot();
    const auto uses = effectiveUses(*snapshot);
    QCOMPARE(uses.size(), 2);
    QCOMPARE(uses[0].function, sales);
    QCOMPARE(uses[0].unit, unit);
    QCOMPARE(uses[0].application, app);
    QVERIFY(uses[0].isDerived());
    QVERIFY(!uses[0].users);
    QCOMPARE(uses[0].trail, QList<RelationshipId>({realizes, serves, holds, realizes, servesUnit}));
    QCOMPARE(uses[1].function, capability);
    QCOMPARE(uses[1].trail, QList<RelationshipId>({direct, realizes, servesUnit}));
}

void TestPortfolio::derivedUsesFallBackOnTheUnitAttribute()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto f = b.element(Kind::ApplicationFunction, "Scheduling");
    const auto a = b.application("A", north);
    const auto c = b.application("C");
    b.relate(Relation::Assignment, a, f);
    b.relate(Relation::Serving, c, f);
    const auto uses = effectiveUses(*b.snapshot());
    QCOMPARE(uses.size(), 2);
    QCOMPARE(uses[0].unit, north);
    QVERIFY(uses[1].unit.isNull());
    b.use(north, f, a);
    QCOMPARE(effectiveUses(*b.snapshot()).size(), 1); // where uses are stated, only they count
}

void TestPortfolio::servingSomebodyElsesSoftwareIsNoFunction()
{
    LandscapeBuilder b;
    const auto provider = b.application("Provider");
    const auto consumer = b.application("Consumer");
    const auto inside = b.element(Kind::ApplicationProcess, "Consumer's process");
    const auto business = b.element(Kind::BusinessFunction, "Sales");
    b.relate(Relation::Assignment, consumer, inside);
    b.relate(Relation::Serving, provider, inside);
    b.relate(Relation::Serving, inside, business);
    const auto uses = effectiveUses(*b.snapshot());
    QCOMPARE(uses.size(), 1);
    QCOMPARE(uses[0].application, consumer);
}

void TestPortfolio::usersAreCountedOncePerUnit()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const auto f = b.function("Booking");
    const auto g = b.function("Billing");
    const auto app = b.application("A");
    const auto silent = b.application("B");
    b.use(north, f, app, 100);
    b.use(north, g, app, 60);
    b.use(south, f, app, 10);
    b.use(south, f, silent);
    const auto snapshot = b.snapshot();
    QCOMPARE(Usage(*snapshot).usersOf(app), 110.0);
    QVERIFY(!Usage(*snapshot).usersOf(silent));
    b.set(app, attributes::users, 500);
    const auto stated = b.snapshot();
    QCOMPARE(Usage(*stated).usersOf(app), 500.0);
}

void TestPortfolio::needsAreTheStrictest()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const auto f = b.function("Booking");
    const auto app = b.application("A");
    const auto mild = b.information("Mild", 1, 1, 1);
    const auto secret = b.information("Secret", 4, -1, -1);
    const auto ofFunction = b.information("Of the function", 0, 3, 0);
    b.access(app, mild, "R");
    b.access(app, secret, "R", south);
    b.relate(Relation::Access, f, ofFunction);
    b.protect(b.use(north, f, app), 1, 2, 2);
    b.use(south, f, app);
    const auto snapshot = b.snapshot();
    const Usage usage(*snapshot);
    const auto atNorth = usage.needOf(usage.uses()[0]);
    QCOMPARE(atNorth.protection, (Protection{Level{1}, Level{3}, Level{2}}));
    QCOMPARE(atNorth.because, QList<ElementId>{ofFunction});
    const auto atSouth = usage.needOf(usage.uses()[1]);
    QCOMPARE(atSouth.protection, (Protection{Level{4}, Level{3}, Level{1}}));
    QCOMPARE(atSouth.because, QList<ElementId>({mild, secret, ofFunction}));
}

void TestPortfolio::singleFacts()
{
    LandscapeBuilder b;
    const auto region = b.unit("Region");
    const auto north = b.unit("North", region);
    const auto role = b.element(Kind::BusinessRole, "System owner");
    const auto product = b.product("Suite");
    const auto app = b.application("A", {}, "Gemensam");
    b.relate(Relation::Assignment, role, app);
    b.relate(Relation::Association, north, app, "uses");
    b.relate(Relation::Aggregation, north, app);
    b.relate(Relation::Specialization, app, product);
    const auto snapshot = b.snapshot();
    QCOMPARE(int(scopeOf(*snapshot->element(app))), int(Scope::Common));
    QCOMPARE(unitOf(*snapshot, app), north);
    QCOMPARE(productOf(*snapshot, app), product);
    QCOMPARE(ownersOf(*snapshot, app), QStringList{u"System owner"_s});
    QVERIFY(isWithin(*snapshot, north, region));
    QVERIFY(!isWithin(*snapshot, region, north));
    QVERIFY(isInOperation(*snapshot->element(app)));
    b.set(app, attributes::status, "Avvecklad");
    QVERIFY(!isInOperation(*b.snapshot()->element(app)));
    b.owner(app, "Board"); // said outright: the drawing does not count
    QCOMPARE(ownersOf(*b.snapshot(), app), QStringList{u"Board"_s});
}

void TestPortfolio::hostsThroughServices()
{
    LandscapeBuilder b;
    const auto app = b.application("A");
    const auto zone = b.zone("LAN");
    const auto node = b.node("Server", zone);
    const auto system = b.element(Kind::SystemSoftware, "DBMS");
    const auto service = b.element(Kind::TechnologyService, "Database service");
    const auto artifact = b.element(Kind::Artifact, "a.war");
    b.relate(Relation::Realization, system, service);
    b.relate(Relation::Serving, service, app);
    b.relate(Relation::Assignment, node, artifact);
    b.relate(Relation::Realization, artifact, app);
    b.relate(Relation::Serving, zone, app);
    b.relate(Relation::Aggregation, zone, system);
    const auto snapshot = b.snapshot();
    QCOMPARE(hostsOf(*snapshot, app), QList<ElementId>({node, system}));
    QCOMPARE(zoneOf(*snapshot, node), zone);
    QCOMPARE(zoneOf(*snapshot, system), zone);
}

void TestPortfolio::flowsBetweenPartsOfApplications()
{
    LandscapeBuilder b;
    const auto a = b.application("A");
    const auto c = b.application("C");
    const auto function = b.element(Kind::ApplicationFunction, "Send");
    const auto service = b.element(Kind::ApplicationService, "Receive");
    const auto object = b.element(Kind::DataObject, "Order");
    b.relate(Relation::Assignment, a, function);
    b.relate(Relation::Realization, c, service);
    const auto flow = b.flow(function, service);
    b.relate(Relation::Association, flow, object);
    b.flow(a, function);                             // inside one application
    b.flow(b.element(Kind::BusinessProcess, "P"), c); // from no application
    const auto flows = applicationFlows(*b.snapshot());
    QCOMPARE(flows, (QList<ApplicationFlow>{{a, c, flow, {object}}}));
}

void TestPortfolio::shortfallsTellUnknownFromWeak()
{
    const Protection need{Level{3}, Level{0}, Level{2}};
    QVERIFY(shortfalls({Level{3}, {}, Level{4}}, need).isEmpty());
    const auto gaps = shortfalls({Level{1}, {}, {}}, need);
    QCOMPARE(gaps.size(), 2);
    QCOMPARE(gaps[0].given, std::optional(Level{1}));
    QVERIFY(!gaps[1].given);
    QCOMPARE(strictest({Level{1}, {}, Level{2}}, {{}, Level{0}, Level{4}}), (Protection{Level{1}, Level{0}, Level{4}}));
}

void TestPortfolio::cutPointsAgainstNaive()
{
    std::mt19937 random(5);
    for (int round = 0; round < 30; ++round) {
        LandscapeBuilder b;
        QList<ElementId> apps;
        QList<std::pair<int, int>> edges;
        for (int i = 0; i < 12; ++i)
            apps << b.application(u"A%1"_s.arg(i));
        for (int i = 0; i < 13; ++i) {
            const int from = int(random() % 12);
            const int to = int(random() % 12);
            if (from != to) {
                edges << std::pair(from, to);
                b.flow(apps[from], apps[to]);
            }
        }
        // Parts of the component around `point`, without it.
        const auto parts = [&](int point) {
            QList<int> sizes;
            QSet<int> seen{point};
            for (const auto &[x, y] : std::as_const(edges)) {
                const int start = x == point ? y : y == point ? x : -1;
                if (start < 0 || seen.contains(start))
                    continue;
                QList<int> open{start};
                seen.insert(start);
                int size = 0;
                while (!open.isEmpty()) {
                    const int at = open.takeLast();
                    ++size;
                    for (const auto &[from, to] : std::as_const(edges)) {
                        const int next = from == at ? to : to == at ? from : -1;
                        if (next >= 0 && !seen.contains(next)) {
                            seen.insert(next);
                            open << next;
                        }
                    }
                }
                sizes << size;
            }
            std::sort(sizes.begin(), sizes.end());
            return sizes;
        };
        QMap<ElementId, qsizetype> expected;
        for (int i = 0; i < 12; ++i) {
            const QList<int> sizes = parts(i);
            if (sizes.size() > 1)
                expected.insert(apps[i], std::accumulate(sizes.begin(), sizes.end() - 1, 0));
        }
        QMap<ElementId, qsizetype> found;
        for (const CutPoint &point : cutPoints(*b.snapshot(), 1))
            found.insert(point.application, point.cutOff.size());
        QCOMPARE(found, expected);
    }
}

void TestPortfolio::dr1_andItsMaster()
{
    LandscapeBuilder b;
    const auto object = b.information("Address");
    const auto local = b.application("Alfa", {}, "local");
    const auto common = b.application("Beta", {}, "common");
    const auto reader = b.application("Gamma");
    b.access(local, object, "CRUD");
    b.access(common, object, "CU");
    b.access(reader, object, "R");
    b.flow(local, reader, {object});
    b.flow(common, local); // carries something, but nobody said what
    const auto result = doubleRegistrations(*b.snapshot());
    QCOMPARE(codes(result), QStringList{u"DR1"_s});
    QCOMPARE(result[0].information, object);
    QCOMPARE(result[0].systems, QList<ElementId>({local, common}));
    QVERIFY(!result[0].hasFlow);
    QCOMPARE(result[0].proposedMaster, common);
    QVERIFY(!result[0].isDesignated);
    QCOMPARE(result[0].neededFlows, (QList<NeededFlow>{{common, local}, {common, reader}}));
}

void TestPortfolio::dr1_volumeAndUnits()
{
    LandscapeBuilder b;
    const auto region = b.unit("Region");
    const auto north = b.unit("North", region);
    const auto south = b.unit("South", region);
    const auto object = b.information("Address");
    const auto a = b.application("Alfa");
    const auto c = b.application("Beta");
    b.access(a, object, "C", north, 1000, true);
    const auto other = b.access(c, object, "C", south, 300);
    QVERIFY(doubleRegistrations(*b.snapshot()).isEmpty()); // other units, and one designated master
    b.set(other, attributes::unit, region); // the whole region holds North
    const auto result = doubleRegistrations(*b.snapshot());
    QCOMPARE(codes(result), QStringList{u"DR1"_s});
    QCOMPARE(result[0].doubledVolume, 300.0);
    QVERIFY(result[0].isDesignated);
    QCOMPARE(result[0].proposedMaster, a);
}

void TestPortfolio::dr1w_carriedThroughAHub()
{
    LandscapeBuilder b;
    const auto object = b.information("Address");
    const auto a = b.application("Alfa");
    const auto hub = b.application("Hub");
    const auto c = b.application("Beta");
    b.access(a, object, "C");
    b.access(c, object, "U");
    b.flow(a, hub, {object});
    b.flow(hub, c, {object});
    const auto result = doubleRegistrations(*b.snapshot());
    QCOMPARE(codes(result), QStringList{u"DR1w"_s});
    QVERIFY(result[0].hasFlow);
    QCOMPARE(int(result[0].severity), int(base::Severity::Info));
}

void TestPortfolio::dr2_neverCreated()
{
    LandscapeBuilder b;
    const auto object = b.information("Address");
    b.access(b.application("Alfa"), object, "RU");
    b.information("Untouched");
    const auto result = doubleRegistrations(*b.snapshot());
    QCOMPARE(codes(result), QStringList{u"DR2"_s});
    QCOMPARE(result[0].text, u"“Address” is handled by “Alfa”, but no system creates it."_s);
}

void TestPortfolio::dr3_noSingleMaster()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const auto object = b.information("Address");
    const auto a = b.application("Alfa");
    const auto c = b.application("Beta");
    const auto first = b.access(a, object, "C", north);
    const auto second = b.access(c, object, "C", south);
    b.use(south, b.function("F"), c, 10);
    const auto result = doubleRegistrations(*b.snapshot());
    QCOMPARE(codes(result), QStringList{u"DR3"_s});
    QCOMPARE(result[0].proposedMaster, c); // has users
    b.set(first, attributes::master, true);
    QVERIFY(doubleRegistrations(*b.snapshot()).isEmpty());
    b.set(second, attributes::master, true);
    QCOMPARE(codes(doubleRegistrations(*b.snapshot())), QStringList{u"DR3"_s});
}

void TestPortfolio::dr4_notBrought()
{
    LandscapeBuilder b;
    const auto object = b.information("Address");
    const auto a = b.application("Alfa");
    const auto reader = b.application("Beta");
    b.access(a, object, "CRUD");
    b.access(reader, object, "R");
    const auto result = doubleRegistrations(*b.snapshot());
    QCOMPARE(codes(result), QStringList{u"DR4"_s});
    QCOMPARE(result[0].systems, QList<ElementId>{reader});
    QCOMPARE(result[0].neededFlows, (QList<NeededFlow>{{a, reader}}));
    b.flow(a, reader, {object});
    QVERIFY(doubleRegistrations(*b.snapshot()).isEmpty());
}

void TestPortfolio::dr5_classifiedDifferently()
{
    LandscapeBuilder b;
    const auto object = b.information("Address", 2, 2, 2);
    const auto access = b.access(b.application("Alfa"), object, "CRUD");
    b.set(access, attributes::confidentiality, Level{2});
    QVERIFY(doubleRegistrations(*b.snapshot()).isEmpty());
    b.set(access, attributes::confidentiality, Level{3});
    QCOMPARE(codes(doubleRegistrations(*b.snapshot())), QStringList{u"DR5"_s});
}

void TestPortfolio::accessModesCountWithoutLetters()
{
    LandscapeBuilder b;
    const auto object = b.element(Kind::DataObject, "Order");
    const auto a = b.application("Alfa");
    const auto c = b.application("Beta");
    const auto performs = b.element(Kind::ApplicationFunction, "Order entry");
    b.relate(Relation::Assignment, c, performs);
    const auto write = b.relate(Relation::Access, a, object);
    const auto readWrite = b.relate(Relation::Access, performs, object);
    QCOMPARE(codes(doubleRegistrations(*b.snapshot())), QStringList{u"DR2"_s}); // unspecified is read
    b.facts.relationships.edit(write, [](Relationship &row) { row.access = AccessMode::Write; });
    b.facts.relationships.edit(readWrite, [](Relationship &row) { row.access = AccessMode::ReadWrite; });
    const auto result = doubleRegistrations(*b.snapshot());
    QCOMPARE(codes(result), QStringList{u"DR1"_s});
    QCOMPARE(result[0].systems, QList<ElementId>({a, c}));
}

void TestPortfolio::dr1_exactlyThePlantedOnes()
{
    std::mt19937 random(9);
    LandscapeBuilder b;
    QList<ElementId> apps;
    for (int i = 0; i < 300; ++i)
        apps << b.application(u"App %1"_s.arg(i));
    const auto pick = [&] { return apps.at(qsizetype(random() % 300)); };
    QSet<ElementId> planted;
    for (int i = 0; i < 500; ++i) {
        const auto object = b.information(u"Object %1"_s.arg(i));
        const auto owner = pick();
        b.access(owner, object, "CRUD", {}, {}, true);
        for (int readers = int(random() % 5); readers > 0; --readers) {
            const auto reader = pick();
            if (reader == owner)
                continue;
            b.access(reader, object, "R");
            b.flow(owner, reader, {object});
        }
        if (i % 10 == 0) {
            ElementId second = pick();
            while (second == owner)
                second = pick();
            b.access(second, object, "CU");
            const bool hasFlow = std::any_of(b.facts.relationships.begin(), b.facts.relationships.end(), [&](const Relationship &row) {
                return row.kind == Relation::Flow && row.source == ConceptId(owner) && row.target == ConceptId(second)
                    && row.attributes.all(attributes::information).contains(Value(object));
            });
            if (!hasFlow)
                planted.insert(object);
        }
    }
    QSet<ElementId> found;
    for (const DoubleRegistration &entry : doubleRegistrations(*b.snapshot())) {
        if (entry.problem == RegistrationProblem::RegisteredTwice)
            found.insert(entry.information);
        else
            QVERIFY2(entry.problem == RegistrationProblem::Replicated, qPrintable(entry.text));
    }
    QVERIFY(planted.size() > 40);
    QCOMPARE(found, planted);
}

QTEST_APPLESS_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
