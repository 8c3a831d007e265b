// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/instance.h"
#include "consolidation/optimiser/search/coverage.h"

#include <vector>

namespace consolidation::optimiser {

/// Whether it matters first which options are open: where clients are served makes less difference in all than one
/// option, and being served is worth opening one. So it is where nobody has given costs yet. O(size).
[[nodiscard]] bool isCovering(const Instance &instance);
/// How much where clients are served can matter in all; infinite if more than that matters about some client.
[[nodiscard]] double spreadOf(const Instance &instance);

/// Options that serve every client at little cost, for an instance that isCovering, from others that do: the local
/// search with weights on clients of Gao, Weise and Li ("An efficient local search heuristic with row weighting for
/// the unicost set covering problem", European Journal of Operational Research 246, 2015), with costs. Where all
/// costs are equal, no other move tells a good option from a bad one. Only the costs of options count. Stops after long
/// without success. Never gives worse than `open`, in which no exclusive group has two.
[[nodiscard]] std::vector<char> improveCovering(const Instance &instance, const Coverage &coverage,
                                                std::vector<char> open, Budget &budget);

} // namespace consolidation::optimiser
