// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/structure/dependencygraph.h"

#include <functional>

namespace analysis {

/// Elements that reach each other along some relationships, and the shortest way round among them.
struct CyclicGroup
{
    QList<landscape::ElementId> members; ///< by name
    QList<landscape::ElementId> witness; ///< a shortest cycle, each related to the next and the last to the first
    friend bool operator==(const CyclicGroup &, const CyclicGroup &) = default;
};

/// The strongly connected components of more than one element, in the order of their first member's name. Components
/// by boost::strong_components (Tarjan), O(n + m); the witness by breadth-first search from each of the first 200
/// members by name, so it is a shortest one in all but huge groups.
[[nodiscard]] QList<CyclicGroup> cyclicGroups(const DependencyGraph &graph);
/// That of the relationships that `counts` accepts, from source to target.
[[nodiscard]] QList<CyclicGroup> cyclicGroups(const landscape::Snapshot &snapshot,
                                              const std::function<bool(const landscape::Relationship &)> &counts);

/// The longest chain of elements along such relationships that passes no element twice, cyclic groups counting as one
/// element each (they are passed through their first member by name). Empty where nothing is related. O(n + m).
[[nodiscard]] QList<landscape::ElementId> longestChain(
    const landscape::Snapshot &snapshot, const std::function<bool(const landscape::Relationship &)> &counts);

} // namespace analysis
