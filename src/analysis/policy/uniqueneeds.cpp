// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/rules.h"
#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

using namespace landscape;

namespace {

QString claimText(const RuleInput &input, const EffectiveUse &use)
{
    const Snapshot &snapshot = input.snapshot();
    const QString unit = quoted(snapshot, use.unit);
    const QString function = quoted(snapshot, use.function);
    QList<ElementId> others;
    for (const int i : input.usage.ofFunction(use.function)) {
        const ElementId other = input.usage.uses().at(i).unit;
        if (other != use.unit && !others.contains(other))
            others << other;
    }
    if (!others.isEmpty())
        return QCoreApplication::translate("analysis", "%1 claims that its need of %2 is unique, but others have it too (%3), and nobody has accepted the claim.")
            .arg(unit, function, quotedList(snapshot, others));
    return QCoreApplication::translate("analysis", "%1 claims that its need of %2 is unique; nobody has accepted the claim.")
        .arg(unit, function);
}

// What an acceptance lacks to be a record; empty when it is complete.
QStringList missingFrom(const EffectiveUse &use)
{
    QStringList missing;
    if (use.decidedBy.trimmed().isEmpty())
        missing << QCoreApplication::translate("analysis", "who decided");
    if (!use.decidedOn.isValid())
        missing << QCoreApplication::translate("analysis", "when");
    if (use.uniqueReason.trimmed().isEmpty())
        missing << QCoreApplication::translate("analysis", "why");
    return missing;
}

}

Findings uniqueNeedFindings(const RuleInput &input)
{
    Findings findings;
    const Snapshot &snapshot = input.snapshot();
    for (const EffectiveUse &use : input.usage.uses()) {
        if (use.unique == Uniqueness::No)
            continue;
        Finding finding{QStringLiteral("P2"), base::Severity::Warning, {}, {}, {}};
        if (use.unique == Uniqueness::Claimed) {
            finding.message = claimText(input, use);
        } else if (const QStringList missing = missingFrom(use); !missing.isEmpty()) {
            finding.severity = base::Severity::Info;
            finding.message = QCoreApplication::translate("analysis", "The need of %1 for %2 is accepted as unique, but the record does not say: %3.")
                                  .arg(quoted(snapshot, use.unit), quoted(snapshot, use.function),
                                       missing.join(QStringLiteral(", ")));
        } else {
            continue;
        }
        for (const ElementId id : {use.application, use.unit, use.function}) {
            if (id)
                finding.elements << id;
        }
        if (!use.uniqueReason.isEmpty())
            finding.evidence << Evidence{QStringLiteral("reason"), use.uniqueReason, 0, use.source};
        findings << finding;
    }
    return findings;
}

} // namespace analysis
