// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangereader.h"
#include "landscape/invariants.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using landscape::NodeKind;

namespace {

exchange::ImportBatch readModel(const QByteArray &content, const QByteArray &version = "/3.0/")
{
    QByteArray bytes
        = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model xmlns=\"http://www.opengroup.org/xsd/archimate" + version
        + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
          "identifier=\"id-m\">\n"
        + content + "</model>\n";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    auto batch = exchange::readExchangeXml(buffer, u"/somewhere/test.xml"_s);
    if (!batch) {
        QTest::qFail(qPrintable(batch.error().text()), __FILE__, __LINE__);
        return {};
    }
    const base::Problems broken = landscape::brokenInvariants(batch->landscape);
    if (!broken.isEmpty())
        QTest::qFail(qPrintable(broken.first().text()), __FILE__, __LINE__);
    return *std::move(batch);
}

const landscape::Element &element(const exchange::ImportBatch &batch, const QString &uid)
{
    static const landscape::Element none;
    for (const landscape::Element &element : batch.landscape.elements) {
        if (element.uid == uid)
            return element;
    }
    QTest::qFail(qPrintable(u"no element "_s + uid), __FILE__, __LINE__);
    return none;
}

QString propertyOf(const exchange::ImportBatch &batch, const landscape::AttributeValues &values, const QString &key)
{
    return values.get<QString>(batch.landscape.attributeRegistry.find(key)).value_or(u"(none)"_s);
}

QStringList extrasOf(const landscape::Extras &extras)
{
    QStringList all;
    for (const landscape::Extra &extra : extras.entries())
        all << extra.key + u'=' + extra.value;
    return all;
}

int warnings(const exchange::ImportBatch &batch)
{
    return int(std::count_if(batch.problems.begin(), batch.problems.end(),
                             [](const base::Problem &problem) { return problem.severity != base::Severity::Info; }));
}

const QByteArray twoElements
    = "<elements>\n<element identifier=\"a\" xsi:type=\"ApplicationComponent\"><name>A</name></element>\n"
      "<element identifier=\"b\" xsi:type=\"BusinessObject\"><name>B</name></element>\n</elements>\n";

} // namespace

class TestOpenExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elementsAndProperties();
    void furtherLanguagesAreKept();
    void relationships();
    void organizationsAreFolders();
    void viewsOfVersion3();
    void version2();
    void metadataIsKept();
    void modelSaysMore();
    void organizationsSayMore();
    void viewsSayMore();
};

void TestOpenExchange::elementsAndProperties()
{
    const auto batch = readModel(R"(<name>Model</name><documentation>Why</documentation>
<elements><element identifier="a" xsi:type="ApplicationComponent"><name>A</name><documentation>D</documentation>
<properties><property propertyDefinitionRef="p1"><value>12 MSEK</value></property>
<property propertyDefinitionRef="p2"><value>x</value></property></properties></element>
<element identifier="j" xsi:type="OrJunction"><name/></element></elements>
<propertyDefinitions><propertyDefinition identifier="p1" type="string"><name>run_cost</name></propertyDefinition>
<propertyDefinition identifier="p2" type="number"><name>Own key</name></propertyDefinition></propertyDefinitions>)");
    QCOMPARE(batch.format, u"exchange"_s);
    QCOMPARE(batch.landscape.settings.uid, u"id-m"_s);
    QCOMPARE(batch.landscape.settings.name, u"Model"_s);
    QCOMPARE(batch.landscape.settings.purpose, u"Why"_s);
    const landscape::Element &a = element(batch, u"a"_s);
    QCOMPARE(a.documentation, u"D"_s);
    QCOMPARE(a.attributes.get<landscape::Money>(landscape::attributes::runCost)->amount(), 12e6);
    QCOMPARE(propertyOf(batch, a.attributes, u"Own key"_s), u"x"_s);
    QCOMPARE(a.sources.first().line, 4);
    QCOMPARE(batch.landscape.sources.begin()->file, u"test.xml"_s);
    QCOMPARE(element(batch, u"j"_s).kind, landscape::ElementKind::Junction);
    QCOMPARE(element(batch, u"j"_s).junction, landscape::JunctionKind::Or);
    const auto &registry = batch.landscape.attributeRegistry;
    QCOMPARE(registry.definition(registry.find(u"Own key"_s)).type, landscape::AttributeType::Number);
    QCOMPARE(warnings(batch), 1); // “x” is no number and stays text
}

