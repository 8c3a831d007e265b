// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/placing.h"

#include "drawing/nodesize.h"
#include "layout/layoutengine.h"
#include "layout/routing.h"

#include <QHash>

#include <cmath>

namespace workflows {

using namespace landscape;

namespace {

constexpr double routePitch = 9;
constexpr qsizetype carefulLines = 130; // with more, nobody follows each; the picture should be there soon
constexpr double longHeading = 400; // its words stand at its beginning

constexpr QSizeF compactBox(128, 28); // two small lines, or one

QSizeF sizeOf(const DiagramContent &content, const DiagramBox &box, const BoxSizes &sizes)
{
    if (!box.place.isNull())
        return box.place.size();
    if (content.compact)
        return compactBox;
    return sizes.of(box.element);
}

// Boxes packed in one container are as large as the largest of them: then they stand in rows and columns.
void evenOut(layout::LayoutRequest &request)
{
    QHash<int, QSizeF> largest;
    for (const layout::LayoutNode &node : std::as_const(request.nodes))
        largest[node.cluster] = largest.value(node.cluster, node.size).expandedTo(node.size);
    for (layout::LayoutNode &node : request.nodes)
        node.size = largest.value(node.cluster);
}

layout::LayoutRequest requestFor(const DiagramContent &content, const Snapshot &facts, const drawing::Style &style,
                                 const BoxSizes &sizes, double aspectRatio)
{
    layout::LayoutRequest request;
    request.engine = content.engine;
    request.direction = content.direction;
    request.aspectRatio = aspectRatio;
    request.spacing = content.spacing;
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
    const int first = int(content.containers.size());
    for (qsizetype i = 0; i < content.boxes.size(); ++i)
        request.nodes << layout::LayoutNode{first + int(i), sizeOf(content, content.boxes.at(i), sizes), content.boxes.at(i).container};
    if (content.engine == layout::Engine::Containment && !content.placed)
        evenOut(request);
    for (qsizetype i = 0; i < content.lines.size(); ++i) {
        const DiagramLine &line = content.lines.at(i);
        layout::LayoutEdge edge;
        edge.id = int(i);
        edge.source = (line.ofContainers ? 0 : first) + line.source;
        edge.target = (line.ofContainers ? 0 : first) + line.target;
        edge.weight = line.bundle.size() > 1 ? 2 : 1;
        edge.labelSize = drawing::lineLabelSize(line.label, style);
        request.edges << edge;
    }
    return request;
}

// Lines that found no way between the boxes run beside them: the bands reach that far, the first and the last as well
// upwards and downwards.
void widenBands(layout::LayoutResult &result)
{
    if (result.clusters.isEmpty())
        return;
    constexpr double margin = 12;
    QRectF around;
    for (const QRectF &band : std::as_const(result.clusters))
        around |= band;
    for (const QList<QPointF> &route : std::as_const(result.routes)) {
        for (const QPointF point : route)
            around |= QRectF(point - QPointF(margin, margin), QSizeF(2 * margin, 2 * margin));
    }
    for (QRectF &band : result.clusters) {
        band.setLeft(std::floor(around.left()));
        band.setRight(std::ceil(around.right()));
    }
    result.clusters.first().setTop(std::floor(around.top()));
    result.clusters.last().setBottom(std::ceil(around.bottom()));
}

// The lines alone, between boxes that have their places.
base::Result<layout::LayoutResult> routed(const DiagramContent &content, const layout::LayoutRequest &request,
                                          const base::CancelToken &cancel)
{
    layout::LayoutResult result;
    for (const DiagramContainer &container : content.containers)
        result.clusters << container.place;
    for (const DiagramBox &box : content.boxes)
        result.nodes << box.place;
    if (request.edges.isEmpty())
        return result;
    const auto care = request.edges.size() > carefulLines ? layout::Care::Quick : layout::Care::Full;
    if (const auto done = layout::routeLines(request, routePitch, request.direction, result, cancel, care); !done)
        return base::failure(done.error());
    if (content.bands)
        widenBands(result);
    return result;
}

void addContainers(const DiagramContent &content, const layout::LayoutResult &places, PlacedContent &placed)
{
    for (qsizetype i = 0; i < content.containers.size(); ++i) {
        const DiagramContainer &container = content.containers.at(i);
        PlacedNode node;
        node.kind = container.element ? NodeKind::Element : NodeKind::Group;
        node.element = container.element;
        node.text = container.text;
        node.parent = container.parent >= 0 ? placed.containers.at(container.parent) : NodeId();
        node.rect = places.clusters.at(i);
        placed.containers << placed.view.addNode(node);
    }
}

void addBoxes(const DiagramContent &content, const layout::LayoutResult &places, PlacedContent &placed)
{
    for (qsizetype i = 0; i < content.boxes.size(); ++i) {
        const DiagramBox &box = content.boxes.at(i);
        PlacedNode node;
        node.kind = box.element ? NodeKind::Element : NodeKind::Note;
        node.element = box.element;
        node.text = box.text;
        node.parent = box.container >= 0 ? placed.containers.at(box.container) : NodeId();
        node.rect = places.nodes.at(i);
        if (!box.element) {
            // A plain rectangle, as the notes of Archi know it: dog ears would fill a small cell.
            node.extras.set(QStringLiteral("archi:borderType"), QStringLiteral("1"));
            node.alignment = box.place.width() > longHeading ? TextAlignment::Left : TextAlignment::Centre;
            node.position = TextPosition::Middle;
        }
        placed.boxes << placed.view.addNode(node);
    }
}

void addLines(const DiagramContent &content, const layout::LayoutResult &places, PlacedContent &placed)
{
    for (qsizetype i = 0; i < content.lines.size(); ++i) {
        const DiagramLine &line = content.lines.at(i);
        RoutedConnection connection;
        connection.relationship = line.relationship;
        const QList<NodeId> &ends = line.ofContainers ? placed.containers : placed.boxes;
        connection.sourceNode = ends.at(line.source);
        connection.targetNode = ends.at(line.target);
        connection.bends = places.routes.at(i);
        if (line.relationship)
            connection.labelExpression = line.label;
        else
            connection.text = line.label;
        placed.lines << placed.view.addConnection(connection);
    }
}

}

base::Result<PlacedContent> placeContent(const DiagramContent &content, const Snapshot &facts,
                                         const drawing::Style &style, const BoxSizes &sizes, double aspectRatio,
                                         const base::CancelToken &cancel)
{
    const layout::LayoutRequest request = requestFor(content, facts, style, sizes, aspectRatio);
    const auto places = content.placed ? routed(content, request, cancel)
                                       : layout::createEngine(content.engine)->layOut(request, cancel);
    if (!places)
        return base::failure(places.error());
    PlacedContent placed;
    addContainers(content, *places, placed);
    addBoxes(content, *places, placed);
    addLines(content, *places, placed);
    return placed;
}

} // namespace workflows
