// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

#include <vector>

namespace layout {

/// The four ways a line can run; the opposite of a way is (way + 2) % 4.
enum Way { Right, Down, Left, Up };

/// A raster point with a way to leave or reach it, the point on the box's border behind it, and what it costs.
struct Port
{
    int cell = 0;
    Way way = Right; ///< out of the box for the start of a line, into it for the end
    QPointF onBorder;
    int cost = 0;
};

/// The raster that lines run on: which points are taken by nodes, in which cluster they lie, and how many lines use
/// each step between neighbours.
class RoutingGrid
{
public:
    RoutingGrid(QRectF area, double pitch);

    [[nodiscard]] static double pointCount(QRectF area, double pitch);

    /// Keeps lines away from a node.
    void block(QRectF box);
    /// Marks a cluster's inside and title; parents before children.
    void enclose(int cluster, QRectF box, double headerHeight);

    [[nodiscard]] int cellCount() const { return m_columns * m_rows; }
    [[nodiscard]] int column(int cell) const { return cell % m_columns; }
    [[nodiscard]] int row(int cell) const { return cell / m_columns; }
    [[nodiscard]] QPoint place(int cell) const { return {column(cell), row(cell)}; }
    [[nodiscard]] int cell(QPoint place) const { return at(place.x(), place.y()); }
    [[nodiscard]] bool holds(QPoint place) const
    {
        return place.x() >= 0 && place.x() < m_columns && place.y() >= 0 && place.y() < m_rows;
    }
    [[nodiscard]] QPointF point(int cell) const;
    /// The neighbour of `cell`, -1 beyond the edge.
    [[nodiscard]] int next(int cell, Way way) const;
    /// The way from a cell to one of its neighbours.
    [[nodiscard]] Way wayTo(int cell, int neighbour) const;

    [[nodiscard]] bool isFree(int cell) const { return m_blocked[cell] == 0; }
    [[nodiscard]] int cluster(int cell) const { return m_cluster[cell]; }
    [[nodiscard]] bool isTitle(int cell) const { return m_title[cell] != 0; }

    /// How many lines use the step from `cell` to its neighbour.
    [[nodiscard]] int use(int cell, Way way) const;
    void addUse(int cell, Way way, int lines);

    /// Columns and rows (first, last) that hold every port of `box`.
    [[nodiscard]] QRect reach(QRectF box) const;
    /// The free ports of `box` on the side that faces `side`; on the inner side of a cluster's frame if `inside`. Their
    /// ways lead away from the border; ports far from the middle of the side cost more.
    [[nodiscard]] QList<Port> ports(QRectF box, Way side, bool inside) const;

private:
    [[nodiscard]] int at(int column, int row) const { return row * m_columns + column; }
    [[nodiscard]] QRect cellsWithin(QRectF box) const;

    QPointF m_origin;
    double m_pitch;
    int m_columns;
    int m_rows;
    std::vector<quint8> m_blocked;
    std::vector<quint8> m_title;
    std::vector<int> m_cluster;
    std::vector<quint16> m_useRight;
    std::vector<quint16> m_useDown;
};

} // namespace layout
