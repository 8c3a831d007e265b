// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items/gridindex.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace canvas {

namespace {

constexpr double thingsPerCell = 3;
constexpr int mostCellsASide = 2048;
constexpr size_t mostMoved = 2000; // tried one by one: some microseconds a query

} // namespace

GridIndex::Grid GridIndex::gridFor(size_t things, double coarser) const
{
    Grid grid;
    grid.corner = m_bounds.topLeft();
    const double area = qMax(1.0, m_bounds.width()) * qMax(1.0, m_bounds.height());
    grid.cell = std::sqrt(area * thingsPerCell / double(things)) * coarser;
    grid.cell = qMax(grid.cell, qMax(m_bounds.width(), m_bounds.height()) / mostCellsASide);
    grid.perUnit = 1 / grid.cell;
    grid.columns = int(m_bounds.width() / grid.cell) + 1;
    grid.rows = int(m_bounds.height() / grid.cell) + 1;
    grid.starts.assign(size_t(grid.columns) * size_t(grid.rows) + 1, 0);
    return grid;
}

GridIndex::Cells GridIndex::Grid::inRow(const GridPart &part, int row) const
{
    const QPointF way = part.to - part.from;
    const auto xAt = [&](double y) { return part.from.x() + way.x() * qBound(0.0, (y - part.from.y()) / way.y(), 1.0); };
    const double a = xAt(corner.y() + row * cell);
    const double b = xAt(corner.y() + (row + 1) * cell);
    // What rounding may have put beside the border of a cell belongs to both.
    const double hair = cell * 1e-6;
    return {columnOf(qMin(a, b) - hair), row, columnOf(qMax(a, b) + hair), row};
}

bool GridIndex::put(std::uint32_t number, const QRectF &around)
{
    if (number > m_count)
        return true;
    if (m_moved.size() >= mostMoved || m_grids.empty())
        return false;
    m_count = qMax(m_count, size_t(number) + 1);
    m_hasMoved.resize(m_count);
    if (!m_hasMoved[number]) {
        m_hasMoved[number] = true;
        m_moved.push_back(number);
    }
    m_bounds = QRectF(QPointF(qMin(m_bounds.left(), around.left()), qMin(m_bounds.top(), around.top())),
        QPointF(qMax(m_bounds.right(), around.right()), qMax(m_bounds.bottom(), around.bottom())));
    return true;
}

bool GridIndex::isEmptyAt(const QRectF &area) const
{
    const bool beside = area.left() > m_bounds.right() || m_bounds.left() > area.right()
        || area.top() > m_bounds.bottom() || m_bounds.top() > area.bottom();
    return m_count == 0 || beside;
}

bool GridIndex::takeAll(const QRectF &area, std::vector<std::uint32_t> &out) const
{
    m_marks.resize((m_count + 63) / 64);
    if (!area.contains(m_bounds))
        return false;
    out.resize(m_count);
    std::iota(out.begin(), out.end(), 0u);
    return true;
}

void GridIndex::takeMarked(std::vector<std::uint32_t> &out) const
{
    for (size_t word = 0; word < m_marks.size(); ++word) {
        for (quint64 bits = std::exchange(m_marks[word], 0); bits; bits &= bits - 1)
            out.push_back(std::uint32_t(word * 64) + std::uint32_t(std::countr_zero(bits)));
    }
}

} // namespace canvas
