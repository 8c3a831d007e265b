// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutgraph.h"

#include <QByteArray>
#include <QMap>

#include <random>

namespace layoutgraphs {

/// A landscape-like graph: clusters of about ten boxes, one in three of them within another; links twice as many as
/// boxes, seven of ten within the cluster or its neighbours; ends chosen in proportion to the links a box has already,
/// so that degrees are heavy-tailed. The same seed gives the same graph on every machine.
inline layout::LayoutRequest landscapeLike(int nodes, double linksPerNode = 2, bool clustered = true, unsigned seed = 1)
{
    std::mt19937 generator(seed);
    const auto random = [&](int below) { return int(generator() % unsigned(std::max(1, below))); };
    layout::LayoutRequest request;
    request.aspectRatio = 1.414;
    const int clusters = std::max(1, nodes / 10);
    for (int i = 0; i < clusters; ++i)
        request.clusters.append({nodes + i, i > 5 && i % 3 == 0 ? nodes + random(i / 3) : -1});
    std::vector<std::vector<int>> members{size_t(clusters), std::vector<int>{}};
    for (int i = 0; i < nodes; ++i) {
        const int cluster = std::min(random(clusters), random(clusters) + clusters / 3) % clusters;
        members[size_t(cluster)].push_back(i);
        request.nodes.append({i, QSizeF(120, 55), nodes + cluster});
    }
    std::vector<int> ends; // every box once, and again for each link
    for (int i = 0; i < nodes; ++i)
        ends.push_back(i);
    for (int i = 0; i < int(nodes * linksPerNode); ++i) {
        const int source = random(10) < 5 ? random(nodes) : ends[size_t(random(int(ends.size())))];
        int target = source;
        for (int tries = 0; target == source && tries < 20; ++tries) {
            const auto &near = members[size_t(request.nodes[source].cluster - nodes)];
            target = random(10) < 7 && near.size() > 1 ? near[size_t(random(int(near.size())))]
                                                         : ends[size_t(random(int(ends.size())))];
        }
        ends.push_back(source);
        ends.push_back(target);
        request.edges.append({i, source, target, 1, {}});
    }
    if (!clustered) {
        request.clusters.clear();
        for (layout::LayoutNode &node : request.nodes)
            node.cluster = -1;
    }
    return request;
}

/// The graph in Graphviz' language, its clusters as subgraphs. Lengths in inches, as Graphviz has them.
inline QByteArray dotText(const layout::LayoutRequest &request, const QByteArray &settings = {})
{
    QByteArray text = "digraph g {\nnode [shape=box fixedsize=true label=\"\"];\nedge [arrowhead=none];\n" + settings + "\n";
    QMap<int, QByteArray> inside;
    for (const layout::LayoutNode &node : request.nodes)
        inside[node.cluster] += "n" + QByteArray::number(node.id) + " [width=" + QByteArray::number(node.size.width() / 72)
            + " height=" + QByteArray::number(node.size.height() / 72) + "];\n";
    // Clusters stand after the cluster they lie in, so from the last on each is whole before it goes into its parent.
    for (int i = int(request.clusters.size()) - 1; i >= 0; --i) {
        const layout::LayoutCluster &cluster = request.clusters[i];
        inside[cluster.parent] += "subgraph cluster_" + QByteArray::number(cluster.id) + " {\n" + inside[cluster.id] + "}\n";
    }
    text += inside[-1];
    for (const layout::LayoutEdge &edge : request.edges)
        text += "n" + QByteArray::number(edge.source) + " -> n" + QByteArray::number(edge.target) + ";\n";
    return text + "}\n";
}

/// The graph as elkpeer.js reads it.
inline QByteArray elkText(const layout::LayoutRequest &request)
{
    QMap<int, QByteArray> inside;
    const auto add = [&inside](int cluster, const QByteArray &text) {
        QByteArray &list = inside[cluster];
        list += (list.isEmpty() ? "" : ",\n") + text;
    };
    for (const layout::LayoutNode &node : request.nodes)
        add(node.cluster, "{\"id\":\"n" + QByteArray::number(node.id) + "\",\"width\":" + QByteArray::number(node.size.width())
            + ",\"height\":" + QByteArray::number(node.size.height()) + "}");
    for (int i = int(request.clusters.size()) - 1; i >= 0; --i) {
        const layout::LayoutCluster &cluster = request.clusters[i];
        add(cluster.parent, "{\"id\":\"c" + QByteArray::number(cluster.id) + "\",\"children\":[" + inside[cluster.id] + "]}");
    }
    QByteArray edges;
    for (const layout::LayoutEdge &edge : request.edges)
        edges += (edges.isEmpty() ? "" : ",\n") + ("{\"id\":\"e" + QByteArray::number(edge.id) + "\",\"sources\":[\"n"
            + QByteArray::number(edge.source) + "\"],\"targets\":[\"n" + QByteArray::number(edge.target) + "\"]}");
    return "{\"id\":\"whole\",\"layoutOptions\":{\"elk.algorithm\":\"layered\",\"elk.direction\":\"DOWN\","
           "\"elk.hierarchyHandling\":\"INCLUDE_CHILDREN\",\"elk.layered.thoroughness\":\"1\"},\"children\":["
        + inside[-1] + "],\"edges\":[" + edges + "]}\n";
}

} // namespace layoutgraphs
