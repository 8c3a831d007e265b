// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/routing/routinggrid.h"

#include <algorithm>
#include <cmath>

namespace layout {
namespace {

constexpr int s_margin = 8; // free tracks around everything
constexpr int s_offMiddleCost = 6; // for each track a port lies off the middle of its side
constexpr double s_tolerance = 1e-6;

} // namespace

RoutingGrid::RoutingGrid(QRectF area, double pitch)
    : m_origin(std::floor(area.left() / pitch - s_margin) * pitch, std::floor(area.top() / pitch - s_margin) * pitch)
    , m_pitch(pitch)
    , m_columns(int(std::ceil((area.right() - m_origin.x()) / pitch)) + s_margin + 1)
    , m_rows(int(std::ceil((area.bottom() - m_origin.y()) / pitch)) + s_margin + 1)
    , m_blocked(cellCount(), 0)
    , m_title(cellCount(), 0)
    , m_cluster(cellCount(), -1)
    , m_useRight(cellCount(), 0)
    , m_useDown(cellCount(), 0)
{
}

double RoutingGrid::pointCount(QRectF area, double pitch)
{
    return (area.width() / pitch + 2 * s_margin) * (area.height() / pitch + 2 * s_margin);
}

QRect RoutingGrid::cellsWithin(QRectF box) const
{
    const int left = int(std::ceil((box.left() - m_origin.x()) / m_pitch - s_tolerance));
    const int right = int(std::floor((box.right() - m_origin.x()) / m_pitch + s_tolerance));
    const int top = int(std::ceil((box.top() - m_origin.y()) / m_pitch - s_tolerance));
    const int bottom = int(std::floor((box.bottom() - m_origin.y()) / m_pitch + s_tolerance));
    return QRect(QPoint(left, top), QPoint(right, bottom)) & QRect(0, 0, m_columns, m_rows);
}

void RoutingGrid::block(QRectF box)
{
    const double keepOff = m_pitch * 0.49;
    const QRect cells = cellsWithin(box.adjusted(-keepOff, -keepOff, keepOff, keepOff));
    for (int row = cells.top(); row <= cells.bottom(); ++row)
        std::fill_n(m_blocked.begin() + at(cells.left(), row), cells.width(), 1);
}

void RoutingGrid::enclose(int cluster, QRectF box, double headerHeight)
{
    const QRect inside = cellsWithin(box);
    for (int row = inside.top(); row <= inside.bottom(); ++row)
        std::fill_n(m_cluster.begin() + at(inside.left(), row), inside.width(), cluster);
    const QRect title = cellsWithin(QRectF(box.topLeft(), QSizeF(box.width(), std::min(box.height(), headerHeight))));
    for (int row = title.top(); row <= title.bottom(); ++row)
        std::fill_n(m_title.begin() + at(title.left(), row), title.width(), 1);
}

QPointF RoutingGrid::point(int cell) const
{
    return m_origin + QPointF(column(cell), row(cell)) * m_pitch;
}

int RoutingGrid::next(int cell, Way way) const
{
    switch (way) {
    case Right:
        return column(cell) + 1 < m_columns ? cell + 1 : -1;
    case Down:
        return row(cell) + 1 < m_rows ? cell + m_columns : -1;
    case Left:
        return column(cell) > 0 ? cell - 1 : -1;
    case Up:
        return row(cell) > 0 ? cell - m_columns : -1;
    }
    return -1;
}

Way RoutingGrid::wayTo(int cell, int neighbour) const
{
    return neighbour == cell + 1 ? Right : neighbour == cell - 1 ? Left : neighbour > cell ? Down : Up;
}

int RoutingGrid::use(int cell, Way way) const
{
    switch (way) {
    case Right:
        return m_useRight[cell];
    case Down:
        return m_useDown[cell];
    case Left:
        return column(cell) > 0 ? m_useRight[cell - 1] : 0;
    case Up:
        return row(cell) > 0 ? m_useDown[cell - m_columns] : 0;
    }
    return 0;
}

void RoutingGrid::addUse(int cell, Way way, int lines)
{
    if (way == Right)
        m_useRight[cell] = quint16(m_useRight[cell] + lines);
    else if (way == Down)
        m_useDown[cell] = quint16(m_useDown[cell] + lines);
    else if (const int neighbour = next(cell, way); neighbour >= 0)
        addUse(neighbour, way == Left ? Right : Down, lines);
}

QRect RoutingGrid::reach(QRectF box) const
{
    return cellsWithin(box.adjusted(-2 * m_pitch, -2 * m_pitch, 2 * m_pitch, 2 * m_pitch));
}

QList<Port> RoutingGrid::ports(QRectF box, Way side, bool inside) const
{
    const bool upright = side == Right || side == Left; // the side itself is a vertical line
    const double length = upright ? box.height() : box.width();
    const double start = (upright ? box.top() - m_origin.y() : box.left() - m_origin.x()) / m_pitch;
    const double middle = start + length / m_pitch / 2;
    const double corner = std::min(0.8, length / m_pitch / 4);
    int first = int(std::ceil(start + corner - s_tolerance));
    int last = int(std::floor(start + length / m_pitch - corner + s_tolerance));
    if (first > last)
        first = last = int(std::round(middle));

    const double border = side == Right ? box.right() : side == Left ? box.left()
        : side == Down                  ? box.bottom()
                                        : box.top();
    const bool forward = (side == Right || side == Down) != inside; // away from the border means growing coordinates
    const double line = (border - (upright ? m_origin.x() : m_origin.y())) / m_pitch;
    const int away = forward ? int(std::ceil(line + 0.49)) : int(std::floor(line - 0.49));
    if (away < 0 || away >= (upright ? m_columns : m_rows))
        return {};

    QList<Port> ports;
    for (int track = std::max(0, first); track <= std::min(last, (upright ? m_rows : m_columns) - 1); ++track) {
        const int cell = upright ? at(away, track) : at(track, away);
        if (!isFree(cell))
            continue;
        const QPointF on = point(cell);
        const QPointF onBorder = upright ? QPointF(border, std::clamp(on.y(), box.top(), box.bottom()))
                                         : QPointF(std::clamp(on.x(), box.left(), box.right()), border);
        const Way way = inside ? Way((side + 2) % 4) : side;
        ports.append({cell, way, onBorder, int(s_offMiddleCost * std::abs(track - middle))});
    }
    return ports;
}

} // namespace layout
