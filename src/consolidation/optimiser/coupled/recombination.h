// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/solver.h"

namespace consolidation::optimiser {

/// The best of two plans: where they differ falls into parts that touch neither an option nor a link in common; each
/// part can be taken from one or the other, and which to take within the one-off limit is a knapsack. `plan` keeps all
/// rules, `other` may break the limit. True if `plan` became cheaper. O(parts * size).
bool recombine(const Problem &problem, Solution &plan, const Solution &other, Budget &budget);

/// The links the plan uses, and those that are a credit of its open options.
[[nodiscard]] std::vector<int> linksOf(const Problem &problem, const Solution &plan);

} // namespace consolidation::optimiser
