// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/derivationrule.h"
#include "landscape/metamodel/metamodeldata.h"
#include "landscape/metamodel/relationshiprules.h"
#include "landscape/metamodel/viewpoint.h"
#include "landscape/snapshot.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace landscape;
using support::LandscapeBuilder;

namespace {

/// The letters of the published table.
RelationshipKinds kindsOfLetters(QStringView letters)
{
    static const QMap<QChar, RelationshipKind> byLetter{
        {u'a', RelationshipKind::Access}, {u'c', RelationshipKind::Composition}, {u'f', RelationshipKind::Flow},
        {u'g', RelationshipKind::Aggregation}, {u'i', RelationshipKind::Assignment},
        {u'n', RelationshipKind::Influence}, {u'o', RelationshipKind::Association},
        {u'r', RelationshipKind::Realization}, {u's', RelationshipKind::Specialization},
        {u't', RelationshipKind::Triggering}, {u'v', RelationshipKind::Serving}};
    RelationshipKinds kinds;
    for (const QChar letter : letters)
        kinds |= byLetter[letter];
    return kinds;
}

QString textOf(RelationshipKinds kinds)
{
    QStringList names;
    for (const RelationshipKind kind : allRelationshipKinds()) {
        if (kinds.contains(kind))
            names << kindName(kind);
    }
    return names.join(u' ');
}

struct Pair
{
    QString source;
    QString target;
    RelationshipKinds kinds;
};

QList<Pair> publishedTable()
{
    QList<Pair> table;
    QFile file(support::sharedData(QStringLiteral("archimate/relationships.xml")));
    if (!file.open(QIODevice::ReadOnly))
        return table;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == u"source")
            source = xml.attributes().value(QLatin1String("concept")).toString();
        else if (xml.name() == u"target")
            table.append({source, xml.attributes().value(QLatin1String("concept")).toString(),
                          kindsOfLetters(xml.attributes().value(QLatin1String("relations")))});
    }
    return table;
}

QMap<QString, QList<ElementKind>> publishedViewpoints()
{
    static const QMap<QString, Layer> layers{
        {QStringLiteral("$StrategyElements$"), Layer::Strategy},
        {QStringLiteral("$BusinessElements$"), Layer::Business},
        {QStringLiteral("$ApplicationElements$"), Layer::Application},
        {QStringLiteral("$TechnologyElements$"), Layer::Technology},
        {QStringLiteral("$PhysicalElements$"), Layer::Physical},
        {QStringLiteral("$MotivationElements$"), Layer::Motivation},
        {QStringLiteral("$ImplementationMigrationElements$"), Layer::Implementation}};
    QMap<QString, QList<ElementKind>> published;
    QFile file(support::sharedData(QStringLiteral("archimate/viewpoints.xml")));
    if (!file.open(QIODevice::ReadOnly))
        return published;
    QXmlStreamReader xml(&file);
    QString id;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == u"viewpoint") {
            id = xml.attributes().value(QLatin1String("id")).toString();
            published.insert(id, {});
        } else if (xml.name() == u"concept") {
            const QString name = xml.readElementText();
            for (const ElementKind kind : allElementKinds()) {
                if (layers.contains(name) ? layerOf(kind) == layers[name] : kindName(kind) == name)
                    published[id] << kind;
            }
        }
    }
    for (QList<ElementKind> &kinds : published)
        std::sort(kinds.begin(), kinds.end());
    return published;
}

constexpr EndKind relationshipEnd = EndKind::relationship();

} // namespace

class TestMetamodel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsAsPublished();
    void countsAreAsPublished();
    void tableFollowsFromTheData();
    void permittedInTheOrderOfAPalette();
    void directRelationsArePartOfTheTable();
    void thirdDomainsAreNoBridge();
    void rulesOfDerivationDoNotOverlap();
    void weakerOfTwo();
    void relationshipsAsEnds();
    void junctionsCarryOneKind();
    void junctionsJoinPermittedEnds();
    void missingEndsAreNotPermitted();
    void viewpointsAreAsPublished();
    void viewpointsAllow();
    void viewpointNamesCanBeTranslated();
    void lookUpsAreFast();
};

