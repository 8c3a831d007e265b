// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/worth.h"

#include <algorithm>
#include <cmath>

namespace consolidation::robustness {

using optimiser::Solution;

namespace {

class Appraiser
{
public:
    Appraiser(const Part &part, int factor, Purse &purse)
        : m_part(part)
        , m_factor(part.factors[size_t(factor)])
        , m_one {m_factor}
        , m_purse(purse)
        , m_own(weightsOf(part.problem, m_one, part.plan).front())
        , m_most(greatestWeights(part.problem, m_one).front())
    { }

    Worth run()
    {
        // Dearer: the plan loses at most what it uses of it. Cheaper: at most what others may use more.
        look(m_factor.up, m_own, m_worth.turnsAbove, m_worth.beyondAbove);
        look(-m_factor.down, m_most - m_own, m_worth.turnsBelow, m_worth.beyondBelow);
        return std::move(m_worth);
    }

private:
    const Part &m_part;
    const Factor &m_factor;
    std::vector<Factor> m_one;
    Purse &m_purse;
    double m_own;
    double m_most;
    Worth m_worth;

    [[nodiscard]] double planAt(double deviation) const { return m_part.cost() + m_own * deviation; }

    void look(double end, double reach, std::optional<double> &turns, Solution &beyond)
    {
        const double limit = std::abs(end) * reach;
        const double tolerance = toleranceAt(planAt(end));
        if (limit <= tolerance)
            return;
        const auto best = solveAt(end, m_part.plan);
        if (!best) {
            m_worth.isExact = false;
            take(limit, end);
            return;
        }
        m_worth.isExact = m_worth.isExact && best->status == optimiser::Status::Optimal;
        const double loss = planAt(end) - served(*best);
        take(std::max(0.0, planAt(end) - servedBound(*best)), end);
        if (loss > tolerance)
            findTurn(end, *best, turns, beyond);
    }

    void take(double loss, double at)
    {
        if (loss > m_worth.most) {
            m_worth.most = loss;
            m_worth.worstAt = at;
        }
    }

    [[nodiscard]] std::optional<Solution> solveAt(double deviation, const Solution &warm)
    {
        Shift shift(m_part.problem);
        shift.add(m_factor, deviation);
        return m_purse.solve(shifted(m_part.problem, shift), warm);
    }

    void findTurn(double end, Solution rival, std::optional<double> &turns, Solution &beyond)
    {
        double at = end;
        double rivalCost = served(rival);
        for (;;) {
            const double slope = weightsOf(m_part.problem, m_one, rival).front();
            // Both are straight lines: where do they meet? The plan is the better one at 0.
            const double difference = m_own - slope;
            const double lossAt = planAt(at) - rivalCost;
            const double meet = difference == 0 ? 0 : at - lossAt / difference;
            turns = end > 0 ? std::clamp(meet, 0.0, at) : std::clamp(meet, at, 0.0);
            beyond = rival;
            const auto best = solveAt(*turns, rival);
            if (!best || planAt(*turns) - served(*best) <= toleranceAt(planAt(*turns))
                || std::abs(*turns - at) <= 1e-9 * std::abs(end))
                return;
            at = *turns;
            rivalCost = served(*best);
            rival = *best;
        }
    }
};

} // namespace

Worth worthOf(const Part &part, int factor, Purse &purse)
{
    return Appraiser(part, factor, purse).run();
}

} // namespace consolidation::robustness
