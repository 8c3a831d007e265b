// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/grouping.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

namespace analysis {

using namespace landscape;

namespace {

std::optional<double> amountOf(const Element &element, AttributeId attribute)
{
    const Value &value = element.attributes.value(attribute);
    if (value.isNone())
        return 0.0;
    if (const auto money = value.as<Money>())
        return money->amount();
    return value.as<double>();
}

// Units that use the application though it is not theirs nor that of a unit above or below them.
QList<ElementId> guestsOf(const RuleInput &input, ElementId application)
{
    const Snapshot &snapshot = input.snapshot();
    const ElementId own = unitOf(snapshot, application);
    QList<ElementId> guests;
    for (const ElementId unit : input.usage.unitsOf(application)) {
        if (own && !isWithin(snapshot, unit, own) && !isWithin(snapshot, own, unit))
            guests << unit;
    }
    sortByName(snapshot, guests);
    return guests;
}

// Units whose number of users nobody has said for any of their uses of it, where there are several to share the cost.
QList<ElementId> uncountedUnits(const RuleInput &input, ElementId application)
{
    QMap<ElementId, bool> isCounted;
    for (const int i : input.usage.ofApplication(application)) {
        const EffectiveUse &use = input.usage.uses().at(i);
        if (use.unit)
            isCounted[use.unit] = isCounted.value(use.unit) || use.users;
    }
    QList<ElementId> units;
    for (auto entry = isCounted.constBegin(); entry != isCounted.constEnd() && isCounted.size() > 1; ++entry) {
        if (!*entry)
            units << entry.key();
    }
    sortByName(input.snapshot(), units);
    return units;
}

Finding freeUtility(const RuleInput &input, ElementId id, double cost, std::optional<double> price,
                    const QList<ElementId> &guests)
{
    const Snapshot &snapshot = input.snapshot();
    const Element &element = *snapshot.element(id);
    const QString amount = QStringLiteral("%1 %2").arg(QLocale().toString(cost, 'f', 0), snapshot.settings.currency);
    const QString message = price
        ? QCoreApplication::translate("analysis", "%1 costs %2 a year, is free of charge and is also used outside its own unit, by %3.")
              .arg(quoted(snapshot, id), amount, quotedList(snapshot, guests))
        : QCoreApplication::translate("analysis", "%1 costs %2 a year, has no price and is also used outside its own unit, by %3.")
              .arg(quoted(snapshot, id), amount, quotedList(snapshot, guests));
    return {QStringLiteral("P7"), base::Severity::Warning, QList<ElementId>{id} + guests, message,
            {{QStringLiteral("run_cost"), amount, cost, sourceOf(element, attributes::runCost)}}};
}

}

Findings allocationFindings(const RuleInput &input)
{
    Findings findings;
    Findings uncounted;
    const Snapshot &snapshot = input.snapshot();
    const QList<ElementId> applications = applicationsInOperation(snapshot);
    for (const ElementId id : applications) {
        const Element &element = *snapshot.element(id);
        const double cost = amountOf(element, attributes::runCost).value_or(0);
        if (cost <= 0)
            continue;
        const auto price = amountOf(element, attributes::price);
        const QList<ElementId> guests = guestsOf(input, id);
        // That a common service has no price at all is P10's.
        const bool isCharged = price ? *price > 0 : scopeOf(element) == Scope::Common;
        if (!isCharged && !guests.isEmpty())
            findings << freeUtility(input, id, cost, price, guests);
        const QList<ElementId> units = uncountedUnits(input, id);
        if (units.isEmpty())
            continue;
        const QString message
            = QCoreApplication::translate("analysis", "What %1 costs cannot be allocated by use: nobody has said how many use it in %2.")
                  .arg(quoted(snapshot, id), quotedList(snapshot, units));
        uncounted << Finding{QStringLiteral("P7"), base::Severity::Info, QList<ElementId>{id} + units, message, {}};
    }
    addGrouped(findings, input, uncounted, applications.size(),
               QCoreApplication::translate("analysis", "What %1 of %2 applications cost cannot be allocated by use, as nobody has said how many use them in some units: %3."));
    return findings;
}

} // namespace analysis
