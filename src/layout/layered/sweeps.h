// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layered/layergraph.h"

namespace layout {

/// Orders the rows of `graph` for few crossings and returns how many are left. From `starts` first orders: sweeps by
/// barycentres (Sugiyama, Tagawa and Toda, 1981), crossings counted exactly with an accumulator tree (Barth, Mutzel and
/// Jünger, 2004), then sifting of single vertices with regard to both neighbouring layers (Matuszewski, Schönfeld and
/// Molitor, 1999); then the best is shaken `shakes` times and sifted again. Without starts it goes on from the rows as they
/// are. All chance is seeded.
[[nodiscard]] int orderRows(LayerGraph &graph, int starts, int shakes, const base::CancelToken &token);

} // namespace layout
