// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/rules.h"
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
    const Snapshot &snapshot = input.snapshot();
    const double critical = input.policy.threshold(u"P6", QStringLiteral("critical_availability"), 3);
    for (const ElementId id : applicationsInOperation(snapshot)) {
        const QStringList owners = ownersOf(snapshot, id);
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
        }
        findings << finding;
    }
    return findings;
}

} // namespace analysis
