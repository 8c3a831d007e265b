// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/instance.h"

namespace consolidation::optimiser {

/// Which parts of an instance are decided.
struct Fixing
{
    explicit Fixing(const Instance &instance);

    std::vector<Fix> option;
    std::vector<Fix> link; ///< an open link opens its option
    std::vector<char> dropped; ///< by arc
};

/// An instance under a fixing, taken apart: independent pieces with nothing fixed, and the rest, which is decided.
struct Decomposition
{
    bool feasible = true; ///< false: the fixing contradicts an exclusion or a dependency
    double constant = 0; ///< cost of what is decided; plan cost = constant + the pieces' costs
    std::vector<Instance> pieces;
    Choice decided; ///< in terms of the whole: clients of pieces have the slot that their fallback stands for

    /// The plan of the whole made of one plan for each piece (its cost added up, not recomputed).
    [[nodiscard]] Choice join(const Instance &whole, const std::vector<Choice> &parts) const;
};

enum class Cut : char {
    Reduce, ///< also open what costs nothing, and remove arcs, links and options that can never pay
    Split ///< keep all that is not decided by the fixing itself
};

/// Follows exclusions and dependencies only; false if they contradict each other.
[[nodiscard]] bool propagate(const Instance &instance, Fixing &fixing);

/// Follows the consequences of the fixing (exclusions, dependencies), replaces open options by cheaper fallbacks, and
/// splits what remains into connected components. Keeps an optimal plan among those the fixing allows. O(size).
[[nodiscard]] Decomposition decompose(const Instance &instance, Fixing fixing, Cut kind = Cut::Reduce);

/// The plan of a piece that resembles a plan of the whole, as far as the piece can express it; `cost` is not set.
[[nodiscard]] Choice restrict(const Instance &whole, const Choice &plan, const Instance &piece);

} // namespace consolidation::optimiser
