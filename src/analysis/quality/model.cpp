// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/quality/qualityrules.h"
#include "analysis/wording.h"
#include "base/text.h"
#include "landscape/metamodel/relationshiprules.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <map>
#include <tuple>

namespace analysis {

using namespace landscape;

namespace {


QString endName(const Snapshot &snapshot, ConceptId end)
{
    if (end.isElement()) {
        const Element *element = snapshot.element(end.element());
        return QStringLiteral("%1 (%2)").arg(quoted(snapshot, element->id), kindLabel(element->kind));
    }
    return QCoreApplication::translate("analysis", "a relation (%1)").arg(kindLabel(snapshot.relationship(end.relationship())->kind));
}

QList<ElementId> elementEnds(const Relationship &relationship)
{
    QList<ElementId> ends;
    for (const ConceptId end : {relationship.source, relationship.target}) {
        if (end.isElement())
            ends << end.element();
    }
    return ends;
}

// What refers to elements other than by relationships.
QSet<ElementId> referredTo(const Snapshot &snapshot)
{
    QSet<ElementId> found;
    const auto collect = [&](const AttributeValues &values) {
        for (const AttributeValue &entry : values.entries()) {
            if (const auto reference = entry.value.as<ElementId>())
                found.insert(*reference);
        }
    };
    for (const Element &element : snapshot.elements) {
        collect(element.attributes);
        // What belongs to a unit or stands in a zone is related to it.
        if (element.attributes.get<ElementId>(attributes::unit) || element.attributes.get<ElementId>(attributes::zone))
            found.insert(element.id);
    }
    for (const Relationship &relationship : snapshot.relationships)
        collect(relationship.attributes);
    for (const Use &use : snapshot.uses)
        found << use.unit << use.function << use.application;
    for (const Move &move : snapshot.moves)
        found << move.application << move.unit << move.function;
    for (const Decision &decision : snapshot.decisions)
        found << decision.application;
    return found;
}

// An attribute list in an order that does not depend on how it was entered.
QList<std::pair<std::uint32_t, Value>> sortedValues(const Relationship &relationship)
{
    QList<std::pair<std::uint32_t, Value>> values;
    for (const AttributeValue &entry : relationship.attributes.entries())
        values << std::pair{entry.attribute.number(), entry.value};
    std::stable_sort(values.begin(), values.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return values;
}

bool saySame(const Relationship &a, const Relationship &b)
{
    return a.name == b.name && a.access == b.access && a.directed == b.directed && a.strength == b.strength
        && a.specialization == b.specialization && sortedValues(a) == sortedValues(b);
}

}

Findings invalidRelations(const Snapshot &snapshot)
{
    Findings findings;
    const RelationshipRules &rules = RelationshipRules::standard();
    for (const Relationship &relationship : snapshot.relationships) {
        if (rules.isPermitted(snapshot, relationship))
            continue;
        const QString message = QCoreApplication::translate("analysis", "%1 from %2 to %3 is not in ArchiMate 3.2.")
                                    .arg(kindLabel(relationship.kind), endName(snapshot, relationship.source),
                                         endName(snapshot, relationship.target));
        findings << Finding{{}, base::Severity::Warning, elementEnds(relationship), message, {}, {relationship.id}};
    }
    return findings;
}

Findings parallelRelations(const Snapshot &snapshot)
{
    std::map<std::tuple<RelationshipKind, ConceptId, ConceptId>, QList<QList<RelationshipId>>> groups;
    for (const Relationship &relationship : snapshot.relationships) {
        auto &sameEnds = groups[{relationship.kind, relationship.source, relationship.target}];
        const auto equal = std::find_if(sameEnds.begin(), sameEnds.end(), [&](const QList<RelationshipId> &group) {
            return saySame(*snapshot.relationship(group.first()), relationship);
        });
        if (equal == sameEnds.end())
            sameEnds << QList<RelationshipId>{relationship.id};
        else
            equal->append(relationship.id);
    }
    Findings findings;
    for (const auto &[key, sameEnds] : groups) {
        for (const QList<RelationshipId> &group : sameEnds) {
            if (group.size() < 2)
                continue;
            const Relationship &first = *snapshot.relationship(group.first());
            const QString message = QCoreApplication::translate("analysis", "%1 from %2 to %3 stands %4 times.")
                                        .arg(kindLabel(first.kind), endName(snapshot, first.source),
                                             endName(snapshot, first.target), QString::number(group.size()));
            findings << Finding{{}, base::Severity::Warning, elementEnds(first), message, {}, group};
        }
    }
    return findings;
}

Findings sameNames(const Snapshot &snapshot)
{
    using Key = std::tuple<ElementKind, QString, ElementId, QString>;
    std::map<Key, QList<ElementId>> groups;
    for (const Element &element : snapshot.elements) {
        if (element.kind == ElementKind::Junction || element.name.trimmed().isEmpty())
            continue;
        const ElementId unit = element.attributes.get<ElementId>(attributes::unit).value_or(ElementId());
        groups[{element.kind, base::folded(element.name), unit, element.specialization}] << element.id;
    }
    Findings findings;
    for (auto &[key, ids] : groups) {
        if (ids.size() < 2)
            continue;
        const QString message = QCoreApplication::translate("analysis", "%1 elements of kind %2 are called %3.")
                                    .arg(QString::number(ids.size()), kindLabel(std::get<0>(key)),
                                         quoted(snapshot, ids.first()));
        findings << Finding{{}, base::Severity::Warning, ids, message, {}};
    }
    return findings;
}

Findings namelessElements(const Snapshot &snapshot)
{
    Findings findings;
    for (const Element &element : snapshot.elements) {
        if (element.kind == ElementKind::Junction || !element.name.trimmed().isEmpty())
            continue;
        const QString message
            = QCoreApplication::translate("analysis", "An element of kind %1 has no name (id %2).").arg(kindLabel(element.kind), element.uid);
        findings << Finding{{}, base::Severity::Warning, {element.id}, message, {}};
    }
    return findings;
}

Findings orphans(const Snapshot &snapshot)
{
    const QSet<ElementId> touched = referredTo(snapshot);
    Findings findings;
    for (const Element &element : snapshot.elements) {
        if (touched.contains(element.id) || !snapshot.outgoing(element.id).empty() || !snapshot.incoming(element.id).empty())
            continue;
        const QString message = QCoreApplication::translate("analysis", "%1 (%2) is related to nothing.")
                                    .arg(quoted(snapshot, element.id), kindLabel(element.kind));
        findings << Finding{{}, base::Severity::Info, {element.id}, message, {}};
    }
    return findings;
}

Findings missingValues(const Snapshot &snapshot)
{
    Findings findings;
    for (const AttributeDefinition &definition : snapshot.attributeRegistry.definitions()) {
        if (!definition.required)
            continue;
        for (const Element &element : snapshot.elements) {
            if (!definition.kinds.isEmpty() ? !definition.kinds.contains(element.kind) : element.kind == ElementKind::Junction)
                continue;
            if (element.attributes.find(definition.id))
                continue;
            const QString message = QCoreApplication::translate("analysis", "%1 has no “%2”, which the analysis needs.")
                                        .arg(quoted(snapshot, element.id), attributeLabel(definition));
            findings << Finding{{}, base::Severity::Warning, {element.id}, message,
                                {{definition.key, attributeLabel(definition), 0, {}}}};
        }
    }
    return findings;
}

Findings undocumented(const Snapshot &snapshot)
{
    std::map<ElementKind, std::pair<QList<ElementId>, int>> byKind; // without, all
    for (const Element &element : snapshot.elements) {
        if (element.kind == ElementKind::Junction)
            continue;
        auto &[without, all] = byKind[element.kind];
        ++all;
        if (element.documentation.trimmed().isEmpty())
            without << element.id;
    }
    Findings findings;
    for (auto &[kind, counted] : byKind) {
        auto &[without, all] = counted;
        if (without.isEmpty())
            continue;
        sortByName(snapshot, without);
        const QString message = QCoreApplication::translate("analysis", "%1 of %2 elements of kind %3 have no documentation.")
                                    .arg(QLocale().toString(without.size()), QLocale().toString(all), kindLabel(kind));
        findings << Finding{{}, base::Severity::Info, without, message, {}};
    }
    return findings;
}

Findings longDocumentation(const Snapshot &snapshot, int limit)
{
    QList<ElementId> found;
    for (const Element &element : snapshot.elements) {
        if (element.documentation.size() > limit)
            found << element.id;
    }
    if (found.isEmpty())
        return {};
    sortByName(snapshot, found);
    const QString message
        = QCoreApplication::translate("analysis", "The documentation of %1 elements is longer than %2 characters: %3.")
              .arg(QString::number(found.size()), QString::number(limit), quotedList(snapshot, found));
    return {Finding{{}, base::Severity::Info, found, message, {}}};
}

} // namespace analysis
