// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/diagrams.h"

#include "workflows/diagrams/diagramcontent.h"
#include "workflows/diagrams/verdictlooks.h"

#include "drawing/nodesize.h"
#include "layout/layoutengine.h"

#include <QCoreApplication>

namespace workflows {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("workflows", text);
}

layout::LayoutRequest requestFor(const DiagramContent &content, const Snapshot &facts, const drawing::Style &style,
                                 double aspectRatio)
{
    layout::LayoutRequest request;
    request.engine = content.engine;
    request.aspectRatio = aspectRatio;
    request.spacing = content.engine == layout::Engine::Containment ? 12 : 36;
    for (qsizetype i = 0; i < content.containers.size(); ++i) {
        const DiagramContainer &container = content.containers.at(i);
        const Element *element = facts.element(container.element);
        const drawing::ContainerSize size = drawing::containerSize(
            element ? element->kind : ElementKind::Grouping, element ? element->name : container.text, style);
        layout::LayoutCluster cluster;
        cluster.id = int(i);
        cluster.parent = container.parent;
        cluster.headerHeight = size.header;
        cluster.minimumWidth = size.minimumWidth;
        request.clusters << cluster;
    }
    for (qsizetype i = 0; i < content.boxes.size(); ++i) {
        const Element &element = *facts.element(content.boxes.at(i).element);
        const bool badge = !style.looks.value(element.id).badge.isEmpty();
        request.nodes << layout::LayoutNode{int(content.containers.size() + i),
                                            drawing::nodeSize(element.kind, element.name, style, badge),
                                            content.boxes.at(i).container};
    }
    for (qsizetype i = 0; i < content.lines.size(); ++i) {
        const DiagramLine &line = content.lines.at(i);
        layout::LayoutEdge edge;
        edge.id = int(i);
        edge.source = int(content.containers.size()) + line.source;
        edge.target = int(content.containers.size()) + line.target;
        request.edges << edge;
    }
    return request;
}

View viewOf(const DiagramContent &content, const layout::LayoutResult &places)
{
    View view;
    QList<NodeId> containers;
    for (qsizetype i = 0; i < content.containers.size(); ++i) {
        const DiagramContainer &container = content.containers.at(i);
        PlacedNode node;
        node.kind = container.element ? NodeKind::Element : NodeKind::Group;
        node.element = container.element;
        node.text = container.text;
        node.parent = container.parent >= 0 ? containers.at(container.parent) : NodeId();
        node.rect = places.clusters.at(i);
        containers << view.addNode(node);
    }
    QList<NodeId> boxes;
    for (qsizetype i = 0; i < content.boxes.size(); ++i) {
        PlacedNode node;
        node.element = content.boxes.at(i).element;
        node.parent = content.boxes.at(i).container >= 0 ? containers.at(content.boxes.at(i).container) : NodeId();
        node.rect = places.nodes.at(i);
        boxes << view.addNode(node);
    }
    for (qsizetype i = 0; i < content.lines.size(); ++i) {
        const DiagramLine &line = content.lines.at(i);
        RoutedConnection connection;
        connection.relationship = line.relationship;
        connection.sourceNode = boxes.at(line.source);
        connection.targetNode = boxes.at(line.target);
        connection.bends = places.routes.at(i);
        view.addConnection(connection);
    }
    return view;
}

}

QList<Diagram> allDiagrams()
{
    return {Diagram::AsIsByUnit, Diagram::TargetByArea, Diagram::TargetByUnit,
            Diagram::AsIsFlows,  Diagram::TargetFlows,  Diagram::Infrastructure};
}

QString diagramName(Diagram diagram)
{
    switch (diagram) {
    case Diagram::AsIsByUnit:
        return QStringLiteral("as-is-by-unit");
    case Diagram::TargetByArea:
        return QStringLiteral("target-by-area");
    case Diagram::TargetByUnit:
        return QStringLiteral("target-by-unit");
    case Diagram::AsIsFlows:
        return QStringLiteral("as-is-flows");
    case Diagram::TargetFlows:
        return QStringLiteral("target-flows");
    case Diagram::Infrastructure:
        return QStringLiteral("infrastructure");
    }
    Q_UNREACHABLE();
}

QString diagramLabel(Diagram diagram)
{
    switch (diagram) {
    case Diagram::AsIsByUnit:
        return tr("As-is by unit");
    case Diagram::TargetByArea:
        return tr("Target by area");
    case Diagram::TargetByUnit:
        return tr("Target by unit");
    case Diagram::AsIsFlows:
        return tr("As-is information flows");
    case Diagram::TargetFlows:
        return tr("Target information flows");
    case Diagram::Infrastructure:
        return tr("Infrastructure");
    }
    Q_UNREACHABLE();
}

base::Result<GeneratedDiagram> buildDiagram(const Analysis &analysis, Diagram diagram, const DiagramOptions &options,
                                            const base::CancelToken &cancel)
{
    const bool ofTarget
        = diagram == Diagram::TargetByArea || diagram == Diagram::TargetByUnit || diagram == Diagram::TargetFlows;
    GeneratedDiagram result;
    result.facts = ofTarget ? analysis.target : analysis.baseline;
    if (!result.facts)
        return result;
    const DiagramContent content = diagramContent(*result.facts, diagram);
    result.style = verdictStyle(analysis, content, options.dark);
    result.view.name = diagramLabel(diagram);
    result.view.uid = QStringLiteral("generated-") + diagramName(diagram);
    if (content.boxes.isEmpty())
        return result;
    const auto places = layout::createEngine(content.engine)
                            ->layOut(requestFor(content, *result.facts, result.style, options.aspectRatio), cancel);
    if (!places)
        return base::failure(places.error());
    View view = viewOf(content, *places);
    view.name = result.view.name;
    view.uid = result.view.uid;
    result.view = std::move(view);
    return result;
}

} // namespace workflows
