// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/budget.h"

namespace consolidation::optimiser {

/// Iterated local search (Lourenco, Martin and Stuetzle 2003) with small kicks: an option is opened or closed although
/// that does not pay, held so while local search mends what is around it, and then let go; what did not pay in the end
/// is taken back. Those options of which `prices` say that the other state costs least are kicked, and once more what
/// lies around a success. Ends at the latest when the plan costs no more than `enough`. Never gives a worse plan.
[[nodiscard]] Choice improveByKicks(const Instance &instance, const Choice &start, const Prices &prices, double enough,
                                    Budget &budget);

} // namespace consolidation::optimiser
