// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"
#include "analysis/policy/crossings.h"
#include "analysis/structure/blastradius.h"
#include "analysis/structure/boundaries.h"
#include "analysis/structure/cycles.h"
#include "analysis/structure/dependencies.h"
#include "analysis/structure/minimalcut.h"
#include "support/landscapebuilder.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;
using Kind = ElementKind;
using Relation = RelationshipKind;

namespace {

QStringList names(const Snapshot &snapshot, const QList<ElementId> &ids)
{
    QStringList result;
    for (const ElementId id : ids)
        result << snapshot.nameOf(id);
    return result;
}

// Everything that is said about a structure, by names: the same whatever ids the facts have.
QStringList told(const Snapshot &snapshot)
{
    QStringList result;
    for (const Question question : {Question::Flows, Question::Operation, Question::Services, Question::Everything}) {
        const DependencyGraph graph(snapshot, question);
        for (const CyclicGroup &group : cyclicGroups(graph))
            result << names(snapshot, group.members) + names(snapshot, group.witness);
        for (const CutPoint &point : cutPoints(graph, 1))
            result << names(snapshot, {point.application}) + names(snapshot, point.cutOff);
        for (const Bridge &bridge : bridges(graph, 1))
            result << names(snapshot, {bridge.a, bridge.b}) + names(snapshot, bridge.cutOff);
        for (const Exposure &exposure : exposures(graph))
            result << u"%1 %2 %3 %4"_s.arg(snapshot.nameOf(exposure.element)).arg(exposure.needing).arg(exposure.wholly).arg(exposure.unused);
    }
    const SystemBoundaries boundaries = systemBoundaries(snapshot);
    for (const ProposedSystem &system : boundaries.systems)
        result << names(snapshot, system.applications);
    result << names(snapshot, boundaries.alone);
    return result;
}

struct Planted
{
    LandscapeBuilder b;
    QStringList rings;    ///< members of each cyclic group, joined
    QStringList hubs;     ///< cut points, with how many they cut off
};

// A tree of flows from a core, with rings and with stars that hang on one application each; names in random order.
Planted planted(unsigned seed)
{
    std::mt19937 random(seed);
    Planted result;
    LandscapeBuilder &b = result.b;
    int made = 0;
    std::vector<int> numbers(400);
    std::iota(numbers.begin(), numbers.end(), 100);
    std::shuffle(numbers.begin(), numbers.end(), random);
    const auto make = [&] { return b.application(u"App %1"_s.arg(numbers[size_t(made++)])); };
    // The core: everyone feeds all later ones, so nothing in it stands alone and nothing goes round.
    QList<ElementId> core;
    for (int i = 0; i < 8; ++i) {
        core << make();
        for (int j = 0; j < i; ++j)
            b.flow(core[j], core[i]);
    }
    for (int i = 0; i < 2 + int(random() % 3); ++i) {
        QList<ElementId> ring;
        for (int k = 0; k < 3 + int(random() % 5); ++k)
            ring << make();
        for (int k = 0; k < ring.size(); ++k)
            b.flow(ring[k], ring[(k + 1) % ring.size()]);
        // Two ties to the core, from different members: the ring hangs on nobody alone.
        b.flow(core[int(random() % 4)], ring[0]);
        b.flow(core[4 + int(random() % 4)], ring[1]);
        QStringList members = names(*b.snapshot(), ring);
        std::sort(members.begin(), members.end());
        result.rings << members.join(u' ');
    }
    for (int i = 0; i < 2 + int(random() % 3); ++i) {
        const ElementId hub = make();
        b.flow(core[0], hub);
        b.flow(core[1], hub);
        const int leaves = 5 + int(random() % 4);
        for (int k = 0; k < leaves; ++k)
            b.flow(hub, make());
        result.hubs << u"%1 %2"_s.arg(b.facts.nameOf(hub)).arg(leaves);
    }
    std::sort(result.rings.begin(), result.rings.end());
    std::sort(result.hubs.begin(), result.hubs.end());
    return result;
}

}

class TestDependencies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAnArcMeans();
    void flowsOfWhatIsInOperation();
    void servicesNeedServices();
    void relationshipsAreBehindArcs();
    void plantedCyclesAndCutPoints();
    void bridgesAgainstRemoval();
    void whatBreaksWithAServer();
    void whatBreaksAgainstSearch();
    void wayAround();
    void minimalCutsAgainstEnumeration();
    void boundariesOfTwoDepartments();
    void sharedInformationJoins();
    void zonesCrossed();
    void namesDecideNotIds();
};

