// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archive.h"
#include "exchange/detect.h"
#include "exchange/reader.h"
#include "exchange/xml/grounding.h"
#include "exchange/xml/xmlreader.h"
#include "landscape/invariants.h"
#include "support/shareddata.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace {

QString broken(const QString &name)
{
    return support::sourcePath(u"tests/data/broken-xml/"_s + name);
}

// "view.no-ends:7" for each problem that is more than information.
QStringList warnings(const exchange::ImportBatch &batch)
{
    QStringList all;
    for (const base::Problem &problem : batch.problems) {
        if (problem.severity != base::Severity::Info)
            all << problem.code + u':' + QString::number(problem.line);
    }
    return all;
}

class ZipFile
{
public:
    explicit ZipFile(const QString &path)
    {
        archive_write_set_format_zip(m_zip);
        archive_write_open_filename(m_zip, QFile::encodeName(path).constData());
    }
    ~ZipFile()
    {
        archive_write_close(m_zip);
        archive_write_free(m_zip);
    }
    ZipFile(const ZipFile &) = delete;
    ZipFile &operator=(const ZipFile &) = delete;

    void add(const QByteArray &name, const QByteArray &block, int times = 1)
    {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, qint64(block.size()) * times);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(m_zip, entry);
        for (int i = 0; i < times; ++i)
            archive_write_data(m_zip, block.constData(), size_t(block.size()));
        archive_entry_free(entry);
    }

private:
    archive *m_zip = archive_write_new();
};

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
}

const QByteArray exchangeStart = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model "
                                 "xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\" "
                                 "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" identifier=\"m\">\n";

} // namespace

class TestHostileXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenFilesEndInAnError_data();
    void brokenFilesEndInAnError();
    void everyBrokenFileIsTested();
    void oddFilesAreReadAndListed_data();
    void oddFilesAreReadAndListed();
    void allEncodingsSayTheSame_data();
    void allEncodingsSayTheSame();
    void endlessNesting_data();
    void endlessNesting();
    void hugeText();
    void linesBeyondSixteenBits();
    void anyPrefixOfAFileIsRefusedOrRead();
    void zipBomb();
    void zipWithTooManyFiles();
    void damagedZip();
    void otherFormatsAreNamed_data();
    void otherFormatsAreNamed();
    void reasonsAreComplete();
    void cancelling();
    void groundingFindsFirmLines();
};

void TestHostileXml::brokenFilesEndInAnError_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char *file, const char *code, int line) {
        QTest::newRow(file) << QString::fromLatin1(code) << line;
    };
    row("empty.archimate", "file.empty", 0);
    row("white-space-only.xml", "file.empty", 0);
    row("truncated.archimate", "xml.truncated", 5);
    row("truncated-between-tags.xml", "xml.truncated", 5);
    row("entity-bomb.xml", "xml.entity", 3);
    row("entity-bomb-in-attribute.archimate", "xml.entity", 3);
    row("external-entity.xml", "xml.entity", 2);
    row("external-parameter-entity.xml", "xml.entity", 2);
    row("undeclared-entity.xml", "xml.entity", 5);
    row("wrong-encoding.xml", "xml.encoding", 6);
    row("unknown-encoding.xml", "xml.encoding", 1);
    row("mismatched-tags.archimate", "xml.syntax", 4);
    row("second-root.xml", "xml.syntax", 8);
    row("binary-after-start.xml", "xml.encoding", 3);
    row("other-xml.xml", "format.unknown", 2);
    row("other-model.xml", "format.unknown", 2);
    row("no-such-file.xml", "file.missing", 0);
}

void TestHostileXml::brokenFilesEndInAnError()
{
    QFETCH(QString, code);
    QFETCH(int, line);
    const QString file = broken(QString::fromLatin1(QTest::currentDataTag()));
    const auto batch = exchange::read(file);
    QVERIFY(!batch);
    QVERIFY2(batch.error().code == code, qPrintable(batch.error().code + u' ' + batch.error().text()));
    QVERIFY2(batch.error().line == line, qPrintable(batch.error().text()));
    QCOMPARE(batch.error().file, file);
    QVERIFY(!batch.error().message.isEmpty());
    QVERIFY(!batch.error().remedy.isEmpty());
}

// A new broken file that no test names would look like one that passes.
void TestHostileXml::everyBrokenFileIsTested()
{
    QFile source(support::sourcePath(u"tests/exchange/tst_hostilexml.cpp"_s));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray text = source.readAll();
    const QStringList files = QDir(broken({})).entryList(QDir::Files);
    QVERIFY(files.size() > 20);
    for (const QString &file : files)
        QVERIFY2(text.contains('"' + file.toLatin1() + '"'), qPrintable(file));
}

