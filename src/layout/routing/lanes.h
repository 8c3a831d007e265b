// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layoutgraph.h"

namespace layout {

/// Moves lines that run along each other on one track of the raster into lanes of their own, side by side, so that each
/// can be followed and every crossing can be seen (and counted).
///
/// The method is that of ordered nudging (Wybrow, Marriott and Stuckey, 2010): of two lines that share a stretch, the
/// one that turns off to the right at its end runs on the right; so two lines cross at most once along a stretch, and
/// only if they must. What these orders demand never goes round in a circle; only where two lines that must cross do so
/// is a wish, and gives way. Lanes lie within ±0.42 pitch of the track, which the raster keeps free of boxes. `fixed` says for
/// each route whether it stays as it is; so do routes with pieces at an angle. O(pieces log pieces + pairs of pieces
/// that share a track). Cancelled, it leaves some tracks as they are.
void spreadLanes(QList<QList<QPointF>> &routes, double pitch, const QList<bool> &fixed = {}, const base::CancelToken &token = {});

} // namespace layout
