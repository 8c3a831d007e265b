// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/structure/graph.h"

#include <QtGlobal>

namespace analysis {

/// Which way to go through a graph of needs.
enum class Direction : quint8 {
    /// From what needs nothing to what needs it: x dominates y when everything y rests on reaches it through x, so
    /// that y has no way around x.
    Supply,
    /// From what nobody needs to what it needs: x dominates y when y is needed only through x, so that y stands
    /// unused once x is gone.
    Demand,
};

/// The dominator tree under a root above all entry points. Entry points are the nodes that nothing leads to in this
/// direction, and all members of a cyclic group that nothing leads to; so every node has a place.
struct DominatorTree
{
    std::vector<int> parent; ///< the nearest node that dominates it; -1 = none but itself
    std::vector<int> size;   ///< how many nodes it dominates, itself counted

    /// All that a node dominates, without itself, ascending. O(n).
    [[nodiscard]] std::vector<int> dominatedBy(int node) const;
};

/// Semidominators of Lengauer and Tarjan (1979) with the ancestor step of Georgiadis (Semi-NCA, 2006): O(n + m) with a
/// small factor in practice, O(n²) at worst; without recursion, so that depth is no limit (Boost's recurses).
[[nodiscard]] DominatorTree dominatorTree(const Graph &graph, Direction direction);

} // namespace analysis
