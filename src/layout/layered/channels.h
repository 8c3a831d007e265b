// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layered/layergraph.h"

#include <QLineF>

namespace layout {

/// A drawing of layers in flow space: boxes and, for each chain, its corner points from the upper end to the lower.
struct LayerDrawing
{
    std::vector<QRectF> boxes;
    std::vector<QList<QPointF>> routes;
};

/// Draws lines at right angles. Each leaves and enters its boxes at a port of its own, runs straight down the free
/// places of the layers it passes and crosses over to its next column between two layers, on a track of its own: channel
/// routing by the left-edge method (Hashimoto and Stevens, 1971), with the tracks in such an order that two lines cross
/// there only if their ends do, and once. Layers are `gap` apart or more, as their tracks need. `middles` are those of
/// columnsOf(). O(pieces² ) in each gap.
[[nodiscard]] LayerDrawing drawLayers(LayerGraph &graph, const std::vector<double> &middles, double gap);

} // namespace layout
