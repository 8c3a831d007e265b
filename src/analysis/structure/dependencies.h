// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/structure/dependencygraph.h"

namespace analysis {

/// An application through which all exchange between some others and the rest of the landscape goes.
struct CutPoint
{
    landscape::ElementId application;
    QList<landscape::ElementId> cutOff; ///< the applications that would be left alone: all parts but the largest
    friend bool operator==(const CutPoint &, const CutPoint &) = default;
};

/// Two neighbours whose only connection, even through others, is the one between them.
struct Bridge
{
    landscape::ElementId a; ///< on the larger side
    landscape::ElementId b; ///< on the side that is cut off
    QList<landscape::ElementId> cutOff; ///< that side, b among it; the smaller one, of equal ones the one named later
    friend bool operator==(const Bridge &, const Bridge &) = default;
};

/// The articulation points (Hopcroft and Tarjan 1973) of a graph without regard to the direction of its arcs, that
/// would cut off at least `least` elements from the largest part (of equal ones, that of the neighbour named first).
/// In the order of names. O(n + m log degree), and what is told: the lists of those that cut off enough.
[[nodiscard]] QList<CutPoint> cutPoints(const DependencyGraph &graph, int least);
/// That of applications in operation and the flows between them.
[[nodiscard]] QList<CutPoint> cutPoints(const landscape::Snapshot &snapshot, int least);

/// The bridges of the same graph that cut off at least `least` elements, by the names of b, then a. O(n + m), and
/// what is told.
[[nodiscard]] QList<Bridge> bridges(const DependencyGraph &graph, int least);

} // namespace analysis
