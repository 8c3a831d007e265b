// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/flows.h"

namespace analysis {

/// What joins two applications when natural system boundaries are sought. A flow weighs `perFlow`; handling the same
/// information weighs up to `perInformation`: the cosine of what the two handle, where an object that all handle says
/// nothing (weights 1 / (handlers - 1)).
struct BoundaryOptions
{
    double resolution = 1; ///< higher: more and smaller systems
    double perFlow = 1;
    double perInformation = 1;
};

/// Applications that belong together.
struct ProposedSystem
{
    QList<landscape::ElementId> applications; ///< by name
    landscape::ElementId centre;              ///< the one with most weight inside; it lends the system its name
    int flowsInside = 0;
    QList<int> crossing; ///< indexes into SystemBoundaries::crossing
};

struct SystemBoundaries
{
    QList<ProposedSystem> systems;   ///< of two or more applications; larger first, then by name of the centre
    QList<landscape::ElementId> alone; ///< applications that belong with no other, by name
    /// Flows between different systems, or with those alone: the interfaces to agree on. By names of sender, receiver.
    QList<ApplicationFlow> crossing;
    int flows = 0;                   ///< all flows between applications in operation
    double modularity = 0;
};

/// Natural system boundaries: communities (see communities.h) of the applications in operation. O(flows + Σ handlers²)
/// for objects that at most 200 applications handle; others join nothing.
[[nodiscard]] SystemBoundaries systemBoundaries(const landscape::Snapshot &snapshot, const BoundaryOptions &options = {});

} // namespace analysis
