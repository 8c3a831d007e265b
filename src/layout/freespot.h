// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

#include <optional>

namespace layout {

/// The place (top left corner) nearest to `wished` where a box of `size` keeps `gap` points from all `obstacles` and lies
/// in `area` (anywhere where that is null). Only places that touch an obstacle's margin, the area's edge or the wished
/// place's lines are looked at: the nearest free place is always one of those. Nothing where none is free; with a null
/// area there always is one. O(n log n) for the obstacles, then O(k³) for the k nearest of them (at most 60).
[[nodiscard]] std::optional<QPointF> nearestFreeSpot(
    QSizeF size, QPointF wished, const QList<QRectF> &obstacles, double gap, QRectF area = {});

} // namespace layout
