// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <vector>

namespace canvas {

/// Finds rectangles by place: a uniform grid whose cells list the rectangles that touch them, in two flat arrays.
/// Rectangles that cover many cells are kept apart and tried one by one. Built in O(rectangles); a query is
/// O(cells + answers). One object must not be asked from two threads at once.
class GridIndex
{
public:
    GridIndex() = default;
    /// `rects` are numbered by their place in the list.
    explicit GridIndex(const std::vector<QRectF> &rects);

    /// A rectangle lies elsewhere now, or (number = size()) is new. O(1); after many such changes the index is made anew.
    void put(std::uint32_t number, const QRectF &rect);
    [[nodiscard]] size_t size() const { return m_rects.size(); }

    /// Numbers of the rectangles that meet `area`, ascending.
    void query(const QRectF &area, std::vector<std::uint32_t> &out) const;
    [[nodiscard]] qsizetype memory() const; ///< bytes

private:
    struct Cells
    {
        int left, top, right, bottom; ///< inclusive
        [[nodiscard]] qint64 count() const { return qint64(right - left + 1) * (bottom - top + 1); }
    };
    [[nodiscard]] Cells cellsOf(const QRectF &rect) const;

    QRectF m_bounds; ///< around all
    QPointF m_corner; ///< of the first cell
    double m_cell = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<QRectF> m_rects;
    std::vector<std::uint32_t> m_starts; ///< of each cell in m_items, and the end
    std::vector<std::uint32_t> m_items;
    std::vector<std::uint32_t> m_large;
    std::vector<std::uint32_t> m_moved; ///< not where the cells have them; each once
    std::vector<bool> m_hasMoved;       ///< by rectangle; empty while none has
    mutable std::vector<std::uint32_t> m_seen; ///< by rectangle: the last query that met it
    mutable std::uint32_t m_query = 0;
};

} // namespace canvas
