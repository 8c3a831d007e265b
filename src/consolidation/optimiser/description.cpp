// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/description.h"

#include <algorithm>
#include <limits>

namespace consolidation::optimiser {

namespace {

void describeLinks(const Problem &problem, const Translation &translation, const Plan &plan, Solution &solution)
{
    std::vector<char> isUsed(problem.links().size(), 0);
    for (std::size_t l = 0; l < isUsed.size(); ++l) {
        const Problem::Link &link = problem.links()[l];
        isUsed[l] = link.onboarding < 0 && plan.isOpen(translation.optionOf[link.option]);
    }
    for (const int arc : solution.assignedArc) {
        if (arc >= 0 && problem.arcs()[arc].link >= 0)
            isUsed[problem.arcs()[arc].link] = 1;
    }
    for (const Problem::FurtherLink &further : problem.furtherLinks()) {
        if (solution.assignedArc[problem.arcs()[further.arc].client] == further.arc)
            isUsed[further.link] = 1;
    }
    for (std::size_t l = 0; l < isUsed.size(); ++l) {
        if (isUsed[l])
            solution.openLinks.push_back(int(l));
    }
}

} // namespace

void describe(const Problem &problem, const Translation &translation, const Plan &plan,
              const std::vector<double> &prices, Solution &solution)
{
    const Instance &whole = translation.whole;
    for (int i = 0; i < problem.optionCount(); ++i) {
        if (plan.isOpen(translation.optionOf[i]))
            solution.openOptions.push_back(i);
    }
    for (int k = 0; k < problem.clientCount(); ++k) {
        const int slot = plan.slotOf(k);
        const int arc = slot < 0 ? -1 : whole.arcOrigin[whole.slots[slot].arc];
        solution.assignedArc.push_back(arc);
        solution.assignment.push_back(arc < 0 ? -1 : problem.arcs()[arc].option);
        if (arc < 0) {
            solution.unservedClients.push_back(k);
            solution.unserved += whole.fallback[k];
        }
    }
    describeLinks(problem, translation, plan, solution);
    solution.prices.assign(prices.begin(), prices.begin() + problem.clientCount());
    solution.objective = plan.recost() + translation.constant;
    const Audit audited = audit(problem, solution);
    solution.variety = audited.variety;
    solution.oneOff = audited.oneOff;
}

Choice choiceFrom(const Problem &problem, const Translation &translation, const Solution &solution)
{
    const Instance &whole = translation.whole;
    Choice choice;
    choice.open.assign(whole.optionCount(), 0);
    choice.slot.assign(whole.clientCount(), -1);
    for (const int i : solution.openOptions) {
        if (i < problem.optionCount())
            choice.open[translation.optionOf[i]] = 1;
    }
    const int clients = std::min(problem.clientCount(), int(solution.assignment.size()));
    for (int k = 0; k < clients; ++k) {
        const int option = solution.assignment[k];
        const int arc = k < int(solution.assignedArc.size()) ? solution.assignedArc[k] : -1;
        for (int s = whole.clientSlots[k]; option >= 0 && s < whole.clientSlots[k + 1]; ++s) {
            const int origin = whole.arcOrigin[whole.slots[s].arc];
            if (problem.arcs()[origin].option != option)
                continue;
            if (choice.slot[k] < 0 || origin == arc)
                choice.slot[k] = s;
        }
        if (choice.slot[k] >= 0)
            choice.open[whole.slots[choice.slot[k]].option] = 1; // perhaps one the problem does not know
    }
    return choice;
}

Solution contradiction(const Problem &problem)
{
    Solution solution;
    solution.status = Status::Contradictory;
    solution.objective = solution.bound = std::numeric_limits<double>::infinity();
    solution.assignment.assign(problem.clientCount(), -1);
    solution.assignedArc = solution.assignment;
    return solution;
}

} // namespace consolidation::optimiser
