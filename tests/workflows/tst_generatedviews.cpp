// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/exportimage.h"
#include "drawing/fonts.h"
#include "drawing/picture.h"
#include "editing/document.h"
#include "landscape/invariants.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"
#include "workflows/diagrams/diagrams.h"
#include "workflows/diagrams/keepdiagram.h"
#include "workflows/openmodel.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QSet>
#include <QTest>

using namespace workflows;
using landscape::ElementId;
using landscape::ElementKind;
using landscape::NodeKind;
using landscape::PlacedNode;
using landscape::RelationshipKind;
using support::LandscapeBuilder;
namespace attributes = landscape::attributes;

namespace {

landscape::SnapshotPtr region()
{
    static const landscape::SnapshotPtr facts = [] {
        auto model = openModel(support::sourcePath(QStringLiteral("models/examples/region")));
        return model ? landscape::makeSnapshot(model->landscape) : nullptr;
    }();
    return facts;
}

// Made once: several tests look at it.
const AnalysisPtr &regionAnalysis()
{
    static const AnalysisPtr analysis = analyse(region(), defaultSettings()).value();
    return analysis;
}

// The application of that name where there is one (products bear the names of applications), else whatever has it.
ElementId named(const landscape::Snapshot &facts, QStringView name)
{
    ElementId found;
    for (const landscape::Element &element : facts.elements) {
        if (element.name == name && (!found || landscape::isApplication(element.kind)))
            found = element.id;
    }
    return found;
}

// Views of the region, each made once: several tests look at it.
const GeneratedDiagram &ofRegion(const DiagramQuery &query)
{
    static QHash<QString, GeneratedDiagram> made;
    const QString key = queryText(query, *region());
    const auto known = made.constFind(key);
    if (known != made.constEnd())
        return *known;
    auto diagram = buildDiagram(DiagramSource{region(), regionAnalysis()}, query);
    return *made.insert(key, diagram ? *diagram : GeneratedDiagram());
}

GeneratedDiagram built(const landscape::SnapshotPtr &facts, const DiagramQuery &query)
{
    auto diagram = buildDiagram(DiagramSource{facts}, query);
    return diagram ? *diagram : GeneratedDiagram();
}

QString nameOf(const GeneratedDiagram &diagram, const PlacedNode &node)
{
    return node.kind == NodeKind::Element ? diagram.facts->nameOf(node.element) : node.text;
}

// What is shown, once for each box, sorted.
QStringList boxes(const GeneratedDiagram &diagram)
{
    QStringList names;
    for (const PlacedNode &node : diagram.view.nodes)
        names << nameOf(diagram, node);
    names.sort();
    return names;
}

// "A>B", with what is written on the line after a space.
QStringList lines(const GeneratedDiagram &diagram)
{
    QStringList all;
    for (const landscape::RoutedConnection &line : diagram.view.connections) {
        const QString ends = nameOf(diagram, *diagram.view.node(line.sourceNode)) + u'>'
            + nameOf(diagram, *diagram.view.node(line.targetNode));
        all << (ends + u' ' + line.labelExpression + line.text).trimmed();
    }
    all.sort();
    return all;
}

QRectF placeOf(const GeneratedDiagram &diagram, ElementId element)
{
    for (const PlacedNode &node : diagram.view.nodes) {
        if (node.element == element)
            return node.rect;
    }
    return {};
}

int countOf(const GeneratedDiagram &diagram, ElementId element)
{
    return int(std::count_if(diagram.view.nodes.begin(), diagram.view.nodes.end(),
                             [element](const PlacedNode &node) { return node.element == element; }));
}

// Boxes beside each other are apart, and those in others inside.
QString brokenGeometry(const GeneratedDiagram &diagram)
{
    const QList<PlacedNode> &nodes = diagram.view.nodes;
    QHash<landscape::NodeId, const PlacedNode *> byId;
    for (const PlacedNode &node : nodes)
        byId.insert(node.id, &node);
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent && !byId.value(nodes[i].parent)->rect.adjusted(-1, -1, 1, 1).contains(nodes[i].rect))
            return nameOf(diagram, nodes[i]) + QStringLiteral(" lies outside its box");
        const bool leaf = std::none_of(nodes.begin(), nodes.end(), [&](const auto &other) { return other.parent == nodes[i].id; });
        for (qsizetype j = i + 1; leaf && j < nodes.size(); ++j) {
            const bool cell = nodes[j].parent && nodes[j].parent == nodes[i].parent;
            if ((nodes[i].parent == nodes[j].parent || cell) && nodes[i].rect.adjusted(1, 1, -1, -1).intersects(nodes[j].rect)
                && nodes[i].kind == NodeKind::Element && nodes[j].kind == NodeKind::Element)
                return nameOf(diagram, nodes[i]) + QStringLiteral(" covers ") + nameOf(diagram, nodes[j]);
        }
    }
    return {};
}

