// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/roadmap.h"

namespace consolidation {
class Study;
}

namespace consolidation::roadmap {

[[nodiscard]] QString bridgeText(const landscape::Snapshot &snapshot, const Roadmap &roadmap,
                                 const TemporaryInterface &bridge);
/// Roadmap::notes.
[[nodiscard]] QStringList roadmapNotes(const Study &study, const Roadmap &roadmap, const RoadmapSettings &wishes);

} // namespace consolidation::roadmap
