// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"
#include "consolidation/robustness/assess.h"

#include <memory>

namespace consolidation {

class Calculation;
using CalculationPtr = std::shared_ptr<const Calculation>;

/// A plan with what it was made from, so that it can be taken further without being solved again. Immutable; safe to use
/// from any thread. As large in memory as the optimisation problem: let go of it when nothing more is asked.
class Calculation
{
public:
    /// As consolidate().
    [[nodiscard]] static base::Result<CalculationPtr> make(landscape::SnapshotPtr snapshot, const Settings &settings,
                                                           const base::CancelToken &cancel = {},
                                                           const base::Progress &progress = {});
    ~Calculation();
    Calculation(const Calculation &) = delete;
    Calculation &operator=(const Calculation &) = delete;

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// What Plan::robustness would be with Settings::robustness; not computed where the plan is structural or
    /// infeasible, or where it was cancelled.
    [[nodiscard]] Robustness robustness(const RobustnessSettings &settings = {}, const base::CancelToken &cancel = {},
                                        const base::Progress &progress = {}) const;

private:
    struct Basis;
    Calculation(std::unique_ptr<Basis> basis, Plan plan);

    std::unique_ptr<const Basis> m_basis;
    Plan m_plan;
};

} // namespace consolidation
