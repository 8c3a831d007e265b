// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/nesting.h"

#include <QHash>

#include <cmath>
#include <map>

namespace layout {
namespace {

/// The tree of clusters by index; the last container is the whole.
class Nest
{
public:
    struct Container
    {
        int parent = -1;
        QList<int> nodes;
        QList<int> clusters;
        std::map<std::pair<int, int>, double> links;
    };

    explicit Nest(const LayoutRequest &request)
        : m_whole(int(request.clusters.size()))
        , m_containers(request.clusters.size() + 1)
        , m_slot(request.nodes.size() + request.clusters.size())
        , m_home(m_slot.size())
    {
        QHash<int, int> clusters;
        for (int i = 0; i < m_whole; ++i)
            clusters.insert(request.clusters[i].id, i);
        for (int i = 0; i < request.nodes.size(); ++i)
            settle(i, clusters.value(request.nodes[i].cluster, m_whole), &Container::nodes, i);
        for (int i = 0; i < m_whole; ++i) {
            const int parent = clusters.value(request.clusters[i].parent, m_whole);
            settle(int(request.nodes.size()) + i, parent, &Container::clusters, i);
            m_containers[i].parent = parent;
        }
        orderInsideOut();
        // Nodes come before clusters within a container.
        for (const Container &container : m_containers) {
            for (const int cluster : container.clusters)
                m_slot[request.nodes.size() + cluster] += int(container.nodes.size());
        }
        addLinks(request, clusters);
    }

    const QList<int> &insideOut() const { return m_insideOut; }
    const Container &container(int index) const { return m_containers[index]; }
    int whole() const { return m_whole; }

private:
    void settle(int box, int container, QList<int> Container::*list, int index)
    {
        m_home[box] = container;
        m_slot[box] = int((m_containers[container].*list).size());
        (m_containers[container].*list).append(index);
    }

    void orderInsideOut()
    {
        m_insideOut.append(m_whole);
        for (int i = 0; i < m_insideOut.size(); ++i)
            m_insideOut.append(m_containers[m_insideOut[i]].clusters);
        std::reverse(m_insideOut.begin(), m_insideOut.end());
    }

    void addLinks(const LayoutRequest &request, const QHash<int, int> &clusters)
    {
        QHash<int, int> boxes;
        for (auto it = clusters.begin(); it != clusters.end(); ++it)
            boxes.insert(it.key(), int(request.nodes.size()) + it.value());
        for (int i = 0; i < request.nodes.size(); ++i)
            boxes.insert(request.nodes[i].id, i);
        for (const LayoutEdge &edge : request.edges)
            addLink(boxes[edge.source], boxes[edge.target], edge.weight, int(request.nodes.size()));
    }

    /// The boxes around `box` from the inside out, itself first.
    QList<int> chain(int box, int nodeCount) const
    {
        QList<int> boxes{box};
        for (int at = m_home[box]; at != m_whole; at = m_containers[at].parent)
            boxes.append(nodeCount + at);
        return boxes;
    }

    void addLink(int source, int target, double weight, int nodeCount)
    {
        QList<int> a = chain(source, nodeCount);
        QList<int> b = chain(target, nodeCount);
        while (a.size() > 1 && b.size() > 1 && a.last() == b.last()) {
            a.removeLast();
            b.removeLast();
        }
        if (a.last() == b.last())
            return; // one end lies in the other
        m_containers[m_home[a.last()]].links[{m_slot[a.last()], m_slot[b.last()]}] += weight;
    }

    int m_whole;
    std::vector<Container> m_containers;
    QList<int> m_insideOut;
    QList<int> m_slot; // of nodes, then clusters: the place in their container
    QList<int> m_home; // their container
};

double roundUp(double length, double step)
{
    return std::ceil(length / step - 1e-9) * step;
}

constexpr double s_growth = 1.25; // more would leave a frame empty

/// Lets boxes from `firstGrowing` on reach to the right, then down, until the next box or the edge of the whole, where that
/// is near.
void grow(Packing &packing, QList<QSizeF> &sizes, int firstGrowing, double spacing)
{
    for (int i = firstGrowing; i < sizes.size(); ++i) {
        const QRectF box(packing.places[i], sizes[i]);
        double right = packing.size.width();
        for (int j = 0; j < sizes.size(); ++j) {
            const QRectF other(packing.places[j], sizes[j]);
            if (j != i && other.left() >= box.right() && other.top() < box.bottom() + spacing
                && other.bottom() > box.top() - spacing)
                right = std::min(right, other.left() - spacing);
        }
        if (right - box.left() <= s_growth * box.width())
            sizes[i].setWidth(right - box.left());
    }
    for (int i = firstGrowing; i < sizes.size(); ++i) {
        const QRectF box(packing.places[i], sizes[i]);
        double bottom = packing.size.height();
        for (int j = 0; j < sizes.size(); ++j) {
            const QRectF other(packing.places[j], sizes[j]);
            if (j != i && other.top() >= box.bottom() && other.left() < box.right() + spacing
                && other.right() > box.left() - spacing)
                bottom = std::min(bottom, other.top() - spacing);
        }
        if (bottom - box.top() <= s_growth * box.height())
            sizes[i].setHeight(bottom - box.top());
    }
}

/// Works on a raster: every box occupies a whole number of steps, an even one for nodes so that their middle lies on
/// it; a cluster's frame is drawn half a step inside what it occupies, so that no line can run along it.
class Placer
{
public:
    Placer(const LayoutRequest &request, QList<double> innerAspects, Fill fill)
        : m_request(request)
        , m_nest(request)
        , m_pitch(rasterPitch(request))
        , m_spacing(std::max(2 * m_pitch, roundUp(request.spacing, m_pitch)))
        , m_innerAspects(std::move(innerAspects))
        , m_fill(fill)
        , m_nodeAt(request.nodes.size())
        , m_clusterAt(request.clusters.size())
        , m_occupied(request.clusters.size())
    {
    }

