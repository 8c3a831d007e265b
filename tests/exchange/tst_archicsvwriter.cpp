// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/archicsv.h"
#include "exchange/csv/archicsvwriter.h"
#include "exchange/reader.h"
#include "landscape/invariants.h"
#include "support/modelsofothers.h"
#include "support/shareddata.h"

#include <QDir>
#include <QTemporaryDir>
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

int countOf(const QList<NotCarried> &list, const QString &what)
{
    for (const NotCarried &item : list) {
        if (item.what == what)
            return item.count;
    }
    return 0;
}

// A tab is the one thing that the format changes in a text.
QString spaced(QString text)
{
    return text.replace(u'\t', u' ');
}

QStringList attributesOf(const Landscape &facts, const AttributeValues &values)
{
    QStringList all;
    for (const AttributeValue &entry : values.entries()) {
        QString text = u"%1 = "_s.arg(facts.attributeRegistry.definition(entry.attribute).key);
        if (const auto target = entry.value.as<ElementId>())
            text += u"-> "_s + facts.element(*target)->uid;
        else if (const auto words = entry.value.as<QString>())
            text += u"“%1”"_s.arg(spaced(*words));
        else
            text += u"typed %1"_s.arg(entry.value.content().index());
        all << text;
    }
    return all;
}

// Everything that the three files carry of a concept, by uid.
QMap<QString, QStringList> conceptsOf(const Landscape &facts)
{
    QMap<QString, QStringList> all;
    const auto uid = [&](ConceptId id) { return facts.findConcept(id)->uid; };
    const auto common = [&](const Concept &item) {
        return QStringList {spaced(item.name), spaced(item.documentation), spaced(item.specialization)}
            + attributesOf(facts, item.attributes);
    };
    for (const Element &element : facts.elements)
        all[element.uid] = common(element)
            << kindName(element.kind) << (element.junction == JunctionKind::Or ? u"or"_s : QString());
    for (const Relationship &relation : facts.relationships)
        all[relation.uid] = common(relation)
            << kindName(relation.kind) << uid(relation.source) << uid(relation.target)
            << accessModeName(relation.access) << relation.strength << (relation.directed ? u"directed"_s : QString());
    return all;
}

} // namespace

class TestArchiCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelReadsBackTheSame_data();
    void everyModelReadsBackTheSame();
    void looksAsArchiWritesIt();
    void optionsOfTheFormat_data();
    void optionsOfTheFormat();
    void excelSafeTextsComeBack();
    void referencesAndModelProperties();
    void saysWhatItDoesNotCarry();
    void unwritableFolder();
};

void TestArchiCsvWriter::everyModelReadsBackTheSame_data()
{
    QTest::addColumn<QString>("path");
    NEED_SHARED_DATA();
    for (const QString &path : support::modelsOfOthers())
        QTest::newRow(qPrintable(QDir(support::sharedData()).relativeFilePath(path))) << path;
}

void TestArchiCsvWriter::everyModelReadsBackTheSame()
{
    NEED_SHARED_DATA();
    QFETCH(QString, path);
    const auto model = exchange::read(path);
    QVERIFY2(model, model ? "" : qPrintable(model.error().text()));
    const auto snapshot = makeSnapshot(model->landscape);
    QTemporaryDir folder;
    const auto written = writeArchiCsv(*snapshot, folder.path());
    QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
    QCOMPARE(written->notCarried, notCarriedByArchiCsv(*snapshot));
    QCOMPARE(countOf(written->notCarried, u"views"_s), int(snapshot->views.size()));
    const auto read = exchange::read(folder.path());
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QCOMPARE(read->format, u"archi-csv"_s);
    const Landscape &facts = read->landscape;
    QVERIFY(brokenInvariants(facts).isEmpty());
    QCOMPARE(facts.settings.uid, snapshot->settings.uid);
    QCOMPARE(facts.settings.name, spaced(snapshot->settings.name));
    QCOMPARE(facts.settings.purpose, spaced(snapshot->settings.purpose));
    QCOMPARE(attributesOf(facts, facts.settings.attributes),
             snapshot->settings.uid.isEmpty() ? QStringList() : attributesOf(*snapshot, snapshot->settings.attributes));
    const auto before = conceptsOf(*snapshot);
    const auto after = conceptsOf(facts);
    QCOMPARE(after.keys(), before.keys());
    // What the writer said it cannot carry is all that may differ.
    const int doubtful = countOf(written->notCarried, u"texts whose beginning means something to Excel"_s)
        + countOf(written->notCarried, u"properties whose key Archi uses itself"_s);
    int differing = 0;
    for (auto item = before.begin(); item != before.end(); ++item) {
        if (after.value(item.key()) != item.value() && ++differing > doubtful)
            QCOMPARE(after.value(item.key()), item.value());
    }
}

