// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/roadmap.h"
#include "reporting/chapters/sentences.h"
#include "reporting/chapters/trails.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"
#include "workflows/publish.h"

#include <QGuiApplication>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QUrl>
#include <QXmlStreamReader>

#include <cmath>

using namespace workflows;
using support::LandscapeBuilder;

namespace {

consolidation::Settings settings()
{
    consolidation::Settings settings = defaultSettings();
    settings.today = QDate(2026, 11, 22);
    return settings;
}

AnalysisPtr analysisOf(const QString &example)
{
    const auto model = openModel(support::sourcePath(QStringLiteral("models/examples/") + example));
    return model ? analyse(landscape::makeSnapshot(model->landscape), settings()).value_or(nullptr) : nullptr;
}

const AnalysisPtr &region()
{
    static const AnalysisPtr analysis = analysisOf(QStringLiteral("region"));
    return analysis;
}

PublishOptions options()
{
    PublishOptions options;
    options.locale = QLocale(QLocale::English);
    options.settings = settings();
    options.wishes.start = QDate(2026, 12, 1);
    return options;
}

PublishOptions brief()
{
    PublishOptions shorter = options();
    shorter.brief = true;
    return shorter;
}

QString tool(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

QByteArray outputOf(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(tool(program), arguments);
    process.waitForFinished(30000);
    return process.readAllStandardOutput();
}

struct Word
{
    QString text;
    QRectF box;
};

struct Page
{
    QSizeF size;
    QList<Word> words;

    [[nodiscard]] QString text() const
    {
        QStringList all;
        for (const Word &word : words)
            all << word.text;
        return all.join(u' ');
    }
    /// The same as the eye reads: line by line.
    [[nodiscard]] QString lines() const
    {
        QList<Word> sorted = words;
        std::stable_sort(sorted.begin(), sorted.end(), [](const Word &a, const Word &b) {
            const qint64 first = std::llround(a.box.center().y() / 2);
            const qint64 second = std::llround(b.box.center().y() / 2);
            return first != second ? first < second : a.box.left() < b.box.left();
        });
        return Page{size, sorted}.text();
    }
    /// Diagrams are drawn by others, whose tests look after their words.
    [[nodiscard]] bool isDiagram() const
    {
        const QString all = text();
        return all.contains(QStringLiteral("Today: ")) || all.contains(QStringLiteral("Target: "));
    }
};

// The words of a PDF, page by page, where they stand.
QList<Page> pagesOf(const QString &pdf)
{
    QXmlStreamReader xml(QString::fromUtf8(outputOf("pdftotext", {QStringLiteral("-bbox"), pdf, QStringLiteral("-")}))
                             .remove(QRegularExpression(QStringLiteral("[\\x{0}-\\x{8}\\x{b}-\\x{1f}]"))));
    QList<Page> pages;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && xml.tokenType() != QXmlStreamReader::StartElement)
            continue;
        const auto number = [&](const char *name) {
            return xml.attributes().value(QLatin1String(name)).toDouble();
        };
        if (xml.name() == u"page")
            pages << Page{{number("width"), number("height")}, {}};
        else if (xml.name() == u"word" && !pages.isEmpty()) {
            const QRectF box(QPointF(number("xMin"), number("yMin")), QPointF(number("xMax"), number("yMax")));
            pages.last().words << Word{xml.readElementText(), box};
        }
    }
    return pages;
}

struct Published
{
    QTemporaryDir folder;
    QString path;
    base::Result<PublishReport> report;
    QList<Page> pages; ///< none where they are not asked for

    enum class Read { Bytes, Pages };

    Published(const Analysis &analysis, const PublishOptions &wishes, Read read = Read::Pages)
        : path(folder.filePath(QStringLiteral("report.pdf")))
        , report(publish(analysis, path, wishes))
        , pages(report && read == Read::Pages && !tool("pdftotext").isEmpty() ? pagesOf(path) : QList<Page>())
    {
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The file with its streams unpacked.
    [[nodiscard]] QByteArray source() const
    {
        return outputOf("qpdf", {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), path, QStringLiteral("-")});
    }
    /// Everything, with single spaces.
    [[nodiscard]] QString text() const
    {
        QStringList all;
        for (const Page &page : pages)
            all << page.text();
        return all.join(u' ');
    }
    /// Behind the contents.
    [[nodiscard]] qsizetype pageOf(const QString &words) const
    {
        for (qsizetype i = 3; i < pages.size(); ++i) {
            if (pages.at(i).text().contains(words))
                return i;
        }
        return -1;
    }
};

