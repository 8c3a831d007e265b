// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

namespace analysis {

/// An element that an application reaches, and the relations that lead there.
struct Derived
{
    landscape::ElementId element;
    QList<landscape::RelationshipId> trail;
};

/// The functions an application drawn in a model serves: those it realizes, serves or is assigned to, directly or
/// through the behaviour it performs (its services, functions, processes), and the business function that holds a
/// process it so serves. Shortest trail first found, in the order of ids.
[[nodiscard]] QList<Derived> derivedFunctions(const landscape::Snapshot &snapshot, landscape::ElementId application);

/// The business actors it serves, directly, through a service it realizes or through a role they are assigned to.
[[nodiscard]] QList<Derived> derivedUnits(const landscape::Snapshot &snapshot, landscape::ElementId application);

} // namespace analysis
