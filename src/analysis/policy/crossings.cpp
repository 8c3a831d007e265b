// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/crossings.h"

#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

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

// What the flow's technology, name or specialization says that has one of the words that mean protection.
QString protectionSaid(const Relationship &flow, const QStringList &protectedWords)
{
    const QString technology = flow.attributes.get<QString>(attributes::technology).value_or(QString());
    for (const QString &said : {technology, flow.name, flow.specialization}) {
        const QStringList words = base::words(said);
        if (std::any_of(words.begin(), words.end(), [&](const QString &word) { return protectedWords.contains(word); }))
            return said;
    }
    return {};
}

std::optional<Level> confidentialityOf(const Snapshot &snapshot, const QList<ElementId> &information)
{
    std::optional<Level> highest;
    for (const ElementId id : information)
        highest = std::max(highest, protectionOf(snapshot.element(id)->attributes).confidentiality);
    return highest;
}

ZoneCrossing crossingOf(const Snapshot &snapshot, const ApplicationFlow &flow, const QStringList &protectedWords)
{
    ZoneCrossing crossing;
    crossing.flow = flow;
    crossing.confidentiality = confidentialityOf(snapshot, flow.information);
    const Relationship *relation = snapshot.relationship(flow.relationship);
    crossing.guardedBy = protectionSaid(*relation, protectedWords);
    if (relation->attributes.get<bool>(attributes::manual).value_or(false))
        crossing.guard = Guard::Manual;
    else if (!crossing.guardedBy.isEmpty())
        crossing.guard = Guard::Protected;
    return crossing;
}

}

QString guardLabel(Guard guard)
{
    switch (guard) {
    case Guard::Protected:
        return QCoreApplication::translate("analysis", "protected");
    case Guard::Manual:
        return QCoreApplication::translate("analysis", "carried by hand");
    case Guard::NotRecorded:
        return QCoreApplication::translate("analysis", "no protection recorded");
    }
    Q_UNREACHABLE();
}

QList<ZoneCrossing> zoneCrossings(const Snapshot &snapshot, const Policy &policy, int *flowsWithoutZone)
{
    const QStringList protectedWords = policy.words(u"P16", QStringLiteral("protected"));
    QHash<ElementId, QList<ElementId>> zones;
    const auto zonesFor = [&](ElementId id) {
        if (!zones.contains(id))
            zones.insert(id, zonesOf(snapshot, id));
        return zones.value(id);
    };
    QList<ZoneCrossing> crossings;
    int without = 0;
    for (const ApplicationFlow &flow : applicationFlows(snapshot)) {
        if (!isInOperation(*snapshot.element(flow.from)) || !isInOperation(*snapshot.element(flow.to)))
            continue;
        const QList<ElementId> from = zonesFor(flow.from);
        const QList<ElementId> to = zonesFor(flow.to);
        without += from.isEmpty() || to.isEmpty() ? 1 : 0;
        const bool meet = std::any_of(from.begin(), from.end(), [&](ElementId zone) { return to.contains(zone); });
        if (from.isEmpty() || to.isEmpty() || meet)
            continue;
        ZoneCrossing crossing = crossingOf(snapshot, flow, protectedWords);
        crossing.fromZone = from.first();
        crossing.toZone = to.first();
        crossings << crossing;
    }
    if (flowsWithoutZone)
        *flowsWithoutZone = without;
    std::stable_sort(crossings.begin(), crossings.end(), [&](const ZoneCrossing &a, const ZoneCrossing &b) {
        const std::pair<ElementId, ElementId> pairs[]
            = {{a.fromZone, b.fromZone}, {a.toZone, b.toZone}, {a.flow.from, b.flow.from}, {a.flow.to, b.flow.to}};
        for (const auto &[x, y] : pairs) {
            if (x != y)
                return nameLess(snapshot, x, y);
        }
        return false;
    });
    return crossings;
}

} // namespace analysis
