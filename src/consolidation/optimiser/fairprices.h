// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"

namespace consolidation::optimiser {

/// Solution::prices lowered until no option could serve any group of clients for less than they are asked: a solution
/// of the dual of the linear relaxation, that is of the core of the facility-location game (Goemans and Skutella 2004),
/// but for its sum, which may be below the cost of the plan. Shared varieties, capacities and the one-off limit are left
/// out. O(arcs).
[[nodiscard]] std::vector<double> fairPrices(const Problem &problem, const Solution &solution);

} // namespace consolidation::optimiser
