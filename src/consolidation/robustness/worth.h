// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/robustness/uncertain.h"

namespace consolidation::robustness {

/// What knowing one factor can save: the regret of the part's plan for it alone, all others as planned.
struct Worth
{
    double most = 0;
    bool isExact = true; ///< false: `most` is an upper bound
    double worstAt = 0; ///< deviation where it is
    /// Deviations nearest to 0 on either side from which on another plan is cheaper; nothing where none is in the range.
    std::optional<double> turnsBelow, turnsAbove;
    optimiser::Solution beyondBelow, beyondAbove; ///< the plan that is then cheaper
};

/// Exact: the regret of one factor is convex in it and 0 where the plan is best, so the ends of the range are solved,
/// and where the plan loses there, the crossing of the two plans, again and again (Newton; ends after as many steps as
/// there are different plans on the way). An end is not solved where the plan uses all or nothing of what the factor
/// bears on, which settles it.
[[nodiscard]] Worth worthOf(const Part &part, int factor, Purse &purse);

} // namespace consolidation::robustness
