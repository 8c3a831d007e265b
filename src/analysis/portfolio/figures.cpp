// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/figures.h"

#include "analysis/portfolio/fitdraft.h"
#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

using namespace landscape;

namespace {

// Whether it is out of support now, or will be before the target date: it has no future as it stands.
bool supportEnds(const RuleInput &input, const LifeCycle &life)
{
    if (!life.supportEnd)
        return false;
    const QDate target = input.context.targetDate;
    return life.supportEnd->date < (target.isValid() ? std::max(target, input.context.today) : input.context.today);
}

QString reasonFor(const RuleInput &input, const PortfolioRow &row, const TimeThresholds &thresholds)
{
    if (!row.functional.value && !row.technical.value)
        return QCoreApplication::translate("analysis", "Too little is known to score either fit.");
    if (!row.functional.value)
        return QCoreApplication::translate("analysis", "Too little is known to score its functional fit.");
    if (!row.technical.value)
        return QCoreApplication::translate("analysis", "Too little is known to score its technical fit.");
    const QString scores = QCoreApplication::translate("analysis", "Functional fit %1 (threshold %2), technical fit %3 (threshold %4).")
                               .arg(scoreText(*row.functional.value), scoreText(thresholds.functional),
                                    scoreText(*row.technical.value), scoreText(thresholds.technical));
    if (supportEnds(input, row.lifeCycle) && *row.technical.value >= thresholds.technical)
        return QCoreApplication::translate("analysis", "%1 It is supported until %2 only, so it cannot stay as it is.")
            .arg(scores, dateText(row.lifeCycle.supportEnd->date));
    return scores;
}

}

QString quadrantName(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::Tolerate:
        return QStringLiteral("tolerate");
    case Quadrant::Invest:
        return QStringLiteral("invest");
    case Quadrant::Migrate:
        return QStringLiteral("migrate");
    case Quadrant::Eliminate:
        return QStringLiteral("eliminate");
    }
    Q_UNREACHABLE();
}

QString quadrantLabel(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::Tolerate:
        return QCoreApplication::translate("analysis", "Tolerate");
    case Quadrant::Invest:
        return QCoreApplication::translate("analysis", "Invest");
    case Quadrant::Migrate:
        return QCoreApplication::translate("analysis", "Migrate");
    case Quadrant::Eliminate:
        return QCoreApplication::translate("analysis", "Eliminate");
    }
    Q_UNREACHABLE();
}

TimeThresholds TimeThresholds::of(const Policy &policy)
{
    return {policy.threshold(u"P5", QStringLiteral("functional_threshold"), 0.5),
            policy.threshold(u"P5", QStringLiteral("technical_threshold"), 0.5)};
}

Quadrant quadrantOf(double functional, double technical, bool supportEnds, const TimeThresholds &thresholds)
{
    const bool isOfValue = functional >= thresholds.functional;
    if (technical < thresholds.technical || supportEnds)
        return isOfValue ? Quadrant::Migrate : Quadrant::Eliminate;
    return isOfValue ? Quadrant::Invest : Quadrant::Tolerate;
}

QList<PortfolioRow> portfolioFigures(const RuleInput &input)
{
    const Snapshot &snapshot = input.snapshot();
    const FitScorer scorer(input);
    const BusinessCases cases(input.usage);
    const TimeThresholds thresholds = TimeThresholds::of(input.policy);
    QList<ElementId> applications = applicationsInOperation(snapshot);
    sortByName(snapshot, applications);
    QList<PortfolioRow> rows;
    rows.reserve(applications.size());
    for (const ElementId id : std::as_const(applications)) {
        PortfolioRow row;
        row.application = id;
        row.scope = scopeOf(*snapshot.element(id));
        row.unit = unitOf(snapshot, id);
        row.functional = scorer.functional(id);
        row.technical = scorer.technical(id);
        row.lifeCycle = lifeCycleOf(input, id);
        row.business = cases.of(id);
        row.users = input.usage.usersOf(id);
        row.criticality = availabilityNeed(input.usage, id);
        row.functions = input.usage.functionsOf(id);
        sortByName(snapshot, row.functions);
        row.unitsUsing = int(input.usage.unitsOf(id).size());
        if (row.functional.value && row.technical.value)
            row.quadrant = quadrantOf(*row.functional.value, *row.technical.value, supportEnds(input, row.lifeCycle),
                                      thresholds);
        row.quadrantReason = reasonFor(input, row, thresholds);
        rows << row;
    }
    return rows;
}

std::array<int, 5> countsByQuadrant(const QList<PortfolioRow> &rows)
{
    std::array<int, 5> counts{};
    for (const PortfolioRow &row : rows)
        ++counts[row.quadrant ? size_t(*row.quadrant) : 4];
    return counts;
}

} // namespace analysis