void TestDependencies::whatAnArcMeans()
{
    LandscapeBuilder b;
    const auto unit = b.unit("Unit");
    const auto function = b.function("Function");
    const auto app = b.application("App");
    const auto zone = b.zone("Zone");
    const auto server = b.node("Server", zone);
    const auto object = b.information("Object");
    const auto log = b.information("Log");
    const auto process = b.element(Kind::BusinessProcess, "Process");
    const auto actor = b.element(Kind::BusinessRole, "Role");
    const auto part = b.application("Part");
    const auto product = b.product("Product");
    b.use(unit, function, app, 5);
    b.hosting(server, app);
    b.access(app, object, "R");
    b.relate(Relation::Access, app, log);
    b.facts.relationships.edit(RelationshipId::create(b.facts.relationships.lastNumber()),
                               [](Relationship &line) { line.access = AccessMode::Write; });
    b.relate(Relation::Serving, app, process);
    b.relate(Relation::Assignment, actor, process);
    b.relate(Relation::Composition, app, part);
    b.relate(Relation::Specialization, app, product);
    b.relate(Relation::Association, app, product);
    const auto snapshot = b.snapshot();
    const DependencyGraph graph(*snapshot, Question::Everything);
    QStringList arcs;
    for (int node = 0; node < graph.graph().nodeCount(); ++node) {
        for (const int to : graph.graph().out(node))
            arcs << snapshot->nameOf(graph.element(node)) + u'>' + snapshot->nameOf(graph.element(to));
    }
    QCOMPARE(arcs, (QStringList{u"App>Object"_s, u"App>Part"_s, u"App>Server"_s, u"Function>App"_s, u"Log>App"_s,
                                u"Process>App"_s, u"Process>Role"_s, u"Server>Zone"_s, u"Unit>App"_s}));
    QCOMPARE(graph.node(product), -1);
    const DependencyGraph operation(*snapshot, Question::Operation);
    QCOMPARE(names(*snapshot, operation.elements()), (QStringList{u"App"_s, u"Part"_s, u"Server"_s, u"Zone"_s}));
}

void TestDependencies::flowsOfWhatIsInOperation()
{
    LandscapeBuilder b;
    const auto one = b.application("One");
    const auto two = b.application("Two");
    const auto old = b.application("Old");
    b.set(old, attributes::status, "retired");
    b.flow(one, two);
    b.flow(old, two);
    const DependencyGraph graph(*b.snapshot(), Question::Flows);
    QCOMPARE(graph.elements(), (QList<ElementId>{one, two}));
    QVERIFY(graph.graph().arcIndex(graph.node(two), graph.node(one)) >= 0); // the receiver needs the sender
    QCOMPARE(graph.graph().arcCount(), 1);
}

void TestDependencies::servicesNeedServices()
{
    LandscapeBuilder b;
    const auto booking = b.element(Kind::BusinessService, "Booking");
    const auto calendar = b.element(Kind::ApplicationService, "Calendar");
    const auto storage = b.element(Kind::TechnologyService, "Storage");
    const auto process = b.element(Kind::BusinessProcess, "Book");
    const auto app = b.application("Timeline");
    b.relate(Relation::Realization, process, booking);
    b.relate(Relation::Serving, calendar, process);
    b.relate(Relation::Realization, app, calendar);
    const auto direct = b.relate(Relation::Serving, storage, calendar);
    const DependencyGraph graph(*b.snapshot(), Question::Services);
    QCOMPARE(graph.elements(), (QList<ElementId>{booking, calendar, storage}));
    QCOMPARE(graph.graph().arcCount(), 2); // Booking does not need Storage by itself, only through Calendar
    QCOMPARE(graph.behind(1, 2).size(), size_t(1));
    QCOMPARE(graph.behind(1, 2).front(), direct);
    QVERIFY(graph.behind(0, 1).empty());
}

void TestDependencies::relationshipsAreBehindArcs()
{
    LandscapeBuilder b;
    const auto one = b.application("One");
    const auto two = b.application("Two");
    const auto first = b.flow(one, two);
    const auto second = b.flow(one, two);
    const DependencyGraph graph(*b.snapshot(), Question::Flows);
    const auto behind = graph.behind(1, 0);
    QCOMPARE(QList<RelationshipId>(behind.begin(), behind.end()), (QList<RelationshipId>{first, second}));
    QVERIFY(graph.behind(0, 1).empty());
}

