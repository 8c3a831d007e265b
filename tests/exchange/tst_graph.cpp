// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graph/dot.h"
#include "exchange/graph/graphml.h"
#include "exchange/json/landskapjson.h"
#include "exchange/reader.h"
#include "landscape/invariants.h"
#include "support/modelsofothers.h"
#include "support/shareddata.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace exchange;
using namespace landscape;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Names that break careless writers.
const QString nasty = u"A \"q\" \\N \\ & &amp; <b>\nline\ttab ]]> 日本"_s;

// Two units, one in the other, a use, a need, a relation to a relation, values of every type.
Landscape oddLandscape()
{
    Landscape facts;
    facts.settings.uid = u"m"_s;
    facts.settings.name = nasty;
    const auto add = [&](const QString &uid, ElementKind kind, const QString &name) {
        Element element;
        element.uid = uid;
        element.kind = kind;
        element.name = name;
        return facts.elements.insert(element);
    };
    const auto connect = [&](const QString &uid, RelationshipKind kind, ConceptId from, ConceptId to) {
        Relationship relation;
        relation.uid = uid;
        relation.kind = kind;
        relation.source = from;
        relation.target = to;
        return facts.relationships.insert(relation);
    };
    const ElementId region = add(u"u1"_s, ElementKind::BusinessActor, u"Region"_s);
    const ElementId hospital = add(u"u2"_s, ElementKind::BusinessActor, nasty);
    const ElementId journal = add(u"a1"_s, ElementKind::ApplicationComponent, nasty);
    const ElementId care = add(u"f1"_s, ElementKind::Capability, u"Care"_s);
    const ElementId goal = add(u"g"_s, ElementKind::Goal, QString(QChar(0x1)) + u"goal"_s);
    connect(u"c"_s, RelationshipKind::Composition, region, hospital);
    const RelationshipId realizes = connect(u"r"_s, RelationshipKind::Realization, journal, care);
    connect(u"rr"_s, RelationshipKind::Influence, goal, realizes);
    const AttributeId mixed = facts.attributeRegistry.findOrDefine(u"name"_s);
    const AttributeId share = facts.attributeRegistry.findOrDefine(u"Share"_s, AttributeType::Number);
    facts.elements.edit(journal, [&](Element &changed) {
        changed.attributes.add(attributes::unit, Value(hospital));
        changed.attributes.add(attributes::runCost, Value(Money::of(1250000.5)));
        changed.attributes.add(attributes::segregable, Value(true));
        changed.attributes.add(attributes::confidentiality, Value(Level {3}));
        changed.attributes.add(attributes::endOfSupport, Value(QDate(2027, 6, 30)));
        changed.attributes.add(attributes::recoveryTime, Value(Duration {4, Duration::Unit::Hours}));
        changed.attributes.add(attributes::owner, Value(u"Åsa"_s));
        changed.attributes.add(attributes::owner, Value(None {}));
        changed.attributes.add(mixed, Value(nasty));
        changed.attributes.add(share, Value(0.1));
    });
    Use use;
    use.unit = hospital;
    use.function = care;
    use.application = journal;
    use.users = Value(12.0);
    use.protection.integrity = Level {2};
    facts.uses.insert(use);
    Use need;
    need.function = care;
    facts.uses.insert(need);
    return facts;
}

struct Graph
{
    QMap<QString, QMap<QString, QString>> nodes; // id -> key name -> text
    QMap<QString, QMap<QString, QString>> edges;
    QMap<QString, std::pair<QString, QString>> ends;
    QMap<QString, QString> types; // "node name" -> type
    QStringList broken; // rules of the schema that the file breaks
};

