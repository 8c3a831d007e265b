// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items/gridindex.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canvas {

namespace {

constexpr double rectsPerCell = 4;
constexpr int mostCellsOfARect = 16;
constexpr int mostCellsASide = 2048;
constexpr size_t mostMoved = 2000; // tried one by one: some microseconds a query

/// QRectF::intersects is false for rectangles without area; lines have none.
bool meets(const QRectF &a, const QRectF &b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

} // namespace

GridIndex::GridIndex(const std::vector<QRectF> &rects)
    : m_rects(rects)
    , m_seen(rects.size(), 0)
{
    if (rects.empty())
        return;
    double left = rects.front().left(), right = left, top = rects.front().top(), bottom = top;
    for (const QRectF &rect : rects) {
        left = qMin(left, rect.left());
        right = qMax(right, rect.right());
        top = qMin(top, rect.top());
        bottom = qMax(bottom, rect.bottom());
    }
    m_bounds = QRectF(QPointF(left, top), QPointF(right, bottom));
    m_corner = m_bounds.topLeft();
    const double area = qMax(1.0, m_bounds.width()) * qMax(1.0, m_bounds.height());
    m_cell = std::sqrt(area * rectsPerCell / double(rects.size()));
    m_cell = qMax(m_cell, qMax(m_bounds.width(), m_bounds.height()) / mostCellsASide);
    m_columns = int(m_bounds.width() / m_cell) + 1;
    m_rows = int(m_bounds.height() / m_cell) + 1;

    // Counting sort: sizes of the cells, then their starts, then the items.
    m_starts.assign(size_t(m_columns) * size_t(m_rows) + 1, 0);
    const auto eachCell = [this](const Cells &cells, auto &&visit) {
        for (int row = cells.top; row <= cells.bottom; ++row)
            for (int column = cells.left; column <= cells.right; ++column)
                visit(size_t(row) * size_t(m_columns) + size_t(column));
    };
    for (std::uint32_t i = 0; i < rects.size(); ++i) {
        const Cells cells = cellsOf(rects[i]);
        if (cells.count() > mostCellsOfARect)
            m_large.push_back(i);
        else
            eachCell(cells, [this](size_t cell) { ++m_starts[cell + 1]; });
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    m_items.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::uint32_t i = 0; i < rects.size(); ++i) {
        const Cells cells = cellsOf(rects[i]);
        if (cells.count() <= mostCellsOfARect)
            eachCell(cells, [&](size_t cell) { m_items[next[cell]++] = i; });
    }
}

GridIndex::Cells GridIndex::cellsOf(const QRectF &rect) const
{
    const auto cell = [this](double at, double origin, int count) {
        return int(qBound(0.0, std::floor((at - origin) / m_cell), double(count - 1)));
    };
    return {cell(rect.left(), m_corner.x(), m_columns), cell(rect.top(), m_corner.y(), m_rows),
        cell(rect.right(), m_corner.x(), m_columns), cell(rect.bottom(), m_corner.y(), m_rows)};
}

void GridIndex::put(std::uint32_t number, const QRectF &rect)
{
    if (number > m_rects.size())
        return;
    if (number == m_rects.size()) {
        m_rects.push_back(rect);
        m_seen.push_back(0);
    } else if (m_rects[number] == rect) {
        return;
    }
    m_rects[number] = rect;
    if (m_moved.size() >= mostMoved || m_starts.empty()) {
        *this = GridIndex(std::vector<QRectF>(std::move(m_rects)));
        return;
    }
    m_hasMoved.resize(m_rects.size());
    if (!m_hasMoved[number]) {
        m_hasMoved[number] = true;
        m_moved.push_back(number);
    }
    m_bounds = QRectF(QPointF(qMin(m_bounds.left(), rect.left()), qMin(m_bounds.top(), rect.top())),
        QPointF(qMax(m_bounds.right(), rect.right()), qMax(m_bounds.bottom(), rect.bottom())));
}

void GridIndex::query(const QRectF &area, std::vector<std::uint32_t> &out) const
{
    out.clear();
    if (m_rects.empty() || !meets(area, m_bounds))
        return;
    if (area.contains(m_bounds)) {
        out.resize(m_rects.size());
        std::iota(out.begin(), out.end(), 0u);
        return;
    }
    ++m_query;
    const Cells cells = cellsOf(area);
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            const size_t cell = size_t(row) * size_t(m_columns) + size_t(column);
            for (std::uint32_t at = m_starts[cell]; at < m_starts[cell + 1]; ++at) {
                const std::uint32_t item = m_items[at];
                if (m_seen[item] != m_query && meets(m_rects[item], area))
                    out.push_back(item);
                m_seen[item] = m_query;
            }
        }
    }
    for (const auto *apart : {&m_large, &m_moved}) {
        for (const std::uint32_t item : *apart) {
            if (m_seen[item] != m_query && meets(m_rects[item], area))
                out.push_back(item);
            m_seen[item] = m_query;
        }
    }
    std::sort(out.begin(), out.end());
}

qsizetype GridIndex::memory() const
{
    return qsizetype(m_rects.capacity() * sizeof(QRectF)
        + (m_starts.capacity() + m_items.capacity() + m_large.capacity() + m_seen.capacity()) * sizeof(std::uint32_t));
}

} // namespace canvas