DiagramQuery context(ElementId middle, int depth = 1)
{
    DiagramQuery query{.kind = DiagramKind::Context};
    query.chosen = {middle};
    query.depth = depth;
    return query;
}

// Something of the landscape that the query speaks of; the register of patients is in every target.
ElementId middleFor(const DiagramQuery &query)
{
    return query.target ? named(*regionAnalysis()->target, u"Norrstam Patient Register") : named(*region(), u"Tidbok");
}

// Pictures of what is tested, for people: LANDSKAP_PICTURES names the folder.
void keepPicture(const GeneratedDiagram &diagram, const QString &name)
{
    const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
    if (folder.isEmpty() || !diagram.facts)
        return;
    const drawing::Picture picture = drawing::preparePicture(*diagram.facts, diagram.view, diagram.style);
    if (const auto image = drawing::toImage(picture, picture.bounds.width() > 4000 ? 0.6 : 1))
        image->save(QStringLiteral("%1/%2.png").arg(folder, name));
}

/// Systems in a row: Fax → Journal → Ledger → Archive → Vault; Journal is for Care, runs on Server.
struct Chain
{
    LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId care = b.function("Care");
    ElementId fax = b.application("Fax");
    ElementId journal = b.application("Journal", north);
    ElementId ledger = b.application("Ledger");
    ElementId archive = b.application("Archive");
    ElementId vault = b.application("Vault");
    ElementId server = b.node("Server");
    landscape::RelationshipId first = b.flow(fax, journal, {b.information("Referral")});
    landscape::RelationshipId second = b.flow(journal, ledger);
    landscape::RelationshipId third = b.flow(ledger, archive);
    landscape::RelationshipId fourth = b.flow(archive, vault);
    landscape::RelationshipId supports = b.supports(journal, care);
    landscape::RelationshipId hosting = b.hosting(server, journal);
};

}

