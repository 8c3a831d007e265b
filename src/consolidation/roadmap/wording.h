// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/roadmap.h"
#include "consolidation/roadmap/schedule.h"

namespace consolidation {
class Study;
}

namespace consolidation::roadmap {

/// Why a package is done after the support of its system ends. `earliestEnd`: when precedence alone would have it done.
[[nodiscard]] QString lateText(const landscape::Snapshot &snapshot, const Roadmap &roadmap, int package,
                               const QDate &deadline, const QDate &start, const QDate &end, const QDate &earliestEnd, Held held);
[[nodiscard]] QString bridgeText(const landscape::Snapshot &snapshot, const Roadmap &roadmap,
                                 const TemporaryInterface &bridge);
/// Roadmap::notes.
[[nodiscard]] QStringList roadmapNotes(const Study &study, const Roadmap &roadmap, const RoadmapSettings &wishes);

} // namespace consolidation::roadmap