void TestDependencies::plantedCyclesAndCutPoints()
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const Planted facts = planted(seed);
        const auto snapshot = facts.b.snapshot();
        const DependencyGraph graph(*snapshot, Question::Flows);
        QStringList rings;
        for (const CyclicGroup &group : cyclicGroups(graph)) {
            QStringList members = names(*snapshot, group.members);
            QCOMPARE(group.witness.size(), group.members.size()); // there is only the whole round
            std::sort(members.begin(), members.end());
            rings << members.join(u' ');
        }
        std::sort(rings.begin(), rings.end());
        QCOMPARE(rings, facts.rings);
        QStringList hubs;
        for (const CutPoint &point : cutPoints(graph, 5))
            hubs << u"%1 %2"_s.arg(snapshot->nameOf(point.application)).arg(point.cutOff.size());
        std::sort(hubs.begin(), hubs.end());
        QCOMPARE(hubs, facts.hubs);
        // And the same through the policy's rule.
        int told = 0;
        for (const Finding &finding : check(*snapshot, Policy::region(), {QDate(2026, 1, 1), {}}))
            told += finding.rule == u"P16" && finding.evidence.value(0).what == u"cut_off" ? 1 : 0;
        QCOMPARE(told, facts.hubs.size());
    }
}

void TestDependencies::bridgesAgainstRemoval()
{
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        LandscapeBuilder b;
        const int n = 3 + int(random() % 10);
        QList<ElementId> apps;
        for (int i = 0; i < n; ++i)
            apps << b.application(u"A%1"_s.arg(i, 2, 10, QChar(u'0')));
        std::set<std::pair<int, int>> edges;
        for (int i = 0; i < n + 2; ++i) {
            const int from = int(random() % unsigned(n));
            const int to = int(random() % unsigned(n));
            if (from == to)
                continue;
            b.flow(apps[from], apps[to]);
            edges.insert(std::minmax(from, to));
        }
        // The nodes joined to `start` without the edge.
        const auto side = [&](int start, std::pair<int, int> without) {
            std::set<int> seen{start};
            for (bool grew = true; grew;) {
                grew = false;
                for (const auto &edge : edges) {
                    if (edge != without && seen.contains(edge.first) != seen.contains(edge.second)) {
                        seen.insert({edge.first, edge.second});
                        grew = true;
                    }
                }
            }
            return seen;
        };
        std::map<std::pair<int, int>, size_t> expected;
        for (const auto &edge : edges) {
            const auto one = side(edge.first, edge);
            if (!one.contains(edge.second))
                expected[edge] = std::min(one.size(), side(edge.second, edge).size());
        }
        std::map<std::pair<int, int>, size_t> found;
        for (const Bridge &bridge : bridges(DependencyGraph(*b.snapshot(), Question::Flows), 1)) {
            QVERIFY(bridge.cutOff.contains(bridge.b) && !bridge.cutOff.contains(bridge.a));
            found[std::minmax(int(apps.indexOf(bridge.a)), int(apps.indexOf(bridge.b)))] = size_t(bridge.cutOff.size());
        }
        QVERIFY(found == expected);
    }
}

void TestDependencies::whatBreaksWithAServer()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const auto care = b.function("Care");
    const auto server = b.node("Server");
    const auto journal = b.application("Journal");
    const auto board = b.application("Board");
    const auto other = b.application("Other");
    b.hosting(server, journal);
    const auto flow = b.flow(journal, board);
    b.protect(b.use(north, care, journal, 120), -1, -1, 4);
    b.use(north, care, board, 30);
    b.use(south, care, board);
    b.use(south, care, other, 900);
    const auto snapshot = b.snapshot();
    const Usage usage(*snapshot);
    const DependencyGraph graph(*snapshot, Question::Everything);
    const BlastRadius radius = whatBreaks(graph, server, usage);
    QStringList hits;
    for (const Hit &hit : radius.hits)
        hits << u"%1 %2 %3"_s.arg(snapshot->nameOf(hit.element)).arg(hit.distance).arg(hit.wholly ? u"wholly" : u"partly");
    QCOMPARE(hits, (QStringList{u"Journal 1 wholly"_s, u"Board 2 wholly"_s, u"Care 2 partly"_s, u"North 2 wholly"_s,
                                u"South 3 partly"_s}));
    QCOMPARE(radius.applications, 2);
    QCOMPARE(radius.critical, 1);
    QCOMPARE(radius.units, (QList<ElementId>{north, south}));
    QCOMPARE(radius.users, 120.0 + 900.0); // Care is hit, and with it all who have it
    QCOMPARE(radius.usersUnknownIn, 0);
    const QList<NeedStep> proof = radius.proof(graph, board);
    QCOMPARE(proof.size(), 2);
    QCOMPARE(proof[0].who, board);
    QCOMPARE(proof[0].because, QList<RelationshipId>{flow});
    QCOMPARE(proof[1].what, server);
    QVERIFY(radius.proof(graph, other).isEmpty());
    QVERIFY(whatBreaks(graph, north, usage).hits.isEmpty());
}

