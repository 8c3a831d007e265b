// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/instance.h"

#include <span>

namespace consolidation::optimiser {

/// Odd-cycle inequalities: q sites in a ring, q odd, and for each two neighbours a client that either may serve. One
/// open site serves two of these clients, so with x summed over their arcs to the two and y over the sites,
///   x <= y + (q - 1) / 2
/// for every plan, while the linear relaxation opens each site by half and has q / 2. A site is an option, or all the
/// options of an exclusive group. (Cornuejols and Thizy 1982; the odd holes of Padberg 1973.) In the Lagrangian an
/// inequality of price p >= 0 makes its arcs p dearer, its options p cheaper, and the whole p (q - 1) / 2 cheaper.
struct Cycles
{
    std::vector<double> price;
    std::vector<int> right;
    std::vector<int> arcsOf {0}, arcs; ///< CSR; an arc may come twice, its coefficient is then 2
    std::vector<int> optionsOf {0}, options; ///< likewise

    [[nodiscard]] int count() const { return int(price.size()); }
    [[nodiscard]] std::span<const int> arcsIn(int c) const
    {
        return std::span(arcs).subspan(arcsOf[c], arcsOf[c + 1] - arcsOf[c]);
    }
    [[nodiscard]] std::span<const int> optionsIn(int c) const
    {
        return std::span(options).subspan(optionsOf[c], optionsOf[c + 1] - optionsOf[c]);
    }
    /// Ends the inequality whose arcs and options were appended to `arcs` and `options`.
    void close(int rightSide, double atPrice);
};

/// How much of each arc and option an average of relaxed plans uses.
struct Usage
{
    std::vector<double> arc;
    std::vector<double> option;
};

/// Adds inequalities that this average violates, at price 0, most violated first; those known already are left out.
/// Returns how many. Shortest odd walks (Groetschel, Lovasz and Schrijver 1988) over the sites used in part.
int addCycles(const Instance &instance, const Usage &usage, Cycles &cycles, Budget &budget);

/// What is left of the inequalities in a piece cut from their instance.
[[nodiscard]] Cycles restrict(const Cycles &cycles, const Instance &piece);

} // namespace consolidation::optimiser
