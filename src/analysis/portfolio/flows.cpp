// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/flows.h"

namespace analysis {

using namespace landscape;

namespace {

QList<ElementId> carriedBy(const Snapshot &snapshot, const Relationship &flow)
{
    QList<ElementId> objects;
    const auto take = [&](ElementId id) {
        const Element *object = snapshot.element(id);
        if (object && isInformationObject(object->kind) && !objects.contains(id))
            objects << id;
    };
    for (const Value &value : flow.attributes.all(attributes::information))
        take(value.as<ElementId>().value_or(ElementId()));
    for (const RelationshipId line : snapshot.incoming(flow.id))
        take(snapshot.relationship(line)->source.element());
    for (const RelationshipId line : snapshot.outgoing(flow.id))
        take(snapshot.relationship(line)->target.element());
    return objects;
}

}

ElementId applicationBehind(const Snapshot &snapshot, ElementId id)
{
    // A service may stand two steps behind its application: application -> function -> service.
    constexpr int furthest = 3;
    for (int step = 0; step <= furthest && id; ++step) {
        const Element *element = snapshot.element(id);
        if (!element || layerOf(element->kind) != Layer::Application)
            return {};
        if (isApplication(element->kind))
            return id;
        ElementId next;
        for (const RelationshipId line : snapshot.incoming(id)) {
            const Relationship *relation = snapshot.relationship(line);
            if (relation->kind == RelationshipKind::Assignment || relation->kind == RelationshipKind::Realization
                || isContaining(relation->kind)) {
                next = relation->source.element();
                break;
            }
        }
        id = next;
    }
    return {};
}

QList<ApplicationFlow> applicationFlows(const Snapshot &snapshot)
{
    QList<ApplicationFlow> flows;
    for (const Relationship &relation : snapshot.relationships) {
        if (relation.kind != RelationshipKind::Flow)
            continue;
        const ElementId from = applicationBehind(snapshot, relation.source.element());
        const ElementId to = applicationBehind(snapshot, relation.target.element());
        if (from && to && from != to)
            flows << ApplicationFlow{from, to, relation.id, carriedBy(snapshot, relation)};
    }
    return flows;
}

} // namespace analysis
