// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archireader.h"
#include "exchange/archi/archiwriter.h"
#include "exchange/reader.h"
#include "exchange/xml/viewpointname.h"
#include "landscape/invariants.h"
#include "support/shareddata.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QByteArray model(const QByteArray &content, const QByteArray &more = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<archimate:model xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
           "xmlns:archimate=\"http://www.archimatetool.com/archimate\""
        + more + " name=\"Test\" id=\"id-m\" version=\"5.0.0\">\n" + content + "</archimate:model>\n";
}

exchange::ImportBatch readBytes(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    auto batch = exchange::readArchiXml(buffer, u"test.archimate"_s);
    if (!batch) {
        QTest::qFail(qPrintable(batch.error().text()), __FILE__, __LINE__);
        return {};
    }
    const base::Problems broken = landscape::brokenInvariants(batch->landscape);
    if (!broken.isEmpty())
        QTest::qFail(qPrintable(broken.first().text()), __FILE__, __LINE__);
    return *std::move(batch);
}

// The landscape without what tells where it was read.
landscape::Landscape withoutSources(landscape::Landscape landscape)
{
    const auto bare = [](landscape::AttributeValues &values) {
        landscape::AttributeValues all;
        for (const landscape::AttributeValue &entry : values.entries())
            all.add(entry.attribute, entry.value);
        values = all;
    };
    landscape.sources = {};
    const auto each = [&](auto &table, auto &&change) {
        for (std::uint32_t i = 1; i <= table.lastNumber(); ++i) {
            const auto id = std::decay_t<decltype(table.begin()->id)>::create(i);
            if (table.contains(id))
                table.edit(id, [&](auto &row) {
                    bare(row.attributes);
                    change(row);
                });
        }
    };
    each(landscape.elements, [](landscape::Element &row) { row.sources.clear(); });
    each(landscape.relationships, [](landscape::Relationship &row) { row.sources.clear(); });
    each(landscape.views, [](landscape::View &row) { row.source = {}; });
    bare(landscape.settings.attributes);
    for (landscape::Folder &folder : landscape.folders)
        bare(folder.attributes);
    return landscape;
}

QString extrasText(const landscape::Extras &extras)
{
    QString all;
    for (const landscape::Extra &extra : extras.entries())
        all += extra.key + u'=' + extra.value + u';';
    return all;
}

// What of two landscapes differs first; empty when nothing does.
QString firstDifference(const landscape::Landscape &a, const landscape::Landscape &b)
{
    if (a == b)
        return {};
    if (!(a.settings == b.settings))
        return u"settings "_s + extrasText(a.settings.extras) + u" / "_s + extrasText(b.settings.extras);
    if (!(a.attributeRegistry == b.attributeRegistry))
        return u"attribute definitions"_s;
    for (qsizetype i = 0; i < qMax(a.folders.size(), b.folders.size()); ++i) {
        if (i >= a.folders.size() || i >= b.folders.size() || !(a.folders.at(i) == b.folders.at(i)))
            return u"folder %1 of %2 and %3: %4 / %5"_s.arg(i)
                .arg(a.folders.size())
                .arg(b.folders.size())
                .arg(i < a.folders.size() ? a.folders.at(i).path + extrasText(a.folders.at(i).extras) : QString(),
                     i < b.folders.size() ? b.folders.at(i).path + extrasText(b.folders.at(i).extras) : QString());
    }
    if (!(a.specializations == b.specializations))
        return u"specialisations"_s;
    if (a.images != b.images)
        return u"images"_s;
    const auto rows = [](const auto &x, const auto &y) -> QString {
        for (std::uint32_t i = 1; i <= qMax(x.lastNumber(), y.lastNumber()); ++i) {
            const auto id = std::decay_t<decltype(x.begin()->id)>::create(i);
            const auto *p = x.find(id);
            const auto *q = y.find(id);
            if (!p != !q || (p && !(*p == *q)))
                return u"row %1 %2 [%3] / %4 [%5]"_s.arg(i).arg(
                    p ? p->uid + u' ' + p->name + u' ' + p->folder : QString(), p ? extrasText(p->extras) : QString(),
                    q ? q->uid + u' ' + q->name + u' ' + q->folder : QString(), q ? extrasText(q->extras) : QString());
        }
        return {};
    };
    if (const QString text = rows(a.elements, b.elements); !text.isEmpty())
        return u"element "_s + text;
    if (const QString text = rows(a.relationships, b.relationships); !text.isEmpty())
        return u"relationship "_s + text;
    for (auto v = a.views.begin(), w = b.views.begin(); v != a.views.end() && w != b.views.end(); ++v, ++w) {
        for (qsizetype i = 0; i < qMin(v->nodes.size(), w->nodes.size()); ++i) {
            const auto &p = v->nodes.at(i);
            const auto &q = w->nodes.at(i);
            if (!(p == q))
                return u"box %1 in %2: %3 (%4) / %5 (%6), rect %7 %8 / %9"_s
                    .arg(p.uid, v->name, p.text, extrasText(p.extras), q.text, extrasText(q.extras))
                    .arg(p.rect.width())
                    .arg(p.rect.height())
                    .arg(q.rect.width());
        }
        for (qsizetype i = 0; i < qMin(v->connections.size(), w->connections.size()); ++i) {
            const auto &p = v->connections.at(i);
            const auto &q = w->connections.at(i);
            if (!(p == q))
                return u"line %1 / %2 in %3: %4 / %5"_s.arg(p.uid, q.uid, v->name, extrasText(p.extras),
                                                            extrasText(q.extras));
        }
    }
    return u"views "_s + rows(a.views, b.views);
}