// Reads GraphML by the rules of its schema: keys first, then one graph; ids are names and unique; data belong to keys
// of the right owner; edges end in nodes.
Graph readGraphml(const QByteArray &bytes)
{
    Graph graph;
    QMap<QString, std::pair<QString, QString>> keys; // id -> owner, name
    QSet<QString> ids;
    QXmlStreamReader xml(bytes);
    QString current;
    QString owner;
    bool isInGraph = false;
    static const QRegularExpression token(u"^[\\w.:-]+$"_s);
    const auto takeId = [&](const QString &id) {
        if (!token.match(id).hasMatch() || ids.contains(id))
            graph.broken << u"id "_s + id;
        ids.insert(id);
    };
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.namespaceUri() != u"http://graphml.graphdrawing.org/xmlns")
            graph.broken << u"namespace"_s;
        const auto attribute = [&](const QString &name) { return xml.attributes().value(name).toString(); };
        if (xml.name() == u"key") {
            takeId(attribute(u"id"_s));
            if (isInGraph)
                graph.broken << u"key within the graph"_s;
            const std::pair<QString, QString> named(attribute(u"for"_s), attribute(u"attr.name"_s));
            if (keys.values().contains(named))
                graph.broken << u"two keys "_s + named.second;
            if (!QStringList {u"boolean"_s, u"int"_s, u"long"_s, u"float"_s, u"double"_s, u"string"_s}.contains(
                    attribute(u"attr.type"_s)))
                graph.broken << u"type"_s;
            keys.insert(attribute(u"id"_s), named);
            graph.types.insert(named.first + u' ' + named.second, attribute(u"attr.type"_s));
        } else if (xml.name() == u"graph") {
            if (isInGraph || attribute(u"edgedefault"_s) != u"directed")
                graph.broken << u"graph"_s;
            isInGraph = true;
        } else if (xml.name() == u"node" || xml.name() == u"edge") {
            owner = xml.name().toString();
            current = attribute(u"id"_s);
            takeId(current);
            if (owner == u"node")
                graph.nodes[current];
            else
                graph.ends[current] = {attribute(u"source"_s), attribute(u"target"_s)};
        } else if (xml.name() == u"data") {
            const auto key = keys.value(attribute(u"key"_s));
            if (key.first != owner)
                graph.broken << u"data "_s + attribute(u"key"_s);
            (owner == u"node" ? graph.nodes : graph.edges)[current][key.second] = xml.readElementText();
        } else if (xml.name() != u"graphml") {
            graph.broken << u"element "_s + xml.name().toString();
        }
    }
    if (xml.hasError())
        graph.broken << xml.errorString();
    for (const auto &[from, to] : std::as_const(graph.ends)) {
        if (!graph.nodes.contains(from) || !graph.nodes.contains(to))
            graph.broken << u"end "_s + from + u' ' + to;
    }
    return graph;
}

QStringList exampleModels()
{
    return {support::sharedData(u"models/archi/VERA.archimate"_s),
            support::sharedData(u"models/exchange/aoeff_3_0_sparx.xml"_s)};
}

} // namespace

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void graphmlFollowsItsSchema();
    void graphmlOfModels();
    void dotIsReadByGraphviz();
    void dotOfModels();
    void dotOfUnitsInACircle();
    void notCarried();
    void jsonCarriesEverything();
    void jsonOfEveryModel_data();
    void jsonOfEveryModel();
    void jsonKeepsGapsAndLinks();
    void jsonOfExamples();
    void jsonIsStable();
    void brokenJson_data();
    void brokenJson();
    void danglingJson();
    void unwritable();
};

