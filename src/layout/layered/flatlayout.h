// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layoutgraph.h"

#include <optional>

namespace layout {

/// Whether layOutFlat() takes this request: some lines, no clusters, no line from a box to itself, not too large.
[[nodiscard]] bool isFlat(const LayoutRequest &request);

/// Boxes and routes of a connected graph without clusters, with the fewest crossings that were found in a shape near the
/// wanted one, of a size in which names can be read; nothing where there is none or it was cancelled. Lines have room of
/// their own in the layers that they pass, so crossings are those of the layers (see layergraph.h, sweeps.h, columns.h,
/// channels.h). The layers of shortest lines (ranks.h) and several of even width are ordered quickly; those that promise
/// most get another look, and the best is polished and drawn, in both directions where the request leaves that open. The
/// work depends on the request alone; it takes about as long as Graphviz' dot. Labels are left out.
[[nodiscard]] std::optional<LayoutResult> layOutFlat(const LayoutRequest &request, const base::CancelToken &token);

} // namespace layout
