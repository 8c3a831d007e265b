// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/whatif/course.h"

namespace panels {

/// courseOf() for assumptions that costs are no straight line in (budget, least fit): the plan is solved at one value
/// after another, and between two that differ, turn after turn is halved in on.
[[nodiscard]] base::Result<Course> steppedCourse(const landscape::SnapshotPtr &facts,
                                                 const consolidation::Settings &settings, const Assumption &assumption,
                                                 const base::CancelToken &cancel, const base::Progress &progress);

} // namespace panels
