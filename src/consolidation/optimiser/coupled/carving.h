// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/coupled/region.h"

#include <vector>

namespace consolidation::optimiser {

/// What a region leaves undecided, as instances of their own, taken apart by components: clients with one way only load
/// and pay, options already open are free, the capacities and the limit are what is left of them. Under a one-off limit
/// all is one piece. Used for nodes of a search, and for windows of a plan (a region where few clients may move).
struct Carving
{
    Decomposition cut; ///< the pieces, smallest first
    std::vector<Region> regions; ///< by piece: what must be open and who must be served
};

/// The region must be settled: every client has a way, and whatever is the only one is open. O(size).
[[nodiscard]] Carving carve(const Instance &whole, Region region);

} // namespace consolidation::optimiser
