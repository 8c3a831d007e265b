// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutgraph.h"

#include <vector>

namespace layout {

/// One end of a line as a box sees it: the end that lies in the box (or is it) and the one outside.
struct Contact
{
    int inner = 0;
    int outer = 0;
    double weight = 1;
    bool isSource = false; ///< whether the line starts at the inner end
};

/// A line between two members of one container, which holds both its ends and is the innermost to do so.
struct MemberLink
{
    int from = 0;
    int to = 0;
    double weight = 1;
};

/// The request as a tree of boxes: nodes have the numbers of their places in the request, then come the clusters, then
/// the whole. A container is a cluster or the whole. Lengths are in flow space, where lines point down; for a picture
/// that runs to the right x and y are exchanged on the way in and out. All lengths are multiples of the raster, those
/// of nodes even ones, so that their middles lie on it.
struct BoxTree
{
    BoxTree(const LayoutRequest &request, double pitch, bool transposed);

    [[nodiscard]] bool isNode(int box) const { return box < nodeCount; }
    [[nodiscard]] int whole() const { return int(parent.size()) - 1; }

    int nodeCount = 0;
    double pitch = 0;
    double spacing = 0;
    double aspect = 1; ///< wanted width / height in flow space
    bool isTransposed = false;
    std::vector<int> parent;                ///< the container of each box, -1 of the whole
    std::vector<std::vector<int>> members;  ///< of containers, in the request's order; empty for nodes
    std::vector<int> insideOut;             ///< containers, inner ones before those around them
    std::vector<std::vector<MemberLink>> links;  ///< by container; parallel lines are one, no loops
    std::vector<std::vector<Contact>> contacts;  ///< by box: the lines that leave it
    std::vector<QSizeF> size;               ///< room taken, border strips included; of containers once placed
    std::vector<QPointF> inset;             ///< of containers: from their corner to their members
    std::vector<QSizeF> margin;             ///< of containers: their size less that of their content
    std::vector<QSizeF> least;              ///< of containers: their smallest size
};

} // namespace layout
