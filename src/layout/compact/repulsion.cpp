// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/compact/repulsion.h"

#include <algorithm>
#include <numeric>

namespace layout {
namespace {

constexpr int s_leaf = 6;      // points in a square that is not divided
constexpr int s_deepest = 24;
constexpr double s_far = 1.1;  // square's widths away: beyond that it counts as one point
constexpr double s_touching = 1e-6;

/// Away from `there`; points on each other are left to what tells them apart elsewhere.
QPointF push(QPointF here, QPointF there, double mass)
{
    const QPointF by = here - there;
    return by * (mass / std::max(s_touching, QPointF::dotProduct(by, by)));
}

} // namespace

Repulsion::Repulsion(const std::vector<QPointF> &points, const std::vector<double> &masses)
    : m_points(points)
    , m_masses(masses)
    , m_order(points.size())
{
    std::iota(m_order.begin(), m_order.end(), 0);
    if (points.empty())
        return;
    QPointF low = points[0];
    QPointF high = points[0];
    for (const QPointF point : points) {
        low = {std::min(low.x(), point.x()), std::min(low.y(), point.y())};
        high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
    }
    divide(0, int(points.size()), low, std::max({high.x() - low.x(), high.y() - low.y(), s_touching}), 0);
}

int Repulsion::divide(int first, int last, QPointF corner, double width, int depth)
{
    const int index = int(m_squares.size());
    m_squares.push_back({{}, 0, width, first, last, 0, last - first <= s_leaf || depth >= s_deepest});
    Square square = m_squares.back();
    if (square.isLeaf) {
        for (int i = first; i < last; ++i) {
            const int point = m_order[size_t(i)];
            square.mass += m_masses[size_t(point)];
            square.middle += m_points[size_t(point)] * m_masses[size_t(point)];
        }
    } else {
        const double half = width / 2;
        const QPointF middle = corner + QPointF(half, half);
        const auto begin = m_order.begin();
        const auto isUpper = [&](int point) { return m_points[size_t(point)].y() < middle.y(); };
        const auto isLeft = [&](int point) { return m_points[size_t(point)].x() < middle.x(); };
        const int level = int(std::partition(begin + first, begin + last, isUpper) - begin);
        const int upright[] = {int(std::partition(begin + first, begin + level, isLeft) - begin),
            int(std::partition(begin + level, begin + last, isLeft) - begin)};
        const int bounds[] = {first, upright[0], level, upright[1], last};
        for (int quarter = 0; quarter < 4; ++quarter) {
            if (bounds[quarter] == bounds[quarter + 1])
                continue;
            const QPointF at = corner + QPointF(quarter % 2 == 0 ? 0 : half, quarter < 2 ? 0 : half);
            const int inner = divide(bounds[quarter], bounds[quarter + 1], at, half, depth + 1);
            square.mass += m_squares[size_t(inner)].mass;
            square.middle += m_squares[size_t(inner)].middle * m_squares[size_t(inner)].mass;
        }
    }
    square.middle /= square.mass;
    square.next = int(m_squares.size());
    m_squares[size_t(index)] = square;
    return index;
}

QPointF Repulsion::at(int point) const
{
    const QPointF here = m_points[size_t(point)];
    QPointF sum;
    for (int i = 0; i < int(m_squares.size());) {
        const Square &square = m_squares[size_t(i)];
        const QPointF by = here - square.middle;
        const double far = QPointF::dotProduct(by, by);
        if (far > s_far * s_far * square.width * square.width) {
            sum += by * (square.mass / far);
            i = square.next;
        } else if (square.isLeaf) {
            for (int j = square.first; j < square.last; ++j) {
                if (const int other = m_order[size_t(j)]; other != point)
                    sum += push(here, m_points[size_t(other)], m_masses[size_t(other)]);
            }
            i = square.next;
        } else {
            ++i;
        }
    }
    return sum;
}

} // namespace layout