void TestGraph::graphmlFollowsItsSchema()
{
    const auto snapshot = makeSnapshot(oddLandscape());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"g.graphml"_s);
    const auto written = writeGraphml(*snapshot, path);
    QVERIFY(written);
    const Graph graph = readGraphml(contents(path));
    QCOMPARE(graph.broken, QStringList());
    QCOMPARE(graph.nodes.size(), 6); // five elements and the relation that another ends in
    QCOMPARE(graph.ends.size(), 5);  // composition, two halves, influence, use
    const auto journal = graph.nodes.value(u"n3"_s);
    QCOMPARE(journal.value(u"name"_s), nasty);
    QCOMPARE(journal.value(u"kind"_s), u"ApplicationComponent"_s);
    QCOMPARE(journal.value(u"layer"_s), u"application"_s);
    QCOMPARE(journal.value(u"unit"_s), nasty);
    QCOMPARE(journal.value(u"run_cost"_s), u"1250000.5"_s);
    QCOMPARE(journal.value(u"segregable"_s), u"true"_s);
    QCOMPARE(journal.value(u"owner"_s), u"Åsa; -"_s);
    QCOMPARE(journal.value(u"name (attribute)"_s), nasty);
    QCOMPARE(graph.types.value(u"node run_cost"_s), u"double"_s);
    QCOMPARE(graph.types.value(u"node Share"_s), u"double"_s);
    QCOMPARE(graph.types.value(u"node segregable"_s), u"boolean"_s);
    QCOMPARE(graph.types.value(u"node confidentiality"_s), u"int"_s);
    QCOMPARE(graph.types.value(u"node owner"_s), u"string"_s);
    QCOMPARE(graph.ends.value(u"e3"_s), std::pair(u"n5"_s, u"r2"_s));
    QCOMPARE(graph.edges.value(u"u1"_s).value(u"kind"_s), u"Use"_s);
    QCOMPARE(graph.edges.value(u"u1"_s).value(u"function"_s), u"Care"_s);
    QCOMPARE(graph.edges.value(u"u1"_s).value(u"users"_s), u"12"_s);
    QCOMPARE(written->notCarried,
             QList<NotCarried>({{u"definitions of attributes"_s, 1}, {u"uses of which only one end is known"_s, 1}}));
    QVERIFY(writeGraphml(*snapshot, folder.filePath(u"again"_s)));
    QCOMPARE(contents(folder.filePath(u"again"_s)), contents(path));
}

void TestGraph::graphmlOfModels()
{
    NEED_SHARED_DATA();
    for (const QString &model : exampleModels()) {
        const auto batch = exchange::read(model);
        QVERIFY(batch);
        QTemporaryDir folder;
        QVERIFY(writeGraphml(*makeSnapshot(batch->landscape), folder.filePath(u"g"_s)));
        const Graph graph = readGraphml(contents(folder.filePath(u"g"_s)));
        QCOMPARE(graph.broken, QStringList());
        QVERIFY(graph.nodes.size() >= batch->landscape.elements.size());
        QVERIFY(graph.ends.size() >= batch->landscape.relationships.size());
    }
}

void TestGraph::dotIsReadByGraphviz()
{
    const auto snapshot = makeSnapshot(oddLandscape());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"g.dot"_s);
    QVERIFY(writeDot(*snapshot, path));
    const QByteArray text = contents(path);
    QVERIFY(text.startsWith("digraph "));
    QVERIFY(text.contains("subgraph \"cluster_1\" {\n    label=\"Region\""));
    QVERIFY(text.contains("    subgraph \"cluster_2\" {\n"));
    const QString dot = QStandardPaths::findExecutable(u"dot"_s);
    if (dot.isEmpty())
        QSKIP("Graphviz is not installed");
    QProcess process;
    process.start(dot, {u"-Tsvg"_s, path});
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    // The picture says what the landscape says.
    QXmlStreamReader svg(process.readAllStandardOutput());
    QStringList texts;
    while (!svg.atEnd()) {
        if (svg.readNext() == QXmlStreamReader::StartElement && svg.name() == u"text")
            texts << svg.readElementText();
    }
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QString first = nasty.section(u'\n', 0, 0);
    QVERIFY2(texts.replaceInStrings(QString(QChar(0xa0)), u" "_s).contains(first), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(u"Region"_s));
}

void TestGraph::dotOfModels()
{
    NEED_SHARED_DATA();
    const QString canon = QStandardPaths::findExecutable(u"nop"_s);
    if (canon.isEmpty())
        QSKIP("Graphviz is not installed");
    for (const QString &model : exampleModels()) {
        const auto batch = exchange::read(model);
        QVERIFY(batch);
        QTemporaryDir folder;
        QVERIFY(writeDot(*makeSnapshot(batch->landscape), folder.filePath(u"g"_s)));
        QProcess process;
        process.start(canon, {folder.filePath(u"g"_s)});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().size() > 1000);
    }
}

