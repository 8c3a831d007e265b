// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/model.h"
#include "cli/writemodel.h"
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
        {{QStringLiteral("o"), QStringLiteral("output")}, tr("The PDF to write."), tr("OUT.pdf")},
        {QStringLiteral("paper"), tr("A3 or A4."), tr("SIZE"), QStringLiteral("A4")},
        {QStringLiteral("brief"), tr("For a board: the decision on one page, the way there, how sure it is; eight pages at most.")},
        {QStringLiteral("author"), tr("Who answers for the report."), tr("NAME")},
    });
    addArchiveOptions(parser);
    addRoadmapOptions(parser);
}

int run(const QCommandLineParser &parser, Console &console)
{
    const QString out = parser.value(QStringLiteral("o"));
    if (!out.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return usageError(console, tr("report needs -o OUT.pdf"));
    workflows::PublishOptions options;
    options.paper = parser.value(QStringLiteral("paper")).toUpper();
    if (options.paper != u"A4" && options.paper != u"A3")
        return usageError(console, tr("--paper is A3 or A4"));
    options.brief = parser.isSet(QStringLiteral("brief"));
    options.archive = archiveOf(parser);
    options.author = parser.value(QStringLiteral("author"));
    const auto wishes = roadmapWishes(parser);
    if (!wishes)
        return usageError(console, tr("budget, capacity and wave length are positive numbers; the start is a date like 2027-01-01"));
    options.wishes = *wishes;
    const auto settings = analysisSettings(parser, console);
    if (!settings)
        return settings.error();
    options.settings = *settings;
    const auto analysis = analyseModel(parser, console);
    if (!analysis)
        return analysis.error();
    const auto report = workflows::publish(**analysis, out, options, console.cancel(), console.progress(tr("Writing")));
    if (!report)
        return report.error().code == u"consolidation.settings" ? usageError(console, report.error().text())
                                                                : failed(console, report.error());
    console.write({{QStringLiteral("pages"), report->pages},
                   {QStringLiteral("views"), report->views},
                   {QStringLiteral("chapters"), QJsonArray::fromStringList(report->chapters)},
                   {QStringLiteral("hash"), report->hash}});
    console.say(tr("Written: %1 (%2 pages, %3 diagrams)").arg(out).arg(report->pages).arg(report->views));
    return Done;
}

}

Command reportCommand()
{
    return {QStringLiteral("report"), tr("MODEL -o OUT.pdf"), tr("the target architecture as PDF"), addOptions, run};
}

} // namespace cli