void TestOpenExchange::furtherLanguagesAreKept()
{
    const auto batch = readModel(
        R"(<elements><element identifier="a" xsi:type="Node"><name xml:lang="en">Server</name><name xml:lang="sv">Serverdator</name>
<documentation xml:lang="">Plain</documentation><documentation xml:lang="sv">Svenska</documentation>
<properties><property propertyDefinitionRef="p"><value xml:lang="en">red</value><value xml:lang="sv">röd</value></property></properties></element></elements>
<propertyDefinitions><propertyDefinition identifier="p" type="string"><name>colour</name></propertyDefinition></propertyDefinitions>)");
    const landscape::Element &a = element(batch, u"a"_s);
    QCOMPARE(a.name, u"Server"_s);
    QCOMPARE(a.documentation, u"Plain"_s);
    QCOMPARE(propertyOf(batch, a.attributes, u"name@sv"_s), u"Serverdator"_s);
    QCOMPARE(propertyOf(batch, a.attributes, u"documentation@sv"_s), u"Svenska"_s);
    QCOMPARE(propertyOf(batch, a.attributes, u"colour"_s), u"red"_s);
    QCOMPARE(propertyOf(batch, a.attributes, u"colour@sv"_s), u"röd"_s);
    QCOMPARE(warnings(batch), 0);
}

void TestOpenExchange::relationships()
{
    const auto batch = readModel(twoElements + R"(<relationships>
<relationship identifier="r1" source="a" target="b" xsi:type="Access" accessType="ReadWrite"><name>N</name></relationship>
<relationship identifier="r2" source="a" target="b" xsi:type="Access"/>
<relationship identifier="r3" source="a" target="r1" xsi:type="Association" isDirected="true"/>
<relationship identifier="r4" source="a" target="b" xsi:type="Influence" modifier="+"/>
</relationships>)");
    QList<landscape::Relationship> all(batch.landscape.relationships.begin(), batch.landscape.relationships.end());
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[0].name, u"N"_s);
    QCOMPARE(all[0].access, landscape::AccessMode::ReadWrite);
    QCOMPARE(all[1].access, landscape::AccessMode::Unspecified);
    QVERIFY(all[2].directed);
    QCOMPARE(all[2].target.relationship(), all[0].id);
    QCOMPARE(all[3].strength, u"+"_s);
    QCOMPARE(warnings(batch), 0);
}

void TestOpenExchange::organizationsAreFolders()
{
    const auto batch = readModel(twoElements + R"(<organizations>
<item><label xml:lang="en">Application</label><item><label>Care</label><item identifierRef="a"/></item></item>
<item><label>Mine</label><item><label>Deep</label><item identifierRef="b"/></item></item></organizations>)");
    QCOMPARE(element(batch, u"a"_s).folder, u"Care"_s);
    QCOMPARE(element(batch, u"b"_s).folder, u"Mine/Deep"_s);
    QCOMPARE(warnings(batch), 0);
}

