// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/policy/crossings.h"
#include "analysis/structure/blastradius.h"
#include "analysis/structure/boundaries.h"
#include "analysis/structure/cycles.h"
#include "analysis/structure/dependencies.h"
#include "analysis/structure/hiddenstructure.h"
#include "base/cancel.h"

#include <memory>

namespace panels {

/// Everything that the structure page shows of one snapshot; computed off the GUI thread.
struct StructureFacts
{
    landscape::SnapshotPtr snapshot;
    analysis::Question question = analysis::Question::Flows;
    std::shared_ptr<const analysis::DependencyGraph> graph;
    std::shared_ptr<const analysis::Usage> usage;
    analysis::HiddenStructure hidden;
    QList<analysis::Exposure> exposures;
    QList<analysis::CyclicGroup> cycles;
    QList<analysis::CutPoint> cutPoints; ///< that leave at least two others alone
    analysis::SystemBoundaries boundaries;
    QList<analysis::ZoneCrossing> crossings;
    int flowsWithoutZone = 0;
};

using StructureFactsPtr = std::shared_ptr<const StructureFacts>;

/// Nothing where it was cancelled. Seconds for tens of thousands of elements at most.
[[nodiscard]] StructureFactsPtr structureFacts(const landscape::SnapshotPtr &snapshot, analysis::Question question,
                                               double resolution, const analysis::Policy &policy,
                                               const base::CancelToken &cancel);

} // namespace panels
