// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/decisions.h"

#include "consolidation/optimiser/sensitivity.h"

#include <algorithm>
#include <map>

namespace consolidation::robustness {

using optimiser::Pin;
using optimiser::Problem;
using optimiser::Solution;

namespace {

class Tester
{
public:
    Tester(const Part &part, const Regret &regret, Purse &purse)
        : m_part(part)
        , m_regret(regret)
        , m_purse(purse)
        , m_tolerance(toleranceAt(regret.costWorst))
    { }

    std::vector<Verdict> run(const std::vector<Decision> &decisions)
    {
        std::vector<Verdict> verdicts(decisions.size());
        if (!m_regret.isSolved)
            return verdicts;
        if (m_regret.upper <= m_tolerance) {
            for (Verdict &verdict : verdicts)
                verdict.kind = Verdict::Kind::Proved;
            return verdicts;
        }
        screen(decisions, verdicts);
        for (size_t d = 0; d < decisions.size() && !m_purse.isEmpty(); ++d) {
            if (verdicts[d].kind == Verdict::Kind::Held)
                verdicts[d] = test(decisions[d]);
        }
        return verdicts;
    }

private:
    const Part &m_part;
    const Regret &m_regret;
    Purse &m_purse;
    double m_tolerance;

    // The cheap bounds of the worst case: reversing loses at least so much against the rival there, and the plan is
    // only `upper` behind the rival.
    void screen(const std::vector<Decision> &decisions, std::vector<Verdict> &verdicts) const
    {
        std::vector<int> rows;
        for (const Decision &decision : decisions) {
            if (isOpenIn(m_regret.rivalAtWorst, decision) == decision.isOpen)
                rows.insert(rows.end(), decision.rows.begin(), decision.rows.end());
        }
        std::map<int, double> leastLoss;
        std::map<int, bool> isOpen;
        for (const optimiser::Margin &margin :
             optimiser::quickMargins(m_regret.worst, m_regret.rivalAtWorst, rows, m_purse.cancel())) {
            leastLoss[margin.option] = margin.leastLoss;
            isOpen[margin.option] = margin.isOpen;
        }
        for (size_t d = 0; d < decisions.size(); ++d) {
            if (isOpenIn(m_regret.rivalAtWorst, decisions[d]) != decisions[d].isOpen || decisions[d].rows.empty())
                continue;
            // Closing all loses at least what closing the dearest one does; opening any at least the cheapest.
            double least = decisions[d].isOpen ? 0 : optimiser::Problem::unlimited;
            for (const int row : decisions[d].rows) {
                if (!decisions[d].isOpen)
                    least = std::min(least, leastLoss[row]);
                else if (isOpen[row])
                    least = std::max(least, leastLoss[row]);
            }
            if (least >= m_regret.upper + m_tolerance)
                verdicts[d].kind = Verdict::Kind::Proved;
        }
    }

    Verdict test(const Decision &decision)
    {
        Verdict verdict;
        const auto reversed = bestWith(m_regret.worst, decision, true, m_regret.rivalAtWorst, m_purse);
        if (!reversed) {
            verdict.kind = m_purse.isEmpty() ? Verdict::Kind::Held : Verdict::Kind::Forced;
            return verdict;
        }
        if (servedBound(*reversed) >= m_regret.costWorst - m_tolerance) {
            verdict.kind = Verdict::Kind::Proved;
            return verdict;
        }
        tryCase(decision, m_regret.worstCase, verdict);
        tryCase(decision, caseAgainst(*reversed), verdict);
        tryCase(decision, corner(decision, true), verdict);
        tryCase(decision, corner(decision, false), verdict);
        return verdict;
    }

    [[nodiscard]] std::vector<double> caseAgainst(const Solution &rival) const
    {
        const std::vector<double> own = weightsOf(m_part.problem, m_part.factors, m_part.plan);
        const std::vector<double> other = weightsOf(m_part.problem, m_part.factors, rival);
        std::vector<double> deviations(own.size(), 0);
        for (size_t f = 0; f < own.size(); ++f) {
            const Factor &factor = m_part.factors[f];
            if (factor.isCost && own[f] != other[f])
                deviations[f] = own[f] > other[f] ? factor.up : -factor.down;
        }
        return deviations;
    }

    // `against`: an open choice dear and its rivals cheap, or a closed one cheap and its rivals dear; else the reverse.
    [[nodiscard]] std::vector<double> corner(const Decision &decision, bool against) const
    {
        std::vector<double> deviations(m_part.factors.size(), 0);
        for (size_t f = 0; f < deviations.size(); ++f) {
            const Factor &factor = m_part.factors[f];
            const bool isOwn = factor.owner == decision.id;
            const bool isHigh = (isOwn == decision.isOpen) == against;
            if (factor.isCost)
                deviations[f] = isHigh ? factor.up : -factor.down;
        }
        return deviations;
    }

    void tryCase(const Decision &decision, const std::vector<double> &deviations, Verdict &verdict)
    {
        if (verdict.kind == Verdict::Kind::Falls || m_purse.isEmpty())
            return;
        Shift shift(m_part.problem);
        for (size_t f = 0; f < deviations.size(); ++f)
            shift.add(m_part.factors[f], deviations[f]);
        const Problem problem = shifted(m_part.problem, shift);
        const auto best = m_purse.solve(problem, m_part.plan);
        if (!best || isOpenIn(*best, decision) == decision.isOpen)
            return;
        const auto held = bestWith(problem, decision, false, m_part.plan, m_purse);
        if (!held || servedBound(*held) <= served(*best) + m_tolerance)
            return;
        verdict.kind = Verdict::Kind::Falls;
        verdict.loss = served(*held) - served(*best);
    }
};

} // namespace

bool isOpenIn(const Solution &solution, const Decision &decision)
{
    return std::any_of(decision.rows.begin(), decision.rows.end(), [&](int row) {
        return std::find(solution.openOptions.begin(), solution.openOptions.end(), row) != solution.openOptions.end();
    });
}

std::optional<Solution> bestWith(const Problem &problem, const Decision &decision, bool reversed, const Solution &warm,
                                 Purse &purse)
{
    const auto withPins = [&](const std::vector<int> &rows, Pin pin) -> std::optional<Solution> {
        Problem pinned = problem;
        for (const int row : rows) {
            const Pin before = problem.options()[size_t(row)].pin;
            if (before != Pin::Free && before != pin)
                return std::nullopt;
            pinned.pin(row, pin);
        }
        return purse.solve(pinned, warm);
    };
    if (decision.isOpen == reversed)
        return withPins(decision.rows, Pin::Closed);
    std::optional<Solution> best;
    for (const int row : decision.rows) {
        auto found = withPins({row}, Pin::Open);
        if (!found || (best && served(*found) >= served(*best)))
            continue;
        if (best)
            found->bound = std::min(servedBound(*found), servedBound(*best)) + found->unserved;
        best = std::move(found);
    }
    return best;
}

std::vector<Verdict> testDecisions(const Part &part, const Regret &regret, const std::vector<Decision> &decisions,
                                   Purse &purse)
{
    return Tester(part, regret, purse).run(decisions);
}

} // namespace consolidation::robustness
