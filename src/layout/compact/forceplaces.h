// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/nesting.h"

#include <QPointF>

#include <vector>

namespace layout {

/// Points for `count` vertices such that linked ones are near each other and others are apart; turned so that they reach
/// farthest in x. Only who is near whom means something: points may be close together, and have no size.
///
/// The method is that of Hu (2005), as in Graphviz' sfdp: the graph is made coarser by merging linked vertices until few
/// are left; those are placed by springs and repulsion, then each level starts from the one above it. Repulsion of far
/// vertices is summed up by squares (Barnes and Hut, 1986). O((vertices + links) log vertices). The same input gives the
/// same points. Cancelled, it returns what there is.
[[nodiscard]] std::vector<QPointF> forcePlaces(int count, const std::vector<Link> &links, const base::CancelToken &token);

} // namespace layout
