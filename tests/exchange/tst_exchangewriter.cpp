// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangereader.h"
#include "exchange/openexchange/exchangewriter.h"
#include "landscape/invariants.h"
#include "landscape/valuetext.h"
#include "support/shareddata.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace landscape;

namespace {

QString textOf(const Extras &extras)
{
    QString all;
    for (const Extra &extra : extras.entries())
        all += u" {"_s + extra.key + u"="_s + extra.value + u'}';
    return all;
}

QString textOf(const AttributeValues &values, const Landscape &landscape)
{
    QString all;
    for (const AttributeValue &entry : values.entries())
        all += u" ["_s + landscape.attributeRegistry.definition(entry.attribute).key + u"="_s
            + QString::number(entry.value.content().index()) + u':' + valueText(entry.value, landscape) + u']';
    return all;
}

QString textOf(const QRectF &rect)
{
    return u"%1,%2 %3×%4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

QString textOf(const std::optional<Rgb> &colour)
{
    return colour ? u'#' + QString::number(*colour, 16) : u"-"_s;
}

QString textOf(const std::optional<Font> &font)
{
    return font ? u"%1 %2 %3%4%5%6"_s.arg(font->family)
                      .arg(font->points)
                      .arg(font->bold)
                      .arg(font->italic)
                      .arg(font->underline)
                      .arg(font->strikeOut)
                : u"-"_s;
}

QString uidOf(const Landscape &landscape, ConceptId id)
{
    const Concept *item = landscape.findConcept(id);
    return item ? item->uid : u"(none)"_s;
}

QString textOf(const Concept &item, const Landscape &landscape)
{
    return item.uid + u" “"_s + item.name + u"” “"_s + item.documentation + u"” <"_s + item.specialization + u"> /"_s
        + item.folder + textOf(item.attributes, landscape) + textOf(item.extras);
}

void dumpView(const View &view, const Landscape &landscape, QStringList &lines)
{
    lines << u"view "_s + view.uid + u" “"_s + view.name + u"” “"_s + view.documentation + u"” "_s + view.viewpoint
            + u" /"_s + view.folder + textOf(view.attributes, landscape) + textOf(view.extras);
    const auto nodeUid = [&](NodeId id) { return view.node(id) ? view.node(id)->uid : QString(); };
    const auto lineUid = [&](ConnectionId id) { return view.connection(id) ? view.connection(id)->uid : QString(); };
    for (const PlacedNode &node : view.nodes) {
        const View *reference = landscape.views.find(node.reference);
        lines << u"  node "_s + node.uid + u" kind %1 "_s.arg(int(node.kind)) + uidOf(landscape, node.element)
                + u" → "_s + (reference ? reference->uid : QString()) + u" in "_s + nodeUid(node.parent) + u' '
                + textOf(node.rect) + u" “"_s + node.text + u"” "_s + textOf(node.fill) + textOf(node.line)
                + textOf(node.fontColour) + textOf(node.font)
                + u" %1 %2 %3 %4 "_s.arg(node.figure)
                      .arg(int(node.alignment))
                      .arg(int(node.position))
                      .arg(node.lineWidth)
                + node.labelExpression + u' ' + node.image + textOf(node.extras);
    }
    for (const RoutedConnection &line : view.connections) {
        QString bends;
        for (const QPointF bend : line.bends)
            bends += u" %1,%2"_s.arg(bend.x()).arg(bend.y());
        lines << u"  line "_s + line.uid + u' ' + uidOf(landscape, line.relationship) + u" from "_s
                + nodeUid(line.sourceNode) + lineUid(line.sourceConnection) + u" to "_s + nodeUid(line.targetNode)
                + lineUid(line.targetConnection) + bends + textOf(line.line) + textOf(line.fontColour)
                + textOf(line.font) + u" %1 "_s.arg(line.lineWidth) + line.text + u' ' + line.labelExpression
                + textOf(line.extras);
    }
}

// All that a landscape says but for where it came from, told by uids.
QStringList dump(const Landscape &landscape)
{
    const Settings &settings = landscape.settings;
    QStringList lines {u"model "_s + settings.uid + u" “"_s + settings.name + u"” “"_s + settings.purpose + u"” "_s
                       + settings.currency + textOf(settings.attributes, landscape) + textOf(settings.extras)};
    for (const AttributeDefinition &row : landscape.attributeRegistry.definitions())
        lines << u"attribute "_s + row.key + u' ' + attributeTypeName(row.type) + u' ' + row.unit + u' '
                + row.choices.join(u'|') + u' ' + row.label + u' ' + row.description
                + u" %1 %2 %3 %4"_s.arg(row.required)
                      .arg(row.kinds.size())
                      .arg(row.minimum.value_or(-1))
                      .arg(row.maximum.value_or(-1));
    for (const Element &row : landscape.elements)
        lines << kindName(row.kind) + u" %1 "_s.arg(int(row.junction)) + textOf(row, landscape);
    for (const Relationship &row : landscape.relationships)
        lines << kindName(row.kind) + u' ' + uidOf(landscape, row.source) + u" → "_s + uidOf(landscape, row.target)
                + u' ' + accessModeName(row.access) + u" %1 "_s.arg(row.directed) + row.strength + u' '
                + textOf(row, landscape);
    for (const View &row : landscape.views)
        dumpView(row, landscape, lines);
    for (const Folder &row : landscape.folders)
        lines << u"folder "_s + row.type + u": "_s + row.path + u' ' + row.uid + u" “"_s + row.documentation + u"”"_s
                + textOf(row.attributes, landscape) + textOf(row.extras);
    for (const Specialization &row : landscape.specializations)
        lines << u"specialization "_s + row.name;
    for (auto image = landscape.images.begin(); image != landscape.images.end(); ++image)
        lines << u"image "_s + image.key();
    return lines;
}

Extras withoutForeign(const Extras &extras)
{
    Extras own;
    for (const Extra &extra : extras.entries()) {
        if (extra.key.startsWith(u"exchange:"))
            own.add(extra.key, extra.value);
    }
    return own;
}

template <typename Item> void stripItem(Item &item)
{
    item.extras = withoutForeign(item.extras);
    bool showsConcept = false;
    if constexpr (requires { item.relationship; })
        showsConcept = !item.relationship.isNull();
    else
        showsConcept = item.kind == NodeKind::Element;
    if (item.labelExpression.contains(u'$') || !showsConcept)
        item.labelExpression.clear();
    if (!item.font)
        return;
    item.font->strikeOut = false;
    if (item.font->points > 0)
        item.font->points = std::max(1., std::round(item.font->points * 2) / 2);
    if (*item.font == Font())
        item.font.reset();
}

// Takes away what whatExchangeDoesNotCarry() counts.
Landscape stripped(Landscape landscape)
{
    landscape.settings.extras = withoutForeign(landscape.settings.extras);
    landscape.specializations.clear();
    landscape.images.clear();
    for (Folder &folder : landscape.folders) {
        folder.extras = withoutForeign(folder.extras);
        folder.attributes = {};
    }
    const auto strip = [](auto &row) { row.extras = withoutForeign(row.extras); };
    for (std::uint32_t i = 1; i <= landscape.elements.lastNumber(); ++i) {
        if (landscape.elements.contains(ElementId::create(i)))
            landscape.elements.edit(ElementId::create(i), strip);
    }
    for (std::uint32_t i = 1; i <= landscape.relationships.lastNumber(); ++i) {
        if (landscape.relationships.contains(RelationshipId::create(i)))
            landscape.relationships.edit(RelationshipId::create(i), strip);
    }
    for (std::uint32_t i = 1; i <= landscape.views.lastNumber(); ++i) {
        landscape.views.edit(ViewId::create(i), [&](View &view) {
            strip(view);
            for (PlacedNode &node : view.nodes) {
                stripItem(node);
                if (node.kind == NodeKind::Legend)
                    node.kind = NodeKind::Note;
                node.figure = false;
                node.alignment = TextAlignment::Default;
                node.position = TextPosition::Default;
                node.image.clear();
            }
            for (RoutedConnection &line : view.connections)
                stripItem(line);
        });
    }
    return landscape;
}

QString firstDifference(const Landscape &a, const Landscape &b)
{
    const QStringList left = dump(a);
    const QStringList right = dump(b);
    for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (left.at(i) != right.at(i))
            return u"\n< "_s + left.at(i) + u"\n> "_s + right.at(i);
    }
    return left.size() == right.size() ? QString() : u"%1 lines against %2"_s.arg(left.size()).arg(right.size());
}

QStringList modelFiles()
{
    QStringList files;
    for (const QString &folder : {u"models/archi"_s, u"models/exchange"_s}) {
        for (const QString &name : QDir(support::sharedData(folder)).entryList(QDir::Files))
            files << folder + u'/' + name;
    }
    for (const QString &name : QDir(support::sharedData(u"paired"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        files << u"paired/"_s + name + u"/model.archimate"_s << u"paired/"_s + name + u"/model.xml"_s;
    return files;
}

// Writes and reads again.
Landscape throughFile(const Landscape &landscape, exchange::ExchangeWriteOptions options = {})
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"model.xml"_s);
    const auto written = exchange::writeExchange(landscape, path, options);
    if (!written) {
        QTest::qFail(qPrintable(written.error().text()), __FILE__, __LINE__);
        return {};
    }
    const auto batch = exchange::readExchange(path);
    if (!batch) {
        QTest::qFail(qPrintable(batch.error().text()), __FILE__, __LINE__);
        return {};
    }
    const base::Problems broken = brokenInvariants(batch->landscape);
    if (!broken.isEmpty())
        QTest::qFail(qPrintable(broken.first().text()), __FILE__, __LINE__);
    return batch->landscape;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
}

// The schemas import others by their addresses on the web, which a catalogue leads to the files at hand.
QString makeCatalogue(const QString &folder)
{
    const QString schemas = u"file://"_s + support::sharedData(u"archimate/"_s);
    const QList<std::pair<QString, QString>> rows {
        {u"http://www.w3.org/2001/xml.xsd"_s, u"xml.xsd"_s},
        {u"http://www.w3.org/2001/03/xml.xsd"_s, u"xml.xsd"_s},
        {u"http://dublincore.org/schemas/xmls/qdc/2008/02/11/dc.xsd"_s, u"dc.xsd"_s}};
    QByteArray xml = "<catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">\n";
    for (const auto &[address, file] : rows)
        xml += "<uri name=\"" + address.toUtf8() + "\" uri=\"" + (schemas + file).toUtf8() + "\"/>\n<system systemId=\""
            + address.toUtf8() + "\" uri=\"" + (schemas + file).toUtf8() + "\"/>\n";
    const QString path = folder + u"/catalogue.xml"_s;
    write(path, xml + "</catalog>\n");
    return path;
}

// xmllint does not follow xsi:schemaLocation when it is given a schema, so this one brings Dublin Core along, which the
// format's own schema admits by any other.
QString withDublinCore(const QString &schema, const QString &folder)
{
    const QString path = folder + u"/all.xsd"_s;
    write(path,
          "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n<xs:import "
          "namespace=\"http://www.opengroup.org/xsd/archimate/3.0/\" schemaLocation=\"file://"
              + schema.toUtf8()
              + "\"/>\n<xs:import namespace=\"http://purl.org/dc/elements/1.1/\" schemaLocation=\"file://"
              + support::sharedData(u"archimate/dc.xsd"_s).toUtf8() + "\"/>\n</xs:schema>\n");
    return path;
}

// What xmllint complains of, of all files in one call.
QString invalid(const QString &schema, const QStringList &files, const QString &folder)
{
    QProcess lint;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XML_CATALOG_FILES"_s, makeCatalogue(folder));
    lint.setProcessEnvironment(environment);
    lint.setProcessChannelMode(QProcess::MergedChannels);
    lint.start(u"xmllint"_s,
               QStringList {u"--noout"_s, u"--nonet"_s, u"--schema"_s, withDublinCore(schema, folder)} + files);
    if (!lint.waitForFinished(120'000))
        return u"xmllint did not finish"_s;
    QStringList said = QString::fromUtf8(lint.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &file : files) {
        if (said.removeAll(file + u" validates"_s) != 1)
            return file + u": "_s + said.filter(file).mid(0, 10).join(u'\n');
    }
    return {};
}

// The schema of version 3.1 as The Open Group changed that of 3.0: value streams, and associations with a direction.
QString makeSchema31(const QString &folder)
{
    for (const QString &name : {u"archimate3_View.xsd"_s, u"archimate3_Diagram.xsd"_s})
        write(folder + u'/' + name, bytesOf(support::sharedData(u"archimate/"_s + name)));
    QByteArray model = bytesOf(support::sharedData(u"archimate/archimate3_Model.xsd"_s));
    model.replace("<xs:complexType name=\"Capability\">",
                  "<xs:complexType name=\"ValueStream\"><xs:complexContent><xs:extension base=\"RealElementType\"/>"
                  "</xs:complexContent></xs:complexType>\n<xs:complexType name=\"Capability\">");
    const qsizetype association = model.indexOf("<xs:complexType name=\"Association\">");
    const QByteArray plain = "<xs:extension base=\"RelationshipType\" />";
    model.replace(model.indexOf(plain, association), plain.size(),
                  "<xs:extension base=\"RelationshipType\"><xs:attribute name=\"isDirected\" type=\"xs:boolean\"/>"
                  "</xs:extension>");
    write(folder + u"/archimate3_Model.xsd"_s, model);
    return folder + u"/archimate3_Diagram.xsd"_s;
}

} // namespace

class TestExchangeWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileComesBack_data();
    void everyFileComesBack();
    void everyFileIsValid_data();
    void everyFileIsValid();
    void attributesKeepTheirTypes();
    void oddIdsAndPlacesComeBack();
    void whatIsNewerThanTheSchemaComesBack();
    void languagesStayWithTheirTexts();
    void foldersAreOrganizations();
    void whatIsNotCarriedIsListed();
    void sameLandscapeSameBytes();
    void unwritable();
};

void TestExchangeWriter::everyFileComesBack_data()
{
    QTest::addColumn<QString>("file");
    NEED_SHARED_DATA();
    for (const QString &file : modelFiles())
        QTest::newRow(qPrintable(file)) << file;
}

void TestExchangeWriter::everyFileComesBack()
{
    NEED_SHARED_DATA();
    QFETCH(QString, file);
    const auto batch = exchange::read(support::sharedData(file));
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const bool isExchange = batch->format == u"exchange";
    // What came as exchange XML comes back whole, from the other formats all but what is listed.
    const Landscape expected = isExchange ? batch->landscape : stripped(batch->landscape);
    const Landscape again = throughFile(batch->landscape);
    Landscape comparable = again;
    if (!isExchange)
        comparable.settings.extras = expected.settings.extras;
    const QString difference = firstDifference(expected, comparable);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    const QString later = firstDifference(again, throughFile(again, {exchange::ExchangeVersion::V31}));
    QVERIFY2(later.isEmpty(), qPrintable(later));
}

void TestExchangeWriter::everyFileIsValid_data()
{
    QTest::addColumn<exchange::ExchangeVersion>("version");
    QTest::newRow("3.0") << exchange::ExchangeVersion::V30;
    QTest::newRow("3.1") << exchange::ExchangeVersion::V31;
}

void TestExchangeWriter::everyFileIsValid()
{
    NEED_SHARED_DATA();
    QFETCH(exchange::ExchangeVersion, version);
    if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("xmllint is not installed (Debian package libxml2-utils)");
    QTemporaryDir folder;
    QStringList files;
    for (const QString &name : modelFiles()) {
        const auto batch = exchange::read(support::sharedData(name));
        QVERIFY(batch);
        files << folder.filePath(u"%1.xml"_s.arg(files.size()));
        QVERIFY(exchange::writeExchange(batch->landscape, files.last(), {version}));
    }
    const QString schema = version == exchange::ExchangeVersion::V30
        ? support::sharedData(u"archimate/archimate3_Diagram.xsd"_s)
        : makeSchema31(folder.path());
    const QString said = invalid(schema, files, folder.path());
    QVERIFY2(said.isEmpty(), qPrintable(said));
}

namespace {

Landscape small()
{
    Landscape landscape;
    landscape.settings.uid = u"id-small"_s;
    landscape.settings.name = u"Small"_s;
    landscape.settings.extras.add(u"exchange:organizations"_s, u"plain"_s);
    for (const char *name : {"one", "two"}) {
        Element element;
        element.uid = QString::fromLatin1(name);
        element.name = element.uid.toUpper();
        landscape.elements.insert(element);
    }
    return landscape;
}

const ElementId one = ElementId::create(1);
const ElementId two = ElementId::create(2);

QByteArray written(const Landscape &landscape, exchange::ExchangeWriteOptions options = {})
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"model.xml"_s);
    return exchange::writeExchange(landscape, path, options) ? bytesOf(path) : QByteArray();
}

#define COMES_BACK(landscape)                                                                                          \
    do {                                                                                                               \
        const QString difference = firstDifference(landscape, throughFile(landscape));                                 \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                                        \
    } while (false)

} // namespace

