// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/information/handling.h"

#include "analysis/portfolio/facts.h"

namespace analysis {

using namespace landscape;

namespace {

void readLetters(Handling &handling, const Relationship &access)
{
    const QString letters = access.attributes.get<QString>(attributes::crud).value_or(QString()).toUpper();
    if (!letters.isEmpty()) {
        handling.creates = letters.contains(u'C');
        handling.reads = letters.contains(u'R');
        handling.updates = letters.contains(u'U');
        handling.deletes = letters.contains(u'D');
        return;
    }
    const bool writes = access.access == AccessMode::Write || access.access == AccessMode::ReadWrite;
    handling.creates = writes;
    handling.updates = writes;
    handling.reads = access.access != AccessMode::Write;
}

void appendAccesses(QList<Handling> &result, const Snapshot &snapshot, ElementId application, ElementId actor)
{
    for (const RelationshipId line : snapshot.outgoing(actor)) {
        const Relationship *access = snapshot.relationship(line);
        const Element *object = snapshot.element(access->target.element());
        if (access->kind != RelationshipKind::Access || !object || !isInformationObject(object->kind))
            continue;
        Handling handling;
        handling.application = application;
        handling.information = object->id;
        handling.access = line;
        handling.unit = access->attributes.get<ElementId>(attributes::unit).value_or(ElementId());
        handling.isMaster = access->attributes.get<bool>(attributes::master).value_or(false);
        handling.volume = access->attributes.get<double>(attributes::volume);
        handling.source = access->sources.isEmpty() ? SourceRef() : access->sources.first();
        readLetters(handling, *access);
        result << handling;
    }
}

}

QList<Handling> handlingsOf(const Snapshot &snapshot, ElementId application)
{
    QList<Handling> result;
    appendAccesses(result, snapshot, application, application);
    for (const RelationshipId line : snapshot.outgoing(application)) {
        const Relationship *performs = snapshot.relationship(line);
        const Element *behaviour = snapshot.element(performs->target.element());
        if (behaviour && performs->kind == RelationshipKind::Assignment && layerOf(behaviour->kind) == Layer::Application
            && aspectOf(behaviour->kind) == Aspect::Behaviour)
            appendAccesses(result, snapshot, application, behaviour->id);
    }
    return result;
}

QList<Handling> allHandlings(const Snapshot &snapshot)
{
    QList<Handling> result;
    for (const ElementId application : applicationsInOperation(snapshot))
        result << handlingsOf(snapshot, application);
    return result;
}

} // namespace analysis
