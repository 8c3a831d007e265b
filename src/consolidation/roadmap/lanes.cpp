// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/lanes.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace consolidation {

using landscape::ElementId;

namespace {

/// Who takes most people over from each application that goes.
std::map<ElementId, ElementId> heirsOf(const Roadmap &roadmap)
{
    std::map<ElementId, std::map<ElementId, double>> users;
    for (const WorkPackage &package : roadmap.packages) {
        if (package.kind == WorkPackage::Kind::Move && package.from)
            users[package.from][package.application] += package.users + 1;
    }
    std::map<ElementId, ElementId> heirs;
    for (const auto &[from, to] : users) {
        const auto most = std::max_element(to.begin(), to.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        heirs[from] = most->first;
    }
    return heirs;
}

ElementId laneOf(const WorkPackage &package, const std::map<ElementId, ElementId> &heirs, const Plan &plan)
{
    if (package.kind != WorkPackage::Kind::Retire)
        return package.application;
    if (const auto heir = heirs.find(package.application); heir != heirs.end())
        return heir->second;
    const VerdictRecord *record = plan.verdictOf(package.application);
    return record ? record->successor() : ElementId();
}

qsizetype firstWave(const RoadmapLane &lane)
{
    qsizetype wave = 0;
    while (wave < lane.waves.size() && lane.waves.at(wave).isEmpty())
        ++wave;
    return wave;
}

} // namespace

QList<RoadmapLane> roadmapLanes(const Roadmap &roadmap, const Plan &plan,
                                const std::function<QString(ElementId)> &nameOf)
{
    const auto heirs = heirsOf(roadmap);
    std::map<ElementId, RoadmapLane> lanes;
    for (qsizetype w = 0; w < roadmap.waves.size(); ++w) {
        for (const int index : roadmap.waves.at(w).packages) {
            const WorkPackage &package = roadmap.packages.at(index);
            RoadmapLane &lane = lanes[laneOf(package, heirs, plan)];
            lane.waves.resize(roadmap.waves.size());
            lane.waves[w].append(index);
            lane.weight += package.cost + std::abs(package.saving) + 1;
            lane.isLate = lane.isLate || !package.late.isEmpty();
        }
    }
    QList<RoadmapLane> list;
    for (auto &[about, lane] : lanes) {
        lane.about = about;
        lane.name = nameOf(about);
        list << lane;
    }
    std::stable_sort(list.begin(), list.end(), [](const RoadmapLane &a, const RoadmapLane &b) {
        const qsizetype first = firstWave(a);
        const qsizetype second = firstWave(b);
        return first != second ? first < second : base::naturalLess(a.name, b.name);
    });
    return list;
}

} // namespace consolidation
