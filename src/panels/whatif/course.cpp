// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/whatif/course.h"

#include "panels/verdicts/amounts.h"
#include "panels/whatif/steppedcourse.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace panels {

using consolidation::Settings;
using landscape::ElementId;
using Kind = Assumption::Kind;

QList<Kind> assumptionKinds()
{
    return {Kind::Run,      Kind::Licence, Kind::MakeCommon, Kind::Retire, Kind::Uplift, Kind::Purchase,
            Kind::Users,    Kind::Rate,    Kind::Horizon,    Kind::Budget, Kind::LeastFit};
}

QString assumptionLabel(Kind kind)
{
    switch (kind) {
    case Kind::Run:
        return QCoreApplication::translate("panels::Assumption", "Running costs");
    case Kind::Licence:
        return QCoreApplication::translate("panels::Assumption", "Licences");
    case Kind::MakeCommon:
        return QCoreApplication::translate("panels::Assumption", "Cost of making common");
    case Kind::Retire:
        return QCoreApplication::translate("panels::Assumption", "Cost of retiring");
    case Kind::Uplift:
        return QCoreApplication::translate("panels::Assumption", "Price of more protection");
    case Kind::Purchase:
        return QCoreApplication::translate("panels::Assumption", "Purchase prices");
    case Kind::Users:
        return QCoreApplication::translate("panels::Assumption", "Number of users");
    case Kind::Rate:
        return QCoreApplication::translate("panels::Assumption", "Discount rate");
    case Kind::Horizon:
        return QCoreApplication::translate("panels::Assumption", "Horizon");
    case Kind::Budget:
        return QCoreApplication::translate("panels::Assumption", "One-time budget");
    case Kind::LeastFit:
        return QCoreApplication::translate("panels::Assumption", "Least fit to serve");
    }
    Q_UNREACHABLE();
}

bool isOfElements(Kind kind)
{
    return kind <= Kind::Users;
}

QString assumptionText(const Assumption &assumption, double value, const QString &currency)
{
    const int years = int(std::lround(value));
    switch (assumption.kind) {
    case Kind::Rate:
        return QCoreApplication::translate("panels::Assumption", "%1 %").arg(numberText(value, 1));
    case Kind::Horizon:
        return QCoreApplication::translate("panels::Assumption", "%n year(s)", nullptr, years);
    case Kind::Budget:
        return moneyText(value, currency);
    case Kind::LeastFit:
        return numberText(value, 2);
    case Kind::Users:
        break;
    default:
        if (assumption.element)
            return moneyText(value, currency);
        break;
    }
    return QStringLiteral("× %1").arg(numberText(value, 2));
}

int Course::nearestTurn() const
{
    int nearest = -1;
    for (int i = 0; i < turns.size(); ++i) {
        if (nearest < 0 || std::abs(turns.at(i).value - today) < std::abs(turns.at(nearest).value - today))
            nearest = i;
    }
    return nearest;
}

std::optional<double> Course::costAt(double value) const
{
    for (const QPolygonF &piece : pieces) {
        for (qsizetype i = 0; i + 1 < piece.size(); ++i) {
            const QPointF a = piece.at(i);
            const QPointF b = piece.at(i + 1);
            if (value < a.x() || value > b.x())
                continue;
            const double share = b.x() > a.x() ? (value - a.x()) / (b.x() - a.x()) : 0;
            return a.y() + share * (b.y() - a.y());
        }
    }
    return std::nullopt;
}

namespace {

std::optional<double> costOf(const landscape::Snapshot &facts, Kind kind, ElementId id)
{
    const landscape::Element *element = facts.element(id);
    if (!element)
        return std::nullopt;
    namespace at = landscape::attributes;
    const landscape::AttributeId attribute = kind == Kind::Run ? at::runCost
        : kind == Kind::Licence                                ? at::licenceCostPerUser
        : kind == Kind::MakeCommon                             ? at::oneTimeMakeCommon
        : kind == Kind::Retire                                 ? at::oneTimeRetire
        : kind == Kind::Uplift                                 ? at::upliftCostPerUser
                                                               : at::oneTimeCost;
    const auto money = element->attributes.get<landscape::Money>(attribute);
    return money ? std::optional(money->amount()) : std::nullopt;
}

}

std::pair<double, double> usualRange(Kind kind, ElementId element, const landscape::Snapshot &facts,
                                     const Settings &settings, const consolidation::Plan *plan)
{
    switch (kind) {
    case Kind::Rate:
        return {0, std::max(10.0, 2 * settings.ratePercent.value_or(facts.settings.discountRatePercent))};
    case Kind::Horizon:
        return {1, std::max(10, 2 * settings.horizonYears.value_or(facts.settings.horizonYears))};
    case Kind::Budget: {
        const double free = plan && plan->costs ? plan->costs->oneTime : 1e6;
        return {0, std::ceil(std::max({1e3, 1.25 * free, settings.oneTimeBudget.value_or(0)}) / 1000) * 1000};
    }
    case Kind::LeastFit:
        return {0, 1};
    case Kind::Users:
        break;
    default:
        if (element)
            return {0, std::max(1000.0, 3 * costOf(facts, kind, element).value_or(1e6))};
        break;
    }
    return {0.5, 2};
}

