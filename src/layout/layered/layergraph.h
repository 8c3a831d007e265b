// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutgraph.h"

#include <vector>

namespace layout {

/// A line on its way through the layers, from the upper end to the lower one: a vertex in each layer, the ends being
/// boxes and all between places that are kept free for the line.
struct Chain
{
    int edge = 0; ///< index in the request
    bool isTurned = false; ///< the upper end is the line's target
    std::vector<int> vertices;
    std::vector<double> x; ///< where the line leaves the first, passes the others and enters the last
};

/// A graph in layers where all links lead from one layer to the next (Sugiyama, Tagawa and Toda, 1981). The first
/// vertices are the boxes, in the request's order. Lengths are in flow space, where layers follow each other downwards.
struct LayerGraph
{
    int boxes = 0;
    double spacing = 0;
    std::vector<QSizeF> size; ///< of boxes
    std::vector<int> layer;
    std::vector<std::vector<int>> rows; ///< the vertices of each layer, from the left
    std::vector<std::vector<int>> up;   ///< neighbours in the layer above, once for each line
    std::vector<std::vector<int>> down;
    std::vector<Chain> chains;

    [[nodiscard]] bool isBox(int vertex) const { return vertex < boxes; }
    [[nodiscard]] double width(int vertex) const { return isBox(vertex) ? size[vertex].width() : 0; }
    /// The least distance of the middles of two neighbours in a row.
    [[nodiscard]] double distance(int left, int right) const;
};

/// A line of the request as indexes of boxes.
struct BoxLink
{
    int from = 0;
    int to = 0;
};

/// Layers for the boxes of a connected graph, about `count` of them and each about as wide as the others, such that
/// lines are short and few point up; no line within a layer. `crowdCost` is what one box too many in a layer counts
/// against a line that is one layer longer. Starts from `wish` (a layer for each box, or nothing) and
/// moves one box at a time to the layer that is best for it. Empty where lines within a layer are left.
[[nodiscard]] std::vector<int> evenLayers(const std::vector<BoxLink> &links, const std::vector<double> &widths,
    const std::vector<int> &wish, int count, double crowdCost);

/// The graph with a free place in each layer that a line passes.
[[nodiscard]] LayerGraph layerGraph(
    const std::vector<BoxLink> &links, const std::vector<QSizeF> &sizes, const std::vector<int> &layers, double spacing);

} // namespace layout
