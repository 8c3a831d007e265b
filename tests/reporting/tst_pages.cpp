// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/text/textlayout.h"
#include "reporting/chapters/sentences.h"
#include "reporting/page/table.h"
#include "reporting/sheets/pdfdocument.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace reporting;

namespace {

// Pages written by `write`, finished, with their outline.
struct Pages
{
    QByteArray pdf;
    int count = 0;

    template <typename Write> explicit Pages(Write &&write)
    {
        PdfDocument document;
        PageWriter page(document, QPageSize(QPageSize::A4), QStringLiteral("Running title"), QStringLiteral("Footer"));
        write(page);
        page.finish();
        count = page.pages();
        const auto finished = document.finished(page.outline(), page.links(),
                                                {QStringLiteral("Title åäö"), QStringLiteral("Author"), {}, {}, QDate(2026, 11, 1)},
                                                page.leftSheet());
        if (finished)
            pdf = *finished;
    }

    [[nodiscard]] QByteArray through(const QString &tool, const QStringList &arguments) const
    {
        QTemporaryFile file;
        if (!file.open() || file.write(pdf) != pdf.size())
            return {};
        file.close();
        QProcess process;
        QStringList all = arguments;
        all.replaceInStrings(QStringLiteral("FILE"), file.fileName());
        process.start(tool, all);
        process.waitForFinished();
        return process.readAllStandardOutput() + process.readAllStandardError();
    }
};

QString tool(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

}

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreNoWiderThanAskedFor()
    {
        const TextStyle style;
        const QString text = QStringLiteral("A sentence of several words and Informationssäkerhetsklassificeringsmodell"
                                            "en in one\nand a second paragraph");
        for (const double width : {30.0, 80.0, 200.0}) {
            const QStringList lines = brokenLines(text, width, style);
            for (const QString &line : lines)
                QVERIFY(drawing::textWidth(line, style.face, style.size) <= width || line.size() == 1);
            QCOMPARE(lines.join(QString()).remove(u' '), QString(text).remove(u' ').remove(u'\n'));
        }
    }

