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

    void columnsAreAsWideAsTheyNeed()
    {
        const QString sentence = QStringLiteral("A sentence that is much longer than what stands beside it and takes several lines wherever it stands");
        QList<QList<TableCell>> rows;
        for (int i = 0; i < 5; ++i)
            rows << QList<TableCell>{{QStringLiteral("Journal %1").arg(i)}, {QStringLiteral("12,345 kSEK")}, {sentence}};
        const QList<TableColumn> columns{{QStringLiteral("System"), 5}, {QStringLiteral("Cost"), 5, true}, {QStringLiteral("Why"), 1}};
        const auto widthOf = [](const QString &text) { return drawing::textWidth(text, drawing::Face::Regular, 8); };
        const QList<double> widths = columnWidths(columns, rows, 300);
        QVERIFY(std::abs(widths[0] + widths[1] + widths[2] - 300) < 0.01);
        QVERIFY(widths[0] >= widthOf(QStringLiteral("Journal 4")) && widths[0] < 80);
        QVERIFY(widths[1] >= widthOf(QStringLiteral("12,345 kSEK")) && widths[1] < 80);
        // Room that nobody needs follows the shares; too little is shared by all.
        const QList<double> wide = columnWidths(columns, rows, 2000);
        QVERIFY(wide[0] > 5 * (wide[2] - widthOf(sentence)) - 1 && wide[2] >= widthOf(sentence));
        const QList<double> narrow = columnWidths(columns, rows, 60);
        QVERIFY(std::abs(narrow[0] + narrow[1] + narrow[2] - 60) < 0.01);
        // Figures are not parted from their unit, also where they stand on the right.
        rows = {{{QStringLiteral("Journal")}, {QStringLiteral("100 %")}, {sentence}}};
        QVERIFY(columnWidths(columns, rows, 150)[1] >= widthOf(QStringLiteral("100 %")));
    }

    void headingsAndWideNotesOfATable()
    {
        const Pages pages([](PageWriter &page) {
            page.newPage();
            QList<QList<TableCell>> rows;
            for (int section = 0; section < 12; ++section) {
                TableCell title{QStringLiteral("Section %1").arg(section)};
                title.bookmark = title.text;
                rows << QList<TableCell>{title};
                for (int i = 0; i < 7; ++i) {
                    TableCell name{QStringLiteral("row %1-%2").arg(section).arg(i)};
                    name.note = QStringLiteral("a note that is longer than its own narrow column and goes on below the figure");
                    name.isNoteWide = true;
                    rows << QList<TableCell>{name, {QStringLiteral("77")}};
                }
            }
            writeTable(page, {{QStringLiteral("Name"), 1}, {QStringLiteral("Figure"), 1, true}}, rows, Rows::Dense);
            QCOMPARE(page.outline().size(), 12);
        });
        if (tool("pdftotext").isEmpty())
            QSKIP("pdftotext is not installed");
        const QList<QByteArray> sheets
            = pages.through(tool("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")}).split('\f');
        QCOMPARE(sheets.join().count("goes on below the figure"), 12 * 7); // on one line each
        for (const QByteArray &sheet : sheets) { // no heading is the last line of a sheet
            const qsizetype heading = sheet.lastIndexOf("Section");
            QVERIFY(heading < 0 || sheet.indexOf("row", heading) > 0);
        }
    }

    void aChapterGoesOnWhereThereIsRoom()
    {
        const Pages pages([](PageWriter &page) {
            page.newPage(QPageLayout::Portrait, true);
            page.newChapter(); // a cover is no place to go on
            QCOMPARE(page.pages(), 2);
            page.setY(200);
            page.newChapter();
            QCOMPARE(page.pages(), 2);
            page.newChapter(QPageLayout::Portrait, page.bottom() - page.y() + 1); // whole on the next one
            QCOMPARE(page.pages(), 3);
            page.setY(600);
            page.newChapter();
            QCOMPARE(page.pages(), 4);
            page.newChapter(QPageLayout::Landscape);
            QCOMPARE(page.pages(), 5);
        });
        QCOMPARE(pages.count, 5);
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
