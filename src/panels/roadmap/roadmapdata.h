// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/lanes.h"
#include "panels/look/theme.h"
#include "workflows/analyse.h"

namespace panels {

using consolidation::RoadmapLane;

/// A roadmap laid out as lanes × waves, ready to be painted.
struct RoadmapData
{
    consolidation::Roadmap roadmap;
    QList<RoadmapLane> lanes; ///< by the first wave in which something happens, then by name
    workflows::AnalysisPtr analysis; ///< what it is of: names, currency
};

[[nodiscard]] RoadmapData roadmapData(const workflows::AnalysisPtr &analysis, consolidation::Roadmap roadmap);

/// The colour of a kind of work: establishing, moving and closing down are told apart at a glance.
[[nodiscard]] QColor packageInk(consolidation::WorkPackage::Kind kind);
/// "Make common", or with a count "Move 3", as a pill says it.
[[nodiscard]] QString packagePill(consolidation::WorkPackage::Kind kind, int count);
/// "Jan–Jun 2027", "Nov 2026–Apr 2027".
[[nodiscard]] QString waveSpan(const consolidation::Wave &wave);

} // namespace panels
