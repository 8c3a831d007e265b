// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layoutgraph.h"
#include "layout/nesting.h"
#include "layout/routing.h"

namespace layout {

/// Completes placed boxes to a result: routes, labels, crossings, bounds from (0, 0).
/// The only error is "layout.cancelled".
[[nodiscard]] base::Result<LayoutResult> finish(
    const LayoutRequest &request, const Boxes &boxes, Direction flow, const base::CancelToken &token);

/// Completes boxes and routes to a result: labels, crossings, bounds from (0, 0). Cancelled, it leaves some of it undone.
void complete(const LayoutRequest &request, LayoutResult &result, const base::CancelToken &token);

/// The middle of each label: on its route, on the longest piece where it covers neither a node nor an earlier label nor,
/// where the route has such a place, another route.
[[nodiscard]] QList<QPointF> placeLabels(
    const LayoutRequest &request, const LayoutResult &result, const base::CancelToken &token = {});

/// How often pieces of different routes properly cross (touching and running along each other do not count).
/// A sweep by x: O(n log n) and then all pairs of pieces that overlap in x. Cancelled, it returns what it has.
[[nodiscard]] int countCrossings(const QList<QList<QPointF>> &routes, const base::CancelToken &token = {});

} // namespace layout
