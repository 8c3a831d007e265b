// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/wording.h"

#include <QRgb>

namespace reporting::charts {

/// The work about one system of the target, wave by wave.
struct RoadmapLane
{
    landscape::ElementId about; ///< null: what has no successor
    QString name;
    QList<QList<int>> waves; ///< for each wave the packages, in order
    double weight = 0; ///< money that it moves, to choose the largest by
    bool isLate = false;
};

/// As the window lays them out: what retires stands in the lane of what takes most of its people over. By the first
/// wave in which something happens, then by name. `report` must have a roadmap.
[[nodiscard]] QList<RoadmapLane> roadmapLanes(const Report &report, const Wording &wording);

/// The `most` heaviest, in the same order.
[[nodiscard]] QList<RoadmapLane> heaviest(QList<RoadmapLane> lanes, qsizetype most);

/// Establishing, moving and closing down are told apart at a glance; the same colours as in the window.
[[nodiscard]] QRgb packageColour(consolidation::WorkPackage::Kind kind);

} // namespace reporting::charts
