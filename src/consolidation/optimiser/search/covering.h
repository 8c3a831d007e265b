// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/instance.h"

#include <vector>

namespace consolidation::optimiser {

/// Whether it only matters which options are open: every client costs the same wherever it is served, and being
/// served is worth opening an option. So it is where nobody has given costs yet. O(size).
[[nodiscard]] bool isCovering(const Instance &instance);

/// Options that serve every client at little cost, for an instance that isCovering, from others that do: the local
/// search with weights on clients of Gao, Weise and Li ("An efficient local search heuristic with row weighting for
/// the unicost set covering problem", European Journal of Operational Research 246, 2015), with costs. Where all
/// costs are equal, no other move tells a good option from a bad one. Stops after long without success. Never gives
/// worse than `open`.
[[nodiscard]] std::vector<char> improveCovering(const Instance &instance, std::vector<char> open, Budget &budget);

} // namespace consolidation::optimiser
