// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "exchange/reader.h"
#include "landscape/snapshot.h"

namespace cli {

/// The options that help to read a foreign file: --format, --mapping, --unit.
void addReadOptions(QCommandLineParser &parser);

/// The argument MODEL with the options that help to read one (--format, --mapping, --unit).
void addModelOptions(QCommandLineParser &parser);
/// The same for commands whose --format is that of the output: MODEL's is found out from its content.
void addModelOptionsWithoutFormat(QCommandLineParser &parser);

/// Whose format the option --format names.
enum class FormatOption { OfInput, OfOutput };

/// Reads the one MODEL that the command names; where that fails, says why and returns the exit code.
[[nodiscard]] tl::expected<landscape::SnapshotPtr, int> readModel(const QCommandLineParser &parser, Console &console,
                                                                  FormatOption format = FormatOption::OfInput);

/// The reading options on the command line.
[[nodiscard]] base::Result<exchange::ReadOptions> readOptions(const QCommandLineParser &parser, const Console &console,
                                                              FormatOption format = FormatOption::OfInput);

} // namespace cli
