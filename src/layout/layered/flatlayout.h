// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layoutgraph.h"

#include <optional>

namespace layout {

/// Whether layOutFlat() takes this request: some lines, no clusters, no line from a box to itself, not too large.
[[nodiscard]] bool isFlat(const LayoutRequest &request);

/// Boxes and routes of a connected graph without clusters, with the fewest crossings that were found in a shape near the
/// wanted one; nothing where none came near it or it was cancelled. Lines have room of their own in the layers that they
/// pass, so crossings are those of the layers (see layergraph.h, sweeps.h, columns.h, channels.h). Several numbers of
/// layers are tried, in both directions where the request leaves that open. Labels are left out.
[[nodiscard]] std::optional<LayoutResult> layOutFlat(const LayoutRequest &request, const base::CancelToken &token);

} // namespace layout
