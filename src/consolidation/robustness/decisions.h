// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/robustness/uncertain.h"

namespace consolidation::robustness {

/// A choice of the plan that stands or falls as one: options of which at least one is open, or none.
struct Decision
{
    int id = -1; ///< the caller's own number; factors with this owner are its own
    std::vector<int> rows; ///< options of the problem
    bool isOpen = false;
};

struct Verdict
{
    enum class Kind : char {
        Proved, ///< right in every case
        Held, ///< right in every case tried
        Forced, ///< there is no other choice
        Falls ///< in some case another choice is better, by `loss`
    };
    Kind kind = Kind::Held;
    double loss = 0;
};

/// Tests each decision of a part's plan (its rows are options of the part). Proved where the best plan with the
/// decision reversed, with the costs of the plan high and all others low, still costs no less than the plan: no case
/// speaks more against it. Else tries the cases where it is most likely to fall: that of the regret, that of the best
/// plan with the decision reversed, and its own two extreme corners (own costs high and all others low, and the other
/// way round). What the work in the purse does not reach is Held.
[[nodiscard]] std::vector<Verdict> testDecisions(const Part &part, const Regret &regret,
                                                 const std::vector<Decision> &decisions, Purse &purse);

/// The best plan with the decision as it is in the plan, or reversed; nothing where there is none (or no work left:
/// ask the purse).
[[nodiscard]] std::optional<optimiser::Solution> bestWith(const optimiser::Problem &problem, const Decision &decision,
                                                          bool reversed, const optimiser::Solution &warm, Purse &purse);

[[nodiscard]] bool isOpenIn(const optimiser::Solution &solution, const Decision &decision);

} // namespace consolidation::robustness
