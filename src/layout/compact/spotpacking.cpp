// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/compact/spotpacking.h"

#include <cmath>
#include <numeric>

namespace layout {
namespace {

constexpr double s_slack = 1.25; // page area over the members' area; what is too much is never filled

double areaOf(QSizeF size, double spacing)
{
    return (size.width() + spacing) * (size.height() + spacing);
}

/// Gives each member a part of the page as large as its share of all area, by cutting the page and the members in two by
/// turns: those on the left, or above, get the left part, or the upper one.
class PageCutter
{
public:
    PageCutter(const Group &group, const QList<QPointF> &spots)
        : m_group(group)
        , m_spots(spots)
        , m_middles(size_t(group.members.size()))
        , m_order(size_t(group.members.size()))
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        QSizeF sum;
        for (const QSizeF size : group.members)
            sum += size + QSizeF(group.spacing, group.spacing);
        m_shape = sum.width() / sum.height();
    }

    /// The middle of each member's part.
    std::vector<QPointF> cut(const QRectF &page)
    {
        cut(0, m_order.size(), page);
        return m_middles;
    }

private:
    void cut(size_t first, size_t last, const QRectF &page)
    {
        if (last - first == 1) {
            m_middles[size_t(m_order[first])] = page.center();
            return;
        }
        const bool across = page.width() > page.height() * m_shape; // parts shall be shaped like members
        const auto key = [&](int i) { return across ? m_spots[i].x() : m_spots[i].y(); };
        std::sort(m_order.begin() + long(first), m_order.begin() + long(last),
            [&](int a, int b) { return key(a) != key(b) ? key(a) < key(b) : a < b; });
        double all = 0;
        for (size_t i = first; i < last; ++i)
            all += area(i);
        double before = area(first);
        size_t middle = first + 1;
        while (middle + 1 < last && before + area(middle) / 2 < all / 2)
            before += area(middle++);
        QRectF one = page;
        QRectF other = page;
        if (across) {
            one.setWidth(page.width() * before / all);
            other.setLeft(one.right());
        } else {
            one.setHeight(page.height() * before / all);
            other.setTop(one.bottom());
        }
        cut(first, middle, one);
        cut(middle, last, other);
    }

    double area(size_t place) const { return areaOf(m_group.members[m_order[place]], m_group.spacing); }

    const Group &m_group;
    const QList<QPointF> &m_spots;
    std::vector<QPointF> m_middles;
    std::vector<int> m_order;
    double m_shape = 1;
};

/// Which squares of a raster without borders are taken; grows as needed to all sides.
class Board
{
public:
    bool isFree(const QRect &squares) const
    {
        const QRect known = squares & m_area;
        for (int y = known.top(); y <= known.bottom(); ++y) {
            for (int x = known.left(); x <= known.right(); ++x) {
                if (m_taken[index(x, y)])
                    return false;
            }
        }
        return true;
    }

    void take(const QRect &squares)
    {
        if (!m_area.contains(squares))
            enlarge(m_area.united(squares.adjusted(-50, -50, 50, 50)));
        for (int y = squares.top(); y <= squares.bottom(); ++y)
            std::fill_n(m_taken.begin() + index(squares.left(), y), squares.width(), true);
    }

private:
    qsizetype index(int x, int y) const { return qsizetype(y - m_area.top()) * m_area.width() + x - m_area.left(); }

    void enlarge(const QRect &area)
    {
        Board larger;
        larger.m_area = area;
        larger.m_taken.resize(size_t(area.width()) * size_t(area.height()), false);
        for (int y = m_area.top(); y <= m_area.bottom(); ++y) {
            for (int x = m_area.left(); x <= m_area.right(); ++x)
                larger.m_taken[larger.index(x, y)] = m_taken[index(x, y)];
        }
        *this = std::move(larger);
    }

    QRect m_area;
    std::vector<bool> m_taken;
};

/// The free place nearest to `wanted`, looked for in growing rings; the ring's shape is the page's.
QPoint nearestFree(const Board &board, QPoint wanted, QSize size, double aspectRatio)
{
    if (board.isFree(QRect(wanted, size)))
        return wanted;
    for (int radius = 1;; ++radius) {
        const int across = int(std::lround(radius * std::max(1.0, aspectRatio)));
        const int down = int(std::lround(radius * std::max(1.0, 1 / aspectRatio)));
        QPoint best;
        double bestDistance = std::numeric_limits<double>::max();
        const auto look = [&](QPoint place) {
            const QPointF by(place - wanted);
            const double distance = std::hypot(by.x(), by.y() * aspectRatio);
            if (distance < bestDistance && board.isFree(QRect(place, size))) {
                bestDistance = distance;
                best = place;
            }
        };
        for (int x = -across; x <= across; ++x) {
            look(wanted + QPoint(x, -down));
            look(wanted + QPoint(x, down));
        }
        for (int y = -down; y <= down; ++y) {
            look(wanted + QPoint(-across, y));
            look(wanted + QPoint(across, y));
        }
        if (bestDistance < std::numeric_limits<double>::max())
            return best;
    }
}

/// Members of one size get the cells of a grid: page and members are cut in two by turns along its lines (DGrid).
class GridCutter
{
public:
    GridCutter(const Group &group, const QList<QPointF> &spots)
        : m_group(group)
        , m_spots(spots)
        , m_cell(group.members.first() + QSizeF(group.spacing, group.spacing))
        , m_order(size_t(group.members.size()))
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        m_packing.places.resize(group.members.size());
    }

