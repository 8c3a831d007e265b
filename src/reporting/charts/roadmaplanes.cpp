// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/charts/roadmaplanes.h"

#include "drawing/verdictcolour.h"

#include <QCoreApplication>

#include <algorithm>

namespace reporting::charts {

using consolidation::Roadmap;
using consolidation::WorkPackage;
using landscape::ElementId;

QList<RoadmapLane> roadmapLanes(const Report &report, const Wording &wording)
{
    return consolidation::roadmapLanes(*report.roadmap, report.plan, [&](landscape::ElementId about) {
        return about ? wording.name(about) : QCoreApplication::translate("reporting::charts", "Without a successor");
    });
}

QList<RoadmapLane> heaviest(QList<RoadmapLane> lanes, qsizetype most)
{
    if (lanes.size() <= most)
        return lanes;
    QList<double> weights;
    for (const RoadmapLane &lane : lanes)
        weights << lane.weight;
    std::sort(weights.begin(), weights.end(), std::greater<>());
    const double least = weights.at(most - 1);
    QList<RoadmapLane> chosen;
    for (const RoadmapLane &lane : lanes) {
        if (lane.weight >= least && chosen.size() < most)
            chosen << lane;
    }
    return chosen;
}

QRgb packageColour(WorkPackage::Kind kind)
{
    using landscape::Verdict;
    switch (kind) {
    case WorkPackage::Kind::MakeCommon:
        return drawing::verdictColour(Verdict::MakeCommon);
    case WorkPackage::Kind::Buy:
        return drawing::verdictColour(Verdict::Replace);
    case WorkPackage::Kind::Retire:
        return drawing::verdictColour(Verdict::Retire);
    case WorkPackage::Kind::Move:
        return drawing::verdictColour(Verdict::KeepCommon);
    case WorkPackage::Kind::Upgrade:
    case WorkPackage::Kind::RaiseProtection:
        return drawing::verdictColour(Verdict::KeepLocal);
    case WorkPackage::Kind::Connect:
    case WorkPackage::Kind::Rehome:
        return drawing::verdictColour(Verdict::Investigate);
    }
    Q_UNREACHABLE();
}

} // namespace reporting::charts
