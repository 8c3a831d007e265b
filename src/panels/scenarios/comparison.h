// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/scenarios/scenario.h"
#include "panels/verdicts/resulttable.h"

#include <map>

namespace panels {

/// What comes of one scenario.
struct ScenarioOutcome
{
    QString name;
    int decisions = 0;  ///< its own
    QString assumptions; ///< in words
    base::Error error;  ///< message empty where there is a plan
    consolidation::Plan plan;
    std::map<landscape::Verdict, int> counts; ///< of VerdictRecord::inPlan
    int running = 0;                          ///< applications that run in the target
    int unserved = 0;                         ///< needs
    int fragile = 0;                          ///< verdicts that hang on what is not known
    int payMore = 0;                          ///< units

    [[nodiscard]] bool hasPlan() const
    {
        return error.message.isEmpty() && plan.status != consolidation::PlanStatus::Infeasible;
    }
};

struct ScenarioComparison
{
    landscape::SnapshotPtr facts;
    QList<ScenarioOutcome> outcomes; ///< the recommended one first
    QStringList headers;             ///< of the differences
    QList<ResultRow> differences;    ///< applications whose verdict is not the same in all of them
};
using ScenarioComparisonPtr = std::shared_ptr<const ScenarioComparison>;

/// Plans all scenarios of `facts`, one after the other, and compares. How firmly each plan stands is worked out for
/// landscapes of up to 1 500 applications. Runs on any thread; null where cancelled.
[[nodiscard]] ScenarioComparisonPtr compareScenarios(const landscape::SnapshotPtr &facts,
                                                     const consolidation::Settings &settings,
                                                     const base::CancelToken &cancel = {},
                                                     const base::Progress &progress = {});

} // namespace panels
