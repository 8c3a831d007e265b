// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/nesting.h"

namespace layout {

/// A layered drawing as dot gives it: for each member its rank (from 0, downwards) and the middle of its place in x.
struct Ranking
{
    std::vector<int> rank;
    std::vector<double> middle;
};

/// Gives a ranked component of `group` the shape nearest to the wanted one.
///
/// dot's drawings of real landscapes are ribbons, because most of the width is room for lines that pass a rank. The
/// lines are routed later, so that room can be had back: the drawing is squeezed in x, ranks that are then too wide are
/// laid in several staggered rows (dot's order kept along each), and boxes are moved apart again with the least change
/// (isotonic regression in each row). A drawing that is too high is cut into columns instead. Several widths and column
/// counts are tried; small changes win over large ones of nearly the same shape.
[[nodiscard]] Packing foldRanks(const Group &group, const Ranking &ranking);

} // namespace layout
