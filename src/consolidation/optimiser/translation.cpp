// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/translation.h"

#include "consolidation/optimiser/granularity.h"

#include <algorithm>

namespace consolidation::optimiser {

namespace {

/// Options in the order of the problem, but the members of a group together at the place of the first.
std::vector<int> optionOrder(const Problem &problem)
{
    std::vector<std::vector<int>> members(problem.groups().size());
    for (int i = 0; i < problem.optionCount(); ++i) {
        if (problem.options()[i].group >= 0)
            members[problem.options()[i].group].push_back(i);
    }
    std::vector<int> order;
    order.reserve(problem.options().size());
    for (int i = 0; i < problem.optionCount(); ++i) {
        const int group = problem.options()[i].group;
        if (group < 0)
            order.push_back(i);
        else if (members[group].front() == i)
            order.insert(order.end(), members[group].begin(), members[group].end());
    }
    return order;
}

/// Gives every option one link of cost 0 for arcs that need none, then its own links; a negative onboarding becomes
/// part of the option. Returns the draft link of each link of the problem, then of each option's free link.
struct DraftLinks
{
    std::vector<int> ofLink;
    std::vector<int> ofOption;
};

DraftLinks addLinks(Draft &draft, const Problem &problem, const std::vector<int> &order)
{
    std::vector<std::vector<int>> own(problem.optionCount());
    for (std::size_t l = 0; l < problem.links().size(); ++l)
        own[problem.links()[l].option].push_back(int(l));
    DraftLinks links {std::vector<int>(problem.links().size()), std::vector<int>(problem.optionCount())};
    for (std::size_t n = 0; n < order.size(); ++n) {
        links.ofOption[order[n]] = int(draft.links.size());
        draft.links.push_back({int(n), 0});
        for (const int l : own[order[n]]) {
            const double onboarding = problem.links()[l].onboarding;
            if (onboarding <= 0) {
                draft.options[n].fixed += onboarding;
                links.ofLink[l] = links.ofOption[order[n]];
            } else {
                links.ofLink[l] = int(draft.links.size());
                draft.links.push_back({int(n), onboarding});
            }
        }
    }
    return links;
}

void addArcs(Draft &draft, const Problem &problem, const DraftLinks &links)
{
    for (std::size_t a = 0; a < problem.arcs().size(); ++a) {
        const Problem::Arc &arc = problem.arcs()[a];
        const int mandate = problem.mandates()[arc.client];
        if (mandate < 0 || mandate == arc.option) {
            const int link = arc.link < 0 ? links.ofOption[arc.option] : links.ofLink[arc.link];
            draft.arcs.push_back({arc.client, link, arc.cost, int(a)});
        }
    }
    std::stable_sort(draft.arcs.begin(), draft.arcs.end(), [](const Draft::Arc &a, const Draft::Arc &b) {
        return a.client != b.client ? a.client < b.client : a.cost < b.cost;
    });
}

} // namespace

Translation translate(const Problem &problem)
{
    Draft draft;
    std::vector<int> optionOf(problem.optionCount());
    const std::vector<int> order = optionOrder(problem);
    for (std::size_t n = 0; n < order.size(); ++n) {
        const Problem::Option &option = problem.options()[order[n]];
        const Problem::Group group = option.group < 0 ? Problem::Group() : problem.groups()[option.group];
        draft.options.push_back({option.fixed, order[n], option.group, group.decommission, group.exclusive});
        optionOf[order[n]] = int(n);
    }
    const DraftLinks links = addLinks(draft, problem, order);
    const std::vector<double> unserved = problem.unservedCosts();
    for (int k = 0; k < problem.clientCount(); ++k)
        draft.clients.push_back({unserved[k], k});
    addArcs(draft, problem, links);
    for (std::size_t d = 0; d < problem.dependencies().size(); ++d) {
        const Problem::Dependency &dependency = problem.dependencies()[d];
        draft.dependencies.push_back({optionOf[dependency.option], optionOf[dependency.needs], int(d)});
    }
    Instance whole = assemble(draft);
    Fixing fixing(whole);
    for (int i = 0; i < problem.optionCount(); ++i) {
        const Pin pin = problem.options()[i].pin;
        fixing.option[optionOf[i]] = pin == Pin::Open ? Fix::Open : pin == Pin::Closed ? Fix::Closed : Fix::Free;
    }
    double constant = 0;
    for (const Problem::Group &group : problem.groups())
        constant += group.decommission;
    for (const int i : order) {
        const int group = problem.options()[i].group;
        const bool isFirst
            = group >= 0 && (optionOf[i] == 0 || problem.options()[order[optionOf[i] - 1]].group != group);
        constant -= isFirst ? problem.groups()[group].decommission : 0;
    }
    return {std::move(whole), std::move(fixing), std::move(optionOf), constant};
}

double granularity(const Problem &problem)
{
    Granularity granularity;
    for (const Problem::Option &option : problem.options())
        granularity.add(option.fixed);
    for (const Problem::Group &group : problem.groups())
        granularity.add(group.decommission);
    for (const Problem::Link &link : problem.links())
        granularity.add(link.onboarding);
    for (const Problem::Arc &arc : problem.arcs())
        granularity.add(arc.cost);
    for (const double cost : problem.unservedCosts())
        granularity.add(cost);
    return granularity.step();
}

} // namespace consolidation::optimiser
