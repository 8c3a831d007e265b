// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/structure/dependencygraph.h"

namespace analysis {

/// The fewest elements between two others that, gone together, leave no way of need from one to the other; by name,
/// those nearest to `from` where several sets are as small. Nothing where no way leads there, and nothing (`direct`
/// true) where one needs the other directly.
struct MinimalCut
{
    bool direct = false;
    QList<landscape::ElementId> elements;
    friend bool operator==(const MinimalCut &, const MinimalCut &) = default;
};

/// By augmenting paths through split nodes (Ford and Fulkerson; Menger's theorem): O(cut · (n + m log degree)).
[[nodiscard]] MinimalCut minimalCut(const DependencyGraph &graph, landscape::ElementId from, landscape::ElementId to);

} // namespace analysis
