// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace consolidation::optimiser {

/// Where the lowest of some planes a + b x + c y is highest within a box: Kelley's cutting planes (1960) for a Lagrangian
/// of two prices. The vertex is found by trying each three of the few planes and the box's sides: O(n^4), n at most 30.
class TwoPrices
{
public:
    struct Plane
    {
        double constant;
        double x;
        double y;
    };
    struct Point
    {
        double x = 0;
        double y = 0;
        double value = 0;
    };

    TwoPrices(double mostX, double leastY, double mostY);
    void add(const Plane &plane) { m_planes.push_back(plane); }
    [[nodiscard]] Point highest() const;
    [[nodiscard]] double valueAt(double x, double y) const;

private:

    double m_mostX, m_leastY, m_mostY;
    std::vector<Plane> m_planes;
};

} // namespace consolidation::optimiser
