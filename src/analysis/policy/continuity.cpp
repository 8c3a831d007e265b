// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/crossings.h"
#include "analysis/policy/grouping.h"
#include "analysis/portfolio/facts.h"
#include "analysis/structure/dependencies.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace analysis {

using namespace landscape;

namespace {

const QString rule = QStringLiteral("P16");

bool isSensitive(const RuleInput &input, const ZoneCrossing &crossing)
{
    const double sensitive = input.policy.threshold(rule, QStringLiteral("sensitive_confidentiality"), 3);
    return crossing.confidentiality && crossing.confidentiality->level >= sensitive;
}

Finding crossingFinding(const RuleInput &input, const ZoneCrossing &crossing)
{
    const Snapshot &snapshot = input.snapshot();
    const ApplicationFlow &flow = crossing.flow;
    const auto level = crossing.confidentiality;
    Finding finding{rule, isSensitive(input, crossing) ? base::Severity::Error : base::Severity::Warning, {flow.from, flow.to}, {}, {}};
    const QString from = quoted(snapshot, flow.from);
    const QString to = quoted(snapshot, flow.to);
    const QString zones = QCoreApplication::translate("analysis", "from zone %1 to zone %2")
                              .arg(quoted(snapshot, crossing.fromZone), quoted(snapshot, crossing.toZone));
    finding.message = flow.information.isEmpty()
        ? QCoreApplication::translate("analysis", "The flow from %1 to %2 goes %3, and no protection is recorded.").arg(from, to, zones)
        : QCoreApplication::translate("analysis", "The flow of %4 from %1 to %2 goes %3, and no protection is recorded.")
              .arg(from, to, zones, quotedList(snapshot, flow.information));
    finding.elements << crossing.fromZone << crossing.toZone << flow.information;
    const Relationship *relation = snapshot.relationship(flow.relationship);
    finding.evidence << Evidence{QStringLiteral("zones"), zones, level ? double(level->level) : 0,
                                 relation->sources.isEmpty() ? SourceRef() : relation->sources.first()};
    finding.relationships << flow.relationship;
    return finding;
}

// All flows between the same two zones as one.
Finding groupedCrossings(const RuleInput &input, const QList<ZoneCrossing> &crossings)
{
    const Snapshot &snapshot = input.snapshot();
    const ElementId from = crossings.first().fromZone;
    const ElementId to = crossings.first().toZone;
    Finding finding{rule, base::Severity::Warning, {from, to}, {}, {}};
    QList<ElementId> senders;
    int sensitive = 0;
    for (const ZoneCrossing &crossing : crossings) {
        sensitive += isSensitive(input, crossing) ? 1 : 0;
        finding.relationships << crossing.flow.relationship;
        if (!senders.contains(crossing.flow.from))
            senders << crossing.flow.from;
        for (const ElementId end : {crossing.flow.from, crossing.flow.to}) {
            if (!finding.elements.contains(end))
                finding.elements << end;
        }
    }
    if (sensitive > 0)
        finding.severity = base::Severity::Error;
    const QString count = QString::number(crossings.size());
    finding.message
        = QCoreApplication::translate("analysis", "%1 flows go from zone %2 to zone %3, and no protection is recorded; %4 of them carry sensitive information. They start in %5.")
              .arg(count, quoted(snapshot, from), quoted(snapshot, to), QString::number(sensitive),
                   quotedList(snapshot, senders));
    finding.evidence << Evidence{QStringLiteral("count"), count, double(crossings.size()), {}};
    return finding;
}

void checkCrossings(Findings &findings, const RuleInput &input)
{
    QList<ZoneCrossing> open;
    for (const ZoneCrossing &crossing : zoneCrossings(input.snapshot(), input.policy)) {
        // What a person carries over crosses no network.
        if (crossing.guard == Guard::NotRecorded)
            open << crossing;
    }
    const bool isTooMany = open.size() > groupAbove(input.policy, rule);
    for (qsizetype first = 0; first < open.size();) {
        qsizetype end = first + 1; // they come by zones
        while (isTooMany && end < open.size() && open.at(end).fromZone == open.at(first).fromZone
               && open.at(end).toZone == open.at(first).toZone)
            ++end;
        findings << (end - first > 1 ? groupedCrossings(input, open.mid(first, end - first))
                                     : crossingFinding(input, open.at(first)));
        first = end;
    }
}

void checkNodes(Findings &findings, const RuleInput &input, const QSet<ElementId> &critical)
{
    const Snapshot &snapshot = input.snapshot();
    const double most = input.policy.threshold(rule, QStringLiteral("critical_applications_on_node"), 5);
    QMap<ElementId, QList<ElementId>> hosted;
    for (const ElementId id : applicationsInOperation(snapshot)) {
        const QList<ElementId> hosts = critical.contains(id) ? hostsOf(snapshot, id) : QList<ElementId>();
        for (const ElementId host : hosts)
            hosted[host] << id;
    }
    for (auto entry = hosted.constBegin(); entry != hosted.constEnd(); ++entry) {
        if (entry->size() < most)
            continue;
        QList<ElementId> applications = *entry;
        sortByName(snapshot, applications);
        const QString message = QCoreApplication::translate("analysis", "%1 business-critical applications stand and fall with %2: %3.")
                                    .arg(QString::number(applications.size()), quoted(snapshot, entry.key()),
                                         quotedList(snapshot, applications));
        findings << Finding{rule, base::Severity::Warning, QList<ElementId>{entry.key()} + applications, message,
                            {{QStringLiteral("critical_applications"), QString::number(applications.size()),
                              double(applications.size()), {}}}};
    }
}

void checkCutPoints(Findings &findings, const RuleInput &input)
{
    const Snapshot &snapshot = input.snapshot();
    const int least = int(input.policy.threshold(rule, QStringLiteral("applications_cut_off"), 5));
    for (const CutPoint &point : cutPoints(snapshot, least)) {
        QList<ElementId> cutOff = point.cutOff;
        sortByName(snapshot, cutOff);
        const QString message = QCoreApplication::translate("analysis", "Without %1, %2 applications exchange nothing with the rest: %3.")
                                    .arg(quoted(snapshot, point.application), QString::number(cutOff.size()),
                                         quotedList(snapshot, cutOff));
        findings << Finding{rule, base::Severity::Info, QList<ElementId>{point.application} + cutOff, message,
                            {{QStringLiteral("cut_off"), QString::number(cutOff.size()), double(cutOff.size()), {}}}};
    }
}

// A continuity level is an availability level or a recovery time. Asked for only where levels are kept at all, as a
// drawing without any would only get its whole list of applications back.
void checkContinuityLevels(Findings &findings, const RuleInput &input, const QList<ElementId> &applications,
                           const QSet<ElementId> &withNeed)
{
    const Snapshot &snapshot = input.snapshot();
    QList<ElementId> without;
    bool anyWith = false;
    for (const ElementId id : applications) {
        const bool known = withNeed.contains(id)
            || snapshot.element(id)->attributes.value(attributes::recoveryTime).isGiven();
        anyWith |= known;
        if (!known)
            without << id;
    }
    if (!anyWith)
        return;
    Findings unknown;
    for (const ElementId id : std::as_const(without))
        unknown << Finding{rule, base::Severity::Info, {id},
                            QCoreApplication::translate("analysis", "%1 has no continuity level: neither availability nor recovery time is known.")
                                .arg(quoted(snapshot, id)), {}};
    addGrouped(findings, input, unknown, applications.size(),
               QCoreApplication::translate("analysis", "%1 of %2 applications have no continuity level, neither availability nor recovery time: %3."));
}

}

Findings continuityFindings(const RuleInput &input)
{
    Findings findings;
    QSet<ElementId> withNeed;
    QSet<ElementId> critical;
    const double level = input.policy.threshold(rule, QStringLiteral("critical_availability"), 3);
    const QList<ElementId> applications = applicationsInOperation(input.snapshot());
    for (const ElementId id : applications) {
        if (input.cancel.isCancelled())
            return findings;
        const auto need = availabilityNeed(input.usage, id);
        if (need)
            withNeed.insert(id);
        if (need && need->level >= level)
            critical.insert(id);
    }
    checkCrossings(findings, input);
    if (input.cancel.isCancelled())
        return findings;
    checkNodes(findings, input, critical);
    checkCutPoints(findings, input);
    checkContinuityLevels(findings, input, applications, withNeed);
    return findings;
}

} // namespace analysis
