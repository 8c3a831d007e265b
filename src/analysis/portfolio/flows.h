// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

namespace analysis {

/// Information on its way from one application to another.
struct ApplicationFlow
{
    landscape::ElementId from;
    landscape::ElementId to;
    landscape::RelationshipId relationship;
    QList<landscape::ElementId> information; ///< what it carries; empty where nobody said
    friend bool operator==(const ApplicationFlow &, const ApplicationFlow &) = default;
};

/// All flows between different applications, in the order of relationship ids. An end in a function, service or
/// interface of an application counts as that application; the information is the relation's `information` attributes
/// and the objects associated with the relation. O(relationships).
[[nodiscard]] QList<ApplicationFlow> applicationFlows(const landscape::Snapshot &snapshot);

/// The application itself, or the one that performs, realizes or holds the element; null where there is none.
[[nodiscard]] landscape::ElementId applicationBehind(const landscape::Snapshot &snapshot, landscape::ElementId id);

} // namespace analysis
