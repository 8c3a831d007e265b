// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/model.h"
#include "cli/writemodel.h"
#include "reporting/report.h"
#include "workflows/publish.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    addAnalysisOptions(parser);
    parser.addOptions({
        {{QStringLiteral("o"), QStringLiteral("output")}, tr("The file to write: pages as PDF, or one HTML file."), tr("OUT.pdf|.html")},
        {QStringLiteral("paper"), tr("A3 or A4."), tr("SIZE"), QStringLiteral("A4")},
        {QStringLiteral("brief"), tr("For a board: the decision on one page, the way there, how sure it is; eight pages at most.")},
        {QStringLiteral("audience"),
         tr("For whom: board (as --brief), management (without the appendices), expert (all)."), tr("LEVEL")},
        {QStringLiteral("chapters"), tr("These alone, with commas between: %1.").arg(reporting::chapterNames().join(QStringLiteral(", "))),
         tr("NAMES")},
        {QStringLiteral("author"), tr("Who answers for the report."), tr("NAME")},
    });
    addArchiveOptions(parser);
    addRoadmapOptions(parser);
}

// The first name that no chapter has, else nothing.
QString readChapters(const QCommandLineParser &parser, workflows::PublishOptions &options)
{
    for (const QString &part : parser.value(QStringLiteral("chapters")).split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed().toLower();
        if (!reporting::chapterNames().contains(name))
            return name;
        options.chapters << name;
    }
    return {};
}

// Those who decide about all of it read what is decided and what it costs, not how it was come by.
QStringList chaptersForManagement()
{
    QStringList names = reporting::chapterNames();
    for (const char *appendix : {"structure", "findings", "work", "method", "reasons"})
        names.removeOne(QString::fromLatin1(appendix));
    return names;
}

// False where nobody is called so. Chapters that are named come before those of the audience.
bool readAudience(const QCommandLineParser &parser, workflows::PublishOptions &options)
{
    const QString audience = parser.value(QStringLiteral("audience")).toLower();
    options.brief = parser.isSet(QStringLiteral("brief")) || audience == u"board";
    if (audience == u"management" && options.chapters.isEmpty() && !options.brief)
        options.chapters = chaptersForManagement();
    return QStringList{QString(), QStringLiteral("board"), QStringLiteral("management"), QStringLiteral("expert")}.contains(audience);
}

int run(const QCommandLineParser &parser, Console &console)
{
    const QString out = parser.value(QStringLiteral("o"));
    const bool isHtml = out.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive);
    if (!isHtml && !out.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return usageError(console, tr("report needs -o OUT.pdf or -o OUT.html"));
    workflows::PublishOptions options;
    options.paper = parser.value(QStringLiteral("paper")).toUpper();
    if (options.paper != u"A4" && options.paper != u"A3")
        return usageError(console, tr("--paper is A3 or A4"));
    if (const QString unknown = readChapters(parser, options); !unknown.isEmpty())
        return usageError(console, tr("there is no chapter “%1”; there are: %2").arg(unknown, reporting::chapterNames().join(QStringLiteral(", "))));
    if (!readAudience(parser, options))
        return usageError(console, tr("--audience is board, management or expert"));
    options.archive = archiveOf(parser);
    options.author = parser.value(QStringLiteral("author"));
    const auto wishes = roadmapWishes(parser);
    if (!wishes)
        return usageError(console, tr("budget, capacity and wave length are positive numbers; the start is a date like 2027-01-01"));
    options.wishes = *wishes;
    const auto analysis = analyseModel(parser, console);
    if (!analysis)
        return analysis.error();
    const auto settings = analysisSettings(parser, console, (*analysis)->baseline.get());
    if (!settings)
        return settings.error();
    options.settings = *settings;
    const auto report = workflows::publish(**analysis, out, options, console.cancel(), console.progress(tr("Writing")));
    if (!report)
        return report.error().code == u"consolidation.settings" ? usageError(console, report.error().text())
                                                                : failed(console, report.error());
    console.write({{QStringLiteral("pages"), report->pages},
                   {QStringLiteral("views"), report->views},
                   {QStringLiteral("chapters"), QJsonArray::fromStringList(report->chapters)},
                   {QStringLiteral("hash"), report->hash}});
    if (isHtml)
        console.say(tr("Written: %1").arg(out));
    else
        console.say(tr("Written: %1 (%2 pages, %3 diagrams)").arg(out).arg(report->pages).arg(report->views));
    return Done;
}

}

Command reportCommand()
{
    return {QStringLiteral("report"), tr("MODEL -o OUT.pdf|.html"), tr("the target architecture as PDF or HTML"), addOptions, run};
}

} // namespace cli