void TestExchangeWriter::attributesKeepTheirTypes()
{
    Landscape landscape = small();
    AttributeRegistry &registry = landscape.attributeRegistry;
    const AttributeId colour = registry.define({{},
                                                u"Colour / paint"_s,
                                                AttributeType::Choice,
                                                {},
                                                {u"red"_s, u"?>"_s},
                                                u"Färg"_s,
                                                u"Which?"_s,
                                                true,
                                                {ElementKind::Node},
                                                {},
                                                {}});
    const AttributeId power
        = registry.define({{}, u"power"_s, AttributeType::Number, u"kW"_s, {}, {}, {}, false, {}, 0., 9.5});
    const AttributeId likes = registry.define({{}, u"likes"_s, AttributeType::Reference, {}, {}});
    const AttributeId rest = registry.define({{}, u"rest"_s, AttributeType::Duration, {}, {}});
    const AttributeId cloud = registry.define({{}, u"cloud"_s, AttributeType::Boolean, {}, {}});
    const AttributeId since = registry.define({{}, u"since"_s, AttributeType::Date, {}, {}});
    landscape.elements.edit(one, [&](Element &row) {
        row.attributes.add(colour, Value(u"?>"_s));
        row.attributes.add(power, Value(7.25));
        row.attributes.add(likes, Value(two));
        row.attributes.add(rest, Value(Duration {4, Duration::Unit::Days}));
        row.attributes.add(cloud, Value(true));
        row.attributes.add(since, Value(QDate(2020, 2, 29)));
        row.attributes.add(attributes::runCost, Value(Money::of(1250.5)));
        row.attributes.add(attributes::confidentiality, Value(Level {3}));
        row.attributes.add(attributes::endOfSupport, Value(None {}));
        row.attributes.add(attributes::owner, Value(u"Ann <ann@example.org> & co"_s));
        row.attributes.add(attributes::owner, Value(u"Bo\r\nCarl\t"_s.trimmed()));
        row.specialization = u"Own, kind"_s;
    });
    COMES_BACK(landscape);
    const QByteArray xml = written(landscape);
    QVERIFY(xml.contains("identifier=\"propdef-run_cost\" type=\"currency\""));
    QVERIFY(xml.contains("identifier=\"propdef-since\" type=\"date\""));
    QVERIFY(xml.contains("<value>true</value>"));
}

