// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/group.h"
#include "analysis/portfolio/usage.h"

namespace analysis {

/// How far the functions of two applications overlap, weighted by rarity w(f) = ln(1 + applications/served by).
struct Overlap
{
    landscape::ElementId a;
    landscape::ElementId b;
    double aInB = 0;    ///< containment w(Fa∩Fb)/w(Fa): 1 = b does everything a does, and could take over
    double bInA = 0;
    double jaccard = 0; ///< w(Fa∩Fb)/w(Fa∪Fb)
    friend bool operator==(const Overlap &, const Overlap &) = default;
};

/// All pairs of applications in operation that share a function and of which one is contained in the other to at least
/// `least`, a before b by name. Functions served by more than 2 % of the applications (but at least 100) do not make
/// candidates. O(Σ deg²) over the others.
[[nodiscard]] QList<Overlap> functionalOverlaps(const Usage &usage, double least = 0.8);

/// For each function that two or more applications in operation serve: who, in which units, with how many users.
/// Evidence per member ("member", weight = users, 0 where unknown) and its best replacement among the members
/// ("contained", weight = containment) where that is at least 0.8. In the order of function names.
[[nodiscard]] QList<DuplicateGroup> sameFunctionGroups(const Usage &usage);

/// For each product installed twice or more: its installations. In the order of product names.
[[nodiscard]] QList<DuplicateGroup> sameProductGroups(const Usage &usage);

} // namespace analysis