void TestHostileXml::oddFilesAreReadAndListed_data()
{
    QTest::addColumn<int>("elements");
    QTest::addColumn<int>("relationships");
    QTest::addColumn<int>("views");
    QTest::addColumn<QStringList>("problems");
    QTest::newRow("duplicate-ids.archimate")
        << 3 << 0 << 2
        << QStringList {u"model.duplicate-id:5"_s, u"model.no-id:6"_s, u"model.no-id:7"_s, u"model.duplicate-id:14"_s,
                        u"model.duplicate-id:12"_s};
    QTest::newRow("dangling-references.archimate")
        << 1 << 1 << 1 << QStringList {u"model.dangling:7"_s, u"model.dangling:8"_s, u"model.dangling:9"_s,
                                       u"view.dangling:14"_s, u"view.dangling:19"_s, u"view.place:19"_s,
                                       u"view.dangling:15"_s, u"view.no-ends:16"_s,  u"view.no-ends:17"_s};
    QTest::newRow("dangling-references.xml")
        << 3 << 2 << 1 << QStringList {u"model.unknown-type:7"_s,  u"model.no-name:8"_s,   u"model.unknown-type:12"_s,
                                       u"model.unknown-type:13"_s, u"model.dangling:15"_s, u"model.dangling:11"_s,
                                       u"model.dangling:6"_s,      u"view.dangling:17"_s,  u"view.no-ends:18"_s};
    QTest::newRow("external-dtd-without-entities.xml") << 1 << 0 << 0 << QStringList();
}

void TestHostileXml::oddFilesAreReadAndListed()
{
    QFETCH(int, elements);
    QFETCH(int, relationships);
    QFETCH(int, views);
    QFETCH(QStringList, problems);
    const auto batch = exchange::read(broken(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(batch->landscape.elements.size(), elements);
    QCOMPARE(batch->landscape.relationships.size(), relationships);
    QCOMPARE(batch->landscape.views.size(), views);
    QCOMPARE(warnings(*batch), problems);
    const base::Problems bad = landscape::brokenInvariants(batch->landscape);
    QVERIFY2(bad.isEmpty(), bad.isEmpty() ? "" : qPrintable(bad.first().text()));
}

void TestHostileXml::allEncodingsSayTheSame_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"utf16-little-endian.xml", "utf16-big-endian.xml", "windows-1252.xml",
                             "utf8-byte-order-mark.xml", "no-declaration.xml", "empty-language.xml"})
        QTest::newRow(file) << broken(QString::fromLatin1(file));
}

void TestHostileXml::allEncodingsSayTheSame()
{
    QFETCH(QString, file);
    const auto batch = exchange::read(file);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(batch->landscape.elements.size(), 1);
    QCOMPARE(batch->landscape.elements.begin()->name, u"Vårdsystem – ålder"_s);
    QCOMPARE(warnings(*batch), QStringList());
}

void TestHostileXml::endlessNesting_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::newRow("unknown elements, one a line") << QByteArray("<deep>\n");
    QTest::newRow("unknown elements in one line") << QByteArray("<a>");
    QTest::newRow("boxes") << QByteArray("<node xsi:type=\"Element\" identifier=\"a\">\n");
}

void TestHostileXml::endlessNesting()
{
    QFETCH(QByteArray, open);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"deep.xml"_s);
    write(path, exchangeStart + "<views><diagrams><view identifier=\"v\">" + open.repeated(200'000));
    QElapsedTimer timer;
    timer.start();
    const auto batch = exchange::read(path);
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, u"xml.depth"_s);
    if (open.endsWith('\n'))
        QVERIFY2(qAbs(batch.error().line - 256) < 10, qPrintable(batch.error().text()));
    QVERIFY(timer.elapsed() < 10'000);
}

void TestHostileXml::hugeText()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"huge.xml"_s);
    write(path, exchangeStart + "<name>" + QByteArray(20'000'000, 'x') + "</name></model>");
    auto batch = exchange::read(path);
    QVERIFY(!batch);
    QVERIFY2(batch.error().code == u"xml.size", qPrintable(batch.error().text()));
    write(path,
          exchangeStart + "<elements><element identifier=\"" + QByteArray(20'000'000, 'x') + "\"/></elements></model>");
    batch = exchange::read(path);
    QVERIFY(!batch);
    QVERIFY2(batch.error().code == u"xml.size", qPrintable(batch.error().text()));
}

