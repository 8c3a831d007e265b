// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/arranging/arrangeview.h"

namespace workflows {

/// Puts the outermost boxes of `view` into groups as `gathering` says: into the box of their unit or zone where the view
/// has one, else into new groups, which stand first in the view. `groups` and `parents` of the arrangement say what
/// changed. Boxes of which nothing is known stay outside. O(boxes log boxes).
void gather(const landscape::Snapshot &facts, Gathering gathering, landscape::View &view, Arrangement &arrangement);

/// Adds the arrangement's groups and moves boxes into their new parents; parents come before what lies in them.
void adopt(landscape::View &view, const Arrangement &arrangement);

} // namespace workflows
