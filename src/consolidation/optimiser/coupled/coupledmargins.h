// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/sensitivity.h"

namespace consolidation::optimiser {

/// The margin of one option where capacities or a one-off limit couple: the problem solved again with the decision
/// reversed, from the solution. Exact where both are proved.
[[nodiscard]] Margin coupledMargin(const Problem &problem, const Solution &solution, const Settings &settings,
                                   int option, const base::CancelToken &cancel);

} // namespace consolidation::optimiser
