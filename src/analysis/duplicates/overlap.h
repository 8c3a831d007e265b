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

/// What an application could be replaced by: the direction matters.
struct Takeover
{
    landscape::ElementId application;
    landscape::ElementId by;
    double containment = 0; ///< the share of what `application` does that `by` does too, weighted by rarity
    bool isMutual = false;  ///< it holds the other way round as well: they do the same
    /// What else speaks for `by` less what speaks for `application`, in points: common and not local 2, a better fit for
    /// the functions they share 2, in vendor support a year longer 1, half as many users again 1.
    int advantage = 0;
    bool isWeak = false; ///< they do one and the same function, and nothing says which of the two should stay
    QList<landscape::ElementId> functions; ///< that both do, in the order of names
    QList<landscape::ElementId> missing;   ///< that only `application` does
    /// "“B” does all that “A” does (“Booking”) and could take over; for it: common, 900 users to 60."
    QString text;
    friend bool operator==(const Takeover &, const Takeover &) = default;
};

/// For each application in operation its best replacements, at most `most` of them: by falling containment, then by what
/// else speaks for them, then by falling number of users, then by name. Of two that do the same, the one with less to speak
/// for it takes over from nobody; weak ones are told of an application only where it has no other. In the order of the
/// applications' names.
[[nodiscard]] QList<Takeover> takeovers(const Usage &usage, double least = 0.8, int most = 3);

/// For each function that two or more applications in operation serve: who, in which units, with how many users.
/// Evidence per member ("member", weight = users, 0 where unknown) and its best replacement among the members
/// ("contained", weight = containment) where that is at least 0.8. In the order of function names. O(Σ deg²) over the
/// functions that make candidates (see functionalOverlaps); among members of the others only pairs that share a further
/// function are compared.
[[nodiscard]] QList<DuplicateGroup> sameFunctionGroups(const Usage &usage);

/// For each product installed twice or more: its installations ("member"), and in what they were adapted: "version"
/// where versions differ, "function" for each function that only some of the installations serve (weight = how many
/// do). In the order of product names.
[[nodiscard]] QList<DuplicateGroup> sameProductGroups(const Usage &usage);

} // namespace analysis
