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

/// Reads the one MODEL that the command names; where that fails, says why and returns the exit code.
[[nodiscard]] tl::expected<landscape::SnapshotPtr, int> readModel(const QCommandLineParser &parser, Console &console);

/// The reading options on the command line.
[[nodiscard]] base::Result<exchange::ReadOptions> readOptions(const QCommandLineParser &parser, const Console &console);

} // namespace cli
