// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/policy/rules.h"

namespace analysis {

/// How many findings of one sort a rule tells one by one: more become one, with all their elements. The rule's
/// threshold `group_above`, 30 unless the policy says otherwise.
[[nodiscard]] int groupAbove(const Policy &policy, QStringView rule);

/// Adds findings about missing facts to `findings`, one by one or, where they are many, as one with `text`
/// ("%1 of %2 … : %3." – count, `all`, names). The one has the weakest severity of its parts and their elements, the
/// first of each first.
void addGrouped(Findings &findings, const RuleInput &input, Findings sort, qsizetype all, const QString &text);

} // namespace analysis
