// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "consolidation/plan.h"
#include "landscape/snapshot.h"

namespace consolidation {

/// Why something in the target is as it is: the applications (or product) of the baseline whose verdicts made it so.
/// The records themselves are in the plan.
struct Trace
{
    landscape::ConceptId target;
    QList<ElementId> because;
    friend bool operator==(const Trace &, const Trace &) = default;
};

/// The target as a landscape of its own, with ids of the baseline where a thing stays.
struct Target
{
    landscape::Landscape landscape;
    QList<Trace>
        traces; ///< of everything that differs from the baseline, and of every application; in the order of ids
    QList<std::pair<ElementId, ElementId>> bought; ///< product of the baseline, application of the target

    struct Counts
    {
        int applicationsRetired = 0; ///< replaced ones included
        int applicationsBought = 0;
        int applicationsMadeCommon = 0;
        int usesMoved = 0; ///< needs served by another application than before, or served for the first time
        int flowsRemoved = 0; ///< within what is one system now, or of what nothing takes over
        int flowsMerged = 0; ///< became equal to another one
        int flowsRedirected = 0; ///< now end in a successor
        int flowsAdded = 0; ///< of kept local systems to common ones (P3), and of masters to who lacks them (P13)
        int mastersNamed = 0; ///< information entered in several systems that got its one master (P13)
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    Counts counts;
};

/// baseline + plan = target (house.md §2, stage 8). Retired and replaced applications are gone and their needs served
/// by the successors; what is made common has scope "common"; bought products are new common applications; flows and
/// information accesses of what is gone go to who takes over most of its users, equal ones become one, a flow from a
/// system to itself is dropped. A kept local system without a flow to a common one gets it (P3). Information that is
/// still entered in several systems gets one master and the flows from it that are missing (P13). Every application
/// carries its verdict in the attribute "verdict". A need that nothing may serve keeps the application it has.
/// Views are left out: they showed the baseline. Decisions and moves of what is gone go with it. O(rows of baseline).
[[nodiscard]] Target buildTarget(const landscape::Snapshot &baseline, const Plan &plan,
                                 const base::CancelToken &cancel = {});

/// The step for P13 by itself: names masters in `target` and adds their flows.
void nameMasters(Target &target);

} // namespace consolidation
