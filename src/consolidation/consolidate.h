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
    bool robustness = false; ///< Plan::robustness: regret, standing of every decision, facts worth collecting
    /// One-time costs of the whole plan may not exceed this, in the landscape's currency.
    std::optional<double> oneTimeBudget;
    AllocationRule allocation = AllocationRule::Use;
    /// No unit pays more a year than today: kept by transfers between units, see Allocation.
    bool noUnitPaysMore = false;
    /// A cluster whose plan costs more over the horizon than its present made legal is left as it is (P5 before P1).
    bool adoptOnlyBetter = false;
    /// What the plan's own search leaves unproved is handed to CBC for so many seconds, where that is installed; 0 = never.
    double proverSeconds = 0;
};

/// Decides what becomes of every application: builds the optimisation problem (problem/problembuilder.h), solves it
/// with a proven bound, and explains (verdicts.h). Pure: the same snapshot and settings give the same plan.
///
/// Unknown costs are estimated and never 0; where no cost at all is known the plan is structural (fewest applications
/// first, then fewest moved needs) and says so. Decisions of people are constraints; where they contradict a rule the
/// plan has status Infeasible and names an irreducible set of conflicting facts (conflicts.h). Amounts in another
/// currency than the landscape's make every sum meaningless: Infeasible, too. Negative costs and units that hold one
/// another are calculated with as they stand and named in Plan::doubts (inputfaults.h).
///
/// Errors: "consolidation.cancelled", "consolidation.settings" (horizon or rate out of range).
/// Time: the solver's; seconds for 20 000 applications. Safe to call from any thread.
[[nodiscard]] base::Result<Plan> consolidate(const landscape::Snapshot &snapshot, const Settings &settings,
                                             const base::CancelToken &cancel = {}, const base::Progress &progress = {});

} // namespace consolidation