void TestGraph::dotOfUnitsInACircle()
{
    Landscape facts;
    QList<ElementId> units;
    for (int i = 0; i < 300; ++i) {
        Element unit;
        unit.uid = u"u%1"_s.arg(i);
        unit.name = unit.uid;
        unit.kind = ElementKind::BusinessActor;
        units << facts.elements.insert(unit);
    }
    for (int i = 0; i < 300; ++i) {
        Relationship holds;
        holds.uid = u"r%1"_s.arg(i);
        holds.kind = RelationshipKind::Composition;
        holds.source = units.at(i);
        holds.target = units.at((i + 1) % 300);
        facts.relationships.insert(holds);
    }
    QTemporaryDir folder;
    QVERIFY(writeDot(*makeSnapshot(facts), folder.filePath(u"g"_s)));
    const QByteArray text = contents(folder.filePath(u"g"_s));
    QCOMPARE(text.count("subgraph"), 300);
    QCOMPARE(text.count('{'), text.count('}'));
}

void TestGraph::notCarried()
{
    Landscape facts = oddLandscape();
    View view;
    view.uid = u"v"_s;
    facts.views.insert(view);
    const auto snapshot = makeSnapshot(facts);
    const auto dot = notCarriedByDot(*snapshot);
    QVERIFY(dot.contains({u"views"_s, 1}));
    QVERIFY(dot.contains({u"values of attributes"_s, 10}));
    QVERIFY(notCarriedByGraphml(*snapshot).contains({u"views"_s, 1}));
    QVERIFY(notCarriedByJson(*snapshot).isEmpty());
}

