// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/derivation.h"
#include "landscape/metamodel/relationshiprules.h"
#include "support/landscapebuilder.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;

namespace {

/// A model in a line: "a:BusinessActor b:BusinessProcess; Assignment a b". Elements first, then a relationship each.
struct Model : LandscapeBuilder
{
    QMap<QString, ElementId> elements;
    QList<RelationshipId> lines;

    explicit Model(const QString &text)
    {
        const QStringList parts = text.split(u';');
        for (const QString &word : parts.first().split(u' ', Qt::SkipEmptyParts)) {
            const ElementKind kind = *elementKindFromName(word.section(u':', 1));
            elements.insert(word.section(u':', 0, 0), element(kind, word.section(u':', 0, 0)));
        }
        for (const QString &part : parts.mid(1)) {
            const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
            lines << relate(*relationshipKindFromName(words[0]), elements[words[1]], elements[words[2]]);
        }
    }

    [[nodiscard]] QString textOf(const DerivedRelationship &derived) const
    {
        return kindName(derived.kind) + u' ' + elements.key(derived.source) + u' ' + elements.key(derived.target) + u' '
            + (derived.certainty == Certainty::Valid ? u"valid"_s : u"potential"_s) + u' ' + derived.rules.join(u'+');
    }

    [[nodiscard]] QStringList derivedFrom(const QString &name, const DerivationOptions &options) const
    {
        QStringList list;
        for (const DerivedRelationship &derived : derivedRelationships(*snapshot(), elements[name], options))
            list << textOf(derived);
        return list;
    }
};

DerivationOptions everything()
{
    DerivationOptions options;
    options.potential = true;
    options.kinds = RelationshipKinds::all();
    return options;
}

/// Whether the chain leads from source to target, each link sharing an end with the next.
bool isProof(const Snapshot &snapshot, const DerivedRelationship &derived)
{
    ConceptId at = derived.source;
    for (const RelationshipId id : derived.chain) {
        const Relationship &link = *snapshot.relationship(id);
        if (link.source != at && link.target != at)
            return false;
        at = link.source == at ? link.target : link.source;
    }
    return at == ConceptId(derived.target);
}

} // namespace

class TestDerivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void nothingFollows_data();
    void nothingFollows();
    void chainsOfSeveralRules();
    void validIsPreferredToPotential();
    void shortestFirst();
    void lengthIsBounded();
    void drawnOnesAreNotDerived();
    void kindsCanBeChosen();
    void associationsWithoutDirection();
    void junctionsArePassed();
    void amongWhatAViewShows();
    void everyResultIsPermittedAndProved();
    void bothEndsFindTheSame();
    void wayPermittedFromOneEndOnly();
    void nothingValidIsMissed_data();
    void nothingValidIsMissed();
    void cancelStops();
    void largeLandscapes();
};

