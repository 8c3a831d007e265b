// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/portfolio/portfoliofacts.h"

#include "panels/verdicts/amounts.h"
#include "panels/verdicts/verdictlook.h"

#include <QCoreApplication>

namespace panels {

using analysis::CostRange;
using analysis::LifeCyclePhase;
using analysis::PortfolioRow;
using analysis::Quadrant;

namespace {

ResultCell scoreCell(const analysis::FitScore &score)
{
    ResultCell cell{score.value ? numberText(*score.value, 2) : QCoreApplication::translate("panels", "unknown"),
                    score.value.value_or(-1)};
    cell.isNumber = true;
    cell.ink = score.value ? look::Ink::Text : look::Ink::Muted;
    return cell;
}

ResultCell phaseCell(const analysis::LifeCycle &cycle)
{
    ResultCell cell{analysis::lifeCyclePhaseLabel(cycle.phase), int(cycle.phase)};
    cell.ink = cycle.phase == LifeCyclePhase::OutOfSupport ? look::Ink::Danger
        : cycle.phase == LifeCyclePhase::PhaseOut          ? look::Ink::Warning
        : cycle.phase == LifeCyclePhase::Unknown           ? look::Ink::Muted
                                                           : look::Ink::Text;
    return cell;
}

}

PortfolioFactsPtr portfolioFacts(const landscape::SnapshotPtr &snapshot, const analysis::Policy &policy, QDate today)
{
    auto facts = std::make_shared<PortfolioFacts>();
    facts->snapshot = snapshot;
    const analysis::Usage usage(*snapshot);
    const auto context = analysis::Context::of(snapshot->settings, today);
    facts->rows = analysis::portfolioFigures({usage, policy, context});
    facts->thresholds = analysis::TimeThresholds::of(policy);
    facts->table = prepared(portfolioRows(*facts));
    return facts;
}

QColor quadrantInk(Quadrant quadrant)
{
    using landscape::Verdict;
    switch (quadrant) {
    case Quadrant::Tolerate:
        return verdictInk(Verdict::KeepLocal);
    case Quadrant::Invest:
        return verdictInk(Verdict::KeepCommon);
    case Quadrant::Migrate:
        return verdictInk(Verdict::MakeCommon);
    case Quadrant::Eliminate:
        return verdictInk(Verdict::Retire);
    }
    Q_UNREACHABLE();
}

QString rangeText(const std::optional<CostRange> &range, const QString &currency)
{
    if (!range)
        return QCoreApplication::translate("panels", "unknown");
    if (!range->high)
        return QCoreApplication::translate("panels", "at least %1").arg(moneyText(range->low, currency));
    if (qAbs(*range->high - range->low) < 0.5)
        return moneyText(range->low, currency);
    return QStringLiteral("%1–%2").arg(moneyText(range->low, currency), moneyText(*range->high, currency));
}

QStringList portfolioHeaders()
{
    return {QCoreApplication::translate("panels", "Application"),  QCoreApplication::translate("panels", "Unit"),
            QCoreApplication::translate("panels", "Grid"),         QCoreApplication::translate("panels", "Functional fit"),
            QCoreApplication::translate("panels", "Technical fit"), QCoreApplication::translate("panels", "Life cycle"),
            QCoreApplication::translate("panels", "Cost a year"),  QCoreApplication::translate("panels", "Users")};
}

QList<ResultRow> portfolioRows(const PortfolioFacts &facts)
{
    const QString &currency = facts.snapshot->settings.currency;
    QList<ResultRow> rows;
    rows.reserve(facts.rows.size());
    for (const PortfolioRow &figures : facts.rows) {
        ResultCell unit{facts.snapshot->nameOf(figures.unit)};
        unit.ink = look::Ink::Muted;
        ResultCell grid{figures.quadrant ? analysis::quadrantLabel(*figures.quadrant) : QString(),
                        figures.quadrant ? int(*figures.quadrant) : 9};
        ResultCell cost{rangeText(figures.business.yearly, currency),
                        figures.business.yearly ? figures.business.yearly->low : -1.0};
        cost.isNumber = true;
        cost.ink = figures.business.yearly ? look::Ink::Text : look::Ink::Muted;
        ResultCell users{figures.users ? numberText(*figures.users) : QCoreApplication::translate("panels", "unknown"),
                         figures.users.value_or(-1)};
        users.isNumber = true;
        users.ink = figures.users ? look::Ink::Text : look::Ink::Muted;
        ResultRow row;
        row.cells = {ResultCell{facts.snapshot->nameOf(figures.application)},
                     unit,
                     grid,
                     scoreCell(figures.functional),
                     scoreCell(figures.technical),
                     phaseCell(figures.lifeCycle),
                     cost,
                     users};
        row.elements = {figures.application};
        row.tag = figures.quadrant ? analysis::quadrantName(*figures.quadrant) : QStringLiteral("unplaced");
        row.toolTip = figures.quadrantReason;
        rows << row;
    }
    return rows;
}

} // namespace panels
