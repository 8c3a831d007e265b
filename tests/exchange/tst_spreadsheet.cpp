// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvset.h"
#include "exchange/detect.h"
#include "exchange/inventory/inventory.h"
#include "exchange/reader.h"
#include "exchange/spreadsheet/numberformat.h"
#include "exchange/spreadsheet/spreadsheet.h"
#include "exchange/spreadsheet/workbookreader.h"
#include "landscape/difference.h"
#include "landscape/invariants.h"
#include "support/libreoffice.h"
#include "support/shareddata.h"
#include "support/withoutplaces.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <QtEndian>

using namespace exchange;
using namespace landscape;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString printed(const base::Problems &problems)
{
    QString text;
    for (const base::Problem &problem : problems)
        text += problem.text() + u'\n';
    return text;
}

QStringList codes(const base::Problems &problems)
{
    QStringList result;
    for (const base::Problem &problem : problems)
        result << u"%1 %2:%3"_s.arg(problem.code, QFileInfo(problem.file).fileName()).arg(problem.line);
    return result;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

void put(QByteArray &bytes, quint32 number, int size)
{
    for (int i = 0; i < size; ++i)
        bytes += char(number >> (8 * i));
}

// A ZIP with stored files: what a workbook of any program, or of nobody, may consist of.
QString zip(const QTemporaryDir &folder, const QList<std::pair<QString, QByteArray>> &files,
            const QString &name = u"made.xlsx"_s)
{
    QByteArray bytes;
    QByteArray directory;
    for (const auto &[entry, content] : files) {
        const auto offset = quint32(bytes.size());
        QByteArray shared;
        put(shared, 20, 2);
        put(shared, 0x0800, 2);
        put(shared, 0, 2);
        put(shared, 0, 4);
        put(shared, crcOf(content), 4);
        put(shared, quint32(content.size()), 4);
        put(shared, quint32(content.size()), 4);
        put(shared, quint32(entry.toUtf8().size()), 2);
        put(shared, 0, 2);
        bytes += QByteArray("PK\x03\x04", 4) + shared + entry.toUtf8() + content;
        directory += QByteArray("PK\x01\x02\x14\x00", 6) + shared;
        put(directory, 0, 2);
        put(directory, 0, 4);
        put(directory, 0, 4);
        put(directory, offset, 4);
        directory += entry.toUtf8();
    }
    const auto start = quint32(bytes.size());
    bytes += directory;
    bytes += QByteArray("PK\x05\x06\0\0\0\0", 8);
    put(bytes, quint32(files.size()), 2);
    put(bytes, quint32(files.size()), 2);
    put(bytes, quint32(directory.size()), 4);
    put(bytes, start, 4);
    put(bytes, 0, 2);
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(bytes);
    return file.fileName();
}

const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// A workbook with these sheets (name, state, the XML within <worksheet>) and further parts.
QString workbook(const QTemporaryDir &folder, const QList<std::tuple<QString, QString, QByteArray>> &sheets,
                 const QByteArray &sharedStrings = {}, const QByteArray &styles = {}, const QByteArray &properties = {})
{
    QByteArray list;
    QByteArray targets;
    QList<std::pair<QString, QByteArray>> files;
    for (const auto &[name, state, xml] : sheets) {
        const QByteArray number = QByteArray::number(files.size() + 1);
        list += "<sheet name=\"" + name.toHtmlEscaped().toUtf8() + "\" sheetId=\"" + number + "\" state=\""
            + state.toLatin1() + "\" r:id=\"rId" + number + "\"/>";
        targets += "<Relationship Id=\"rId" + number + "\" Type=\"" + relations
            + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        files.append({u"xl/worksheets/sheet%1.xml"_s.arg(files.size() + 1),
                      "<worksheet xmlns=\"" + main + "\">" + xml + "</worksheet>"});
    }
    if (!sharedStrings.isEmpty()) {
        targets += "<Relationship Id=\"s\" Type=\"" + relations + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
        files.append({u"xl/sharedStrings.xml"_s, "<sst xmlns=\"" + main + "\">" + sharedStrings + "</sst>"});
    }
    if (!styles.isEmpty()) {
        targets += "<Relationship Id=\"t\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/>";
        files.append({u"xl/styles.xml"_s, "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>"});
    }
    files.append({u"xl/workbook.xml"_s, "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\">" + properties
                      + "<sheets>" + list + "</sheets></workbook>"});
    files.append({u"xl/_rels/workbook.xml.rels"_s,
                  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + targets
                      + "</Relationships>"});
    return zip(folder, files);
}

QByteArray text(const char *cell, const char *value)
{
    return QByteArray("<c r=\"") + cell + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value + "</t></is></c>";
}

QByteArray row(int number, const QByteArray &cells)
{
    return "<row r=\"" + QByteArray::number(number) + "\">" + cells + "</row>";
}

QByteArray sheetData(const QByteArray &rows)
{
    return "<sheetData>" + rows + "</sheetData>";
}

// The cells of the first sheet's rows below its header, joined.
QStringList rowsOf(const QString &path, int sheet = 0)
{
    const auto book = readWorkbook(path);
    if (!book)
        return {book.error().text()};
    const auto table = book->sheets.at(size_t(sheet)).cells.table(path, {});
    if (!table)
        return {table.error().text()};
    QStringList rows {u"%1: "_s.arg(table->table.headerLine()) + table->table.header().join(u'|')};
    for (qsizetype row = 0; row < table->table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->table.cellCount(row); ++column)
            cells << table->table.text(row, column);
        rows << u"%1: "_s.arg(table->table.line(row)) + cells.join(u'|');
    }
    return rows;
}

} // namespace

class TestSpreadsheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberFormats_data();
    void numberFormats();
    void exactNumbers();
    void cellsOfEveryKind();
    void datesFrom1904();
    void mergedAndScatteredCells();
    void sheetsWithoutReferences();
    void escapedTexts();
    void partsUnderOtherNames();
    void setInSwedish();
    void setIsTheCsvSet_data();
    void setIsTheCsvSet();
    void writtenWorkbookIsStable();
    void hardValuesComeBack();
    void unfitCellsAreCut();
    void inventorySheets();
    void inventoryByMapping();
    void inventoryWithRunningNumbers();
    void anyTable();
    void hostile_data();
    void hostile();
    void scatteredSheetIsRefused();
    void bombIsRefused();
    void missingParts();
    void filesOfOtherPrograms_data();
    void filesOfOtherPrograms();
    void cancelled();
    void libreOfficeReadsAndWritesOurs();
    void libreOfficeInventory();
};

void TestSpreadsheet::numberFormats_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("expected");
    const std::tuple<const char *, double, const char *> rows[] = {
        {"General", 45000, "45000"},
        {"yyyy-mm-dd", 46568, "2027-06-30"},
        {"yyyy\\-mm\\-dd", 46568.75, "2027-06-30"},
        {"m/d/yy h:mm", 46568.75, "2027-06-30T18:00"},
        {"[$-41D]d mmmm yyyy;@", 46568, "2027-06-30"},
        {"mmm\\ yyyy", 46568, "2027-06"},
        {"yyyy", 46568, "2027"},
        {"h:mm", 0.5, "12:00"},
        {"mm:ss", 0.5001, "12:00:09"},
        {"h:mm AM/PM", 0.75, "18:00"},
        {"[h]:mm:ss", 1.5, "36 h"},
        {"yyyy-mm-dd", 1, "1900-01-01"},
        {"yyyy-mm-dd", 59, "1900-02-28"},
        {"yyyy-mm-dd", 61, "1900-03-01"},
        {"yyyy-mm-dd", 1e10, "10000000000"},
        {"yyyy-mm-dd", -3, "-3"},
        {"yyyy-mm-dd hh:mm", 46568.9999999, "2027-07-01T00:00"},
        {"0%", 0.125, "12.5 %"},
        {"0.00%", 0.07, "7 %"},
        {"0%", -1.5, "-150 %"},
        {"0%", 0, "0 %"},
        {"#,##0.00", 1234.5, "1234.5"},
        {"#,##0 \"tkr\"", 450, "450 tkr"},
        {"#,##0.00\\ [$kr-41D]", 450, "450 kr"},
        {"[$€-2]\\ #,##0", 9.5, "9.5 €"},
        {"\"$\"#,##0.00", -9.5, "-9.5 $"},
        {"#,##0, \"tkr\"", 450000, "450000"},
        {"#,##0 \"m\"", 450, "450"},
        {"0 \"st\"", 3, "3"},
        {"00000", 123, "00123"},
        {"00000", 1.5, "1.5"},
        {"0.00E+00", 1e-5, "0.00001"},
        {"[Red]-0;[Blue]0", 5, "5"},
        {"@", 5, "5"},
        {"\"unclosed", 5, "5"},
        {"[unclosed", 5, "5"},
        {"0\\", 5, "5"},
        {"", 5, "5"},
    };
    for (const auto &[code, number, expected] : rows)
        QTest::addRow("%s of %g", code, number)
            << QString::fromUtf8(code) << number << QString::fromUtf8(expected);
}

void TestSpreadsheet::numberFormats()
{
    QFETCH(QString, code);
    QFETCH(double, number);
    QFETCH(QString, expected);
    QCOMPARE(numberText(number, NumberFormat::fromCode(code), false), expected);
}

void TestSpreadsheet::exactNumbers()
{
    QCOMPARE(exactNumber(1e6), u"1000000"_s);
    QCOMPARE(exactNumber(4.5999999999999996), u"4.6"_s);
    QCOMPARE(exactNumber(0.1 + 0.2), u"0.30000000000000004"_s);
    QCOMPARE(exactNumber(-0.0), u"0"_s);
    QCOMPARE(exactNumber(199001011234), u"199001011234"_s);
    for (const double number : {1e300, 1e-300, 123456789.123456789, 1.0 / 3, 5e-324})
        QCOMPARE(exactNumber(number).toDouble(), number);
    QCOMPARE(numberText(46568, NumberFormat::builtIn(14), false), u"2027-06-30"_s);
    QCOMPARE(numberText(0.5, NumberFormat::builtIn(10), false), u"50 %"_s);
    QCOMPARE(numberText(1.25, NumberFormat::builtIn(46), false), u"30 h"_s);
    QCOMPARE(numberText(5, NumberFormat::builtIn(3), false), u"5"_s);
}

