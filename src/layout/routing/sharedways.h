// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

#include <vector>

namespace layout {

/// Lets ways over a raster that meet twice run together in between, along the straighter of their two ways: so no two
/// lines cross more than once, and lines with a common course can be seen as one bundle. A way is the list of the cells
/// it visits, neighbours of each other; its first and last cells stay. O(cells of
/// all ways + the sum over pairs that meet of their cells), in the order of the ways. Stops
/// early where it is cancelled.
void shareWays(std::vector<std::vector<int>> &ways, int cellCount, const base::CancelToken &token);

/// Exchanges the first parts of two ways that start at one box and cross: so that lines of one box do not cross each
/// other. Ways as above, but each with one more cell at its start, that of the port on the box. Returns whether they did.
bool uncross(std::vector<int> &a, std::vector<int> &b, std::vector<int> &positions);

} // namespace layout
