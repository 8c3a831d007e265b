// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/freespot.h"

#include <algorithm>
#include <cmath>

namespace layout {
namespace {

constexpr qsizetype s_nearest = 60;
constexpr double s_tolerance = 1e-6;

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

std::optional<QPointF> nearestFreeSpot(
    QSizeF size, QPointF wished, const QList<QRectF> &obstacles, double gap, QRectF area)
{
    const QPointF half(size.width() / 2, size.height() / 2);
    QList<QRectF> sorted = obstacles;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const QRectF &a, const QRectF &b) {
        return distance(a.center(), wished + half) < distance(b.center(), wished + half);
    });
    QList<double> xs{wished.x()};
    QList<double> ys{wished.y()};
    QRectF all;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        all |= sorted[i];
        if (i >= s_nearest)
            continue;
        xs << sorted[i].left() - gap - size.width() << sorted[i].right() + gap;
        ys << sorted[i].top() - gap - size.height() << sorted[i].bottom() + gap;
    }
    if (!all.isNull()) { // beyond everything there is always room
        xs << all.right() + gap << all.left() - gap - size.width();
        ys << all.bottom() + gap << all.top() - gap - size.height();
    }
    if (!area.isNull()) {
        xs << area.left() << area.right() - size.width();
        ys << area.top() << area.bottom() - size.height();
    }
    std::optional<QPointF> best;
    for (const double x : std::as_const(xs)) {
        for (const double y : std::as_const(ys)) {
            const QPointF spot(x, y);
            if (best && distance(spot, wished) >= distance(*best, wished) - s_tolerance)
                continue;
            const QRectF box(spot, size);
            if (!area.isNull() && !area.adjusted(-s_tolerance, -s_tolerance, s_tolerance, s_tolerance).contains(box))
                continue;
            const double keepOff = gap - s_tolerance;
            const QRectF room = box.adjusted(-keepOff, -keepOff, keepOff, keepOff);
            if (std::none_of(sorted.begin(), sorted.end(), [&](const QRectF &other) { return other.intersects(room); }))
                best = spot;
        }
    }
    return best;
}

} // namespace layout
