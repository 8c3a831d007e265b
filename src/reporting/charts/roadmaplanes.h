// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/lanes.h"
#include "reporting/page/wording.h"

#include <QRgb>

namespace reporting::charts {

using consolidation::RoadmapLane;

/// consolidation::roadmapLanes() in the words of the report, which must have a roadmap.
[[nodiscard]] QList<RoadmapLane> roadmapLanes(const Report &report, const Wording &wording);

/// The `most` heaviest, in the same order.
[[nodiscard]] QList<RoadmapLane> heaviest(QList<RoadmapLane> lanes, qsizetype most);

/// Establishing, moving and closing down are told apart at a glance; the same colours as in the window.
[[nodiscard]] QRgb packageColour(consolidation::WorkPackage::Kind kind);

} // namespace reporting::charts
