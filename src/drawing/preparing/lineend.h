// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

#include <QLineF>

#include <optional>

namespace drawing {

/// Where a line that comes from `from` meets the outline of the box. With `straight` it runs straight on where `from`
/// lies beside the box; else, and where it lies askew, on the way to the middle. A point on the border (half a unit) is
/// itself the end. From within the box a line goes straight to the nearest side.
[[nodiscard]] QPointF lineEnd(const PictureBox &box, QPointF from, bool straight);
/// The last point of the outline on the way from `from`, outside, to `towards`, inside; `towards` where there is none.
[[nodiscard]] QPointF outlineHit(const PictureBox &box, QPointF from, QPointF towards);
/// Whether the point lies within the box's rectangle, deeper than half a unit.
[[nodiscard]] bool isWellInside(const PictureBox &box, QPointF point);

/// The part of a leg within the area (Liang and Barsky); nothing where it lies outside. Ends within stay the very same.
[[nodiscard]] std::optional<QLineF> cutAt(const QLineF &leg, const QRectF &area);
/// The point at `share` (0..1) of the length of a route.
[[nodiscard]] QPointF pointAlong(std::span<const QPointF> route, double share);

} // namespace drawing
