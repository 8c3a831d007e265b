// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/decomposition.h"

#include <vector>

namespace consolidation::optimiser {

/// The part of an instance that good plans are made of, small enough that plans are improved quickly there, and the best
/// plan found in it.
class Core
{
public:
    /// `cut` is what reduced costs leave of `whole` for a plan little above the bound; `prices` those of the whole.
    Core(const Instance &whole, Decomposition cut, const Prices &prices);

    /// Takes over what the core can express of a plan, improves that by kicks, and mixes it with the best so far: where
    /// the two agree stands, and where they differ falls into pieces that are solved. Ends as soon as a plan costs no
    /// more than `enough`.
    void add(const Choice &plan, double enough, Budget &budget);
    void improveByWindows(int size, double enough, Budget &budget);

    [[nodiscard]] bool isFeasible() const { return m_cut.feasible; }
    [[nodiscard]] double cost() const { return m_cost; }
    /// The best plan, of the whole.
    [[nodiscard]] Choice plan() const;

private:
    const Instance &m_whole;
    Decomposition m_cut;
    std::vector<Prices> m_prices;
    std::vector<Choice> m_best; ///< by piece; empty before the first plan
    double m_cost;
};

} // namespace consolidation::optimiser