void TestArchiCsvWriter::looksAsArchiWritesIt()
{
    Landscape facts;
    facts.settings.uid = u"m"_s;
    facts.settings.name = u"Region"_s;
    facts.settings.purpose = u"All \"systems\""_s;
    Element journal;
    journal.uid = u"a"_s;
    journal.name = u"Journal,\t2"_s;
    journal.documentation = u"one\ntwo"_s;
    journal.specialization = u"Cloud"_s;
    journal.attributes.add(facts.attributeRegistry.findOrDefine(u"Owner of it"_s), Value(u"Åsa"_s));
    Element split;
    split.uid = u"j"_s;
    split.kind = ElementKind::Junction;
    split.junction = JunctionKind::Or;
    const ElementId from = facts.elements.insert(journal);
    const ElementId to = facts.elements.insert(split);
    Relationship flow;
    flow.uid = u"r"_s;
    flow.kind = RelationshipKind::Flow;
    flow.source = from;
    flow.target = to;
    facts.relationships.insert(flow);
    QTemporaryDir folder;
    const auto written = writeArchiCsv(*makeSnapshot(facts), folder.path(), {u"region"_s});
    QVERIFY(written);
    QCOMPARE(written->files, (QStringList {u"region-elements.csv"_s, u"region-relations.csv"_s,
                                           u"region-properties.csv"_s}));
    QCOMPARE(contents(folder.filePath(u"region-elements.csv"_s)),
             QByteArray("\"ID\",\"Type\",\"Name\",\"Documentation\",\"Specialization\"\r\n"
                        "\"m\",\"ArchimateModel\",\"Region\",\"All \"\"systems\"\"\",\"\"\r\n"
                        "\"a\",\"ApplicationComponent\",\"Journal, 2\",\"one\ntwo\",\"Cloud\"\r\n"
                        "\"j\",\"Junction\",\"\",\"\",\"\"\r\n"));
    QCOMPARE(contents(folder.filePath(u"region-relations.csv"_s)),
             QByteArray("\"ID\",\"Type\",\"Name\",\"Documentation\",\"Source\",\"Target\",\"Specialization\"\r\n"
                        "\"r\",\"FlowRelationship\",\"\",\"\",\"a\",\"j\",\"\"\r\n"));
    QCOMPARE(contents(folder.filePath(u"region-properties.csv"_s)),
             QByteArray("\"ID\",\"Key\",\"Value\"\r\n"
                        "\"a\",\"Owner of it\",\"\xc3\x85sa\"\r\n"
                        "\"j\",\"Junction_Type\",\"Or\"\r\n"));
    QCOMPARE(countOf(written->notCarried, u"texts whose tabs become spaces"_s), 1);
}

void TestArchiCsvWriter::optionsOfTheFormat_data()
{
    QTest::addColumn<char>("separator");
    QTest::addColumn<int>("encoding");
    for (const char separator : {',', ';', '\t'}) {
        for (const CsvEncoding encoding : {CsvEncoding::Utf8, CsvEncoding::Utf8WithMark, CsvEncoding::Windows1252})
            QTest::addRow("%d %d", separator, int(encoding)) << separator << int(encoding);
    }
}

void TestArchiCsvWriter::optionsOfTheFormat()
{
    QFETCH(char, separator);
    QFETCH(int, encoding);
    Landscape facts;
    facts.settings.uid = u"m"_s;
    Element element;
    element.uid = u"a"_s;
    element.name = u"Förlossning; “journal”, 5 €"_s;
    facts.elements.insert(element);
    element.uid = u"b"_s;
    element.name = u"日本"_s;
    facts.elements.insert(element);
    ArchiCsvOptions options;
    options.separator = separator;
    options.encoding = CsvEncoding(encoding);
    QTemporaryDir folder;
    const auto written = writeArchiCsv(*makeSnapshot(facts), folder.path(), options);
    QVERIFY(written);
    const QByteArray bytes = contents(folder.filePath(u"elements.csv"_s));
    QCOMPARE(bytes.startsWith("\xef\xbb\xbf"), options.encoding == CsvEncoding::Utf8WithMark);
    const bool isAnsi = options.encoding == CsvEncoding::Windows1252;
    QCOMPARE(bytes.contains("5 \x80\""), isAnsi);
    QCOMPARE(countOf(written->notCarried, u"characters that windows-1252 does not have"_s), isAnsi ? 2 : 0);
    const auto read = readArchiCsv(folder.path());
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QCOMPARE(read->landscape.elements.begin()->name, element.name.isEmpty() ? QString() : u"Förlossning; “journal”, 5 €"_s);
    QCOMPARE(read->landscape.elements.find(ElementId::create(2))->name, isAnsi ? u"??"_s : u"日本"_s);
}

