// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/relaxation.h"

namespace consolidation::optimiser {

/// POPMUSIC (Taillard and Voss 2002): takes a connected window of clients, solves it nearly exactly with the rest of
/// the plan fixed (what is used outside is free to use inside), and repeats until no window improves, or the budget or
/// some sweeps over the clients end. `size` is the clients of a window; `prices` of a good bound start each window.
/// Never gives a worse plan.
[[nodiscard]] Choice improveByWindows(const Instance &instance, const Choice &plan, const Prices &prices, int size,
                                      Budget &budget);

} // namespace consolidation::optimiser
