// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/model.h"
#include "consolidation/robustness/uncertain.h"

#include <set>

namespace consolidation {

/// Who runs in the plan, and in which mode.
using Chosen = std::set<std::pair<ElementId, Mode>>;
[[nodiscard]] Chosen chosenElements(const Study &study, const Model &model, const optimiser::Solution &solution);

/// What it is worth to classify the information of each function whose protection class is unknown: the cost of the
/// plan, which takes it for the strictest of its like, minus that of the best plan with the laxest, all other functions
/// as they are. Only what saves something, by function in ranking order; without `text`. One calculation for each such
/// function, as long as the purse lasts.
[[nodiscard]] QList<FactWorth> worthOfClasses(const Study &study, double cost, const Chosen &chosen,
                                              robustness::Purse &purse);

} // namespace consolidation
