// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/outcome.h"

namespace consolidation {

/// The business case of candidate `c` in up to three sentences, all under P5: what it costs before and after with the
/// figures to compute it again (Number), the next best plan (Alternative), and what would turn the verdict (Flip).
/// `record` has everything but its reasons.
[[nodiscard]] QList<Reason> businessReasons(const Outcome &outcome, int c, const VerdictRecord &record);

} // namespace consolidation
