// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "landscape/landscape.h"

namespace landscape {

/// What must hold in every landscape, whoever made it. Returns what is broken, empty when all is well; O(rows).
/// - uids are there and unique among concepts, and among views;
/// - ends of relationships, uses, moves, decisions and references in attributes exist; a relationship does not end in
///   itself or in one that stands on it;
/// - a use has a unit or is of the whole organisation, and names a function or an application;
/// - attribute ids are defined and values have their attribute's type (or are text kept as it was found, or none);
/// - a same-as link is of an element that exists;
/// - boxes stand after their parents and show existing elements; lines have ends that exist.
[[nodiscard]] base::Problems brokenInvariants(const Landscape &landscape);

/// Whether a value is one of an attribute of `type`: of that type, none, or text kept as it was found.
[[nodiscard]] bool fitsType(const Value &value, AttributeType type);

} // namespace landscape