void TestDependencies::whatBreaksAgainstSearch()
{
    std::mt19937 random(12);
    for (int round = 0; round < 20; ++round) {
        LandscapeBuilder b;
        const int n = 12;
        QList<ElementId> apps;
        for (int i = 0; i < n; ++i)
            apps << b.application(u"A%1"_s.arg(i, 2, 10, QChar(u'0')));
        for (int i = 0; i < 16; ++i)
            b.flow(apps[int(random() % n)], apps[int(random() % n)]);
        const auto snapshot = b.snapshot();
        const Usage usage(*snapshot);
        const DependencyGraph graph(*snapshot, Question::Flows);
        for (const ElementId id : std::as_const(apps)) {
            QSet<ElementId> expected;
            QList<ElementId> open{id};
            while (!open.isEmpty()) {
                const ElementId here = open.takeLast();
                for (const RelationshipId line : snapshot->outgoing(here)) {
                    const ElementId to = snapshot->relationship(line)->target.element();
                    if (to != id && !expected.contains(to)) {
                        expected.insert(to);
                        open << to;
                    }
                }
            }
            const BlastRadius radius = whatBreaks(graph, id, usage);
            QSet<ElementId> found;
            for (const Hit &hit : radius.hits) {
                found.insert(hit.element);
                const QList<NeedStep> proof = radius.proof(graph, hit.element);
                QCOMPARE(proof.size(), hit.distance);
                QCOMPARE(proof.first().who, hit.element);
                QCOMPARE(proof.last().what, id);
                for (const NeedStep &step : proof)
                    QVERIFY(!step.because.isEmpty());
            }
            QCOMPARE(found, expected);
        }
    }
}

void TestDependencies::wayAround()
{
    // Report takes its data from two systems that both stand on one database, and on one of two web servers.
    LandscapeBuilder b;
    const auto database = b.node("Database");
    const auto web = b.node("Web");
    const auto left = b.application("Left");
    const auto right = b.application("Right");
    const auto report = b.application("Report");
    b.hosting(database, left);
    b.hosting(database, right);
    b.hosting(web, left);
    b.flow(left, report);
    b.flow(right, report);
    const auto snapshot = b.snapshot();
    const QList<Exposure> list = exposures(DependencyGraph(*snapshot, Question::Operation));
    QCOMPARE(list.size(), 4);
    QCOMPARE(list[0], (Exposure{database, 3, 1, 0})); // Right has no way around; Left and Report have one, by Web
    QCOMPARE(list[1].element, web);
    QCOMPARE(list[1].wholly, 0);
    QCOMPARE(list[2], (Exposure{left, 1, 0, 1})); // without Left nobody needs Web
}

void TestDependencies::minimalCutsAgainstEnumeration()
{
    std::mt19937 random(13);
    for (int round = 0; round < 60; ++round) {
        LandscapeBuilder b;
        const int n = 9;
        QList<ElementId> apps;
        for (int i = 0; i < n; ++i)
            apps << b.application(u"A%1"_s.arg(i));
        for (int i = 0; i < 24; ++i)
            b.flow(apps[int(random() % n)], apps[int(random() % n)]);
        const DependencyGraph graph(*b.snapshot(), Question::Flows);
        const int from = graph.node(apps[0]);
        const int to = graph.node(apps[8]);
        const auto reaches = [&](unsigned gone) {
            unsigned seen = 1u << from;
            for (bool grew = true; grew;) {
                grew = false;
                for (int node = 0; node < n; ++node) {
                    for (const int next : graph.graph().out(node)) {
                        if ((seen >> node & 1) && !(seen >> next & 1) && !(gone >> next & 1)) {
                            seen |= 1u << next;
                            grew = true;
                        }
                    }
                }
            }
            return bool(seen >> to & 1);
        };
        const MinimalCut cut = minimalCut(graph, apps[0], apps[8]);
        QCOMPARE(cut.direct, graph.graph().arcIndex(from, to) >= 0);
        if (cut.direct)
            continue;
        int least = n;
        for (unsigned gone = 0; gone < 1u << n; ++gone) {
            if (!(gone >> from & 1) && !(gone >> to & 1) && std::popcount(gone) < least && !reaches(gone))
                least = std::popcount(gone);
        }
        QCOMPARE(int(cut.elements.size()), least);
        unsigned gone = 0;
        for (const ElementId id : cut.elements)
            gone |= 1u << graph.node(id);
        QVERIFY(!reaches(gone));
    }
}

