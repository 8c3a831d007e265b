// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/study.h"
#include "consolidation/roadmap/roadmap.h"

namespace consolidation::roadmap {

/// Prices of what the plan's costs leave out: nodes that are upgraded, flows that are led over or built. A figure where
/// there is one, else an assumption that the package tells, else the package is marked as unpriced; see planRoadmap().
class PlainPrices
{
public:
    PlainPrices(const Study &study, const RoadmapSettings &wishes);

    void priceUpgrade(WorkPackage &package) const; ///< of a node
    void priceFlows(WorkPackage &package) const;

private:
    const Study &m_study;
    std::optional<double> m_upgrade; ///< the median of what is known
    bool m_isOfNodes = true; ///< of nodes; else of applications
    double m_flow = 0;
    bool m_isFlowWished = false;
};

} // namespace consolidation::roadmap
