// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/portfolio/portfolioview.h"

#include "panels/verdicts/amounts.h"

namespace panels {

using analysis::FitPart;
using analysis::FitScore;
using analysis::PortfolioRow;

PortfolioView::PortfolioView(QWidget *parent)
    : DetailsView(tr("Figures of an application"), parent)
{
    clear();
}

void PortfolioView::clear()
{
    m_application = {};
    showHint(tr("Choose an application to see what its place in the grid rests on."));
}

void PortfolioView::show(const PortfolioFacts &facts, const PortfolioRow &row)
{
    const QString &currency = facts.snapshot->settings.currency;
    m_application = row.application;
    startOver();
    addText(facts.snapshot->nameOf(row.application), look::Type::Heading);
    if (row.unit)
        addText(facts.snapshot->nameOf(row.unit), look::Type::Body, look::Ink::Muted);
    addDecision(row.application);
    addText(row.quadrant ? QStringLiteral("%1. %2").arg(analysis::quadrantLabel(*row.quadrant), row.quadrantReason)
                         : row.quadrantReason);
    addScore(tr("Functional fit"), row.functional);
    addScore(tr("Technical fit"), row.technical);
    addHeading(tr("Life cycle: %1").arg(analysis::lifeCyclePhaseLabel(row.lifeCycle.phase)));
    addText(row.lifeCycle.text);
    addHeading(tr("Business case"));
    addMoney(tr("Cost a year"), row.business.yearly, currency);
    addMoney(tr("Over the horizon, as present value"), row.business.presentValue, currency);
    addMoney(tr("A user and year"), row.business.perUser, currency);
    addMoney(tr("To make it common, once"), row.business.makeCommon, currency);
    addMoney(tr("To retire it, once"), row.business.retire, currency);
    addMoney(tr("Its end gives at most"), row.business.savedAtMost, currency);
    const QStringList missing = row.business.missing + row.lifeCycle.missing;
    if (!missing.isEmpty())
        addText(tr("Missing: %1").arg(missing.join(QStringLiteral(", "))), look::Type::Caption, look::Ink::Warning);
    if (!row.business.otherCurrencies.isEmpty())
        addText(tr("Left out, in another currency: %1").arg(row.business.otherCurrencies.join(QStringLiteral(", "))),
                look::Type::Caption, look::Ink::Warning);
    finish();
}

void PortfolioView::addScore(const QString &title, const FitScore &score)
{
    addHeading(score.value ? QStringLiteral("%1: %2").arg(title, numberText(*score.value, 2))
                        : tr("%1: not enough is known").arg(title));
    for (const FitPart &part : score.parts)
        addText(score.isStated ? part.text : QStringLiteral("%1 · %2").arg(numberText(part.score, 2), part.text),
                look::Type::Body,
                part.score < 0.34 ? look::Ink::Danger : part.score < 0.67 ? look::Ink::Text : look::Ink::Success);
    for (const QString &missing : score.missing)
        addText(missing, look::Type::Caption, look::Ink::Muted);
}

void PortfolioView::addMoney(const QString &what, const std::optional<analysis::CostRange> &range,
                             const QString &currency)
{
    if (range)
        addText(QStringLiteral("%1: %2").arg(what, rangeText(range, currency)));
}

} // namespace panels
