// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "workflows/analyse.h"

namespace cli {

/// --scenario, --horizon, --rate, --time-limit, --gap, --strict, --budget, --allocation, --no-unit-pays-more,
/// --keep-unless-better, --robustness, --rules.
void addAnalysisOptions(QCommandLineParser &parser);

/// The settings on the command line; where one is wrong, says so and returns the exit code.
[[nodiscard]] tl::expected<consolidation::Settings, int> analysisSettings(const QCommandLineParser &parser,
                                                                          Console &console);

/// Reads the MODEL and analyses it; where that fails, says why and returns the exit code.
[[nodiscard]] tl::expected<workflows::AnalysisPtr, int> analyseModel(const QCommandLineParser &parser, Console &console);

} // namespace cli
