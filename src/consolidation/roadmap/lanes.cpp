// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/lanes.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace consolidation {

using landscape::ElementId;

namespace {

/// Who takes most people over from each application that goes; of several, whose package comes first (packages lie by
/// name, whatever the ids).
std::map<ElementId, ElementId> heirsOf(const Roadmap &roadmap)
{
    std::map<ElementId, std::map<ElementId, double>> users;
    const auto isMove = [](const WorkPackage &package) {
        return package.kind == WorkPackage::Kind::Move && package.from;
    };
    for (const WorkPackage &package : roadmap.packages) {
        if (isMove(package))
            users[package.from][package.application] += package.users + 1;
    }
    std::map<ElementId, ElementId> heirs;
    for (const WorkPackage &package : roadmap.packages) {
        if (!isMove(package))
            continue;
        const auto &to = users[package.from];
        ElementId &heir = heirs.try_emplace(package.from, package.application).first->second;
        if (to.at(package.application) > to.at(heir))
            heir = package.application;
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
    QList<RoadmapLane> list;
    std::map<ElementId, qsizetype> places;
    for (qsizetype w = 0; w < roadmap.waves.size(); ++w) {
        for (const int index : roadmap.waves.at(w).packages) {
            const WorkPackage &package = roadmap.packages.at(index);
            const ElementId about = laneOf(package, heirs, plan);
            const auto [place, isNew] = places.try_emplace(about, list.size());
            if (isNew)
                list.append({about, nameOf(about), QList<QList<int>>(roadmap.waves.size())});
            RoadmapLane &lane = list[place->second];
            lane.waves[w].append(index);
            lane.weight += package.cost + std::abs(package.saving) + 1;
            lane.isLate = lane.isLate || !package.late.isEmpty();
        }
    }
    std::stable_sort(list.begin(), list.end(), [](const RoadmapLane &a, const RoadmapLane &b) {
        const qsizetype first = firstWave(a);
        const qsizetype second = firstWave(b);
        return first != second ? first < second : base::naturalLess(a.name, b.name);
    });
    return list;
}

} // namespace consolidation
