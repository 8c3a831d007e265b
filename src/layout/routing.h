// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layoutgraph.h"

namespace layout {

/// Draws the lines of `request` between boxes that have their places already (`result.nodes` and `result.clusters`, by
/// any means) and fills in `result.routes`.
///
/// The method is that of chip routers (Lee's maze search as A*, with the costs of the PathFinder router for tracks in
/// use): lines run on a raster of `pitch` points, shortest first, each along its cheapest way, where bends, crossings,
/// titles and foreign clusters cost extra and a track that another line has taken costs much; so lines spread over the
/// room there is. Nodes are never crossed as long as any way round them exists; a line without one is drawn straight.
/// `flow` says on which sides lines prefer to leave and arrive; Automatic has no preference.
///
/// Up to 400 lines each is drawn twice, the second time knowing all others. With more, each takes a short way with few
/// bends regardless of the others; then lines that meet twice are bundled (shareWays()). In the end lines on one track
/// are drawn side by side (spreadLanes()). Above 12 000 lines or a raster of 4 million points all lines are straight:
/// such a picture is an overview. The only error is "layout.cancelled".
/// `Care::Quick` does that for any number of lines: made for a few lines while a box is dragged (milliseconds).
enum class Care { Full, Quick };
[[nodiscard]] base::Result<void> routeLines(const LayoutRequest &request, double pitch, Direction flow,
    LayoutResult &result, const base::CancelToken &token, Care care = Care::Full);

} // namespace layout