void TestSpreadsheet::cellsOfEveryKind()
{
    QTemporaryDir folder;
    const QByteArray strings = "<si><t>Name</t></si><si><r><rPr><b/></rPr><t>Jour</t></r><r><t xml:space=\"preserve\">nal "
                               "</t></r><rPh sb=\"0\" eb=\"1\"><t>yomi</t></rPh><phoneticPr fontId=\"1\"/></si>"
                               "<si><t/></si>";
    const QByteArray styles
        = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
          "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/></cellXfs>";
    const QString path = workbook(
        folder,
        {{u"Åtta & <nio>"_s, u"visible"_s,
          "<dimension ref=\"A1:XFD1048576\"/>"
              + sheetData(row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>" + text("B1", "Value"))
                          + row(2, "<c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>46568</v></c>")
                          + row(3, "<c r=\"A3\" t=\"str\"><f>A2&amp;\"x\"</f><v>sum x</v></c><c r=\"B3\" s=\"2\"><v>0.07</v></c>")
                          + row(4, "<c r=\"A4\" t=\"b\"><v>1</v></c><c r=\"B4\" t=\"e\"><v>#N/A</v></c>") + row(5, {})
                          + row(7, "<c r=\"A7\"><f>NOW()</f></c><c r=\"B7\" t=\"n\"><v>4.5999999999999996</v></c>")
                          + row(9, "<c r=\"A9\" t=\"s\"><v>99</v></c><c r=\"B9\" t=\"d\"><v>2027-06-30</v></c>")
                          + row(10, "<c r=\"A10\" s=\"1\"/><c r=\"XFE10\"><v>1</v></c><c r=\"B10\"><v>not a number</v></c>")
                          + row(1048576, "<c r=\"A1048576\" s=\"1\"/>"))}},
        strings, styles);
    QCOMPARE(rowsOf(path), (QStringList {u"1: Name|Value"_s, u"2: Journal |2027-06-30"_s, u"3: sum x|7 %"_s, u"4: TRUE"_s,
                                         u"7: |4.6"_s, u"9: |2027-06-30"_s, u"10: |not a number"_s}));
    const auto book = readWorkbook(path);
    QVERIFY(book);
    QCOMPARE(book->sheets.front().name, u"Åtta & <nio>"_s);
    QCOMPARE(codes(book->problems),
             (QStringList {u"xlsx.error made.xlsx [Åtta & <nio>]:4"_s, u"xlsx.formula made.xlsx [Åtta & <nio>]:7"_s,
                           u"xlsx.string made.xlsx [Åtta & <nio>]:9"_s, u"xlsx.cell made.xlsx [Åtta & <nio>]:10"_s}));
    QVERIFY(book->problems.first().message.contains(u"B4"));
}

void TestSpreadsheet::datesFrom1904()
{
    QTemporaryDir folder;
    const QByteArray styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    const QString path = workbook(folder,
                                  {{u"a"_s, u"visible"_s,
                                    sheetData(row(1, text("A1", "x") + text("B1", "y"))
                                              + row(2, "<c r=\"A2\" s=\"1\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>45106</v></c>"))}},
                                  {}, styles, "<workbookPr date1904=\"true\"/>");
    QCOMPARE(rowsOf(path).value(1), u"2: 1904-01-01|2027-06-30"_s);
}

void TestSpreadsheet::mergedAndScatteredCells()
{
    QTemporaryDir folder;
    const QString path = workbook(
        folder,
        {{u"a"_s, u"visible"_s,
          sheetData(row(1, text("B1", "Inventory 2026")) + row(3, text("B3", "Unit") + text("C3", "System"))
                    + row(4, text("B4", "North") + text("C4", "One")) + row(5, text("C5", "Two"))
                    + row(6, text("C6", "Three")) + row(8, text("C8", "Four")))
              + "<mergeCells count=\"3\"><mergeCell ref=\"B4:B6\"/><mergeCell ref=\"B1:F1\"/><mergeCell ref=\"C8:D9999999\"/>"
                "</mergeCells>"}});
    QCOMPARE(rowsOf(path), (QStringList {u"3: |Unit|System"_s, u"4: |North|One"_s, u"5: |North|Two"_s,
                                         u"6: |North|Three"_s, u"8: ||Four"_s}));
}

// References may be left out; then cells follow one another.
void TestSpreadsheet::sheetsWithoutReferences()
{
    QTemporaryDir folder;
    const QString path = workbook(folder,
                                  {{u"a"_s, u"visible"_s,
                                    "<sheetData><row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c>"
                                    "</row><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"}});
    QCOMPARE(rowsOf(path), (QStringList {u"1: a|b"_s, u"2: 1|2"_s}));
}

void TestSpreadsheet::escapedTexts()
{
    QTemporaryDir folder;
    const QString path = workbook(folder,
                                  {{u"a"_s, u"visible"_s,
                                    sheetData(row(1, text("A1", "a") + text("B1", "b"))
                                              + row(2, text("A2", "one_x000A_two") + text("B2", "_x005F_x000A_")))}});
    QCOMPARE(rowsOf(path).value(1), u"2: one\ntwo|_x000A_"_s);
}

