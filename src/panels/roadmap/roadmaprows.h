// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/roadmap/roadmapdata.h"
#include "panels/verdicts/resulttable.h"

namespace panels {

/// The roadmap as rows of tables. ResultRow::number is the index of the package or interface.
[[nodiscard]] QStringList packageHeaders(); ///< wave, work, system, cost, saving, deadline, spare time
[[nodiscard]] QList<ResultRow> packageRows(const RoadmapData &data); ///< tag: the kind's name

[[nodiscard]] QStringList interfaceHeaders(); ///< what, from, to, cost
[[nodiscard]] QList<ResultRow> interfaceRows(const RoadmapData &data);

} // namespace panels
