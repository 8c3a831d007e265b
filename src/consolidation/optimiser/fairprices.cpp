// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/fairprices.h"

#include <algorithm>

namespace consolidation::optimiser {

namespace {

/// The arcs of each option, those of one link together.
std::vector<std::vector<int>> arcsByOption(const Problem &problem)
{
    std::vector<std::vector<int>> result(problem.optionCount());
    for (int a = 0; a < int(problem.arcs().size()); ++a)
        result[problem.arcs()[a].option].push_back(a);
    for (std::vector<int> &arcs : result)
        std::stable_sort(arcs.begin(), arcs.end(),
                         [&](int a, int b) { return problem.arcs()[a].link < problem.arcs()[b].link; });
    return result;
}

/// What the option's clients would pay beyond being served there.
double worthOf(const Problem &problem, const std::vector<int> &arcs, const std::vector<double> &prices)
{
    double worth = 0;
    for (std::size_t first = 0; first < arcs.size();) {
        const int link = problem.arcs()[arcs[first]].link;
        double gain = 0;
        for (; first < arcs.size() && problem.arcs()[arcs[first]].link == link; ++first) {
            const Problem::Arc &arc = problem.arcs()[arcs[first]];
            gain += std::max(0.0, prices[arc.client] - arc.cost);
        }
        worth += link < 0 ? gain : std::max(0.0, gain - problem.links()[link].onboarding);
    }
    return worth;
}

} // namespace

std::vector<double> fairPrices(const Problem &problem, const Solution &solution)
{
    std::vector<double> prices = solution.prices;
    const std::vector<std::vector<int>> arcsOf = arcsByOption(problem);
    for (int i = 0; i < problem.optionCount(); ++i) {
        const Problem::Option &option = problem.options()[i];
        const double saved = option.group >= 0 ? problem.groups()[option.group].decommission : 0;
        const double allowed = std::max(0.0, option.fixed - saved);
        const double worth = worthOf(problem, arcsOf[i], prices);
        if (worth <= allowed)
            continue;
        // Less for all alike; what a link costs to use is lost sooner than that, so it is enough.
        for (const int a : arcsOf[i]) {
            const Problem::Arc &arc = problem.arcs()[a];
            if (prices[arc.client] > arc.cost)
                prices[arc.client] = arc.cost + (prices[arc.client] - arc.cost) * (allowed / worth);
        }
    }
    return prices;
}

} // namespace consolidation::optimiser
