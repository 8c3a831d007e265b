// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/charts/roadmaplanes.h"
#include "reporting/page/pagewriter.h"

namespace reporting::charts {

/// The way to the target as a timeline, as wide as the page and down to its foot: waves as columns with their money
/// against the budget, below them a lane for each system with its work as numbered fields, and its deadlines as marks,
/// red where the work is late. As many lanes as there is room for, the heaviest ones; returns how many were left out.
qsizetype writeTimeline(PageWriter &page, const Report &report, const Wording &wording);

} // namespace reporting::charts
