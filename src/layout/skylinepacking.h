// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

#include <QList>
#include <QPointF>
#include <QSizeF>

namespace layout {

/// Places of packed boxes (top left corners, from (0, 0)) and the size they fill.
struct Packing
{
    QList<QPointF> places;
    QSizeF size;
};

/// Packs `sizes` without overlap, `spacing` apart, into about `aspectRatio` (width / height).
///
/// The method is the skyline, bottom-left rule turned upside down: each box goes to the highest, then leftmost place
/// on the outline of those before it, so boxes of one size form rows in the order given. Several widths are tried, in
/// the order given and with the tallest first, and the packing is taken that wastes least of the page it is shown on;
/// the order given wins unless the other saves a tenth. O(n²) in the worst case, for each of about forty trials.
/// Cancelled, it leaves boxes unplaced.
[[nodiscard]] Packing packSkyline(
    const QList<QSizeF> &sizes, double aspectRatio, double spacing, const base::CancelToken &token = {});

/// How much larger than its content a page of `aspectRatio` must be to show a picture of `size`, as an area.
[[nodiscard]] double pageArea(QSizeF size, double aspectRatio);

} // namespace layout
