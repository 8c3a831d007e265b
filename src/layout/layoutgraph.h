// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

/// Places for boxes and lines. Knows ids, sizes and links, never what they stand for.
/// All lengths are points (1/72 inch); x grows to the right and y downwards.
namespace layout {

/// How the boxes are placed.
enum class Engine {
    Layered, ///< along the direction of the links, in rows that fill the wanted shape
    Compact, ///< linked boxes near each other, no direction: for overviews of many boxes
    Containment, ///< boxes in boxes, packed in the order given; links play no part. Needs no worker process
};

/// Where most links of a layered picture point to; Automatic takes what comes nearer to the wanted shape.
enum class Direction { Down, Right, Automatic };

/// A box. `id` is the caller's and names the box in links; `cluster` is the id of the cluster it lies in, -1 for none.
struct LayoutNode
{
    int id = 0;
    QSizeF size;
    int cluster = -1;
};

/// A box drawn around its members, as large as they need. `parent` is the id of the cluster it lies in, -1 for none;
/// `headerHeight` is kept free above the members for the title, `padding` on all four sides; `minimumWidth` is the
/// width its title needs. A cluster without members gets that width and the height of its header and padding.
struct LayoutCluster
{
    int id = 0;
    int parent = -1;
    double headerHeight = 24;
    double padding = 12;
    double minimumWidth = 80;
};

/// A line between two boxes. `source` and `target` are ids of nodes or, where no node has that id, of clusters.
/// Larger weights (default 1) draw the ends nearer together. An empty `labelSize` means no label.
struct LayoutEdge
{
    int id = 0;
    int source = 0;
    int target = 0;
    double weight = 1;
    QSizeF labelSize;
};

/// What is to be laid out. `spacing` is the least distance between boxes, `aspectRatio` the wanted width / height of
/// the whole: a page or a screen, never a ribbon.
struct LayoutRequest
{
    QList<LayoutNode> nodes;
    QList<LayoutCluster> clusters;
    QList<LayoutEdge> edges;
    Engine engine = Engine::Layered;
    Direction direction = Direction::Automatic;
    double spacing = 40;
    double aspectRatio = 1.414;
};

/// The places, each list parallel to the request's list. A route runs from the border of its source to the border of
/// its target and has at least two points. `labels` are the middles of the labels (a null point where there is none).
/// `bounds` encloses everything and starts at (0, 0). `crossings` counts the points where two routes cross.
struct LayoutResult
{
    QList<QRectF> nodes;
    QList<QRectF> clusters;
    QList<QList<QPointF>> routes;
    QList<QPointF> labels;
    QRectF bounds;
    int crossings = 0;

    friend bool operator==(const LayoutResult &, const LayoutResult &) = default;
};

/// An Error with code "layout.request" where `request` contradicts itself: an id twice, an unknown id, clusters nested
/// in a circle, a size, spacing or shape that is no length. O(size of the request).
[[nodiscard]] base::Result<void> check(const LayoutRequest &request);

} // namespace layout
