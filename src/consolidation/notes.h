// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/outcome.h"

namespace consolidation {

/// What the reader must know of the whole plan, a sentence each: structural, estimated, left out, equally good plans,
/// parts that do not pay, units that pay more, doubtful input. `plan` has everything but these.
[[nodiscard]] QStringList notesFor(const Outcome &outcome, const Plan &plan);

} // namespace consolidation
