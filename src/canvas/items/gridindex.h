// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace canvas {

/// A part of a thing in the plane: a filled rectangle or the straight way between two corners of one.
struct GridPart
{
    QPointF from;
    QPointF to;
    bool filled = true;

    static GridPart rectangle(const QRectF &rect) { return {rect.topLeft(), rect.bottomRight(), true}; }
};

/// Finds things by place: uniform grids whose cells list the things that touch them. It keeps numbers only; where a
/// thing lies its owner says (`parts(number, visit)` calls visit(GridPart) for each of its parts), so nothing is stored
/// twice. Things too large for the cells of one grid lie in the next, which is coarser, so that no list grows long: a
/// point costs a cell or two in each of a few grids. Built in O(things) by counting. One object must not be asked from
/// two threads at once.
class GridIndex
{
public:
    GridIndex() = default;
    template <typename Parts> GridIndex(size_t count, const QRectF &bounds, Parts &&parts)
        : m_count(count)
        , m_bounds(bounds)
    {
        std::vector<std::uint32_t> left;
        for (bool first = true; first || left.size() > fewEnough; first = false)
            left = addGrid(first ? count : left.size(), first ? nullptr : &left, parts);
        m_few = std::move(left);
    }

    /// A thing lies elsewhere now, or (number = size()) is new. O(1). False where it is time to make the index anew.
    [[nodiscard]] bool put(std::uint32_t number, const QRectF &around);
    [[nodiscard]] size_t size() const { return m_count; }

    /// Calls visit(number) for things that may meet the area, those that do among them; some come several times.
    template <typename Visit> void visit(const QRectF &area, Visit &&visit) const
    {
        for (const Grid &grid : m_grids) {
            const Cells cells = grid.cellsOf(area.topLeft(), area.bottomRight());
            for (int row = cells.top; row <= cells.bottom; ++row) {
                // The cells of a row lie side by side in the list.
                const size_t start = size_t(row) * size_t(grid.columns);
                const std::uint32_t end = grid.starts[start + size_t(cells.right) + 1];
                for (std::uint32_t at = grid.starts[start + size_t(cells.left)]; at < end; ++at)
                    visit(grid.items[at]);
            }
        }
        for (const std::uint32_t number : m_few)
            visit(number);
        for (const std::uint32_t number : m_moved)
            visit(number);
    }
    /// Numbers of the things that meet `area`, of which meets(number) decides, ascending. Where all of the index lies
    /// in the area nothing is asked.
    template <typename Meets> void query(const QRectF &area, std::vector<std::uint32_t> &out, Meets &&meets) const
    {
        out.clear();
        if (isEmptyAt(area) || takeAll(area, out))
            return;
        visit(area, [&](std::uint32_t number) { mark(number); });
        takeMarked(out);
        std::erase_if(out, [&](std::uint32_t number) { return !meets(number); });
    }

private:
    static constexpr size_t fewEnough = 24;

    struct Cells
    {
        int left, top, right, bottom; ///< inclusive
        [[nodiscard]] qint64 across() const { return right - left + bottom - top + 1; } ///< at most, of a straight way
        [[nodiscard]] qint64 count() const { return qint64(right - left + 1) * (bottom - top + 1); }
    };
    struct Grid
    {
        QPointF corner; ///< of the first cell
        double cell = 1;
        double perUnit = 1; ///< cells: dividing would be most of what a point costs
        int columns = 1;
        int rows = 1;
        std::vector<std::uint32_t> starts; ///< of each cell in items, and the end
        std::vector<std::uint32_t> items;

