// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/routing/routinggrid.h"

#include <QRect>

#include <cstdlib>
#include <memory>
#include <vector>

namespace layout {

/// What a line pays for ending at a border point that another line uses.
inline constexpr int s_portUseCost = 120;

/// A way found: the cells it visits, neighbours of each other, and how it gets there from the borders of the boxes.
/// Without cells where none was found.
struct Track
{
    Port start;
    Port end; ///< its way leads into the box
    std::vector<int> cells;

    /// Corner points from border to border.
    [[nodiscard]] QList<QPointF> points(const RoutingGrid &grid) const;
    /// The steps of the raster it takes, its ends included.
    [[nodiscard]] std::vector<std::pair<int, Way>> steps(const RoutingGrid &grid) const;
};

/// Cheapest ways over a RoutingGrid, by A* over (point, way of arrival). Ties are broken the same way each time.
class RouteSearch
{
public:
    /// A search looks at no more than `patience` states; then the line takes a short way regardless of other lines. With
    /// a patience of 0 all lines do.
    RouteSearch(const RoutingGrid &grid, int clusterCount, int patience, const base::CancelToken &token);

    /// The clusters that the next lines may enter without paying for it.
    void setHome(const QList<int> &clusters);

    /// The cheapest way from one of `starts` to one of `ends`, which lie within the columns and rows `reach`. Empty where
    /// there is none or it was cancelled. O(n log n) in the points looked at.
    [[nodiscard]] Track find(const QList<Port> &starts, const QList<Port> &ends, QRect reach);

private:
    struct Visit
    {
        int cost;
        quint32 search; // the number of the search that wrote it; others do not count
        int from; // state before, -1 - n for the n-th start
        int endCost; // of stopping here, -1 where the line cannot
        int end;
        bool done;
    };
    struct Waiting
    {
        int cost;
        int state; // cell * 4 + way
    };
    /// Waiting states by estimate, the lowest first and among equals the latest: a list for each whole number, since
    /// prices are small whole numbers; much faster than a heap.
    class Queue
    {
    public:
        void clear();
        void push(int estimate, Waiting waiting);
        [[nodiscard]] bool pop(Waiting &waiting);
        [[nodiscard]] int lowest() const { return int(m_lowest); }

    private:
        std::vector<std::vector<Waiting>> m_buckets;
        size_t m_lowest = 0;
        size_t m_end = 0;
    };

    Visit &visit(int state);
    bool search(const QList<Port> &starts, const QList<Port> &ends, int patience);
    void lookForEnd(int state, int cost);
    void reach(int state, QPoint place, int cost, int from);
    [[nodiscard]] int stepCost(int cell, Way arriving, Way way, int neighbour) const;
    [[nodiscard]] int bendCost() const;
    [[nodiscard]] int least(int column, int row, Way way) const;
    [[nodiscard]] Track track(const QList<Port> &starts, const QList<Port> &ends) const;

    const RoutingGrid &m_grid;
    int m_patience;
    const base::CancelToken &m_token;
    int m_haste = 0; // by how many percent the rest of a way is estimated: 100 is right, more is faster
    bool m_alone = false; // prices leave out other lines
    struct Free
    {
        void operator()(Visit *visits) const { std::free(visits); }
    };
    /// By state; zeros are visits of no search. Taken with calloc(): only what searches touch costs memory and time.
    std::unique_ptr<Visit[], Free> m_visits;
    Queue m_waiting;
    std::vector<quint8> m_home;
    QList<int> m_homeList;
    QRect m_target;
    quint32 m_search = 0;
    int m_bestCost = 0;
    int m_bestState = -1;
    int m_bestEnd = 0;
};

} // namespace layout
