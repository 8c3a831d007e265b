// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/analyse.h"

#include <QJsonObject>

namespace cli {

/// The answer of `analyze` (the contract of the program, plus figures, sources, clusters, allocation and conflicts).
[[nodiscard]] QJsonObject planJson(const workflows::Analysis &analysis);

/// "applications.csv, line 12"; empty for what was typed in or computed.
[[nodiscard]] QString sourceText(landscape::SourceRef source, const landscape::Snapshot &snapshot);

} // namespace cli
