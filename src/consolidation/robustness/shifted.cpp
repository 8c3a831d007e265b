// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/copier.h"
#include "consolidation/robustness/uncertain.h"

#include <algorithm>

namespace consolidation::robustness {

using optimiser::Problem;

Problem shifted(const Problem &problem, const Shift &shift)
{
    const auto isMoved = [](const std::vector<double> &costs) {
        return std::any_of(costs.begin(), costs.end(), [](double rise) { return rise != 0; });
    };
    if (!isMoved(shift.group) && !isMoved(shift.link) && !isMoved(shift.variety)) {
        Problem result = problem;
        for (size_t i = 0; i < shift.option.size(); ++i) {
            if (shift.option[i] != 0)
                result.setFixed(int(i), problem.options()[i].fixed + shift.option[i]);
        }
        for (size_t a = 0; a < shift.arc.size(); ++a) {
            if (shift.arc[a] != 0)
                result.setArcCost(int(a), problem.arcs()[a].cost + shift.arc[a]);
        }
        return result;
    }
    Copier copier(problem);
    Problem result;
    for (int c = 0; c < problem.clientCount(); ++c)
        copier.addClient(result, c);
    for (size_t g = 0; g < shift.group.size(); ++g)
        copier.addGroup(result, int(g), shift.group[g]);
    for (size_t i = 0; i < shift.option.size(); ++i)
        copier.addOption(result, int(i), shift.option[i]);
    for (size_t l = 0; l < problem.links().size(); ++l)
        copier.addLink(result, int(l), shift.link[l]);
    for (size_t a = 0; a < shift.arc.size(); ++a)
        copier.addArc(result, int(a), shift.arc[a]);
    for (const auto &further : problem.furtherLinks())
        result.alsoUses(further.arc, further.link);
    for (const auto &dependency : problem.dependencies())
        result.require(dependency.option, dependency.needs);
    for (size_t v = 0; v < shift.variety.size(); ++v)
        result.addVariety(problem.varieties()[v].price + shift.variety[v], problem.varieties()[v].clients);
    for (int c = 0; c < problem.clientCount(); ++c) {
        if (problem.mandates()[size_t(c)] >= 0)
            result.mandate(c, problem.mandates()[size_t(c)]);
    }
    if (problem.oneOffLimit() < Problem::unlimited)
        result.setOneOffLimit(problem.oneOffLimit());
    return result;
}

} // namespace consolidation::robustness
