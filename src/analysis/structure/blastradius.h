// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/usage.h"
#include "analysis/structure/dependencygraph.h"
#include "analysis/structure/dominators.h"

namespace analysis {

/// One element that is hit when another goes.
struct Hit
{
    landscape::ElementId element;
    int distance = 1; ///< steps of need from it to what goes
    /// Whether it has no way around: everything it rests on comes through what goes (see Direction::Supply). Else it
    /// loses something, and goes on in part.
    bool wholly = false;
    friend bool operator==(const Hit &, const Hit &) = default;
};

/// One step of a proof: `who` needs `what` because of those relationships (none where a use or an attribute says so).
struct NeedStep
{
    landscape::ElementId who;
    landscape::ElementId what;
    QList<landscape::RelationshipId> because;
    friend bool operator==(const NeedStep &, const NeedStep &) = default;
};

/// What goes with an element.
struct BlastRadius
{
    landscape::ElementId of;
    QList<Hit> hits; ///< nearest first, then by name; what goes itself is not among them
    int applications = 0;
    int critical = 0; ///< applications among them whose availability need is at least the limit
    QList<landscape::ElementId> units; ///< those among the hits and those that use an application that is hit or goes
    /// People: for each unit the largest number of users over its uses of what is hit or goes, summed; unknown where
    /// nobody said a number. `usersUnknownIn` counts units without one.
    std::optional<double> users;
    int usersUnknownIn = 0;

    /// A shortest proof that an element is hit, from it to what goes; empty where it is not. The same one each time.
    [[nodiscard]] QList<NeedStep> proof(const DependencyGraph &graph, landscape::ElementId element) const;
};

/// Everything that needs `element`, directly or through others. Empty where it is not in the graph. `usage` must be of
/// the same snapshot. O(n + m + uses). For all elements at once, as numbers: visibility() in hiddenstructure.h.
[[nodiscard]] BlastRadius whatBreaks(const DependencyGraph &graph, landscape::ElementId element, const Usage &usage,
                                     int criticalAvailability = 3);

/// An element with the size of what goes with it, for a list of the most dangerous ones.
struct Exposure
{
    landscape::ElementId element;
    int needing = 0;  ///< how many need it, directly or through others
    int wholly = 0;   ///< how many of these have no way around it
    int unused = 0;   ///< how many would stand unused without it (Direction::Demand)
    friend bool operator==(const Exposure &, const Exposure &) = default;
};

/// All elements that something needs: most without a way around first, then most needing, then by name.
/// O(visibility + dominators).
[[nodiscard]] QList<Exposure> exposures(const DependencyGraph &graph);

} // namespace analysis
