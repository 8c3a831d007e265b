// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/quality/qualityrules.h"
#include "analysis/wording.h"
#include "landscape/metamodel/viewpoint.h"

#include <QCoreApplication>
#include <QSet>

namespace analysis {

using namespace landscape;

namespace {

QString viewName(const View &view)
{
    return QStringLiteral("“%1”").arg(view.name);
}

}

Findings elementsInNoView(const Snapshot &snapshot)
{
    if (snapshot.views.isEmpty())
        return {};
    QSet<ElementId> shown;
    for (const View &view : snapshot.views) {
        for (const PlacedNode &node : view.nodes)
            shown.insert(node.element);
    }
    Findings findings;
    for (const Element &element : snapshot.elements) {
        if (shown.contains(element.id))
            continue;
        const QString message = QCoreApplication::translate("analysis", "%1 (%2) is in no view.")
                                    .arg(quoted(snapshot, element.id), kindLabel(element.kind));
        findings << Finding{{}, base::Severity::Info, {element.id}, message, {}};
    }
    return findings;
}

Findings relationsInNoView(const Snapshot &snapshot)
{
    QSet<RelationshipId> drawn;
    for (const View &view : snapshot.views) {
        for (const RoutedConnection &line : view.connections)
            drawn.insert(line.relationship);
    }
    Findings findings;
    QSet<RelationshipId> told;
    for (const View &view : snapshot.views) {
        QSet<ElementId> shown;
        QSet<std::pair<ElementId, ElementId>> nested; // a box in a box is a relation shown
        for (const PlacedNode &node : view.nodes) {
            shown.insert(node.element);
            if (const PlacedNode *parent = view.node(node.parent))
                nested << std::pair{parent->element, node.element} << std::pair{node.element, parent->element};
        }
        for (const PlacedNode &node : view.nodes) {
            if (node.element.isNull())
                continue;
            for (const RelationshipId id : snapshot.outgoing(node.element)) {
                const Relationship &relationship = *snapshot.relationship(id);
                const ElementId target = relationship.target.element();
                if (drawn.contains(id) || told.contains(id) || !shown.contains(target)
                    || nested.contains({node.element, target}))
                    continue;
                told.insert(id);
                const QString message
                    = QCoreApplication::translate("analysis", "View %1 shows %2 and %3, but no view shows their relation (%4).")
                          .arg(viewName(view), quoted(snapshot, node.element), quoted(snapshot, target),
                               kindLabel(relationship.kind));
                findings << Finding{{}, base::Severity::Info, {node.element, target}, message, {}, {id}, {view.id}};
            }
        }
    }
    return findings;
}

Findings emptyViews(const Snapshot &snapshot)
{
    Findings findings;
    for (const View &view : snapshot.views) {
        if (view.nodes.isEmpty())
            findings << Finding{{}, base::Severity::Info, {},
                                QCoreApplication::translate("analysis", "View %1 is empty.").arg(viewName(view)),
                                {}, {}, {view.id}};
    }
    return findings;
}

Findings outsideViewpoint(const Snapshot &snapshot)
{
    Findings findings;
    for (const View &view : snapshot.views) {
        const Viewpoint *viewpoint = landscape::viewpoint(view.viewpoint);
        if (!viewpoint)
            continue;
        QList<ElementId> outside;
        for (const PlacedNode &node : view.nodes) {
            const Element *element = snapshot.element(node.element);
            if (element && !viewpoint->allows(element->kind) && !outside.contains(element->id))
                outside << element->id;
        }
        if (outside.isEmpty())
            continue;
        sortByName(snapshot, outside);
        const QString message
            = QCoreApplication::translate("analysis", "View %1 has the viewpoint %2, which is not about %3.")
                  .arg(viewName(view), viewpoint->label(), quotedList(snapshot, outside));
        findings << Finding{{}, base::Severity::Info, outside, message, {}, {}, {view.id}};
    }
    return findings;
}

Findings unfoundedNesting(const Snapshot &snapshot)
{
    Findings findings;
    QSet<std::pair<ElementId, ElementId>> told;
    for (const View &view : snapshot.views) {
        for (const PlacedNode &node : view.nodes) {
            const PlacedNode *parent = view.node(node.parent);
            const Element *inner = snapshot.element(node.element);
            const Element *outer = parent ? snapshot.element(parent->element) : nullptr;
            if (!inner || !outer || inner->id == outer->id || outer->kind == ElementKind::Grouping
                || told.contains({outer->id, inner->id}))
                continue;
            const auto joins = [&](ElementId a, ElementId b) {
                const auto lines = snapshot.outgoing(a);
                return std::any_of(lines.begin(), lines.end(), [&](RelationshipId id) {
                    return snapshot.relationship(id)->target == ConceptId(b);
                });
            };
            if (joins(outer->id, inner->id) || joins(inner->id, outer->id))
                continue;
            told.insert({outer->id, inner->id});
            const QString message
                = QCoreApplication::translate("analysis", "In view %1, %2 lies in %3, but no relation joins them.")
                      .arg(viewName(view), quoted(snapshot, inner->id), quoted(snapshot, outer->id));
            findings << Finding{{}, base::Severity::Info, {outer->id, inner->id}, message, {}, {}, {view.id}};
        }
    }
    return findings;
}

Findings viewsWithoutViewpoint(const Snapshot &snapshot)
{
    Findings findings;
    for (const View &view : snapshot.views) {
        if (view.viewpoint.isEmpty() && !view.nodes.isEmpty())
            findings << Finding{{}, base::Severity::Info, {},
                                QCoreApplication::translate("analysis", "View %1 has no viewpoint.").arg(viewName(view)),
                                {}, {}, {view.id}};
    }
    return findings;
}

} // namespace analysis
