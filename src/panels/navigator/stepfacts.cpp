// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/wording.h"
#include "landscape/metamodel/viewpoint.h"
#include "landscape/valuetext.h"
#include "panels/navigator/sessionlog.h"
#include "panels/properties/linkrows.h"

#include <QCoreApplication>

// What a step did to one thing, in words.
namespace panels {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

template <typename Id> bool holds(const QList<Id> &ids, Id id)
{
    return std::binary_search(ids.begin(), ids.end(), id);
}

QString shown(const QString &text)
{
    return text.isEmpty() ? tr("nothing") : text.simplified().left(80);
}

void addChange(QStringList &what, const QString &label, const QString &before, const QString &after)
{
    if (before != after)
        what << tr("%1: %2 → %3").arg(label, shown(before), shown(after));
}

QString valuesText(const Concept &row, AttributeId attribute, const Landscape &facts)
{
    QStringList parts;
    for (const Value &value : row.attributes.all(attribute))
        parts << displayText(value, facts);
    return parts.join(QStringLiteral("; "));
}

void compareConcepts(QStringList &what, const Concept &before, const Concept &after, const SessionLog::Step &step)
{
    addChange(what, tr("Name"), before.name, after.name);
    if (before.documentation != after.documentation)
        what << (before.documentation.isEmpty() ? tr("Documentation written")
                     : after.documentation.isEmpty() ? tr("Documentation removed")
                                                     : tr("Documentation changed"));
    addChange(what, tr("Specialization"), before.specialization, after.specialization);
    addChange(what, tr("Folder"), before.folder, after.folder);
    QList<AttributeId> attributes;
    for (const AttributeValues *values : {&before.attributes, &after.attributes}) {
        for (const AttributeValue &entry : values->entries()) {
            if (!attributes.contains(entry.attribute))
                attributes << entry.attribute;
        }
    }
    for (const AttributeId id : std::as_const(attributes)) {
        const bool isKnown = step.after.attributeRegistry.contains(id);
        const auto &registry = isKnown ? step.after.attributeRegistry : step.before.attributeRegistry;
        addChange(what, attributeLabel(registry.definition(id)), valuesText(before, id, step.before),
                  valuesText(after, id, step.after));
    }
}

/// Relations of the concept that came or went.
void addRelations(QStringList &what, const SessionLog::Step &step, ConceptId id)
{
    const auto tell = [&](const QList<RelationshipId> &ids, const Landscape &facts, const QString &how) {
        for (const RelationshipId relation : ids) {
            const Relationship *row = facts.relationship(relation);
            if (!row || (row->source != id && row->target != id))
                continue;
            const bool outgoing = row->source == id;
            const ConceptId other = outgoing ? row->target : row->source;
            what << tr("%1 %2: %3").arg(relationVerb(row->kind, outgoing), editing::views::calledName(facts, other), how);
        }
    };
    tell(step.difference.relationships.added, step.after, tr("added"));
    tell(step.difference.relationships.removed, step.before, tr("removed"));
    tell(step.difference.relationships.changed, step.after, tr("changed"));
}

int timesShown(const View *view, ConceptId id)
{
    if (!view)
        return 0;
    const auto boxes = std::count_if(view->nodes.begin(), view->nodes.end(), [&](const PlacedNode &node) {
        return node.element && ConceptId(node.element) == id;
    });
    const auto lines = std::count_if(view->connections.begin(), view->connections.end(), [&](const RoutedConnection &line) {
        return line.relationship && ConceptId(line.relationship) == id;
    });
    return int(boxes + lines);
}

void addViews(QStringList &what, const SessionLog::Step &step, ConceptId id)
{
    const auto &views = step.difference.views;
    for (const QList<ViewId> &ids : {views.added, views.removed, views.changed}) {
        for (const ViewId view : ids) {
            const View *before = step.before.views.find(view);
            const View *after = step.after.views.find(view);
            const int was = timesShown(before, id);
            const int is = timesShown(after, id);
            if (is > was)
                what << tr("put into the view “%1”").arg(after->name);
            else if (is < was)
                what << tr("taken from the view “%1”").arg(before->name);
        }
    }
}

void addDecisions(QStringList &what, const SessionLog::Step &step, ElementId id)
{
    const auto tell = [&](const QList<DecisionId> &ids, const Landscape &facts, const QString &how) {
        for (const DecisionId decision : ids) {
            const Decision *row = facts.decisions.find(decision);
            if (row && row->application == id)
                what << tr("Decision “%1”: %2").arg(verdictLabel(row->verdict), how);
        }
    };
    tell(step.difference.decisions.added, step.after, tr("added"));
    tell(step.difference.decisions.removed, step.before, tr("removed"));
    tell(step.difference.decisions.changed, step.after, tr("changed"));
}

void addUses(QStringList &what, const SessionLog::Step &step, ElementId id)
{
    const auto count = [&](const QList<UseId> &ids, const Landscape &facts) {
        return int(std::count_if(ids.begin(), ids.end(), [&](UseId use) {
            const Use *row = facts.uses.find(use);
            return row && (row->unit == id || row->function == id || row->application == id);
        }));
    };
    if (const int added = count(step.difference.uses.added, step.after))
        what << QCoreApplication::translate("panels", "%n use(s) added", nullptr, added);
    if (const int removed = count(step.difference.uses.removed, step.before))
        what << QCoreApplication::translate("panels", "%n use(s) removed", nullptr, removed);
    if (const int changed = count(step.difference.uses.changed, step.after))
        what << QCoreApplication::translate("panels", "%n use(s) changed", nullptr, changed);
}

}

