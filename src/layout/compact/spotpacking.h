// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/nesting.h"

namespace layout {

/// Packs the members of `group` into the wanted shape, each near the spot that a force-directed drawing gave it.
///
/// `middles` says only who is near whom: its distances are uneven and full of holes. So page and members are first cut
/// in two by turns, as in DGrid (Hilasaca and Paulovich, 2019), which fills a page of the wanted shape evenly. Members
/// of one size get rows and columns; others, the largest first, the free place nearest to their spot on a raster with a
/// distance of `step`.
/// O(members log² members) and the search for free places. Cancelled, it leaves members unplaced.
[[nodiscard]] Packing packNearSpots(
    const Group &group, const QList<QPointF> &middles, double step, const base::CancelToken &token = {});

} // namespace layout