void TestMetamodel::everyPairIsAsPublished()
{
    NEED_SHARED_DATA();
    const QList<Pair> table = publishedTable();
    QCOMPARE(table.size(), 3844);
    const RelationshipRules &rules = RelationshipRules::standard();
    QStringList differences;
    QSet<size_t> seen;
    for (const Pair &pair : table) {
        const std::optional<EndKind> source = EndKind::fromName(pair.source);
        const std::optional<EndKind> target = EndKind::fromName(pair.target);
        QVERIFY2(source && target, qPrintable(pair.source + QLatin1Char(' ') + pair.target));
        seen.insert(source->index() * EndKind::count + target->index());
        const RelationshipKinds ours = rules.permittedKinds(*source, *target);
        if (ours != pair.kinds)
            differences << QStringLiteral("%1 -> %2: %3 instead of %4")
                               .arg(pair.source, pair.target, textOf(ours), textOf(pair.kinds));
    }
    QCOMPARE(seen.size(), 3844);
    QVERIFY2(differences.isEmpty(),
             qPrintable(QString::number(differences.size()) + QLatin1Char('\n') + differences.mid(0, 30).join(u'\n')));
}

void TestMetamodel::countsAreAsPublished()
{
    const RelationshipRules &rules = RelationshipRules::standard();
    qsizetype all = 0;
    qsizetype betweenElements = 0;
    QList<EndKind> kinds(allElementKinds().begin(), allElementKinds().end());
    kinds << relationshipEnd;
    QCOMPARE(size_t(kinds.size()), EndKind::count);
    for (const EndKind source : kinds) {
        for (const EndKind target : kinds) {
            const qsizetype count = rules.permitted(source, target).size();
            all += count;
            const auto isElement = [](EndKind kind) { return !kind.isRelationship() && kind != ElementKind::Junction; };
            betweenElements += isElement(source) && isElement(target) ? count : 0;
        }
    }
    QCOMPARE(all, 11569);
    QCOMPARE(betweenElements, 10484);
}

void TestMetamodel::tableFollowsFromTheData()
{
    // Without "a resource is assigned to capabilities and value streams" nothing else in the data says so.
    QJsonObject data = metamodelData(QStringLiteral("relationships.json"));
    QJsonArray direct = data[u"direct"].toArray();
    for (qsizetype i = direct.size(); i-- > 0;) {
        const QJsonObject rule = direct[i].toObject();
        if (rule[u"from"].toString() == u"Resource" && rule[u"relations"].toString() == u"Assignment")
            direct.removeAt(i);
    }
    QCOMPARE(direct.size() + 1, data[u"direct"].toArray().size());
    data[u"direct"] = direct;
    const RelationshipRules changed(data);
    const auto mayAssign = [](const RelationshipRules &rules, ElementKind to) {
        return rules.isPermitted(RelationshipKind::Assignment, ElementKind::Resource, to);
    };
    QVERIFY(mayAssign(RelationshipRules::standard(), ElementKind::Capability));
    QVERIFY(!mayAssign(changed, ElementKind::Capability));
    QVERIFY(!mayAssign(changed, ElementKind::ValueStream));
    QVERIFY(changed.isPermitted(RelationshipKind::Serving, ElementKind::Resource, ElementKind::Capability));
}

void TestMetamodel::permittedInTheOrderOfAPalette()
{
    using enum RelationshipKind;
    const RelationshipRules &rules = RelationshipRules::standard();
    QCOMPARE(rules.permitted(ElementKind::ApplicationComponent, ElementKind::ApplicationComponent),
             (QList<RelationshipKind>{Composition, Aggregation, Realization, Serving, Triggering, Flow, Specialization,
                                      Association}));
    QCOMPARE(rules.permitted(ElementKind::Stakeholder, ElementKind::Node), QList<RelationshipKind>{Association});
    QVERIFY(rules.permitted(relationshipEnd, ElementKind::Junction).isEmpty());
}

void TestMetamodel::directRelationsArePartOfTheTable()
{
    const RelationshipRules &rules = RelationshipRules::standard();
    for (const ElementKind source : allElementKinds()) {
        for (const ElementKind target : allElementKinds())
            QVERIFY((rules.directKinds(source, target) - rules.permittedKinds(source, target)).isEmpty());
    }
    QVERIFY(rules.directKinds(ElementKind::ApplicationComponent, ElementKind::ApplicationFunction)
                .contains(RelationshipKind::Assignment));
    // Realizing a service is derived: a component is assigned to a function that realizes it.
    QVERIFY(!rules.directKinds(ElementKind::ApplicationComponent, ElementKind::ApplicationService)
                 .contains(RelationshipKind::Realization));
    QVERIFY(rules.isPermitted(RelationshipKind::Realization, ElementKind::ApplicationComponent,
                              ElementKind::ApplicationService));
}

