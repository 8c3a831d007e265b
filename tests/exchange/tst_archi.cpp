// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archireader.h"
#include "exchange/reader.h"
#include "landscape/invariants.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;
using landscape::NodeKind;

namespace {

QByteArray model(const QByteArray &content)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<archimate:model xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
           "xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"Test\" id=\"id-m\" version=\"5.0.0\">\n"
        + content + "</archimate:model>\n";
}

exchange::ImportBatch readModel(const QByteArray &content)
{
    QByteArray bytes = model(content);
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

const landscape::Element *elementWithUid(const exchange::ImportBatch &batch, const QString &uid)
{
    for (const landscape::Element &element : batch.landscape.elements) {
        if (element.uid == uid)
            return &element;
    }
    return nullptr;
}

const landscape::Relationship *relationshipWithUid(const exchange::ImportBatch &batch, const QString &uid)
{
    for (const landscape::Relationship &relationship : batch.landscape.relationships) {
        if (relationship.uid == uid)
            return &relationship;
    }
    return nullptr;
}

const landscape::PlacedNode *nodeWithUid(const landscape::View &view, const QString &uid)
{
    for (const landscape::PlacedNode &node : view.nodes) {
        if (node.uid == uid)
            return &node;
    }
    return nullptr;
}

// "model.dangling:7" for each problem that is more than information.
QStringList warnings(const exchange::ImportBatch &batch)
{
    QStringList all;
    for (const base::Problem &problem : batch.problems) {
        if (problem.severity != base::Severity::Info)
            all << problem.code + u':' + QString::number(problem.line);
    }
    return all;
}

bool mentions(const exchange::ImportBatch &batch, const QString &text)
{
    return std::any_of(batch.problems.begin(), batch.problems.end(),
                       [&](const base::Problem &problem) { return problem.message.contains(text); });
}

void writeZip(const QString &path, const QList<std::pair<QByteArray, QByteArray>> &files)
{
    archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    QCOMPARE(archive_write_open_filename(zip, QFile::encodeName(path).constData()), ARCHIVE_OK);
    for (const auto &[name, content] : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        QCOMPARE(archive_write_header(zip, entry), ARCHIVE_OK);
        QCOMPARE(archive_write_data(zip, content.constData(), size_t(content.size())), la_ssize_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
}

} // namespace

class TestArchi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elementsKeepWhatTheFileSays();
    void relationshipsKeepTheirKindsDetails();
    void relationshipsMayEndInRelationships();
    void olderNamesAndNamespace();
    void specialisationsAreNamed();
    void propertiesOfThePortfolioAreTyped();
    void viewsArePlacedAbsolutely();
    void bendsAreAbsolute();
    void connectionsMayEndInConnections();
    void sketchesBecomeNotes();
    void looksAreKept();
    void theModelItselfIsKept();
    void badInputIsListed();
    void anyEncodingIsRead_data();
    void anyEncodingIsRead();
    void zipWithImages();
};

void TestArchi::elementsKeepWhatTheFileSays()
{
    const auto batch = readModel(R"(<folder name="Business" id="f1" type="business">
<folder name="Care" id="f2"><folder name="Wards" id="f3">
<element xsi:type="archimate:BusinessActor" name="Line&#xA;break" id="a"><documentation>One
two&#xD;
three &lt;b></documentation></element></folder></folder></folder>
<folder name="Other" id="f4" type="other"><element xsi:type="archimate:Junction" id="j" type="or"/></folder>
<purpose>Why</purpose>
)");
    QCOMPARE(batch.format, u"archi"_s);
    QCOMPARE(batch.landscape.settings.uid, u"id-m"_s);
    QCOMPARE(batch.landscape.settings.name, u"Test"_s);
    QCOMPARE(batch.landscape.settings.purpose, u"Why"_s);
    const landscape::Element *actor = elementWithUid(batch, u"a"_s);
    QVERIFY(actor);
    QCOMPARE(actor->kind, landscape::ElementKind::BusinessActor);
    QCOMPARE(actor->name, u"Line\nbreak"_s);
    QCOMPARE(actor->documentation, u"One\ntwo\nthree <b>"_s);
    QCOMPARE(actor->folder, u"Care/Wards"_s);
    QCOMPARE(actor->sources, (QList<landscape::SourceRef> {{landscape::SourceId::create(1), 5}}));
    QCOMPARE(batch.landscape.sources.find(landscape::SourceId::create(1))->file, u"test.archimate"_s);
    const landscape::Element *junction = elementWithUid(batch, u"j"_s);
    QVERIFY(junction);
    QCOMPARE(junction->kind, landscape::ElementKind::Junction);
    QCOMPARE(junction->junction, landscape::JunctionKind::Or);
    QCOMPARE(junction->folder, QString());
    QCOMPARE(warnings(batch), QStringList());
    QVERIFY(mentions(batch, u"line break"_s));
}

void TestArchi::relationshipsKeepTheirKindsDetails()
{
    const auto batch = readModel(R"(<folder name="R" id="f" type="relations">
<element xsi:type="archimate:AccessRelationship" id="w" source="a" target="b"/>
<element xsi:type="archimate:AccessRelationship" id="r" source="a" target="b" accessType="1"/>
<element xsi:type="archimate:AccessRelationship" id="u" source="a" target="b" accessType="2"/>
<element xsi:type="archimate:AccessRelationship" id="rw" source="a" target="b" accessType="3"/>
<element xsi:type="archimate:AssociationRelationship" id="d" source="a" target="b" directed="true" name="N"/>
<element xsi:type="archimate:InfluenceRelationship" id="i" source="a" target="a" strength="++"/>
</folder><folder name="A" id="g" type="application">
<element xsi:type="archimate:ApplicationComponent" id="a" name="A"/>
<element xsi:type="archimate:DataObject" id="b" name="B"/></folder>)");
    QCOMPARE(batch.landscape.relationships.size(), 6);
    using landscape::AccessMode;
    QCOMPARE(relationshipWithUid(batch, u"w"_s)->access, AccessMode::Write);
    QCOMPARE(relationshipWithUid(batch, u"r"_s)->access, AccessMode::Read);
    QCOMPARE(relationshipWithUid(batch, u"u"_s)->access, AccessMode::Unspecified);
    QCOMPARE(relationshipWithUid(batch, u"rw"_s)->access, AccessMode::ReadWrite);
    QVERIFY(relationshipWithUid(batch, u"d"_s)->directed);
    QCOMPARE(relationshipWithUid(batch, u"d"_s)->name, u"N"_s);
    QCOMPARE(relationshipWithUid(batch, u"i"_s)->strength, u"++"_s);
    // The ends stand later in the file than the relationships.
    QCOMPARE(batch.landscape.nameOf(relationshipWithUid(batch, u"w"_s)->source.element()), u"A"_s);
    QCOMPARE(batch.landscape.nameOf(relationshipWithUid(batch, u"w"_s)->target.element()), u"B"_s);
    QVERIFY(mentions(batch, u"to itself"_s));
}

void TestArchi::relationshipsMayEndInRelationships()
{
    const auto batch = readModel(R"(<folder name="A" id="g" type="application">
<element xsi:type="archimate:ApplicationComponent" id="a" name="A"/><element xsi:type="archimate:DataObject" id="b" name="B"/></folder>
<folder name="R" id="f" type="relations">
<element xsi:type="archimate:AssociationRelationship" id="third" source="second" target="a"/>
<element xsi:type="archimate:AssociationRelationship" id="second" source="b" target="first"/>
<element xsi:type="archimate:FlowRelationship" id="first" source="a" target="b"/>
<element xsi:type="archimate:AssociationRelationship" id="ring1" source="ring2" target="a"/>
<element xsi:type="archimate:AssociationRelationship" id="ring2" source="ring1" target="a"/>
<element xsi:type="archimate:AssociationRelationship" id="onring" source="ring1" target="a"/></folder>)");
    QCOMPARE(batch.landscape.relationships.size(), 3);
    const landscape::Relationship *first = relationshipWithUid(batch, u"first"_s);
    const landscape::Relationship *second = relationshipWithUid(batch, u"second"_s);
    const landscape::Relationship *third = relationshipWithUid(batch, u"third"_s);
    QVERIFY(first && second && third);
    QCOMPARE(second->target.relationship(), first->id);
    QCOMPARE(third->source.relationship(), second->id);
    QCOMPARE(warnings(batch), (QStringList {u"model.dangling:9"_s, u"model.dangling:10"_s, u"model.dangling:11"_s}));
}

void TestArchi::olderNamesAndNamespace()
{
    QByteArray bytes = model(R"(<folder name="T" id="t" type="technology">
<element xsi:type="archimate:InfrastructureService" id="s" name="S"/><element xsi:type="archimate:CommunicationPath" id="p" name="P"/></folder>
<folder name="C" id="c" type="connectors"><element xsi:type="archimate:OrJunction" id="o"/><element xsi:type="archimate:AndJunction" id="n"/></folder>
<folder name="R" id="r" type="relations"><element xsi:type="archimate:UsedByRelationship" id="u" source="s" target="p"/>
<element xsi:type="archimate:RealisationRelationship" id="z" source="s" target="p"/></folder>
<folder name="V" id="v" type="diagrams"><element xsi:type="archimate:ArchimateDiagramModel" id="d" name="D" viewpoint="3"/></folder>)");
    bytes.replace("http://www.archimatetool.com/archimate", "http://www.bolton.ac.uk/archimate");
    QTemporaryDir folder;
    const QString path = folder.filePath(u"Gammal modell åäö.archimate"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto batch = exchange::read(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(elementWithUid(*batch, u"s"_s)->kind, landscape::ElementKind::TechnologyService);
    QCOMPARE(elementWithUid(*batch, u"p"_s)->kind, landscape::ElementKind::Path);
    QCOMPARE(elementWithUid(*batch, u"o"_s)->junction, landscape::JunctionKind::Or);
    QCOMPARE(elementWithUid(*batch, u"n"_s)->junction, landscape::JunctionKind::And);
    QCOMPARE(relationshipWithUid(*batch, u"u"_s)->kind, landscape::RelationshipKind::Serving);
    QCOMPARE(relationshipWithUid(*batch, u"z"_s)->kind, landscape::RelationshipKind::Realization);
    QCOMPARE(batch->landscape.views.begin()->viewpoint, u"application_cooperation"_s);
    QCOMPARE(warnings(*batch), QStringList());
}

void TestArchi::specialisationsAreNamed()
{
    const auto batch = readModel(R"(<folder name="A" id="g" type="application">
<element xsi:type="archimate:ApplicationComponent" id="a" name="A" profiles="p1 p2"/>
<element xsi:type="archimate:NewThing" id="x" name="X"/></folder>
<profile name="Cloud service" id="p1" conceptType="ApplicationComponent"/><profile name="Common" id="p2" conceptType="ApplicationComponent"/>
<profile name="Unused" id="p3" conceptType="Node"/>)");
    QCOMPARE(elementWithUid(batch, u"a"_s)->specialization, u"Cloud service, Common"_s);
    QCOMPARE(elementWithUid(batch, u"x"_s)->specialization, u"NewThing"_s);
    QCOMPARE(elementWithUid(batch, u"x"_s)->kind, landscape::ElementKind::Grouping);
    QCOMPARE(warnings(batch), QStringList {u"model.unknown-type:5"_s});
    // Also the one that nothing has, and the one that keeps what the unknown type was called.
    QCOMPARE(batch.landscape.specializations.size(), 4);
    QCOMPARE(batch.landscape.specializations.first().name, u"NewThing"_s);
    QCOMPARE(batch.landscape.specializations.last(), (landscape::Specialization {u"Unused"_s, u"Node"_s, u"p3"_s, {}}));
}

void TestArchi::propertiesOfThePortfolioAreTyped()
{
    const auto batch = readModel(R"(<folder name="A" id="g" type="application">
<element xsi:type="archimate:ApplicationComponent" id="a" name="A">
<property key="run_cost" value="450 tkr"/><property key="unit" value="Ward 1"/><property key="users" value="many"/>
<property key="owner" value="Ann"/><property key="owner" value="Bo"/><property key="Leverantör" value="007"/>
<property key="tag" value=""/><property key="product" value="nothing known"/></element></folder>
<folder name="B" id="h" type="business"><element xsi:type="archimate:BusinessActor" id="w" name="Ward 1"/></folder>)");
    const landscape::Element *a = elementWithUid(batch, u"a"_s);
    namespace at = landscape::attributes;
    QCOMPARE(a->attributes.get<landscape::Money>(at::runCost)->amount(), 450000.);
    QCOMPARE(a->attributes.get<landscape::ElementId>(at::unit), std::optional(elementWithUid(batch, u"w"_s)->id));
    QCOMPARE(a->attributes.get<QString>(at::users), std::optional(u"many"_s));
    QCOMPARE(a->attributes.all(at::owner).size(), 2);
    QCOMPARE(a->attributes.get<QString>(at::product), std::optional(u"nothing known"_s));
    const auto &registry = batch.landscape.attributeRegistry;
    QCOMPARE(a->attributes.get<QString>(registry.find(u"Leverantör"_s)), std::optional(u"007"_s));
    QCOMPARE(a->attributes.get<QString>(registry.find(u"tag"_s)), std::optional(u""_s));
    QCOMPARE(a->attributes.find(at::users)->source.line, 5);
    QCOMPARE(warnings(batch), (QStringList {u"value.number:5"_s, u"value.reference:7"_s}));
}

void TestArchi::viewsArePlacedAbsolutely()
{
    const auto batch = readModel(R"(<folder name="A" id="g" type="application">
<element xsi:type="archimate:ApplicationComponent" id="a" name="A"/><element xsi:type="archimate:Junction" id="j"/></folder>
<folder name="V" id="v" type="diagrams"><folder name="Sub" id="s">
<element xsi:type="archimate:ArchimateDiagramModel" id="d" name="D" viewpoint="layered"><documentation>Doc</documentation><property key="k" value="v"/>
<child xsi:type="archimate:Group" id="n1" name="Group" fillColor="#102030" alpha="128" lineColor="#ff0000" fontColor="#00ff00"><bounds x="-10" y="20" width="300" height="200"/>
<child xsi:type="archimate:DiagramObject" id="n2" archimateElement="a" type="1"><bounds x="5" y="6"/>
<child xsi:type="archimate:DiagramObject" id="n3" archimateElement="j"><bounds x="1" y="1" width="-1" height="-1"/></child></child></child>
<child xsi:type="archimate:Note" id="n4"><bounds x="400" y="0" width="99" height="40"/><content>Text</content></child>
<child xsi:type="archimate:DiagramModelReference" id="n5" model="d"><bounds x="9" y="9" width="10" height="10"/></child>
</element></folder></folder>)");
    const landscape::View &view = *batch.landscape.views.begin();
    QCOMPARE(view.folder, u"Sub"_s);
    QCOMPARE(view.documentation, u"Doc"_s);
    QCOMPARE(view.viewpoint, u"layered"_s);
    QCOMPARE(view.attributes.get<QString>(batch.landscape.attributeRegistry.find(u"k"_s)), std::optional(u"v"_s));
    QCOMPARE(view.source.line, 6);
    const landscape::PlacedNode *group = nodeWithUid(view, u"n1"_s);
    QCOMPARE(group->kind, NodeKind::Group);
    QCOMPARE(group->text, u"Group"_s);
    QCOMPARE(group->rect, QRectF(-10, 20, 300, 200));
    QCOMPARE(group->fill, std::optional<landscape::Rgb>(0x80102030));
    QCOMPARE(group->line, std::optional<landscape::Rgb>(0xffff0000));
    QCOMPARE(group->fontColour, std::optional<landscape::Rgb>(0xff00ff00));
    const landscape::PlacedNode *box = nodeWithUid(view, u"n2"_s);
    QCOMPARE(box->rect, QRectF(-5, 26, 120, 55));
    QCOMPARE(box->parent, group->id);
    QVERIFY(box->figure);
    QCOMPARE(box->element, elementWithUid(batch, u"a"_s)->id);
    QCOMPARE(nodeWithUid(view, u"n3"_s)->rect, QRectF(-4, 27, 15, 15));
    QCOMPARE(nodeWithUid(view, u"n3"_s)->parent, box->id);
    QCOMPARE(nodeWithUid(view, u"n4"_s)->kind, NodeKind::Note);
    QCOMPARE(nodeWithUid(view, u"n4"_s)->text, u"Text"_s);
    QCOMPARE(nodeWithUid(view, u"n5"_s)->kind, NodeKind::ViewReference);
    QCOMPARE(nodeWithUid(view, u"n5"_s)->reference, view.id);
    QCOMPARE(warnings(batch), QStringList());
}

void TestArchi::bendsAreAbsolute()
{
    // Middles at (50, 50) and (350, 50). The second line's bends disagree about where they are (a box was moved):
    // the first leans on the source's, the second on the target's offset.
    const auto batch = readModel(
        R"(<folder name="V" id="v" type="diagrams"><element xsi:type="archimate:ArchimateDiagramModel" id="d" name="D">
<child xsi:type="archimate:Note" id="n1"><bounds x="0" y="0" width="100" height="100"/>
<sourceConnection xsi:type="archimate:Connection" id="c1" source="n1" target="n2" lineColor="#0000ff"><bendpoint startX="100" startY="30" endX="-200" endY="30"/></sourceConnection>
<sourceConnection id="c2" source="n1" target="n2"><bendpoint startX="0" startY="90" endX="-270" endY="90"/><bendpoint startX="300" startY="90" endX="30" endY="90"/></sourceConnection></child>
<child xsi:type="archimate:Note" id="n2" targetConnections="c1 c2"><bounds x="300" y="0" width="100" height="100"/></child></element></folder>)");
    const landscape::View &view = *batch.landscape.views.begin();
    QCOMPARE(view.connections.size(), 2);
    QCOMPARE(view.connections[0].bends, QList<QPointF> {QPointF(150, 80)});
    QCOMPARE(view.connections[0].line, std::optional<landscape::Rgb>(0xff0000ff));
    QCOMPARE(view.connections[0].sourceNode, nodeWithUid(view, u"n1"_s)->id);
    QCOMPARE(view.connections[0].targetNode, nodeWithUid(view, u"n2"_s)->id);
    QCOMPARE(view.connections[1].bends, (QList<QPointF> {QPointF(60, 140), QPointF(370, 140)}));
}

void TestArchi::connectionsMayEndInConnections()
{
    const auto batch = readModel(
        R"(<folder name="V" id="v" type="diagrams"><element xsi:type="archimate:ArchimateDiagramModel" id="d" name="D">
<child xsi:type="archimate:Note" id="n0"><bounds x="0" y="200" width="100" height="100"/>
<sourceConnection xsi:type="archimate:Connection" id="c0" source="n0" target="c1"><bendpoint startX="10" startY="0" endX="10" endY="0"/></sourceConnection>
<sourceConnection xsi:type="archimate:Connection" id="lost" source="n0" target="nowhere"/></child>
<child xsi:type="archimate:Note" id="n1"><bounds x="0" y="0" width="100" height="100"/>
<sourceConnection xsi:type="archimate:Connection" id="c1" source="n1" target="n2"><sourceConnection id="c2" source="c1" target="n0"/></sourceConnection></child>
<child xsi:type="archimate:Note" id="n2"><bounds x="300" y="0" width="100" height="100"/></child></element></folder>)");
    const landscape::View &view = *batch.landscape.views.begin();
    QCOMPARE(view.connections.size(), 3);
    const landscape::RoutedConnection &note = view.connections[0];
    QCOMPARE(note.uid, u"c0"_s);
    QVERIFY(note.targetNode.isNull());
    QCOMPARE(view.connection(note.targetConnection)->uid, u"c1"_s);
    // Half way between the source's (60, 250) and the middle of c1's (200, 50) plus 10.
    QCOMPARE(note.bends, QList<QPointF> {QPointF(135, 150)});
    QCOMPARE(view.connection(view.connections[2].sourceConnection)->uid, u"c1"_s);
    QCOMPARE(warnings(batch), QStringList {u"view.no-ends:6"_s});
}

void TestArchi::sketchesBecomeNotes()
{
    const auto batch = readModel(
        R"(<folder name="V" id="v" type="diagrams"><element xsi:type="archimate:SketchModel" id="d" name="D">
<child xsi:type="archimate:SketchModelSticky" id="n1" name="Sticky"><bounds x="1" y="2" width="30" height="40"/><content>Idea</content></child>
<child xsi:type="archimate:SketchModelActor" id="n2" name="Ann"><bounds x="1" y="2" width="30" height="40"/></child></element>
<element xmlns:canvas="http://www.archimatetool.com/canvas" xsi:type="canvas:CanvasModel" id="c" name="C">
<child xsi:type="canvas:CanvasModelBlock" id="b" name="Block"><bounds x="1" y="2" width="30" height="40"/><child xsi:type="canvas:CanvasModelSticky" id="s"><bounds x="1" y="2" width="3" height="4"/><content>S</content></child></child></element></folder>)");
    QCOMPARE(batch.landscape.views.size(), 2);
    const landscape::View &sketch = *batch.landscape.views.begin();
    QCOMPARE(nodeWithUid(sketch, u"n1"_s)->text, u"Idea"_s);
    QCOMPARE(nodeWithUid(sketch, u"n2"_s)->text, u"Ann"_s);
    const landscape::View &canvas = *batch.landscape.views.find(landscape::ViewId::create(2));
    QCOMPARE(nodeWithUid(canvas, u"b"_s)->kind, NodeKind::Group);
    QCOMPARE(nodeWithUid(canvas, u"s"_s)->rect, QRectF(2, 4, 3, 4));
    QCOMPARE(warnings(batch), QStringList());
    QVERIFY(mentions(batch, u"sketch or canvas"_s));
}

void TestArchi::looksAreKept()
{
    const auto batch = readModel(
        R"(<folder name="V" id="v" type="diagrams"><element xsi:type="archimate:ArchimateDiagramModel" id="d" name="D" connectionRouterType="2">
<child xsi:type="archimate:Note" id="n1" font="1|Arial|14.25|3|WINDOWS|1|-19|0|0|0|700|1|1|0|0|3|2|1|34|Arial" lineWidth="2" lineColor="#FF0000" textAlignment="4" fillColor="#00ff00" alpha="80" textPosition="1" borderType="2" imagePath="images/a.png" imagePosition="4"><bounds x="0" y="0" width="100" height="10"/><feature name="labelExpression" value="${name}"/><feature name="lineAlpha" value="40"/><feature name="gradient" value="3"/>
<sourceConnection id="c1" name="because" source="n1" target="n2" lineWidth="3" fontColor="#000001" font="not a font" type="64" textPosition="2"><feature name="nameVisible" value="false"/><property key="k" value="v"/><documentation>Why</documentation></sourceConnection><content>Text</content><property key="p" value="1"/></child>
<child xsi:type="archimate:Group" id="n2" name="G" alpha="7" textAlignment="9"><bounds x="0" y="0"/><documentation>Doc</documentation><future a="1"><b>x</b></future></child></element></folder>)");
    const landscape::View &view = *batch.landscape.views.begin();
    QCOMPARE(view.extras.value(u"archi:connectionRouterType"), u"2"_s);
    const landscape::PlacedNode &note = *nodeWithUid(view, u"n1"_s);
    const landscape::Font font {u"Arial"_s, 14.25, true, true, true, false};
    QCOMPARE(note.font, std::optional(font));
    QVERIFY(!note.extras.contains(u"archi:font")); // the same text can be made of it again
    QCOMPARE(note.lineWidth, 2);
    QCOMPARE(note.line, std::optional<landscape::Rgb>(0x28ff0000));
    QCOMPARE(note.extras.value(u"archi:lineColor"), u"#FF0000"_s);
    QCOMPARE(note.fill, std::optional<landscape::Rgb>(0x5000ff00));
    QCOMPARE(note.alignment, landscape::TextAlignment::Right);
    QCOMPARE(note.position, landscape::TextPosition::Middle);
    QCOMPARE(note.labelExpression, u"${name}"_s);
    QCOMPARE(note.image, u"images/a.png"_s);
    QCOMPARE(note.text, u"Text"_s);
    QCOMPARE(note.extras.value(u"archi:borderType"), u"2"_s);
    QCOMPARE(note.extras.value(u"archi:imagePosition"), u"4"_s);
    QCOMPARE(note.extras.value(u"archi:feature:gradient"), u"3"_s);
    QCOMPARE(note.extras.value(u"archi:property:p"), u"1"_s);
    const landscape::PlacedNode &group = *nodeWithUid(view, u"n2"_s);
    QCOMPARE(group.extras.value(u"archi:alpha"), u"7"_s); // without a colour to be seen through
    QCOMPARE(group.extras.value(u"archi:textAlignment"), u"9"_s);
    QCOMPARE(group.extras.value(u"archi:documentation"), u"Doc"_s);
    QCOMPARE(group.extras.value(u"archi:size"), u"-1 -1 400 140"_s);
    QCOMPARE(group.extras.value(u"archi:xml"), u"<future a=\"1\"><b>x</b></future>"_s);
    const landscape::RoutedConnection &line = view.connections.first();
    QCOMPARE(line.text, u"because"_s);
    QCOMPARE(line.lineWidth, 3);
    QVERIFY(!line.font);
    QCOMPARE(line.extras.value(u"archi:font"), u"not a font"_s);
    QCOMPARE(line.extras.value(u"archi:type"), u"64"_s);
    QCOMPARE(line.extras.value(u"archi:textPosition"), u"2"_s);
    QCOMPARE(line.extras.value(u"archi:feature:nameVisible"), u"false"_s);
    QCOMPARE(line.extras.value(u"archi:property:k"), u"v"_s);
    QCOMPARE(line.extras.value(u"archi:documentation"), u"Why"_s);
    QCOMPARE(batch.problems, base::Problems());
}

void TestArchi::theModelItselfIsKept()
{
    const auto batch = readModel(
        R"(<metadata><entry key="dc" value="me"/></metadata><folder name="Applikation" id="g" type="application"><documentation>Top</documentation>
<folder name="Empty" id="e"/><folder name="IT/OT" id="i"><property key="k" value="v"/><element xsi:type="archimate:ApplicationComponent" id="a" name="A" future="1"><feature name="f" value="g"/><property key="users" value=""/><property value="lost"/></element></folder>
<folder name="Twice" id="t1"/><folder name="Twice" id="t2"><element xsi:type="archimate:Node" id="b" name="B"/></folder></folder>
<feature name="mf" value="1"/><property key="colour" value="blue"/><profile name="P" id="p" imagePath="images/p.png" conceptType="FlowRelationship"/>)");
    const landscape::Landscape &landscape = batch.landscape;
    QCOMPARE(landscape.settings.extras.value(u"archi:metadata:dc"), u"me"_s);
    QCOMPARE(landscape.settings.extras.value(u"archi:feature:mf"), u"1"_s);
    const auto attribute = [&](const QString &key) { return landscape.attributeRegistry.find(key); };
    QCOMPARE(landscape.settings.attributes.get<QString>(attribute(u"colour"_s)), std::optional(u"blue"_s));
    QCOMPARE(landscape.specializations.first(),
             (landscape::Specialization {u"P"_s, u"Flow"_s, u"p"_s, u"images/p.png"_s}));
    QStringList folders;
    for (const landscape::Folder &folder : landscape.folders)
        folders << folder.type + u':' + folder.path + u':' + folder.uid;
    QCOMPARE(folders, (QStringList {u"application::g"_s, u"application:Empty:e"_s, u"application:IT∕OT:i"_s,
                                    u"application:Twice:t1"_s, u"application:Twice:t2"_s}));
    QCOMPARE(landscape.folders.at(0).documentation, u"Top"_s);
    QCOMPARE(landscape.folders.at(0).extras.value(u"archi:name"), u"Applikation"_s);
    QCOMPARE(landscape.folders.at(2).extras.value(u"archi:name"), u"IT/OT"_s);
    QCOMPARE(landscape.folders.at(2).attributes.get<QString>(attribute(u"k"_s)), std::optional(u"v"_s));
    const landscape::Element *a = elementWithUid(batch, u"a"_s);
    QCOMPARE(a->folder, u"IT∕OT"_s);
    QCOMPARE(a->extras.value(u"archi:future"), u"1"_s);
    QCOMPARE(a->extras.value(u"archi:feature:f"), u"g"_s);
    QVERIFY(a->extras.contains(u"archi:property:users"));
    QCOMPARE(a->extras.value(u"archi:property:"), u"lost"_s);
    QCOMPARE(elementWithUid(batch, u"b"_s)->extras.value(u"archi:folder"), u"application t2"_s);
    QCOMPARE(batch.problems, base::Problems());
}

// Whatever a file says, it is read, listed, and never a crash.
void TestArchi::badInputIsListed()
{
    QByteArray nested;
    for (int i = 0; i < 9; ++i)
        nested += "<child xsi:type=\"archimate:Group\" id=\"g" + QByteArray::number(i)
            + "\" name=\"\"><bounds x=\"10\" y=\"10\" width=\"" + QByteArray::number(400 - 20 * i) + "\" height=\"300\"/>";
    for (int i = 0; i < 9; ++i)
        nested += "</child>";
    const auto batch = readModel(
        R"(<folder name="A" id="x" type="application" xml:lang=""><element xsi:type="archimate:Node" id="a" name="&lt;b>HTML&lt;/b>"/><element xsi:type="archimate:Node" id="a" name="again"/><element xsi:type="archimate:Node" id="nameless"/>
<element xsi:type="archimate:ServingRelationship" id="self" source="a" target="a"/><element xsi:type="archimate:ServingRelationship" id="loop" source="loop" target="a"/><element xsi:type="archimate:ServingRelationship" id="open" source="a"/></folder>
<folder name="V" id="v" type="diagrams"><element xsi:type="archimate:ArchimateDiagramModel" id="d" name="D">)"
        + nested
        + R"(<child xsi:type="archimate:DiagramObject" id="far" archimateElement="a"><bounds x="-99999999999" y="1e300" width="-5" height="99999999"/>
<sourceConnection xsi:type="archimate:Connection" id="s" source="far" target="far" archimateRelationship="self"><bendpoint startX="-4" startY="900000000"/></sourceConnection>
<sourceConnection xsi:type="archimate:Connection" id="circle" source="circle" target="circle"/><sourceConnection id="none" source="far"/></child></element></folder>)");
    const landscape::View &view = *batch.landscape.views.begin();
    QCOMPARE(view.nodes.size(), 10);
    QCOMPARE(nodeWithUid(view, u"g8"_s)->rect.topLeft(), QPointF(90, 90));
    QCOMPARE(nodeWithUid(view, u"far"_s)->rect, QRectF(-1e6, 1e6, 120, 1e6));
    QCOMPARE(view.connections.size(), 1);
    QCOMPARE(batch.landscape.relationships.size(), 1); // "self"; the others have no ground
    QVERIFY(elementWithUid(batch, u"nameless"_s)->name.isEmpty());
    QStringList codes;
    for (const base::Problem &problem : batch.problems)
        codes << problem.code;
    for (const char *code : {"model.duplicate-id", "model.no-name", "model.dangling", "view.place", "view.no-ends"})
        QVERIFY2(codes.contains(QLatin1String(code)), code);
    QVERIFY(mentions(batch, u"HTML"_s));
    QVERIFY(mentions(batch, u"to itself"_s));
}

void TestArchi::anyEncodingIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString content = u"<archimate:model xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                            "xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"Åsa\" id=\"m\"/>"_s;
    const QByteArray utf8 = content.toUtf8();
    QTest::newRow("no declaration") << utf8;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + utf8;
    QTest::newRow("windows-1252") << "<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + content.toLatin1();
    QTest::newRow("doctype") << "<!DOCTYPE model SYSTEM \"http://example.invalid/model.dtd\">" + utf8;
    QByteArray little("\xff\xfe");
    QByteArray big("\xfe\xff");
    for (const QChar c : content) {
        little.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
        big.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
    }
    QTest::newRow("UTF-16, little end first") << little;
    QTest::newRow("UTF-16, big end first") << big;
}

void TestArchi::anyEncodingIsRead()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"Модель – 模型 åäö.archimate"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto batch = exchange::read(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(batch->landscape.settings.name, u"Åsa"_s);
}

void TestArchi::zipWithImages()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"med bilder – ö.archimate"_s);
    writeZip(path,
             {{"model.xml",
               model("<folder name=\"A\" id=\"g\" type=\"application\"><element "
                     "xsi:type=\"archimate:Node\" id=\"a\" name=\"A\"/></folder>")},
              {"images/one.png", "not a picture"},
              {"other/two.txt", "x"}});
    const auto batch = exchange::read(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(batch->landscape.elements.size(), 1);
    QCOMPARE(batch->landscape.images.size(), 1);
    QCOMPARE(batch->landscape.images.value(u"images/one.png"_s), "not a picture");
    QVERIFY(mentions(*batch, u"other/two.txt"_s));
}

QTEST_APPLESS_MAIN(TestArchi)
#include "tst_archi.moc"