void TestExchangeWriter::oddIdsAndPlacesComeBack()
{
    Landscape landscape = small();
    landscape.settings.uid = u"one"_s; // also an element's
    landscape.elements.edit(one, [](Element &row) { row.uid = u"5 och åtta"_s; });
    landscape.elements.edit(two, [](Element &row) { row.uid = u"id-5_och__tta"_s; });
    Relationship relationship;
    relationship.uid = u"9"_s;
    relationship.source = two;
    relationship.target = one;
    const RelationshipId first = landscape.relationships.insert(relationship);
    relationship.uid = u"10"_s;
    relationship.target = first;
    const RelationshipId second = landscape.relationships.insert(relationship);
    View view;
    view.uid = u"0 view"_s;
    view.name = u"View"_s;
    PlacedNode node;
    node.element = one;
    node.uid = u"10"_s; // as the relationship
    node.rect = QRectF(-120.5, -3, 120.25, 55);
    node.fill = 0x96010203;
    const NodeId a = view.addNode(node);
    node.kind = NodeKind::Note;
    node.element = {};
    node.uid = u"note"_s;
    node.text = u"Line\nbreak"_s;
    node.rect = QRectF(10, 20, 300, 200);
    const NodeId b = view.addNode(node);
    node.uid = u"inner"_s;
    node.parent = b;
    view.addNode(node);
    node.kind = NodeKind::ViewReference;
    node.parent = {};
    node.text.clear();
    node.uid = u"link"_s;
    node.reference = ViewId::create(1);
    view.addNode(node);
    RoutedConnection line;
    line.uid = u"line"_s;
    line.relationship = first;
    line.sourceNode = a;
    line.targetNode = b;
    line.bends = {{-4, 7.5}, {5, -60}};
    const ConnectionId drawn = view.addConnection(line);
    line.uid = u"line 2"_s;
    line.relationship = second;
    line.targetNode = {};
    line.targetConnection = drawn;
    view.addConnection(line);
    landscape.views.insert(view);
    view.uid = u"another"_s; // the same boxes again
    landscape.views.insert(view);
    COMES_BACK(landscape);
    QVERIFY(!written(landscape).contains(" x=\"-"));
}

