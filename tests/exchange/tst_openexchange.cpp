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

bool mentions(const exchange::ImportBatch &batch, const QString &text)
{
    return std::any_of(batch.problems.begin(), batch.problems.end(),
                       [&](const base::Problem &problem) { return problem.message.contains(text); });
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
    void metadataSpeaksWhereNothingElseDoes();
    void whatIsNotCarriedIsListed();
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
    QVERIFY(mentions(batch, u"type “number”"_s));
    QCOMPARE(warnings(batch), 0);
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

void TestOpenExchange::metadataSpeaksWhereNothingElseDoes()
{
    const QByteArray metadata
        = "<metadata><schema>Dublin Core</schema><dc:title>Title</dc:title><dc:creator>Ann</dc:creator></metadata>\n";
    QCOMPARE(readModel(metadata).landscape.settings.purpose, u"title: Title\ncreator: Ann"_s);
    const auto both = readModel(metadata + "<documentation>Why</documentation>");
    QCOMPARE(both.landscape.settings.purpose, u"Why"_s);
    QVERIFY(mentions(both, u"title: Title; creator: Ann"_s));
}

void TestOpenExchange::whatIsNotCarriedIsListed()
{
    const auto batch
        = readModel(R"(<properties><property propertyDefinitionRef="p"><value>1</value></property></properties>
<views><viewpoints><viewpoint identifier="w"><name>W</name></viewpoint></viewpoints><diagrams><view identifier="v" xsi:type="Diagram"><name>V</name>
<node identifier="n" xsi:type="Label" x="0" y="0" w="1" h="1"><style lineWidth="3"><font name="Arial" size="9"/></style><documentation>D</documentation></node>
</view></diagrams></views><somethingNew/>)");
    for (const QString &what : {u"properties of the model"_s, u"<viewpoints>"_s, u"lineWidth"_s, u"font"_s,
                                u"documentation of a node"_s, u"<somethingNew>"_s})
        QVERIFY2(mentions(batch, what), qPrintable(what));
    QCOMPARE(warnings(batch), 0);
}

QTEST_APPLESS_MAIN(TestOpenExchange)
#include "tst_openexchange.moc"
