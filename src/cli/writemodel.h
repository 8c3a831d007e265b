// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "landscape/snapshot.h"

namespace cli {

/// Whether `out` names something writeModel() can write: a .landskap file, or a folder (no ending, or one that exists).
[[nodiscard]] bool canWriteModel(const QString &out);

/// Writes the facts and tells what was written and what the format does not carry. Returns the exit code.
[[nodiscard]] int writeModel(const landscape::Snapshot &snapshot, const QString &out, Console &console);

} // namespace cli
