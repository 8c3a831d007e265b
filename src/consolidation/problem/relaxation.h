// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

#include <set>

namespace consolidation {

/// Facts that a model is built without, as if nobody had said them: to find out which of them cannot hold together.
struct Relaxation
{
    std::set<landscape::DecisionId> decisions;
    std::set<landscape::ElementId> mandatory; ///< applications and functions that are no longer mandatory (P11)
    std::set<landscape::ElementId> capacities; ///< applications and products without a limit
    std::set<int> couplings; ///< indexes into Study::couplings
    bool budget = false; ///< without the limit on one-time costs
    /// Only needs of these functions, empty = all: a part of the landscape is enough to see a conflict in it.
    std::set<landscape::ElementId> focus;
};

} // namespace consolidation