QStringList whatStepDid(const SessionLog::Step &step, ConceptId id)
{
    QStringList what;
    const Concept *before = step.before.findConcept(id);
    const Concept *after = step.after.findConcept(id);
    if (!before && after)
        what << tr("Added");
    if (before && !after)
        what << tr("Deleted");
    const bool isChanged = id.isElement() ? holds(step.difference.elements.changed, id.element())
                                          : holds(step.difference.relationships.changed, id.relationship());
    if (before && after && isChanged) {
        compareConcepts(what, *before, *after, step);
        if (id.isElement())
            addChange(what, tr("Kind"), kindLabel(step.before.element(id.element())->kind),
                      kindLabel(step.after.element(id.element())->kind));
        if (what.isEmpty())
            what << tr("Changed");
    }
    addRelations(what, step, id);
    addViews(what, step, id);
    if (id.isElement()) {
        addDecisions(what, step, id.element());
        addUses(what, step, id.element());
    }
    return what;
}

QStringList whatStepDid(const SessionLog::Step &step, ViewId id)
{
    const View *before = step.before.views.find(id);
    const View *after = step.after.views.find(id);
    if (!before && !after)
        return {};
    if (!before)
        return {tr("Added")};
    if (!after)
        return {tr("Deleted")};
    QStringList what;
    if (!holds(step.difference.views.changed, id))
        return what;
    addChange(what, tr("Name"), before->name, after->name);
    addChange(what, tr("Folder"), before->folder, after->folder);
    if (before->viewpoint != after->viewpoint) {
        const Viewpoint *was = viewpoint(before->viewpoint);
        const Viewpoint *is = viewpoint(after->viewpoint);
        addChange(what, tr("Viewpoint"), was ? was->label() : QString(), is ? is->label() : QString());
    }
    if (before->documentation != after->documentation)
        what << tr("Documentation changed");
    const qsizetype boxes = after->nodes.size() - before->nodes.size();
    const qsizetype lines = after->connections.size() - before->connections.size();
    if (boxes != 0)
        what << (boxes > 0 ? QCoreApplication::translate("panels", "%n box(es) more", nullptr, int(boxes)) : QCoreApplication::translate("panels", "%n box(es) fewer", nullptr, int(-boxes)));
    if (lines != 0)
        what << (lines > 0 ? QCoreApplication::translate("panels", "%n line(s) more", nullptr, int(lines)) : QCoreApplication::translate("panels", "%n line(s) fewer", nullptr, int(-lines)));
    if (what.isEmpty())
        what << tr("Drawing changed");
    return what;
}

} // namespace panels