void TestMetamodel::thirdDomainsAreNoBridge()
{
    const RelationshipRules &rules = RelationshipRules::standard();
    using enum ElementKind;
    QVERIFY(rules.mayDeriveThrough(BusinessActor, BusinessProcess, ApplicationService));
    QVERIFY(rules.mayDeriveThrough(ApplicationComponent, Requirement, Goal));
    QVERIFY(!rules.mayDeriveThrough(ApplicationComponent, Capability, Goal));
    QVERIFY(!rules.mayDeriveThrough(BusinessRole, WorkPackage, Location));
    QVERIFY(rules.mayDeriveThrough(WorkPackage, ApplicationComponent, Goal));
    QVERIFY(!rules.mayDeriveThrough(WorkPackage, Location, Goal));
    QVERIFY(rules.mayDeriveThrough(ApplicationComponent, Grouping, Goal));
}

void TestMetamodel::rulesOfDerivationDoNotOverlap()
{
    using Shape = DerivationRule::Shape;
    QCOMPARE(derivationRules().size(), size_t(20));
    for (const Shape shape : {Shape::Chain, Shape::Meet, Shape::Fork}) {
        for (const RelationshipKind first : allRelationshipKinds()) {
            for (const RelationshipKind second : allRelationshipKinds()) {
                QList<const DerivationRule *> matching;
                for (const DerivationRule &rule : derivationRules()) {
                    if (rule.shape == shape && rule.matches(first, second))
                        matching << &rule;
                }
                QVERIFY(matching.size() <= 1);
                QCOMPARE(findDerivationRule(shape, first, second), matching.value(0, nullptr));
            }
        }
    }
}

void TestMetamodel::weakerOfTwo()
{
    using enum RelationshipKind;
    const QList<RelationshipKind> structural{Realization, Assignment, Aggregation, Composition};
    const QList<RelationshipKind> dependency{Association, Influence, Access, Serving};
    for (const QList<RelationshipKind> &family : {structural, dependency}) {
        for (qsizetype i = 0; i < family.size(); ++i) {
            for (qsizetype j = 0; j < family.size(); ++j)
                QCOMPARE(weaker(family[i], family[j]), family[std::min(i, j)]);
        }
    }
}

void TestMetamodel::relationshipsAsEnds()
{
    LandscapeBuilder b;
    const ElementId one = b.application("One");
    const ElementId two = b.application("Two");
    const ElementId note = b.information("Contract of exchange");
    const ElementId group = b.element(ElementKind::Grouping, "Exchange");
    const RelationshipId flow = b.flow(one, two);
    const RelationshipId annotation = b.relate(RelationshipKind::Association, note, flow);
    const RelationshipId wrong = b.relate(RelationshipKind::Access, note, flow);
    const RelationshipId held = b.relate(RelationshipKind::Aggregation, group, flow);
    const RelationshipId twice = b.relate(RelationshipKind::Association, annotation, flow);
    const RelationshipRules &rules = RelationshipRules::standard();
    const auto isPermitted = [&](RelationshipId id) { return rules.isPermitted(b.facts, *b.facts.relationship(id)); };
    QVERIFY(isPermitted(annotation));
    QVERIFY(!isPermitted(wrong));
    QVERIFY(isPermitted(held));
    QVERIFY(!isPermitted(twice));
}

void TestMetamodel::junctionsCarryOneKind()
{
    LandscapeBuilder b;
    const ElementId first = b.element(ElementKind::BusinessProcess, "First");
    const ElementId second = b.element(ElementKind::BusinessProcess, "Second");
    const ElementId junction = b.element(ElementKind::Junction, "");
    const RelationshipId in = b.relate(RelationshipKind::Triggering, first, junction);
    const RelationshipId out = b.relate(RelationshipKind::Triggering, junction, second);
    const RelationshipRules &rules = RelationshipRules::standard();
    QVERIFY(rules.isPermitted(b.facts, *b.facts.relationship(in)));
    QVERIFY(rules.isPermitted(b.facts, *b.facts.relationship(out)));

    Relationship candidate;
    candidate.kind = RelationshipKind::Flow;
    candidate.source = junction;
    candidate.target = second;
    QVERIFY(!rules.isPermitted(b.facts, candidate));
    candidate.kind = RelationshipKind::Triggering;
    QVERIFY(rules.isPermitted(b.facts, candidate));

    const RelationshipId mixed = b.relate(RelationshipKind::Flow, junction, first);
    const SnapshotPtr snapshot = b.snapshot();
    QVERIFY(!rules.isPermitted(*snapshot, *snapshot->relationship(mixed)));
    QVERIFY(!rules.isPermitted(*snapshot, *snapshot->relationship(in)));
}

