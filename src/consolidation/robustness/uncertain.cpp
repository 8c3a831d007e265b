// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/uncertain.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace consolidation::robustness {

using optimiser::Problem;
using optimiser::Solution;

namespace {

// The most that one solve may take of what is left, so that one hard part does not starve the others.
constexpr std::int64_t mostWorkAtOnce = 200'000'000;

struct Used
{
    Used(const Problem &problem, const Solution &plan)
        : option(problem.options().size(), 0)
        , arc(problem.arcs().size(), 0)
        , group(problem.groups().size(), 1)
    {
        for (const int i : plan.openOptions) {
            option[size_t(i)] = 1;
            if (const int g = problem.options()[size_t(i)].group; g >= 0)
                group[size_t(g)] = 0;
        }
        for (const int a : plan.assignedArc) {
            if (a >= 0)
                arc[size_t(a)] = 1;
        }
    }

    /// Whether the plan pays the cost.
    [[nodiscard]] bool by(const Bearing &bearing) const
    {
        switch (bearing.on) {
        case Bearing::On::Option:
            return option[size_t(bearing.index)];
        case Bearing::On::Arc:
            return arc[size_t(bearing.index)];
        case Bearing::On::Group:
            break;
        }
        return group[size_t(bearing.index)];
    }

    std::vector<char> option, arc, group; ///< group: closed
};

double weightOf(const Factor &factor, const Used &used)
{
    double sum = 0;
    for (const Bearing &bearing : factor.bearings)
        sum += used.by(bearing) ? bearing.weight : 0;
    return sum;
}

double greatestWeight(const Problem &problem, const Factor &factor)
{
    double sum = 0;
    std::map<int, double> ofExclusive;
    std::map<int, double> ofClient;
    for (const Bearing &bearing : factor.bearings) {
        if (bearing.on == Bearing::On::Arc) {
            double &most = ofClient[problem.arcs()[size_t(bearing.index)].client];
            most = std::max(most, bearing.weight);
            continue;
        }
        const int group = bearing.on == Bearing::On::Option ? problem.options()[size_t(bearing.index)].group : -1;
        if (group >= 0 && problem.groups()[size_t(group)].exclusive)
            ofExclusive[group] = std::max(ofExclusive[group], bearing.weight);
        else
            sum += bearing.weight;
    }
    for (const auto &[group, weight] : ofExclusive)
        sum += weight;
    for (const auto &[client, weight] : ofClient)
        sum += weight;
    return sum;
}

class RegretSearch
{
public:
    RegretSearch(const Part &part, Purse &purse)
        : m_part(part)
        , m_purse(purse)
        , m_used(part.problem, part.plan)
        , m_weights(weightsOf(part.problem, part.factors, part.plan))
    { }

    Regret run(int rounds)
    {
        Regret regret;
        double rise = 0;
        const Shift shift = worstShift(rise);
        regret.worst = shifted(m_part.problem, shift);
        regret.costWorst = m_part.cost() + rise;
        const auto rival = m_purse.solve(regret.worst, m_part.plan);
        if (!rival)
            return regret;
        regret.isSolved = true;
        regret.rivalAtWorst = *rival;
        regret.upper = std::max(0.0, regret.costWorst - servedBound(*rival));
        regret.rival = m_part.plan;
        regret.worstCase.assign(m_part.factors.size(), 0);
        findCase(regret, *rival, rounds);
        return regret;
    }

private:
    const Part &m_part;
    Purse &m_purse;
    Used m_used;
    std::vector<double> m_weights;

    Shift worstShift(double &rise) const
    {
        const std::vector<double> most = greatestWeights(m_part.problem, m_part.factors);
        Shift shift(m_part.problem);
        for (size_t f = 0; f < m_part.factors.size(); ++f) {
            const Factor &factor = m_part.factors[f];
            if (!factor.isCost)
                continue;
            rise += m_weights[f] * factor.up;
            const bool isWhole = m_weights[f] >= most[f] * (1 - 1e-12);
            for (const Bearing &bearing : factor.bearings) {
                const bool isHigh = m_weights[f] > 0 && (isWhole || m_used.by(bearing));
                shift.add(bearing, bearing.weight * (isHigh ? factor.up : -factor.down));
            }
        }
        return shift;
    }

