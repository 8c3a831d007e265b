// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/group.h"
#include "analysis/duplicates/review.h"
#include "analysis/finding.h"
#include "analysis/information/doubleregistration.h"
#include "consolidation/calculation.h"
#include "landscape/snapshot.h"

namespace workflows {

/// Everything that is computed from one snapshot; values, never stored as facts.
struct Analysis
{
    landscape::SnapshotPtr baseline;
    analysis::Findings findings;
    QList<analysis::DuplicateGroup> duplicates;
    QList<analysis::DoubleRegistration> doubleRegistrations;
    analysis::Review review; ///< pairs that people are to judge
    consolidation::Plan plan;
    consolidation::CalculationPtr calculation; ///< to take the plan further; null when that is done
    landscape::SnapshotPtr target; ///< null where the plan is infeasible
    double seconds = 0;            ///< of the optimisation alone
};

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// The settings the program starts with: the region's policy, today's date.
[[nodiscard]] consolidation::Settings defaultSettings();

/// Findings, duplicates, plan and target of `snapshot`. Runs on any thread. Error: "cancelled" or the solver's own.
[[nodiscard]] base::Result<AnalysisPtr> analyse(landscape::SnapshotPtr snapshot,
                                                const consolidation::Settings &settings,
                                                const base::CancelToken &cancel = {},
                                                const base::Progress &progress = {});

} // namespace workflows
