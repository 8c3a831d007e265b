// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/worker/spotpacking.h"

#include <cmath>
#include <numeric>

namespace layout {
namespace {

constexpr double s_slack = 1.25; // page area over the members' area; what is too much is never filled

double areaOf(QSizeF size, double spacing)
{
    return (size.width() + spacing) * (size.height() + spacing);
}

/// For each member the share (0 to 1) of all area that lies before it when sorted by `key`.
std::vector<double> shares(const Group &group, const std::function<double(int)> &key)
{
    std::vector<int> order(group.members.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return key(a) < key(b); });
    std::vector<double> share(order.size());
    double sum = 0;
    for (const int i : order) {
        const double area = areaOf(group.members[i], group.spacing);
        share[i] = sum + area / 2;
        sum += area;
    }
    for (double &value : share)
        value /= sum;
    return share;
}

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

} // namespace

Packing packNearSpots(const Group &group, const QList<QPointF> &middles, double step)
{
    double area = 0;
    for (const QSizeF size : group.members)
        area += areaOf(size, group.spacing);
    const double width = std::sqrt(area * s_slack * group.aspectRatio);
    const double height = width / group.aspectRatio;
    const std::vector<double> across = shares(group, [&](int i) { return middles[i].x(); });
    const std::vector<double> down = shares(group, [&](int i) { return middles[i].y(); });

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
        const QSizeF size = group.members[i];
        const QSize squares(int(std::ceil((size.width() + group.spacing) / step)),
            int(std::ceil((size.height() + group.spacing) / step)));
        const QPoint wanted(int(std::lround((across[i] * width - size.width() / 2) / step)),
            int(std::lround((down[i] * height - size.height() / 2) / step)));
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
