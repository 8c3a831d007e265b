// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/rules.h"
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/soleneeds.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace analysis {

using namespace landscape;

namespace {

void checkFunctions(Findings &findings, const RuleInput &input)
{
    const Snapshot &snapshot = input.snapshot();
    for (const ElementId function : snapshot.functions()) {
        QList<ElementId> common;
        for (const ElementId id : input.usage.applicationsFor(function)) {
            const Element &element = *snapshot.element(id);
            if (isInOperation(element) && scopeOf(element) == Scope::Common)
                common << id;
        }
        if (common.size() < 2)
            continue;
        sortByName(snapshot, common);
        const QString message = QCoreApplication::translate("analysis", "%1 has %2 common services: %3.")
                                    .arg(quoted(snapshot, function), QString::number(common.size()),
                                         quotedList(snapshot, common));
        findings << Finding{QStringLiteral("P1"), base::Severity::Warning, QList<ElementId>{function} + common, message,
                            {{QStringLiteral("common_services"), QString::number(common.size()), double(common.size()), {}}}};
    }
}

void checkLocal(Findings &findings, const RuleInput &input)
{
    const Snapshot &snapshot = input.snapshot();
    QSet<ElementId> settled;
    for (const Decision &decision : snapshot.decisions)
        settled.insert(decision.application);
    for (const EffectiveUse &use : input.usage.uses()) {
        if (use.unique == Uniqueness::Accepted)
            settled.insert(use.application);
    }
    const SoleNeeds sole(input.usage);
    QMap<ElementId, QList<ElementId>> unsettled; // by unit
    QMap<ElementId, int> local;
    for (const ElementId id : applicationsInOperation(snapshot)) {
        const ElementId unit = unitOf(snapshot, id);
        if (scopeOf(*snapshot.element(id)) != Scope::Local || !unit)
            continue;
        ++local[unit];
        if (!settled.contains(id) && !sole.areAllOf(id))
            unsettled[unit] << id;
    }
    for (auto entry = unsettled.constBegin(); entry != unsettled.constEnd(); ++entry) {
        QList<ElementId> applications = *entry;
        sortByName(snapshot, applications);
        const QString count = QString::number(applications.size());
        const int open = int(applications.size());
        const QString message = open == local.value(entry.key())
            ? QCoreApplication::translate(
                  "analysis", "%1 has %n local application(s) without an accepted unique need or a decision on record: %2.",
                  nullptr, open)
                  .arg(quoted(snapshot, entry.key()), quotedList(snapshot, applications))
            : QCoreApplication::translate("analysis", "%1 has %2 local applications; neither an accepted unique need nor a decision is on record for %3 of them: %4.")
                  .arg(quoted(snapshot, entry.key()), QString::number(local.value(entry.key())), count,
                       quotedList(snapshot, applications));
        findings << Finding{QStringLiteral("P1"), base::Severity::Info, QList<ElementId>{entry.key()} + applications,
                            message, {{QStringLiteral("undecided"), count, double(applications.size()), {}}}};
    }
}

}

Findings commonFindings(const RuleInput &input)
{
    Findings findings;
    checkFunctions(findings, input);
    checkLocal(findings, input);
    return findings;
}

} // namespace analysis
