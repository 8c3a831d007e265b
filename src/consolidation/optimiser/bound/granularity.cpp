// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/bound/granularity.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace consolidation::optimiser {

namespace {

constexpr double largestSure = 1e12;
constexpr double roundingShare = 1e-5;
constexpr double roundingRelative = 1e-11;

} // namespace

void Granularity::add(double cost)
{
    if (!m_whole)
        return;
    m_whole = std::abs(cost) < largestSure && cost == std::floor(cost);
    if (m_whole)
        m_step = double(std::gcd(std::int64_t(m_step), std::int64_t(cost)));
}

double Granularity::lift(double bound, double step)
{
    const double doubt = std::max(roundingShare * step, roundingRelative * std::abs(bound));
    if (step <= 0 || !std::isfinite(bound) || doubt > step / 4)
        return bound;
    return std::max(bound, step * std::ceil((bound - doubt) / step));
}

} // namespace consolidation::optimiser
