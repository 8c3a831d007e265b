// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutengine.h"

#include "layout/compact/forceplaces.h"
#include "layout/compact/siblingexchange.h"
#include "layout/compact/spotpacking.h"
#include "layout/finishing.h"

#include <QCoreApplication>
#include <QHash>

namespace layout {
namespace {

constexpr double s_together = 2; // how much a box is drawn to its cluster, against a link

/// The lines as links between boxes (nodes, then clusters), and one from each box to the cluster it lies in.
std::vector<Link> linksOf(const LayoutRequest &request)
{
    const int nodes = int(request.nodes.size());
    QHash<int, int> clusterOf;
    for (int i = 0; i < request.clusters.size(); ++i)
        clusterOf.insert(request.clusters[i].id, nodes + i);
    QHash<int, int> boxOf = clusterOf;
    for (int i = 0; i < nodes; ++i)
        boxOf.insert(request.nodes[i].id, i);
    std::vector<Link> links;
    for (const LayoutEdge &edge : request.edges)
        links.push_back({boxOf[edge.source], boxOf[edge.target], edge.weight});
    for (int i = 0; i < nodes; ++i) {
        if (const auto cluster = clusterOf.constFind(request.nodes[i].cluster); cluster != clusterOf.cend())
            links.push_back({i, *cluster, s_together});
    }
    for (int i = 0; i < request.clusters.size(); ++i) {
        if (const auto cluster = clusterOf.constFind(request.clusters[i].parent); cluster != clusterOf.cend())
            links.push_back({nodes + i, *cluster, s_together});
    }
    return links;
}

base::Error cancelled()
{
    return {QStringLiteral("layout.cancelled"), QCoreApplication::translate("layout", "The layout was cancelled."), {}, {}, 0};
}

} // namespace

base::Result<LayoutResult> CompactEngine::layOut(const LayoutRequest &request, const base::CancelToken &token)
{
    if (const auto good = check(request); !good)
        return base::failure(good.error());
    const std::vector<QPointF> spots
        = forcePlaces(int(request.nodes.size() + request.clusters.size()), linksOf(request), token);
    if (token.isCancelled())
        return base::failure(cancelled());
    const Arrange arrange = [&](const Group &group) -> base::Result<Packing> {
        if (token.isCancelled())
            return base::failure(cancelled());
        QList<QPointF> middles;
        for (const int box : group.boxes)
            middles.append(spots[size_t(box)]);
        return packNearSpots(group, middles, group.spacing / 2, token);
    };
    auto boxes = placeNested(request, 1.4, Fill::Tight, arrange);
    if (!boxes)
        return base::failure(boxes.error());
    exchangeSiblings(request, *boxes, token);
    return finish(request, *boxes, Direction::Automatic, token);
}

} // namespace layout
