// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/plan.h"
#include "consolidation/roadmap/roadmap.h"

#include <functional>

namespace consolidation {

/// The work about one system of the target, wave by wave.
struct RoadmapLane
{
    landscape::ElementId about; ///< null: what has no successor
    QString name;
    QList<QList<int>> waves; ///< for each wave the packages (indexes into Roadmap::packages), in order
    double weight = 0; ///< money that it moves, to choose the largest by
    bool isLate = false;
};

/// The roadmap as people read it, in the window and on paper: what retires stands in the lane of what takes most of its
/// people over. By the first wave in which something happens, then by name. `nameOf` is asked for the null id, too.
/// O(packages · log packages).
[[nodiscard]] QList<RoadmapLane> roadmapLanes(const Roadmap &roadmap, const Plan &plan,
                                              const std::function<QString(landscape::ElementId)> &nameOf);

} // namespace consolidation
