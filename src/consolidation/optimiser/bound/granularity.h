// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace consolidation::optimiser {

/// Collects costs and finds the step they all are whole multiples of (1000 if all costs are 1000, 2000 or 0). A bound
/// may be rounded up to such a multiple, which decides most searches where a user left all costs at one value.
class Granularity
{
public:
    void add(double cost);
    /// 0 if some cost is not a whole number (or too large to be sure).
    [[nodiscard]] double step() const { return m_whole ? m_step : 0; }
    /// The smallest multiple that is not below the bound, with care for rounding errors.
    [[nodiscard]] static double lift(double bound, double step);

private:
    bool m_whole = true;
    double m_step = 0;
};

} // namespace consolidation::optimiser
