// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/analyse.h"

#include "analysis/check.h"
#include "analysis/duplicates/pairs/pairsearch.h"
#include "base/clock.h"
#include "consolidation/targetlandscape.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace workflows {

consolidation::Settings defaultSettings()
{
    consolidation::Settings settings;
    settings.policy = analysis::Policy::region();
    settings.today = base::Clock::today();
    return settings;
}

base::Result<AnalysisPtr> analyse(landscape::SnapshotPtr snapshot, const consolidation::Settings &settings,
                                  const base::CancelToken &cancel, const base::Progress &progress)
{
    const auto reached = [&](double share) {
        if (progress)
            progress(share);
        return !cancel.isCancelled();
    };
    const auto cancelled = [] {
        return base::failure({QStringLiteral("cancelled"), QCoreApplication::translate("workflows", "cancelled"), {}, {}, 0});
    };
    Analysis result;
    result.baseline = snapshot;
    const analysis::Usage usage(*snapshot);
    if (!reached(0.02))
        return cancelled();
    const analysis::PairSearch search(usage, analysis::duplicateOptions(settings.policy), cancel);
    if (!reached(0.1))
        return cancelled();
    const analysis::Doubles doubles = analysis::findDoubles(usage, settings.policy, search, cancel);
    result.duplicates = doubles.groups;
    result.doubleRegistrations = doubles.registrations;
    if (!reached(0.15))
        return cancelled();
    // Questions have a threshold of their own; mostly it is that of the groups, and one search serves both.
    result.review = search.leastProbability() == analysis::DuplicateOptions().leastProbability
        ? analysis::reviewPairs(usage, search)
        : analysis::reviewPairs(usage, {}, cancel);
    if (!reached(0.2))
        return cancelled();
    const auto context = analysis::Context::of(snapshot->settings, settings.today);
    result.findings = analysis::check(usage, settings.policy, context, doubles, cancel);
    if (!reached(0.3))
        return cancelled();
    QElapsedTimer timer;
    timer.start();
    auto calculation = consolidation::Calculation::make(snapshot, settings, cancel,
                                                        [&](double share) { reached(0.3 + 0.6 * share); });
    result.seconds = double(timer.elapsed()) / 1000;
    if (!calculation)
        return base::failure(calculation.error());
    result.plan = (*calculation)->plan();
    if (!settings.robustness && result.plan.status != consolidation::PlanStatus::Infeasible)
        result.calculation = std::move(*calculation);
    if (!reached(0.9))
        return cancelled();
    if (result.plan.status != consolidation::PlanStatus::Infeasible) {
        consolidation::Target target = consolidation::buildTarget(*snapshot, result.plan, cancel);
        if (!reached(0.95))
            return cancelled();
        result.target = landscape::makeSnapshot(std::move(target.landscape));
    }
    reached(1);
    return std::make_shared<const Analysis>(std::move(result));
}

} // namespace workflows