void TestDerivation::rules_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("expected"); // seen from "a"
    const auto row = [](const char *name, const char *model, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(model) << QString::fromLatin1(expected);
    };

    row("DR1 a kind of a kind",
        "a:BusinessRole b:BusinessRole c:BusinessRole; Specialization a b; Specialization b c",
        "Specialization a c valid DR1");
    row("DR2 the weaker of two structural ones",
        "a:ApplicationComponent b:ApplicationFunction c:ApplicationService; Assignment a b; Realization b c",
        "Realization a c valid DR2");
    row("DR2 composition and aggregation",
        "a:BusinessActor b:BusinessActor c:BusinessActor; Composition a b; Aggregation b c",
        "Aggregation a c valid DR2");
    row("DR3 what a part serves, the whole serves",
        "a:ApplicationFunction b:ApplicationService c:BusinessProcess; Realization a b; Serving b c",
        "Serving a c valid DR3");
    row("DR3 access", "a:BusinessRole b:BusinessProcess c:BusinessObject; Assignment a b; Access b c",
        "Access a c valid DR3");
    row("DR4 who serves the work serves who does it",
        "a:ApplicationService b:BusinessProcess c:BusinessRole; Serving a b; Assignment c b", "Serving a c valid DR4");
    row("DR5 triggering from a part",
        "a:BusinessRole b:BusinessProcess c:BusinessProcess; Assignment a b; Triggering b c",
        "Triggering a c valid DR5");
    row("DR6 flow into a part", "a:BusinessProcess b:BusinessProcess c:BusinessRole; Flow a b; Assignment c b",
        "Flow a c valid DR6");
    row("DR7 triggering into a whole",
        "a:BusinessProcess b:BusinessProcess c:BusinessProcess; Triggering a b; Composition b c",
        "Triggering a c valid DR7");
    row("DR8 triggering one after the other",
        "a:BusinessProcess b:BusinessEvent c:BusinessProcess; Triggering a b; Triggering b c",
        "Triggering a c valid DR8");

    row("PDR1 the special does what the general does",
        "a:BusinessService b:BusinessService c:BusinessActor; Specialization a b; Serving b c",
        "Serving a c potential PDR1");
    row("PDR2 what reaches the general reaches the special",
        "a:BusinessRole b:BusinessProcess c:BusinessProcess; Assignment a b; Specialization c b",
        "Assignment a c potential PDR2");
    row("PDR3 the general does what the special does",
        "a:BusinessProcess b:BusinessProcess c:BusinessObject; Specialization b a; Access b c",
        "Access a c potential PDR3");
    row("PDR4 what reaches the special reaches the general",
        "a:BusinessRole b:BusinessProcess c:BusinessProcess; Assignment a b; Specialization b c",
        "Assignment a c potential PDR4");
    row("PDR5 what serves the whole serves a part",
        "a:TechnologyService b:ApplicationComponent c:ApplicationComponent; Serving a b; Composition b c",
        "Serving a c potential PDR5");
    row("PDR6 what the whole serves, a part serves",
        "a:ApplicationComponent b:ApplicationComponent c:BusinessActor; Composition b a; Serving b c",
        "Serving a c potential PDR6");
    row("PDR7 two dependencies",
        "a:TechnologyService b:ApplicationService c:BusinessProcess; Serving a b; Serving b c",
        "Serving a c potential PDR7");
    row("PDR7 the weaker of two", "a:TechnologyService b:ApplicationFunction c:DataObject; Serving a b; Access b c",
        "Access a c potential PDR7");
    row("PDR8 flow into a whole", "a:BusinessProcess b:BusinessProcess c:BusinessProcess; Flow a b; Composition b c",
        "Flow a c potential PDR8");
    row("PDR9 a part triggers what the whole triggers",
        "a:BusinessProcess b:BusinessProcess c:BusinessProcess; Composition b a; Triggering b c",
        "Triggering a c potential PDR9");
    row("PDR10 flow one after the other",
        "a:ApplicationComponent b:ApplicationComponent c:ApplicationComponent; Flow a b; Flow b c",
        "Flow a c potential PDR10");
    row("PDR11 triggering a part triggers the whole",
        "a:BusinessProcess b:BusinessProcess c:BusinessProcess; Triggering a b; Composition c b",
        "Triggering a c potential PDR11");
    row("PDR12 a member of a grouping",
        "a:ApplicationComponent b:Grouping c:ApplicationService; Aggregation b a; Realization b c",
        "Realization a c potential PDR12");
}

void TestDerivation::rules()
{
    QFETCH(QString, model);
    QFETCH(QString, expected);
    const Model m(model);
    QCOMPARE(m.derivedFrom(u"a"_s, everything()), QStringList{expected});
    // From the other end it is the same, and without potential ones only a valid one is there.
    QCOMPARE(m.derivedFrom(u"c"_s, everything()), QStringList{expected});
    const bool isValid = expected.contains(u" valid "_s);
    QCOMPARE(m.derivedFrom(u"a"_s, {}), isValid ? QStringList{expected} : QStringList{});
    const QList<DerivedRelationship> derived = derivedRelationships(*m.snapshot(), m.elements[u"c"_s], everything());
    QCOMPARE(derived.first().chain, m.lines);
}