void TestOpenExchange::viewsOfVersion3()
{
    const auto batch = readModel(
        twoElements
        + R"(<relationships><relationship identifier="r" source="a" target="b" xsi:type="Access"/></relationships>
<views><diagrams><view identifier="v1" xsi:type="Diagram" viewpoint="Capability Map"><name>One</name><documentation>Doc</documentation>
<node identifier="n1" xsi:type="Container" x="10" y="20" w="300" h="200"><label>Group</label>
<style><fillColor r="1" g="2" b="3" a="50"/><lineColor r="255" g="0" b="0"/><font name="Arial" size="9"><color r="0" g="255" b="0"/></font></style>
<node identifier="n2" elementRef="a" xsi:type="Element" x="30" y="40" w="120" h="55"/></node>
<node identifier="n3" xsi:type="Label" x="400" y="0" w="100" h="50"><label>Text</label></node>
<node identifier="n4" xsi:type="Label" x="400" y="100" w="100" h="50"><label>Other view</label><viewRef ref="v2"/></node>
<node identifier="n5" elementRef="b" xsi:type="Element" x="-30" y="-40" w="120" h="55"/>
<connection identifier="c1" relationshipRef="r" xsi:type="Relationship" source="n2" target="n5"><style><lineColor r="0" g="0" b="255"/></style>
<sourceAttachment x="31" y="41"/><bendpoint x="5" y="6"/><bendpoint x="7" y="8"/><targetAttachment x="-1" y="-2"/></connection>
<connection identifier="c2" xsi:type="Line" source="n3" target="c1"/>
</view><view identifier="v2" xsi:type="Diagram"><name>Two</name></view></diagrams></views>)");
    QCOMPARE(batch.landscape.views.size(), 2);
    const landscape::View &view = *batch.landscape.views.begin();
    QCOMPARE(view.name, u"One"_s);
    QCOMPARE(view.documentation, u"Doc"_s);
    QCOMPARE(view.viewpoint, u"capability"_s);
    QCOMPARE(view.nodes.size(), 5);
    QCOMPARE(view.nodes[0].kind, NodeKind::Group);
    QCOMPARE(view.nodes[0].text, u"Group"_s);
    QCOMPARE(view.nodes[0].fill, std::optional<landscape::Rgb>(0x80010203));
    QCOMPARE(view.nodes[0].line, std::optional<landscape::Rgb>(0xffff0000));
    QCOMPARE(view.nodes[0].fontColour, std::optional<landscape::Rgb>(0xff00ff00));
    QCOMPARE(view.nodes[1].rect, QRectF(30, 40, 120, 55));
    QCOMPARE(view.nodes[1].parent, view.nodes[0].id);
    QCOMPARE(view.nodes[1].element, element(batch, u"a"_s).id);
    QCOMPARE(view.nodes[2].kind, NodeKind::Note);
    QCOMPARE(view.nodes[2].text, u"Text"_s);
    QCOMPARE(view.nodes[3].kind, NodeKind::ViewReference);
    QCOMPARE(view.nodes[3].reference, landscape::ViewId::create(2));
    QCOMPARE(view.nodes[4].rect.topLeft(), QPointF(-30, -40));
    QCOMPARE(view.connections.size(), 2);
    QCOMPARE(view.connections[0].bends, (QList<QPointF> {{31, 41}, {5, 6}, {7, 8}, {-1, -2}}));
    QCOMPARE(view.connections[0].line, std::optional<landscape::Rgb>(0xff0000ff));
    QCOMPARE(view.connections[0].relationship, batch.landscape.relationships.begin()->id);
    QCOMPARE(view.connections[1].targetConnection, view.connections[0].id);
    QVERIFY(view.connections[1].relationship.isNull());
    QCOMPARE(warnings(batch), 0);
}

void TestOpenExchange::version2()
{
    const auto batch
        = readModel(R"(<metadata><schema>Dublin Core</schema><dc:title>T</dc:title></metadata><name>Old</name>
<elements><element identifier="a" xsi:type="InfrastructureService"><label>A</label>
<properties><property identifierref="p"><value>v</value></property></properties></element></elements>
<relationships><relationship identifier="r" source="a" target="a" xsi:type="UsedByRelationship"><label>L</label></relationship></relationships>
<organization><item><label>Technology</label><item><label>Sub</label><item identifierref="a"/></item></item></organization>
<propertydefs><propertydef identifier="p" name="Key" type="string"/></propertydefs>
<views><view identifier="v" viewpoint="Infrastructure"><label>View</label>
<node identifier="g" x="1" y="2" w="300" h="100" type="group"><label>G</label><node identifier="n" elementref="a" x="5" y="6" w="70" h="30"/></node>
<node identifier="t" x="1" y="2" w="30" h="10"><label>Note</label></node>
<connection identifier="c" relationshipref="r" source="n" target="n"><bendpoint x="9" y="9"/></connection></view></views>)",
                    "");
    const landscape::Element &a = element(batch, u"a"_s);
    QCOMPARE(a.kind, landscape::ElementKind::TechnologyService);
    QCOMPARE(a.name, u"A"_s);
    QCOMPARE(a.folder, u"Sub"_s);
    QCOMPARE(propertyOf(batch, a.attributes, u"Key"_s), u"v"_s);
    QCOMPARE(batch.landscape.relationships.begin()->kind, landscape::RelationshipKind::Serving);
    QCOMPARE(batch.landscape.relationships.begin()->name, u"L"_s);
    const landscape::View &view = *batch.landscape.views.begin();
    QCOMPARE(view.viewpoint, u"technology"_s);
    QCOMPARE(view.nodes.size(), 3);
    QCOMPARE(view.nodes[0].kind, NodeKind::Group);
    QCOMPARE(view.nodes[1].element, a.id);
    QCOMPARE(view.nodes[2].kind, NodeKind::Note);
    QCOMPARE(view.connections.size(), 1);
    QCOMPARE(warnings(batch), 0);
}