// Names of parts are what the relations say, in any case, and strict files have another namespace.
void TestSpreadsheet::partsUnderOtherNames()
{
    QTemporaryDir folder;
    const QByteArray strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const QString path = zip(
        folder,
        {{u"_rels/.rels"_s, "<Relationships><Relationship Id=\"x\" Type=\"" + strict
              + "/officeDocument\" Target=\"Book/My%20workbook.xml\"/></Relationships>"},
         {u"book/My workbook.xml"_s, "<w:workbook xmlns:w=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\""
              + strict + "\"><w:sheets><w:sheet name=\"chart\" q:id=\"c\"/><w:sheet name=\"data\" q:id=\"d\"/></w:sheets>"
                         "</w:workbook>"},
         {u"book/_rels/My workbook.xml.rels"_s, "<Relationships><Relationship Id=\"c\" Type=\"" + strict
              + "/chartsheet\" Target=\"c.xml\"/><Relationship Id=\"d\" Type=\"" + strict
              + "/worksheet\" Target=\"../data.xml\"/></Relationships>"},
         {u"data.xml"_s, "<worksheet>" + sheetData(row(1, text("A1", "a") + text("B1", "b")) + row(2, text("A2", "c")))
              + "</worksheet>"}});
    QCOMPARE(rowsOf(path), (QStringList {u"1: a|b"_s, u"2: c"_s}));
    QCOMPARE(readSheetNames(path).value(), QStringList {u"data"_s});
}

void TestSpreadsheet::setInSwedish()
{
    QTemporaryDir folder;
    const QString path = workbook(
        folder,
        {{u"Om filen"_s, u"visible"_s, sheetData(row(1, text("A1", "Ifylld av")))},
         {u"ENHETER"_s, u"hidden"_s, sheetData(row(1, text("A1", "Namn") + text("B1", "Typ")) + row(2, text("A2", "Nord")))},
         {u"Applikationer"_s, u"visible"_s,
          sheetData(row(1, text("A1", "Namn") + text("B1", "Enhet") + text("C1", "Driftkostnad (tkr)"))
                    + row(4, text("A4", "Journal") + text("B4", "Nord") + "<c r=\"C4\"><v>450</v></c>"))},
         {u"Användning"_s, u"visible"_s,
          sheetData(row(1, text("A1", "Enhet") + text("B1", "System") + text("C1", "Funktion"))
                    + row(2, text("A2", "Nord") + text("B2", "Journal") + text("C2", "Vård"))
                    + row(3, text("A3", "Syd") + text("B3", "Journal") + text("C3", "Vård")))}});
    QCOMPARE(detectFormat(path).value(), u"xlsx-set"_s);
    const auto batch = exchange::read(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(batch->format, u"xlsx-set"_s);
    QVERIFY(brokenInvariants(batch->landscape).isEmpty());
    const auto snapshot = makeSnapshot(batch->landscape);
    QCOMPARE(snapshot->units().size(), 1u);
    QCOMPARE(snapshot->applications().size(), 1u);
    const Element *journal = batch->landscape.element(snapshot->applications()[0]);
    QCOMPARE(journal->attributes.get<Money>(attributes::runCost), Money::of(450000));
    QCOMPARE(journal->sources.first().line, 4);
    QCOMPARE(batch->landscape.sources.find(journal->sources.first().source)->file, u"made.xlsx [Applikationer]"_s);
    QCOMPARE(codes(batch->problems),
             (QStringList {u"xlsx.sheet made.xlsx [Om filen]:0"_s, u"csv.reference made.xlsx [Användning]:2"_s,
                           u"csv.reference made.xlsx [Användning]:3"_s}));
    QVERIFY2(batch->problems.last().message.contains(u"the sheet “units”"_s), qPrintable(printed(batch->problems)));
}

void TestSpreadsheet::setIsTheCsvSet_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("region") << support::sourcePath(u"models/examples/region"_s);
    QTest::newRow("worked example") << support::sourcePath(u"models/examples/worked-example"_s);
    QTest::newRow("names only") << support::sourcePath(u"tests/data/csv/set-names-only-swedish"_s);
    QTest::newRow("unreadable values") << support::sourcePath(u"tests/data/csv/set-unreadable-values"_s);
    QTest::newRow("unknown references") << support::sourcePath(u"tests/data/csv/set-unknown-references"_s);
}

