// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/rules.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QSet>

namespace analysis {

using namespace landscape;

namespace {

// Units without units below them; the ones above are covered when these are.
QList<ElementId> leafUnits(const Snapshot &snapshot)
{
    QSet<ElementId> parents;
    for (const ElementId id : snapshot.units()) {
        if (const ElementId parent = snapshot.parentOf(id))
            parents.insert(parent);
    }
    QList<ElementId> leaves;
    for (const ElementId id : snapshot.units()) {
        if (!parents.contains(id))
            leaves << id;
    }
    return leaves;
}

QList<ElementId> commonApplicationsFor(const RuleInput &input, ElementId function)
{
    QList<ElementId> result;
    for (const ElementId id : input.usage.applicationsFor(function)) {
        const Element *element = input.snapshot().element(id);
        if (isInOperation(*element) && scopeOf(*element) == Scope::Common)
            result << id;
    }
    return result;
}

// Whether a use that a unit above states speaks for all below it: it does unless one of them states its own.
bool speaksForAllBelow(const RuleInput &input, const EffectiveUse &use)
{
    const QList<int> uses = input.usage.ofFunction(use.function);
    return std::none_of(uses.begin(), uses.end(), [&](int i) {
        const ElementId other = input.usage.uses().at(i).unit;
        return other && other != use.unit && isWithin(input.snapshot(), other, use.unit);
    });
}

// What a unit (or one above it that speaks for it) uses for the function.
QList<ElementId> usedBy(const RuleInput &input, ElementId function, ElementId unit)
{
    QList<ElementId> result;
    for (const int i : input.usage.ofFunction(function)) {
        const EffectiveUse &use = input.usage.uses().at(i);
        if (use.application && !result.contains(use.application)
            && (!use.unit || use.unit == unit
                || (isWithin(input.snapshot(), unit, use.unit) && speaksForAllBelow(input, use))))
            result << use.application;
    }
    return result;
}

QString messageFor(const Snapshot &snapshot, ElementId unit, ElementId function, const QList<ElementId> &used,
                   const QList<ElementId> &common)
{
    const QString who = quoted(snapshot, unit);
    const QString what = quoted(snapshot, function);
    if (used.isEmpty() && common.isEmpty())
        return QCoreApplication::translate("analysis", "%1 is mandatory, and %2 uses nothing for it.").arg(what, who);
    if (used.isEmpty())
        return QCoreApplication::translate("analysis", "%1 is mandatory, and %2 does not use %3 for it.")
            .arg(what, who, quotedList(snapshot, common));
    return QCoreApplication::translate("analysis", "%1 is mandatory, and %2 uses %3 instead of %4 for it.")
        .arg(what, who, quotedList(snapshot, used), quotedList(snapshot, common));
}

}

Findings mandatoryFindings(const RuleInput &input)
{
    Findings findings;
    const Snapshot &snapshot = input.snapshot();
    const QList<ElementId> units = leafUnits(snapshot);
    for (const ElementId function : snapshot.functions()) {
        if (!snapshot.element(function)->attributes.get<bool>(attributes::mandatory).value_or(false))
            continue;
        const QList<ElementId> common = commonApplicationsFor(input, function);
        for (const ElementId unit : units) {
            QList<ElementId> used = usedBy(input, function, unit);
            const bool isInside = common.isEmpty()
                ? !used.isEmpty()
                : std::any_of(used.begin(), used.end(), [&](ElementId id) { return common.contains(id); });
            if (isInside)
                continue;
            sortByName(snapshot, used);
            findings << Finding{QStringLiteral("P11"), base::Severity::Warning, QList<ElementId>{unit, function} + used,
                                messageFor(snapshot, unit, function, used, common), {}};
        }
    }
    return findings;
}

} // namespace analysis