// An XML element with what an Archi file means by it: attributes in any order, and kinds of children in any order
// (features too), each kind in its own.
struct Tree
{
    QString name;
    QMap<QString, QString> attributes;
    QString text;
    QList<Tree> children;
    friend bool operator==(const Tree &, const Tree &) = default;
};

// The same things in the words of Archi 5.
void upgrade(Tree &tree)
{
    QString &type = tree.attributes[u"xsi:type"_s];
    QString kind = type.section(u':', -1);
    if (tree.name == u"element") {
        if (kind == u"OrJunction")
            tree.attributes[u"type"_s] = u"or"_s;
        if (const auto relationship = landscape::relationshipKindFromName(kind); kind.endsWith(u"Relationship"))
            kind = landscape::kindName(*relationship) + u"Relationship"_s;
        else if (const auto element = landscape::elementKindFromName(kind))
            kind = landscape::kindName(*element);
        type = u"archimate:"_s + kind;
        if (tree.attributes.contains(u"viewpoint"_s))
            tree.attributes[u"viewpoint"_s] = exchange::viewpointId(tree.attributes[u"viewpoint"_s]);
    }
    if (tree.attributes.contains(u"relationship"_s))
        tree.attributes[u"archimateRelationship"_s] = tree.attributes.take(u"relationship"_s);
    if (tree.name == u"folder" && tree.attributes.value(u"type"_s) == u"connectors")
        tree.attributes[u"type"_s] = u"other"_s;
    if (tree.name == u"model")
        tree.attributes.remove(u"version"_s);
    if (tree.name == u"bounds")
        tree.attributes.removeIf([](std::pair<const QString &, QString &> entry) { return entry.second == u"-1"; });
    tree.attributes.removeIf([](std::pair<const QString &, QString &> entry) { return entry.second.isEmpty(); });
}

Tree readTree(QXmlStreamReader &xml)
{
    Tree tree;
    tree.name = xml.name().toString();
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        tree.attributes.insert(attribute.qualifiedName().toString(),
                               tree.name == u"property" ? attribute.value().toString()
                                                        : attribute.value().toString().remove(u'\r'));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement())
            break;
        if (xml.isStartElement())
            tree.children << readTree(xml);
        else if (xml.isCharacters())
            tree.text += xml.text();
    }
    tree.text = tree.children.isEmpty() ? tree.text.remove(u'\r') : QString();
    if (tree.text.trimmed().isEmpty() && (tree.name != u"documentation" && tree.name != u"content"))
        tree.text.clear();
    // An empty text is no text.
    tree.children.removeIf([](const Tree &child) {
        return (child.name == u"documentation" || child.name == u"content" || child.name == u"purpose")
            && child.text.isEmpty();
    });
    std::stable_sort(tree.children.begin(), tree.children.end(), [](const Tree &a, const Tree &b) {
        const auto key = [](const Tree &child) {
            return child.name == u"feature" ? child.name + child.attributes.value(u"name"_s) : child.name;
        };
        return key(a) < key(b);
    });
    upgrade(tree);
    return tree;
}

