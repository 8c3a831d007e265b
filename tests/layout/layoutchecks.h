// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutgraph.h"

#include <QFile>
#include <QHash>
#include <QLineF>
#include <QStringList>
#include <QXmlStreamReader>

#include <random>

namespace layoutchecks {

/// Answers questions about a request by index, the slow and obvious way.
class Nest
{
public:
    explicit Nest(const layout::LayoutRequest &request)
    {
        for (const layout::LayoutCluster &cluster : request.clusters)
            m_parents.insert(cluster.id, cluster.parent);
    }

    bool holds(int outer, int inner) const
    {
        while (inner != -1 && inner != outer)
            inner = m_parents.value(inner, -1);
        return inner == outer;
    }

private:
    QHash<int, int> m_parents;
};

inline bool overlap(QRectF a, QRectF b)
{
    const double tolerance = 0.001;
    return a.adjusted(tolerance, tolerance, -tolerance, -tolerance).intersects(b);
}

inline bool contains(QRectF outer, QRectF inner)
{
    const double tolerance = 0.001;
    return outer.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(inner);
}

inline bool contains(QRectF outer, QPointF point)
{
    return contains(outer, QRectF(point, QSizeF(0.0001, 0.0001)));
}

inline bool onBorder(QRectF box, QPointF point)
{
    const double tolerance = 0.01;
    const bool inside = point.x() > box.left() + tolerance && point.x() < box.right() - tolerance
        && point.y() > box.top() + tolerance && point.y() < box.bottom() - tolerance;
    return !inside && box.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(point);
}

inline bool passesThrough(const QList<QPointF> &route, QRectF box)
{
    const QRectF inside = box.adjusted(0.5, 0.5, -0.5, -0.5);
    const QLineF sides[] = {{inside.topLeft(), inside.topRight()}, {inside.topRight(), inside.bottomRight()},
        {inside.bottomRight(), inside.bottomLeft()}, {inside.bottomLeft(), inside.topLeft()}};
    for (int i = 1; i < route.size(); ++i) {
        for (const QLineF &side : sides) {
            if (QLineF(route[i - 1], route[i]).intersects(side, nullptr) == QLineF::BoundedIntersection)
                return true;
        }
    }
    return false;
}

inline bool liesOn(const QList<QPointF> &route, QPointF point)
{
    for (int i = 1; i < route.size(); ++i) {
        const double detour = QLineF(route[i - 1], point).length() + QLineF(point, route[i]).length()
            - QLineF(route[i - 1], route[i]).length();
        if (detour < 0.001)
            return true;
    }
    return false;
}

inline QStringList boxFaults(const layout::LayoutRequest &request, const layout::LayoutResult &result)
{
    QStringList faults;
    const Nest nest(request);
    for (int i = 0; i < request.nodes.size(); ++i) {
        if (result.nodes[i].size() != request.nodes[i].size)
            faults << QStringLiteral("node %1 has another size").arg(i);
        for (int j = 0; j < i; ++j) {
            if (overlap(result.nodes[i], result.nodes[j]))
                faults << QStringLiteral("nodes %1 and %2 overlap").arg(i).arg(j);
        }
        for (int j = 0; j < request.clusters.size(); ++j) {
            QRectF members = result.clusters[j];
            members.setTop(members.top() + request.clusters[j].headerHeight);
            const bool inside = nest.holds(request.clusters[j].id, request.nodes[i].cluster);
            if (inside ? !contains(members, result.nodes[i]) : overlap(result.nodes[i], result.clusters[j]))
                faults << QStringLiteral("node %1 and cluster %2 do not fit").arg(i).arg(j);
        }
    }
    for (int i = 0; i < request.clusters.size(); ++i) {
        for (int j = 0; j < request.clusters.size(); ++j) {
            const bool inside = nest.holds(request.clusters[j].id, request.clusters[i].id);
            const bool outside = nest.holds(request.clusters[i].id, request.clusters[j].id);
            if (i != j && (inside ? !contains(result.clusters[j], result.clusters[i])
                                  : !outside && overlap(result.clusters[i], result.clusters[j])))
                faults << QStringLiteral("clusters %1 and %2 do not fit").arg(i).arg(j);
        }
    }
    return faults;
}

inline QStringList routeFaults(const layout::LayoutRequest &request, const layout::LayoutResult &result)
{
    QStringList faults;
    QHash<int, QRectF> boxes;
    for (int i = 0; i < request.clusters.size(); ++i)
        boxes.insert(request.clusters[i].id, result.clusters[i]);
    for (int i = 0; i < request.nodes.size(); ++i)
        boxes.insert(request.nodes[i].id, result.nodes[i]);
    for (int i = 0; i < request.edges.size(); ++i) {
        const QList<QPointF> &route = result.routes[i];
        if (route.size() < 2) {
            faults << QStringLiteral("edge %1 has no route").arg(i);
            continue;
        }
        if (!onBorder(boxes[request.edges[i].source], route.first())
            || !onBorder(boxes[request.edges[i].target], route.last()))
            faults << QStringLiteral("edge %1 does not end on borders").arg(i);
        for (int j = 0; j < request.nodes.size(); ++j) {
            if (passesThrough(route, result.nodes[j]))
                faults << QStringLiteral("edge %1 runs through node %2").arg(i).arg(j);
        }
        for (const QPointF point : route) {
            if (!contains(result.bounds, point))
                faults << QStringLiteral("edge %1 leaves the bounds").arg(i);
        }
        const QSizeF label = request.edges[i].labelSize;
        if (!label.isEmpty()
            && (!liesOn(route, result.labels[i]) || !contains(result.bounds, QRectF(result.labels[i].x() - label.width() / 2, result.labels[i].y() - label.height() / 2, label.width(), label.height()))))
            faults << QStringLiteral("label %1 is not on its route").arg(i);
    }
    return faults;
}

/// Everything a result promises, as a list of what is broken.
inline QStringList faults(const layout::LayoutRequest &request, const layout::LayoutResult &result)
{
    if (result.nodes.size() != request.nodes.size() || result.clusters.size() != request.clusters.size()
        || result.routes.size() != request.edges.size() || result.labels.size() != request.edges.size())
        return {QStringLiteral("lists of another length")};
    QStringList faults = boxFaults(request, result) + routeFaults(request, result);
    for (const QRectF &box : result.nodes + result.clusters) {
        if (!contains(result.bounds, box))
            faults << QStringLiteral("a box leaves the bounds");
    }
    if (result.bounds.topLeft() != QPointF())
        faults << QStringLiteral("the bounds do not start at the origin");
    return faults;
}

/// A landscape-like graph: clusters of uneven size, some nested, three of ten nodes outside or in shallow ones, half
/// of the links within a cluster, a few hubs, self loops, parallel links, every fourth link labelled.
inline layout::LayoutRequest sample(int nodes, int clusters, double linksPerNode, unsigned seed = 7)
{
    std::mt19937 generator(seed);
    const auto random = [&](int below) { return int(generator() % unsigned(below)); };
    layout::LayoutRequest request;
    for (int i = 0; i < clusters; ++i)
        request.clusters.append({1000 + i, i >= 4 && i % 3 == 0 ? 1000 + random(i / 3 + 1) : -1});
    for (int i = 0; i < nodes; ++i) {
        const bool inside = clusters > 0 && random(10) > 0;
        const int cluster = inside ? 1000 + std::min(random(clusters), random(clusters)) : -1;
        request.nodes.append({i, QSizeF(100 + random(3) * 15, 40 + random(2) * 15), cluster});
    }
    for (int i = 0; i < int(nodes * linksPerNode); ++i) {
        const int source = random(nodes);
        int target = std::min(random(nodes), random(nodes));
        if (clusters > 0 && random(2) == 0) {
            for (int tries = 0; tries < 30 && request.nodes[source].cluster != request.nodes[target].cluster; ++tries)
                target = random(nodes);
        }
        request.edges.append({i, source, target, 1, random(4) == 0 ? QSizeF(50, 12) : QSizeF()});
    }
    return request;
}

/// A graph in GraphML, every node of one size.
inline layout::LayoutRequest readGraphml(const QString &path)
{
    layout::LayoutRequest request;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return request;
    QXmlStreamReader xml(&file);
    QHash<QString, int> ids;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto attribute = [&](const char *name) { return xml.attributes().value(QLatin1String(name)).toString(); };
        if (xml.isStartElement() && xml.name() == u"node") {
            const int id = int(ids.size());
            ids.insert(attribute("id"), id);
            request.nodes.append({id, QSizeF(120, 55), -1});
        } else if (xml.isStartElement() && xml.name() == u"edge") {
            const int id = int(request.edges.size());
            request.edges.append({id, ids.value(attribute("source"), -1), ids.value(attribute("target"), -1), 1, {}});
        }
    }
    return request;
}

} // namespace layoutchecks