void TestExchangeWriter::whatIsNewerThanTheSchemaComesBack()
{
    Landscape landscape = small();
    landscape.elements.edit(one, [](Element &row) { row.kind = ElementKind::ValueStream; });
    Relationship relationship;
    relationship.uid = u"r"_s;
    relationship.source = one;
    relationship.target = two;
    relationship.directed = true;
    landscape.relationships.insert(relationship);
    COMES_BACK(landscape);
    QVERIFY(!written(landscape).contains("isDirected"));
    const QByteArray newer = written(landscape, {exchange::ExchangeVersion::V31});
    QVERIFY(newer.contains("xsi:type=\"ValueStream\"") && newer.contains("isDirected=\"true\""));
    QCOMPARE(exchange::whatExchangeDoesNotCarry(landscape).size(), 2);
    QVERIFY(exchange::whatExchangeDoesNotCarry(landscape, {exchange::ExchangeVersion::V31}).isEmpty());
}

void TestExchangeWriter::languagesStayWithTheirTexts()
{
    Landscape landscape = small();
    AttributeRegistry &registry = landscape.attributeRegistry;
    landscape.settings.extras = {};
    landscape.settings.extras.add(u"exchange:lang"_s, u"en"_s);
    landscape.settings.extras.add(u"exchange:organizations"_s, u"plain"_s);
    const AttributeId colour = registry.findOrDefine(u"colour"_s);
    const AttributeId nameSv = registry.findOrDefine(u"name@sv"_s);
    const AttributeId colourSv = registry.findOrDefine(u"colour@sv"_s);
    landscape.elements.edit(one, [&](Element &row) {
        row.attributes.add(colour, Value(u"red"_s));
        row.attributes.add(colourSv, Value(u"röd"_s));
        row.attributes.add(nameSv, Value(u"Ett"_s));
        row.extras.add(u"exchange:lang:name"_s, u"de"_s);
    });
    const Landscape again = throughFile(landscape);
    const Element &row = *again.element(one);
    QCOMPARE(row.attributes.get<QString>(again.attributeRegistry.find(u"name@sv"_s)), u"Ett"_s);
    QCOMPARE(row.attributes.get<QString>(again.attributeRegistry.find(u"colour@sv"_s)), u"röd"_s);
    QCOMPARE(row.extras, landscape.element(one)->extras);
    const QByteArray xml = written(landscape);
    QVERIFY(xml.contains("<name xml:lang=\"de\">ONE</name>\n      <name xml:lang=\"sv\">Ett</name>"));
    QVERIFY(xml.contains("<value xml:lang=\"sv\">röd</value>"));
    QVERIFY(!xml.contains("@sv"));
}

