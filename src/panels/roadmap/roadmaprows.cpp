// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/roadmap/roadmaprows.h"

#include "panels/verdicts/amounts.h"

#include <QCoreApplication>
#include <QLocale>

namespace panels {

using consolidation::TemporaryInterface;
using consolidation::WorkPackage;

namespace {

ResultCell amountCell(double amount, const QString &currency)
{
    ResultCell cell{moneyText(amount, currency), amount};
    cell.isNumber = true;
    cell.ink = amount == 0 ? look::Ink::Muted : look::Ink::Text;
    return cell;
}

ResultCell waveCell(const RoadmapData &data, int wave)
{
    if (wave < 0 || wave >= data.roadmap.waves.size())
        return {};
    return {data.roadmap.waves.at(wave).name, wave};
}

ResultCell slackCell(const WorkPackage &package)
{
    if (!package.slackDays)
        return {{}, 1e9};
    const int days = *package.slackDays;
    ResultCell cell{days < 0 ? QCoreApplication::translate("panels", "%n day(s) late", nullptr, -days)
                             : QCoreApplication::translate("panels", "%n day(s)", nullptr, days),
                    days};
    cell.isNumber = true;
    cell.ink = days < 0 ? look::Ink::Danger : look::Ink::Muted;
    return cell;
}

}

QStringList packageHeaders()
{
    return {QCoreApplication::translate("panels", "Wave"),     QCoreApplication::translate("panels", "Work"),
            QCoreApplication::translate("panels", "Once"),     QCoreApplication::translate("panels", "Saving a year"),
            QCoreApplication::translate("panels", "Deadline"), QCoreApplication::translate("panels", "Spare time")};
}

QList<ResultRow> packageRows(const RoadmapData &data)
{
    const QString &currency = data.analysis->baseline->settings.currency;
    QList<ResultRow> rows;
    rows.reserve(data.roadmap.packages.size());
    for (const consolidation::Wave &wave : data.roadmap.waves) {
        for (const int index : wave.packages) {
            const WorkPackage &package = data.roadmap.packages.at(index);
            ResultRow row;
            ResultCell deadline{package.deadline.toString(Qt::ISODate),
                                package.deadline.isValid() ? double(package.deadline.toJulianDay()) : 1e9};
            row.cells = {waveCell(data, package.wave), ResultCell{package.name}, amountCell(package.cost, currency),
                         amountCell(package.saving, currency), deadline, slackCell(package)};
            row.elements = {package.application};
            row.tag = consolidation::packageKindName(package.kind);
            row.toolTip = package.late.isEmpty() ? package.name : package.name + u'\n' + package.late;
            row.number = index;
            rows << row;
        }
    }
    return rows;
}

QStringList interfaceHeaders()
{
    return {QCoreApplication::translate("panels", "What needs an interface for a while"),
            QCoreApplication::translate("panels", "From the end of"), QCoreApplication::translate("panels", "To the end of"),
            QCoreApplication::translate("panels", "Cost")};
}

QList<ResultRow> interfaceRows(const RoadmapData &data)
{
    QList<ResultRow> rows;
    for (int i = 0; i < data.roadmap.interfaces.size(); ++i) {
        const TemporaryInterface &bridge = data.roadmap.interfaces.at(i);
        ResultRow row;
        ResultCell cost = amountCell(bridge.cost, data.analysis->baseline->settings.currency);
        if (bridge.cost == 0)
            cost.text = QCoreApplication::translate("panels", "unknown");
        row.cells = {ResultCell{bridge.text}, waveCell(data, bridge.fromWave), waveCell(data, bridge.toWave), cost};
        for (const int package : {bridge.first, bridge.second}) {
            if (package >= 0)
                row.elements << data.roadmap.packages.at(package).application;
        }
        row.toolTip = bridge.text;
        row.number = i;
        rows << row;
    }
    return rows;
}

} // namespace panels
