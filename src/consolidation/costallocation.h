// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/outcome.h"

#include <QList>

namespace consolidation {

/// Shares `total` (in the smallest coin) among `weights` in proportion, equally where they sum to 0; largest
/// remainder first, ties to the lower index. The shares sum to `total` exactly. O(n log n).
[[nodiscard]] QList<qint64> allocate(qint64 total, const QList<double> &weights);

/// What each unit bears a year, as-is and target (P7): the running cost of every system by its users' share (equal
/// shares where no number of users is known), and the licences of its own needs. What nobody uses falls on the unit it
/// belongs to, else on the null unit. In ranking order; amounts are whole hundredths.
[[nodiscard]] QList<UnitCost> allocateCosts(const Outcome &outcome);

} // namespace consolidation
