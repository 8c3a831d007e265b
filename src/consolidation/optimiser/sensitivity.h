// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"

namespace consolidation::optimiser {

/// What would change the decision on one option. It is open in the best plan if and only if its fixed cost F is at
/// most `breakEven` (F* = best without it - best with it at no fixed cost).
struct Margin
{
    enum class Kind {
        Weighed, ///< the costs decide
        Indispensable, ///< closing it leaves more clients unserved, or breaks a rule: breakEven is +infinity
        Impossible, ///< opening it leaves more clients unserved, or breaks a rule: breakEven is -infinity
        Decided ///< a pin, or what follows from pins, decides; breakEven has no meaning
    };
    int option = -1;
    Kind kind = Kind::Decided;
    bool isOpen = false;
    bool isExact = false; ///< both plans are proved; otherwise breakEven is an estimate
    /// Proved even where the estimate is not: reversing the decision loses at least this much (0: nothing is known).
    double leastLoss = 0;
    double fixed = 0; ///< F
    double breakEven = 0; ///< F*
    double alternative = 0; ///< objective of the best plan found with this decision reversed
    std::vector<int> opens; ///< how that plan differs from the solution
    std::vector<int> closes;

    /// Positive: how much dearer an open option may become. Negative: how much a closed one must fall.
    [[nodiscard]] double margin() const { return breakEven - fixed; }
};

/// One margin for each of `options` (empty: all), in that order. `solution` must be of the same problem; where it is
/// Contradictory the list is empty. One search for each option, in its own connected component only, started from
/// the solution's prices and plan. The limits of `settings` are for the whole list, in equal shares; what is not
/// proved within its share is not exact. A cancelled token ends the list early.
[[nodiscard]] std::vector<Margin> margins(const Problem &problem, const Solution &solution,
                                          const Settings &settings = {}, const std::vector<int> &options = {},
                                          const base::CancelToken &cancel = {}, const base::Progress &progress = {});

/// The same for large problems, about a thousandth of a second each: only the surroundings of the option are decided
/// anew (as in improveByWindows), the rest of the plan stands. An estimate of how far the decision is from flipping,
/// on the far side (no smaller than the truth where the solution is optimal), with `leastLoss` as what is proved;
/// exact only where both agree. Indispensable and Impossible are said only where no other plan of the surroundings
/// serves as many.
[[nodiscard]] std::vector<Margin> quickMargins(const Problem &problem, const Solution &solution,
                                               const std::vector<int> &options = {},
                                               const base::CancelToken &cancel = {},
                                               const base::Progress &progress = {});

} // namespace consolidation::optimiser