void TestDependencies::boundariesOfTwoDepartments()
{
    LandscapeBuilder b;
    QList<ElementId> apps;
    for (int i = 0; i < 8; ++i)
        apps << b.application(u"%1 %2"_s.arg(i < 4 ? u"Care"_s : u"Money"_s).arg(i));
    const auto lonely = b.application("Lonely");
    for (int i = 0; i < 4; ++i) {
        for (int j = 0; j < i; ++j) {
            b.flow(apps[i], apps[j]);
            b.flow(apps[4 + i], apps[4 + j]);
        }
    }
    const auto between = b.flow(apps[1], apps[6]);
    b.flow(apps[5], apps[4]); // once more, so that one stands out
    const SystemBoundaries found = systemBoundaries(*b.snapshot());
    QCOMPARE(found.systems.size(), 2);
    QCOMPARE(found.systems[0].applications, apps.mid(0, 4));
    QCOMPARE(found.systems[0].flowsInside, 6);
    QCOMPARE(found.systems[1].applications, apps.mid(4, 4));
    QCOMPARE(found.systems[1].centre, apps[4]);
    QCOMPARE(found.systems[1].crossing, QList<int>{0});
    QCOMPARE(found.crossing.size(), 1);
    QCOMPARE(found.crossing.first().relationship, between);
    QCOMPARE(found.alone, QList<ElementId>{lonely});
    QCOMPARE(found.flows, 14);
    QVERIFY(found.modularity > 0.3);
}

void TestDependencies::sharedInformationJoins()
{
    LandscapeBuilder b;
    const auto patient = b.information("Patient");
    const auto invoice = b.information("Invoice");
    const auto person = b.information("Person");
    const QList<ElementId> apps{b.application("A"), b.application("B"), b.application("C"), b.application("D")};
    for (const auto &[app, object] : {std::pair(0, patient), std::pair(1, patient), std::pair(2, invoice), std::pair(3, invoice)})
        b.access(apps[app], object, "R");
    for (const ElementId app : apps)
        b.access(app, person, "R"); // what all handle says little
    const SystemBoundaries found = systemBoundaries(*b.snapshot());
    QCOMPARE(found.systems.size(), 2);
    QCOMPARE(found.systems[0].applications, (QList<ElementId>{apps[0], apps[1]}));
    QCOMPARE(systemBoundaries(*b.snapshot(), {1, 1, 0}).alone.size(), 4);
}

void TestDependencies::zonesCrossed()
{
    LandscapeBuilder b;
    const auto inner = b.zone("Inner");
    const auto outer = b.zone("Outer");
    const auto a = b.application("A");
    const auto c = b.application("C");
    const auto homeless = b.application("Homeless");
    b.hosting(b.node("N1", inner), a);
    b.hosting(b.node("N2", outer), c);
    const auto open = b.flow(a, c, {b.information("Secret", 4, 1, 1)});
    const auto safe = b.flow(a, c);
    b.set(safe, attributes::technology, u"SFTP every night"_s);
    const auto carried = b.flow(c, a);
    b.set(carried, attributes::manual, true);
    b.flow(a, homeless);
    int without = 0;
    const QList<ZoneCrossing> found = zoneCrossings(*b.snapshot(), Policy::region(), &without);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].flow.relationship, open);
    QCOMPARE(found[0].fromZone, inner);
    QCOMPARE(found[0].toZone, outer);
    QCOMPARE(found[0].confidentiality, std::optional(Level{4}));
    QCOMPARE(found[0].guard, Guard::NotRecorded);
    QCOMPARE(found[1].guard, Guard::Protected);
    QCOMPARE(found[1].guardedBy, u"SFTP every night"_s);
    QVERIFY(!found[1].confidentiality);
    QCOMPARE(found[2].guard, Guard::Manual);
    QCOMPARE(without, 1);
}

void TestDependencies::namesDecideNotIds()
{
    for (unsigned seed = 20; seed < 24; ++seed) {
        const Planted facts = planted(seed);
        const QStringList expected = told(*facts.b.snapshot());
        QVERIFY(expected.size() > 20);
        for (quint32 other = 1; other < 4; ++other)
            QCOMPARE(told(*makeSnapshot(support::withPermutedIds(facts.b.facts, other))), expected);
    }
}

QTEST_APPLESS_MAIN(TestDependencies)
#include "tst_dependencies.moc"
