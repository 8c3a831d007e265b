// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layered/boxtree.h"

namespace layout {

/// Lessens the crossings of straight lines between placed boxes: exchanges two members of one size in a container (across
/// rows only where both are in one layer of `layers`, by container and member), neighbours of any size in a row, and
/// mirrors containers left to right. What would make the lines concerned more than a little longer is left out, since
/// longer lines cross more once they are drawn round boxes. Rows, sizes and the whole stay as they are.
///
/// Each exchange counts the crossings of the lines that move, against all others: O(lines) for each, in a loop without
/// branches. The work is bounded by a number of such comparisons, never by the clock; above 6000 lines it does nothing.
/// Cancelled, it leaves places that are as good as any.
void lessenCrossings(const BoxTree &tree, const std::vector<std::vector<int>> &layers, std::vector<QPointF> &at,
    const base::CancelToken &token);

} // namespace layout
