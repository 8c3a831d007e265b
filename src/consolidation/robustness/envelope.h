// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/robustness/uncertain.h"

namespace consolidation::robustness {

/// A problem whose costs move along a straight line.
struct Ray
{
    optimiser::Problem problem; ///< at `origin`
    double origin = 0;
    Shift slope; ///< what each cost rises for each unit of the coordinate

    [[nodiscard]] optimiser::Problem at(double x) const;
    /// What a plan costs there, unserved clients left out. O(size).
    [[nodiscard]] double costAt(double x, const optimiser::Solution &plan) const;
};

/// A plan that is best from one coordinate to another.
struct Stretch
{
    double from = 0;
    double to = 0;
    optimiser::Solution plan;
};

struct Envelope
{
    std::vector<Stretch> stretches; ///< side by side; empty where no plan exists or the work did not suffice
    bool isExact = true; ///< every solve was proved
};

/// The lower envelope of all plans' costs over [from, to], which is concave and piecewise linear: where the best plans
/// of two ends differ, the point where they cost the same is solved; no better plan there makes it a breakpoint
/// (Eisner and Severance 1976). 2·breakpoints + 1 solves; at most `mostPlans` plans are told apart.
[[nodiscard]] Envelope lowerEnvelope(const Ray &ray, double from, double to, Purse &purse, int mostPlans = 200);

} // namespace consolidation::robustness
