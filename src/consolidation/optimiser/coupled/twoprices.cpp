// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/twoprices.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace consolidation::optimiser {

TwoPrices::TwoPrices(double mostX, double leastY, double mostY)
    : m_mostX(mostX)
    , m_leastY(leastY)
    , m_mostY(mostY)
{ }

double TwoPrices::valueAt(double x, double y) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const Plane &plane : m_planes)
        least = std::min(least, plane.constant + plane.x * x + plane.y * y);
    return least;
}

TwoPrices::Point TwoPrices::highest() const
{
    Point best {0, m_mostY, valueAt(0, m_mostY)};
    const auto consider = [&](double x, double y) {
        if (!(x >= 0 && x <= m_mostX && y >= m_leastY && y <= m_mostY))
            return;
        const double value = valueAt(x, y);
        if (value > best.value + 1e-12 * std::abs(best.value))
            best = {x, y, value};
    };
    for (const double x : {0.0, m_mostX}) {
        for (const double y : {m_leastY, m_mostY})
            consider(x, y);
    }
    for (std::size_t i = 0; i < m_planes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            // where two planes are level: constant + x X + y Y = 0
            const Plane level {m_planes[i].constant - m_planes[j].constant, m_planes[i].x - m_planes[j].x,
                               m_planes[i].y - m_planes[j].y};
            for (const double y : {m_leastY, m_mostY})
                consider(-(level.constant + level.y * y) / level.x, y);
            for (const double x : {0.0, m_mostX})
                consider(x, -(level.constant + level.x * x) / level.y);
            for (std::size_t k = 0; k < j; ++k) {
                const Plane other {m_planes[i].constant - m_planes[k].constant, m_planes[i].x - m_planes[k].x,
                                   m_planes[i].y - m_planes[k].y};
                const double determinant = level.x * other.y - level.y * other.x;
                consider((level.y * other.constant - level.constant * other.y) / determinant,
                         (other.x * level.constant - level.x * other.constant) / determinant);
            }
        }
    }
    return best;
}

} // namespace consolidation::optimiser