void TestDerivation::nothingFollows_data()
{
    QTest::addColumn<QString>("model");
    const auto row = [](const char *name, const char *model) { QTest::newRow(name) << QString::fromLatin1(model); };
    row("a single relationship", "a:ApplicationComponent b:BusinessProcess; Serving a b");
    row("two wholes of one part", "a:BusinessActor b:BusinessActor c:BusinessActor; Aggregation a b; Aggregation c b");
    row("two parts of one whole", "a:BusinessActor b:BusinessActor c:BusinessActor; Aggregation b a; Aggregation b c");
    row("two that serve the same", "a:TechnologyService b:ApplicationComponent c:ApplicationComponent;"
                                   "Serving a b; Serving c b");
    row("two triggered by the same",
        "a:BusinessProcess b:BusinessEvent c:BusinessProcess; Triggering b a; Triggering b c");
    row("triggering and flow", "a:BusinessProcess b:BusinessProcess c:BusinessProcess; Triggering a b; Flow b c");
    row("two kinds of one general",
        "a:BusinessRole b:BusinessRole c:BusinessRole; Specialization a b; Specialization c b");
    row("a third domain between", "a:ApplicationComponent b:Capability c:Goal; Realization a b; Realization b c");
    row("not permitted between the kinds",
        "a:TechnologyService b:SystemSoftware c:Artifact; Serving a b; Realization c b");
    row("a member of something else than a grouping",
        "a:Node b:Location c:Path; Aggregation b a; Realization b c");
    row("back to itself", "a:BusinessProcess b:BusinessProcess; Triggering a b; Triggering b a");
}

void TestDerivation::nothingFollows()
{
    QFETCH(QString, model);
    const Model m(model);
    QCOMPARE(m.derivedFrom(u"a"_s, everything()), QStringList{});
}

void TestDerivation::chainsOfSeveralRules()
{
    // From a node up to the role that is served, as a layered view draws it.
    const Model m(u"node:Node software:SystemSoftware component:ApplicationComponent function:ApplicationFunction "
                  "service:ApplicationService process:BusinessProcess role:BusinessRole;"
                  "Composition node software; Serving software component; Assignment component function;"
                  "Realization function service; Serving service process; Assignment role process"_s);
    const QStringList derived = m.derivedFrom(u"component"_s, {});
    QVERIFY(derived.contains(u"Realization component service valid DR2"_s));
    QVERIFY(derived.contains(u"Serving component process valid DR2+DR3"_s));
    QVERIFY(derived.contains(u"Serving component role valid DR2+DR3+DR4"_s));
    QVERIFY(derived.contains(u"Serving node component valid DR3"_s));
    // Serving does not pass on: the software serves the component, which serves the process; that may be.
    QVERIFY(m.derivedFrom(u"software"_s, {}).filter(u"process"_s).isEmpty());
    QVERIFY(m.derivedFrom(u"software"_s, everything()).contains(u"Serving software function potential PDR5"_s));
}

void TestDerivation::validIsPreferredToPotential()
{
    // Potential over b in two links, valid over c and d in three.
    const Model m(u"a:ApplicationComponent b:ApplicationService c:ApplicationFunction d:ApplicationService "
                  "e:BusinessProcess;"
                  "Serving a b; Serving b e; Assignment a c; Realization c d; Serving d e"_s);
    const QStringList derived = m.derivedFrom(u"a"_s, everything()).filter(u" a e "_s);
    QCOMPARE(derived, QStringList{u"Serving a e valid DR2+DR3"_s});
}