    void aLongTableGoesOnWithItsHead()
    {
        const Pages pages([](PageWriter &page) {
            page.newPage();
            page.heading(QStringLiteral("Chapter"));
            QList<QList<TableCell>> rows;
            for (int i = 0; i < 120; ++i)
                rows << QList<TableCell>{{QStringLiteral("row %1").arg(i)}, {QStringLiteral("office efficient")}};
            writeTable(page, {{QStringLiteral("Head one"), 1}, {QStringLiteral("Head two"), 2}}, rows);
        });
        QVERIFY(pages.count >= 3);
        if (tool("pdftotext").isEmpty())
            QSKIP("pdftotext is not installed");
        const QByteArray text = pages.through(tool("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")});
        QCOMPARE(text.count("Head one"), pages.count);
        for (int i = 0; i < 120; ++i)
            QVERIFY(text.contains("row " + QByteArray::number(i)));
        QCOMPARE(text.count("office efficient"), 120);
    }

    void aSheetThatWasLeftStandsInItsPlace()
    {
        const Pages pages([](PageWriter &page) {
            page.newPage();
            page.heading(QStringLiteral("Alpha"));
            page.leaveOneSheet();
            page.newPage(QPageLayout::Landscape);
            page.heading(QStringLiteral("Gamma"));
            page.newLeftSheet();
            page.paragraph(QStringLiteral("Beta, written last"));
            page.linkTo(QRectF(50, 80, 100, 20), 1);
        });
        QCOMPARE(pages.count, 3);
        if (tool("pdftotext").isEmpty())
            QSKIP("pdftotext is not installed");
        const QList<QByteArray> sheets
            = pages.through(tool("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")}).split('\f');
        QCOMPARE(sheets.size(), 4); // the last one ends with a form feed
        const char *words[] = {"Alpha", "Beta, written last", "Gamma"};
        for (int i = 0; i < 3; ++i) {
            QVERIFY2(sheets.at(i).contains(words[i]), sheets.at(i).constData());
            QVERIFY2(sheets.at(i).trimmed().endsWith(QByteArray::number(i + 1)), sheets.at(i).constData());
        }
    }

    void textsStayInTheirPlace()
    {
        const QString text = QStringLiteral("Verksamhetsöverlämningsbeslutsunderlag, upphandlingsdokumentation");
        for (const double width : {24.0, 60.0, 140.0, 400.0}) {
            const Pages pages([&](PageWriter &page) {
                page.newPage(QPageLayout::Portrait, true);
                page.textIn(QRectF(100, 200, width, 24), text, {drawing::Face::Medium, 12});
            });
            if (tool("pdftotext").isEmpty())
                QSKIP("pdftotext is not installed");
            const QString words = QString::fromUtf8(
                pages.through(tool("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("FILE"), QStringLiteral("-")}));
            static const QRegularExpression box(QStringLiteral("xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\""));
            int found = 0;
            for (auto match = box.globalMatch(words); match.hasNext(); ++found) {
                const auto word = match.next();
                QVERIFY(word.captured(1).toDouble() >= 99.5 && word.captured(3).toDouble() <= 100 + width + 0.5);
                QVERIFY(word.captured(2).toDouble() >= 195 && word.captured(4).toDouble() <= 229);
            }
            QVERIFY(found > 0);
        }
    }

    void chaptersAreBookmarksAndTheFileIsSound()
    {
        const auto write = [](PageWriter &page) {
            page.newPage();
            page.heading(QStringLiteral("First åäö"));
            page.heading(QStringLiteral("Below"), 1);
            page.newPage(QPageLayout::Landscape);
            page.heading(QStringLiteral("Second"));
            page.linkTo(QRectF(50, 80, 100, 20), QStringLiteral("Below"));
        };
        const Pages pages(write);
        QCOMPARE(pages.count, 2);
        QVERIFY(pages.pdf == Pages(write).pdf);
        if (tool("qpdf").isEmpty())
            QSKIP("qpdf is not installed");
        QVERIFY(pages.through(tool("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")}).contains("No syntax or stream encoding errors"));
        const QByteArray json = pages.through(tool("qpdf"), {QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"), QStringLiteral("FILE")});
        QVERIFY2(json.contains("First ") && json.contains("Below") && json.contains("Second"), json.left(500).constData());
        const QByteArray links = pages.through(tool("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), QStringLiteral("FILE"), QStringLiteral("-")});
        QVERIFY(links.contains("/Subtype /Link"));
    }

    void likeSentencesAreToldOnce()
    {
        using namespace reporting::chapters;
        const LikeSentences like = togetherAs({sentenceOf(QStringLiteral("Support of “Tidbok 2” ends on 2027-06-30, before 2028-12-31.")),
                                               sentenceOf(QStringLiteral("Support of “Flextid” ends on 2026-10-31, before 2028-12-31."))});
        QCOMPARE(like.text, QStringLiteral("Support of … ends on #, before 2028-12-31."));
        QCOMPARE(like.members, QStringList({QStringLiteral("Tidbok 2 (2027-06-30)"), QStringLiteral("Flextid (2026-10-31)")}));
        QCOMPARE(numbersIn(QStringLiteral("1,234.5 of 12 345 in 3 units")), QSet<QString>({QStringLiteral("12345"), QStringLiteral("3")}));
    }

    void notesAndBookmarksOfRows()
    {
        const Pages pages([](PageWriter &page) {
            page.newPage();
            page.heading(QStringLiteral("Chapter"), 0);
            TableCell name{QStringLiteral("Tidbok")};
            name.note = QStringLiteral("Norrvik Psychiatry");
            name.bookmark = QStringLiteral("Tidbok (Norrvik Psychiatry)");
            const TableCell narrow{QStringLiteral("−105,808,336,105")};
            writeTable(page, {{QStringLiteral("Name"), 9}, {QStringLiteral("Margin"), 1, true}}, {{name, narrow}});
            QCOMPARE(page.outline().size(), 2);
            QCOMPARE(page.outline().at(1).title, name.bookmark);
            QCOMPARE(page.outline().at(1).level, 2);
        });
        if (tool("pdftotext").isEmpty())
            QSKIP("pdftotext is not installed");
        const QByteArray text = pages.through(tool("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")});
        QVERIFY(text.contains("Norrvik Psychiatry"));
        QVERIFY2(text.contains("105,808,336,105"), text.constData()); // a number stays on one line
    }
};

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed();
    QGuiApplication application(argc, argv);
    TestPages tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "tst_pages.moc"
