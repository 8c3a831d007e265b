// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/skylinepacking.h"

namespace layout {

/// Where a member stands in its cell.
enum class InCell { TopLeft, Centre };

/// Places `sizes` in the order given in the cells of a table, row by row: each column is as wide as the widest in it, each
/// row as high as the highest, `spacing` between them. Of the numbers of columns the one that wastes least of a page of
/// `aspectRatio` is taken. O(n √n). Cancelled, it looks at fewer.
[[nodiscard]] Packing packTable(const QList<QSizeF> &sizes, double aspectRatio, double spacing, InCell inCell,
    const base::CancelToken &token = {});

} // namespace layout
