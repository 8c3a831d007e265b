// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/deciding/pinprice.h"

#include "panels/verdicts/amounts.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace panels {

using consolidation::Plan;
using consolidation::PlanStatus;
using consolidation::VerdictRecord;
using landscape::ElementId;
using landscape::Verdict;

namespace {

constexpr qsizetype mostNamed = 4;

bool isKept(Verdict verdict)
{
    return verdict == Verdict::MakeCommon || verdict == Verdict::KeepCommon || verdict == Verdict::KeepLocal;
}

int needsUnserved(const Plan &plan)
{
    int needs = 0;
    for (const consolidation::Unserved &unserved : plan.unserved)
        needs += int(qMax<qsizetype>(1, unserved.units.size()));
    return needs;
}

QString costText(const PinPrice &price, const QString &currency)
{
    if (price.isStructural) {
        const int systems = int(std::lround(price.cost));
        return systems == 0 ? QCoreApplication::translate("panels::PinPrice", "The plan runs as many systems as before.")
            : systems > 0   ? QCoreApplication::translate("panels::PinPrice", "The plan runs more systems: %n.", nullptr, systems)
                            : QCoreApplication::translate("panels::PinPrice", "The plan runs fewer systems: %n.", nullptr, -systems);
    }
    const QString years = numberText(price.horizonYears);
    if (!price.isEstimate && std::abs(price.cost) < 0.5)
        return QCoreApplication::translate("panels::PinPrice", "It costs nothing: the plan is as cheap as before.");
    const QString amount = moneyText(std::abs(price.cost), currency);
    if (price.isAtLeast)
        return QCoreApplication::translate("panels::PinPrice", "The plan costs at least %1 more over %2 years.").arg(amount, years);
    if (price.isEstimate)
        return QCoreApplication::translate("panels::PinPrice", "The plan costs about %1 more over %2 years.").arg(amount, years);
    return (price.cost > 0 ? QCoreApplication::translate("panels::PinPrice", "The plan costs %1 more over %2 years.")
                           : QCoreApplication::translate("panels::PinPrice", "The plan costs %1 less over %2 years."))
        .arg(amount, years);
}

}

std::optional<PinPrice> quickPrice(const Plan &plan, ElementId application, Verdict verdict)
{
    const VerdictRecord *record = plan.verdictOf(application);
    if (!record || plan.structural || plan.status == PlanStatus::Infeasible)
        return std::nullopt;
    PinPrice price;
    price.horizonYears = plan.horizonYears;
    if (record->inPlan == verdict)
        return price;
    if (isKept(record->inPlan) == isKept(verdict) || !record->margin)
        return std::nullopt;
    price.cost = std::abs(*record->margin);
    price.isEstimate = true;
    // Kept in the cheapest way it may be; the way that is decided on may be dearer. So may a purchase for it alone.
    price.isAtLeast = isKept(verdict) || verdict == Verdict::Replace;
    return price;
}

base::Result<PinPrice> pinPrice(const landscape::Snapshot &facts, consolidation::Settings settings, const Plan &plan,
                                const editing::Edit &edit, const QList<ElementId> &decided,
                                const base::CancelToken &cancel)
{
    landscape::Landscape changed = facts.facts();
    if (auto done = edit.change(changed); !done)
        return base::failure(done.error());
    settings.sensitivity = false;
    settings.robustness = false;
    const landscape::Snapshot then(std::move(changed));
    const auto after = consolidation::consolidate(then, settings, cancel);
    if (!after)
        return base::failure(after.error());
    PinPrice price;
    price.horizonYears = after->horizonYears;
    price.isStructural = after->structural;
    if (after->status == PlanStatus::Infeasible) {
        price.conflict = after->conflicts.isEmpty()
            ? QCoreApplication::translate("panels::PinPrice", "No plan is possible then.")
            : after->conflicts.first().text;
        return price;
    }
    price.cost = after->objective - plan.objective;
    price.unserved = needsUnserved(*after) - needsUnserved(plan);
    QHash<ElementId, Verdict> before;
    for (const VerdictRecord &record : plan.verdicts)
        before.insert(record.application, record.inPlan);
    for (const VerdictRecord &record : after->verdicts) {
        const auto was = before.constFind(record.application);
        if (was != before.constEnd() && *was != record.inPlan && !decided.contains(record.application))
            price.turns << record.application;
    }
    return price;
}

QString pinPriceText(const PinPrice &price, const landscape::Snapshot &facts)
{
    if (!price.conflict.isEmpty())
        return QCoreApplication::translate("panels::PinPrice", "No plan is possible then: %1").arg(price.conflict);
    QStringList sentences{costText(price, facts.settings.currency)};
    if (price.unserved > 0)
        sentences << QCoreApplication::translate("panels::PinPrice", "%n further need(s) would not be served.", nullptr,
                                                 price.unserved);
    if (!price.turns.isEmpty()) {
        QStringList names;
        for (const ElementId id : price.turns.first(qMin(mostNamed, price.turns.size())))
            names << facts.nameOf(id);
        if (price.turns.size() > mostNamed)
            names << QCoreApplication::translate("panels::PinPrice", "%1 more").arg(price.turns.size() - mostNamed);
        sentences << QCoreApplication::translate("panels::PinPrice", "%n other verdict(s) turn: %1.", nullptr,
                                                 int(price.turns.size()))
                         .arg(names.join(QStringLiteral(", ")));
    }
    return sentences.join(u' ');
}

} // namespace panels
