// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layered/layergraph.h"

namespace layout {

/// Orders the rows of `graph` for few crossings and returns how many are left. From `starts` first orders, the first of
/// them the one numbered `firstStart`: sweeps by barycentres (Sugiyama, Tagawa and Toda, 1981); then the best is annealed
/// until about `work` pairs of vertices have been compared, and sifted (see RowOrder). Unless `firstStart` is 0 the rows as
/// they are count as one more start. All chance is seeded.
[[nodiscard]] int orderRows(
    LayerGraph &graph, int firstStart, int starts, qint64 work, const base::CancelToken &token);

} // namespace layout