// libxml2 keeps lines in 16 bits; ours must stay right beyond.
void TestHostileXml::linesBeyondSixteenBits()
{
    QByteArray content = exchangeStart + "<elements>\n";
    for (int i = 0; i < 100'000; ++i)
        content
            += "<element identifier=\"e" + QByteArray::number(i) + "\" xsi:type=\"Node\"><name>N</name></element>\n";
    content += "<element identifier=\"e1\" xsi:type=\"Node\"><name>Again</name></element>\n</elements></model>";
    QTemporaryDir folder;
    const QString path = folder.filePath(u"long.xml"_s);
    write(path, content);
    const auto batch = exchange::read(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(warnings(*batch), QStringList {u"model.duplicate-id:100004"_s});
    QCOMPARE(batch->landscape.elements.find(landscape::ElementId::create(90'000))->sources.first().line, 90'003);
}

// Cut anywhere, a file neither crashes nor passes as whole.
void TestHostileXml::anyPrefixOfAFileIsRefusedOrRead()
{
    QFile whole(broken(u"dangling-references.archimate"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray content = whole.readAll();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"cut.archimate"_s);
    const qsizetype end = content.trimmed().size();
    for (qsizetype size = 0; size < end; size += 7) {
        write(path, content.left(size));
        const auto batch = exchange::read(path);
        // The first bytes alone may be taken for a table.
        QVERIFY2(!batch || size < 2, qPrintable(QString::number(size)));
    }
}

void TestHostileXml::zipBomb()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bomb.archimate"_s);
    {
        ZipFile zip(path);
        zip.add("model.xml", QByteArray(1 << 20, ' '), 600);
    }
    QVERIFY(QFileInfo(path).size() < 4 << 20);
    QElapsedTimer timer;
    timer.start();
    const auto batch = exchange::read(path);
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, u"zip.bomb"_s);
    QVERIFY(timer.elapsed() < 10'000);

    // Without the ratio the limit on bytes holds.
    exchange::ArchiveLimits limits;
    limits.ratio = 1e9;
    limits.bytes = 50 << 20;
    const auto content = exchange::readArchive(
        path, [](const QString &) { return true; }, limits);
    QVERIFY(!content);
    QCOMPARE(content.error().code, u"zip.bomb"_s);
}

void TestHostileXml::zipWithTooManyFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"many.archimate"_s);
    {
        ZipFile zip(path);
        for (int i = 0; i < 10'001; ++i)
            zip.add("images/" + QByteArray::number(i), "x");
    }
    const auto batch = exchange::read(path);
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, u"zip.bomb"_s);
}

void TestHostileXml::damagedZip()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"whole.archimate"_s);
    QByteArray noise;
    for (quint32 i = 0, x = 1; i < 200'000; ++i) {
        x = x * 1664525 + 1013904223;
        noise += char(' ' + (x >> 24) % 64);
    }
    {
        ZipFile zip(path);
        zip.add("model.xml", noise);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const QString cut = folder.filePath(u"cut.archimate"_s);
    write(cut, content.left(content.size() / 2));
    const auto batch = exchange::read(cut);
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, u"zip.damaged"_s);
    QVERIFY(!exchange::read(path)); // whole, but what is inside is no XML
}

void TestHostileXml::otherFormatsAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"PDF"_s;
    QTest::newRow("SQLite") << QByteArray("SQLite format 3\0", 16) << u"database"_s;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\0\0",
                                          8)
                            << u"neither text nor a ZIP"_s;
    QTest::newRow("XML of another kind") << QByteArray("<html/>") << u"<html>"_s;
}

void TestHostileXml::otherFormatsAreNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"something.archimate"_s);
    write(path, content);
    const auto format = exchange::detectFormat(path);
    QVERIFY(!format);
    QCOMPARE(format.error().code, u"format.unknown"_s);
    QVERIFY2(format.error().message.contains(said), qPrintable(format.error().message));
    QVERIFY(format.error().remedy.contains(u".archimate"));
}

// The one who reads the message learns what, where and what to do.
void TestHostileXml::reasonsAreComplete()
{
    const QString file = broken(u"mismatched-tags.archimate"_s);
    const auto batch = exchange::read(file);
    QVERIFY(!batch);
    QVERIFY(batch.error().text().startsWith(file + u":4:"_s));
    exchange::ReadOptions options;
    options.format = u"poem"_s;
    const auto odd = exchange::read(broken(u"no-declaration.xml"_s), options);
    QVERIFY(!odd);
    QCOMPARE(odd.error().code, u"format.unknown"_s);
}

void TestHostileXml::cancelling()
{
    QByteArray content = exchangeStart + QByteArray("<x/>").repeated(10'000) + "</model>";
    QBuffer buffer(&content);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const base::CancelToken cancel;
    exchange::XmlReader reader(buffer, u"x"_s, cancel);
    QVERIFY(reader.nextStart());
    cancel.cancel();
    int more = 0;
    while (reader.next())
        ++more;
    QVERIFY(more < 5000);
    QCOMPARE(reader.error()->code, u"cancelled"_s);
}

void TestHostileXml::groundingFindsFirmLines()
{
    using exchange::LineEnds;
    constexpr int firm = LineEnds::firm;
    QCOMPARE(exchange::groundedOrder(
                 {{{firm, firm}}, {{2, firm}}, {{0, 0}}, {{3, firm}}, {{LineEnds::missing, firm}}, {{4, 0}}}),
             (std::vector<int> {0, 2, 1}));
    QVERIFY(exchange::groundedOrder({}).empty());
}

QTEST_APPLESS_MAIN(TestHostileXml)
#include "tst_hostilexml.moc"
