// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

#include <QLineF>

#include <unordered_map>

namespace drawing {

/// Finds places for the labels of lines: on the line where that is free of boxes, names, other labels and (in pictures
/// of up to some thousand) other lines, else close beside it, else on it over other lines, else where least is covered.
/// A label once placed is in the way of the next. O(1) a label where boxes and lines are spread evenly.
class LabelPlacer
{
public:
    explicit LabelPlacer(const Picture &picture);

    /// The middle of a label of that size for line number `line`; best at `share` of its length.
    [[nodiscard]] QPointF place(std::uint32_t line, QSizeF size, double share);
    /// A label stands there: keep free of it.
    void occupy(const QRectF &rect);

private:
    /// What must not be covered: areas, or a leg of a line.
    struct Obstacle
    {
        QRectF rect;
        QLineF leg;
        std::uint32_t line = none;
        static constexpr std::uint32_t none = ~0u;
    };

    void add(const QRectF &rect);
    void addLegs(const Picture &picture);
    /// How much of the rectangle is covered, of lines other than `line`.
    [[nodiscard]] double covered(const QRectF &rect, std::uint32_t line) const;
    template <typename Visit> void eachCell(const QRectF &rect, Visit &&visit) const;

    const Picture &m_picture;
    std::vector<Obstacle> m_obstacles;
    std::unordered_map<quint64, std::vector<std::uint32_t>> m_cells;
};

} // namespace drawing
