// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "consolidation/roadmap/tasks.h"

namespace consolidation::roadmap {

/// No schedule of at most `waves` waves under these limits has a lower delay cost.
///
/// After each wave no more savings can be had than by the best set of tasks that are admitted so far (by precedence, each
/// task taking the waves that its cost takes at least; and by what it and all before it cost and take) and the money so
/// far pays for: in fractions (Sidney's blocks, the last
/// in part), and in whole tasks (gainFrontier, closure knapsack) where they are not too many. What brings nothing by
/// itself is done for what waits for it, so that it must be paid one or two waves earlier: the same once more for what
/// lies one, two waves before any gain, with the money up to there. The same for the capacity, in fractions.
[[nodiscard]] double delayBound(const std::vector<Task> &tasks, const Order &order, const Limits &limits, int waves,
                                const base::CancelToken &cancel = {});

} // namespace consolidation::roadmap
