// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/derivation.h"

#include <QSet>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

// Application -> service -> process -> function is as far as modellers go; longer chains say little.
constexpr int furthest = 4;

bool leadsOn(RelationshipKind kind)
{
    return kind == RelationshipKind::Realization || kind == RelationshipKind::Serving
        || kind == RelationshipKind::Assignment;
}

bool isSoftwareBehaviour(ElementKind kind)
{
    return layerOf(kind) == Layer::Application && aspectOf(kind) == Aspect::Behaviour;
}

struct Step
{
    ElementId at;
    QList<RelationshipId> trail;
};

// Walks breadth first from the application. `visit(step, relation, target)` takes what it is looking for and says
// whether the walk goes on through the target.
template <typename Visit> void walk(const Snapshot &snapshot, ElementId application, Visit &&visit)
{
    QList<Step> open;
    QSet<ElementId> seen;
    const auto leave = [&](const Step &step) {
        for (const RelationshipId line : snapshot.outgoing(step.at)) {
            const Relationship *relation = snapshot.relationship(line);
            const Element *target = snapshot.element(relation->target.element());
            if (!target || !leadsOn(relation->kind))
                continue;
            const QList<RelationshipId> trail = step.trail + QList<RelationshipId>{line};
            if (visit(trail, *relation, *target) && trail.size() < furthest && target->id != application
                && !seen.contains(target->id)) {
                seen.insert(target->id);
                open << Step{target->id, trail};
            }
        }
    };
    leave({application, {}});
    for (qsizetype next = 0; next < open.size(); ++next)
        leave(Step(open.at(next)));
}

void take(QList<Derived> &result, ElementId id, const QList<RelationshipId> &trail)
{
    const auto isSame = [id](const Derived &known) { return known.element == id; };
    if (std::none_of(result.begin(), result.end(), isSame))
        result << Derived{id, trail};
}

void takeHolders(QList<Derived> &result, const Snapshot &snapshot, ElementId process, const QList<RelationshipId> &trail)
{
    for (const RelationshipId line : snapshot.incoming(process)) {
        const Relationship *holds = snapshot.relationship(line);
        const Element *holder = snapshot.element(holds->source.element());
        if (holder && isContaining(holds->kind) && isFunction(holder->kind))
            take(result, holder->id, trail + QList<RelationshipId>{line});
    }
}

void inOrder(QList<Derived> &list)
{
    std::sort(list.begin(), list.end(), [](const Derived &a, const Derived &b) { return a.element < b.element; });
}

}

QList<Derived> derivedFunctions(const Snapshot &snapshot, ElementId application)
{
    QList<Derived> result;
    walk(snapshot, application,
         [&](const QList<RelationshipId> &trail, const Relationship &relation, const Element &target) {
             if (isFunction(target.kind))
                 take(result, target.id, trail);
             else if (target.kind == ElementKind::BusinessProcess)
                 takeHolders(result, snapshot, target.id, trail);
             // What the application serves is somebody else's software; only what it performs leads on.
             return (isSoftwareBehaviour(target.kind) && relation.kind != RelationshipKind::Serving)
                 || target.kind == ElementKind::BusinessService || target.kind == ElementKind::BusinessProcess;
         });
    inOrder(result);
    return result;
}

QList<Derived> derivedUnits(const Snapshot &snapshot, ElementId application)
{
    QList<Derived> result;
    walk(snapshot, application,
         [&](const QList<RelationshipId> &trail, const Relationship &relation, const Element &target) {
             if (relation.kind == RelationshipKind::Serving && isUnit(target.kind))
                 take(result, target.id, trail);
             if (relation.kind == RelationshipKind::Serving && target.kind == ElementKind::BusinessRole) {
                 for (const RelationshipId line : snapshot.incoming(target.id)) {
                     const Relationship *assigned = snapshot.relationship(line);
                     const Element *actor = snapshot.element(assigned->source.element());
                     if (actor && assigned->kind == RelationshipKind::Assignment && isUnit(actor->kind))
                         take(result, actor->id, trail + QList<RelationshipId>{line});
                 }
             }
             return (isSoftwareBehaviour(target.kind) && relation.kind != RelationshipKind::Serving)
                 || target.kind == ElementKind::BusinessService;
         });
    inOrder(result);
    return result;
}

} // namespace analysis
