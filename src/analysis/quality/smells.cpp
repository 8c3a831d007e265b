// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/quality/qualityrules.h"
#include "analysis/structure/cycles.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QSet>

namespace analysis {

using namespace landscape;

namespace {

bool isStructural(RelationshipKind kind)
{
    return kind == RelationshipKind::Composition || kind == RelationshipKind::Aggregation
        || kind == RelationshipKind::Assignment || kind == RelationshipKind::Realization;
}

bool isService(ElementKind kind)
{
    return kind == ElementKind::BusinessService || kind == ElementKind::ApplicationService
        || kind == ElementKind::TechnologyService;
}

bool isBusiness(ElementKind kind)
{
    return layerOf(kind) == Layer::Business;
}

bool isTechnology(ElementKind kind)
{
    return layerOf(kind) == Layer::Technology || layerOf(kind) == Layer::Physical;
}

QString chainText(const Snapshot &snapshot, const QList<ElementId> &chain)
{
    QStringList names;
    for (const ElementId id : chain)
        names << quoted(snapshot, id);
    return names.join(QStringLiteral(" → "));
}

const Element *elementAt(const Snapshot &snapshot, ConceptId end)
{
    return snapshot.element(end.element());
}

// An application with all that makes it up: the closure over what it holds and realizes and what is assigned to it,
// within its layer (the "cluster" of Salentin's prototype).
struct Cluster
{
    QSet<ElementId> members;
    int inside = 0; // relations between members
    int in = 0;     // relations that are not structural, from outside
    int out = 0;
};

Cluster clusterOf(const Snapshot &snapshot, ElementId application)
{
    Cluster cluster;
    cluster.members.insert(application);
    const Layer layer = layerOf(snapshot.element(application)->kind);
    QList<ElementId> open{application};
    const auto take = [&](ConceptId end) {
        const Element *element = elementAt(snapshot, end);
        if (!element || layerOf(element->kind) != layer || cluster.members.contains(element->id))
            return;
        cluster.members.insert(element->id);
        open << element->id;
    };
    while (!open.isEmpty()) {
        const ElementId here = open.takeLast();
        for (const RelationshipId id : snapshot.outgoing(here)) {
            const Relationship &line = *snapshot.relationship(id);
            if (isStructural(line.kind) && line.kind != RelationshipKind::Assignment)
                take(line.target);
        }
        for (const RelationshipId id : snapshot.incoming(here)) {
            const Relationship &line = *snapshot.relationship(id);
            if (line.kind == RelationshipKind::Assignment)
                take(line.source);
        }
    }
    for (const ElementId member : std::as_const(cluster.members)) {
        for (const RelationshipId id : snapshot.outgoing(member)) {
            const Relationship &line = *snapshot.relationship(id);
            if (cluster.members.contains(line.target.element()))
                ++cluster.inside;
            else if (!isStructural(line.kind))
                ++cluster.out;
        }
        for (const RelationshipId id : snapshot.incoming(member)) {
            const Relationship &line = *snapshot.relationship(id);
            if (!cluster.members.contains(line.source.element()) && !isStructural(line.kind))
                ++cluster.in;
        }
    }
    return cluster;
}

bool callsService(const Snapshot &snapshot, const Relationship &line)
{
    const Element *source = elementAt(snapshot, line.source);
    const Element *target = elementAt(snapshot, line.target);
    return source && target && !isStructural(line.kind) && line.kind != RelationshipKind::Specialization
        && line.kind != RelationshipKind::Association && isService(source->kind) && isService(target->kind);
}

}

Findings cycles(const Snapshot &snapshot)
{
    struct Family
    {
        QString verb;
        QList<RelationshipKind> kinds;
        base::Severity severity;
    };
    const QList<Family> families{
        {QCoreApplication::translate("analysis", "hold each other"),
         {RelationshipKind::Composition, RelationshipKind::Aggregation}, base::Severity::Warning},
        {QCoreApplication::translate("analysis", "specialise each other"), {RelationshipKind::Specialization}, base::Severity::Warning},
        {QCoreApplication::translate("analysis", "realise each other"), {RelationshipKind::Realization}, base::Severity::Warning},
        {QCoreApplication::translate("analysis", "serve each other"), {RelationshipKind::Serving}, base::Severity::Info},
        {QCoreApplication::translate("analysis", "trigger each other"), {RelationshipKind::Triggering}, base::Severity::Info},
        {QCoreApplication::translate("analysis", "send to each other"), {RelationshipKind::Flow}, base::Severity::Info},
    };
    Findings findings;
    for (const Family &family : families) {
        const auto groups = cyclicGroups(snapshot, [&](const Relationship &line) { return family.kinds.contains(line.kind); });
        for (const CyclicGroup &group : groups) {
            const QString message = QCoreApplication::translate("analysis", "%1 elements %2; the shortest way round: %3.")
                                        .arg(QString::number(group.members.size()), family.verb,
                                             chainText(snapshot, group.witness + group.witness.mid(0, 1)));
            QList<ElementId> elements = group.witness;
            for (const ElementId member : group.members) {
                if (!elements.contains(member))
                    elements << member;
            }
            findings << Finding{{}, family.severity, elements, message, {}};
        }
    }
    return findings;
}

Findings chattyServices(const Snapshot &snapshot, int limit)
{
    Findings findings;
    for (const Element &element : snapshot.elements) {
        if (!isService(element.kind))
            continue;
        QList<ElementId> others;
        int calls = 0;
        const auto count = [&](RelationshipId id, bool outgoing) {
            const Relationship &line = *snapshot.relationship(id);
            if (!callsService(snapshot, line))
                return;
            ++calls;
            const ElementId other = (outgoing ? line.target : line.source).element();
            if (!others.contains(other))
                others << other;
        };
        for (const RelationshipId id : snapshot.outgoing(element.id))
            count(id, true);
        for (const RelationshipId id : snapshot.incoming(element.id))
            count(id, false);
        if (calls <= limit)
            continue;
        sortByName(snapshot, others);
        const QString message = QCoreApplication::translate("analysis", "%1 has %2 relations to other services: %3.")
                                    .arg(quoted(snapshot, element.id), QString::number(calls), quotedList(snapshot, others));
        findings << Finding{{}, base::Severity::Info, QList<ElementId>{element.id} + others, message, {}};
    }
    return findings;
}

Findings dataServices(const Snapshot &snapshot)
{
    Findings findings;
    for (const Element &element : snapshot.elements) {
        const auto outgoing = snapshot.outgoing(element.id);
        if (!isService(element.kind) || outgoing.empty())
            continue;
        QList<ElementId> data;
        for (const RelationshipId id : outgoing) {
            const Element *target = elementAt(snapshot, snapshot.relationship(id)->target);
            if (target && (isInformationObject(target->kind) || target->kind == ElementKind::SystemSoftware))
                data << target->id;
        }
        if (data.size() != qsizetype(outgoing.size()))
            continue;
        const QString message = QCoreApplication::translate("analysis", "%1 only hands out %2.")
                                    .arg(quoted(snapshot, element.id), quotedList(snapshot, data));
        findings << Finding{{}, base::Severity::Info, QList<ElementId>{element.id} + data, message, {}};
    }
    return findings;
}

Findings messageChains(const Snapshot &snapshot, int limit)
{
    const QList<ElementId> chain
        = longestChain(snapshot, [&](const Relationship &line) { return callsService(snapshot, line); });
    if (chain.size() <= limit)
        return {};
    const QString message = QCoreApplication::translate("analysis", "%1 services call each other in a row: %2.")
                                .arg(QString::number(chain.size()), chainText(snapshot, chain));
    return {Finding{{}, base::Severity::Info, chain, message, {}}};
}

Findings sharedPersistency(const Snapshot &snapshot)
{
    Findings findings;
    for (const Element &element : snapshot.elements) {
        if (element.kind != ElementKind::DataObject && element.kind != ElementKind::Artifact)
            continue;
        QList<ElementId> writers;
        for (const RelationshipId id : snapshot.incoming(element.id)) {
            const Relationship &line = *snapshot.relationship(id);
            const Element *writer = elementAt(snapshot, line.source);
            const bool writes = line.access == AccessMode::Write || line.access == AccessMode::ReadWrite;
            if (writer && isApplication(writer->kind) && line.kind == RelationshipKind::Access && writes
                && !writers.contains(writer->id))
                writers << writer->id;
        }
        if (writers.size() < 2)
            continue;
        sortByName(snapshot, writers);
        const QString message = QCoreApplication::translate("analysis", "%1 is written by %2 applications: %3.")
                                    .arg(quoted(snapshot, element.id), QString::number(writers.size()),
                                         quotedList(snapshot, writers));
        findings << Finding{{}, base::Severity::Info, QList<ElementId>{element.id} + writers, message, {}};
    }
    return findings;
}

Findings layersSkipped(const Snapshot &snapshot)
{
    Findings findings;
    for (const Relationship &line : snapshot.relationships) {
        const Element *source = elementAt(snapshot, line.source);
        const Element *target = elementAt(snapshot, line.target);
        if (!source || !target || line.kind == RelationshipKind::Association)
            continue;
        const bool skips = (isBusiness(source->kind) && isTechnology(target->kind))
            || (isTechnology(source->kind) && isBusiness(target->kind));
        if (!skips)
            continue;
        const QString message = QCoreApplication::translate("analysis", "%1 and %2 are joined directly (%3), past any application.")
                                    .arg(quoted(snapshot, source->id), quoted(snapshot, target->id), kindLabel(line.kind));
        findings << Finding{{}, base::Severity::Info, {source->id, target->id}, message, {}, {line.id}};
    }
    return findings;
}

Findings hubs(const Snapshot &snapshot, int limit)
{
    Findings findings;
    for (const ElementId id : snapshot.applications()) {
        const Cluster cluster = clusterOf(snapshot, id);
        if (cluster.in <= limit || cluster.out <= limit)
            continue;
        const QString message = QCoreApplication::translate("analysis", "%1 has %2 relations in and %3 out.")
                                    .arg(quoted(snapshot, id), QString::number(cluster.in), QString::number(cluster.out));
        findings << Finding{{}, base::Severity::Info, {id}, message, {}};
    }
    return findings;
}

Findings weakModularity(const Snapshot &snapshot)
{
    constexpr int leastInside = 3;
    Findings findings;
    for (const ElementId id : snapshot.applications()) {
        const Cluster cluster = clusterOf(snapshot, id);
        if (cluster.inside <= leastInside || cluster.inside >= cluster.in + cluster.out)
            continue;
        const QString message
            = QCoreApplication::translate("analysis", "The parts of %1 have %2 relations with each other and %3 with others.")
                  .arg(quoted(snapshot, id), QString::number(cluster.inside), QString::number(cluster.in + cluster.out));
        findings << Finding{{}, base::Severity::Info, {id}, message, {}};
    }
    return findings;
}

Findings lazyComponents(const Snapshot &snapshot)
{
    Findings findings;
    for (const ElementId id : snapshot.applications()) {
        const auto in = snapshot.incoming(id);
        const auto out = snapshot.outgoing(id);
        if (in.size() != 1 || out.size() != 1 || !snapshot.usesOfApplication(id).empty())
            continue;
        const Relationship &from = *snapshot.relationship(in.front());
        const Relationship &to = *snapshot.relationship(out.front());
        const auto passesOn = [](RelationshipKind kind) {
            return kind == RelationshipKind::Flow || kind == RelationshipKind::Triggering || kind == RelationshipKind::Serving;
        };
        const Element *source = elementAt(snapshot, from.source);
        const Element *target = elementAt(snapshot, to.target);
        if (!source || !target || !passesOn(from.kind) || !passesOn(to.kind))
            continue;
        const QString message = QCoreApplication::translate("analysis", "%1 only passes on from %2 to %3.")
                                    .arg(quoted(snapshot, id), quoted(snapshot, source->id), quoted(snapshot, target->id));
        findings << Finding{{}, base::Severity::Info, {id, source->id, target->id}, message, {}};
    }
    return findings;
}

} // namespace analysis
