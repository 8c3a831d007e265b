// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/policy/policy.h"
#include "base/cancel.h"
#include "base/result.h"
#include "consolidation/plan.h"
#include "landscape/snapshot.h"

#include <QDate>

namespace consolidation {

/// Whether a function gets one common service for each protection class (P1, the rule that ships), or each unit's
/// need may go its own way to whatever is cheapest. See problem/problembuilder.h for what it means for the model.
enum class Strictness : char { OneCommon, Free };
[[nodiscard]] QString strictnessName(Strictness strictness); ///< "one-common", "free"
[[nodiscard]] std::optional<Strictness> strictnessFromName(QStringView name);

struct Settings
{
    analysis::Policy policy = analysis::Policy::region();
    std::optional<int> horizonYears; ///< overrides the landscape's
    std::optional<double> ratePercent; ///< overrides the landscape's
    double gapPercent = 0; ///< a plan proven this close to the optimum is good enough
    double timeLimitSeconds = 60; ///< of the main solve; 0 = none. With a limit a large case may differ
                                  ///< between machines; what is solved to optimality never does
    QString scenario; ///< decisions of this scenario count beside those of every scenario
    Strictness strictness = Strictness::OneCommon;
    QDate today; ///< life cycles are judged at the target date, or today where none is set
    bool sensitivity = true; ///< margins and flip tests; off makes large landscapes faster
};

/// Decides what becomes of every application: builds the optimisation problem (problem/problembuilder.h), solves it
/// with a proven bound, and explains (verdicts.h). Pure: the same snapshot and settings give the same plan.
///
/// Unknown costs are estimated and never 0; where no cost at all is known the plan is structural (fewest applications
/// first, then fewest moved needs) and says so. Decisions of people are constraints; where they contradict a rule the
/// plan has status Infeasible and names the smallest set of conflicting facts.
///
/// Errors: "consolidation.cancelled", "consolidation.settings" (horizon or rate out of range).
/// Time: the solver's; seconds for 20 000 applications. Safe to call from any thread.
[[nodiscard]] base::Result<Plan> consolidate(const landscape::Snapshot &snapshot, const Settings &settings,
                                             const base::CancelToken &cancel = {}, const base::Progress &progress = {});

} // namespace consolidation