void TestOpenExchange::metadataIsKept()
{
    const auto batch = readModel(R"(<metadata><schema>Dublin Core</schema><dc:title>Title</dc:title>
<dc:creator xml:lang="sv">Ann</dc:creator><schemaInfo><schema>Own</schema></schemaInfo></metadata>)");
    QCOMPARE(extrasOf(batch.landscape.settings.extras),
             (QStringList {u"exchange:metadata:schema=Dublin Core"_s, u"exchange:metadata:dc:title=Title"_s,
                           u"exchange:metadata:dc:creator@sv=Ann"_s,
                           u"exchange:metadata:xml=<schemaInfo><schema>Own</schema></schemaInfo>"_s}));
    QCOMPARE(batch.landscape.settings.purpose, QString());
}

void TestOpenExchange::modelSaysMore()
{
    const auto batch = readModel(R"(<name xml:lang="en">M</name><name xml:lang="sv">Modell</name>
<x:more xmlns:x="urn:other" x:a="1"><x:b>two &amp; three</x:b></x:more>
<properties><property propertyDefinitionRef="p"><value xml:lang="sv">1</value></property></properties>
<propertyDefinitions><propertyDefinition identifier="p" type="time"><name xml:lang="en">Opens</name>
<name xml:lang="sv">Öppnar</name><documentation>When</documentation></propertyDefinition>
<propertyDefinition identifier="propdef-Unused" type="boolean"><name xml:lang="en">Unused</name></propertyDefinition>
</propertyDefinitions><views><viewpoints><viewpoint identifier="w"><name>W</name></viewpoint></viewpoints></views>)");
    const auto &settings = batch.landscape.settings;
    QCOMPARE(settings.name, u"M"_s);
    QCOMPARE(propertyOf(batch, settings.attributes, u"name@sv"_s), u"Modell"_s);
    QCOMPARE(propertyOf(batch, settings.attributes, u"Opens"_s), u"1"_s);
    QCOMPARE(extrasOf(settings.extras),
             (QStringList {u"exchange:lang=en"_s, u"exchange:lang:property:p=sv"_s,
                           u"exchange:xml=<more xmlns=\"urn:other\" xmlns:a1=\"urn:other\" a1:a=\"1\">"
                           "<b>two &amp; three</b></more>"_s,
                           u"exchange:propdef:Opens=p"_s, u"exchange:propdef-type:Opens=time"_s,
                           u"exchange:propdef-name:Opens@sv=Öppnar"_s,
                           u"exchange:viewpoint=<viewpoint identifier=\"w\"><name>W</name></viewpoint>"_s}));
    const auto &registry = batch.landscape.attributeRegistry;
    QCOMPARE(registry.definition(registry.find(u"Opens"_s)).description, u"When"_s);
    QCOMPARE(registry.definition(registry.find(u"Unused"_s)).type, landscape::AttributeType::Boolean);
    QVERIFY2(batch.problems.isEmpty(), batch.problems.isEmpty() ? "" : qPrintable(batch.problems.first().text()));
}