Tree treeOf(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    xml.readNextStartElement();
    Tree tree = readTree(xml);
    if (xml.hasError())
        QTest::qFail(qPrintable(xml.errorString()), __FILE__, __LINE__);
    return tree;
}

// Empty where both mean the same.
QString differenceOf(const Tree &a, const Tree &b, const QString &path = {})
{
    const QString here = path + u'/' + a.name + u'[' + a.attributes.value(u"id"_s) + u']';
    if (a.name != b.name)
        return here + u" against "_s + b.name;
    if (a.attributes != b.attributes) {
        for (const QString &key : a.attributes.keys() + b.attributes.keys()) {
            if (a.attributes.value(key) != b.attributes.value(key))
                return here + u" @%1: “%2” became “%3”"_s.arg(key, a.attributes.value(key), b.attributes.value(key));
        }
    }
    if (a.text != b.text)
        return here + u": text “%1” became “%2”"_s.arg(a.text.left(60), b.text.left(60));
    for (qsizetype i = 0; i < qMin(a.children.size(), b.children.size()); ++i) {
        const QString inner = differenceOf(a.children.at(i), b.children.at(i), here);
        if (!inner.isEmpty())
            return inner;
    }
    if (a.children.size() != b.children.size())
        return here + u": %1 children became %2"_s.arg(a.children.size()).arg(b.children.size());
    return {};
}

// Without the top folders that Archi 5 always has and the file did not.
Tree withoutAddedFolders(Tree written, const Tree &original)
{
    written.children.removeIf([&](const Tree &child) {
        const QString type = child.attributes.value(u"type"_s);
        const auto has = [&](const Tree &other) { return other.attributes.value(u"type"_s) == type; };
        return child.name == u"folder" && child.children.isEmpty()
            && std::none_of(original.children.begin(), original.children.end(), has);
    });
    return written;
}

// What Archi would refuse to open: ids that stand twice, links that lead nowhere, lines that their target does not
// know.
QStringList faults(const Tree &tree)
{
    QStringList all;
    QMap<QString, QString> ids; // with the name of the element
    QMap<QString, QStringList> listed; // targetConnections by the line's id
    std::function<void(const Tree &, const std::function<void(const Tree &)> &)> walk
        = [&](const Tree &item, const std::function<void(const Tree &)> &visit) {
              visit(item);
              for (const Tree &child : item.children)
                  walk(child, visit);
          };
    walk(tree, [&](const Tree &item) {
        const QString id = item.attributes.value(u"id"_s);
        static const QStringList named {u"child"_s, u"element"_s, u"folder"_s, u"sourceConnection"_s};
        if (id.isEmpty() && named.contains(item.name))
            all << item.name + u" without id"_s;
        if (!id.isEmpty() && ids.contains(id))
            all << u"id twice: "_s + id;
        ids.insert(id, item.name);
        for (const QString &line : item.attributes.value(u"targetConnections"_s).split(u' ', Qt::SkipEmptyParts))
            listed[line] << id;
    });
    walk(tree, [&](const Tree &item) {
        for (const char *key : {"source", "target", "archimateElement", "archimateRelationship", "model", "profiles"}) {
            for (const QString &id : item.attributes.value(QLatin1String(key)).split(u' ', Qt::SkipEmptyParts)) {
                if (!ids.contains(id))
                    all << u"%1 leads nowhere: %2"_s.arg(QLatin1String(key), id);
            }
        }
        if (item.name == u"sourceConnection"
            && listed.value(item.attributes.value(u"id"_s)) != QStringList {item.attributes.value(u"target"_s)})
            all << u"line not listed at its target: "_s + item.attributes.value(u"id"_s);
    });
    QStringList types;
    for (const Tree &child : tree.children) {
        if (child.name == u"folder")
            types << child.attributes.value(u"type"_s);
    }
    for (const char *type : {"strategy", "business", "application", "technology", "motivation",
                             "implementation_migration", "other", "relations", "diagrams"}) {
        if (!types.contains(QLatin1String(type)))
            all << u"no folder of type "_s + QLatin1String(type);
    }
    return all;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestArchiWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelComesBackTheSame_data();
    void everyModelComesBackTheSame();
    void allThatAFileCanSayComesBack();
    void modelsFromElsewhereBecomeValidFiles_data();
    void modelsFromElsewhereBecomeValidFiles();
    void whatIsNotCarriedIsSaid();
    void imagesTravelInAZip();
    void valuesComeBackTyped();
    void anyUidComesBack();
    void changesCountMoreThanWhatWasKept();
    void contentThatWouldBreakTheFileIsPassedOver();
    void aFileThatCannotBeWrittenIsAnError();
};

