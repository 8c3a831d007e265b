// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/model.h"
#include "consolidation/problem/relaxation.h"

namespace consolidation {

/// The `rule` of a Killed or Conflict that comes from no rule of the policy.
inline constexpr QStringView capacityRule = u"capacity";
inline constexpr QStringView requiresRule = u"requires";
inline constexpr QStringView excludesRule = u"excludes";
inline constexpr QStringView budgetRule = u"budget";

/// A price on each option beyond the first that the shared needs of one function use (analysis.md §2.3 (10)).
void addVarieties(const Study &study, Model &model);

/// Requires and excludes between applications (§2.3 (9)), exactly, whatever the number of ways each may be run. What
/// runs outside the calculation counts as running.
void addCouplings(const Study &study, const Relaxation &relaxed, Model &model);

/// The limit on one-time costs (§2.3 (7)).
void addBudget(const Study &study, const Relaxation &relaxed, Model &model);

} // namespace consolidation
