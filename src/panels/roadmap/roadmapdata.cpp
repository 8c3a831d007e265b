// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/roadmap/roadmapdata.h"

#include "base/text.h"
#include "panels/verdicts/resultrows.h"
#include "panels/verdicts/verdictlook.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace panels {

using consolidation::Roadmap;
using consolidation::WorkPackage;
using landscape::ElementId;

namespace {

/// Who takes most people over from each application that goes.
std::map<ElementId, ElementId> heirs(const Roadmap &roadmap)
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

int firstWave(const RoadmapLane &lane)
{
    for (int wave = 0; wave < lane.waves.size(); ++wave) {
        if (!lane.waves.at(wave).isEmpty())
            return wave;
    }
    return int(lane.waves.size());
}

}

RoadmapData roadmapData(const workflows::AnalysisPtr &analysis, Roadmap roadmap)
{
    RoadmapData data;
    data.analysis = analysis;
    data.roadmap = std::move(roadmap);
    const auto heirsOf = heirs(data.roadmap);
    std::map<ElementId, RoadmapLane> lanes;
    for (int w = 0; w < data.roadmap.waves.size(); ++w) {
        for (const int index : data.roadmap.waves.at(w).packages) {
            const WorkPackage &package = data.roadmap.packages.at(index);
            RoadmapLane &lane = lanes[laneOf(package, heirsOf, analysis->plan)];
            lane.waves.resize(data.roadmap.waves.size());
            lane.waves[w].append(index);
            lane.isLate = lane.isLate || !package.late.isEmpty();
        }
    }
    for (auto &[about, lane] : lanes) {
        lane.about = about;
        lane.name = about ? nameIn(*analysis, about) : QCoreApplication::translate("panels", "Without a successor");
        data.lanes.append(lane);
    }
    std::stable_sort(data.lanes.begin(), data.lanes.end(), [](const RoadmapLane &a, const RoadmapLane &b) {
        const int first = firstWave(a);
        const int second = firstWave(b);
        return first != second ? first < second : base::naturalLess(a.name, b.name);
    });
    return data;
}

QColor packageInk(WorkPackage::Kind kind)
{
    using landscape::Verdict;
    switch (kind) {
    case WorkPackage::Kind::MakeCommon:
        return verdictInk(Verdict::MakeCommon);
    case WorkPackage::Kind::Buy:
        return verdictInk(Verdict::Replace);
    case WorkPackage::Kind::Retire:
        return verdictInk(Verdict::Retire);
    case WorkPackage::Kind::Move:
        return verdictInk(Verdict::KeepCommon);
    case WorkPackage::Kind::Upgrade:
    case WorkPackage::Kind::RaiseProtection:
        return verdictInk(Verdict::KeepLocal);
    case WorkPackage::Kind::Connect:
    case WorkPackage::Kind::Rehome:
        return verdictInk(Verdict::Investigate);
    }
    Q_UNREACHABLE();
}

QString packagePill(WorkPackage::Kind kind, int count)
{
    const QString label = consolidation::packageKindLabel(kind);
    return count > 1 ? QStringLiteral("%1 %2").arg(label, QLocale().toString(count)) : label;
}

QString waveSpan(const consolidation::Wave &wave)
{
    const QLocale locale;
    const QString month = QStringLiteral("MMM");
    const QString full = QStringLiteral("MMM yyyy");
    if (wave.start.month() == wave.end.month() && wave.start.year() == wave.end.year())
        return locale.toString(wave.end, full);
    const bool sameYear = wave.start.year() == wave.end.year();
    return QStringLiteral("%1–%2").arg(locale.toString(wave.start, sameYear ? month : full),
                                       locale.toString(wave.end, full));
}

} // namespace panels
