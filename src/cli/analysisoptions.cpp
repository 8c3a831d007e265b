// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"

#include "cli/model.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

}

void addAnalysisOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("scenario"), tr("Decisions of this scenario count too."), tr("NAME")},
        {QStringLiteral("horizon"), tr("Years that costs are summed over."), tr("YEARS")},
        {QStringLiteral("rate"), tr("Discount rate."), tr("PERCENT")},
        {QStringLiteral("time-limit"), tr("Stop improving after this time."), tr("SECONDS")},
        {QStringLiteral("gap"), tr("Stop when proved this close to the best."), tr("PERCENT")},
        {QStringLiteral("strict"), tr("one-common: one common service a function and class; free: each unit its own."),
         tr("MODE"), QStringLiteral("one-common")},
        {QStringLiteral("budget"), tr("One-time costs of the whole plan may be at most this."), tr("AMOUNT")},
        {QStringLiteral("allocation"), tr("How the target's cost is shared among units: use, headcount or price."),
         tr("RULE"), QStringLiteral("use")},
        {QStringLiteral("no-unit-pays-more"), tr("No unit pays more a year than today; tells what that takes.")},
        {QStringLiteral("keep-unless-better"),
         tr("Leave independent parts of the landscape as they are where the plan costs more than the present made legal.")},
        {QStringLiteral("robustness"), tr("Tell how the plan stands up to what is not known, and which facts are worth "
                                          "collecting.")},
        {QStringLiteral("rules"), tr("Policy rules that differ from the region's."), tr("FILE.json")},
        {QStringLiteral("timing"), tr("Tell seconds by the clock, not at the reference speed.")},
    });
}

tl::expected<consolidation::Settings, int> analysisSettings(const QCommandLineParser &parser, Console &console)
{
    consolidation::Settings settings = workflows::defaultSettings();
    settings.scenario = parser.value(QStringLiteral("scenario"));
    const auto strictness = consolidation::strictnessFromName(parser.value(QStringLiteral("strict")));
    if (!strictness)
        return tl::unexpected(usageError(console, tr("--strict is one-common or free")));
    settings.strictness = *strictness;
    const auto allocation = consolidation::allocationFromName(parser.value(QStringLiteral("allocation")));
    if (!allocation)
        return tl::unexpected(usageError(console, tr("--allocation is use, headcount or price")));
    settings.allocation = *allocation;
    settings.noUnitPaysMore = parser.isSet(QStringLiteral("no-unit-pays-more"));
    settings.adoptOnlyBetter = parser.isSet(QStringLiteral("keep-unless-better"));
    settings.robustness = parser.isSet(QStringLiteral("robustness"));
    if (!readNumber(parser, QStringLiteral("horizon"), 1, settings.horizonYears)
        || !readNumber(parser, QStringLiteral("rate"), 0, settings.ratePercent)
        || !readNumber(parser, QStringLiteral("time-limit"), 0, settings.timeLimitSeconds)
        || !readNumber(parser, QStringLiteral("gap"), 0, settings.gapPercent)
        || !readNumber(parser, QStringLiteral("budget"), 0, settings.oneTimeBudget))
        return tl::unexpected(
            usageError(console, tr("horizon, rate, time limit, gap and budget are numbers, not negative")));
    if (parser.isSet(QStringLiteral("rules"))) {
        auto policy = analysis::Policy::load(parser.value(QStringLiteral("rules")));
        if (!policy)
            return tl::unexpected(failed(console, policy.error()));
        settings.policy = std::move(*policy);
    }
    return settings;
}

void addRoadmapOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("budget-per-year"), tr("One-time costs of a year may be at most this."), tr("AMOUNT")},
        {QStringLiteral("capacity"), tr("Work packages that one wave can carry."), tr("NUMBER")},
        {QStringLiteral("wave-months"), tr("Length of a wave, 6 months unless told."), tr("MONTHS")},
        {QStringLiteral("start"), tr("First day of the first wave; the next month's unless told."), tr("DATE")},
    });
}

std::optional<consolidation::RoadmapSettings> roadmapWishes(const QCommandLineParser &parser)
{
    consolidation::RoadmapSettings wishes;
    if (!readNumber(parser, QStringLiteral("budget-per-year"), 0, wishes.budgetPerYear)
        || !readNumber(parser, QStringLiteral("capacity"), 1, wishes.packagesPerWave)
        || !readNumber(parser, QStringLiteral("wave-months"), 1, wishes.waveMonths))
        return std::nullopt;
    if (parser.isSet(QStringLiteral("start"))) {
        wishes.start = QDate::fromString(parser.value(QStringLiteral("start")), Qt::ISODate);
        if (!wishes.start.isValid())
            return std::nullopt;
    }
    return wishes;
}

tl::expected<workflows::AnalysisPtr, int> analyseModel(const QCommandLineParser &parser, Console &console)
{
    const auto settings = analysisSettings(parser, console);
    if (!settings)
        return tl::unexpected(settings.error());
    const auto snapshot = readModel(parser, console);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    auto analysis = workflows::analyse(*snapshot, *settings, console.cancel(), console.progress(tr("Calculating")));
    if (!analysis)
        return tl::unexpected(failed(console, analysis.error()));
    return *analysis;
}

} // namespace cli