void TestArchiCsvWriter::excelSafeTextsComeBack()
{
    Landscape facts;
    facts.settings.uid = u"m"_s;
    const QStringList names = {u"=SUM(A1)"_s, u"+46 8"_s, u"-"_s, u"@home"_s, u"0123"_s, u"plain"_s, u"0"_s};
    for (const QString &name : names) {
        Element element;
        element.uid = u"id%1"_s.arg(facts.elements.size());
        element.name = name;
        facts.elements.insert(element);
    }
    ArchiCsvOptions options;
    options.excelSafe = true;
    QTemporaryDir folder;
    QVERIFY(writeArchiCsv(*makeSnapshot(facts), folder.path(), options));
    const QByteArray bytes = contents(folder.filePath(u"elements.csv"_s));
    QVERIFY(bytes.contains("\" =SUM(A1)\""));
    QVERIFY(bytes.contains("\"=\"\"0123\"\"\""));
    const auto read = readArchiCsv(folder.path());
    QVERIFY(read);
    QStringList readNames;
    for (const Element &element : read->landscape.elements)
        readNames << element.name;
    QCOMPARE(readNames, names);
}

// A landscape of tables: typed values keep their meaning, references lead to the same element.
void TestArchiCsvWriter::referencesAndModelProperties()
{
    const auto region = exchange::read(support::sourcePath(u"models/examples/region"_s));
    QVERIFY(region);
    Landscape facts = region->landscape;
    facts.settings.uid = u"region"_s;
    facts.settings.attributes.add(facts.attributeRegistry.findOrDefine(u"Steward"_s), Value(u"Architecture board"_s));
    QTemporaryDir folder;
    const auto written = writeArchiCsv(*makeSnapshot(facts), folder.path());
    QVERIFY(written);
    QCOMPARE(countOf(written->notCarried, u"uses of applications by units"_s), int(facts.uses.size()));
    const auto read = readArchiCsv(folder.path());
    QVERIFY(read);
    QCOMPARE(read->landscape.settings.attributes.size(), 1);
    QCOMPARE(conceptsOf(read->landscape), conceptsOf(facts));
}

void TestArchiCsvWriter::saysWhatItDoesNotCarry()
{
    Landscape facts;
    facts.settings.uid = u"m"_s;
    Element element;
    element.uid = u"a"_s;
    element.name = u" =1"_s;
    element.folder = u"Application/Old"_s;
    element.attributes.add(facts.attributeRegistry.findOrDefine(u"Directed"_s), Value(u"x"_s));
    element.extras.add(u"archi:feature"_s, u"1"_s);
    facts.elements.insert(element);
    View view;
    view.uid = u"v"_s;
    facts.views.insert(view);
    const auto list = notCarriedByArchiCsv(*makeSnapshot(facts));
    QCOMPARE(countOf(list, u"views"_s), 1);
    QCOMPARE(countOf(list, u"places in folders"_s), 1);
    QCOMPARE(countOf(list, u"texts whose beginning means something to Excel"_s), 1);
    QCOMPARE(countOf(list, u"properties whose key Archi uses itself"_s), 1);
    QCOMPARE(countOf(list, u"details that only the format they came in has a place for"_s), 1);
    QVERIFY(notCarriedByArchiCsv(*makeSnapshot(Landscape())).isEmpty());
}

void TestArchiCsvWriter::unwritableFolder()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto written = writeArchiCsv(*makeSnapshot(Landscape()), folder.filePath(u"taken/below"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"file.unwritable"_s);
}

QTEST_GUILESS_MAIN(TestArchiCsvWriter)
#include "tst_archicsvwriter.moc"
