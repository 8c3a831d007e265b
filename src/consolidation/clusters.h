// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/outcome.h"

namespace consolidation {

/// The business case of every connected part of the landscape (Parts), in the order of its first application.
///
/// *Cost* is what everything in it runs, moves and retires over the horizon. *Present made legal* (analysis.md §2.3):
/// everything goes on as today, with the upgrades that keep it in support (P8) and the uplift where information asks
/// for more protection than a system gives (P4); nothing where a need is served by nobody, or the price of an upgrade
/// or an uplift is unknown. P1 is no part of it: whether one common service is worth it is the question. Empty for a
/// structural plan. O(size).
[[nodiscard]] QList<Cluster> judgeClusters(const Outcome &outcome);

} // namespace consolidation