namespace {

using consolidation::SweepParameter;

SweepParameter::Kind sweepKind(Kind kind)
{
    switch (kind) {
    case Kind::Run:
        return SweepParameter::Kind::Run;
    case Kind::Licence:
        return SweepParameter::Kind::Licence;
    case Kind::MakeCommon:
        return SweepParameter::Kind::MakeCommon;
    case Kind::Retire:
        return SweepParameter::Kind::Retire;
    case Kind::Uplift:
        return SweepParameter::Kind::UpliftPerUser;
    case Kind::Purchase:
        return SweepParameter::Kind::Purchase;
    case Kind::Users:
        return SweepParameter::Kind::Users;
    case Kind::Rate:
        return SweepParameter::Kind::Rate;
    case Kind::Horizon:
    case Kind::Budget:
    case Kind::LeastFit:
        return SweepParameter::Kind::Horizon;
    }
    Q_UNREACHABLE();
}

double annuity(double years, double ratePercent)
{
    const double rate = ratePercent / 100;
    return std::abs(rate) < 1e-9 ? years : (1 - std::pow(1 + rate, -years)) / rate;
}

// Costs are straight lines in the annuity, which bends with rate and horizon.
QPolygonF pieceOf(const consolidation::SweepPlan &plan, Kind kind, double years, double rate)
{
    if (kind != Kind::Rate && kind != Kind::Horizon)
        return {{plan.from, plan.costFrom}, {plan.to, plan.costTo}};
    constexpr int samples = 12;
    const auto at = [&](double value) { return kind == Kind::Rate ? annuity(years, value) : annuity(value, rate); };
    const double first = at(plan.from);
    const double last = at(plan.to);
    QPolygonF piece;
    for (int i = 0; i <= samples; ++i) {
        const double value = plan.from + (plan.to - plan.from) * i / samples;
        const double share = last != first ? (at(value) - first) / (last - first) : double(i) / samples;
        piece << QPointF(value, plan.costFrom + share * (plan.costTo - plan.costFrom));
    }
    return piece;
}

QString functionsText(const landscape::Snapshot &facts, const QList<ElementId> &functions)
{
    constexpr qsizetype most = 3;
    QStringList names;
    for (const ElementId id : functions.first(std::min(most, functions.size())))
        names << facts.nameOf(id);
    if (functions.size() > most)
        names << QCoreApplication::translate("panels::Assumption", "%1 more").arg(functions.size() - most);
    return names.join(QStringLiteral(", "));
}

TurnedSystem turned(const landscape::Snapshot &facts, const consolidation::SweepChange &change)
{
    TurnedSystem system{change.application, {}, !change.isKeptBefore && change.isKeptAfter,
                        change.isKeptBefore && !change.isKeptAfter};
    QStringList parts;
    if (system.comes)
        parts << QCoreApplication::translate("panels::Assumption", "runs from here on");
    if (system.goes)
        parts << QCoreApplication::translate("panels::Assumption", "no longer runs");
    if (!change.functionsGained.isEmpty())
        parts << QCoreApplication::translate("panels::Assumption", "takes over %1")
                     .arg(functionsText(facts, change.functionsGained));
    if (!change.functionsLost.isEmpty())
        parts << QCoreApplication::translate("panels::Assumption", "gives up %1")
                     .arg(functionsText(facts, change.functionsLost));
    system.text = parts.isEmpty() ? QCoreApplication::translate("panels::Assumption", "serves others than before")
                                  : parts.join(QStringLiteral("; "));
    return system;
}

base::Result<Course> swept(const landscape::SnapshotPtr &facts, const Settings &settings, const Assumption &assumption,
                           const base::CancelToken &cancel)
{
    const auto sweep = consolidation::sweep(*facts, settings, {sweepKind(assumption.kind), assumption.element},
                                            assumption.from, assumption.to, cancel);
    if (!sweep)
        return base::failure(sweep.error());
    Course course;
    course.assumption = assumption;
    course.facts = facts;
    course.today = sweep->today;
    course.isExact = sweep->isExact;
    const double years = settings.horizonYears.value_or(facts->settings.horizonYears);
    const double rate = settings.ratePercent.value_or(facts->settings.discountRatePercent);
    for (const consolidation::SweepPlan &plan : sweep->plans)
        course.pieces << pieceOf(plan, assumption.kind, years, rate);
    for (const consolidation::SweepPoint &point : sweep->points) {
        Turn turn{point.value, point.cost, {}, point.text};
        for (const consolidation::SweepChange &change : point.changes)
            turn.systems << turned(*facts, change);
        course.turns << turn;
    }
    return course;
}

}

base::Result<Course> courseOf(const landscape::SnapshotPtr &facts, const Settings &settings,
                              const Assumption &assumption, const base::CancelToken &cancel,
                              const base::Progress &progress)
{
    if (assumption.kind == Kind::Budget || assumption.kind == Kind::LeastFit)
        return steppedCourse(facts, settings, assumption, cancel, progress);
    return swept(facts, settings, assumption, cancel);
}

} // namespace panels
