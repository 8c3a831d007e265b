// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/facts.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

// The element at the other end of the first relation in `lines` that `accept(relationship, other)` takes.
template <typename Accept>
ElementId firstOther(const Snapshot &snapshot, std::span<const RelationshipId> lines, ConceptId Relationship::*end,
                     Accept &&accept)
{
    for (const RelationshipId line : lines) {
        const Relationship *relation = snapshot.relationship(line);
        const Element *other = snapshot.element((relation->*end).element());
        if (other && accept(*relation, *other))
            return other->id;
    }
    return {};
}

bool isOneOf(const QString &text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text == word; });
}

bool runsSoftware(ElementKind kind)
{
    return isInfrastructure(kind) && kind != ElementKind::CommunicationNetwork && kind != ElementKind::Path
        && kind != ElementKind::DistributionNetwork && kind != ElementKind::TechnologyInterface;
}

bool isOwnership(const Relationship &relation)
{
    if (relation.kind == RelationshipKind::Assignment)
        return true;
    if (relation.kind != RelationshipKind::Association)
        return false;
    const QString said = base::folded(relation.name) + u' ' + base::folded(relation.specialization);
    return said.contains(u"owner") || said.contains(u"owns") || said.contains(u"ägare") || said.contains(u"äger");
}

}

Scope scopeOf(const Element &element)
{
    const QString text = base::folded(element.attributes.get<QString>(attributes::scope).value_or(QString()));
    if (isOneOf(text, {u"common", u"gemensam", u"regiongemensam"}))
        return Scope::Common;
    if (isOneOf(text, {u"local", u"lokal"}))
        return Scope::Local;
    return Scope::Unknown;
}

ElementId unitOf(const Snapshot &snapshot, ElementId id)
{
    const Element *element = snapshot.element(id);
    if (!element)
        return {};
    if (const auto unit = element->attributes.get<ElementId>(attributes::unit))
        return *unit;
    return firstOther(snapshot, snapshot.incoming(id), &Relationship::source,
                      [](const Relationship &relation, const Element &holder) {
                          return isUnit(holder.kind)
                              && (isContaining(relation.kind) || relation.kind == RelationshipKind::Assignment);
                      });
}

ElementId productOf(const Snapshot &snapshot, ElementId application)
{
    const Element *element = snapshot.element(application);
    if (!element)
        return {};
    if (const auto product = element->attributes.get<ElementId>(attributes::product))
        return *product;
    const ElementId above = firstOther(snapshot, snapshot.outgoing(application), &Relationship::target,
                                       [](const Relationship &relation, const Element &other) {
                                           return other.kind == ElementKind::Product
                                               && (relation.kind == RelationshipKind::Specialization
                                                   || relation.kind == RelationshipKind::Realization);
                                       });
    if (above)
        return above;
    return firstOther(snapshot, snapshot.incoming(application), &Relationship::source,
                      [](const Relationship &relation, const Element &other) {
                          return other.kind == ElementKind::Product && isContaining(relation.kind);
                      });
}

QStringList ownersOf(const Snapshot &snapshot, ElementId id)
{
    const Element *element = snapshot.element(id);
    if (!element)
        return {};
    QStringList owners;
    QSet<QString> seen;
    const auto take = [&](const QString &name) {
        const QString key = base::folded(name);
        if (!key.isEmpty() && key != u"-" && !seen.contains(key)) {
            seen.insert(key);
            owners << name.trimmed();
        }
    };
    for (const Value &value : element->attributes.all(attributes::owner)) {
        if (const auto reference = value.as<ElementId>())
            take(snapshot.nameOf(*reference));
        else if (const auto text = value.as<QString>())
            take(*text);
    }
    if (!owners.isEmpty())
        return owners;
    const auto takeEnd = [&](const Relationship &relation, ConceptId end) {
        const Element *other = snapshot.element(end.element());
        if (other && (other->kind == ElementKind::BusinessActor || other->kind == ElementKind::BusinessRole)
            && isOwnership(relation))
            take(other->name);
    };
    for (const RelationshipId line : snapshot.incoming(id))
        takeEnd(*snapshot.relationship(line), snapshot.relationship(line)->source);
    for (const RelationshipId line : snapshot.outgoing(id)) {
        if (snapshot.relationship(line)->kind == RelationshipKind::Association)
            takeEnd(*snapshot.relationship(line), snapshot.relationship(line)->target);
    }
    std::sort(owners.begin(), owners.end(), base::naturalLess);
    return owners;
}

std::optional<double> fitOf(const Snapshot &snapshot, ElementId application, ElementId function)
{
    std::optional<double> best;
    for (const RelationshipId line : snapshot.outgoing(application)) {
        const Relationship *relation = snapshot.relationship(line);
        if (relation->kind != RelationshipKind::Realization || relation->target != ConceptId(function))
            continue;
        if (const auto fit = relation->attributes.get<double>(attributes::fit))
            best = std::max(best.value_or(*fit), *fit);
    }
    return best;
}

