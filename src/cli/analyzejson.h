// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/json.h"
#include "workflows/analyse.h"

namespace cli {

/// The answer of `analyze` (the contract of the program, plus figures, sources, clusters, allocation and conflicts),
/// as members of the object that is open. `seconds`: by the clock; the plan's reference seconds where not given.
void writePlan(JsonWriter &json, const workflows::Analysis &analysis, std::optional<double> seconds = std::nullopt);

/// "applications.csv, line 12"; empty for what was typed in or computed.
[[nodiscard]] QString sourceText(landscape::SourceRef source, const landscape::Snapshot &snapshot);
/// The text with where it was stated: "… [uses.csv, line 4]"; the text alone where that is not known.
[[nodiscard]] QString withSource(const QString &text, landscape::SourceRef source, const landscape::Snapshot &snapshot);

} // namespace cli