/// The views that are made from the facts: what they show, where, and how they become drawn ones.
class TestGeneratedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LANDSKAP_LAYOUT_WORKER", LANDSKAP_BINARY_DIR "/bin/landskap-layout-worker");
        QVERIFY(drawing::loadFonts());
    }

    // ---- context

    void contextGoesStepByStep()
    {
        Chain c;
        const auto facts = c.b.snapshot();
        const GeneratedDiagram one = built(facts, context(c.journal));
        QCOMPARE(boxes(one), QStringList({QStringLiteral("Care"), QStringLiteral("Fax"), QStringLiteral("Journal"), QStringLiteral("Ledger"), QStringLiteral("North"), QStringLiteral("Server")}));
        QCOMPARE(lines(one), QStringList({QStringLiteral("Fax>Journal Referral"), QStringLiteral("Journal>Care"), QStringLiteral("Journal>Ledger"), QStringLiteral("North>Journal runs"),
                                          QStringLiteral("Server>Journal")}));
        QCOMPARE(boxes(built(facts, context(c.journal, 2))),
                 QStringList({QStringLiteral("Archive"), QStringLiteral("Care"), QStringLiteral("Fax"), QStringLiteral("Journal"), QStringLiteral("Ledger"), QStringLiteral("North"), QStringLiteral("Server")}));
        QCOMPARE(boxes(built(facts, context(c.journal, 5))).size(), 8);
        // What leads here stands left, what it leads to right.
        QVERIFY(placeOf(one, c.fax).right() < placeOf(one, c.journal).left());
        QVERIFY(placeOf(one, c.ledger).left() > placeOf(one, c.journal).right());
    }

    void contextStaysWhereItIsWhenItGrows()
    {
        const auto facts = region();
        const ElementId middle = named(*facts, u"Tidbok");
        QVERIFY(middle);
        GeneratedDiagram before = ofRegion(context(middle));
        for (int depth = 2; depth <= 3; ++depth) {
            const GeneratedDiagram now = ofRegion(context(middle, depth));
            QVERIFY(now.view.nodes.size() >= before.view.nodes.size());
            for (const PlacedNode &node : std::as_const(before.view.nodes)) {
                if (node.element)
                    QCOMPARE(placeOf(now, node.element), node.rect);
            }
            before = now;
        }
    }

    void contextIsFiltered()
    {
        Chain c;
        const auto facts = c.b.snapshot();
        DiagramQuery query = context(c.journal, 2);
        query.tables = false;
        query.relations = RelationshipKind::Flow;
        QCOMPARE(boxes(built(facts, query)), QStringList({QStringLiteral("Archive"), QStringLiteral("Fax"), QStringLiteral("Journal"), QStringLiteral("Ledger")}));
        query.follow = Follow::Incoming;
        QCOMPARE(boxes(built(facts, query)), QStringList({QStringLiteral("Fax"), QStringLiteral("Journal")}));
        query.follow = Follow::Outgoing;
        QCOMPARE(lines(built(facts, query)), QStringList({QStringLiteral("Journal>Ledger"), QStringLiteral("Ledger>Archive")}));
        query = context(c.journal);
        query.tables = false;
        query.hidden = {ElementKind::Capability, ElementKind::Node};
        QCOMPARE(boxes(built(facts, query)), QStringList({QStringLiteral("Fax"), QStringLiteral("Journal"), QStringLiteral("Ledger")}));
        query.chosen = {c.fax, c.vault};
        query.hidden = {};
        QCOMPARE(boxes(built(facts, query)), QStringList({QStringLiteral("Archive"), QStringLiteral("Fax"), QStringLiteral("Journal"), QStringLiteral("Vault")}));
    }

    void manyNeighboursAreFolded()
    {
        LandscapeBuilder b;
        const ElementId hub = b.application("Hub");
        for (int i = 1; i <= 33; ++i)
            b.flow(hub, b.application(QStringLiteral("System %1").arg(i)));
        const auto facts = b.snapshot();
        const GeneratedDiagram folded = built(facts, context(hub));
        QCOMPARE(folded.view.nodes.size(), 1 + 20 + 1);
        QVERIFY(boxes(folded).contains(QStringLiteral("+13 more")));
        QVERIFY(boxes(folded).contains(QStringLiteral("System 20")) && !boxes(folded).contains(QStringLiteral("System 21")));
        QCOMPARE(folded.unfolds.size(), 1);
        QCOMPARE(folded.unfolds.constBegin().value(), hub);
        QCOMPARE(folded.notes.size(), 1);
        DiagramQuery query = context(hub);
        query.unfolded = {hub};
        const GeneratedDiagram all = built(facts, query);
        QCOMPARE(all.view.nodes.size(), 34);
        QVERIFY(all.notes.isEmpty());
        QCOMPARE(brokenGeometry(all), QString());
    }

    // ---- flows

    void flowsCarryTheirInformation()
    {
        LandscapeBuilder b;
        const ElementId north = b.unit("North");
        const ElementId south = b.unit("South");
        const ElementId journal = b.application("Journal", north);
        const ElementId fax = b.application("Fax", north);
        const ElementId ledger = b.application("Ledger", south);
        const ElementId archive = b.application("Archive", south);
        const ElementId visit = b.information("Visit");
        const ElementId invoice = b.information("Invoice");
        const auto typed = b.flow(journal, ledger, {visit, invoice});
        b.set(typed, attributes::manual, true).set(typed, attributes::technology, QStringLiteral("printed list"));
        b.flow(fax, ledger, {visit});
        b.flow(journal, fax);
        b.flow(ledger, archive, {invoice});
        const auto facts = b.snapshot();

        DiagramQuery query{.kind = DiagramKind::Flows};
        const GeneratedDiagram all = built(facts, query);
        QCOMPARE(lines(all), QStringList({QStringLiteral("Fax>Ledger Visit"), QStringLiteral("Journal>Fax"),
                                          QStringLiteral("Journal>Ledger Invoice, Visit · printed list · by hand"),
                                          QStringLiteral("Ledger>Archive Invoice")}));
        QCOMPARE(all.style.connectionLooks.size(), 1); // what is carried by hand stands out
        query.chosen = {fax};
        QCOMPARE(lines(built(facts, query)).size(), 2);
        query.chosen = {fax, journal};
        QCOMPARE(lines(built(facts, query)), QStringList{QStringLiteral("Journal>Fax")});

        query = {.kind = DiagramKind::Flows};
        query.grain = Grain::Coarse;
        const GeneratedDiagram units = built(facts, query);
        QCOMPARE(boxes(units), QStringList({QStringLiteral("North"), QStringLiteral("South")}));
        QCOMPARE(lines(units), QStringList{QStringLiteral("North>South 2 flow(s) · Invoice, Visit · by hand")});
        QCOMPARE(units.bundles.size(), 1);
        QCOMPARE(units.notes, QStringList{QStringLiteral("2 flow(s) inside units are not drawn.")});
    }

    void theBusiestFlowsAreChosen()
    {
        LandscapeBuilder b;
        const ElementId hub = b.application("Hub");
        QStringList loud;
        for (int i = 1; i <= 50; ++i) {
            const auto flow = b.flow(hub, b.application(QStringLiteral("System %1").arg(i)), {b.information(QStringLiteral("Matter %1").arg(i))});
            b.set(flow, attributes::volume, double(i % 7 == 0 ? 10'000 + i : i));
            if (i % 7 == 0)
                loud << QStringLiteral("Hub>System %1 Matter %1").arg(i);
        }
        const auto facts = b.snapshot();
        const GeneratedDiagram busy = built(facts, {.kind = DiagramKind::Flows});
        QCOMPARE(busy.share.all, 50);
        QVERIFY(busy.share.shown < 50 && busy.view.connections.size() == busy.share.shown);
        const QStringList said = lines(busy); // each with what it carries
        for (const QString &line : std::as_const(loud))
            QVERIFY2(said.contains(line), qPrintable(line));
        QVERIFY(!said.contains(QStringLiteral("Hub>System 1 Matter 1")));
        const GeneratedDiagram all = built(facts, {.kind = DiagramKind::Flows, .everything = true});
        QCOMPARE(all.view.connections.size(), 50);
        QCOMPARE(all.share, (DiagramShare{50, 50}));
    }

    void flowsOfOtherElementsWhereApplicationsHaveNone()
    {
        LandscapeBuilder b;
        b.application("Journal");
        const ElementId care = b.function("Care");
        const ElementId pay = b.function("Pay");
        b.flow(care, pay);
        const GeneratedDiagram shown = built(b.snapshot(), {.kind = DiagramKind::Flows});
        QCOMPARE(lines(shown), QStringList{QStringLiteral("Care>Pay")});
        QCOMPARE(shown.notes.size(), 1);
    }

    // ---- infrastructure

    void crossingsAreFound()
    {
        LandscapeBuilder b;
        const ElementId lan = b.zone("LAN", 3);
        const ElementId internet = b.zone("Internet", 0);
        const ElementId inside = b.node("Hall", lan);
        const ElementId second = b.node("Rack", lan);
        const ElementId cloud = b.node("Cloud", internet);
        const ElementId journal = b.application("Journal");
        const ElementId ledger = b.application("Ledger");
        const ElementId portal = b.application("Portal");
        const ElementId news = b.application("News");
        b.application("Nowhere");
        b.hosting(inside, journal);
        b.hosting(second, ledger);
        b.hosting(cloud, portal);
        b.hosting(cloud, news);
        b.hosting(inside, news);
        b.flow(journal, ledger);
        const auto risky = b.flow(journal, portal, {b.information("Diagnosis", 3, 3, 3)});
        const auto open = b.flow(portal, ledger, {b.information("Menu", 0, 1, 1)});
        b.flow(journal, news); // meets it in the hall
        const GeneratedDiagram shown = built(b.snapshot(), {.kind = DiagramKind::Infrastructure});
        QCOMPARE(boxes(shown), QStringList({QStringLiteral("Cloud"), QStringLiteral("Hall"), QStringLiteral("Internet"), QStringLiteral("Journal"), QStringLiteral("LAN"), QStringLiteral("Ledger"), QStringLiteral("News"), QStringLiteral("News"), QStringLiteral("Portal"),
                                            QStringLiteral("Rack")}));
        QCOMPARE(lines(shown), QStringList({QStringLiteral("Journal>Portal"), QStringLiteral("Portal>Ledger")}));
        QCOMPARE(shown.crossings.size(), 2);
        QCOMPARE(shown.crossings[0].flow, risky);
        QVERIFY(shown.crossings[0].exposed);
        QCOMPARE(shown.crossings[0].fromZone, lan);
        QCOMPARE(shown.crossings[0].toZone, internet);
        QCOMPARE(shown.crossings[1].flow, open);
        QVERIFY(!shown.crossings[1].exposed);
        QCOMPARE(shown.view.node(shown.view.nodes.first().id)->element, internet);
        QCOMPARE(brokenGeometry(shown), QString());
    }

    // ---- layers

    void layersShowWhatServesWhat()
    {
        Chain c;
        const ElementId object = c.b.information("Visit");
        c.b.access(c.journal, object, "R");
        DiagramQuery query{.kind = DiagramKind::Layered};
        query.chosen = {c.journal};
        const GeneratedDiagram shown = built(c.b.snapshot(), query);
        QCOMPARE(boxes(shown), QStringList({QStringLiteral("Application"), QStringLiteral("Business"), QStringLiteral("Care"), QStringLiteral("Journal"), QStringLiteral("Server"), QStringLiteral("Technology"), QStringLiteral("Visit")}));
        QCOMPARE(lines(shown), QStringList({QStringLiteral("Journal>Care"), QStringLiteral("Journal>Visit"), QStringLiteral("Server>Journal")}));
        QVERIFY(placeOf(shown, c.care).bottom() < placeOf(shown, c.journal).top());
        QVERIFY(placeOf(shown, c.journal).bottom() < placeOf(shown, c.server).top());
        QCOMPARE(brokenGeometry(shown), QString());
        query.relations = RelationshipKind::Serving;
        QCOMPARE(lines(built(c.b.snapshot(), query)), QStringList{QStringLiteral("Server>Journal")});
    }

    // ---- map

    void theMapSpansAdjacentCells()
    {
        LandscapeBuilder b;
        const ElementId care = b.function("Care");
        const ElementId pay = b.function("Pay");
        const ElementId east = b.unit("East");
        const ElementId north = b.unit("North");
        const ElementId west = b.unit("West");
        const ElementId journal = b.application("Journal");
        const ElementId local = b.application("Local");
        const ElementId ledger = b.application("Ledger");
        b.use(east, care, journal);
        b.use(west, care, journal);
        b.use(north, care, local);
        for (const ElementId unit : {east, north, west})
            b.use(unit, pay, ledger);
        const auto facts = b.snapshot();
        DiagramQuery query{.kind = DiagramKind::Map};
        const GeneratedDiagram shown = built(facts, query);
        // East and West stand beside each other, as they share most; so each system is one box.
        QCOMPARE(countOf(shown, journal), 1);
        QCOMPARE(countOf(shown, ledger), 1);
        QVERIFY(placeOf(shown, journal).contains(QPointF(placeOf(shown, east).center().x(), placeOf(shown, journal).center().y())));
        QVERIFY(placeOf(shown, journal).contains(QPointF(placeOf(shown, west).center().x(), placeOf(shown, journal).center().y())));
        QCOMPARE(placeOf(shown, ledger).width(), 3 * 150.0 + 2 * 5);
        QVERIFY(placeOf(shown, journal).center().y() < placeOf(shown, ledger).center().y());
        QVERIFY(placeOf(shown, care).top() < placeOf(shown, journal).top() && placeOf(shown, journal).bottom() < placeOf(shown, care).bottom());
        QCOMPARE(brokenGeometry(shown), QString());
        query.units = {north};
        QCOMPARE(countOf(built(facts, query), journal), 0);
        query.units = {};
        query.chosen = {pay};
        QCOMPARE(countOf(built(facts, query), care), 0);
    }

    void theMapSplitsWhereTheOrderDoesNotPermit()
    {
        LandscapeBuilder b;
        const ElementId care = b.function("Care");
        QList<ElementId> units;
        for (const char *name : {"A", "B", "C"})
            units << b.unit(name);
        const ElementId function = b.function("Pay");
        const ElementId triangle[] = {b.application("AB"), b.application("BC"), b.application("CA")};
        for (int i = 0; i < 3; ++i) {
            b.use(units[i], care, triangle[i]);
            b.use(units[(i + 1) % 3], care, triangle[i]);
        }
        b.use(units[0], function, triangle[0]);
        const GeneratedDiagram shown = built(b.snapshot(), {.kind = DiagramKind::Map});
        int total = 0;
        for (const ElementId application : triangle)
            total += countOf(shown, application);
        QCOMPARE(total, 3 + 1 + 1); // one pair cannot stand together; and AB for Pay
        QCOMPARE(brokenGeometry(shown), QString());
    }

    // ---- matrix

    void theMatrixIsPartitioned()
    {
        LandscapeBuilder b;
        QHash<QString, ElementId> id;
        for (const QString &name : {QStringLiteral("Sink"), QStringLiteral("Ring 1"), QStringLiteral("Ring 2"), QStringLiteral("Source"),
                                    QStringLiteral("Alone")})
            id.insert(name, b.application(name));
        b.flow(id[QStringLiteral("Source")], id[QStringLiteral("Ring 1")]);
        b.flow(id[QStringLiteral("Ring 1")], id[QStringLiteral("Ring 2")]);
        b.flow(id[QStringLiteral("Ring 2")], id[QStringLiteral("Ring 1")]);
        b.flow(id[QStringLiteral("Ring 2")], id[QStringLiteral("Ring 1")]);
        b.flow(id[QStringLiteral("Ring 2")], id[QStringLiteral("Sink")]);
        const GeneratedDiagram shown = built(b.snapshot(), {.kind = DiagramKind::Matrix});
        QList<std::pair<double, QString>> rows;
        QStringList marks;
        for (const PlacedNode &node : shown.view.nodes) {
            if (node.kind == NodeKind::Element)
                rows.append({node.rect.top(), shown.facts->nameOf(node.element)});
            if (shown.hints.value(node.id).contains(u'→'))
                marks << shown.hints.value(node.id);
        }
        std::sort(rows.begin(), rows.end());
        QStringList order;
        for (const auto &[top, name] : std::as_const(rows))
            order << name;
        QCOMPARE(order, QStringList({QStringLiteral("Source"), QStringLiteral("Ring 1"), QStringLiteral("Ring 2"), QStringLiteral("Sink")}));
        marks.sort();
        QCOMPARE(marks, QStringList({QStringLiteral("Ring 1 → Ring 2: Flow"), QStringLiteral("Ring 2 → Ring 1: Flow"),
                                     QStringLiteral("Ring 2 → Sink: Flow"), QStringLiteral("Source → Ring 1: Flow")}));
        QCOMPARE(shown.notes.size(), 2);
        QVERIFY(shown.notes.first().startsWith(QStringLiteral("1 group(s)")));
    }

    // ---- all of them

    void namesAreStable()
    {
        QStringList names;
        for (const DiagramQuery &query : offeredDiagrams()) {
            names << diagramName(query);
            QVERIFY(!diagramLabel(query).isEmpty() && !diagramPurpose(query.kind).isEmpty());
            QCOMPARE(diagramTitle(query, *region()), diagramLabel(query));
        }
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        QStringList old;
        for (const Diagram diagram : allDiagrams())
            old << diagramName(diagram);
        QCOMPARE(old, QStringList({QStringLiteral("as-is-by-unit"), QStringLiteral("target-by-area"), QStringLiteral("target-by-unit"), QStringLiteral("as-is-flows"), QStringLiteral("target-flows"),
                                   QStringLiteral("infrastructure")}));
        QCOMPARE(diagramTitle(context(named(*region(), u"Tidbok")), *region()), QStringLiteral("Context of Tidbok"));
    }

    void queriesAreRemembered()
    {
        const auto facts = region();
        DiagramQuery query = context(named(*facts, u"Tidbok"), 3);
        query.units = {facts->units()[2]};
        query.follow = Follow::Incoming;
        query.relations = {RelationshipKind::Flow, RelationshipKind::Serving};
        query.hidden = {ElementKind::Node};
        query.unfolded = query.chosen;
        query.grain = Grain::Coarse;
        query.crossings = false;
        query.tables = false;
        query.everything = true;
        const auto again = queryFromText(queryText(query, *facts), *facts);
        QVERIFY(again && *again == query);
        QVERIFY(!queryFromText(QStringLiteral("{}"), *facts));
        Chain other; // what is gone is left out
        const auto elsewhere = queryFromText(queryText(query, *facts), *other.b.snapshot());
        QVERIFY(elsewhere && elsewhere->chosen.isEmpty() && elsewhere->depth == 3);
    }

    void everyViewOfTheRegion_data()
    {
        QTest::addColumn<int>("index");
        const QList<DiagramQuery> offered = offeredDiagrams();
        for (int i = 0; i < offered.size(); ++i)
            QTest::newRow(qPrintable(diagramName(offered.at(i)))) << i;
        QTest::newRow("flows-by-unit") << -1;
        QTest::newRow("map-by-area") << -2;
        QTest::newRow("layers-of-unit") << -3;
        QTest::newRow("flows-of-one") << -4;
        QTest::newRow("context-3") << -5;
    }

    void everyViewOfTheRegion()
    {
        QFETCH(int, index);
        const auto facts = region();
        DiagramQuery query = index >= 0 ? offeredDiagrams().at(index) : DiagramQuery();
        if (query.kind == DiagramKind::Context)
            query.chosen = {middleFor(query)};
        if (index == -1)
            query = {.kind = DiagramKind::Flows, .grain = Grain::Coarse};
        if (index == -2)
            query = {.kind = DiagramKind::Map, .grain = Grain::Coarse};
        if (index == -3)
            query = {.kind = DiagramKind::Layered, .units = {named(*facts, u"Norrvik Psychiatry")}};
        if (index == -4)
            query = {.kind = DiagramKind::Flows, .chosen = {named(*facts, u"Tidbok")}};
        if (index == -5)
            query = context(named(*facts, u"Tidbok"), 3);
        const DiagramSource source{facts, regionAnalysis()};
        const GeneratedDiagram *first = &ofRegion(query);
        QVERIFY(first->facts);
        keepPicture(*first, QString::fromLatin1(QTest::currentDataTag()));
        DiagramOptions dark;
        dark.dark = true;
        if (!qEnvironmentVariableIsEmpty("LANDSKAP_PICTURES"))
            keepPicture(buildDiagram(source, query, dark).value(), QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("-dark"));
        QVERIFY(first->view.nodes.size() > 5);
        QCOMPARE(brokenGeometry(*first), QString());
        const QRectF bounds = first->view.bounds();
        QVERIFY2(bounds.width() / bounds.height() < 5 && bounds.height() / bounds.width() < 5,
                 qPrintable(QStringLiteral("%1 x %2").arg(bounds.width()).arg(bounds.height())));
        QVERIFY(!first->style.legend.isEmpty());
        for (const PlacedNode &node : first->view.nodes)
            QVERIFY(!node.fill && !node.line);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(buildDiagram(source, query)->view == first->view);
        QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
    }

    void idsPlayNoPart()
    {
        const landscape::SnapshotPtr facts = region();
        const landscape::SnapshotPtr other = landscape::makeSnapshot(support::withPermutedIds(facts->facts(), 7));
        for (DiagramQuery query : offeredDiagrams()) {
            if (query.target || query.kind == DiagramKind::Flows)
                continue; // the layout of flows has a test of its own, and takes long
            query.crossings = false;
            if (query.kind == DiagramKind::Layered)
                query.relations = RelationshipKind::Serving;
            const auto names = [&](const landscape::SnapshotPtr &of) {
                if (query.kind == DiagramKind::Context)
                    query.chosen = {of->findUid(QStringLiteral("tidbok-uhn")).element()};
                if (query.kind == DiagramKind::Context && query.chosen.first().isNull())
                    query.chosen = {named(*of, u"Tidbok")};
                const GeneratedDiagram diagram = built(of, query);
                QStringList places;
                for (const PlacedNode &node : diagram.view.nodes)
                    places << QStringLiteral("%1 %2 %3").arg(nameOf(diagram, node)).arg(node.rect.x()).arg(node.rect.y());
                places.sort();
                return places;
            };
            QCOMPARE(names(other), names(facts));
        }
    }

    void aViewIsKept()
    {
        editing::Document document;
        document.reset(region()->facts());
        const landscape::Landscape before = document.snapshot()->facts();
        DiagramQuery query{.kind = DiagramKind::ByUnit};
        const auto diagram = buildDiagram({document.snapshot(), regionAnalysis()}, query);
        QVERIFY(diagram.has_value());
        const auto kept = keepDiagram(*diagram, *document.snapshot(), QStringLiteral("Units in November"));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->asNotes, 0);
        QCOMPARE(kept->asPlainLines, 0);
        QVERIFY(document.perform(kept->edit));
        QCOMPARE(document.undoStack()->count(), 1);
        QCOMPARE(document.snapshot()->views.size(), 1);
        const landscape::View &view = *document.snapshot()->views.begin();
        QCOMPARE(view.uid, kept->uid);
        QCOMPARE(view.name, QStringLiteral("Units in November"));
        QCOMPARE(view.nodes.size(), diagram->view.nodes.size());
        QSet<QString> uids;
        for (qsizetype i = 0; i < view.nodes.size(); ++i) {
            QCOMPARE(view.nodes[i].rect, diagram->view.nodes[i].rect);
            QVERIFY(!view.nodes[i].fill && !view.nodes[i].uid.isEmpty());
            uids.insert(view.nodes[i].uid);
        }
        QCOMPARE(uids.size(), view.nodes.size());
        QCOMPARE(landscape::brokenInvariants(document.snapshot()->facts()), base::Problems());
        document.undoStack()->undo();
        QVERIFY(document.snapshot()->views.isEmpty());
        QVERIFY(document.snapshot()->elements == before.elements);
        document.undoStack()->redo();
        QCOMPARE(document.snapshot()->views.begin()->uid, kept->uid);
    }

    void everyViewCanBeKept_data() { everyViewOfTheRegion_data(); }

    void everyViewCanBeKept()
    {
        QFETCH(int, index);
        const bool ofToday = index >= 0 && index < offeredDiagrams().size() / 2;
        const auto kind = index >= 0 ? offeredDiagrams().at(index).kind : DiagramKind::Flows;
        if (index < -1 || (ofToday && (kind == DiagramKind::Layered || kind == DiagramKind::ByUnit || kind == DiagramKind::ByArea))
            || (!ofToday && index >= 0 && (kind == DiagramKind::Layered || kind == DiagramKind::Infrastructure)))
            return; // nothing that the others do not show
        DiagramQuery query = index >= 0 ? offeredDiagrams().at(index) : DiagramQuery{.kind = DiagramKind::Flows, .grain = Grain::Coarse};
        if (query.kind == DiagramKind::Context)
            query.chosen = {middleFor(query)};
        editing::Document document;
        document.reset(region()->facts());
        const GeneratedDiagram *diagram = &ofRegion(query);
        QVERIFY(diagram->facts);
        const auto kept = keepDiagram(*diagram, *document.snapshot(), QStringLiteral("Kept"));
        QVERIFY(kept.has_value());
        QVERIFY(document.perform(kept->edit));
        QCOMPARE(landscape::brokenInvariants(document.snapshot()->facts()), base::Problems());
        const landscape::View &view = *document.snapshot()->views.begin();
        QCOMPARE(view.nodes.size(), diagram->view.nodes.size());
        QCOMPARE(view.connections.size(), diagram->view.connections.size());
        // A line that says a relationship connects the two that it is between.
        for (const landscape::RoutedConnection &line : view.connections) {
            const landscape::Relationship *said = document.snapshot()->relationship(line.relationship);
            if (!said)
                continue;
            QCOMPARE(said->source, landscape::ConceptId(view.node(line.sourceNode)->element));
            QCOMPARE(said->target, landscape::ConceptId(view.node(line.targetNode)->element));
        }
        const bool bought = query.target && regionAnalysis()->target->applications().size() > 0 && query.kind == DiagramKind::ByUnit;
        if (bought)
            QVERIFY(kept->asNotes > 0);
    }

    void nothingIsKeptOfNothing()
    {
        const auto facts = LandscapeBuilder().snapshot();
        const GeneratedDiagram empty = built(facts, {.kind = DiagramKind::Infrastructure});
        const auto kept = keepDiagram(empty, *facts, QStringLiteral("Nothing"));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, QStringLiteral("diagram.empty"));
    }

    void drawingIsCancelled()
    {
        const base::CancelToken cancelled;
        cancelled.cancel();
        const auto diagram = buildDiagram({region()}, {.kind = DiagramKind::Flows}, {}, cancelled);
        QVERIFY(!diagram);
        QCOMPARE(diagram.error().code, QStringLiteral("layout.cancelled"));
    }

    void largeModelsOfOthersAreShown()
    {
        NEED_SHARED_DATA();
        for (const char *file : {"models/archi/VERA.archimate", "models/exchange/2025-01-29_Over_GEMMA.xml"}) {
            const auto model = openModel(support::sharedData(QString::fromLatin1(file)));
            QVERIFY(model.has_value());
            const auto facts = landscape::makeSnapshot(model->landscape);
            ElementId busiest;
            for (const landscape::Element &element : facts->elements) {
                const auto degree = [&](ElementId id) { return facts->outgoing(id).size() + facts->incoming(id).size(); };
                if (!busiest || degree(element.id) > degree(busiest))
                    busiest = element.id;
            }
            for (DiagramQuery query : offeredDiagrams()) {
                if (query.target)
                    continue;
                if (query.kind == DiagramKind::Context)
                    query = context(busiest, 3);
                QElapsedTimer timer;
                timer.start();
                const auto diagram = buildDiagram({facts}, query);
                QVERIFY2(diagram.has_value(), diagram ? "" : qPrintable(diagram.error().text()));
                qInfo("%s %s: %lld ms, %lld boxes, %lld lines", file, qPrintable(diagramName(query)), timer.elapsed(),
                      qint64(diagram->view.nodes.size()), qint64(diagram->view.connections.size()));
                QVERIFY2(timer.elapsed() < 30000, qPrintable(diagramName(query)));
                QCOMPARE(brokenGeometry(*diagram), QString());
                keepPicture(*diagram, QStringLiteral("large-%1-%2").arg(QString::fromLatin1(file).section(u'/', -1).left(4), diagramName(query)));
            }
        }
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    TestGeneratedViews test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_generatedviews.moc"
