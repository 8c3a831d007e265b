// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/study.h"
#include "consolidation/roadmap/roadmap.h"

namespace consolidation::roadmap {

/// `first` before `second`.
struct Link
{
    int first = -1;
    int second = -1;
    bool isStrict = true; ///< in an earlier wave; else in the same or an earlier one
    double weight = 1; ///< of giving it up where packages wait for one another in a circle
    landscape::RelationshipId flow; ///< the one that makes it, where it is one
};

struct WorkPlan
{
    QList<WorkPackage> packages; ///< without order and waves
    std::vector<Link> links; ///< by second, then first, each pair once
    std::vector<double> risk; ///< of each package: per year, what doing it ends
    double beyondPlan = 0; ///< Roadmap::beyondPlan
};

/// What the plan asks for, as work packages in a stable order (their kinds in turn, by name), and what must be done
/// before what. Savings add up to what the plan saves a year, costs to its one-time costs and `beyondPlan`.
/// O(uses + flows + verdicts). Of no use where cancelled.
[[nodiscard]] WorkPlan collectPackages(const Study &study, const Plan &plan, const RoadmapSettings &wishes,
                                       const base::CancelToken &cancel = {});

/// WorkPackage::name.
[[nodiscard]] QString packageName(const landscape::Snapshot &snapshot, const WorkPackage &package);

} // namespace consolidation::roadmap
