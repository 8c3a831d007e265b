// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/model.h"
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
        {QStringLiteral("budget-per-year"), tr("One-time costs of a year may be at most this."), tr("AMOUNT")},
        {QStringLiteral("capacity"), tr("Work packages that one wave can carry."), tr("NUMBER")},
        {QStringLiteral("wave-months"), tr("Length of a wave, 6 months unless told."), tr("MONTHS")},
        {QStringLiteral("start"), tr("First day of the first wave; the next month's unless told."), tr("DATE")},
    });
}

// The number of an option that is set; false where it is none, or less than 1.
bool readNumber(const QCommandLineParser &parser, const QString &option, std::optional<double> &target)
{
    if (!parser.isSet(option))
        return true;
    bool ok = false;
    target = parser.value(option).toDouble(&ok);
    return ok && *target >= 1 && *target <= 1e15;
}

// What the way to the target may take; the options are those of the roadmap command.
std::optional<consolidation::RoadmapSettings> wishesOf(const QCommandLineParser &parser)
{
    consolidation::RoadmapSettings wishes;
    std::optional<double> capacity;
    std::optional<double> months;
    if (!readNumber(parser, QStringLiteral("budget-per-year"), wishes.budgetPerYear)
        || !readNumber(parser, QStringLiteral("capacity"), capacity)
        || !readNumber(parser, QStringLiteral("wave-months"), months))
        return std::nullopt;
    if (capacity)
        wishes.packagesPerWave = int(std::min(*capacity, 1e9));
    if (months)
        wishes.waveMonths = int(std::min(*months, 1e9));
    if (parser.isSet(QStringLiteral("start"))) {
        wishes.start = QDate::fromString(parser.value(QStringLiteral("start")), Qt::ISODate);
        if (!wishes.start.isValid())
            return std::nullopt;
    }
    return wishes;
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
    options.author = parser.value(QStringLiteral("author"));
    const auto wishes = wishesOf(parser);
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