void TestDerivation::shortestFirst()
{
    const Model m(u"a:BusinessProcess b:BusinessProcess c:BusinessProcess d:BusinessProcess;"
                  "Triggering a b; Triggering b c; Triggering c d"_s);
    QCOMPARE(m.derivedFrom(u"a"_s, {}),
             (QStringList{u"Triggering a c valid DR8"_s, u"Triggering a d valid DR8+DR8"_s}));
}

void TestDerivation::lengthIsBounded()
{
    const Model m(u"a:BusinessProcess b:BusinessProcess c:BusinessProcess d:BusinessProcess;"
                  "Triggering a b; Triggering b c; Triggering c d"_s);
    DerivationOptions options;
    options.maxLength = 2;
    QCOMPARE(m.derivedFrom(u"a"_s, options), QStringList{u"Triggering a c valid DR8"_s});
    options.maxLength = 1;
    QCOMPARE(m.derivedFrom(u"a"_s, options), QStringList{});
}

void TestDerivation::drawnOnesAreNotDerived()
{
    const Model m(u"a:BusinessProcess b:BusinessProcess c:BusinessProcess;"
                  "Triggering a b; Triggering b c; Triggering a c"_s);
    QCOMPARE(m.derivedFrom(u"a"_s, {}), QStringList{});
    // A drawn one of another kind does not count.
    const Model other(u"a:BusinessProcess b:BusinessProcess c:BusinessProcess;"
                      "Triggering a b; Triggering b c; Flow a c"_s);
    QVERIFY(other.derivedFrom(u"a"_s, {}).contains(u"Triggering a c valid DR8"_s));
}

void TestDerivation::kindsCanBeChosen()
{
    const Model m(u"a:ApplicationComponent b:ApplicationFunction c:ApplicationService d:BusinessProcess;"
                  "Assignment a b; Realization b c; Serving c d"_s);
    DerivationOptions options;
    options.kinds = RelationshipKind::Serving;
    QCOMPARE(m.derivedFrom(u"a"_s, options), QStringList{u"Serving a d valid DR2+DR3"_s});
    QVERIFY(m.derivedFrom(u"nobody"_s, options).isEmpty());
}

void TestDerivation::associationsWithoutDirection()
{
    Model m(u"a:BusinessRole b:BusinessProcess c:Meaning; Assignment a b; Association c b"_s);
    QCOMPARE(m.derivedFrom(u"a"_s, {}), QStringList{});
    const auto derive = [&] { return derivedRelationships(*m.snapshot(), m.elements[u"a"_s], everything()); };
    QList<DerivedRelationship> derived = derive();
    QCOMPARE(derived.size(), 1);
    QVERIFY(!derived.first().directed);
    QCOMPARE(derived.first().certainty, Certainty::Valid);
    m.facts.relationships.edit(m.lines[1], [](Relationship &line) { line.directed = true; });
    derived = derive();
    QCOMPARE(derived.size(), 1);
    QVERIFY(derived.first().directed);
    QCOMPARE(m.textOf(derived.first()), u"Association c a valid DR4"_s);
}

void TestDerivation::junctionsArePassed()
{
    Model m(u"a:BusinessRole b:BusinessProcess j:Junction c:BusinessProcess d:BusinessProcess;"
            "Assignment a b; Triggering b j; Triggering j c; Triggering j d"_s);
    QCOMPARE(m.derivedFrom(u"a"_s, {}),
             (QStringList{u"Triggering a c valid DR5"_s, u"Triggering a d valid DR5"_s}));
    QCOMPARE(m.derivedFrom(u"b"_s, {}), (QStringList{u"Triggering b c valid "_s, u"Triggering b d valid "_s}));
    QCOMPARE(m.derivedFrom(u"d"_s, {}), (QStringList{u"Triggering b d valid "_s, u"Triggering a d valid DR5"_s}));
    QCOMPARE(m.derivedFrom(u"j"_s, {}), QStringList{});

    // Of an Or junction only one branch may come.
    m.facts.elements.edit(m.elements[u"j"_s], [](Element &element) { element.junction = JunctionKind::Or; });
    QCOMPARE(m.derivedFrom(u"a"_s, {}), QStringList{});
    QVERIFY(m.derivedFrom(u"a"_s, everything()).contains(u"Triggering a c potential DR5"_s));

    const DerivedRelationship derived = derivedRelationships(*m.snapshot(), m.elements[u"a"_s], everything()).first();
    QCOMPARE(derived.chain, m.lines.mid(0, 3));
}

