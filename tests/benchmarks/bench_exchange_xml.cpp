// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a generated exchange file of 60 MB into a landscape: with Landskap's reader, and with QXmlStreamReader feeding
// the same BatchBuilder with the same calls. Each runs in a process of its own, for its memory.
#include "exchange/openexchange/exchangereader.h"
#include "exchange/xml/batchbuilder.h"
#include "exchange/xml/viewpointname.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QXmlStreamReader>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int elementCount = 55'000;

QByteArray number(int value)
{
    return QByteArray::number(value);
}

// As a tool would write it: every element with a name, a documentation and three properties, two relationships for
// each element, views of fifty boxes for a tenth of them.
bool generate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" identifier=\"id-model\">\n  <name "
        "xml:lang=\"sv\">Region</name>\n  <elements>\n");
    const QByteArrayList kinds {"ApplicationComponent", "BusinessActor", "Capability", "BusinessObject", "Node"};
    for (int i = 0; i < elementCount; ++i) {
        file.write("    <element identifier=\"id-element-" + number(i) + "\" xsi:type=\"" + kinds.at(i % 5)
                   + "\">\n      <name xml:lang=\"sv\">Vårdsystem " + number(i)
                   + "</name>\n      <documentation xml:lang=\"sv\">Systemet används av mottagning " + number(i % 977)
                   + " för bokning, journal &amp; remisser. Avtalet löper ut om några år, och det är oklart om det "
                     "ersätts.</documentation>\n      <properties>\n");
        for (int p = 0; p < 3; ++p)
            file.write("        <property propertyDefinitionRef=\"propid-" + number(p + 1)
                       + "\">\n          <value xml:lang=\"sv\">value " + number((i * 7 + p) % 1000)
                       + "</value>\n        </property>\n");
        file.write("      </properties>\n    </element>\n");
    }
    file.write("  </elements>\n  <relationships>\n");
    const QByteArrayList relations {"Serving", "Flow", "Realization", "Association"};
    for (int i = 0; i < 2 * elementCount; ++i)
        file.write("    <relationship identifier=\"id-relation-" + number(i) + "\" source=\"id-element-"
                   + number(i % elementCount) + "\" target=\"id-element-" + number((i * 31 + 7) % elementCount)
                   + "\" xsi:type=\"" + relations.at(i % 4) + "\">\n      <name xml:lang=\"sv\">länk " + number(i % 100)
                   + "</name>\n    </relationship>\n");
    file.write("  </relationships>\n  <propertyDefinitions>\n");
    for (int p = 0; p < 3; ++p)
        file.write("    <propertyDefinition identifier=\"propid-" + number(p + 1)
                   + "\" type=\"string\">\n      <name>Egenskap " + number(p + 1)
                   + "</name>\n    </propertyDefinition>\n");
    file.write("  </propertyDefinitions>\n  <views>\n    <diagrams>\n");
    for (int v = 0; v < elementCount / 500; ++v) {
        file.write("      <view identifier=\"id-view-" + number(v)
                   + "\" xsi:type=\"Diagram\">\n        <name "
                     "xml:lang=\"sv\">Vy "
                   + number(v) + "</name>\n");
        for (int n = 0; n < 50; ++n)
            file.write("        <node identifier=\"id-node-" + number(v) + "-" + number(n)
                       + "\" elementRef=\"id-element-" + number(v * 50 + n) + "\" xsi:type=\"Element\" x=\""
                       + number(n % 8 * 150) + "\" y=\"" + number(n / 8 * 80)
                       + "\" w=\"120\" h=\"55\">\n          <style>\n            <fillColor r=\"181\" "
                         "g=\"255\" b=\"255\"/>\n          </style>\n        </node>\n");
        file.write("      </view>\n");
    }
    file.write("    </diagrams>\n  </views>\n</model>\n");
    return file.flush();
}

// The peer: what the generated file holds, read as a person would with Qt alone.
class QtReader
{
public:
    explicit QtReader(const QString &path)
        : m_file(path)
        , m_builder(path, u"exchange"_s)
    { }

    exchange::ImportBatch run()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return {};
        m_xml.setDevice(&m_file);
        m_xml.readNextStartElement();
        m_builder.settings().uid = attribute(u"identifier"_s);
        while (m_xml.readNextStartElement()) {
            const auto part = m_xml.name();
            if (part == u"name")
                m_builder.settings().name = text();
            else if (part == u"elements")
                each([this] { readElement(); });
            else if (part == u"relationships")
                each([this] { readRelationship(); });
            else if (part == u"propertyDefinitions")
                each([this] { readDefinition(); });
            else if (part == u"views")
                each([this] { each([this] { readView(); }); });
            else
                m_xml.skipCurrentElement();
        }
        m_builder.setPropertyDefinitions(m_definitions);
        return m_builder.finish();
    }

