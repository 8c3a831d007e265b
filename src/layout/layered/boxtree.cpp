// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/boxtree.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>

namespace layout {
namespace {

double roundUp(double length, double step)
{
    return std::ceil(length / step - 1e-9) * step;
}

/// Adds the line to every box that it leaves and to the container in which it does not.
void addLine(BoxTree &tree, int source, int target, double weight, std::vector<int> &mark, int line,
    std::vector<std::map<std::pair<int, int>, double>> &links)
{
    for (int at = source; at >= 0; at = tree.parent[at])
        mark[at] = line;
    int meeting = target;
    int below = -1;
    while (mark[meeting] != line) {
        below = meeting;
        meeting = tree.parent[meeting];
    }
    if (meeting == source || meeting == target)
        return; // one end lies in the other, or is it: that pulls nothing
    int from = source;
    for (; from != meeting; from = tree.parent[from])
        tree.contacts[from].push_back({source, target, weight, true});
    for (int at = target; at != meeting; at = tree.parent[at])
        tree.contacts[at].push_back({target, source, weight, false});
    for (from = source; tree.parent[from] != meeting;)
        from = tree.parent[from];
    links[meeting][{from, below}] += weight;
}

} // namespace

BoxTree::BoxTree(const LayoutRequest &request, double rasterPitch, bool transposed)
    : nodeCount(int(request.nodes.size()))
    , pitch(rasterPitch)
    , spacing(std::max(2 * rasterPitch, roundUp(request.spacing, rasterPitch)))
    , aspect(transposed ? 1 / request.aspectRatio : request.aspectRatio)
    , isTransposed(transposed)
{
    const int clusters = int(request.clusters.size());
    const int boxes = nodeCount + clusters + 1;
    parent.assign(boxes, -1);
    members.resize(boxes);
    links.resize(boxes);
    contacts.resize(boxes);
    size.resize(boxes);
    inset.resize(boxes);
    margin.resize(boxes);
    least.resize(boxes);
    QHash<int, int> clusterBox;
    for (int i = 0; i < clusters; ++i)
        clusterBox.insert(request.clusters[i].id, nodeCount + i);
    QHash<int, int> boxOf = clusterBox;
    const auto turned = [transposed](QSizeF it) { return transposed ? it.transposed() : it; };
    for (int i = 0; i < nodeCount; ++i) {
        boxOf.insert(request.nodes[i].id, i);
        parent[i] = clusterBox.value(request.nodes[i].cluster, boxes - 1);
        const QSizeF given = request.nodes[i].size;
        size[i] = turned({roundUp(std::max(given.width(), 1.0), 2 * pitch), roundUp(std::max(given.height(), 1.0), 2 * pitch)});
    }
    for (int i = 0; i < clusters; ++i) {
        const LayoutCluster &cluster = request.clusters[i];
        const int box = nodeCount + i;
        parent[box] = clusterBox.value(cluster.parent, boxes - 1);
        // Frames are drawn half a step inside what they take, so that no line runs along one.
        const double side = std::max(2 * pitch, roundUp(cluster.padding + pitch / 2, pitch));
        const double top = roundUp(cluster.headerHeight + std::max(cluster.padding, pitch) + pitch / 2, pitch);
        inset[box] = transposed ? QPointF(top, side) : QPointF(side, top);
        margin[box] = turned({2 * side, top + side});
        least[box] = turned({roundUp(cluster.minimumWidth + pitch, pitch), top});
    }
    for (int i = 0; i + 1 < boxes; ++i)
        members[parent[i]].push_back(i);

    insideOut.push_back(whole());
    for (size_t i = 0; i < insideOut.size(); ++i) {
        for (const int member : members[insideOut[i]]) {
            if (!isNode(member))
                insideOut.push_back(member);
        }
    }
    std::reverse(insideOut.begin(), insideOut.end());

    std::vector<int> mark(boxes, -1);
    std::vector<std::map<std::pair<int, int>, double>> weights(boxes);
    for (int i = 0; i < request.edges.size(); ++i) {
        const LayoutEdge &edge = request.edges[i];
        addLine(*this, boxOf[edge.source], boxOf[edge.target], edge.weight, mark, i, weights);
    }
    for (int box = 0; box < boxes; ++box) {
        for (const auto &[ends, weight] : weights[box])
            links[box].push_back({ends.first, ends.second, weight});
    }
}

} // namespace layout
