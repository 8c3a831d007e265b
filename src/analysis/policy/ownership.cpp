// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/grouping.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

using namespace landscape;

std::optional<Level> availabilityNeed(const Usage &usage, ElementId application)
{
    std::optional<Level> need;
    for (const int i : usage.ofApplication(application))
        need = std::max(need, usage.needOf(usage.uses().at(i)).protection.availability);
    return need ? need : protectionOf(usage.snapshot().element(application)->attributes).availability;
}

Findings ownershipFindings(const RuleInput &input)
{
    Findings findings;
    Findings unowned;
    bool anyOwned = false;
    const Snapshot &snapshot = input.snapshot();
    const double critical = input.policy.threshold(u"P6", QStringLiteral("critical_availability"), 3);
    const QList<ElementId> applications = applicationsInOperation(snapshot);
    for (const ElementId id : applications) {
        const QStringList owners = ownersOf(snapshot, id);
        anyOwned = anyOwned || !owners.isEmpty();
        if (owners.size() == 1)
            continue;
        Finding finding{QStringLiteral("P6"), base::Severity::Warning, {id}, {}, {}};
        const QString name = quoted(snapshot, id);
        if (!owners.isEmpty()) {
            finding.message = QCoreApplication::translate("analysis", "%1 has %2 owners (%3); a service has exactly one.")
                                  .arg(name, QString::number(owners.size()), owners.join(QStringLiteral(", ")));
            for (const QString &owner : owners)
                finding.evidence << Evidence{QStringLiteral("owner"), owner, 1,
                                             sourceOf(*snapshot.element(id), attributes::owner)};
        } else if (const auto need = availabilityNeed(input.usage, id); need && need->level >= critical) {
            finding.severity = base::Severity::Error;
            finding.message = QCoreApplication::translate("analysis", "%1 has no owner, and its availability is critical (level %2).")
                                  .arg(name, QString::number(need->level));
        } else {
            finding.message = QCoreApplication::translate("analysis", "%1 has no owner.").arg(name);
            unowned << finding;
            continue;
        }
        findings << finding;
    }
    // Where some have owners, each without one is told; a landscape that records none is told so once.
    if (anyOwned)
        findings << unowned;
    else
        addGrouped(findings, input, unowned, applications.size(),
                   QCoreApplication::translate("analysis", "%1 of %2 applications have no owner: %3."));
    return findings;
}

} // namespace analysis
