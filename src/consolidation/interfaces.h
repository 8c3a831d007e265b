// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/outcome.h"

namespace consolidation {

/// How a system that stays local hangs together with the common ones (P3).
struct Interface
{
    bool exists = false; ///< a flow to or from what is common in the target
    int flows = 0; ///< how many
    /// The common system at the other end; where no flow exists, the one it should have a flow with: the system
    /// (or bought product) for the same function, else for a neighbouring function (parent, siblings, children), else
    /// the one that serves most needs of the same unit. Null where nothing common is left.
    ElementId common;
};

[[nodiscard]] Interface interfaceOf(const Outcome &outcome, int localCandidate);

} // namespace consolidation
