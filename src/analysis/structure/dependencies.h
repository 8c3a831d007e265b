// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

namespace analysis {

/// An application through which all exchange between some others and the rest of the landscape goes.
struct CutPoint
{
    landscape::ElementId application;
    QList<landscape::ElementId> cutOff; ///< the applications that would be left alone: all parts but the largest
    friend bool operator==(const CutPoint &, const CutPoint &) = default;
};

/// The articulation points (Hopcroft and Tarjan, through Boost) of the undirected graph of applications in operation
/// and the flows between them, that would cut off at least `least` applications from the largest part. In the order of
/// names. O(n + m) for the points, O(size of its component) for each point.
[[nodiscard]] QList<CutPoint> cutPoints(const landscape::Snapshot &snapshot, int least);

} // namespace analysis