void TestDerivation::amongWhatAViewShows()
{
    const Model m(u"actor:BusinessActor process:BusinessProcess service:ApplicationService "
                  "component:ApplicationComponent other:ApplicationComponent;"
                  "Assignment actor process; Serving service process; Realization component service;"
                  "Flow component other"_s);
    const auto between = [&](const QStringList &names, Inner inner) {
        QList<ElementId> shown;
        for (const QString &name : names)
            shown << m.elements[name];
        QStringList list;
        for (const DerivedRelationship &derived : derivedBetween(*m.snapshot(), shown, {}, inner))
            list << m.textOf(derived);
        return list;
    };
    QCOMPARE(between({u"actor"_s, u"component"_s}, Inner::ThroughOthers),
             QStringList{u"Serving component actor valid DR4+DR3"_s});
    QCOMPARE(between({u"component"_s, u"actor"_s}, Inner::ThroughOthers),
             QStringList{u"Serving component actor valid DR3+DR4"_s});
    QCOMPARE(between({u"actor"_s, u"other"_s}, Inner::ThroughOthers), QStringList{});
    const QStringList all{u"actor"_s, u"process"_s, u"service"_s, u"component"_s};
    QCOMPARE(between(all, Inner::ThroughOthers), QStringList{});
    QCOMPARE(between(all, Inner::All).size(), 3);
}

namespace {

/// A landscape of these kinds with relationships that are permitted, the same each time.
Landscape scattered(int elements, int relationships, const QList<ElementKind> &elementKinds)
{
    LandscapeBuilder b;
    quint32 state = 12345;
    const auto next = [&state](qsizetype below) {
        state = state * 1664525u + 1013904223u;
        return qsizetype(state >> 8) % below;
    };
    QList<ElementId> ids;
    for (int i = 0; i < elements; ++i)
        ids << b.element(elementKinds[next(elementKinds.size())], QString::number(i));
    for (int i = 0; i < relationships; ++i) {
        const ElementId from = ids[next(ids.size())];
        const ElementId to = ids[next(ids.size())];
        const QList<RelationshipKind> kinds =
            RelationshipRules::standard().permitted(b.facts.element(from)->kind, b.facts.element(to)->kind);
        if (from != to && !kinds.isEmpty())
            b.relate(kinds[next(kinds.size())], from, to);
    }
    return b.facts;
}

QList<ElementKind> allButJunctions()
{
    QList<ElementKind> kinds = allElementKinds();
    kinds.removeAll(ElementKind::Junction);
    return kinds;
}

} // namespace

void TestDerivation::everyResultIsPermittedAndProved()
{
    const SnapshotPtr snapshot = makeSnapshot(scattered(150, 400, allButJunctions()));
    const RelationshipRules &rules = RelationshipRules::standard();
    DerivationOptions options = everything();
    options.maxLength = 4;
    qsizetype count = 0;
    for (const Element &element : snapshot->elements) {
        QSet<std::pair<quint64, quint64>> seen;
        for (const DerivedRelationship &derived : derivedRelationships(*snapshot, element.id, options)) {
            QVERIFY(rules.isPermitted(derived.kind, snapshot->element(derived.source)->kind,
                                      snapshot->element(derived.target)->kind));
            QVERIFY(isProof(*snapshot, derived));
            QCOMPARE(derived.rules.size() + 1, derived.chain.size());
            QVERIFY(derived.chain.size() <= options.maxLength);
            QCOMPARE(derived.certainty == Certainty::Potential,
                     !derived.rules.filter(u"PDR"_s).isEmpty());
            const auto key = std::make_pair(quint64(derived.source.number()) << 32 | derived.target.number(),
                                            quint64(derived.kind) << 1 | quint64(derived.directed));
            QVERIFY(!seen.contains(key));
            seen.insert(key);
            ++count;
        }
    }
    QVERIFY(count > 1000);
}