// Every field of every row, so that a field that is forgotten is found here.
void TestGraph::jsonCarriesEverything()
{
    Landscape facts = oddLandscape();
    const ElementId journal = ElementId::create(3);
    const ElementId care = ElementId::create(4);
    facts.settings.purpose = u"p"_s;
    facts.settings.currency = u"EUR"_s;
    facts.settings.horizonYears = 7;
    facts.settings.discountRatePercent = 3.5;
    facts.settings.targetDate = QDate(2030, 12, 31);
    facts.settings.classificationScheme = u"a;b;c"_s;
    facts.settings.attributes.add(attributes::version, Value(u"2"_s));
    facts.settings.extras.add(u"archi:x"_s, u"y"_s);
    facts.attributeRegistry.define({{}, u"Colour"_s, AttributeType::Choice, {}, {u"red"_s, u"blue"_s}, u"Colour of it"_s,
                                    u"which"_s, true, {ElementKind::Node, ElementKind::Device}, 1.5, 2.5});
    AttributeDefinition changed = facts.attributeRegistry.definition(attributes::owner);
    changed.description = u"who answers for it"_s;
    facts.attributeRegistry.redefine(changed);
    const SourceId source = facts.sources.insert({{}, u"f.csv"_s, u"inventory"_s, QDate(2026, 1, 2), u"{}"_s,
                                                  QByteArray("\0\x01z", 3)});
    facts.elements.edit(journal, [&](Element &element) {
        element.documentation = u"d"_s;
        element.specialization = u"s"_s;
        element.folder = u"f/g"_s;
        element.sources = {{source, 3}, {source, 0}};
        element.extras.add(u"archi:k"_s, u"v"_s);
        element.extras.add(u"archi:k"_s, u"w"_s);
        element.attributes.add(attributes::price, Value(Money {9'200'000'000'000'000'001, {'U', 'S', 'D'}}), {source, 9});
        element.attributes.add(attributes::price, Value(Money {-1, {}}));
    });
    Element junction;
    junction.uid = u"j"_s;
    junction.kind = ElementKind::Junction;
    junction.junction = JunctionKind::Or;
    const ElementId split = facts.elements.insert(junction);
    Relationship access;
    access.uid = u"acc"_s;
    access.kind = RelationshipKind::Access;
    access.source = journal;
    access.target = split;
    access.access = AccessMode::ReadWrite;
    access.directed = true;
    access.strength = u"++"_s;
    access.name = u"n"_s;
    access.attributes.add(attributes::information, Value(care), {source, 4});
    access.sources = {{source, 5}};
    const RelationshipId accessId = facts.relationships.insert(access);
    facts.uses.edit(UseId::create(1), [&](Use &use) {
        use.protection = {Level {0}, Level {1}, Level {4}};
        use.unique = Uniqueness::Claimed;
        use.uniqueReason = u"why"_s;
        use.decidedBy = u"who"_s;
        use.decidedOn = QDate(2026, 5, 6);
        use.attributes.add(attributes::frequency, Value(u"daily"_s));
        use.source = {source, 7};
    });
    Move move;
    move.application = journal;
    move.unit = ElementId::create(2);
    move.function = care;
    move.oneTimeCost = Value(Money::of(0.1));
    move.yearlyCost = Value(None {});
    move.source = {source, 8};
    facts.moves.insert(move);
    Decision decision;
    decision.application = journal;
    decision.verdict = Verdict::Replace;
    decision.reason = u"r"_s;
    decision.decidedBy = u"b"_s;
    decision.decidedOn = QDate(2026, 2, 3);
    decision.scenario = u"s"_s;
    facts.decisions.insert(decision);
    View view;
    view.uid = u"v1"_s;
    view.name = nasty;
    view.documentation = u"vd"_s;
    view.viewpoint = u"layered"_s;
    view.folder = u"Views"_s;
    view.attributes.add(attributes::status, Value(u"draft"_s));
    view.extras.add(u"archi:v"_s, u"1"_s);
    view.source = {source, 11};
    PlacedNode group;
    group.kind = NodeKind::Group;
    group.rect = QRectF(-10.5, 20, 300, 200.25);
    group.text = nasty;
    group.uid = u"g1"_s;
    group.fill = 0x80ff0000;
    group.line = 0xff00ff00;
    group.fontColour = 1;
    group.font = Font {u"Inter"_s, 9.5, true, true, true, true};
    group.alignment = TextAlignment::Centre;
    group.position = TextPosition::Bottom;
    group.lineWidth = 3;
    group.image = u"images/a.png"_s;
    const NodeId groupNode = view.addNode(group);
    PlacedNode box;
    box.element = journal;
    box.parent = groupNode;
    box.figure = true;
    box.labelExpression = u"${name}"_s;
    box.extras.add(u"archi:n"_s, u"2"_s);
    const NodeId boxNode = view.addNode(box);
    PlacedNode link;
    link.kind = NodeKind::ViewReference;
    link.reference = ViewId::create(2);
    const NodeId linkNode = view.addNode(link);
    RoutedConnection line;
    line.relationship = accessId;
    line.sourceNode = groupNode;
    line.targetNode = boxNode;
    line.bends = {{1, 2}, {-3.5, 4}};
    line.uid = u"l1"_s;
    line.line = 5;
    line.fontColour = 6;
    line.font = Font {};
    line.lineWidth = 2;
    line.text = u"t"_s;
    line.labelExpression = u"${kind}"_s;
    line.extras.add(u"archi:c"_s, u"3"_s);
    const ConnectionId first = view.addConnection(line);
    RoutedConnection onLine;
    onLine.sourceConnection = first;
    onLine.targetNode = linkNode;
    view.addConnection(onLine);
    view.lastNode = 17;
    view.lastConnection = 9;
    facts.views.insert(view);
    View second;
    second.uid = u"v2"_s;
    facts.views.insert(second);
    facts.folders << Folder {u"Application/Old"_s, u"application"_s, u"fo"_s, u"fd"_s, {}, {}};
    facts.folders.last().attributes.add(attributes::owner, Value(u"o"_s));
    facts.folders.last().extras.add(u"archi:f"_s, u"4"_s);
    facts.specializations << Specialization {u"Cloud"_s, u"ApplicationComponent"_s, u"sp"_s, u"images/a.png"_s};
    facts.images.insert(u"images/a.png"_s, QByteArray("\x89PNG\0", 5));
    QVERIFY(brokenInvariants(facts).isEmpty());

    QTemporaryDir folder;
    const QString path = folder.filePath(u"all.json"_s);
    QVERIFY(writeJson(*makeSnapshot(facts), path));
    const auto read = exchange::read(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QCOMPARE(read->format, u"landskap-json"_s);
    QVERIFY2(read->problems.isEmpty(), read->problems.isEmpty() ? "" : qPrintable(read->problems.first().text()));
    const Landscape &back = read->landscape;
    QVERIFY(back.settings == facts.settings);
    QVERIFY(back.attributeRegistry == facts.attributeRegistry);
    QVERIFY(back.sources == facts.sources);
    QVERIFY(back.elements == facts.elements);
    QVERIFY(back.relationships == facts.relationships);
    QVERIFY(back.uses == facts.uses);
    QVERIFY(back.moves == facts.moves);
    QVERIFY(back.decisions == facts.decisions);
    QVERIFY(back.views == facts.views);
    QVERIFY(back == facts);
}

void TestGraph::jsonOfEveryModel_data()
{
    QTest::addColumn<QString>("path");
    NEED_SHARED_DATA();
    for (const QString &path : support::modelsOfOthers())
        QTest::newRow(qPrintable(QDir(support::sharedData()).relativeFilePath(path))) << path;
}

void TestGraph::jsonOfEveryModel()
{
    NEED_SHARED_DATA();
    QFETCH(QString, path);
    const auto model = exchange::read(path);
    QVERIFY(model);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"m.json"_s);
    QVERIFY(writeJson(*makeSnapshot(model->landscape), file));
    const auto read = exchange::read(file);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QVERIFY2(read->problems.isEmpty(), read->problems.isEmpty() ? "" : qPrintable(read->problems.first().text()));
    QVERIFY(read->landscape == model->landscape);
}

