// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/planrows.h"

#include "panels/verdicts/amounts.h"
#include "panels/verdicts/resultrows.h"

#include <QCoreApplication>

namespace panels {

using consolidation::Cluster;
using consolidation::FactWorth;
using consolidation::UncertainFact;
using workflows::Analysis;

namespace {

ResultCell amountCell(double amount, const QString &currency)
{
    ResultCell cell{moneyText(amount, currency), amount};
    cell.isNumber = true;
    cell.ink = qAbs(amount) >= 0.5 ? look::Ink::Text : look::Ink::Muted;
    return cell;
}

ResultCell countCell(int before, int after)
{
    ResultCell cell{before == after ? numberText(after)
                                    : QStringLiteral("%1 → %2").arg(numberText(before), numberText(after)),
                    after};
    cell.isNumber = true;
    return cell;
}

QString factValue(const UncertainFact &fact, double value, const QString &currency)
{
    switch (fact.kind) {
    case UncertainFact::Kind::Users:
        return QCoreApplication::translate("panels", "%1 users").arg(numberText(value));
    case UncertainFact::Kind::Protection:
        return {};
    default:
        return moneyText(value, currency);
    }
}

}

QStringList partHeaders()
{
    return {QCoreApplication::translate("panels", "Part"),
            QCoreApplication::translate("panels", "Systems"),
            QCoreApplication::translate("panels", "Today, a year"),
            QCoreApplication::translate("panels", "Target, a year"),
            QCoreApplication::translate("panels", "Once"),
            QCoreApplication::translate("panels", "Judgement")};
}

QList<ResultRow> partRows(const Analysis &analysis)
{
    const QString &currency = analysis.baseline->settings.currency;
    QList<ResultRow> rows;
    for (const Cluster &cluster : analysis.plan.clusters) {
        const bool isEqual
            = cluster.presentMadeLegal && qAbs(*cluster.presentMadeLegal - cluster.cost) < 0.5;
        ResultCell judgement{cluster.isHeld ? QCoreApplication::translate("panels", "stays as it is")
                             : isEqual      ? QCoreApplication::translate("panels", "as today")
                             : cluster.isBetter ? QCoreApplication::translate("panels", "better than today")
                                                : QCoreApplication::translate("panels", "dearer than today"),
                             cluster.isBetter ? 1 : 0};
        judgement.ink = isEqual ? look::Ink::Muted : cluster.isBetter ? look::Ink::Success : look::Ink::Danger;
        ResultRow row;
        row.cells = {ResultCell{namesIn(analysis, cluster.applications, 4)},
                     countCell(int(cluster.applications.size()), cluster.kept),
                     amountCell(cluster.asIs, currency),
                     amountCell(cluster.target, currency),
                     amountCell(cluster.oneTime, currency),
                     judgement};
        row.elements = cluster.applications + cluster.products;
        row.tag = cluster.isBetter ? QStringLiteral("better") : QStringLiteral("dearer");
        row.toolTip = cluster.text;
        rows << row;
    }
    return rows;
}

QStringList factHeaders()
{
    return {QCoreApplication::translate("panels", "What to find out"),
            QCoreApplication::translate("panels", "Reckoned with"),
            QCoreApplication::translate("panels", "Range"),
            QCoreApplication::translate("panels", "Can save")};
}

QList<ResultRow> factRows(const Analysis &analysis)
{
    const QString &currency = analysis.baseline->settings.currency;
    QList<ResultRow> rows;
    for (const FactWorth &worth : analysis.plan.robustness.facts) {
        const UncertainFact &fact = worth.fact;
        const bool isNumber = fact.kind != UncertainFact::Kind::Protection && worth.isBounded;
        ResultCell planned{worth.isBounded ? factValue(fact, fact.planned, currency) : QString(), fact.planned};
        planned.isNumber = true;
        ResultCell range{isNumber ? QStringLiteral("%1–%2").arg(factValue(fact, fact.low, currency),
                                                                factValue(fact, fact.high, currency))
                                  : QString(),
                         fact.high - fact.low};
        range.isNumber = true;
        ResultCell saving{worth.isExact ? moneyText(worth.worth, currency)
                                        : QCoreApplication::translate("panels", "at most %1")
                                              .arg(moneyText(worth.worth, currency)),
                          worth.worth};
        if (!worth.isBounded)
            saving.text = QCoreApplication::translate("panels", "not known");
        saving.isNumber = true;
        ResultRow row;
        row.cells = {ResultCell{worth.text}, planned, range, saving};
        if (fact.element)
            row.elements << fact.element;
        row.elements += worth.turns;
        row.toolTip = worth.text;
        rows << row;
    }
    return rows;
}

} // namespace panels
