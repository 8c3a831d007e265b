// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutgraph.h"
#include "layout/skylinepacking.h"

#include <functional>

namespace layout {

/// A line between two members of a group, as indexes into it; parallel lines are one, their weights added.
struct Link
{
    int from = 0;
    int to = 0;
    double weight = 1;
};

/// What lies directly in one cluster (or outside all), to be placed without looking inside the members.
struct Group
{
    QList<QSizeF> members;
    QList<Link> links;
    double spacing = 0;
    double aspectRatio = 1;
    QList<int> boxes; ///< what each member is: the index of a node, or their number and the index of a cluster
};

/// Finds places for a group: top left corners from (0, 0), at least the group's spacing apart.
using Arrange = std::function<base::Result<Packing>(const Group &group)>;

/// Rectangles of nodes and clusters, parallel to the request's lists, and the size of the whole.
struct Boxes
{
    QList<QRectF> nodes;
    QList<QRectF> clusters;
    QSizeF size;
};

enum class Fill { Tight, Grow };

/// The distance of the raster on which boxes are centred and lines run: a quarter of the spacing (half
/// of it for more than 400 lines), in readable limits.
[[nodiscard]] double rasterPitch(const LayoutRequest &request);

/// Places boxes from the inside out: the members of each cluster are arranged with the links among them (a link counts
/// in the innermost cluster that holds both its ends), the cluster becomes a box around them and then a member of its
/// own parent. So no two boxes overlap that are not in each other, and no part can stretch the whole into a ribbon.
/// Clusters aim at `innerAspect`, the whole at the request's shape. `Fill::Grow` lets clusters take small holes to
/// their right and below, up to a quarter of their own size, so that edges meet. The request must have passed check().
[[nodiscard]] base::Result<Boxes> placeNested(
    const LayoutRequest &request, double innerAspect, Fill fill, const Arrange &arrange);

/// The same with a shape for each cluster, parallel to the request's list.
[[nodiscard]] base::Result<Boxes> placeNested(
    const LayoutRequest &request, const QList<double> &innerAspects, Fill fill, const Arrange &arrange);

} // namespace layout