        [[nodiscard]] static int bounded(double at, int count)
        {
            return at > 0 ? at < double(count) ? int(at) : count - 1 : 0;
        }
        [[nodiscard]] int columnOf(double x) const { return bounded((x - corner.x()) * perUnit, columns); }
        [[nodiscard]] int rowOf(double y) const { return bounded((y - corner.y()) * perUnit, rows); }
        [[nodiscard]] Cells cellsOf(QPointF a, QPointF b) const
        {
            return {columnOf(std::min(a.x(), b.x())), rowOf(std::min(a.y(), b.y())), columnOf(std::max(a.x(), b.x())),
                rowOf(std::max(a.y(), b.y()))};
        }
        /// Calls visit(cell) for the cells that a part touches; `cells` are those of its rectangle.
        template <typename Visit> void eachCell(const GridPart &part, const Cells &cells, Visit &&visit) const
        {
            const bool askew = !part.filled && cells.left < cells.right && cells.top < cells.bottom;
            for (int row = cells.top; row <= cells.bottom; ++row) {
                const size_t start = size_t(row) * size_t(columns);
                const Cells span = askew ? inRow(part, row) : cells;
                for (int column = span.left; column <= span.right; ++column)
                    visit(start + size_t(column));
            }
        }
        /// Where the straight way runs in a row of cells.
        [[nodiscard]] Cells inRow(const GridPart &part, int row) const;
    };

    template <typename Parts>
    std::vector<std::uint32_t> addGrid(size_t count, const std::vector<std::uint32_t> *numbers, Parts &parts);
    [[nodiscard]] Grid gridFor(size_t things, double coarser) const;
    [[nodiscard]] bool isEmptyAt(const QRectF &area) const;
    [[nodiscard]] bool takeAll(const QRectF &area, std::vector<std::uint32_t> &out) const;
    void mark(std::uint32_t number) const { m_marks[number / 64] |= quint64(1) << number % 64; }
    void takeMarked(std::vector<std::uint32_t> &out) const;

    size_t m_count = 0;
    QRectF m_bounds; ///< around all
    std::vector<Grid> m_grids;
    std::vector<std::uint32_t> m_few;   ///< too large for any of the grids
    std::vector<std::uint32_t> m_moved; ///< not where the cells have them
    std::vector<bool> m_hasMoved;       ///< by number; empty while none has
    mutable std::vector<quint64> m_marks; ///< a bit for each, of the query under way
};

template <typename Parts>
std::vector<std::uint32_t> GridIndex::addGrid(size_t count, const std::vector<std::uint32_t> *numbers, Parts &parts)
{
    constexpr size_t mostCells = 16; // that one thing may touch
    const auto numberOf = [numbers](size_t i) { return numbers ? (*numbers)[i] : std::uint32_t(i); };
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> cells; // that things touch, thing by thing
    std::vector<std::uint32_t> touched(count); // how many of those are of each
    cells.reserve(count * 2);
    // A grid that could take none is too fine; one of a single cell takes all.
    for (double coarser = 1; count > 0; coarser *= 4) {
        Grid grid = gridFor(count, coarser);
        const bool single = grid.columns == 1 && grid.rows == 1;
        std::vector<std::uint32_t> last(grid.starts.size() - 1, ~0u); // the latest thing in each cell
        left.clear();
        cells.clear();
        for (size_t i = 0; i < count; ++i) {
            const std::uint32_t number = numberOf(i);
            const size_t first = cells.size();
            bool fits = true;
            parts(number, [&](const GridPart &part) {
                const Cells span = grid.cellsOf(part.from, part.to);
                fits = fits && (single || (part.filled ? span.count() : span.across()) <= qint64(mostCells));
                if (fits)
                    grid.eachCell(part, span, [&](size_t cell) {
                        if (std::exchange(last[cell], number) != number)
                            cells.push_back(std::uint32_t(cell));
                    });
            });
            if (!fits || cells.size() - first > mostCells) {
                cells.resize(first);
                left.push_back(number);
            }
            touched[i] = std::uint32_t(cells.size() - first);
        }
        if (left.size() == count)
            continue;
        for (const std::uint32_t cell : cells)
            ++grid.starts[cell + 1];
        for (size_t cell = 1; cell < grid.starts.size(); ++cell)
            grid.starts[cell] += grid.starts[cell - 1];
        grid.items.resize(cells.size());
        std::copy(grid.starts.begin(), grid.starts.end() - 1, last.begin()); // where the next thing of a cell goes
        auto cell = cells.cbegin();
        for (size_t i = 0; i < count; ++i)
            for (std::uint32_t n = 0; n < touched[i]; ++n)
                grid.items[last[*cell++]++] = numberOf(i);
        m_grids.push_back(std::move(grid));
        break;
    }
    return left;
}

} // namespace canvas
