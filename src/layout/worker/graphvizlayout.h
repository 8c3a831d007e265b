// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutgraph.h"

namespace layout {

/// Lays out a layered or compact request with Graphviz, in this process. Not thread-safe and cannot be interrupted
/// (as Graphviz): that is why it lives in the worker. Clusters are placed from the inside out, within each the connected
/// components one by one, and the components are packed to the wanted shape. Errors: "layout.graphviz".
[[nodiscard]] base::Result<LayoutResult> layOutWithGraphviz(const LayoutRequest &request);

} // namespace layout