void TestSpreadsheet::setIsTheCsvSet()
{
    QFETCH(QString, folder);
    const auto first = readCsvSet(folder);
    QVERIFY(first);
    const auto snapshot = makeSnapshot(first->landscape);
    QTemporaryDir target;
    const QString path = target.filePath(u"region.xlsx"_s);
    const auto written = writeWorkbook(*snapshot, path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
    QCOMPARE(written->files, QStringList {path});
    QCOMPARE(written->notCarried, notCarriedByCsvSet(*snapshot));
    QVERIFY(writeCsvSet(*snapshot, target.filePath(u"tables"_s)));
    const auto tables = readCsvSet(target.filePath(u"tables"_s));
    const auto sheets = exchange::read(path);
    QVERIFY(tables);
    QVERIFY2(sheets, sheets ? "" : qPrintable(sheets.error().text()));
    QCOMPARE(sheets->format, u"xlsx-set"_s);
    QVERIFY(brokenInvariants(sheets->landscape).isEmpty());
    const Landscape one = support::withoutPlaces(tables->landscape);
    const Landscape other = support::withoutPlaces(sheets->landscape);
    QVERIFY(one.settings == other.settings);
    const Difference differing = difference(one, other);
    QVERIFY2(differing.isEmpty(), qPrintable(printed(sheets->problems)));
    QVERIFY(one == other);
}

void TestSpreadsheet::writtenWorkbookIsStable()
{
    const auto region = readCsvSet(support::sourcePath(u"models/examples/region"_s));
    QVERIFY(region);
    const auto snapshot = makeSnapshot(region->landscape);
    QTemporaryDir folder;
    QVERIFY(writeWorkbook(*snapshot, folder.filePath(u"a.xlsx"_s)));
    QTest::qSleep(1100); // a time would show
    QVERIFY(writeWorkbook(*snapshot, folder.filePath(u"b.xlsx"_s)));
    QCOMPARE(contents(folder.filePath(u"a.xlsx"_s)), contents(folder.filePath(u"b.xlsx"_s)));
    // A file that cannot be replaced stays as it was.
    const auto failed = writeWorkbook(*snapshot, folder.filePath(u"none/b.xlsx"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"file.unwritable"_s);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void TestSpreadsheet::hardValuesComeBack()
{
    Landscape facts;
    const auto text = facts.attributeRegistry.findOrDefine(u"Note"_s);
    const auto number = facts.attributeRegistry.findOrDefine(u"Share"_s, AttributeType::Number);
    facts.settings.name = u"<a & b>"_s;
    const QStringList texts = {u"0123"_s,  u"1.10"_s,       u"2027-06-30"_s, u"=SUM(A1:A2)"_s, u"1e5"_s,
                               u"TRUE"_s,  u"line\ntwo"_s,  u"_x0041_"_s,    u"“日本” \U0001F600"_s, u"'quoted"_s,
                               u"12 %"_s,  u"{=1}"_s,       u"http://a.b"_s, u"a\rb"_s,
                               u"x\u0001y"_s};
    int count = 0;
    for (const QString &value : texts) {
        Element element;
        element.uid = u"000%1"_s.arg(++count);
        element.name = value;
        element.documentation = value;
        element.attributes.add(text, Value(value));
        facts.elements.insert(element);
    }
    const Value numbers[] = {Value(0.1), Value(1.0 / 3), Value(1e300), Value(-5e-9), Value(1e6), Value(12345678901234567.0),
                             Value(u"about 5"_s), Value(None {})};
    const Value money[] = {Value(Money::of(1250000)),
                           Value(Money::of(1234567890123.25)), // more digits than a spreadsheet keeps
                          
                           Value(Money {500'000, {'E', 'U', 'R'}}),
                           Value(Money {-7'250'000, {'S', 'E', 'K'}}),
                           Value(u"450 CHF"_s),
                           Value(None {}),
                           Value(Money {1, {}}),
                           Value(Money::of(0))};
    const Value dates[] = {Value(QDate(2027, 6, 30)), Value(QDate(1900, 3, 1)), Value(QDate(1899, 12, 31)), Value(QDate(9999, 12, 31)),
                           Value(u"soon"_s), Value(None {}), Value(QDate(1, 1, 1)), Value(QDate(2000, 2, 29))};
    for (size_t i = 0; i < std::size(numbers); ++i) {
        Element element;
        element.uid = u"n%1"_s.arg(i);
        element.name = element.uid;
        element.attributes.add(attributes::inUseFrom, dates[i]);
        element.attributes.add(attributes::runCost, money[i]);
        element.attributes.add(attributes::confidentiality, i % 2 ? Value(Level {qint8(i % 5)}) : Value(None {}));
        element.attributes.add(attributes::segregable, Value(i % 2 == 0));
        element.attributes.add(number, numbers[i]);
        facts.elements.insert(element);
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"hard.xlsx"_s);
    QVERIFY(writeWorkbook(*makeSnapshot(facts), path));
    const auto read = exchange::read(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QCOMPARE(read->landscape.elements.size(), facts.elements.size());
    QCOMPARE(read->landscape.settings.name, facts.settings.name);
    // The users' attribute is text when it is read: its definition is not carried.
    const AttributeId share = read->landscape.attributeRegistry.find(u"Share"_s);
    const AttributeId note = read->landscape.attributeRegistry.find(u"Note"_s);
    for (const Element &element : facts.elements) {
        const Element *back = read->landscape.element(makeSnapshot(read->landscape)->findUid(element.uid).element());
        QVERIFY2(back, qPrintable(element.uid));
        QCOMPARE(back->name, element.name);
        QCOMPARE(back->documentation, element.documentation);
        for (const AttributeId id : {attributes::inUseFrom, attributes::runCost, attributes::confidentiality,
                                     attributes::segregable})
            QVERIFY2(back->attributes.value(id) == element.attributes.value(id), qPrintable(element.uid));
        if (const auto value = element.attributes.get<double>(number))
            QCOMPARE(back->attributes.get<QString>(share).value_or(QString()).toDouble(), *value);
        QCOMPARE(back->attributes.get<QString>(note), element.attributes.get<QString>(text));
    }
}

void TestSpreadsheet::unfitCellsAreCut()
{
    Landscape facts;
    Element element;
    element.uid = u"a"_s;
    element.name = u"Long"_s;
    element.documentation = QString(40000, u'å');
    facts.elements.insert(element);
    QTemporaryDir folder;
    const auto written = writeWorkbook(*makeSnapshot(facts), folder.filePath(u"a.xlsx"_s));
    QVERIFY(written);
    QCOMPARE(written->notCarried, notCarriedByWorkbook(*makeSnapshot(facts)));
    QCOMPARE(written->notCarried, QList<NotCarried>({{u"the ends of texts longer than a cell can hold"_s, 1}}));
    const auto read = exchange::read(folder.filePath(u"a.xlsx"_s));
    QVERIFY(read);
    QCOMPARE(read->landscape.elements.begin()->documentation.size(), 32767);
}

void TestSpreadsheet::inventorySheets()
{
    QTemporaryDir folder;
    const auto list = [](const char *unit, const char *system) {
        return sheetData(row(1, text("A1", "Our systems"))
                         + row(3, text("A3", "System") + text("B3", "Unit") + text("C3", "Function"))
                         + row(4, text("A4", system) + text("B4", unit) + text("C4", "Care")));
    };
    const QString path = workbook(
        folder,
        {{u"North"_s, u"visible"_s, list("North", "Journal")},
         {u"South"_s, u"visible"_s, list("South", "Journal")},
         {u"Old"_s, u"veryHidden"_s, list("West", "Ledger")},
         {u"Words"_s, u"visible"_s, sheetData(row(1, text("A1", "Name") + text("B1", "Meaning")) + row(2, text("A2", "IT")))},
         {u"Empty"_s, u"visible"_s, sheetData({})},
         {u"Figures"_s, u"visible"_s, sheetData(row(1, text("A1", "Year") + text("B1", "Sum")) + row(2, "<c r=\"A2\"><v>1</v></c>"))}});
    QCOMPARE(detectFormat(path).value(), u"xlsx"_s);
    const auto batch = exchange::read(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(batch->format, u"xlsx"_s);
    const Landscape &facts = batch->landscape;
    QVERIFY(brokenInvariants(facts).isEmpty());
    QCOMPARE(facts.settings.name, u"made"_s);
    const auto snapshot = makeSnapshot(facts);
    QCOMPARE(snapshot->applications().size(), 2u);
    QCOMPARE(snapshot->functions().size(), 1u);
    QCOMPARE(facts.uses.size(), 2);
    QCOMPARE(facts.sources.size(), 2);
    QCOMPARE(facts.uses.begin()->source.line, 4);
    QStringList unread;
    for (const base::Problem &problem : batch->problems) {
        if (problem.code == u"xlsx.sheet")
            unread << QFileInfo(problem.file).fileName();
    }
    QCOMPARE(unread, (QStringList {u"made.xlsx [Old]"_s, u"made.xlsx [Figures]"_s, u"made.xlsx [Words]"_s}));
}

void TestSpreadsheet::inventoryByMapping()
{
    QTemporaryDir folder;
    const QString path = workbook(
        folder,
        {{u"One"_s, u"visible"_s, sheetData(row(1, text("A1", "Thing") + text("B1", "Name")) + row(2, text("A2", "Journal") + text("B2", "x")))},
         {u"Two"_s, u"hidden"_s, sheetData(row(1, text("A1", "Thing") + text("B1", "Name")) + row(2, text("A2", "Ledger") + text("B2", "y")))}});
    ReadOptions options;
    options.mapping = {{u"columns"_s, QJsonObject {{u"name"_s, u"Thing"_s}}}, {u"sheets"_s, u"two"_s}};
    const auto batch = exchange::read(path, options);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(batch->landscape.elements.size(), 1);
    QCOMPARE(batch->landscape.elements.begin()->name, u"Ledger"_s);
    options.mapping[u"sheets"_s] = u"Three"_s;
    const auto failed = exchange::read(path, options);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"mapping.sheet"_s);
    QVERIFY(failed.error().remedy.contains(u"One, Two"));
    options.mapping = {{u"columns"_s, QJsonObject {{u"name"_s, u"Nothing"_s}}}};
    const auto unbound = exchange::read(path, options);
    QVERIFY(!unbound);
    QCOMPARE(unbound.error().code, u"mapping.column"_s);
    QVERIFY(unbound.error().file.endsWith(u"made.xlsx [One]"));
}

// The same running number on two sheets is two systems.
void TestSpreadsheet::inventoryWithRunningNumbers()
{
    QTemporaryDir folder;
    const auto list = [](const char *system) {
        return sheetData(row(1, text("A1", "No") + text("B1", "System") + text("C1", "Function"))
                         + row(2, "<c r=\"A2\"><v>1</v></c>" + text("B2", system) + text("C2", "Care")));
    };
    const QString path = workbook(folder, {{u"North"_s, u"visible"_s, list("Journal")}, {u"South"_s, u"visible"_s, list("Ledger")}});
    const auto batch = exchange::read(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(makeSnapshot(batch->landscape)->applications().size(), 2u);
    QVERIFY(brokenInvariants(batch->landscape).isEmpty());
}

void TestSpreadsheet::anyTable()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"My: table.xlsx"_s);
    const auto written = writeTable({u"Name"_s, u"Users"_s, u"Since"_s, u"Share"_s},
                                    {{u"Journal"_s, 12, QDate(2027, 6, 30), 0.25}, {u"0123"_s, QVariant(), QVariant(), -1}}, path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
    QCOMPARE(rowsOf(path), (QStringList {u"1: Name|Users|Since|Share"_s, u"2: Journal|12|2027-06-30|0.25"_s, u"3: 0123|||-1"_s}));
    QCOMPARE(readSheetNames(path).value(), QStringList {u"My table"_s});
    const QString long40(40, u'x');
    const auto several = writeTables({{long40, {u"a"_s}, {}}, {long40, {u"b"_s}, {}}, {u"'[]'"_s, {}, {}}}, path);
    QVERIFY(several);
    QCOMPARE(readSheetNames(path).value(), (QStringList {QString(31, u'x'), QString(29, u'x') + u" 2"_s, u"Table"_s}));
}

void TestSpreadsheet::hostile_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QString>("code");
    QTest::newRow("entity") << QByteArray("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row><c "
                                          "t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>")
                            << u"xml.entity"_s;
    QTest::newRow("broken") << QByteArray("<worksheet><sheetData><row></sheetData></worksheet>") << u"xml.syntax"_s;
    QTest::newRow("cut off") << QByteArray("<worksheet><sheetData><row><c r=\"A1\"><v>1</v>") << u"xml.truncated"_s;
    QByteArray deep = "<worksheet>";
    for (int i = 0; i < 3000; ++i)
        deep += "<x>";
    QTest::newRow("deep") << deep << u"xml.depth"_s;
}

void TestSpreadsheet::hostile()
{
    QFETCH(QByteArray, sheet);
    QFETCH(QString, code);
    QTemporaryDir folder;
    const QString path = zip(
        folder,
        {{u"xl/workbook.xml"_s, "<workbook xmlns:r=\"" + relations + "\"><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>"},
         {u"xl/_rels/workbook.xml.rels"_s, "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"a.xml\"/></Relationships>"},
         {u"xl/a.xml"_s, sheet}});
    const auto read = exchange::read(path);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QVERIFY2(read.error().file.contains(u"xl/a.xml"), qPrintable(read.error().text()));
}

void TestSpreadsheet::scatteredSheetIsRefused()
{
    QTemporaryDir folder;
    QByteArray rows;
    for (int number = 1; number <= 4000; ++number)
        rows += row(number, "<c r=\"XFD" + QByteArray::number(number) + "\"><v>1</v></c>");
    const auto read = exchange::read(workbook(folder, {{u"a"_s, u"visible"_s, sheetData(rows)}}));
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"xlsx.size"_s);
    QVERIFY(read.error().file.endsWith(u"made.xlsx [a]"));
    // One cell far out is no harm, and merged cells cannot make a text endless.
    QByteArray few = row(1, text("A1", "System") + text("B1", "Unit") + text("XFD1", "far"))
        + row(2, text("A2", QByteArray(30000, 'x').constData()) + text("B2", "b"));
    for (int number = 3; number <= 3000; ++number)
        few += row(number, "<c r=\"B" + QByteArray::number(number) + "\"><v>1</v></c>");
    const auto merged = exchange::read(workbook(
        folder, {{u"a"_s, u"visible"_s, sheetData(few) + "<mergeCells><mergeCell ref=\"A2:A1048576\"/></mergeCells>"}}));
    QVERIFY(!merged);
    QCOMPARE(merged.error().code, u"xlsx.size"_s);
}

void TestSpreadsheet::bombIsRefused()
{
    const QString program = QStandardPaths::findExecutable(u"zip"_s);
    if (program.isEmpty())
        QSKIP("zip is not installed");
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"xl"_s));
    QFile book(folder.filePath(u"xl/workbook.xml"_s));
    QVERIFY(book.open(QIODevice::WriteOnly));
    book.write("<workbook><sheets><sheet name=\"a\"/></sheets></workbook>");
    book.close();
    QFile strings(folder.filePath(u"xl/sharedStrings.xml"_s));
    QVERIFY(strings.open(QIODevice::WriteOnly));
    for (int i = 0; i < 80; ++i)
        strings.write(QByteArray(1 << 20, ' '));
    strings.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(program, {u"-q"_s, u"-r"_s, u"bomb.xlsx"_s, u"xl"_s});
    QVERIFY(process.waitForFinished(30000));
    const auto read = exchange::read(folder.filePath(u"bomb.xlsx"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"zip.bomb"_s);
}

void TestSpreadsheet::missingParts()
{
    QTemporaryDir folder;
    const QByteArray book = "<workbook xmlns:r=\"" + relations
        + "\"><sheets><sheet name=\"a\" r:id=\"gone\"/><sheet name=\"b\"/></sheets></workbook>";
    const auto noSheets = exchange::read(zip(folder, {{u"xl/workbook.xml"_s, book}}));
    QVERIFY(!noSheets);
    QCOMPARE(noSheets.error().code, u"csv.empty"_s);
    const auto parts = readWorkbook(folder.filePath(u"made.xlsx"_s));
    QVERIFY(parts);
    QCOMPARE(parts->sheets.size(), 0u);
    QCOMPARE(codes(parts->problems), (QStringList {u"xlsx.part made.xlsx [a]:0"_s, u"xlsx.part made.xlsx [b]:0"_s}));
    const auto nothing = exchange::read(zip(folder, {{u"xl/workbook.xml"_s, "<workbook/>"}}));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, u"xlsx.damaged"_s);
    QVERIFY(!nothing.error().remedy.isEmpty());
}

void TestSpreadsheet::filesOfOtherPrograms_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const auto container = [](const QString &name) {
        return QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(2000, '\0')
            + QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2) + QByteArray(500, '\0');
    };
    QTest::newRow("password") << container(u"EncryptedPackage"_s) << u"password"_s;
    QTest::newRow("xls") << container(u"Workbook"_s) << u".xls"_s;
    QTest::newRow("doc") << container(u"WordDocument"_s) << u"old Office file"_s;
    QTest::newRow("2003 xml") << QByteArray("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")
                              << u"2003"_s;
    QTemporaryDir folder;
    QTest::newRow("ods") << contents(zip(folder, {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                                                  {u"content.xml"_s, "<x/>"}}))
                         << u".xlsx"_s;
    QTest::newRow("docx") << contents(zip(folder, {{u"[Content_Types].xml"_s, "<x/>"}, {u"word/document.xml"_s, "<x/>"}}))
                          << u"no workbook"_s;
    QTest::newRow("xlsb") << contents(zip(folder, {{u"xl/workbook.bin"_s, "x"}})) << u".xlsb"_s;
}

