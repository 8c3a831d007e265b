// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"

namespace consolidation::optimiser {

/// solve() for problems whose capacities or one-off limit couple what would be independent:
/// first without them (most do not bind, and then that is the answer); then only the components whose capacity was
/// exceeded, by CoupledSearch; the limit by a price on one-offs, found as where the lines of a plan beyond it and one
/// within it cross (the Lagrangian's own tangents), each a problem without coupling; what is left by CoupledSearch.
[[nodiscard]] Solution solveCoupled(const Problem &problem, const Settings &settings, const Solution *earlier,
                                    const base::CancelToken &cancel, const base::Progress &progress);

} // namespace consolidation::optimiser
