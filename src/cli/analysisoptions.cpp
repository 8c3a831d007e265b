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

// Sets `target` from a number option; false when the option is no number of at least `least`.
template <typename Target>
bool readNumber(const QCommandLineParser &parser, const QString &option, double least, Target &target)
{
    if (!parser.isSet(option))
        return true;
    bool ok = false;
    const double number = parser.value(option).toDouble(&ok);
    if (!ok || number < least)
        return false;
    if constexpr (std::is_same_v<Target, std::optional<int>>)
        target = int(number);
    else
        target = number;
    return true;
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
