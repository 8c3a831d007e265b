// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/arranging/routewhiledragging.h"

#include "layout/routing.h"
#include "workflows/arranging/arrangeboxes.h"

namespace workflows {

using namespace landscape;

struct RouteWhileDragging::Scene
{
    layout::LayoutRequest request; ///< all boxes, and the lines to draw
    layout::LayoutResult places;   ///< where the boxes were
    QList<int> movingNodes;        ///< places in request.nodes
    QList<int> movingClusters;
    QList<ConnectionId> lines;
};

RouteWhileDragging::RouteWhileDragging(const View &view, const QList<NodeId> &moving)
    : m_scene(std::make_unique<Scene>())
{
    // Names play no part: only where boxes are.
    const Snapshot nothing{Landscape()};
    const drawing::Style plain;
    const ArrangeBoxes boxes(nothing, view, plain);
    QList<int> roots;
    for (int i = 0; i < boxes.count(); ++i) {
        if (moving.contains(view.nodes.at(i).id))
            roots << i;
    }
    const QList<int> all = boxes.within(roots);
    const QSet<int> carried(all.begin(), all.end());
    Scene &scene = *m_scene;
    scene.request = boxes.request(boxes.outermost());
    QList<layout::LayoutEdge> edges;
    std::swap(edges, scene.request.edges);
    for (const layout::LayoutEdge &edge : std::as_const(edges)) {
        if (carried.contains(edge.source) == carried.contains(edge.target))
            continue; // both ends move alike: the line goes along as it is
        scene.request.edges << edge;
        scene.lines << view.connections.at(edge.id).id;
    }
    for (int i = 0; i < scene.request.nodes.size(); ++i) {
        const int box = scene.request.nodes.at(i).id;
        scene.places.nodes << view.nodes.at(box).rect;
        if (carried.contains(box))
            scene.movingNodes << i;
    }
    for (int i = 0; i < scene.request.clusters.size(); ++i) {
        const int box = scene.request.clusters.at(i).id;
        scene.places.clusters << view.nodes.at(box).rect;
        if (carried.contains(box))
            scene.movingClusters << i;
    }
}

RouteWhileDragging::~RouteWhileDragging() = default;
RouteWhileDragging::RouteWhileDragging(RouteWhileDragging &&) noexcept = default;
RouteWhileDragging &RouteWhileDragging::operator=(RouteWhileDragging &&) noexcept = default;

QHash<ConnectionId, QList<QPointF>> RouteWhileDragging::bends(QPointF by)
{
    layout::LayoutResult places = m_scene->places;
    for (const int node : std::as_const(m_scene->movingNodes))
        places.nodes[node].translate(by);
    for (const int cluster : std::as_const(m_scene->movingClusters))
        places.clusters[cluster].translate(by);
    QHash<int, QRectF> rects;
    for (int i = 0; i < m_scene->request.nodes.size(); ++i)
        rects.insert(m_scene->request.nodes.at(i).id, places.nodes.at(i));
    for (int i = 0; i < m_scene->request.clusters.size(); ++i)
        rects.insert(m_scene->request.clusters.at(i).id, places.clusters.at(i));

    constexpr double pitch = 10;
    QHash<ConnectionId, QList<QPointF>> bends;
    // Never cancelled, so it cannot fail.
    if (!layout::routeLines(m_scene->request, pitch, layout::Direction::Automatic, places, {}, layout::Care::Quick))
        return bends;
    for (int i = 0; i < m_scene->lines.size(); ++i) {
        const layout::LayoutEdge &edge = m_scene->request.edges.at(i);
        bends.insert(m_scene->lines.at(i),
            bendsOf(places.routes.at(i), rects.value(edge.source), rects.value(edge.target)));
    }
    return bends;
}

} // namespace workflows
