// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/outcome.h"

#include <set>

namespace consolidation {

/// Why the verdict on candidate `c` is what it is: sentences for people, each with its rule and the figures to compute
/// it again. `record` has everything but its reasons; flags may be added. At least one reason names a rule of the
/// policy and at least one has a figure.
[[nodiscard]] QList<Reason> reasonsFor(const Outcome &outcome, int c, VerdictRecord &record);

/// "A1 instead of A2": how the plan of a margin differs; empty where it does not.
[[nodiscard]] std::optional<Alternative> alternativeFor(const Outcome &outcome, int c);

/// "the copy of A1 with raised protection": one of several ways in which a system runs at once; `option` of the model.
[[nodiscard]] QString copyName(const Outcome &outcome, int option);

/// The names of candidates, at most three and how many more.
[[nodiscard]] QString namesOf(const Outcome &outcome, const std::set<int> &candidates);

/// An amount for a sentence: grouped, without decimals from 100 up, with the landscape's currency.
[[nodiscard]] QString moneyText(const Study &study, double amount);

} // namespace consolidation
