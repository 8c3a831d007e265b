// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/grouping.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

using namespace landscape;

Findings catalogueFindings(const RuleInput &input)
{
    Findings findings;
    const Snapshot &snapshot = input.snapshot();
    for (const ElementId id : applicationsInOperation(snapshot)) {
        const Element *element = snapshot.element(id);
        if (scopeOf(*element) != Scope::Common)
            continue;
        const bool hasLevel = element->attributes.value(attributes::serviceLevel).isGiven();
        const bool hasPrice = element->attributes.value(attributes::price).isGiven();
        if (hasLevel && hasPrice)
            continue;
        const QString name = quoted(snapshot, id);
        const QString message = hasLevel ? QCoreApplication::translate("analysis", "The common service %1 has no price.").arg(name)
            : hasPrice ? QCoreApplication::translate("analysis", "The common service %1 has no service level.").arg(name)
                       : QCoreApplication::translate("analysis", "The common service %1 has neither service level nor price.").arg(name);
        findings << Finding{QStringLiteral("P10"), base::Severity::Warning, {id}, message, {}};
    }
    return findings;
}

Findings reviewFindings(const RuleInput &input)
{
    Findings findings;
    Findings undated;
    const Snapshot &snapshot = input.snapshot();
    const QList<ElementId> applications = applicationsInOperation(snapshot);
    for (const ElementId id : applications) {
        const Element *element = snapshot.element(id);
        const auto review = element->attributes.get<QDate>(attributes::reviewDate);
        const QString name = quoted(snapshot, id);
        if (!review) {
            undated << Finding{QStringLiteral("P12"), base::Severity::Info, {id},
                                QCoreApplication::translate("analysis", "%1 has no date for its next review.").arg(name), {}};
        } else if (*review < input.context.today) {
            findings << Finding{QStringLiteral("P12"), base::Severity::Warning, {id},
                                QCoreApplication::translate("analysis", "%1 should have been reviewed on %2.")
                                    .arg(name, dateText(*review)),
                                {{QStringLiteral("review_date"), dateText(*review), 0,
                                  sourceOf(*element, attributes::reviewDate)}}};
        }
    }
    addGrouped(findings, input, undated, applications.size(),
               QCoreApplication::translate("analysis", "%1 of %2 applications have no date for their next review: %3."));
    return findings;
}

Findings testingFindings(const RuleInput &input)
{
    Findings findings;
    const Snapshot &snapshot = input.snapshot();
    const double critical = input.policy.threshold(u"P14", QStringLiteral("critical_availability"), 3);
    for (const ElementId id : applicationsInOperation(snapshot)) {
        const Element *element = snapshot.element(id);
        const auto need = availabilityNeed(input.usage, id);
        const Value &environment = element->attributes.value(attributes::testEnvironment);
        if (!need || need->level < critical || (environment.isGiven() && environment.as<bool>() != false))
            continue;
        const QString name = quoted(snapshot, id);
        const QString level = QString::number(need->level);
        Finding finding{QStringLiteral("P14"), base::Severity::Warning, {id}, {}, {}};
        if (environment.isUnknown()) {
            finding.severity = base::Severity::Info;
            finding.message = QCoreApplication::translate("analysis", "%1 is business-critical (availability %2), and nobody has said whether it has a test environment.")
                                  .arg(name, level);
        } else {
            finding.message = QCoreApplication::translate("analysis", "%1 is business-critical (availability %2) and has no test environment.")
                                  .arg(name, level);
            finding.evidence << Evidence{QStringLiteral("test_environment"), QStringLiteral("no"), 0,
                                         sourceOf(*element, attributes::testEnvironment)};
        }
        findings << finding;
    }
    return findings;
}

} // namespace analysis
