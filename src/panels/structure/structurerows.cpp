// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/structure/structurerows.h"

#include "landscape/metamodel/elementkind.h"
#include "panels/verdicts/verdictlook.h"

#include <QCoreApplication>
#include <QLocale>

namespace panels {

using analysis::StructureClass;
using landscape::ElementId;

namespace {

constexpr qsizetype mostNames = 12;

ResultCell countCell(int count)
{
    ResultCell cell{QLocale().toString(count), count};
    cell.isNumber = true;
    cell.ink = count == 0 ? look::Ink::Muted : look::Ink::Text;
    return cell;
}

ResultCell muted(const QString &text)
{
    ResultCell cell{text};
    cell.ink = look::Ink::Muted;
    return cell;
}

QString names(const StructureFacts &facts, const QList<ElementId> &ids, const QString &between)
{
    QStringList names;
    for (const ElementId id : ids.first(std::min(mostNames, ids.size())))
        names << facts.snapshot->nameOf(id);
    const QString list = names.join(between);
    return ids.size() > mostNames
        ? QCoreApplication::translate("panels", "%1 and %2 more").arg(list).arg(ids.size() - mostNames)
        : list;
}

}

QColor structureInk(StructureClass part)
{
    switch (part) {
    case StructureClass::Core:
        return verdictInk(landscape::Verdict::Retire);
    case StructureClass::Shared:
        return verdictInk(landscape::Verdict::MakeCommon);
    case StructureClass::Control:
        return verdictInk(landscape::Verdict::Replace);
    case StructureClass::Periphery:
        return verdictInk(landscape::Verdict::Investigate);
    }
    Q_UNREACHABLE();
}

StructureTables structureTables(const StructureFacts &facts)
{
    return {prepared(exposureRows(facts)), prepared(weakSpotRows(facts)), prepared(systemRows(facts)),
            prepared(crossingRows(facts))};
}

QStringList exposureHeaders()
{
    return {QCoreApplication::translate("panels", "Element"), QCoreApplication::translate("panels", "Type"),
            QCoreApplication::translate("panels", "Needed by"),
            QCoreApplication::translate("panels", "No way around for"),
            QCoreApplication::translate("panels", "Unused without it")};
}

QList<ResultRow> exposureRows(const StructureFacts &facts)
{
    QList<ResultRow> rows;
    rows.reserve(facts.exposures.size());
    for (const analysis::Exposure &exposure : facts.exposures) {
        const landscape::Element *element = facts.snapshot->element(exposure.element);
        ResultRow row;
        row.cells = {ResultCell{facts.snapshot->nameOf(exposure.element)},
                     muted(element ? landscape::kindLabel(element->kind) : QString()),
                     countCell(exposure.needing), countCell(exposure.wholly), countCell(exposure.unused)};
        row.elements = {exposure.element};
        rows << row;
    }
    return rows;
}

QStringList weakSpotHeaders()
{
    return {QCoreApplication::translate("panels", "What"), QCoreApplication::translate("panels", "Elements"),
            QCoreApplication::translate("panels", "How many")};
}

QList<ResultRow> weakSpotRows(const StructureFacts &facts)
{
    QList<ResultRow> rows;
    for (const analysis::CyclicGroup &group : facts.cycles) {
        ResultRow row;
        const QString way = names(facts, group.witness, QStringLiteral(" → "));
        row.cells = {ResultCell{QCoreApplication::translate("panels", "Cycle")},
                     ResultCell{QStringLiteral("%1 → %2").arg(way, facts.snapshot->nameOf(group.witness.value(0)))},
                     countCell(int(group.members.size()))};
        row.elements = group.members;
        row.tag = QStringLiteral("cycle");
        row.toolTip = QCoreApplication::translate("panels", "Each needs the next, all round. In this group: %1")
                          .arg(names(facts, group.members, QStringLiteral(", ")));
        rows << row;
    }
    for (const analysis::CutPoint &point : facts.cutPoints) {
        ResultRow row;
        row.cells = {ResultCell{QCoreApplication::translate("panels", "Single point of failure")},
                     ResultCell{QCoreApplication::translate("panels", "%1 alone joins %2 to the rest")
                                    .arg(facts.snapshot->nameOf(point.application),
                                         names(facts, point.cutOff, QStringLiteral(", ")))},
                     countCell(int(point.cutOff.size()))};
        row.elements = QList<ElementId>{point.application} + point.cutOff;
        row.tag = QStringLiteral("cut");
        rows << row;
    }
    return rows;
}

QStringList systemHeaders()
{
    return {QCoreApplication::translate("panels", "Around"), QCoreApplication::translate("panels", "Applications"),
            QCoreApplication::translate("panels", "How many"), QCoreApplication::translate("panels", "Flows inside"),
            QCoreApplication::translate("panels", "Flows across")};
}

QList<ResultRow> systemRows(const StructureFacts &facts)
{
    QList<ResultRow> rows;
    for (const analysis::ProposedSystem &system : facts.boundaries.systems) {
        ResultRow row;
        row.cells = {ResultCell{facts.snapshot->nameOf(system.centre)},
                     ResultCell{names(facts, system.applications, QStringLiteral(", "))},
                     countCell(int(system.applications.size())), countCell(system.flowsInside),
                     countCell(int(system.crossing.size()))};
        row.elements = QList<ElementId>{system.centre} + system.applications;
        row.toolTip = names(facts, system.applications, QStringLiteral("\n"));
        rows << row;
    }
    return rows;
}

QStringList crossingHeaders()
{
    return {QCoreApplication::translate("panels", "From zone"),   QCoreApplication::translate("panels", "To zone"),
            QCoreApplication::translate("panels", "From"),        QCoreApplication::translate("panels", "To"),
            QCoreApplication::translate("panels", "Information"), QCoreApplication::translate("panels", "Class"),
            QCoreApplication::translate("panels", "Guarded")};
}

QList<ResultRow> crossingRows(const StructureFacts &facts)
{
    QList<ResultRow> rows;
    for (const analysis::ZoneCrossing &crossing : facts.crossings) {
        ResultRow row;
        ResultCell level{crossing.confidentiality ? QStringLiteral("K%1").arg(crossing.confidentiality->level)
                                                  : QCoreApplication::translate("panels", "unknown"),
                         crossing.confidentiality ? crossing.confidentiality->level : -1};
        level.ink = crossing.confidentiality ? look::Ink::Text : look::Ink::Muted;
        ResultCell guard{analysis::guardLabel(crossing.guard), int(crossing.guard)};
        guard.ink = crossing.guard == analysis::Guard::Protected ? look::Ink::Success : look::Ink::Warning;
        row.cells = {ResultCell{facts.snapshot->nameOf(crossing.fromZone)},
                     ResultCell{facts.snapshot->nameOf(crossing.toZone)},
                     ResultCell{facts.snapshot->nameOf(crossing.flow.from)},
                     ResultCell{facts.snapshot->nameOf(crossing.flow.to)},
                     ResultCell{names(facts, crossing.flow.information, QStringLiteral(", "))},
                     level,
                     guard};
        row.elements = {crossing.flow.from, crossing.flow.to};
        row.toolTip = crossing.guardedBy;
        rows << row;
    }
    return rows;
}

} // namespace panels
