// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "consolidation/outcome.h"

namespace consolidation {

/// The verdict on every application, with successors, figures, flags and reasons, in ranking order.
///
/// Retire: no option open, its needs (if any) go to applications. Replace: some of them go to a product. Make common,
/// keep common, keep local: its option is open. Investigate: its function is unknown; or a need it serves today may
/// legally be served by nothing; or a cost of its own is estimated or a range, wider than the margin, so that the true
/// number could turn the verdict (the cheap form of analysis.md §2.7; `inPlan` says what is reckoned with). What hangs on
/// a cost that nobody recorded is not robust.
/// A decision of a person always stands. O(needs + options).
[[nodiscard]] QList<VerdictRecord> judgeApplications(const Outcome &outcome, const base::CancelToken &cancel = {});

/// Every product on the market, bought or not.
[[nodiscard]] QList<Purchase> judgeProducts(const Outcome &outcome);

} // namespace consolidation
