// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/plan.h"
#include "consolidation/optimiser/solver.h"
#include "consolidation/optimiser/translation.h"

namespace consolidation::optimiser {

/// What a plan of the translated problem means for the problem itself: everything in the Solution that tells of the
/// plan; status, bound, clusters and effort are left alone. `prices` by client of the whole.
void describe(const Problem &problem, const Translation &translation, const Plan &plan,
              const std::vector<double> &prices, Solution &solution);

/// The other way: the plan of a solution in terms of the translated problem, as far as it can be expressed there (an
/// earlier solution may know of more or fewer options).
[[nodiscard]] Choice choiceFrom(const Problem &problem, const Translation &translation, const Solution &solution);

/// The solution of a problem without any plan.
[[nodiscard]] Solution contradiction(const Problem &problem);

} // namespace consolidation::optimiser
