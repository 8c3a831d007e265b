// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layered/boxtree.h"

namespace layout {

/// The layer of each member of `container` (parallel to its list of members; from 0, downwards), such that links point
/// down where they can: circles are broken at few and light links (the greedy heuristic of Eades, Lin and Smyth, 1993),
/// then every member gets the lowest layer that its links leave it and is drawn towards its neighbours (a relaxation of
/// the network simplex of Gansner et al., 1993, that needs no tree). Members without links get layer -1: they may go
/// anywhere; so may all where more than a fifth of the links would point up however they are put: such a tangle has
/// no direction to show, and is clearer without. O((members + links) log members) for each round.
/// Cancelled, it leaves the layers as they are then.
[[nodiscard]] std::vector<int> layersOf(const BoxTree &tree, int container, const base::CancelToken &token);

} // namespace layout
