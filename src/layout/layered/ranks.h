// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layered/layergraph.h"

namespace layout {

/// A layer from 0 for each of `count` boxes of a connected graph, such that all `links` point down and are as short as can
/// be together; boxes that are free to choose stand where fewest stand. Links must not close a circle; no box may have a
/// link to itself. The method is the network simplex of Gansner et al. (1993) as in Graphviz' dot. Each of its
/// steps is O(boxes + links); about as many steps as boxes are needed.
[[nodiscard]] std::vector<int> shortestLayers(const std::vector<BoxLink> &links, int count);

/// The links, those turned that close a circle: all lead from an earlier to a later box of one order.
[[nodiscard]] std::vector<BoxLink> withoutCircles(const std::vector<BoxLink> &links, int count);

} // namespace layout