void TestDerivation::wayPermittedFromOneEndOnly()
{
    // A service cannot serve an artifact; but the node realizes the software, and so the service serves the node.
    const Model m(u"service:TechnologyService software:SystemSoftware artifact:Artifact node:Node;"
                  "Serving service software; Realization artifact software; Assignment node artifact"_s);
    const QString expected = u"Serving service node valid DR2+DR4"_s;
    QVERIFY(m.derivedFrom(u"node"_s, {}).contains(expected));
    QCOMPARE(m.derivedFrom(u"service"_s, {}), QStringList{expected});
    const DerivedRelationship derived = derivedRelationships(*m.snapshot(), m.elements[u"service"_s]).first();
    QCOMPARE(derived.chain, m.lines);
}

void TestDerivation::bothEndsFindTheSame()
{
    const SnapshotPtr snapshot = makeSnapshot(scattered(120, 300, allButJunctions()));
    const auto ends = [](const DerivedRelationship &derived) {
        return std::make_tuple(derived.source, derived.target, derived.kind, derived.chain.size());
    };
    QSet<QString> fromSource;
    QSet<QString> fromTarget;
    for (const Element &element : snapshot->elements) {
        for (const DerivedRelationship &derived : derivedRelationships(*snapshot, element.id)) {
            const auto [source, target, kind, length] = ends(derived);
            const QString text = u"%1 %2 %3 %4"_s.arg(source.number()).arg(target.number()).arg(int(kind)).arg(length);
            (element.id == source ? fromSource : fromTarget).insert(text);
        }
    }
    QVERIFY(fromSource.size() > 50);
    QCOMPARE(fromSource, fromTarget);
}

namespace {

using Triple = std::tuple<ElementId, RelationshipKind, ElementId>;

/// All that follows by the valid rules, in whatever order they are applied: again and again over all pairs of
/// relationships, straight from the wording of the appendix. Slow, and another way than the search.
std::set<Triple> validClosure(const Snapshot &snapshot)
{
    std::set<Triple> known;
    for (const Relationship &line : snapshot.relationships) {
        if (line.kind != RelationshipKind::Association)
            known.insert({line.source.element(), line.kind, line.target.element()});
    }
    const RelationshipRules &rules = RelationshipRules::standard();
    const auto kindOf = [&](ElementId id) { return snapshot.element(id)->kind; };
    const auto add = [&](std::set<Triple> &found, ElementId a, RelationshipKind kind, ElementId middle, ElementId c) {
        if (a != c && rules.isPermitted(kind, kindOf(a), kindOf(c))
            && rules.mayDeriveThrough(kindOf(a), kindOf(middle), kindOf(c)))
            found.insert({a, kind, c});
    };
    using enum RelationshipKind;
    for (size_t before = 0; before != known.size();) {
        before = known.size();
        std::set<Triple> found;
        for (const auto &[a, p, b] : known) {
            const bool isStructural = structuralKinds.contains(p);
            for (const auto &[from, q, to] : known) {
                if (from == b) {
                    if (p == Specialization && q == Specialization) // DR1
                        add(found, a, Specialization, b, to);
                    if (isStructural && structuralKinds.contains(q)) // DR2
                        add(found, a, weaker(p, q), b, to);
                    if (isStructural && (dependencyKinds | dynamicKinds).contains(q)) // DR3, DR5
                        add(found, a, q, b, to);
                    if (p == Triggering && (structuralKinds.contains(q) || q == Triggering)) // DR7, DR8
                        add(found, a, Triggering, b, to);
                }
                if (to == b && isStructural && (dependencyKinds.contains(q) || q == Flow)) // DR4, DR6
                    add(found, from, q, b, a);
            }
        }
        known.merge(found);
    }
    return known;
}

} // namespace

