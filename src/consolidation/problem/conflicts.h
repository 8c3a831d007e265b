// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "consolidation/optimiser/solver.h"
#include "consolidation/problem/model.h"

namespace consolidation {

/// The conflict where even the plan that costs least once costs more than Settings::oneTimeBudget, found without looking
/// for a plan within it (which can take long where there is none). Nothing where the budget may do, where something
/// else contradicts as well, or where it is not proved. One solve, and explainConflicts() where there is one.
[[nodiscard]] std::optional<Conflict> explainSmallBudget(const Study &study, const Model &model,
                                                         const base::CancelToken &cancel);

/// Why there is no plan: for each contradiction an irreducible set of facts (without any one of them the others can
/// hold together), each with its sentence and source, and what the reader can do.
///
/// Facts that may be given up, in this order: decisions, mandatory applications and functions (P11), requires and
/// excludes, capacities, the budget. Method: a deletion filter (Chinneck 2008) that tries half of the facts at a time,
/// on the needs that are in trouble and what is connected with them; whether a set can hold is asked of the model
/// built without the others, and for the budget of the plan with the least one-time costs. The rules of the policy
/// behind (protection, support, fit) are not given up: they are named beside.
/// `solution`: of `model`, or empty where model.conflicts says it all. Empty result: no contradiction.
/// Time: about 2·k·log(n/k) small solves for k facts of n.
[[nodiscard]] QList<Conflict> explainConflicts(const Study &study, const Model &model,
                                               const optimiser::Solution &solution, const base::CancelToken &cancel);

/// The same problem with nothing but its one-off parts as costs: the plan that can be had for the least one-time costs.
[[nodiscard]] optimiser::Problem oneOffProblem(const optimiser::Problem &problem);

} // namespace consolidation
