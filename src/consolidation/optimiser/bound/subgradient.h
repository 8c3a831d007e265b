// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/bound/relaxation.h"

namespace consolidation::optimiser {

/// Moves the prices along the (smoothed) subgradient: up where a client is served by nobody in the relaxed plan, down
/// where by several. Step lambda (target - bound) / |direction|^2; lambda shrinks when the bound has not improved for
/// `patience` steps. The prices walk on from where they are: going back to the best ones makes the method stall.
class Subgradient
{
public:
    struct Steps
    {
        int count;
        double lambda;
        int patience;
        double shrink;
        double least; ///< stop when lambda is below
    };

    Subgradient(const Instance &instance, Relaxation &relaxation, Prices start);

    /// Takes up to `steps.count` steps; `target` is the cost of a known plan. Returns false when there is no sense in
    /// going on: the steps became too small, the bound reached `enough`, or the budget is used up.
    bool run(int count, const Steps &steps, double target, double enough, Budget &budget);

    [[nodiscard]] double bound() const { return m_bound; }
    [[nodiscard]] double lambda() const { return m_lambda; }
    [[nodiscard]] const Prices &prices() const { return m_best; }
    /// Starts anew from the best prices with smaller steps, after adding the odd cycles that the recent relaxed plans
    /// violate. Returns how many there were.
    int addCycles(double lambda, Budget &budget);

    /// Share of the recent relaxed plans, fading, that open the option: near 0 or 1 where the relaxation is sure.
    [[nodiscard]] const std::vector<double> &frequencies() const { return m_frequency; }
    [[nodiscard]] double frequency(int option) const { return m_frequency[option]; }

private:
    double findDirection();
    double directCycles();
    void move(double step);

    const Instance &m_in;
    Relaxation &m_relaxation;
    Prices m_prices;
    Prices m_best;
    std::vector<double> m_floor;
    Prices m_direction;
    std::vector<double> m_served;
    std::vector<double> m_frequency;
    Usage m_usage; ///< sums over the steps, recent ones weigh more
    double m_weight = 1; ///< of the next step
    double m_weights = 0;
    std::vector<char> m_isUsed; ///< by arc, in the last relaxed plan; kept only if there are cycles
    double m_bound;
    double m_lambda = 0; ///< 0: not started
    int m_idle = 0;
};

} // namespace consolidation::optimiser
