// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

#include <unordered_map>

namespace drawing {

/// Finds places for the labels of lines: on the line where that is free of boxes, names and other labels, else beside
/// it, else where least is covered. A label once placed is in the way of the next. O(1) a label where boxes are spread
/// evenly.
class LabelPlacer
{
public:
    explicit LabelPlacer(const Picture &picture);

    /// The middle of a label of that size for a route; best at `share` of its length.
    [[nodiscard]] QPointF place(std::span<const QPointF> route, QSizeF size, double share);
    /// A label stands there: keep free of it.
    void occupy(const QRectF &rect);

private:
    void add(const QRectF &rect);
    /// How much of the rectangle is covered, in square units.
    [[nodiscard]] double covered(const QRectF &rect) const;
    template <typename Visit> void eachCell(const QRectF &rect, Visit &&visit) const;

    std::vector<QRectF> m_obstacles;
    std::unordered_map<quint64, std::vector<std::uint32_t>> m_cells;
};

} // namespace drawing
