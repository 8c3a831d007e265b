// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/coupledmargins.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace consolidation::optimiser {

Margin coupledMargin(const Problem &problem, const Solution &solution, const Settings &settings, int option,
                     const base::CancelToken &cancel)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Margin margin;
    margin.option = option;
    margin.fixed = problem.options()[option].fixed;
    margin.isOpen = std::binary_search(solution.openOptions.begin(), solution.openOptions.end(), option);
    if (problem.options()[option].pin != Pin::Free)
        return margin;
    margin.kind = Margin::Kind::Weighed;
    Problem reversed = problem;
    reversed.setUnservedCosts(problem.unservedCosts());
    reversed.pin(option, margin.isOpen ? Pin::Closed : Pin::Open);
    const Solution other = solve(reversed, settings, solution, cancel);
    if (other.status == Status::Contradictory || other.unservedClients.size() > solution.unservedClients.size()) {
        margin.kind = margin.isOpen ? Margin::Kind::Indispensable : Margin::Kind::Impossible;
        margin.breakEven = margin.isOpen ? infinity : -infinity;
        margin.alternative = infinity;
        margin.isExact = other.status == Status::Contradictory || other.status == Status::Optimal;
        return margin;
    }
    const double loss = other.objective - solution.objective;
    margin.breakEven = margin.fixed + (margin.isOpen ? loss : -loss);
    margin.alternative = other.objective;
    margin.isExact = solution.status == Status::Optimal && other.status == Status::Optimal;
    margin.leastLoss = std::max(0.0, other.bound - solution.objective);
    const auto differ = [](const std::vector<int> &some, const std::vector<int> &others, std::vector<int> &result) {
        std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(result));
    };
    differ(other.openOptions, solution.openOptions, margin.opens);
    differ(solution.openOptions, other.openOptions, margin.closes);
    return margin;
}

} // namespace consolidation::optimiser
