// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layered/layergraph.h"

namespace layout {

/// The middles of all vertices, in the order of the rows and as far apart as LayerGraph::distance() asks for: such that
/// lines that pass layers run straight and boxes stand in the middle of their neighbours. The method is that of Brandes
/// and Köpf (2002), with the blocks placed by longest paths: four drawings, each of blocks pushed to one corner, and the
/// mean of the middle two for each vertex. O(vertices + lines), but for the search of lines that cross passing ones.
[[nodiscard]] std::vector<double> columnsOf(const LayerGraph &graph);

/// The same columns pushed together, towards the width of the widest row: straight lines stay straight, the order and the
/// distances are kept. What columnsOf() leaves is often twice as wide as need be.
[[nodiscard]] std::vector<double> narrowed(const LayerGraph &graph, const std::vector<double> &middles);

} // namespace layout
