// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "consolidation/roadmap/roadmap.h"
#include "workflows/analyse.h"

#include <algorithm>
#include <type_traits>

namespace cli {

/// --scenario, --horizon, --rate, --time-limit, --gap, --strict, --budget, --allocation, --no-unit-pays-more,
/// --keep-unless-better, --robustness, --rules, --prove.
void addAnalysisOptions(QCommandLineParser &parser);

/// The settings on the command line, and where that says nothing, those that the scenario keeps in the model; where one
/// is wrong, says so and returns the exit code. Without `facts` only the command line counts.
[[nodiscard]] tl::expected<consolidation::Settings, int> analysisSettings(const QCommandLineParser &parser,
                                                                          Console &console,
                                                                          const landscape::Landscape *facts = nullptr);

/// Reads the MODEL and analyses it; where that fails, says why and returns the exit code.
[[nodiscard]] tl::expected<workflows::AnalysisPtr, int> analyseModel(const QCommandLineParser &parser, Console &console);

/// Says which needs nobody may serve, where that was said, by which facts not, and what can be done.
void tellUnserved(Console &console, const workflows::Analysis &analysis);
/// Why there is no plan: each set of facts that cannot hold together, with their sources.
void complainOfConflicts(Console &console, const workflows::Analysis &analysis);

/// --budget-per-year, --capacity, --wave-months, --start: what the way to the target may take.
void addRoadmapOptions(QCommandLineParser &parser);
/// The wishes on the command line; nothing where one of them is wrong.
[[nodiscard]] std::optional<consolidation::RoadmapSettings> roadmapWishes(const QCommandLineParser &parser);

/// Sets `target` from a number option; false where it is set and is no number from `least` to 1e15.
template <typename Number>
[[nodiscard]] bool readNumber(const QCommandLineParser &parser, const QString &option, double least, Number &target)
{
    if (!parser.isSet(option))
        return true;
    bool ok = false;
    const double number = parser.value(option).toDouble(&ok);
    if (!ok || !(number >= least && number <= 1e15))
        return false;
    if constexpr (std::is_same_v<Number, int> || std::is_same_v<Number, std::optional<int>>)
        target = int(std::min(number, 1e9));
    else
        target = number;
    return true;
}

} // namespace cli