void TestExchangeWriter::foldersAreOrganizations()
{
    Landscape landscape = small();
    landscape.settings.extras = {};
    landscape.elements.edit(one, [](Element &row) { row.folder = u"Care/Wards"_s; });
    landscape.folders.append({u"Care"_s, u"application"_s, u"f 1"_s, u"All of care"_s, {}, {}});
    landscape.folders.append({u"Empty"_s, u"application"_s, {}, {}, {}, {}});
    COMES_BACK(landscape);
    const QByteArray xml = written(landscape).simplified();
    QVERIFY(xml.contains("<item> <label>Application</label> <item identifier=\"id-f_1\"> <?landskap {\"id\":\"f 1\"}?> "
                         "<label>Care</label> <documentation>All of care</documentation> <item> <label>Wards</label> "
                         "<item identifierRef=\"one\"/> </item> </item> <item> <label>Empty</label> </item> "
                         "<item identifierRef=\"two\"/> </item>"));
}

void TestExchangeWriter::whatIsNotCarriedIsListed()
{
    Landscape landscape = small();
    QVERIFY(exchange::whatExchangeDoesNotCarry(landscape).isEmpty());
    landscape.uses.insert(Use());
    landscape.images.insert(u"a.png"_s, "x");
    landscape.settings.currency = u"EUR"_s;
    View view;
    view.uid = u"v"_s;
    PlacedNode node;
    node.element = one;
    node.rect = QRectF(0.5, 0, 10, 10);
    node.figure = true;
    node.labelExpression = u"${name}"_s;
    view.addNode(node);
    view.addNode(node);
    landscape.views.insert(view);
    const QList<exchange::NotCarried> list = exchange::whatExchangeDoesNotCarry(landscape);
    const auto countOf = [&](const QString &what) {
        for (const exchange::NotCarried &row : list) {
            if (row.what.contains(what))
                return row.count;
        }
        return 0;
    };
    QCOMPARE(list.size(), 6);
    QCOMPARE(countOf(u"uses"_s), 1);
    QCOMPARE(countOf(u"images"_s), 1);
    QCOMPARE(countOf(u"settings"_s), 1);
    QCOMPARE(countOf(u"figures"_s), 2);
    QCOMPARE(countOf(u"label expressions"_s), 2);
    QCOMPARE(countOf(u"places between"_s), 2);
    QTemporaryDir folder;
    const auto done = exchange::writeExchange(landscape, folder.filePath(u"m.xml"_s));
    QVERIFY(done);
    QCOMPARE(done->notCarried, list);
    QCOMPARE(done->files.size(), 1);
}

void TestExchangeWriter::sameLandscapeSameBytes()
{
    NEED_SHARED_DATA();
    const auto batch = exchange::read(support::sharedData(u"models/exchange/archisurance.xml"_s));
    QVERIFY(batch);
    const QByteArray first = written(batch->landscape);
    QVERIFY(first.size() > 100'000);
    QCOMPARE(written(batch->landscape), first);
    QCOMPARE(written(throughFile(batch->landscape)), first);
}

void TestExchangeWriter::unwritable()
{
    const auto done = exchange::writeExchange(small(), u"/no/such/folder/model.xml"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"file.unwritable"_s);
}

QTEST_APPLESS_MAIN(TestExchangeWriter)
#include "tst_exchangewriter.moc"