const Published &regionReport()
{
    static const Published report(*region(), options());
    return report;
}

const QByteArray &regionSource()
{
    static const QByteArray source = regionReport().source();
    return source;
}

// What poppler calls the box of a word reaches from ascent to descent; letters fill less.
QRectF lettersOf(const Word &word)
{
    return word.box.adjusted(0.4, word.box.height() * 0.3, -0.4, -word.box.height() * 0.3);
}

// Words that lie in one another, or beyond the margins: the first few, in a sentence each.
QStringList collisions(const QList<Page> &pages)
{
    QStringList found;
    for (qsizetype p = 0; p < pages.size(); ++p) {
        const Page &page = pages.at(p);
        if (page.isDiagram())
            continue;
        // From the top down, so that only the words of about one line are compared.
        QList<std::pair<QRectF, const Word *>> words;
        for (const Word &word : page.words)
            words << std::pair(lettersOf(word), &word);
        std::stable_sort(words.begin(), words.end(), [](const auto &x, const auto &y) { return x.first.top() < y.first.top(); });
        const QRectF paper = QRectF(QPointF(40, 20), QPointF(page.size.width() - 40, page.size.height() - 15));
        for (qsizetype i = 0; i < words.size(); ++i) {
            const auto &[box, word] = words.at(i);
            if (!paper.contains(box))
                found << QStringLiteral("page %1: “%2” lies beyond the margin").arg(p + 1).arg(word->text);
            for (qsizetype j = i + 1; j < words.size() && words.at(j).first.top() < box.bottom(); ++j) {
                if (box.intersects(words.at(j).first))
                    found << QStringLiteral("page %1: “%2” lies on “%3”").arg(p + 1).arg(word->text, words.at(j).second->text);
            }
        }
    }
    return found.mid(0, 12);
}

// Every text of the report half as long again, in words as long as Swedish has them.
class LongTexts : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int n) const override
    {
        if (!QByteArrayView(context).startsWith("reporting"))
            return {};
        QString text = QString::fromUtf8(source);
        if (n >= 0)
            text.replace(QStringLiteral("%n"), QString::number(n));
        const QString longWord = QStringLiteral("Verksamhetsöverlämningsbeslutsunderlag");
        const qsizetype more = std::max<qsizetype>(4, text.size() / 2);
        for (qsizetype left = more; left > 0; left -= longWord.size() + 1)
            text += u' ' + longWord.left(std::max<qsizetype>(4, left));
        return text;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

// Two local systems for one function, of two units; nobody said what anything costs.
LandscapeBuilder withoutFigures()
{
    LandscapeBuilder b;
    b.facts.settings.name = QStringLiteral("Two systems");
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const auto care = b.function("Care records");
    for (const auto &[name, unit] : {std::pair("Journal", north), std::pair("Record", south)}) {
        const auto application = b.application(name, unit, "local");
        b.supports(application, care);
        b.use(unit, care, application, 10);
    }
    return b;
}

}