void TestSpreadsheet::filesOfOtherPrograms()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto read = exchange::read(file.fileName());
    QVERIFY(!read);
    QVERIFY2((read.error().message + read.error().remedy).contains(word), qPrintable(read.error().text()));
    QVERIFY(!read.error().remedy.isEmpty());
}

void TestSpreadsheet::cancelled()
{
    QTemporaryDir folder;
    const auto region = readCsvSet(support::sourcePath(u"models/examples/region"_s));
    QVERIFY(region && writeWorkbook(*makeSnapshot(region->landscape), folder.filePath(u"a.xlsx"_s)));
    ReadOptions options;
    options.cancel.cancel();
    const auto read = readSpreadsheet(folder.filePath(u"a.xlsx"_s), options);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"cancelled"_s);
}

// Our workbook, opened and saved by LibreOffice, says the same; with one cell typed over there, only that differs.
void TestSpreadsheet::libreOfficeReadsAndWritesOurs()
{
    QTemporaryDir folder;
    support::LibreOffice office(folder);
    if (!office.isThere())
        QSKIP("LibreOffice is not installed");
    const auto region = readCsvSet(support::sourcePath(u"models/examples/region"_s));
    QVERIFY(region);
    const QString path = folder.filePath(u"region.xlsx"_s);
    QVERIFY(writeWorkbook(*makeSnapshot(region->landscape), path));
    const auto ours = exchange::read(path);
    QVERIFY(ours);
    QVERIFY(office.convert(path, u"xlsx:Calc MS Excel 2007 XML"_s, folder.filePath(u"saved"_s)));
    const auto saved = exchange::read(folder.filePath(u"saved/region.xlsx"_s));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
    QCOMPARE(saved->format, u"xlsx-set"_s);
    const Landscape before = support::withoutPlaces(ours->landscape);
    QVERIFY2(support::withoutPlaces(saved->landscape) == before, qPrintable(printed(saved->problems)));

    // The header row tells where the run cost of the third application stands.
    const auto book = readWorkbook(path);
    QVERIFY(book);
    size_t sheet = 0;
    while (book->sheets.at(sheet).name != u"applications")
        ++sheet;
    const auto table = book->sheets.at(sheet).cells.table(path, {});
    QVERIFY(table);
    const auto column = table->table.header().indexOf(u"run_cost"_s);
    QVERIFY(column > 0 && column < 26);
    const QString cell = QChar(u'A' + char16_t(column)) + QString::number(table->table.line(2));
    const QString uid = table->table.cell(2, 0);
    const QString edited = folder.filePath(u"edited.xlsx"_s);
    QVERIFY(office.edit(path, edited, u"applications"_s, cell, u"777"_s));
    const auto changed = exchange::read(edited);
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text()));
    const Landscape after = support::withoutPlaces(changed->landscape);
    const Difference differing = difference(before, after);
    QCOMPARE(differing.elements.changed.size(), 1);
    QVERIFY(differing.elements.added.isEmpty() && differing.elements.removed.isEmpty());
    QVERIFY(differing.relationships.isEmpty() && differing.uses.isEmpty() && differing.moves.isEmpty()
            && differing.decisions.isEmpty() && !differing.settings);
    Element expected = *before.element(differing.elements.changed.first());
    QCOMPARE(expected.uid, uid);
    const Element &found = *after.element(expected.id);
    QCOMPARE(found.attributes.get<Money>(attributes::runCost), Money::of(777));
    // Nothing but that value.
    AttributeValues values;
    for (const AttributeValue &entry : expected.attributes.entries())
        values.add(entry.attribute, entry.attribute == attributes::runCost ? Value(Money::of(777)) : entry.value);
    expected.attributes = values;
    QVERIFY(found == expected);
}

// An inventory that LibreOffice made of delimited text is the same inventory.
void TestSpreadsheet::libreOfficeInventory()
{
    QTemporaryDir folder;
    support::LibreOffice office(folder);
    if (!office.isThere())
        QSKIP("LibreOffice is not installed");
    const QString csv = support::sourcePath(u"models/examples/spreadsheets/county-hospital.csv"_s);
    // Comma, quotes, UTF-8, from line 1; English, and numbers and dates recognised, as a person would choose.
    QVERIFY(office.convert(csv, u"xlsx:Calc MS Excel 2007 XML"_s, folder.path(),
                           {u"--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true"_s}));
    ReadOptions options;
    options.unit = u"County Hospital"_s;
    const auto ofText = readInventory(csv, options);
    const auto ofSheet = exchange::read(folder.filePath(u"county-hospital.xlsx"_s), options);
    QVERIFY(ofText);
    QVERIFY2(ofSheet, ofSheet ? "" : qPrintable(ofSheet.error().text()));
    QCOMPARE(ofSheet->format, u"xlsx"_s);
    QVERIFY2(support::withoutPlaces(ofSheet->landscape) == support::withoutPlaces(ofText->landscape), qPrintable(printed(ofSheet->problems)));
}

QTEST_GUILESS_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
