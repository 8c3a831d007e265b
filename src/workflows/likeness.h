// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/review.h"
#include "editing/edit.h"

namespace workflows {

/// "Not the same": the two are kept apart from now on, by a fact of the landscape (analysis::Answers).
[[nodiscard]] editing::Edit answerDifferent(landscape::ElementId a, landscape::ElementId b);
/// Takes that back.
[[nodiscard]] editing::Edit forgetDifferent(landscape::ElementId a, landscape::ElementId b);
/// What a "yes" to the pair does, as ReviewPair::yesText says it: both get the product, which is made where there is
/// none; or the two products, or the two records, become one. One undo step.
[[nodiscard]] editing::Edit answerSame(const analysis::ReviewPair &pair);

} // namespace workflows