    Packing pack()
    {
        const int count = int(m_group.members.size());
        const double wished = std::sqrt(count * m_group.aspectRatio * m_cell.height() / m_cell.width());
        const int columns = std::clamp(int(std::lround(wished)), 1, count);
        cut(0, m_order.size(), QRect(0, 0, columns, (count + columns - 1) / columns));
        for (const QPointF place : std::as_const(m_packing.places)) {
            const QPointF corner = place + QPointF(m_cell.width() - m_group.spacing, m_cell.height() - m_group.spacing);
            m_packing.size = m_packing.size.expandedTo(QSizeF(corner.x(), corner.y()));
        }
        return m_packing;
    }

private:
    void cut(size_t first, size_t last, const QRect &cells)
    {
        if (first == last)
            return;
        if (cells.width() * cells.height() == 1) {
            m_packing.places[m_order[first]] = {cells.left() * m_cell.width(), cells.top() * m_cell.height()};
            return;
        }
        const bool across = cells.height() == 1
            || (cells.width() > 1 && cells.width() * m_cell.width() > cells.height() * m_cell.height());
        const auto key = [&](int i) { return across ? m_spots[i].x() : m_spots[i].y(); };
        std::sort(m_order.begin() + long(first), m_order.begin() + long(last),
            [&](int a, int b) { return key(a) != key(b) ? key(a) < key(b) : a < b; });
        QRect one = cells;
        QRect other = cells;
        if (across) {
            one.setWidth(cells.width() / 2);
            other.setLeft(one.right() + 1);
        } else {
            one.setHeight(cells.height() / 2);
            other.setTop(one.bottom() + 1);
        }
        // In proportion, with the rest where there is room.
        const int count = int(last - first);
        const int room[] = {one.width() * one.height(), other.width() * other.height()};
        const int wished = int(std::lround(double(count) * room[0] / (room[0] + room[1])));
        const size_t middle = first + size_t(std::clamp(wished, std::max(0, count - room[1]), std::min(count, room[0])));
        cut(first, middle, one);
        cut(middle, last, other);
    }

    const Group &m_group;
    const QList<QPointF> &m_spots;
    QSizeF m_cell;
    std::vector<int> m_order;
    Packing m_packing;
};

bool haveOneSize(const QList<QSizeF> &sizes)
{
    return std::all_of(sizes.begin(), sizes.end(), [&](QSizeF size) { return size == sizes.first(); });
}

} // namespace

Packing packNearSpots(const Group &group, const QList<QPointF> &middles, double step, const base::CancelToken &token)
{
    if (group.members.isEmpty())
        return {};
    if (haveOneSize(group.members))
        return GridCutter(group, middles).pack();
    double area = 0;
    for (const QSizeF size : group.members)
        area += areaOf(size, group.spacing);
    const double width = std::sqrt(area * s_slack * group.aspectRatio);
    const double height = width / group.aspectRatio;
    const std::vector<QPointF> spots = PageCutter(group, middles).cut(QRectF(0, 0, width, height));

    std::vector<int> order(group.members.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return areaOf(group.members[a], group.spacing) > areaOf(group.members[b], group.spacing);
    });
    Board board;
    Packing packing;
    packing.places.resize(group.members.size());
    QRectF bounds;
    for (const int i : order) {
        if (token.isCancelled())
            break;
        const QSizeF size = group.members[i];
        const QSize squares(int(std::ceil((size.width() + group.spacing) / step)),
            int(std::ceil((size.height() + group.spacing) / step)));
        const QPoint wanted(int(std::lround((spots[size_t(i)].x() - size.width() / 2) / step)),
            int(std::lround((spots[size_t(i)].y() - size.height() / 2) / step)));
        const QPoint place = nearestFree(board, wanted, squares, group.aspectRatio);
        board.take(QRect(place, squares));
        packing.places[i] = QPointF(place) * step;
        bounds |= QRectF(packing.places[i], size);
    }
    for (QPointF &place : packing.places)
        place -= bounds.topLeft();
    packing.size = bounds.size();
    return packing;
}

} // namespace layout
