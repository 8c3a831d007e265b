// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/nesting.h"

namespace layout {

/// Packs the members of `group` into the wanted shape, each near the spot that a force-directed drawing gave it.
///
/// `middles` says only who is near whom: its distances are uneven and full of holes. So x and y are first evened out
/// each by itself (a member's x becomes the share of all area that lies left of it), which fills a page of the wanted
/// shape evenly. Then the members, the largest first, take the free place nearest to their spot on a raster.
[[nodiscard]] Packing packNearSpots(const Group &group, const QList<QPointF> &middles, double step);

} // namespace layout