void TestOpenExchange::organizationsSayMore()
{
    const auto batch
        = readModel(twoElements + R"(<organizations><item identifier="f"><label xml:lang="sv">Application</label>
<documentation>All</documentation><item identifierRef="a"/><item><label>Empty</label></item></item>
<item><label>Mine</label><item identifierRef="a"/></item></organizations>)");
    QCOMPARE(batch.landscape.folders.size(), 2);
    QCOMPARE(batch.landscape.folders[0].uid, u"f"_s);
    QCOMPARE(batch.landscape.folders[0].path, QString());
    QCOMPARE(batch.landscape.folders[0].type, u"application"_s);
    QCOMPARE(batch.landscape.folders[0].documentation, u"All"_s);
    QCOMPARE(batch.landscape.folders[1].path, u"Empty"_s);
    QCOMPARE(extrasOf(element(batch, u"a"_s).extras),
             (QStringList {u"exchange:place=[\"Application\"]"_s, u"exchange:place=[\"Mine\"]"_s}));
    QCOMPARE(batch.landscape.settings.extras.value(u"exchange:unfiled"_s), u"business"_s);
}

void TestOpenExchange::viewsSayMore()
{
    const auto batch = readModel(twoElements + R"(<relationships>
<relationship identifier="r" source="a" target="b" xsi:type="Access"><name>R</name></relationship></relationships>
<views><diagrams><view identifier="v" xsi:type="Diagram" viewpointRef="w"><name>V</name>
<node identifier="n" elementRef="a" xsi:type="Element" x="0" y="0" w="10" h="10"><label>Another name</label>
<label xml:lang="sv">Annat namn</label><documentation>D</documentation>
<style lineWidth="5"><font name="Arial" size="9.5" style="bold italic"/></style><viewRef ref="v2"/></node>
<node identifier="n2" elementRef="b" xsi:type="Element" x="50" y="0" w="10" h="10"><label>B</label>
<style lineWidth="2"><font style="plain"/></style></node>
<node identifier="n3" xsi:type="Label" conceptRef="a" xpathPart="name" x="0" y="0" w="1" h="1"/>
<connection identifier="c" relationshipRef="r" xsi:type="NestingRelationship" source="n" target="n2"><label>Shown</label>
<style><lineColor r="1" g="2" b="3"/><fillColor r="4" g="5" b="6"/></style>
<sourceAttachment x="10" y="5"/><bendpoint x="20" y="5"/></connection></view></diagrams></views>)");
    const landscape::View &view = *batch.landscape.views.begin();
    QCOMPARE(view.nodes[0].labelExpression, u"Another name"_s);
    QCOMPARE(view.nodes[0].lineWidth, quint8(3));
    QCOMPARE(*view.nodes[0].font, (landscape::Font {u"Arial"_s, 9.5, true, true, false, false}));
    QCOMPARE(extrasOf(view.nodes[0].extras),
             (QStringList {u"exchange:lineWidth=5"_s, u"exchange:viewRef=v2"_s, u"exchange:label@sv=Annat namn"_s,
                           u"exchange:documentation=D"_s}));
    QCOMPARE(view.nodes[1].labelExpression, QString());
    QCOMPARE(view.nodes[1].lineWidth, quint8(2));
    QCOMPARE(extrasOf(view.nodes[1].extras), (QStringList {u"exchange:fontStyle=plain"_s, u"exchange:label=B"_s}));
    QCOMPARE(extrasOf(view.nodes[2].extras), (QStringList {u"exchange:conceptRef=a"_s, u"exchange:xpathPart=name"_s}));
    QCOMPARE(view.connections[0].labelExpression, u"Shown"_s);
    QCOMPARE(view.connections[0].bends, (QList<QPointF> {{10, 5}, {20, 5}}));
    QCOMPARE(extrasOf(view.connections[0].extras),
             (QStringList {u"exchange:nesting=true"_s, u"exchange:fillColor=#ff040506"_s,
                           u"exchange:sourceAttachment=10 5"_s}));
    QCOMPARE(view.extras.value(u"exchange:viewpointRef"_s), u"w"_s);
    QVERIFY2(batch.problems.isEmpty(), batch.problems.isEmpty() ? "" : qPrintable(batch.problems.first().text()));
}

QTEST_APPLESS_MAIN(TestOpenExchange)
#include "tst_openexchange.moc"
