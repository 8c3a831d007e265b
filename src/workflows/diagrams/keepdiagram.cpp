// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/keepdiagram.h"

#include <QCoreApplication>

namespace workflows {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("workflows", text);
}

// Ids of the target count on from the baseline's, and the document may have given the same numbers to others since:
// only the uid tells whether it is the same thing.
bool isSame(const Concept *shown, const Concept *stored)
{
    return shown && stored && shown->uid == stored->uid;
}

void keepNode(const GeneratedDiagram &diagram, const Snapshot &facts, PlacedNode &node, KeptDiagram &kept)
{
    node.uid = freshUid();
    node.fill.reset();
    node.line.reset();
    node.fontColour.reset();
    if (node.kind != NodeKind::Element || isSame(diagram.facts->element(node.element), facts.element(node.element)))
        return;
    node.kind = NodeKind::Note;
    node.text = diagram.facts->nameOf(node.element);
    node.element = {};
    ++kept.asNotes;
}

// Whether the stored relationship is between the same two that the line connects.
bool saysTheSame(const GeneratedDiagram &diagram, const Snapshot &facts, const RoutedConnection &line)
{
    const Relationship *stored = facts.relationship(line.relationship);
    const PlacedNode *source = diagram.view.node(line.sourceNode);
    const PlacedNode *target = diagram.view.node(line.targetNode);
    return isSame(diagram.facts->relationship(line.relationship), stored) && source && target
        && stored->source == ConceptId(source->element) && stored->target == ConceptId(target->element)
        && isSame(diagram.facts->element(source->element), facts.element(source->element))
        && isSame(diagram.facts->element(target->element), facts.element(target->element));
}

void keepLine(const GeneratedDiagram &diagram, const Snapshot &facts, RoutedConnection &line, KeptDiagram &kept)
{
    line.uid = freshUid();
    line.line.reset();
    line.fontColour.reset();
    // A line for several relationships between the same two may stand for the first of them.
    if (!line.relationship || saysTheSame(diagram, facts, line))
        return;
    const Relationship *shown = diagram.facts->relationship(line.relationship);
    line.text = !line.labelExpression.isEmpty() ? line.labelExpression : shown ? shown->name : QString();
    line.labelExpression.clear();
    line.relationship = {};
    // Dashed with an arrow, like the flow it stands for; in the words of Archi, which has a number for it.
    if (shown && shown->kind == RelationshipKind::Flow)
        line.extras.set(QStringLiteral("archi:type"), QStringLiteral("3"));
    ++kept.asPlainLines;
}

}

base::Result<KeptDiagram> keepDiagram(const GeneratedDiagram &diagram, const Snapshot &facts, const QString &name)
{
    if (!diagram.facts || diagram.view.nodes.isEmpty())
        return base::failure({QStringLiteral("diagram.empty"), tr("there is nothing to keep"),
                              tr("choose something to show first"), {}, 0});
    KeptDiagram kept;
    kept.uid = freshUid();
    View view = diagram.view;
    view.id = {};
    view.uid = kept.uid;
    view.name = name;
    for (PlacedNode &node : view.nodes)
        keepNode(diagram, facts, node, kept);
    for (RoutedConnection &line : view.connections)
        keepLine(diagram, facts, line, kept);
    kept.edit = {tr("Keep “%1” as a view").arg(name), [view](Landscape &landscape) -> base::Result<void> {
                     View stored = view;
                     // What was removed since the picture was made is left out with its lines.
                     stored.nodes.removeIf([&](const PlacedNode &node) {
                         return node.kind == NodeKind::Element && !landscape.element(node.element);
                     });
                     for (PlacedNode &node : stored.nodes) {
                         if (node.parent && !stored.node(node.parent))
                             node.parent = {};
                     }
                     stored.connections.removeIf([&](const RoutedConnection &line) {
                         return !stored.node(line.sourceNode) || !stored.node(line.targetNode)
                             || (line.relationship && !landscape.relationship(line.relationship));
                     });
                     landscape.views.insert(std::move(stored));
                     return {};
                 }};
    return kept;
}

} // namespace workflows
