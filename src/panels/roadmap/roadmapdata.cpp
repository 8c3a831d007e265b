// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/roadmap/roadmapdata.h"

#include "panels/verdicts/resultrows.h"
#include "panels/verdicts/verdictlook.h"

#include <QCoreApplication>
#include <QLocale>


namespace panels {

using consolidation::Roadmap;
using consolidation::WorkPackage;
using landscape::ElementId;

RoadmapData roadmapData(const workflows::AnalysisPtr &analysis, Roadmap roadmap)
{
    RoadmapData data;
    data.analysis = analysis;
    data.roadmap = std::move(roadmap);
    data.lanes = consolidation::roadmapLanes(data.roadmap, analysis->plan, [&](ElementId about) {
        return about ? nameIn(*analysis, about) : QCoreApplication::translate("panels", "Without a successor");
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
