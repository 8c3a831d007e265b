// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/publishfigures.h"

#include <QCoreApplication>

namespace workflows {

using landscape::Layer;

namespace {

constexpr int mostSinglePoints = 10;
constexpr int leastStandingStill = 2; // one alone is no point that much goes through

consolidation::Settings settingsOf(const reporting::Report &report, const PublishOptions &options)
{
    if (options.settings)
        return *options.settings;
    consolidation::Settings settings = defaultSettings();
    settings.scenario = report.plan.scenario;
    settings.horizonYears = report.plan.horizonYears;
    settings.ratePercent = report.plan.ratePercent;
    return settings;
}

base::Result<void> addRoadmap(reporting::Report &report, const consolidation::Settings &settings,
                              const consolidation::RoadmapSettings &wishes, const base::CancelToken &cancel)
{
    if (report.plan.status == consolidation::PlanStatus::Infeasible || report.plan.verdicts.isEmpty())
        return {};
    auto roadmap = consolidation::planRoadmap(*report.baseline, settings, report.plan, wishes, cancel);
    if (!roadmap)
        return base::failure(roadmap.error());
    report.roadmap = std::move(*roadmap);
    report.budgetPerYear = wishes.budgetPerYear;
    report.waveMonths = wishes.waveMonths;
    return {};
}

bool isOperated(const landscape::Snapshot &snapshot, landscape::ElementId id)
{
    const landscape::Element *element = snapshot.element(id);
    if (!element)
        return false;
    const Layer layer = landscape::layerOf(element->kind);
    return layer == Layer::Application || layer == Layer::Technology || layer == Layer::Physical;
}

void addStructure(reporting::Structure &structure, const landscape::Snapshot &snapshot, const analysis::Usage &usage,
                  const analysis::Policy &policy)
{
    using analysis::Question;
    structure.graph = std::make_shared<const analysis::DependencyGraph>(snapshot, Question::Flows);
    const analysis::DependencyGraph everything(snapshot, Question::Everything);
    if (structure.graph->graph().arcCount() == 0) // as the window does: a drawn model has other relations than flows
        structure.graph = std::make_shared<const analysis::DependencyGraph>(everything);
    structure.hidden = analysis::hiddenStructure(structure.graph->graph());
    structure.cycles = analysis::cyclicGroups(*structure.graph);
    for (const analysis::Exposure &exposure : analysis::exposures(everything)) {
        if (structure.singlePoints.size() == mostSinglePoints || exposure.wholly < leastStandingStill)
            break;
        if (isOperated(snapshot, exposure.element))
            structure.singlePoints.append({exposure, analysis::whatBreaks(everything, exposure.element, usage)});
    }
    structure.boundaries = analysis::systemBoundaries(snapshot);
    structure.crossings = analysis::zoneCrossings(snapshot, policy, &structure.flowsWithoutZone);
}

}

base::Result<void> addFigures(reporting::Report &report, const PublishOptions &options,
                              const base::CancelToken &cancel)
{
    const consolidation::Settings settings = settingsOf(report, options);
    if (const auto added = addRoadmap(report, settings, options.wishes, cancel); !added)
        return base::failure(added.error());
    if (report.extent == reporting::Extent::Brief)
        return {};
    const analysis::Usage usage(*report.baseline);
    const auto context = analysis::Context::of(report.baseline->settings, settings.today);
    report.portfolio = analysis::portfolioFigures({usage, settings.policy, context});
    report.thresholds = analysis::TimeThresholds::of(settings.policy);
    if (cancel.isCancelled())
        return base::failure({QStringLiteral("cancelled"), QCoreApplication::translate("workflows", "cancelled"), {}, {}, 0});
    addStructure(report.structure, *report.baseline, usage, settings.policy);
    return {};
}

} // namespace workflows
