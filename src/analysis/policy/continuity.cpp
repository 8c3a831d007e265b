// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/rules.h"
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/flows.h"
#include "analysis/structure/dependencies.h"
#include "analysis/wording.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace analysis {

using namespace landscape;

namespace {

const QString rule = QStringLiteral("P16");

QList<ElementId> zonesOf(const Snapshot &snapshot, ElementId application)
{
    QList<ElementId> zones;
    for (const ElementId host : hostsOf(snapshot, application)) {
        const ElementId zone = zoneOf(snapshot, host);
        if (zone && !zones.contains(zone))
            zones << zone;
    }
    sortByName(snapshot, zones);
    return zones;
}

// Whether the flow's technology, name or documentation has one of the words that mean protection.
bool isProtected(const RuleInput &input, const Relationship &flow)
{
    const QStringList protectedWords = input.policy.words(u"P16", QStringLiteral("protected"));
    const QString said = flow.attributes.get<QString>(attributes::technology).value_or(QString()) + u' ' + flow.name
        + u' ' + flow.specialization;
    const QStringList words = base::words(said);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return protectedWords.contains(word); });
}

std::optional<Level> confidentialityOf(const Snapshot &snapshot, const QList<ElementId> &information)
{
    std::optional<Level> highest;
    for (const ElementId id : information)
        highest = std::max(highest, protectionOf(snapshot.element(id)->attributes).confidentiality);
    return highest;
}

Finding crossingFinding(const RuleInput &input, const ApplicationFlow &flow, ElementId fromZone, ElementId toZone)
{
    const Snapshot &snapshot = input.snapshot();
    const double sensitive = input.policy.threshold(rule, QStringLiteral("sensitive_confidentiality"), 3);
    const auto level = confidentialityOf(snapshot, flow.information);
    const bool isSensitive = level && level->level >= sensitive;
    Finding finding{rule, isSensitive ? base::Severity::Error : base::Severity::Warning, {flow.from, flow.to}, {}, {}};
    const QString from = quoted(snapshot, flow.from);
    const QString to = quoted(snapshot, flow.to);
    const QString zones = QCoreApplication::translate("analysis", "from zone %1 to zone %2")
                              .arg(quoted(snapshot, fromZone), quoted(snapshot, toZone));
    finding.message = flow.information.isEmpty()
        ? QCoreApplication::translate("analysis", "The flow from %1 to %2 goes %3, and no protection is recorded.").arg(from, to, zones)
        : QCoreApplication::translate("analysis", "The flow of %4 from %1 to %2 goes %3, and no protection is recorded.")
              .arg(from, to, zones, quotedList(snapshot, flow.information));
    finding.elements << fromZone << toZone << flow.information;
    const Relationship *relation = snapshot.relationship(flow.relationship);
    finding.evidence << Evidence{QStringLiteral("zones"), zones, level ? double(level->level) : 0,
                                 relation->sources.isEmpty() ? SourceRef() : relation->sources.first()};
    return finding;
}

void checkCrossings(Findings &findings, const RuleInput &input)
{
    const Snapshot &snapshot = input.snapshot();
    QHash<ElementId, QList<ElementId>> zones;
    const auto zonesFor = [&](ElementId id) {
        if (!zones.contains(id))
            zones.insert(id, zonesOf(snapshot, id));
        return zones.value(id);
    };
    for (const ApplicationFlow &flow : applicationFlows(snapshot)) {
        if (!isInOperation(*snapshot.element(flow.from)) || !isInOperation(*snapshot.element(flow.to)))
            continue;
        const QList<ElementId> from = zonesFor(flow.from);
        const QList<ElementId> to = zonesFor(flow.to);
        const bool meet = std::any_of(from.begin(), from.end(), [&](ElementId zone) { return to.contains(zone); });
        const Relationship *relation = snapshot.relationship(flow.relationship);
        // What a person carries over crosses no network.
        const bool isManual = relation->attributes.get<bool>(attributes::manual).value_or(false);
        if (from.isEmpty() || to.isEmpty() || meet || isManual || isProtected(input, *relation))
            continue;
        findings << crossingFinding(input, flow, from.first(), to.first());
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
void checkContinuityLevels(Findings &findings, const RuleInput &input)
{
    const Snapshot &snapshot = input.snapshot();
    QList<ElementId> without;
    bool anyWith = false;
    for (const ElementId id : applicationsInOperation(snapshot)) {
        const bool known = availabilityNeed(input.usage, id)
            || snapshot.element(id)->attributes.value(attributes::recoveryTime).isGiven();
        anyWith |= known;
        if (!known)
            without << id;
    }
    if (!anyWith)
        return;
    for (const ElementId id : std::as_const(without))
        findings << Finding{rule, base::Severity::Info, {id},
                            QCoreApplication::translate("analysis", "%1 has no continuity level: neither availability nor recovery time is known.")
                                .arg(quoted(snapshot, id)), {}};
}

}

Findings continuityFindings(const RuleInput &input)
{
    Findings findings;
    QSet<ElementId> critical;
    const double level = input.policy.threshold(rule, QStringLiteral("critical_availability"), 3);
    for (const ElementId id : applicationsInOperation(input.snapshot())) {
        const auto need = availabilityNeed(input.usage, id);
        if (need && need->level >= level)
            critical.insert(id);
    }
    checkCrossings(findings, input);
    checkNodes(findings, input, critical);
    checkCutPoints(findings, input);
    checkContinuityLevels(findings, input);
    return findings;
}

} // namespace analysis
