// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/packages.h"

#include <map>

namespace consolidation::roadmap {

/// Who stands for an application in the target: itself where it is kept, else who takes over most; null: nobody.
class StandIns
{
public:
    explicit StandIns(const Plan &plan);
    [[nodiscard]] landscape::ElementId of(landscape::ElementId application) const;

private:
    std::map<landscape::ElementId, landscape::ElementId> m_successors; ///< of what goes
};

/// What must be done before what; see planRoadmap().
[[nodiscard]] std::vector<Link> linkPackages(const Study &study, const Plan &plan,
                                             const QList<WorkPackage> &packages,
                                             const base::CancelToken &cancel = {});

/// Packages that wait for one another, and how that was settled.
struct Grouping
{
    std::vector<int> groupOf; ///< of each package; -1: of none
    std::vector<QList<int>> groups;
    std::vector<bool> isTogether; ///< of each group: one wave for all
    std::vector<int> givenUp; ///< indexes into the links: of groups that are taken apart
};

/// Strongly connected packages stay together, or are taken apart by giving up the cheapest links (feedbackArcs of
/// analysis/structure) where that is wished for, or where more packages than `mostTogether` would have to be in one
/// wave. O(packages + links) but for what is taken apart.
[[nodiscard]] Grouping groupPackages(int packages, const std::vector<Link> &links, bool together,
                                     std::optional<int> mostTogether);

} // namespace consolidation::roadmap
