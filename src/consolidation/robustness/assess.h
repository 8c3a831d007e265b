// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/problem/model.h"
#include "consolidation/robustness/robustness.h"

namespace consolidation {

struct RobustnessSettings
{
    /// What all extra solves together may cost, in arcs looked at (about 1e8 a second): the same answer everywhere.
    std::int64_t workLimit = 3'000'000'000;
    int mostFacts = 200; ///< at most so many facts are listed
};

/// How the plan behind `solution` (of `model`, which is of `study`) stands up to what is not known.
///
/// *Facts*: every cost that the CostBook estimates, as its interval; and, for their worth only, users that are
/// estimated (half to double). *Regret*: with the plan's own costs at their high ends and all others at their low ends
/// one more solve gives it; where one fact bears both on the plan and on its rival in different measure that is an
/// upper bound, and the rival found is counted again under one consistent case for the lower one. *Decisions*: the best
/// plan with the decision reversed, in the same worst case (all other cases are kinder to the decision, so what stands
/// there is proved); those that fall, or are not settled, are tried at their own two extreme corners; last, whether one
/// fact alone does it. *Worth of facts*: the regret for one fact is convex in it, so its ends are solved; most are
/// settled before by the margins. `margins`: of the same solution, may be empty (then more is solved).
///
/// *Columns that nobody filled in* may hold anything: what hangs on one is not Robust, and what the plan may lose by it
/// cannot be reckoned.
///
/// A cancelled token gives a result that is not computed. Independent of the numbering of ids.
[[nodiscard]] Robustness assessRobustness(const Study &study, const Model &model, const optimiser::Solution &solution,
                                          const std::vector<optimiser::Margin> &margins,
                                          const RobustnessSettings &settings = {}, const base::CancelToken &cancel = {},
                                          const base::Progress &progress = {});

} // namespace consolidation