void TestArchiWriter::everyModelComesBackTheSame_data()
{
    QTest::addColumn<QString>("path");
    NEED_SHARED_DATA();
    const QDir models(support::sharedData(u"models/archi"_s));
    for (const QString &name : models.entryList({u"*.archimate"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << models.filePath(name);
    const QDir pairs(support::sharedData(u"paired"_s));
    for (const QString &name : pairs.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(u"paired "_s + name)) << pairs.filePath(name + u"/model.archimate"_s);
}

void TestArchiWriter::everyModelComesBackTheSame()
{
    NEED_SHARED_DATA();
    QFETCH(QString, path);
    const auto first = exchange::read(path);
    QVERIFY(first);
    const QByteArray written = exchange::archiXml(first->landscape);
    const exchange::ImportBatch second = readBytes(written);
    QCOMPARE(firstDifference(withoutSources(first->landscape), withoutSources(second.landscape)), QString());
    QCOMPARE(exchange::archiXml(second.landscape), written);
    QCOMPARE(faults(treeOf(written)), QStringList());
    const Tree original = treeOf(bytesOf(path));
    QCOMPARE(differenceOf(original, withoutAddedFolders(treeOf(written), original)), QString());
}

void TestArchiWriter::allThatAFileCanSayComesBack()
{
    const QByteArray file = model(
        R"(<metadata><entry key="dc" value="me"/></metadata>
<folder name="Strategy" id="f0" type="strategy"/><folder name="Verksamhet" id="f1" type="business"><feature name="x" value="y"/><folder name="Twice" id="t1"/><folder name="Twice" id="t2"><folder name="In/side" id="t3"><element xsi:type="archimate:BusinessActor" name="A" id="a" profiles="p1 p3"><feature name="f" value="g"/><documentation>Two
lines</documentation><property key="k" value="1"/><property key="" value="no key"/></element></folder></folder><documentation>About</documentation><property key="k" value="2"/></folder>
<folder name="Application" id="f2" type="application"><element xsi:type="archimate:ApplicationComponent" name="B &lt;b> &quot;" id="b" profiles="p2"/><element xsi:type="archimate:Junction" id="j" type="or"/><element xsi:type="archimate:Node" name="In the wrong folder" id="n"/></folder>
<folder name="Technology &amp; Physical" id="f3" type="technology"/><folder name="Motivation" id="f4" type="motivation"/><folder name="Implementation &amp; Migration" id="f5" type="implementation_migration"/><folder name="Other" id="f6" type="other"/>
<folder name="Relations" id="f7" type="relations"><element xsi:type="archimate:AccessRelationship" id="r1" source="a" target="b" accessType="2"/><element xsi:type="archimate:FlowRelationship" name="F" id="r2" profiles="p4" source="a" target="r1"><feature name="rf" value="1"/></element></folder>
<folder name="Views" id="f8" type="diagrams">
<element xsi:type="archimate:ArchimateDiagramModel" name="V" id="v" connectionRouterType="2" viewpoint="layered"><feature name="vf" value="1"/>
<child xsi:type="archimate:Group" id="g" name="G" targetConnections="c3 c1" font="1|Arial|14.0|0|WINDOWS|1|-19|0|0|0|400|0|1|1|0|3|2|1|34|Arial" lineColor="#AABBCC" textAlignment="1" fillColor="#102030" alpha="77" borderType="1"><bounds x="5" y="6"/><feature name="lineAlpha" value="9"/>
<child xsi:type="archimate:DiagramObject" id="o1" targetConnections="c2" fontColor="#ffffff" lineWidth="3" textPosition="2" imagePath="images/a.png" imagePosition="9" archimateElement="a" type="1"><bounds x="7" y="8" width="121" height="55"/><feature name="imageSource" value="1"/><feature name="labelExpression" value="${name}&#xA;${property:k}"/><feature name="deriveElementLineColor" value="false"/><feature name="iconVisible" value="2"/>
<sourceConnection xsi:type="archimate:Connection" id="c1" targetConnections="c4" lineColor="#0000ff" textPosition="0" source="o1" target="g" archimateRelationship="r1"><feature name="nameVisible" value="false"/><bendpoint startX="-3" startY="40" endX="100" endY="-41"/><bendpoint startY="7" endX="1" endY="1"/></sourceConnection></child>
<documentation>About the group</documentation><property key="gk" value="gv"/></child>
<child xsi:type="archimate:Note" id="o2" name="named" borderType="2"><bounds x="400" y="-9" width="80" height="33"/><sourceConnection id="c2" name="because" source="o2" target="o1" type="68"><property key="ck" value="cv"/><documentation>Why</documentation></sourceConnection><sourceConnection id="c4" source="o2" target="c1"/><content>T</content></child>
<child xsi:type="archimate:DiagramObject" id="o3" archimateElement="b"><bounds x="500" y="500" width="120" height="55"/><sourceConnection xsi:type="archimate:Connection" id="c3" source="o3" target="g" archimateRelationship="r2"/><newThing a="b"><inner>text &amp; more</inner></newThing></child>
<child xsi:type="archimate:DiagramModelReference" id="o4" model="sk"><bounds x="1" y="1" width="-1" height="70"/></child>
<child xsi:type="archimate:Note" id="o5"><bounds width="9" height="9"/><feature name="legend" value="abc"/></child>
<documentation>D</documentation><property key="vk" value="vv"/></element>
<element xsi:type="archimate:SketchModel" name="S" id="sk" background="0"><child xsi:type="archimate:SketchModelSticky" id="s1" name="Sticky"><bounds x="1" y="1" width="9" height="9"/><content>C</content></child><child xsi:type="archimate:SketchModelActor" id="s2" name="Actor"><bounds x="1" y="1" width="9" height="9"/></child></element>
<element xsi:type="canvas:CanvasModel" name="C" id="cv" hintTitle="H"><child xsi:type="canvas:CanvasModelBlock" id="k1" name="Block" imagePath="images/b.png" imagePosition="4" locked="true" borderColor="#000000" hintTitle="h"><bounds x="1" y="1" width="99" height="99"/><child xsi:type="canvas:CanvasModelSticky" id="k2"><bounds x="1" y="1" width="9" height="9"/><sourceConnection xsi:type="canvas:CanvasModelConnection" id="kc" source="k2" target="k1" locked="true"/><content>C</content><notes>N</notes></child><content>Text</content><hintContent>&lt;b>Hint&lt;/b></hintContent></child><child xsi:type="canvas:CanvasModelImage" id="k3" imagePath="images/c.png"><bounds x="1" y="1" width="9" height="9"/></child><hintContent>More</hintContent></element></folder>
<feature name="mf" value="1"/><purpose>P</purpose><property key="mk" value="mv"/><profile name="Same" id="p1" conceptType="BusinessActor"/><profile name="Cloud, common" id="p2" imagePath="images/p.png" conceptType="ApplicationComponent"/><profile name="Same" id="p3" conceptType="BusinessActor"/><profile name="Feed" id="p4" conceptType="FlowRelationship"/>
)", R"( xmlns:canvas="http://www.archimatetool.com/archimate/canvas")");
    QByteArray expected = file;
    expected.replace(" targetConnections=\"c3 c1\"", " targetConnections=\"c3 c1\""); // kept though c1 stands first
    expected.replace("id=\"k1\"", "id=\"k1\" targetConnections=\"kc\""); // was missing
    const exchange::ImportBatch first = readBytes(file);
    const QByteArray written = exchange::archiXml(first.landscape);
    QCOMPARE(faults(treeOf(written)), QStringList());
    QCOMPARE(differenceOf(treeOf(expected), treeOf(written)), QString());
    const exchange::ImportBatch second = readBytes(written);
    QCOMPARE(firstDifference(withoutSources(first.landscape), withoutSources(second.landscape)), QString());
    for (const base::Problem &problem : first.problems)
        QVERIFY2(!problem.code.startsWith(u"import.left-out"), qPrintable(problem.text()));
}

void TestArchiWriter::modelsFromElsewhereBecomeValidFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("region") << support::sourcePath(u"models/examples/region"_s);
    QTest::newRow("worked example") << support::sourcePath(u"models/examples/worked-example"_s);
    if (!support::hasSharedData())
        return;
    const QDir models(support::sharedData(u"models/exchange"_s));
    for (const QString &name : models.entryList({u"*.xml"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << models.filePath(name);
}

void TestArchiWriter::modelsFromElsewhereBecomeValidFiles()
{
    QFETCH(QString, path);
    const auto batch = exchange::read(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const QByteArray written = exchange::archiXml(batch->landscape);
    QCOMPARE(exchange::archiXml(batch->landscape), written);
    QCOMPARE(faults(treeOf(written)), QStringList());
    const exchange::ImportBatch again = readBytes(written);
    QCOMPARE(again.landscape.elements.size(), batch->landscape.elements.size());
    QCOMPARE(again.landscape.relationships.size(), batch->landscape.relationships.size());
    QCOMPARE(again.landscape.views.size(), batch->landscape.views.size());
    QHash<QString, const landscape::Element *> byUid;
    for (const landscape::Element &element : again.landscape.elements)
        byUid.insert(element.uid, &element);
    for (const landscape::Element &element : batch->landscape.elements) {
        const landscape::Element *other = byUid.value(element.uid);
        QVERIFY2(other, qPrintable(element.uid));
        QCOMPARE(other->name, element.name);
        QCOMPARE(other->kind, element.kind);
        QCOMPARE(other->documentation, element.documentation);
        QCOMPARE(other->folder, element.folder);
        QCOMPARE(other->specialization, element.specialization);
        QCOMPARE(other->attributes.size(), element.attributes.size());
        for (qsizetype i = 0; i < element.attributes.size(); ++i) {
            const landscape::AttributeValue &value = element.attributes.entries().at(i);
            const landscape::AttributeValue &back = other->attributes.entries().at(i);
            if (value.attribute.number() > landscape::attributes::lastBuiltIn)
                continue;
            QCOMPARE(back.attribute, value.attribute);
            if (const auto reference = value.value.as<landscape::ElementId>()) {
                QVERIFY(back.value.as<landscape::ElementId>());
                QCOMPARE(again.landscape.element(*back.value.as<landscape::ElementId>())->uid,
                         batch->landscape.element(*reference)->uid);
            } else {
                QVERIFY2(back.value == value.value, qPrintable(element.name));
            }
        }
    }
    auto view = batch->landscape.views.begin();
    for (const landscape::View &other : again.landscape.views) {
        QCOMPARE(other.nodes.size(), view->nodes.size());
        QCOMPARE(other.connections.size(), view->connections.size());
        ++view;
    }
}

void TestArchiWriter::whatIsNotCarriedIsSaid()
{
    const auto batch = exchange::read(support::sourcePath(u"models/examples/region"_s));
    QVERIFY(batch);
    QMap<QString, int> counts;
    for (const exchange::NotCarried &row : exchange::whatArchiDoesNotCarry(batch->landscape))
        counts.insert(row.what, row.count);
    QCOMPARE(counts.value(u"uses of applications by units"_s), int(batch->landscape.uses.size()));
    QCOMPARE(counts.value(u"sources of facts"_s), int(batch->landscape.sources.size()));
    QVERIFY(!counts.contains(u"views"_s));
    QVERIFY(exchange::whatArchiDoesNotCarry({}).isEmpty());
}

void TestArchiWriter::imagesTravelInAZip()
{
    landscape::Landscape landscape = readBytes(model(R"(<folder name="A" id="f" type="application"/>)")).landscape;
    landscape.images.insert(u"images/one.png"_s, "first");
    landscape.images.insert(u"images/två.svg"_s, QByteArray(100000, 'x'));
    // Archi looks below "images/" only.
    landscape::Landscape elsewhere = landscape;
    elsewhere.images.insert(u"logo/own.png"_s, "own");
    elsewhere.specializations << landscape::Specialization {u"Own"_s, u"Node"_s, u"p"_s, u"logo/own.png"_s};
    QVERIFY(exchange::archiXml(elsewhere).contains("imagePath=\"images/logo_own.png\""));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"med bilder – ö.archimate"_s);
    const auto written = exchange::writeArchi(landscape, path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
    QCOMPARE(written->files, QStringList {path});
    const QByteArray bytes = bytesOf(path);
    QVERIFY(bytes.startsWith("PK\x03\x04"));
    QVERIFY(bytes.size() < 10000);
    const auto again = exchange::read(path);
    QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
    QCOMPARE(firstDifference(withoutSources(landscape), withoutSources(again->landscape)), QString());
    QVERIFY(exchange::writeArchi(landscape, path));
    QCOMPARE(bytesOf(path), bytes);
}

void TestArchiWriter::valuesComeBackTyped()
{
    namespace at = landscape::attributes;
    landscape::Landscape landscape;
    landscape.settings.uid = u"m"_s;
    const auto add = [&](const QString &uid, const QString &name, landscape::ElementKind kind) {
        landscape::Element element;
        element.uid = uid;
        element.name = name;
        element.kind = kind;
        return landscape.elements.insert(element);
    };
    const auto ward = add(u"w1"_s, u"Ward"_s, landscape::ElementKind::BusinessActor);
    const auto twin = add(u"w2"_s, u"Twin"_s, landscape::ElementKind::BusinessActor);
    add(u"w3"_s, u"twin "_s, landscape::ElementKind::BusinessActor);
    const auto system = add(u"a"_s, u"System"_s, landscape::ElementKind::ApplicationComponent);
    landscape.elements.edit(system, [&](landscape::Element &element) {
        element.attributes.add(at::unit, landscape::Value(ward));
        element.attributes.add(at::product, landscape::Value(twin));
        element.attributes.add(at::runCost, landscape::Value(landscape::Money::of(450000.5)));
        element.attributes.add(at::users, landscape::Value(12.5));
        element.attributes.add(at::endOfSupport, landscape::Value(QDate(2027, 6, 30)));
        element.attributes.add(at::recoveryTime,
                               landscape::Value(landscape::Duration {4, landscape::Duration::Unit::Hours}));
        element.attributes.add(at::segregable, landscape::Value(true));
        element.attributes.add(at::confidentiality, landscape::Value(landscape::Level {3}));
        element.attributes.add(at::vendor, landscape::Value(landscape::None {}));
        element.attributes.add(at::owner, landscape::Value(u"Ann"_s));
        element.attributes.add(at::owner, landscape::Value(u"Bo"_s));
    });
    const QByteArray written = exchange::archiXml(landscape);
    QVERIFY(written.contains("key=\"unit\" value=\"Ward\""));
    QVERIFY(written.contains("key=\"product\" value=\"w2\"")); // two have that name
    const exchange::ImportBatch again = readBytes(written);
    for (const base::Problem &problem : again.problems)
        QCOMPARE(problem.severity, base::Severity::Info);
    QHash<QString, const landscape::Element *> byUid;
    for (const landscape::Element &element : again.landscape.elements)
        byUid.insert(element.uid, &element);
    const landscape::Element &back = *byUid.value(u"a"_s);
    QCOMPARE(back.attributes.size(), landscape.element(system)->attributes.size());
    for (const landscape::AttributeValue &value : landscape.element(system)->attributes.entries()) {
        if (const auto reference = value.value.as<landscape::ElementId>())
            QCOMPARE(back.attributes.get<landscape::ElementId>(value.attribute),
                     std::optional(byUid.value(landscape.element(*reference)->uid)->id));
        else if (value.attribute != at::owner)
            QVERIFY(back.attributes.value(value.attribute) == value.value);
    }
    QCOMPARE(back.attributes.all(at::owner).size(), 2);
}

void TestArchiWriter::anyUidComesBack()
{
    const QStringList uids {u"IT system 1"_s, u"a/b#c"_s,  u"_x0041_"_s, u"x_x"_s,
                            u"åäö"_s,         u"\"<&>'"_s, u"12"_s,       u"tab\there"_s};
    landscape::Landscape landscape;
    for (const QString &uid : uids) {
        landscape::Element element;
        element.uid = uid;
        element.name = uid;
        landscape.elements.insert(element);
    }
    landscape::View view;
    view.uid = uids.first(); // in another namespace with us, not in a file of Archi
    landscape::PlacedNode note;
    note.kind = landscape::NodeKind::Note;
    note.rect = {0, 0, 10, 10};
    note.uid = uids.first();
    view.addNode(note);
    landscape.views.insert(view);
    const QByteArray written = exchange::archiXml(landscape);
    QCOMPARE(faults(treeOf(written)), QStringList());
    for (const QString &id : QString::fromUtf8(written).split(u" id=\""_s).mid(1))
        QVERIFY(!id.section(u'"', 0, 0).contains(u' '));
    const exchange::ImportBatch again = readBytes(written);
    QStringList back;
    for (const landscape::Element &element : again.landscape.elements)
        back << element.uid;
    QCOMPARE(back, uids);
}

// Extras hold what the file said; what the user has done since comes first.
void TestArchiWriter::changesCountMoreThanWhatWasKept()
{
    const QByteArray file = model(R"(<folder name="Views" id="f8" type="diagrams"><folder name="A/B" id="f9">
<element xsi:type="archimate:ArchimateDiagramModel" name="V" id="v"><child xsi:type="archimate:Note" id="n1" font="1|Arial|14.0|0|WINDOWS|1|-19|0|0|0|400|0|0|0|0|3|2|1|34|Arial" fillColor="#ABCDEF"><bounds x="1" y="1"/><sourceConnection id="c1" source="n1" target="n2"><bendpoint startX="1" startY="900" endX="77" endY="3"/></sourceConnection></child><child xsi:type="archimate:Note" id="n2" targetConnections="c1"><bounds x="500" y="1" width="10" height="10"/></child></element></folder></folder>)");
    landscape::Landscape landscape = readBytes(file).landscape;
    QCOMPARE(differenceOf(treeOf(file).children.first().children.first(),
                          [&] {
                              for (const Tree &folder : treeOf(exchange::archiXml(landscape)).children) {
                                  if (folder.attributes.value(u"id"_s) == u"f8")
                                      return folder.children.first();
                              }
                              return Tree();
                          }()),
             QString());
    landscape.views.edit(landscape::ViewId::create(1), [](landscape::View &view) {
        view.nodes[0].rect.setSize({200, 90});
        view.nodes[0].font->bold = true;
        view.nodes[0].fill = 0xff000001;
        view.connections[0].bends = {QPointF(300, 300)};
        view.folder = u"C"_s;
    });
    const QByteArray written = exchange::archiXml(landscape);
    QVERIFY(written.contains("width=\"200\" height=\"90\""));
    QVERIFY(written.contains("1|Arial|14.0|1|COCOA|1|"));
    QVERIFY(written.contains("fillColor=\"#000001\""));
    QVERIFY(written.contains("<bendpoint startX=\"199\" startY=\"254\" endX=\"-205\" endY=\"294\"/>"));
    const exchange::ImportBatch again = readBytes(written);
    const landscape::View &view = *again.landscape.views.begin();
    QCOMPARE(view.folder, u"C"_s);
    QCOMPARE(view.nodes.first().rect, QRectF(1, 1, 200, 90));
    QCOMPARE(view.connections.first().bends, QList<QPointF> {QPointF(300, 300)});
}

void TestArchiWriter::contentThatWouldBreakTheFileIsPassedOver()
{
    landscape::Landscape landscape;
    landscape::Element element;
    element.uid = u"a"_s;
    element.name = u"\x01\x02"_s + QChar(0xd800);
    element.extras.add(u"archi:xml"_s, u"</element><element>"_s);
    element.extras.add(u"archi:xml"_s, u"<fine/>"_s);
    element.extras.add(u"archi:a b=\"c\""_s, u"x"_s);
    element.extras.add(u"archi:id"_s, u"other"_s);
    element.extras.add(u"archi:twice"_s, u"1"_s);
    element.extras.add(u"archi:twice"_s, u"2"_s);
    landscape.elements.insert(element);
    const QByteArray written = exchange::archiXml(landscape);
    QVERIFY(!written.contains("</element><element>") && written.contains("<fine/>"));
    const exchange::ImportBatch again = readBytes(written);
    QCOMPARE(again.landscape.elements.begin()->uid, u"a"_s);
    QCOMPARE(again.landscape.elements.begin()->extras.value(u"archi:twice"), u"1"_s);
}

void TestArchiWriter::aFileThatCannotBeWrittenIsAnError()
{
    QTemporaryDir folder;
    landscape::Landscape landscape;
    for (int i = 0; i < 2; ++i) {
        const auto written = exchange::writeArchi(landscape, folder.filePath(u"no/such/folder/x.archimate"_s));
        QVERIFY(!written);
        QCOMPARE(written.error().code, u"file.unwritable"_s);
        landscape.images.insert(u"images/a.png"_s, "x"); // now as a ZIP
    }
}

QTEST_GUILESS_MAIN(TestArchiWriter)
#include "tst_archiwriter.moc"