QList<ElementId> hostsOf(const Snapshot &snapshot, ElementId application)
{
    QList<ElementId> hosts;
    const auto collect = [&](auto &&self, ElementId id, int depth) -> void {
        for (const RelationshipId line : snapshot.incoming(id)) {
            const Relationship *relation = snapshot.relationship(line);
            const Element *below = snapshot.element(relation->source.element());
            if (!below
                || (relation->kind != RelationshipKind::Serving && relation->kind != RelationshipKind::Realization
                    && relation->kind != RelationshipKind::Assignment))
                continue;
            if (runsSoftware(below->kind))
                hosts << below->id;
            else if (depth > 0
                     && (below->kind == ElementKind::TechnologyService || below->kind == ElementKind::Artifact))
                self(self, below->id, depth - 1);
        }
    };
    collect(collect, application, 2);
    std::sort(hosts.begin(), hosts.end());
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
    return hosts;
}

ElementId zoneOf(const Snapshot &snapshot, ElementId node)
{
    const Element *element = snapshot.element(node);
    if (!element)
        return {};
    if (const auto zone = element->attributes.get<ElementId>(attributes::zone))
        return *zone;
    const auto isNetwork = [](const Relationship &relation, const Element &other) {
        return other.kind == ElementKind::CommunicationNetwork
            && (isContaining(relation.kind) || relation.kind == RelationshipKind::Serving
                || relation.kind == RelationshipKind::Association);
    };
    const ElementId holder = firstOther(snapshot, snapshot.incoming(node), &Relationship::source, isNetwork);
    if (holder)
        return holder;
    return firstOther(snapshot, snapshot.outgoing(node), &Relationship::target,
                      [](const Relationship &relation, const Element &other) {
                          return other.kind == ElementKind::CommunicationNetwork
                              && relation.kind == RelationshipKind::Association;
                      });
}

Operation operationOf(const Element &element)
{
    const QString status = base::folded(element.attributes.get<QString>(attributes::status).value_or(QString()));
    if (isOneOf(status, {u"planned", u"proposed", u"planerad", u"planerat"}))
        return Operation::Planned;
    if (isOneOf(status, {u"retired", u"decommissioned", u"closed", u"cancelled", u"not in use", u"avvecklad",
                         u"avvecklat", u"nedlagd", u"avslutad", u"ej i bruk"}))
        return Operation::Ended;
    if (isOneOf(status, {u"phasing out", u"phase out", u"being phased out", u"under avveckling", u"avvecklas",
                         u"fasas ut"}))
        return Operation::Ending;
    return Operation::Running;
}

bool isInOperation(const Element &element)
{
    const Operation operation = operationOf(element);
    return operation == Operation::Running || operation == Operation::Ending;
}

QList<ElementId> applicationsInOperation(const Snapshot &snapshot)
{
    QList<ElementId> result;
    for (const ElementId id : snapshot.applications()) {
        if (isInOperation(*snapshot.element(id)))
            result << id;
    }
    return result;
}

bool isWithin(const Snapshot &snapshot, ElementId unit, ElementId ancestor)
{
    QSet<ElementId> seen;
    for (ElementId at = unit; at && !seen.contains(at); at = snapshot.parentOf(at)) {
        if (at == ancestor)
            return true;
        seen.insert(at);
    }
    return false;
}

Protection strictest(const Protection &a, const Protection &b)
{
    return {std::max(a.confidentiality, b.confidentiality), std::max(a.integrity, b.integrity),
            std::max(a.availability, b.availability)};
}

QList<Shortfall> shortfalls(const Protection &assurance, const Protection &need)
{
    using Component = Shortfall::Component;
    QList<Shortfall> result;
    const auto compare = [&](Component component, std::optional<Level> given, std::optional<Level> needed) {
        if (needed && needed->level > 0 && (!given || *given < *needed))
            result << Shortfall{component, *needed, given};
    };
    compare(Component::Confidentiality, assurance.confidentiality, need.confidentiality);
    compare(Component::Integrity, assurance.integrity, need.integrity);
    compare(Component::Availability, assurance.availability, need.availability);
    return result;
}

QString componentLabel(Shortfall::Component component)
{
    switch (component) {
    case Shortfall::Component::Confidentiality:
        return QCoreApplication::translate("analysis", "confidentiality");
    case Shortfall::Component::Integrity:
        return QCoreApplication::translate("analysis", "integrity");
    case Shortfall::Component::Availability:
        return QCoreApplication::translate("analysis", "availability");
    }
    Q_UNREACHABLE();
}

} // namespace analysis
