// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/study.h"

#include "analysis/portfolio/facts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace consolidation {

using namespace landscape;

namespace {

double annuityOf(int years, double ratePercent)
{
    double sum = 0;
    for (int year = 1; year <= years; ++year)
        sum += std::pow(1 + ratePercent / 100, -year);
    return sum;
}

void addPart(RunningCost &cost, const QString &label, const Amount &amount, double times, bool yearly)
{
    (yearly ? cost.yearly : cost.oneTime) += amount.value;
    cost.low += times * amount.low;
    cost.high += times * amount.high;
    cost.parts.append({label, amount.value, yearly ? Figure::Unit::MoneyPerYear : Figure::Unit::Money});
    if (amount.estimated)
        cost.estimated.append(label);
    if (amount.isRange())
        cost.ranged.append(rangeText(label, amount));
}

} // namespace

Study::Study(const Snapshot &facts, const Settings &wishes, AssumedClass assumed, const base::CancelToken &cancel)
    : snapshot(facts)
    , settings(wishes)
    , usage(facts)
    , ranking(facts, cancel)
    , costs(usage, cancel)
    , needs(collectNeeds(usage, ranking, assumed, cancel))
    , couplings(collectCouplings(facts))
    , horizonYears(wishes.horizonYears.value_or(facts.settings.horizonYears))
    , ratePercent(wishes.ratePercent.value_or(facts.settings.discountRatePercent))
    , annuity(annuityOf(horizonYears, ratePercent))
    , targetDate(facts.settings.targetDate.isValid() ? facts.settings.targetDate : wishes.today)
    , structural(!costs.hasCosts())
{
    for (const Need &need : needs)
        m_functionUsers[need.function] += need.users;
}

bool Study::isProduct(ElementId id) const
{
    return element(id).kind == ElementKind::Product;
}

bool Study::isCommonToday(ElementId application) const
{
    switch (analysis::scopeOf(element(application))) {
    case analysis::Scope::Common:
        return true;
    case analysis::Scope::Local:
        return false;
    case analysis::Scope::Unknown:
        break;
    }
    return usage.unitsOf(application).size() > 1;
}

bool Study::isOutOfSupport(ElementId id) const
{
    const auto end = element(id).attributes.get<QDate>(attributes::endOfSupport);
    return end && targetDate.isValid() && *end < targetDate;
}

double Study::migrationPerUser() const
{
    return isOn(u"P5")
        ? std::max(0.0, settings.policy.threshold(u"P5", QStringLiteral("migration_cost_per_user"), 0))
        : 0;
}

double Study::extraServicePrice() const
{
    return isOn(u"P1") && !structural
        ? std::max(0.0, settings.policy.threshold(u"P1", QStringLiteral("extra_common_penalty"), 0))
        : 0;
}

ServingCost Study::computedServing(const Need &need, ElementId by, bool raised) const
{
    ServingCost cost;
    const auto addYearly = [&](CostKind kind) {
        const Amount perUser = costs.amount(by, kind);
        cost.yearly += perUser.value * need.seats;
        cost.spread += annuity * (perUser.high - perUser.low) * need.seats;
    };
    addYearly(CostKind::Licence);
    if (raised)
        addYearly(CostKind::UpliftPerUser);
    if (!need.today.contains(by))
        cost.oneTime += migrationPerUser() * need.seats;
    const double fit = analysis::fitOf(snapshot, by, need.function).value_or(1.0);
    if (fit < 1 && !need.today.contains(by)) {
        const Amount base = costs.amount(by, isProduct(by) ? CostKind::Purchase : CostKind::MakeCommon);
        const double users = m_functionUsers.at(need.function);
        cost.oneTime += (1 - fit) * base.value * (users > 0 ? need.users / users : 1);
    }
    return cost;
}

ServingCost Study::serving(const Need &need, ElementId by, bool raised) const
{
    if (structural)
        return {0, need.today.contains(by) ? 0 : moveWeight(), 0};
    const ServingCost computed = computedServing(need, by, raised);
    const MoveCost *row = costs.move(by, need.unit, need.function);
    if (!row)
        return computed;
    ServingCost cost = computed;
    if (row->oneTime)
        cost.oneTime = *row->oneTime;
    if (row->yearly) {
        // The row speaks of the application as it is; raising its protection costs every user on top.
        const Amount uplift = raised ? costs.amount(by, CostKind::UpliftPerUser) : Amount();
        cost.yearly = *row->yearly + uplift.value * need.seats;
        cost.spread = annuity * (uplift.high - uplift.low) * need.seats;
    }
    return cost;
}

void Study::structuralRunning(RunningCost &cost, ElementId id) const
{
    // Buying is not the way to fewer systems where what exists can serve: a product loses every tie (P9 still lets it
    // replace two systems).
    cost.oneTime = isProduct(id) ? 1.5 : 1;
    cost.low = cost.high = cost.oneTime;
    cost.parts.append(
        {QCoreApplication::translate("consolidation", "one system kept"), cost.oneTime, Figure::Unit::Weight});
}

RunningCost Study::running(ElementId id, Mode mode, bool raised) const
{
    RunningCost cost;
    if (structural) {
        structuralRunning(cost, id);
        return cost;
    }
    addPart(cost, QCoreApplication::translate("consolidation", "running cost"), costs.amount(id, CostKind::Run),
            annuity, true);
    if (isProduct(id))
        addPart(cost, QCoreApplication::translate("consolidation", "buying it"), costs.amount(id, CostKind::Purchase),
                1, false);
    else if (mode == Mode::Common && !isCommonToday(id))
        addPart(cost, QCoreApplication::translate("consolidation", "making it common"),
                costs.amount(id, CostKind::MakeCommon), 1, false);
    if (isOn(u"P8") && isOutOfSupport(id))
        addPart(cost, QCoreApplication::translate("consolidation", "upgrading it"),
                costs.upgrade(id) ? costs.amount(id, CostKind::Upgrade) : Amount(), 1, false);
    if (raised)
        addPart(cost, QCoreApplication::translate("consolidation", "raising its protection"),
                costs.uplift(id) ? costs.amount(id, CostKind::Uplift) : Amount(), 1, false);
    return cost;
}

ServingCost Study::joining(ElementId unit, ElementId to) const
{
    const MoveCost *row = structural ? nullptr : costs.move(to, unit, {});
    return row ? ServingCost {row->yearly.value_or(0), row->oneTime.value_or(0), 0} : ServingCost();
}

std::map<ElementId, const Decision *> decisionsFor(const Snapshot &snapshot, const QString &scenario)
{
    std::map<ElementId, const Decision *> result;
    for (const Decision &decision : snapshot.decisions) {
        if (!decision.scenario.isEmpty() && decision.scenario != scenario)
            continue;
        const Decision *&last = result[decision.application];
        const auto weight = [](const Decision &d) { return std::pair(!d.scenario.isEmpty(), d.decidedOn); };
        if (!last || weight(*last) <= weight(decision))
            last = &decision;
    }
    return result;
}

} // namespace consolidation