void TestGraph::jsonKeepsGapsAndLinks()
{
    Landscape facts = oddLandscape();
    SameAs link;
    link.element = ElementId::create(3);
    link.record = *facts.element(ElementId::create(5));
    link.record.attributes.add(attributes::unit, Value(ElementId::create(5))); // to what is no row any more
    link.before = *facts.element(ElementId::create(3));
    link.moved = {{MovedPlace::What::UseUnit, 1, 0}, {MovedPlace::What::ViewNode, 2, 7}};
    Relationship folded = *facts.relationship(RelationshipId::create(3));
    link.folded << folded;
    link.probability = 0.75;
    link.reason = u"same name"_s;
    facts.sameAs.insert(link);
    facts.sameAs.insert(link);
    facts.sameAs.erase(SameAsId::create(1));
    facts.removeElement(ElementId::create(5)); // the last, with its relationship
    facts.removeElement(ElementId::create(1)); // the first
    QVERIFY(brokenInvariants(facts).isEmpty());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"gaps.json"_s);
    QVERIFY(writeJson(*makeSnapshot(facts), path));
    const auto read = exchange::read(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QVERIFY2(read->problems.isEmpty(), read->problems.isEmpty() ? "" : qPrintable(read->problems.first().text()));
    QVERIFY(read->landscape.elements == facts.elements);
    QVERIFY(read->landscape.sameAs == facts.sameAs);
    QVERIFY(read->landscape == facts);
    QCOMPARE(read->landscape.elements.lastNumber(), facts.elements.lastNumber());
    QCOMPARE(read->landscape.relationships.lastNumber(), facts.relationships.lastNumber());
}

void TestGraph::jsonOfExamples()
{
    for (const QString &example : {u"models/examples/region"_s, u"models/examples/worked-example"_s}) {
        const auto batch = exchange::read(support::sourcePath(example));
        QVERIFY(batch);
        QTemporaryDir folder;
        QVERIFY(writeJson(*makeSnapshot(batch->landscape), folder.filePath(u"m"_s)));
        const auto read = exchange::read(folder.filePath(u"m"_s));
        QVERIFY(read);
        QVERIFY(read->landscape == batch->landscape);
    }
}

void TestGraph::jsonIsStable()
{
    const auto snapshot = makeSnapshot(oddLandscape());
    QTemporaryDir folder;
    QVERIFY(writeJson(*snapshot, folder.filePath(u"a"_s)));
    QVERIFY(writeJson(*snapshot, folder.filePath(u"b"_s)));
    const QByteArray bytes = contents(folder.filePath(u"a"_s));
    QCOMPARE(contents(folder.filePath(u"b"_s)), bytes);
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    QVERIFY(document.isObject());
    QCOMPARE(document.object()[u"elements"].toArray().size(), 5);
    // A row a line: one changed name changes one line.
    QVERIFY(bytes.count('\n') > 12);
}