    base::Result<Boxes> place(const Arrange &arrange)
    {
        for (const int index : m_nest.insideOut()) {
            if (const auto done = placeMembers(index, arrange); !done)
                return base::failure(done.error());
        }
        return boxes();
    }

private:
    QSizeF occupiedByNode(int node) const
    {
        const QSizeF size = m_request.nodes[node].size;
        return {roundUp(std::max(size.width(), 1.0), 2 * m_pitch), roundUp(std::max(size.height(), 1.0), 2 * m_pitch)};
    }

    base::Result<void> placeMembers(int index, const Arrange &arrange)
    {
        const Nest::Container &container = m_nest.container(index);
        Group group;
        group.spacing = m_spacing;
        group.aspectRatio = index == m_nest.whole() ? m_request.aspectRatio : m_innerAspects[index];
        group.boxes = container.nodes;
        for (const int node : container.nodes)
            group.members.append(occupiedByNode(node));
        for (const int cluster : container.clusters) {
            group.members.append(m_occupied[cluster]);
            group.boxes.append(int(m_request.nodes.size()) + cluster);
        }
        for (const auto &[ends, weight] : container.links)
            group.links.append({ends.first, ends.second, weight});

        auto packing = arrange(group);
        if (!packing)
            return base::failure(packing.error());
        if (m_fill == Fill::Grow)
            grow(*packing, group.members, int(container.nodes.size()), m_spacing);
        for (int i = 0; i < container.clusters.size(); ++i)
            m_occupied[container.clusters[i]] = group.members[container.nodes.size() + i];
        keep(index, *packing);
        return {};
    }

    void keep(int index, const Packing &packing)
    {
        const Nest::Container &container = m_nest.container(index);
        QPointF inset;
        if (index == m_nest.whole()) {
            m_size = packing.size;
        } else {
            const LayoutCluster &cluster = m_request.clusters[index];
            const double side = std::max(2 * m_pitch, roundUp(cluster.padding + m_pitch / 2, m_pitch));
            const double top = roundUp(cluster.headerHeight + std::max(cluster.padding, m_pitch) + m_pitch / 2, m_pitch);
            inset = QPointF(side, top);
            const double width = std::max(packing.size.width() + 2 * side, cluster.minimumWidth + m_pitch);
            const double height = packing.places.isEmpty() ? top : packing.size.height() + top + side;
            m_occupied[index] = QSizeF(roundUp(width, m_pitch), roundUp(height, m_pitch));
        }
        const auto onRaster = [this](QPointF point) {
            return QPointF(std::round(point.x() / m_pitch), std::round(point.y() / m_pitch)) * m_pitch;
        };
        for (int i = 0; i < container.nodes.size(); ++i)
            m_nodeAt[container.nodes[i]] = onRaster(packing.places[i] + inset);
        for (int i = 0; i < container.clusters.size(); ++i)
            m_clusterAt[container.clusters[i]] = onRaster(packing.places[container.nodes.size() + i] + inset);
    }

    /// From places within the container to places in the whole, from the outside in.
    Boxes boxes()
    {
        Boxes boxes{QList<QRectF>(m_request.nodes.size()), QList<QRectF>(m_request.clusters.size()), m_size};
        const QList<int> &insideOut = m_nest.insideOut();
        for (auto it = insideOut.rbegin(); it != insideOut.rend(); ++it) {
            const QPointF origin = *it == m_nest.whole() ? QPointF() : m_clusterAt[*it];
            for (const int cluster : m_nest.container(*it).clusters) {
                m_clusterAt[cluster] += origin;
                const double half = m_pitch / 2;
                boxes.clusters[cluster]
                    = QRectF(m_clusterAt[cluster], m_occupied[cluster]).adjusted(half, half, -half, -half);
            }
            for (const int node : m_nest.container(*it).nodes) {
                boxes.nodes[node].setSize(m_request.nodes[node].size);
                boxes.nodes[node].moveCenter(QRectF(m_nodeAt[node] + origin, occupiedByNode(node)).center());
            }
        }
        return boxes;
    }

    const LayoutRequest &m_request;
    Nest m_nest;
    double m_pitch;
    double m_spacing;
    QList<double> m_innerAspects;
    Fill m_fill;
    QList<QPointF> m_nodeAt;
    QList<QPointF> m_clusterAt;
    QList<QSizeF> m_occupied;
    QSizeF m_size;
};

} // namespace

double rasterPitch(const LayoutRequest &request)
{
    // Many lines run in bundles, which are spread in the end: for those a coarse raster does.
    return request.edges.size() > 400 ? std::clamp(request.spacing / 2, 8.0, 24.0)
                                      : std::clamp(request.spacing / 4, 5.0, 12.0);
}

base::Result<Boxes> placeNested(const LayoutRequest &request, double innerAspect, Fill fill, const Arrange &arrange)
{
    return placeNested(request, QList<double>(request.clusters.size(), innerAspect), fill, arrange);
}

base::Result<Boxes> placeNested(
    const LayoutRequest &request, const QList<double> &innerAspects, Fill fill, const Arrange &arrange)
{
    return Placer(request, innerAspects, fill).place(arrange);
}

} // namespace layout
