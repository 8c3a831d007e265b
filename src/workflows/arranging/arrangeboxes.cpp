// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/arranging/arrangeboxes.h"

#include "drawing/nodesize.h"

#include <cmath>

namespace workflows {

using namespace landscape;

ArrangeBoxes::ArrangeBoxes(const Snapshot &facts, const View &view, const drawing::Style &style)
    : m_facts(facts)
    , m_view(view)
    , m_style(style)
    , m_members(view.nodes.size() + 1)
{
    for (int i = 0; i < count(); ++i)
        m_places.insert(view.nodes.at(i).id, i);
    for (int i = 0; i < count(); ++i) {
        const int parent = m_places.value(view.nodes.at(i).parent, -1);
        m_parents << parent;
        m_members[parent < 0 ? count() : parent] << i;
    }
}

bool ArrangeBoxes::holds(int outer, int inner) const
{
    for (int at = m_parents.at(inner); at >= 0; at = m_parents.at(at)) {
        if (at == outer)
            return true;
    }
    return false;
}

QList<int> ArrangeBoxes::within(const QList<int> &roots) const
{
    QList<int> boxes = roots;
    for (int i = 0; i < boxes.size(); ++i)
        boxes << m_members.at(boxes.at(i));
    return boxes;
}

layout::LayoutCluster ArrangeBoxes::cluster(int box) const
{
    const PlacedNode &node = m_view.nodes.at(box);
    const Element *element = m_facts.element(node.element);
    const drawing::ContainerSize size = drawing::containerSize(
        element ? element->kind : ElementKind::Grouping, element ? element->name : node.text, m_style);
    layout::LayoutCluster cluster;
    cluster.id = box;
    cluster.parent = m_parents.at(box);
    cluster.headerHeight = size.header;
    cluster.minimumWidth = size.minimumWidth;
    return cluster;
}

std::optional<QSizeF> ArrangeBoxes::wantedSize(int box) const
{
    const PlacedNode &node = m_view.nodes.at(box);
    const Element *element = m_facts.element(node.element);
    if (node.kind != NodeKind::Element || !element || !m_members.at(box).isEmpty() || node.figure)
        return std::nullopt;
    return drawing::nodeSize(element->kind, element->name, m_style);
}

std::optional<layout::LayoutEdge> ArrangeBoxes::edge(const RoutedConnection &line) const
{
    const int source = m_places.value(line.sourceNode, -1);
    const int target = m_places.value(line.targetNode, -1);
    if (source < 0 || target < 0 || holds(source, target) || holds(target, source))
        return std::nullopt;
    layout::LayoutEdge edge;
    edge.id = int(&line - m_view.connections.constData());
    edge.source = source;
    edge.target = target;
    const Relationship *relationship = m_facts.relationship(line.relationship);
    if (relationship && m_style.relationNames)
        edge.labelSize = drawing::lineLabelSize(relationship->name, m_style);
    return edge;
}

layout::LayoutRequest ArrangeBoxes::request(const QList<int> &roots, const QHash<int, QSizeF> &sizes) const
{
    layout::LayoutRequest request;
    const QList<int> boxes = within(roots);
    const QSet<int> inside(boxes.begin(), boxes.end());
    const QSet<int> outermost(roots.begin(), roots.end());
    for (const int box : boxes) {
        const int parent = outermost.contains(box) ? -1 : m_parents.at(box);
        if (m_members.at(box).isEmpty()) {
            request.nodes << layout::LayoutNode{box, sizes.value(box, m_view.nodes.at(box).rect.size()), parent};
        } else {
            request.clusters << cluster(box);
            request.clusters.last().parent = parent;
        }
    }
    for (const RoutedConnection &line : m_view.connections) {
        const auto found = edge(line);
        if (found && inside.contains(found->source) && inside.contains(found->target))
            request.edges << *found;
    }
    return request;
}

QList<QPointF> bendsOf(const QList<QPointF> &route, QRectF source, QRectF target)
{
    const auto isUpright = [](QPointF a, QPointF b) { return std::abs(a.x() - b.x()) < 0.01; };
    const auto isLevel = [](QPointF a, QPointF b) { return std::abs(a.y() - b.y()) < 0.01; };
    if (route.size() < 2)
        return {};
    if (route.size() == 2) {
        const QPointF a = route.first();
        const QPointF b = route.last();
        const bool throughMiddles = (isUpright(a, b) && isUpright(a, source.center()) && isUpright(a, target.center()))
            || (isLevel(a, b) && isLevel(a, source.center()) && isLevel(a, target.center()));
        if (throughMiddles || (!isUpright(a, b) && !isLevel(a, b)))
            return {};
        return {(a + b) / 2};
    }
    // The drawing starts a line square to the side that its first bend faces: the ends need not be said.
    QList<QPointF> bends = route;
    const auto isSquare = [&](QPointF end, QPointF bend) { return isUpright(end, bend) || isLevel(end, bend); };
    if (isSquare(route.first(), route.at(1)))
        bends.removeFirst();
    if (isSquare(route.last(), route.at(route.size() - 2)))
        bends.removeLast();
    return bends;
}

} // namespace workflows
