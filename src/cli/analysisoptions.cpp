// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"

#include "analysis/policy/ownpolicy.h"
#include "analysis/wording.h"
#include "cli/analyzejson.h"
#include "cli/model.h"
#include "consolidation/optimiser/prover/cbcprover.h"
#include "workflows/scenariosettings.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void tellNeed(Console &console, const consolidation::Unserved &need, const landscape::Snapshot &snapshot)
{
    const QString text
        = QCoreApplication::translate("cli", "Nobody may serve “%1” (%n unit(s))", nullptr, int(need.units.size()))
              .arg(snapshot.nameOf(need.function));
    console.say(withSource(QStringLiteral("%1: %2").arg(text, analysis::quotedList(snapshot, need.units)), need.evidence,
                           snapshot));
    const landscape::Element *function = snapshot.element(need.function);
    if (function && function->attributes.get<bool>(landscape::attributes::mandatory).value_or(false))
        console.say(QStringLiteral("  - ")
                    + withSource(tr("“%1” is mandatory.").arg(function->name),
                                 analysis::sourceOf(*function, landscape::attributes::mandatory), snapshot));
    for (const consolidation::Killed &killed : need.why)
        console.say(QStringLiteral("  - ") + withSource(killed.text, killed.evidence, snapshot));
    console.say(QStringLiteral("  ") + need.remedy);
}

}

void addAnalysisOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("scenario"), tr("Decisions and assumptions of this scenario count."), tr("NAME")},
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
        {QStringLiteral("rules"), tr("Policy rules that differ from the region's, in place of those kept in the model."),
         tr("FILE.json")},
        {QStringLiteral("prove"),
         tr("Hand what the search leaves unproved to CBC, where that is installed, for so long; tells what it proved."),
         tr("SECONDS")},
        {QStringLiteral("timing"), tr("Tell seconds by the clock, not at the reference speed.")},
    });
}

tl::expected<consolidation::Settings, int> analysisSettings(const QCommandLineParser &parser, Console &console,
                                                            const landscape::Landscape *facts)
{
    consolidation::Settings settings = workflows::defaultSettings();
    settings.scenario = parser.value(QStringLiteral("scenario"));
    if (facts && !settings.scenario.isEmpty()) {
        const QStringList names = workflows::scenarioNames(*facts);
        if (!names.contains(settings.scenario))
            return tl::unexpected(usageError(
                console, names.isEmpty() ? tr("there is no scenario “%1”: the model has none").arg(settings.scenario)
                                         : tr("there is no scenario “%1”; there are: %2")
                                               .arg(settings.scenario, names.join(QStringLiteral(", ")))));
    }
    if (facts)
        settings = workflows::settingsIn(*facts, settings.scenario, settings);
    const auto strictness = consolidation::strictnessFromName(parser.value(QStringLiteral("strict")));
    if (!strictness)
        return tl::unexpected(usageError(console, tr("--strict is one-common or free")));
    if (parser.isSet(QStringLiteral("strict")))
        settings.strictness = *strictness;
    const auto allocation = consolidation::allocationFromName(parser.value(QStringLiteral("allocation")));
    if (!allocation)
        return tl::unexpected(usageError(console, tr("--allocation is use, headcount or price")));
    if (parser.isSet(QStringLiteral("allocation")))
        settings.allocation = *allocation;
    settings.noUnitPaysMore = settings.noUnitPaysMore || parser.isSet(QStringLiteral("no-unit-pays-more"));
    settings.adoptOnlyBetter = settings.adoptOnlyBetter || parser.isSet(QStringLiteral("keep-unless-better"));
    settings.robustness = parser.isSet(QStringLiteral("robustness"));
    if (!readNumber(parser, QStringLiteral("horizon"), 1, settings.horizonYears)
        || !readNumber(parser, QStringLiteral("rate"), 0, settings.ratePercent)
        || !readNumber(parser, QStringLiteral("time-limit"), 0, settings.timeLimitSeconds)
        || !readNumber(parser, QStringLiteral("gap"), 0, settings.gapPercent)
        || !readNumber(parser, QStringLiteral("budget"), 0, settings.oneTimeBudget)
        || !readNumber(parser, QStringLiteral("prove"), 0, settings.proverSeconds))
        return tl::unexpected(
            usageError(console, tr("horizon, rate, time limit, gap, budget and seconds to prove are numbers, not negative")));
    const auto isOver = [&](const QString &option, double number) { return parser.isSet(option) && number > 100; };
    if (isOver(QStringLiteral("rate"), settings.ratePercent.value_or(0))
        || isOver(QStringLiteral("horizon"), settings.horizonYears.value_or(0)))
        return tl::unexpected(usageError(console, tr("horizon and rate are at most 100")));
    if (parser.isSet(QStringLiteral("rules"))) {
        auto policy = analysis::Policy::load(parser.value(QStringLiteral("rules")));
        if (!policy)
            return tl::unexpected(failed(console, policy.error()));
        settings.policy = std::move(*policy);
    } else if (facts) {
        if (const auto own = analysis::policyOf(*facts); !own)
            return tl::unexpected(failed(console, own.error()));
    }
    if (settings.proverSeconds > 0 && !consolidation::optimiser::CbcProver().isAvailable())
        return tl::unexpected(usageError(console, tr("--prove needs CBC: no program cbc is installed")));
    return settings;
}

void tellUnserved(Console &console, const workflows::Analysis &analysis)
{
    for (const consolidation::Unserved &need : analysis.plan.unserved)
        tellNeed(console, need, *analysis.baseline);
}

void complainOfConflicts(Console &console, const workflows::Analysis &analysis)
{
    for (const consolidation::Conflict &conflict : analysis.plan.conflicts) {
        console.complain(conflict.rule + QStringLiteral(": ") + conflict.text);
        for (const consolidation::ConflictFact &fact : conflict.facts)
            console.complain(QStringLiteral("  - ") + withSource(fact.text, fact.source, *analysis.baseline));
        if (!conflict.remedy.isEmpty())
            console.complain(QStringLiteral("  ") + conflict.remedy);
    }
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
    if (const auto wrong = analysisSettings(parser, console); !wrong) // told before a large model is read
        return tl::unexpected(wrong.error());
    const auto snapshot = readModel(parser, console);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto settings = analysisSettings(parser, console, snapshot->get());
    if (!settings)
        return tl::unexpected(settings.error());
    auto analysis = workflows::analyse(*snapshot, *settings, console.cancel(), console.progress(tr("Calculating")));
    if (!analysis)
        return tl::unexpected(failed(console, analysis.error()));
    return *analysis;
}

} // namespace cli
