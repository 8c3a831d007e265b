// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layered/boxtree.h"

namespace layout {

/// The members of a container in rows, from the top, each from the left.
using Rows = std::vector<std::vector<int>>;

/// The room between two rows and between two members of a row.
struct Gaps
{
    double rows = 0;
    double columns = 0;
};

/// Distributes the members of `container` over rows of about one width such that the container gets the shape `aspect`
/// (in flow space). Members with a layer stand below all of lower layers, where that needs not much more room than to
/// ignore it; too wide layers take several rows. `wish` is the height at which each member would like to be, for all
/// that is not said by layers. The sizes of all members must be known. O(members log members) a width tried.
[[nodiscard]] Rows fillRows(const BoxTree &tree, int container, const std::vector<int> &layers,
    const std::vector<double> &wish, double aspect, Gaps gaps);

/// The size of the content of a container in these rows.
[[nodiscard]] QSizeF contentSize(const BoxTree &tree, const Rows &rows, Gaps gaps);

/// Left edges for one row, in its order, at least `gap` apart, within 0 and `width`, on the raster, as near to the wished
/// left edges as can be (least squares by pooling of adjacent violators, as Brandes and Köpf's method is used for rows
/// with lines through them; here no line takes room in a row). O(members).
[[nodiscard]] std::vector<double> leftEdges(
    const std::vector<double> &wished, const std::vector<double> &widths, double gap, double width, double raster);

} // namespace layout
