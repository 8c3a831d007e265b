// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutgraph.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace layout {
namespace {

tl::unexpected<base::Error> refuse(const QString &message)
{
    return base::failure({QStringLiteral("layout.request"), message,
        QCoreApplication::translate("layout", "This is a fault in the program; please report it."), {}, 0});
}

bool isLength(double value)
{
    return std::isfinite(value) && value >= 0 && value < 1e6;
}

bool isSize(QSizeF size)
{
    return isLength(size.width()) && isLength(size.height());
}

/// Whether following the parents from any cluster ends outside all clusters.
bool parentsEnd(const LayoutRequest &request, const QHash<int, int> &indexOf)
{
    QList<int> checked(request.clusters.size(), -1);
    for (int start = 0; start < request.clusters.size(); ++start) {
        for (int at = start; at >= 0 && checked[at] != start;) {
            if (checked[at] >= 0)
                break;
            checked[at] = start;
            at = indexOf.value(request.clusters[at].parent, -1);
            if (at >= 0 && checked[at] == start)
                return false;
        }
    }
    return true;
}

base::Result<void> checkClusters(const LayoutRequest &request, const QHash<int, int> &indexOf)
{
    if (indexOf.size() != request.clusters.size())
        return refuse(QCoreApplication::translate("layout", "Two groups of the picture have the same number."));
    for (const LayoutCluster &cluster : request.clusters) {
        if (cluster.parent != -1 && !indexOf.contains(cluster.parent))
            return refuse(QCoreApplication::translate("layout", "A group lies in a group that is not in the picture."));
        if (!isLength(cluster.headerHeight) || !isLength(cluster.padding) || !isLength(cluster.minimumWidth))
            return refuse(QCoreApplication::translate("layout", "A group has a size that is no length."));
    }
    if (!parentsEnd(request, indexOf))
        return refuse(QCoreApplication::translate("layout", "Groups of the picture lie in each other in a circle."));
    return {};
}

} // namespace

base::Result<void> check(const LayoutRequest &request)
{
    if (!isLength(request.spacing) || !std::isfinite(request.aspectRatio) || request.aspectRatio < 0.01
        || request.aspectRatio > 100)
        return refuse(QCoreApplication::translate("layout", "The picture's spacing or shape is out of range."));
    QHash<int, int> clusters;
    for (int i = 0; i < request.clusters.size(); ++i)
        clusters.insert(request.clusters[i].id, i);
    if (const auto good = checkClusters(request, clusters); !good)
        return good;
    QSet<int> ends;
    for (const LayoutNode &node : request.nodes) {
        if (ends.contains(node.id))
            return refuse(QCoreApplication::translate("layout", "Two boxes of the picture have the same number."));
        if (node.cluster != -1 && !clusters.contains(node.cluster))
            return refuse(QCoreApplication::translate("layout", "A box lies in a group that is not in the picture."));
        if (!isSize(node.size))
            return refuse(QCoreApplication::translate("layout", "A box has a size that is no length."));
        ends.insert(node.id);
    }
    for (const LayoutCluster &cluster : request.clusters)
        ends.insert(cluster.id);
    for (const LayoutEdge &edge : request.edges) {
        if (!ends.contains(edge.source) || !ends.contains(edge.target))
            return refuse(QCoreApplication::translate("layout", "A line ends at a box that is not in the picture."));
        if (!std::isfinite(edge.weight) || edge.weight < 0 || (!edge.labelSize.isEmpty() && !isSize(edge.labelSize)))
            return refuse(QCoreApplication::translate("layout", "A line has a weight or label that is out of range."));
    }
    return {};
}

} // namespace layout