void TestDerivation::nothingValidIsMissed_data()
{
    QTest::addColumn<int>("elements");
    QTest::addColumn<int>("relationships");
    QTest::addColumn<bool>("hasLoops"); // among the derived ones, where a chain would pass an element twice
    QTest::newRow("sparse") << 60 << 200 << false;
    QTest::newRow("middling") << 100 << 300 << false;
    QTest::newRow("many kinds") << 200 << 800 << false;
    QTest::newRow("dense") << 120 << 500 << true;
    QTest::newRow("very dense") << 150 << 900 << true;
}

void TestDerivation::nothingValidIsMissed()
{
    QFETCH(int, elements);
    QFETCH(int, relationships);
    QFETCH(bool, hasLoops);
    const SnapshotPtr snapshot = makeSnapshot(scattered(elements, relationships, allButJunctions()));
    std::set<Triple> found;
    for (const Relationship &line : snapshot->relationships) {
        if (line.kind != RelationshipKind::Association)
            found.insert({line.source.element(), line.kind, line.target.element()});
    }
    const size_t drawn = found.size();
    DerivationOptions options;
    options.maxLength = 12;
    for (const Element &element : snapshot->elements) {
        for (const DerivedRelationship &derived : derivedRelationships(*snapshot, element.id, options))
            found.insert({derived.source, derived.kind, derived.target});
    }
    const std::set<Triple> expected = validClosure(*snapshot);
    qInfo("%zu drawn, %zu with derived ones, %zu by the closure", drawn, found.size(), expected.size());
    QVERIFY(expected.size() > drawn + 50);
    QVERIFY(std::includes(expected.begin(), expected.end(), found.begin(), found.end()));
    if (hasLoops)
        QVERIFY((expected.size() - found.size()) * 10 < expected.size() - drawn);
    else
        QCOMPARE(found.size(), expected.size());
}

void TestDerivation::cancelStops()
{
    const Model m(u"a:BusinessProcess b:BusinessProcess c:BusinessProcess; Triggering a b; Triggering b c"_s);
    DerivationOptions options;
    options.cancel.cancel();
    QCOMPARE(m.derivedFrom(u"a"_s, options), QStringList{});
    QVERIFY(derivedBetween(*m.snapshot(), m.elements.values(), options).isEmpty());
}

void TestDerivation::largeLandscapes()
{
    const SnapshotPtr snapshot = makeSnapshot(
        scattered(10000, 100000,
                  {ElementKind::ApplicationComponent, ElementKind::ApplicationFunction, ElementKind::ApplicationService,
                   ElementKind::BusinessProcess, ElementKind::BusinessActor, ElementKind::Node}));
    DerivationOptions options;
    options.maxLength = 8;
    QElapsedTimer timer;
    timer.start();
    const qsizetype valid = derivedRelationships(*snapshot, ElementId::create(1), options).size();
    const qint64 validTime = timer.restart();
    options.potential = true;
    const qsizetype potential = derivedRelationships(*snapshot, ElementId::create(1), options).size();
    qInfo("10 000 elements, 100 000 relationships: %lld valid in %lld ms, %lld with potential ones in %lld ms",
          qlonglong(valid), validTime, qlonglong(potential), timer.elapsed());
    QVERIFY(valid > 20);
    QVERIFY(potential > 10000);
    QVERIFY(timer.elapsed() < 60000);
}

QTEST_GUILESS_MAIN(TestDerivation)
#include "tst_derivation.moc"
