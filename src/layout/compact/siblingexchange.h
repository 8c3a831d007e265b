// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/nesting.h"

namespace layout {

/// Lets nodes of one size in one cluster exchange their places as long as lines get shorter, and so cross less. Each is
/// tried against those near the place where its lines would be shortest (as in the relaxation of Goto, 1981, for the
/// cells of a chip). About O(nodes + lines) for each of a dozen rounds; the same boxes give the same places.
void exchangeSiblings(const LayoutRequest &request, Boxes &boxes, const base::CancelToken &token);

} // namespace layout