/// What a decision maker gets, on paper.
class TestPublish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LANDSKAP_LAYOUT_WORKER", LANDSKAP_BINARY_DIR "/bin/landskap-layout-worker");
        if (tool("pdftotext").isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY(region());
    }

    void goesFromTheDecisionToTheDetail()
    {
        QVERIFY2(regionReport().report.has_value(), qPrintable(regionReport().report ? QString() : regionReport().report.error().text()));
        const QStringList expected{
            QStringLiteral("Cover"), QStringLiteral("The decision on one page"), QStringLiteral("The way there"),
            QStringLiteral("How sure is this answer?"), QStringLiteral("What to know"), QStringLiteral("The money"),
            QStringLiteral("Who pays what"), QStringLiteral("Pictures of today and of the target"),
            QStringLiteral("Verdicts"), QStringLiteral("The portfolio"), QStringLiteral("How it hangs together"),
            QStringLiteral("What exists several times"), QStringLiteral("Appendix: Findings"),
            QStringLiteral("Appendix: The work, wave by wave"), QStringLiteral("Appendix: How this was computed"),
            QStringLiteral("Appendix: Reasons")};
        QCOMPARE(regionReport().report->chapters, expected);
        QCOMPARE(regionReport().pages.size(), regionReport().report->pages);
        QVERIFY2(regionReport().report->pages <= 75, qPrintable(QString::number(regionReport().report->pages)));
    }

    void theDecisionIsOnOnePage()
    {
        const Published &report = regionReport();
        const QString page = report.pages.at(1).lines();
        for (const char *words : {"The decision on one page", "Applications", "MSEK", "largest moves", "The biggest risk",
                                  "What to decide now", "Adopt the target", "Release"})
            QVERIFY2(page.contains(QLatin1String(words)), words);
        const qsizetype after = region()->target->applications().size();
        QVERIFY(page.contains(QStringLiteral("152 → %1").arg(after)));
        QVERIFY(report.pages.at(2).text().contains(QStringLiteral("Contents")));
        QVERIFY(report.pages.at(3).text().contains(QStringLiteral("The way there")));
    }

    void theContentsLeadWhereTheySay()
    {
        const Published &report = regionReport();
        const QString contents = report.pages.at(2).lines();
        for (const QString &chapter : report.report->chapters.mid(1)) {
            const QRegularExpression line(QRegularExpression::escape(chapter) + QStringLiteral(" (\\d+)"));
            const auto match = line.match(contents);
            QVERIFY2(match.hasMatch(), qPrintable(chapter));
            const int number = match.captured(1).toInt();
            QVERIFY(number >= 1 && number <= report.pages.size());
            const QString page = report.pages.at(number - 1).lines();
            QVERIFY2(page.contains(chapter) || report.pages.at(number - 1).isDiagram(), qPrintable(chapter));
            // The number printed at the foot is that of the sheet.
            QVERIFY(page.endsWith(u' ' + QString::number(number)) || page.contains(u' ' + QString::number(number) + u' '));
        }
        if (tool("qpdf").isEmpty())
            return;
        QVERIFY(regionSource().count("/Subtype /Link") > 300); // contents, verdicts and their figures
        QVERIFY(outputOf("qpdf", {QStringLiteral("--check"), report.path}).contains("No syntax or stream encoding errors"));
    }

    void theWayThereIsThatOfTheEngine()
    {
        const Analysis &analysis = *region();
        const auto roadmap = consolidation::planRoadmap(*analysis.baseline, settings(), analysis.plan, options().wishes);
        QVERIFY(roadmap);
        const QString text = regionReport().text();
        reporting::Report wordsOnly;
        wordsOnly.baseline = analysis.baseline;
        const reporting::Wording wording(wordsOnly);
        for (const QString &note : roadmap->notes) // with the amounts of a first page
            QVERIFY2(text.contains(wording.rounded(note).replace(QChar(0xa0), u' ')), qPrintable(wording.rounded(note)));
        for (const consolidation::Wave &wave : roadmap->waves)
            QVERIFY(text.contains(wave.name));
        QVERIFY(!roadmap->late.isEmpty());
        const qsizetype from = regionReport().pageOf(QStringLiteral("Late, and why"));
        QVERIFY(from > 0);
        QString late;
        for (qsizetype i = from; i < from + 4; ++i)
            late += regionReport().pages.at(i).text() + u' ';
        for (const int index : roadmap->late)
            QVERIFY2(late.contains(analysis.baseline->nameOf(roadmap->packages.at(index).application)),
                     qPrintable(roadmap->packages.at(index).name));
        for (const int index : roadmap->late) // how late, and what would help
            QVERIFY2(late.contains(QString(roadmap->packages.at(index).lateness->remedy).replace(QChar(0xa0), u' ')),
                     qPrintable(roadmap->packages.at(index).lateness->remedy));
        QVERIFY(text.contains(QStringLiteral("Temporary interfaces")));
    }

    void certaintyIsComputedWhereTheAnalysisHasNone()
    {
        QVERIFY(!region()->plan.robustness.isComputed);
        consolidation::Settings deep = settings();
        deep.robustness = true;
        const auto plan = consolidation::consolidate(*region()->baseline, deep);
        QVERIFY(plan && plan->robustness.isComputed && !plan->robustness.facts.isEmpty());
        const QString text = regionReport().text();
        for (const auto &fact : plan->robustness.facts)
            QVERIFY2(text.contains(fact.text), qPrintable(fact.text));
        QVERIFY(text.contains(QStringLiteral("What would turn the largest decisions")));
        QVERIFY(text.contains(QStringLiteral("nobody can find a plan that keeps the same rules and costs less")));
    }

    void moneyIsThatOfThePlan()
    {
        const QString text = regionReport().text();
        for (const auto &part : region()->plan.clusters) {
            if (!part.isBetter)
                QVERIFY2(text.contains(part.text), qPrintable(part.text));
        }
        for (const auto &unit : region()->plan.units)
            QVERIFY(text.contains(region()->baseline->nameOf(unit.unit)));
        QVERIFY(text.contains(QStringLiteral("Money since the start")));
    }

    void transfersAreToldToTheHundredth()
    {
        const auto model = openModel(support::sourcePath(QStringLiteral("models/examples/worked-example")));
        consolidation::Settings fair = settings();
        fair.noUnitPaysMore = true;
        const AnalysisPtr analysis = analyse(landscape::makeSnapshot(model->landscape), fair).value();
        PublishOptions wishes = options();
        wishes.settings = fair;
        const Published report(*analysis, wishes);
        QVERIFY(report.report);
        QVERIFY(analysis->plan.allocation.isKept);
        const qsizetype page = report.pageOf(QStringLiteral("Cost for each unit and year"));
        QVERIFY(page > 3);
        const QString text = report.pages.at(page).text();
        for (const auto &unit : analysis->plan.units) {
            QVERIFY2(text.contains(options().locale.toString(unit.asIs, 'f', 2)), qPrintable(text));
            QVERIFY2(text.contains(options().locale.toString(unit.pays(), 'f', 2)), qPrintable(text));
        }
    }

    void aBoardGetsEightPagesAtMost()
    {
        const Published report(*region(), brief());
        QVERIFY(report.report);
        QVERIFY2(report.report->pages <= 8, qPrintable(QString::number(report.report->pages)));
        QCOMPARE(report.report->chapters,
                 QStringList({QStringLiteral("Cover"), QStringLiteral("The decision on one page"),
                              QStringLiteral("The way there"), QStringLiteral("How sure is this answer?")}));
        QVERIFY(collisions(report.pages).isEmpty());
        PublishOptions small = brief(); // many waves, and every limit met
        small.wishes.waveMonths = 2;
        small.wishes.budgetPerYear = 40e6;
        small.wishes.packagesPerWave = 12;
        const Published longer(*region(), small);
        QVERIFY(longer.report);
        QVERIFY2(longer.report->pages <= 8, qPrintable(QString::number(longer.report->pages)));
        QCOMPARE(collisions(longer.pages), QStringList());
    }

    void whatHasNothingToSayIsNotThere()
    {
        const AnalysisPtr analysis = analyse(withoutFigures().snapshot(), settings()).value();
        const Published report(*analysis, options());
        QVERIFY2(report.report.has_value(), qPrintable(report.report ? QString() : report.report.error().text()));
        for (const char *absent : {"The money", "Who pays what", "The portfolio", "How it hangs together"})
            QVERIFY2(!report.report->chapters.contains(QLatin1String(absent)), absent);
        for (const char *present : {"The decision on one page", "The way there", "How sure is this answer?"})
            QVERIFY2(report.report->chapters.contains(QLatin1String(present)), present);
        const QString text = report.text();
        QVERIFY(!text.contains(QStringLiteral("Late, and why")) && !text.contains(QStringLiteral("Temporary interfaces")));
        QVERIFY(!text.contains(QStringLiteral("Facts worth finding out")));
        QCOMPARE(collisions(report.pages), QStringList());
    }

    void contradictionsAreTheWholeStory()
    {
        LandscapeBuilder b = withoutFigures();
        landscape::Snapshot before(b.facts);
        for (const landscape::ElementId application : before.applications())
            b.facts.decisions.insert({{}, application, landscape::Verdict::Retire, QStringLiteral("no money"), QStringLiteral("Board"),
                                      QDate(2026, 1, 1), {}, {}});
        const AnalysisPtr analysis = analyse(b.snapshot(), settings()).value();
        QCOMPARE(analysis->plan.status, consolidation::PlanStatus::Infeasible);
        const Published report(*analysis, options());
        QVERIFY2(report.report.has_value(), qPrintable(report.report ? QString() : report.report.error().text()));
        for (const char *absent : {"The way there", "How sure is this answer?", "The money", "Appendix: Reasons"})
            QVERIFY2(!report.report->chapters.contains(QLatin1String(absent)), absent);
        const QString page = report.pages.at(1).text();
        QVERIFY(page.contains(QStringLiteral("There is no target yet")));
        QVERIFY(page.contains(analysis->plan.conflicts.first().text.left(40)));
        QVERIFY(report.report->chapters.contains(QStringLiteral("What to know")));
        for (const auto &conflict : analysis->plan.conflicts)
            QVERIFY(report.text().contains(conflict.text.left(40)));
    }

    void theCheckForCollisionsSees()
    {
        const auto word = [](double x, double y) { return Word{QStringLiteral("word"), QRectF(x, y, 30, 10)}; };
        const QSizeF a4(595, 842);
        QCOMPARE(collisions({Page{a4, {word(100, 100), word(131, 100), word(100, 112)}}}).size(), 0);
        QCOMPARE(collisions({Page{a4, {word(100, 100), word(128, 100)}}}).size(), 1);
        QCOMPARE(collisions({Page{a4, {word(100, 100), word(100, 103)}}}).size(), 1);
        QCOMPARE(collisions({Page{a4, {word(530, 100)}}}).size(), 1); // runs over the margin
    }

    void nothingLiesOnAnythingElse()
    {
        QCOMPARE(collisions(regionReport().pages), QStringList());
    }

    void longWordsAreNotClipped()
    {
        LongTexts texts;
        QVERIFY(QCoreApplication::installTranslator(&texts));
        const AnalysisPtr small = analysisOf(QStringLiteral("worked-example"));
        const Published report(*small, options());
        const Published shorter(*region(), brief());
        QCoreApplication::removeTranslator(&texts);
        QVERIFY(report.report && shorter.report);
        QVERIFY(report.text().contains(QStringLiteral("Verksamhets")));
        QCOMPARE(collisions(report.pages), QStringList());
        QCOMPARE(collisions(shorter.pages), QStringList());
        // Still one page each.
        QVERIFY(report.pages.at(2).text().contains(QStringLiteral("Contents")));
        QVERIFY(report.pages.at(3).text().contains(QStringLiteral("The way there")));
    }

    void chosenChaptersAlone()
    {
        PublishOptions wishes = options();
        wishes.chapters = {QStringLiteral("units"), QStringLiteral("way")}; // in the report's own order
        const Published report(*region(), wishes);
        QVERIFY(report.report);
        QCOMPARE(report.report->chapters, QStringList({QStringLiteral("The way there"), QStringLiteral("Who pays what")}));
        QCOMPARE(report.report->views, 0);
        QVERIFY(report.report->pages < 8);
        wishes.chapters = {QStringLiteral("portfolio")}; // that has nothing to say: still a sheet that can be opened
        const Published empty(*analyse(withoutFigures().snapshot(), settings()).value(), wishes);
        QVERIFY(empty.report);
        QCOMPARE(empty.report->pages, 1);
    }

    void theSameAsOneHtmlFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report.html"));
        const auto report = publish(*region(), path, options());
        QVERIFY(report);
        QCOMPARE(report->pages, 0);
        QCOMPARE(report->chapters, regionReport().report->chapters);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        QVERIFY(!html.contains(QStringLiteral("http://")) || html.count(QStringLiteral("http://")) == 2 * html.count(QStringLiteral("<svg"))); // names of XML alone
        // Well-formed, so that every browser reads it alike: text, places, links and figures.
        QString body = html.mid(html.indexOf(QStringLiteral("<body>")));
        body.chop(int(QStringLiteral("</html>\n").size()));
        QXmlStreamReader xml(body);
        QSet<QString> places;
        QSet<QString> targets;
        QString words;
        int figures = 0;
        int rows = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters())
                words += xml.text().toString() + u' ';
            if (!xml.isStartElement())
                continue;
            figures += xml.name() == u"figure";
            rows += xml.name() == u"tr";
            if (const auto id = xml.attributes().value(QStringLiteral("id")); !id.isEmpty()) {
                QVERIFY2(!places.contains(id.toString()), qPrintable(id.toString()));
                places.insert(id.toString());
            }
            if (xml.name() == u"a")
                targets.insert(QUrl::fromPercentEncoding(xml.attributes().value(QStringLiteral("href")).mid(1).toUtf8()));
        }
        QVERIFY2(!xml.hasError(), qPrintable(QStringLiteral("%1 in line %2").arg(xml.errorString()).arg(xml.lineNumber())));
        QCOMPARE(figures, 9); // way, money, portfolio, matrix and five diagrams
        QVERIFY(rows > 800);
        QCOMPARE(targets - places, QSet<QString>());
        QVERIFY(targets.size() > 150);
        for (const auto &record : region()->plan.verdicts)
            QVERIFY(words.contains(region()->baseline->nameOf(record.application)));
        QTemporaryDir again;
        QVERIFY(publish(*region(), again.filePath(QStringLiteral("report.html")), options()));
        QFile second(again.filePath(QStringLiteral("report.html")));
        QVERIFY(second.open(QIODevice::ReadOnly) && QString::fromUtf8(second.readAll()) == html);
    }

    void theSameTwice()
    {
        const AnalysisPtr small = analysisOf(QStringLiteral("worked-example"));
        const Published first(*small, options(), Published::Read::Bytes);
        const Published second(*analysisOf(QStringLiteral("worked-example")), options(), Published::Read::Bytes);
        QVERIFY(first.report && second.report);
        QVERIFY(!first.bytes().isEmpty());
        QVERIFY(first.bytes() == second.bytes());
    }

    void allIsTextAndLines()
    {
        if (tool("qpdf").isEmpty())
            QSKIP("qpdf is not installed");
        QVERIFY(regionSource().contains("/Subtype /TrueType"));
        QVERIFY(!regionSource().contains("/Subtype /Image"));
        QVERIFY(!regionSource().contains("\nBI\n") && !regionSource().contains("\nBI ")); // nor one inside a page
    }

    void aReportForArchives()
    {
        if (tool("qpdf").isEmpty())
            QSKIP("qpdf is not installed");
        using Archive = reporting::PdfMetadata::Archive;
        const AnalysisPtr small = analysisOf(QStringLiteral("worked-example"));
        for (const auto &[archive, part, version] : {std::tuple(Archive::A1b, "1", "%PDF-1.4"), std::tuple(Archive::A2b, "2", "%PDF-1.7")}) {
            PublishOptions wishes = options();
            wishes.author = QStringLiteral("The board of IT");
            wishes.archive = archive;
            const Published report(*small, wishes, Published::Read::Bytes);
            QVERIFY(report.report);
            QVERIFY(report.bytes().startsWith(version));
            QVERIFY(outputOf("qpdf", {QStringLiteral("--check"), report.path}).contains("No syntax or stream encoding errors"));
            const QByteArray source = report.source();
            QVERIFY(source.contains(QByteArray("<pdfaid:part>") + part + "</pdfaid:part><pdfaid:conformance>B"));
            QVERIFY(source.contains("<rdf:li>The board of IT</rdf:li>") && source.contains("/S /GTS_PDFA1"));
            for (const char *forbidden : {"/SMask", "/JavaScript", "/Encrypt", "/ca ", "/CA "})
                QVERIFY2(!source.contains(forbidden), forbidden);
            QVERIFY(source.count("/FontFile2") > 0 && source.count("/FontFile2") == source.count("/Type /FontDescriptor"));
        }
        QVERIFY(!regionSource().contains("pdfaid"));
    }

    void trailsLoseNothing()
    {
        using namespace reporting;
        Report report;
        report.baseline = region()->baseline;
        report.target = region()->target;
        report.plan = region()->plan;
        const Wording wording(report);
        const chapters::Trails trails(report, wording);
        const chapters::FigureTable table = trails.figures();
        const QStringList sameForAll = trails.sameForAll();
        QCOMPARE(table.rows.size(), report.plan.verdicts.size());
        QCOMPARE(table.onlySource, QStringLiteral("applications.csv"));
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            const consolidation::VerdictRecord &record = report.plan.verdicts.at(i);
            const chapters::Trail trail = trails.of(record);
            const chapters::FigureRow &row = table.rows.at(i);
            const QString said = (trail.because + row.values + sameForAll
                                  + QStringList{trail.alternative, trail.extra, trail.turns, trail.turnsAYear, row.others})
                                     .join(QStringLiteral(" | "));
            QSet<QString> numbers = chapters::numbersIn(said);
            for (const auto &reason : record.reasons) {
                // The sum of the plan, said for all, and of what the next best one costs more.
                if (reason.kind == consolidation::Reason::Kind::Alternative)
                    numbers += chapters::numbersIn(wording.number(reason.figures.first().value + record.alternative->extra));
                for (const consolidation::Figure &figure : reason.figures) {
                    const bool isMoney = figure.unit == consolidation::Figure::Unit::Money || figure.unit == consolidation::Figure::Unit::MoneyPerYear;
                    const QString text = isMoney ? wording.number(figure.value) : wording.figure(figure);
                    const bool isSaid = isMoney ? numbers.contains(chapters::numbersIn(text).values().value(0))
                                                : said.contains(text) || !(chapters::numbersIn(text) - numbers).size();
                    QVERIFY2(isSaid, qPrintable(text + u'\n' + said));
                }
                const landscape::Source *source = report.baseline->sources.find(reason.evidence.source);
                if (!source)
                    continue;
                const QString line = QString::number(reason.evidence.line);
                QVERIFY2(said.contains(QStringLiteral("[%1, line %2]").arg(source->file, line)) || row.source == line, qPrintable(said));
                QVERIFY2(reason.kind != consolidation::Reason::Kind::Forbidden || said.contains(reason.text), qPrintable(said));
            }
            for (const auto &successor : record.successors)
                QVERIFY2(said.contains(wording.name(successor.function) + QStringLiteral(" → ") + wording.name(successor.to)), qPrintable(said));
            const bool hasFlip = std::any_of(record.reasons.begin(), record.reasons.end(),
                                             [](const auto &reason) { return reason.kind == consolidation::Reason::Kind::Flip; });
            QCOMPARE(!trail.turns.isEmpty(), hasFlip);
            QCOMPARE(!trail.alternative.isEmpty(), record.alternative.has_value());
        }
        // A letter stands for a sentence that three or more share.
        QVERIFY(trails.shared().size() >= 3);
        for (const chapters::SharedSentence &sentence : trails.shared())
            QVERIFY(sentence.count >= 3);
    }

    void aTestOfCertaintyCanBeStopped()
    {
        QTemporaryDir folder;
        const base::CancelToken cancel;
        const QString path = folder.filePath(QStringLiteral("r.pdf"));
        double reached = 0;
        const auto report = publish(*region(), path, options(), cancel, [&](double share) {
            QVERIFY(share >= reached - 1e-9 && share <= 1);
            reached = share;
            cancel.cancel();
        });
        QVERIFY(!report);
        QVERIFY2(report.error().code.endsWith(QStringLiteral("cancelled")), qPrintable(report.error().code));
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(reached > 0 && reached < 0.5);
    }
};

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed();
    QGuiApplication application(argc, argv);
    TestPublish tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "tst_publish.moc"