    // The case that speaks most for `rival` and against the plan.
    [[nodiscard]] std::vector<double> caseFor(const Solution &rival) const
    {
        const std::vector<double> other = weightsOf(m_part.problem, m_part.factors, rival);
        std::vector<double> deviations(m_part.factors.size(), 0);
        for (size_t f = 0; f < deviations.size(); ++f) {
            const Factor &factor = m_part.factors[f];
            if (factor.isCost && m_weights[f] != other[f])
                deviations[f] = m_weights[f] > other[f] ? factor.up : -factor.down;
        }
        return deviations;
    }

    void findCase(Regret &regret, const Solution &first, int rounds)
    {
        const double enough = regret.upper - toleranceAt(regret.costWorst);
        Solution rival = first;
        for (int round = 0; round < rounds && regret.lower < enough; ++round) {
            const std::vector<double> deviations = caseFor(rival);
            Shift shift(m_part.problem);
            double cost = m_part.cost();
            for (size_t f = 0; f < deviations.size(); ++f) {
                shift.add(m_part.factors[f], deviations[f]);
                cost += m_weights[f] * deviations[f];
            }
            const auto best = m_purse.solve(shifted(m_part.problem, shift), rival);
            if (!best || cost - served(*best) <= regret.lower)
                return;
            regret.lower = cost - served(*best);
            regret.worstCase = deviations;
            regret.rival = *best;
            rival = *best;
        }
    }
};

} // namespace

Shift::Shift(const Problem &problem)
    : option(problem.options().size(), 0)
    , arc(problem.arcs().size(), 0)
    , group(problem.groups().size(), 0)
    , link(problem.links().size(), 0)
    , variety(problem.varieties().size(), 0)
{ }

void Shift::add(const Bearing &bearing, double amount)
{
    switch (bearing.on) {
    case Bearing::On::Option:
        option[size_t(bearing.index)] += amount;
        return;
    case Bearing::On::Arc:
        arc[size_t(bearing.index)] += amount;
        return;
    case Bearing::On::Group:
        group[size_t(bearing.index)] += amount;
        return;
    }
}

void Shift::add(const Factor &factor, double deviation)
{
    if (deviation == 0)
        return;
    for (const Bearing &bearing : factor.bearings)
        add(bearing, bearing.weight * deviation);
}

std::vector<double> weightsOf(const Problem &problem, const std::vector<Factor> &factors, const Solution &plan)
{
    const Used used(problem, plan);
    std::vector<double> weights(factors.size());
    for (size_t f = 0; f < factors.size(); ++f)
        weights[f] = weightOf(factors[f], used);
    return weights;
}

std::vector<double> greatestWeights(const Problem &problem, const std::vector<Factor> &factors)
{
    std::vector<double> weights(factors.size());
    for (size_t f = 0; f < factors.size(); ++f)
        weights[f] = greatestWeight(problem, factors[f]);
    return weights;
}

std::optional<Solution> Purse::solve(const Problem &problem, const Solution &warm)
{
    if (isEmpty())
        return std::nullopt;
    optimiser::Settings settings;
    settings.workLimit = std::min(m_left, mostWorkAtOnce);
    settings.nodeLimit = 20'000;
    Solution solution = optimiser::solve(problem, settings, warm, m_cancel);
    m_left -= std::max<std::int64_t>(solution.work, 1);
    if (m_cancel.isCancelled() || solution.status == optimiser::Status::Contradictory
        || (!warm.assignment.empty() && solution.unservedClients.size() > warm.unservedClients.size()))
        return std::nullopt;
    return solution;
}

Regret maximumRegret(const Part &part, Purse &purse, int rounds)
{
    return RegretSearch(part, purse).run(rounds);
}

double toleranceAt(double cost)
{
    return 1e-7 * (1 + std::abs(cost));
}

} // namespace consolidation::robustness
