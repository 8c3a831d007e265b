// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/decomposition.h"
#include "consolidation/optimiser/problem.h"

namespace consolidation::optimiser {

/// A problem in compact form, with its pins as a fixing.
struct Translation
{
    Instance whole;
    Fixing fixing;
    std::vector<int> optionOf; ///< option of the problem -> option of `whole`
    double constant = 0; ///< decommissioning of groups that have no option at all; the first option of each variety
    double oneOff = 0; ///< the one-off part of the same
};

/// O(size log size of a client). The clients of the problem keep their numbers; one more is added for each variety,
/// ready to pay the first of its options. An arc that uses several links becomes an option that needs them.
[[nodiscard]] Translation translate(const Problem &problem);

/// The step all costs of the problem are multiples of, 0 if none.
[[nodiscard]] double granularity(const Problem &problem);

} // namespace consolidation::optimiser
