// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/outcome.h"

#include <QList>

namespace consolidation {

/// Shares `total` (in the smallest coin) among `weights` in proportion, equally where they sum to 0; largest
/// remainder first, ties to the lower index. The shares sum to `total` exactly. O(n log n).
[[nodiscard]] QList<qint64> allocate(qint64 total, const QList<double> &weights);

/// What each unit bears a year, as-is and target (P7): the running cost of every system shared among the units that use
/// it, and the licences of its own needs. Today always by use (equal shares where no number of users is known); the
/// target by `rule`:
/// *Use* as today. *Headcount*: running costs by the headcount of the units (its users there where nobody said); licences
/// as before. *Price*: all that a connected part of the landscape costs, by the prices of its needs in the proof of the
/// plan (optimiser::fairPrices; one client's price falls on its units by users): by weak duality no group of clients is
/// priced above what serving it alone would cost over the horizon. What the prices lack of the whole, nothing where the
/// gap of the relaxation is 0, is shared in proportion (core of the facility-location game, Goemans and Skutella 2004). A part whose prices are
/// all 0 is shared by use.
/// What nobody uses falls on the unit it belongs to, else on the null unit. In ranking order; amounts are whole
/// hundredths and add up to the same total under every rule.
[[nodiscard]] QList<UnitCost> allocateCosts(const Outcome &outcome, AllocationRule rule = AllocationRule::Use);

/// Who pays more than today; where `keep` is asked, and what all units save covers it, sets UnitCost::transfer so that
/// nobody does: what is too much is taken from those who save, in proportion to what they save. To the hundredth.
[[nodiscard]] Allocation compensate(QList<UnitCost> &units, AllocationRule rule, bool keep);

} // namespace consolidation
