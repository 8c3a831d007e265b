// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/bound/relaxation.h"

namespace consolidation::optimiser {

/// The part of an instance that matters near given prices: all clients, and of the rest the share `share` of the arcs
/// that a plan would use with the least loss, with their options. Prices that are good for the part are nearly as good
/// for the whole, and found in a fraction of the time ("sifting", Bixby and others 1992).
struct Sifted
{
    Instance part;
    double offset; ///< bound of the whole = bound of the part + offset, at the prices it was sifted by

    /// The prices of the whole that these of the part stand for.
    [[nodiscard]] Prices expand(const Prices &prices) const;
    /// The plan of the whole that this one of the part stands for.
    [[nodiscard]] Choice expand(const Choice &plan, const Instance &whole) const;
};

/// `relaxation` has been evaluated at `prices`, which know no cycles, and gave `bound`. O(size).
[[nodiscard]] Sifted sift(const Instance &instance, const Relaxation &relaxation, const Prices &prices, double bound,
                          double share);

} // namespace consolidation::optimiser
