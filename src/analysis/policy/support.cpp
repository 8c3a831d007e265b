// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/rules.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QMap>

namespace analysis {

using namespace landscape;

namespace {

// The sentence about one thing whose support ends, or nothing when it lasts.
std::optional<Finding> supportFinding(const RuleInput &input, ElementId id)
{
    const Snapshot &snapshot = input.snapshot();
    const Element *element = snapshot.element(id);
    const auto end = element->attributes.get<QDate>(attributes::endOfSupport);
    if (!end)
        return std::nullopt;
    const Context &context = input.context;
    Finding finding{QStringLiteral("P8"), base::Severity::Error, {id}, {}, {}};
    const QString name = quoted(snapshot, id);
    if (*end < context.today) {
        finding.message = QCoreApplication::translate("analysis", "%1 has been out of support since %2.")
                              .arg(name, dateText(*end));
    } else if (context.targetDate.isValid() && *end < context.targetDate) {
        finding.severity = base::Severity::Warning;
        finding.message = QCoreApplication::translate("analysis", "Support of %1 ends on %2, before the target date %3.")
                              .arg(name, dateText(*end), dateText(context.targetDate));
    } else {
        return std::nullopt;
    }
    finding.evidence << Evidence{QStringLiteral("end_of_support"), dateText(*end), 0,
                                 sourceOf(*element, attributes::endOfSupport)};
    return finding;
}

void addWhatStandsOnIt(Finding &finding, const Snapshot &snapshot, QList<ElementId> applications)
{
    if (applications.isEmpty())
        return;
    sortByName(snapshot, applications);
    finding.message = QCoreApplication::translate("analysis", "%1 It carries %2.")
                          .arg(finding.message, quotedList(snapshot, applications));
    finding.elements << applications;
}

}

Findings supportFindings(const RuleInput &input)
{
    Findings findings;
    const Snapshot &snapshot = input.snapshot();
    QMap<ElementId, QList<ElementId>> products;
    QMap<ElementId, QList<ElementId>> hosts;
    for (const ElementId id : applicationsInOperation(snapshot)) {
        if (const auto finding = supportFinding(input, id))
            findings << *finding;
        if (const ElementId product = productOf(snapshot, id))
            products[product] << id;
        for (const ElementId host : hostsOf(snapshot, id))
            hosts[host] << id;
    }
    for (const Element &element : snapshot.elements) {
        // A product that nobody has installed is only an offer.
        const bool isInstalled = element.kind == ElementKind::Product && products.contains(element.id);
        if (!isInstalled && !(isInfrastructure(element.kind) && isInOperation(element)))
            continue;
        if (auto finding = supportFinding(input, element.id)) {
            addWhatStandsOnIt(*finding, snapshot,
                              isInstalled ? products.value(element.id) : hosts.value(element.id));
            findings << *finding;
        }
    }
    return findings;
}

} // namespace analysis