void TestMetamodel::junctionsJoinPermittedEnds()
{
    // A node may be assigned to an artifact, a business actor may not: not through two junctions either.
    LandscapeBuilder b;
    const ElementId node = b.node("Node");
    const ElementId actor = b.unit("Actor");
    const ElementId artifact = b.element(ElementKind::Artifact, "Artifact");
    const ElementId first = b.element(ElementKind::Junction, "");
    const ElementId beyond = b.element(ElementKind::Junction, "");
    const RelationshipId in = b.relate(RelationshipKind::Assignment, node, first);
    const RelationshipId between = b.relate(RelationshipKind::Assignment, first, beyond);
    const RelationshipId out = b.relate(RelationshipKind::Assignment, beyond, artifact);
    const RelationshipRules &rules = RelationshipRules::standard();
    for (const RelationshipId id : {in, between, out})
        QVERIFY(rules.isPermitted(b.facts, *b.facts.relationship(id)));

    const RelationshipId wrong = b.relate(RelationshipKind::Assignment, actor, first);
    const SnapshotPtr snapshot = b.snapshot();
    QVERIFY(!rules.isPermitted(*snapshot, *snapshot->relationship(wrong)));
    QVERIFY(!rules.isPermitted(b.facts, *b.facts.relationship(wrong)));
    QVERIFY(!rules.isPermitted(*snapshot, *snapshot->relationship(out)));
    QVERIFY(rules.isPermitted(*snapshot, *snapshot->relationship(in)));

    // A ring of junctions ends.
    b.relate(RelationshipKind::Assignment, beyond, first);
    QVERIFY(rules.isPermitted(b.facts, *b.facts.relationship(in)));
}

void TestMetamodel::missingEndsAreNotPermitted()
{
    LandscapeBuilder b;
    Relationship dangling;
    dangling.source = b.application("One");
    QVERIFY(!RelationshipRules::standard().isPermitted(b.facts, dangling));
    dangling.target = RelationshipId::create(7);
    QVERIFY(!RelationshipRules::standard().isPermitted(b.facts, dangling));
}

void TestMetamodel::viewpointsAreAsPublished()
{
    NEED_SHARED_DATA();
    const QMap<QString, QList<ElementKind>> published = publishedViewpoints();
    QCOMPARE(published.size(), 25);
    QCOMPARE(viewpoints().size(), 25);
    for (auto entry = published.begin(); entry != published.end(); ++entry) {
        const Viewpoint *ours = viewpoint(entry.key());
        QVERIFY2(ours, qPrintable(entry.key()));
        QVERIFY2(ours->kinds == *entry, qPrintable(entry.key()));
    }
    QFile file(support::sharedData(QStringLiteral("archimate/viewpoints.xml")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const Viewpoint &one : viewpoints())
        QVERIFY2(text.contains(QStringLiteral(">%1<").arg(one.name)), qPrintable(one.name));
}

void TestMetamodel::viewpointsAllow()
{
    const Viewpoint *cooperation = viewpoint(u"application_cooperation");
    QVERIFY(cooperation);
    QVERIFY(cooperation->allows(ElementKind::DataObject));
    QVERIFY(cooperation->allows(ElementKind::Location));
    QVERIFY(cooperation->allows(ElementKind::Grouping));
    QVERIFY(cooperation->allows(ElementKind::Junction));
    QVERIFY(!cooperation->allows(ElementKind::BusinessActor));
    const Viewpoint *layered = viewpoint(u"layered");
    QVERIFY(layered);
    for (const ElementKind kind : allElementKinds())
        QVERIFY(layered->allows(kind));
    QVERIFY(!viewpoint(u""));
    QVERIFY(!viewpoint(u"no_such_viewpoint"));
}

void TestMetamodel::viewpointNamesCanBeTranslated()
{
    QFile source(support::sourcePath(QStringLiteral("src/landscape/metamodel/viewpoint.cpp")));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(source.readAll());
    for (const Viewpoint &one : viewpoints()) {
        QVERIFY(!one.label().isEmpty());
        QVERIFY2(text.contains(QStringLiteral("QT_TRANSLATE_NOOP(\"landscape\", \"%1\")").arg(one.name)),
                 qPrintable(one.name));
    }
}

void TestMetamodel::lookUpsAreFast()
{
    QElapsedTimer timer;
    timer.start();
    const RelationshipRules fresh(metamodelData(QStringLiteral("relationships.json")));
    const qint64 computing = timer.elapsed();
    timer.restart();
    qsizetype permitted = 0;
    for (int round = 0; round < 100; ++round) {
        for (const ElementKind source : allElementKinds()) {
            for (const ElementKind target : allElementKinds())
                permitted += fresh.isPermitted(RelationshipKind::Serving, source, target);
        }
    }
    qInfo("computing the table %lld ms, 372 100 look-ups %lld ms", computing, timer.elapsed());
    QVERIFY(permitted > 0);
    QVERIFY(computing < 5000);
}

QTEST_GUILESS_MAIN(TestMetamodel)
#include "tst_metamodel.moc"
