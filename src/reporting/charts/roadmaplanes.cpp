// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/charts/roadmaplanes.h"

#include "base/text.h"
#include "drawing/verdictcolour.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace reporting::charts {

using consolidation::Roadmap;
using consolidation::WorkPackage;
using landscape::ElementId;

namespace {

// Who takes most people over from each application that goes.
std::map<ElementId, ElementId> heirsOf(const Roadmap &roadmap)
{
    std::map<ElementId, std::map<ElementId, double>> users;
    for (const WorkPackage &package : roadmap.packages) {
        if (package.kind == WorkPackage::Kind::Move && package.from)
            users[package.from][package.application] += package.users + 1;
    }
    std::map<ElementId, ElementId> heirs;
    for (const auto &[from, to] : users)
        heirs[from] = std::max_element(to.begin(), to.end(), [](const auto &a, const auto &b) {
                          return a.second < b.second;
                      })->first;
    return heirs;
}

ElementId laneOf(const WorkPackage &package, const std::map<ElementId, ElementId> &heirs,
                 const consolidation::Plan &plan)
{
    if (package.kind != WorkPackage::Kind::Retire)
        return package.application;
    if (const auto heir = heirs.find(package.application); heir != heirs.end())
        return heir->second;
    const consolidation::VerdictRecord *record = plan.verdictOf(package.application);
    return record ? record->successor() : ElementId();
}

qsizetype firstWave(const RoadmapLane &lane)
{
    qsizetype wave = 0;
    while (wave < lane.waves.size() && lane.waves.at(wave).isEmpty())
        ++wave;
    return wave;
}

}

QList<RoadmapLane> roadmapLanes(const Report &report, const Wording &wording)
{
    const Roadmap &roadmap = *report.roadmap;
    const auto heirs = heirsOf(roadmap);
    std::map<ElementId, RoadmapLane> lanes;
    for (int w = 0; w < roadmap.waves.size(); ++w) {
        for (const int index : roadmap.waves.at(w).packages) {
            const WorkPackage &package = roadmap.packages.at(index);
            RoadmapLane &lane = lanes[laneOf(package, heirs, report.plan)];
            lane.waves.resize(roadmap.waves.size());
            lane.waves[w].append(index);
            lane.weight += package.cost + std::abs(package.saving) + 1;
            lane.isLate = lane.isLate || !package.late.isEmpty();
        }
    }
    QList<RoadmapLane> list;
    for (auto &[about, lane] : lanes) {
        lane.about = about;
        lane.name = about ? wording.name(about) : QCoreApplication::translate("reporting::charts", "Without a successor");
        list << lane;
    }
    std::stable_sort(list.begin(), list.end(), [](const RoadmapLane &a, const RoadmapLane &b) {
        const qsizetype first = firstWave(a);
        const qsizetype second = firstWave(b);
        return first != second ? first < second : base::naturalLess(a.name, b.name);
    });
    return list;
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