private:
    template <typename Read> void each(Read &&read)
    {
        while (m_xml.readNextStartElement())
            read();
    }

    QString attribute(const QString &name) const { return m_xml.attributes().value(name).toString(); }
    QString text() { return m_xml.readElementText(QXmlStreamReader::IncludeChildElements); }
    int line() const { return int(m_xml.lineNumber()); }
    std::string type() const
    {
        return m_xml.attributes()
            .value(u"http://www.w3.org/2001/XMLSchema-instance"_s, u"type"_s)
            .toUtf8()
            .toStdString();
    }

    QList<exchange::ForeignProperty> readContent(landscape::Concept &item)
    {
        QList<exchange::ForeignProperty> properties;
        each([&] {
            if (m_xml.name() == u"name") {
                item.name = text();
            } else if (m_xml.name() == u"documentation") {
                item.documentation = text();
            } else if (m_xml.name() == u"properties") {
                each([&] {
                    exchange::ForeignProperty property {attribute(u"propertyDefinitionRef"_s), {}, line()};
                    each([&] { property.value = text(); });
                    properties.append(property);
                });
            } else {
                m_xml.skipCurrentElement();
            }
        });
        return properties;
    }

    void readElement()
    {
        landscape::Element element;
        const int at = line();
        element.uid = attribute(u"identifier"_s);
        const std::string kind = type();
        const auto properties = readContent(element);
        m_builder.addElement(std::move(element), kind, properties, at);
    }

    void readRelationship()
    {
        landscape::Relationship relationship;
        const int at = line();
        relationship.uid = attribute(u"identifier"_s);
        const QString source = attribute(u"source"_s);
        const QString target = attribute(u"target"_s);
        const std::string kind = type();
        relationship.directed = attribute(u"isDirected"_s) == u"true";
        const auto properties = readContent(relationship);
        m_builder.addRelationship(std::move(relationship), kind, source, target, properties, at);
    }

    void readDefinition()
    {
        exchange::ForeignDefinition definition;
        definition.id = attribute(u"identifier"_s);
        each([&] { definition.definition.key = text(); });
        m_definitions.append(definition);
    }

    void readView()
    {
        landscape::View view;
        const int at = line();
        view.uid = attribute(u"identifier"_s);
        view.viewpoint = exchange::viewpointId(attribute(u"viewpoint"_s));
        exchange::PendingLayout layout;
        each([&] {
            if (m_xml.name() == u"name") {
                view.name = text();
                return;
            }
            exchange::PendingNode pending;
            pending.line = line();
            pending.node.uid = attribute(u"identifier"_s);
            pending.shows = attribute(u"elementRef"_s);
            const auto place = [this](const QString &name) { return m_xml.attributes().value(name).toDouble(); };
            pending.node.rect = QRectF(place(u"x"_s), place(u"y"_s), place(u"w"_s), place(u"h"_s));
            each([&] {
                each([&] {
                    const auto part = [this](const QString &name) { return m_xml.attributes().value(name).toUInt(); };
                    pending.node.fill = 0xff000000 | part(u"r"_s) << 16 | part(u"g"_s) << 8 | part(u"b"_s);
                    m_xml.skipCurrentElement();
                });
            });
            layout.nodes.push_back(std::move(pending));
        });
        m_builder.addView(std::move(view), std::move(layout), {}, at);
    }

    QFile m_file;
    QXmlStreamReader m_xml;
    exchange::BatchBuilder m_builder;
    QList<exchange::ForeignDefinition> m_definitions;
};

// In a process of its own: prints seconds, peak memory in MB and a digest of what came out.
int readAs(const QString &how, const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    exchange::ImportBatch batch;
    if (how == u"qt") {
        batch = QtReader(path).run();
    } else if (auto read = exchange::readExchange(path)) {
        batch = *std::move(read);
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto &landscape = batch.landscape;
    qsizetype values = 0;
    size_t digest = 0;
    for (const landscape::Element &element : landscape.elements) {
        values += element.attributes.size();
        digest = qHashMulti(digest, element.uid, element.name, element.documentation,
                            *element.attributes.entries().first().value.as<QString>());
    }
    for (const landscape::Relationship &relationship : landscape.relationships)
        digest = qHashMulti(digest, relationship.uid, relationship.name, relationship.source, relationship.target);
    qsizetype boxes = 0;
    for (const landscape::View &view : landscape.views)
        boxes += view.nodes.size();
    QTextStream(stdout) << seconds << ' ' << double(usage.ru_maxrss) / 1024 << ' ' << landscape.elements.size() << '/'
                        << landscape.relationships.size() << '/' << values << '/' << boxes << '/' << digest << '\n';
    return 0;
}

struct Measured
{
    double seconds = 1e9;
    double megabytes = 0;
    QString content;
};

void measure(const QString &how, const QString &path, Measured &best)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_HASH_SEED"_s, u"0"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {how, path});
    process.waitForFinished(-1);
    const QStringList said = QString::fromLatin1(process.readAllStandardOutput()).trimmed().split(u' ');
    if (said.size() != 3)
        qFatal("the process that reads failed");
    best.seconds = std::min(best.seconds, said[0].toDouble());
    best.megabytes = std::max(best.megabytes, said[1].toDouble());
    best.content = said[2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3)
        return readAs(arguments[1], arguments[2]);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"big.xml"_s);
    if (!generate(path))
        qFatal("cannot write %s", qPrintable(path));
    const double size = double(QFileInfo(path).size()) / 1e6;
    Measured ours;
    Measured peer;
    for (int round = 0; round < 5; ++round) { // in turns, the best of each: other people's work disturbs
        measure(u"ours"_s, path, ours);
        measure(u"qt"_s, path, peer);
    }
    QTextStream out(stdout);
    out << "exchange XML of " << size << " MB into a landscape (" << ours.content << ")\n"
        << "  Landskap          " << ours.seconds << " s, " << size / ours.seconds << " MB/s, " << ours.megabytes
        << " MB\n"
        << "  QXmlStreamReader  " << peer.seconds << " s, " << size / peer.seconds << " MB/s, " << peer.megabytes
        << " MB\n"
        << "  " << peer.seconds / ours.seconds << " times as fast at " << ours.megabytes / peer.megabytes
        << " times the memory; the same landscape: " << (ours.content == peer.content ? "yes" : "NO") << '\n';
    return ours.content == peer.content ? 0 : 1;
}