void TestGraph::brokenJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("cut off") << QByteArray("{\"format\":\"landskap-json\",\n\"version\":1,\n\"elements\":[{\"id\"")
                             << u"json.syntax"_s;
    QTest::newRow("newer") << QByteArray("{\"format\":\"landskap-json\",\"version\":2}") << u"json.version"_s;
    QTest::newRow("no version") << QByteArray("{\"format\":\"landskap-json\"}") << u"json.version"_s;
    QTest::newRow("deep") << "{\"format\":\"landskap-json\",\"version\":1,\"elements\":" + QByteArray(5000, '[')
                          << u"json.syntax"_s;
}

void TestGraph::brokenJson()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"broken.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto read = exchange::read(file.fileName());
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().file, file.fileName());
}

void TestGraph::danglingJson()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"odd.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"landskap-json","version":1,
"attributes":[{"key":"k","type":"nothing"},7,null],
"sources":"none",
"elements":[{"id":"a","name":"A","kind":"ApplicationComponent","row":4000000000,
  "attributes":[{"key":"unit","value":{"element":"gone"}},{"key":"k","value":[1]},{"key":"price","value":{"money":"x"}},
  {"key":"confidentiality","value":{"level":9}}]},
  {"id":"a","name":"again","kind":"Node"},{"name":"no id","kind":"Node"},{"id":"b","kind":"Unheard"},5],
"relationships":[{"id":"r1","kind":"Flow","from":"a","to":"gone"},{"id":"r2","kind":"Flow","from":"r3","to":"a"},
  {"id":"r3","kind":"Flow","from":"r2","to":"a"},{"id":"r4","kind":"Odd","from":"a","to":"r5"},
  {"id":"r5","kind":"Access","from":"a","to":"b","access":"Sideways"}],
"uses":[{"unit":"gone"},{"unit":"a","application":"r5"}],
"moves":[{"application":"gone"}],
"decisions":[{"application":"a","decision":"sell"}],
"views":[{"id":"v","nodes":[{"node":1,"element":"gone","kind":"element"},{"node":2,"kind":"note","in":9},
  {"node":3,"kind":"note"},{"node":3,"kind":"note"}],
  "connections":[{"connection":1,"fromNode":3,"toConnection":1},{"connection":2,"fromNode":3,"toNode":1},
  {"connection":3,"fromConnection":2,"toNode":3}]},{"name":"no id"}],
"sameAs":[{"element":"gone"},3],"folders":[{}],"specializations":[1],"images":{"a":"%%%"},
"lastRows":{"elements":4000000000,"uses":-5}})");
    file.close();
    const auto read = exchange::read(file.fileName());
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    const base::Problems broken = brokenInvariants(read->landscape);
    QVERIFY2(broken.isEmpty(), broken.isEmpty() ? "" : qPrintable(broken.first().text()));
    QCOMPARE(read->landscape.elements.size(), 2);
    QCOMPARE(read->landscape.relationships.size(), 2);
    QCOMPARE(read->landscape.views.begin()->nodes.size(), 1);
    QCOMPARE(read->landscape.views.begin()->connections.size(), 0);
    QVERIFY(read->landscape.elements.lastNumber() < 2000000);
    QMap<QString, int> codes;
    for (const base::Problem &problem : read->problems)
        ++codes[problem.code];
    QVERIFY(codes.value(u"json.reference"_s) >= 8);
    QVERIFY(codes.value(u"json.duplicate"_s) >= 3);
    QCOMPARE(codes.value(u"json.value"_s), 3);
    QVERIFY(codes.value(u"json.word"_s) >= 3);
}

void TestGraph::unwritable()
{
    const auto snapshot = makeSnapshot(Landscape());
    const QString path = u"/no-such-folder/x"_s;
    QCOMPARE(writeGraphml(*snapshot, path).error().code, u"file.unwritable"_s);
    QCOMPARE(writeDot(*snapshot, path).error().code, u"file.unwritable"_s);
    QCOMPARE(writeJson(*snapshot, path).error().code, u"file.unwritable"_s);
}

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
