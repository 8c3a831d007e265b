// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/subproblem.h"

#include "consolidation/optimiser/disjointsets.h"

#include <algorithm>

namespace consolidation::optimiser {

Components componentsOf(const Problem &problem)
{
    const int options = problem.optionCount();
    const int clients = problem.clientCount();
    DisjointSets sets(options + clients);
    std::vector<int> firstOfGroup(problem.groups().size(), -1);
    for (int i = 0; i < options; ++i) {
        const int group = problem.options()[i].group;
        if (group < 0)
            continue;
        if (firstOfGroup[group] < 0)
            firstOfGroup[group] = i;
        sets.unite(firstOfGroup[group], i);
    }
    for (const Problem::Dependency &dependency : problem.dependencies())
        sets.unite(dependency.option, dependency.needs);
    for (const Problem::Arc &arc : problem.arcs())
        sets.unite(arc.option, options + arc.client);
    for (const Problem::Variety &variety : problem.varieties()) {
        for (const int k : variety.clients)
            sets.unite(options + variety.clients.front(), options + k);
    }
    Components components;
    std::vector<int> number(options + clients, -1);
    const auto componentOf = [&](int node) {
        int &known = number[sets.find(node)];
        if (known < 0)
            known = components.count++;
        return known;
    };
    for (int i = 0; i < options; ++i)
        components.ofOption.push_back(componentOf(i));
    for (int k = 0; k < clients; ++k)
        components.ofClient.push_back(componentOf(options + k));
    return components;
}

namespace {

class Extraction
{
public:
    Extraction(const Problem &whole, const Components &components, const std::vector<char> &wanted,
               bool withVarieties = true)
        : m_withVarieties(withVarieties)
        , m_whole(whole)
        , m_components(components)
        , m_wanted(wanted)
        , m_optionOf(whole.optionCount(), -1)
        , m_clientOf(whole.clientCount(), -1)
    { }

    Subproblem run()
    {
        addClients();
        addOptions();
        addArcs();
        for (const Problem::Dependency &dependency : m_whole.dependencies()) {
            if (m_optionOf[dependency.option] >= 0)
                m_part.problem.require(m_optionOf[dependency.option], m_optionOf[dependency.needs]);
        }
        return std::move(m_part);
    }

private:
    void addClients()
    {
        const std::vector<double> unserved = m_whole.unservedCosts();
        std::vector<double> costs;
        for (int k = 0; k < m_whole.clientCount(); ++k) {
            if (!m_wanted[m_components.ofClient[k]])
                continue;
            m_clientOf[k] = m_part.problem.addClient();
            m_part.problem.setDemand(m_clientOf[k], m_whole.demands()[k]);
            m_part.clients.push_back(k);
            costs.push_back(unserved[k]);
        }
        m_part.problem.setUnservedCosts(std::move(costs));
        for (const Problem::Variety &variety : m_whole.varieties()) {
            if (!m_withVarieties)
                break;
            std::vector<int> clients;
            for (const int k : variety.clients)
                clients.push_back(m_clientOf[k]);
            if (!clients.empty() && clients.front() >= 0)
                m_part.problem.addVariety(variety.price, clients);
        }
    }

    void addOptions()
    {
        std::vector<int> groupOf(m_whole.groups().size(), -1);
        for (int i = 0; i < m_whole.optionCount(); ++i) {
            if (!m_wanted[m_components.ofOption[i]])
                continue;
            const Problem::Option &option = m_whole.options()[i];
            if (option.group >= 0 && groupOf[option.group] < 0) {
                const Problem::Group &group = m_whole.groups()[option.group];
                groupOf[option.group] = m_part.problem.addGroup(group.decommission, group.exclusive);
                m_part.problem.setGroupOneOff(groupOf[option.group], group.oneOff);
                m_part.groups.push_back(option.group);
            }
            m_optionOf[i] = m_part.problem.addOption(option.fixed, option.group < 0 ? -1 : groupOf[option.group]);
            m_part.problem.pin(m_optionOf[i], option.pin);
            m_part.problem.setCapacity(m_optionOf[i], option.capacity);
            m_part.problem.setOptionOneOff(m_optionOf[i], option.oneOff);
            m_part.options.push_back(i);
        }
        for (int k = 0; k < m_whole.clientCount(); ++k) {
            const int mandate = m_whole.mandates()[k];
            if (m_clientOf[k] >= 0 && mandate >= 0 && m_optionOf[mandate] >= 0)
                m_part.problem.mandate(m_clientOf[k], m_optionOf[mandate]);
        }
    }

    void addArcs()
    {
        std::vector<int> linkOf(m_whole.links().size(), -1);
        for (std::size_t l = 0; l < linkOf.size(); ++l) {
            const Problem::Link &link = m_whole.links()[l];
            if (m_optionOf[link.option] < 0)
                continue;
            linkOf[l] = m_part.problem.addLink(link.unit, m_optionOf[link.option], link.onboarding);
            m_part.problem.setLinkOneOff(linkOf[l], link.oneOff);
            m_part.links.push_back(int(l));
        }
        std::vector<int> arcOf(m_whole.arcs().size(), -1);
        for (std::size_t a = 0; a < arcOf.size(); ++a) {
            const Problem::Arc &arc = m_whole.arcs()[a];
            const int mandate = m_whole.mandates()[arc.client];
            if (m_clientOf[arc.client] < 0 || (mandate >= 0 && mandate != arc.option))
                continue;
            arcOf[a] = m_part.problem.addArc(m_clientOf[arc.client], m_optionOf[arc.option], arc.cost,
                                             arc.link < 0 ? -1 : linkOf[arc.link]);
            m_part.problem.setArcOneOff(arcOf[a], arc.oneOff);
            m_part.arcs.push_back(int(a));
        }
        for (const Problem::FurtherLink &further : m_whole.furtherLinks()) {
            if (arcOf[further.arc] >= 0)
                m_part.problem.alsoUses(arcOf[further.arc], linkOf[further.link]);
        }
    }

    bool m_withVarieties;
    const Problem &m_whole;
    const Components &m_components;
    const std::vector<char> &m_wanted;
    std::vector<int> m_optionOf, m_clientOf;
    Subproblem m_part;
};

} // namespace

Subproblem extract(const Problem &problem, const Components &components, const std::vector<char> &wanted)
{
    return Extraction(problem, components, wanted).run();
}

Solution restricted(const Subproblem &part, const Solution &whole)
{
    Solution solution;
    for (std::size_t i = 0; i < part.options.size(); ++i) {
        if (std::binary_search(whole.openOptions.begin(), whole.openOptions.end(), part.options[i]))
            solution.openOptions.push_back(int(i));
    }
    for (std::size_t l = 0; l < part.links.size(); ++l) {
        if (std::binary_search(whole.openLinks.begin(), whole.openLinks.end(), part.links[l]))
            solution.openLinks.push_back(int(l));
    }
    for (const int k : part.clients) {
        const int arc = whole.assignedArc[k];
        const auto arcPlace = std::lower_bound(part.arcs.begin(), part.arcs.end(), arc);
        solution.assignedArc.push_back(arc < 0 ? -1 : int(arcPlace - part.arcs.begin()));
        const auto place = std::lower_bound(part.options.begin(), part.options.end(), whole.assignment[k]);
        const bool isServed = whole.assignment[k] >= 0;
        solution.assignment.push_back(isServed ? int(place - part.options.begin()) : -1);
        solution.prices.push_back(whole.prices[k]);
    }
    return solution;
}

void replace(Solution &whole, const Subproblem &part, const Solution &solution)
{
    const auto renew = [](std::vector<int> &list, const std::vector<int> &origin, const std::vector<int> &with) {
        std::erase_if(list, [&origin](int n) { return std::binary_search(origin.begin(), origin.end(), n); });
        for (const int n : with)
            list.push_back(origin[n]);
        std::sort(list.begin(), list.end());
    };
    renew(whole.openOptions, part.options, solution.openOptions);
    renew(whole.openLinks, part.links, solution.openLinks);
    for (std::size_t k = 0; k < part.clients.size(); ++k) {
        const int client = part.clients[k];
        const int arc = solution.assignedArc[k];
        whole.assignedArc[client] = arc < 0 ? -1 : part.arcs[arc];
        whole.assignment[client] = arc < 0 ? -1 : part.options[solution.assignment[k]];
        if (!solution.prices.empty())
            whole.prices[client] = solution.prices[k];
    }
}

Subproblem spending(const Problem &problem, double price)
{
    Components all;
    all.count = 1;
    all.ofOption.assign(problem.optionCount(), 0);
    all.ofClient.assign(problem.clientCount(), 0);
    Subproblem part = Extraction(problem, all, {1}, false).run();
    Problem &other = part.problem;
    other.setUnservedCosts(std::vector<double>(std::size_t(problem.clientCount()), price));
    for (int i = 0; i < other.optionCount(); ++i)
        other.setFixed(i, other.options()[i].oneOff);
    for (std::size_t g = 0; g < other.groups().size(); ++g)
        other.setDecommission(int(g), other.groups()[g].oneOff);
    for (std::size_t l = 0; l < other.links().size(); ++l)
        other.setOnboarding(int(l), other.links()[l].oneOff);
    for (std::size_t a = 0; a < other.arcs().size(); ++a)
        other.setArcCost(int(a), other.arcs()[a].oneOff);
    return part;
}

Problem withoutCapacities(Problem problem)
{
    for (int i = 0; i < problem.optionCount(); ++i)
        problem.setCapacity(i, Problem::unlimited);
    return problem;
}

Problem priced(const Problem &problem, double oneOffPrice)
{
    Problem other = problem;
    other.setUnservedCosts(problem.unservedCosts());
    other.setOneOffLimit(Problem::unlimited);
    for (int i = 0; i < problem.optionCount(); ++i)
        other.setFixed(i, problem.options()[i].fixed + oneOffPrice * problem.options()[i].oneOff);
    for (std::size_t g = 0; g < problem.groups().size(); ++g)
        other.setDecommission(int(g), problem.groups()[g].decommission + oneOffPrice * problem.groups()[g].oneOff);
    for (std::size_t l = 0; l < problem.links().size(); ++l)
        other.setOnboarding(int(l), problem.links()[l].onboarding + oneOffPrice * problem.links()[l].oneOff);
    for (std::size_t a = 0; a < problem.arcs().size(); ++a)
        other.setArcCost(int(a), problem.arcs()[a].cost + oneOffPrice * problem.arcs()[a].oneOff);
    return other;
}

} // namespace consolidation::optimiser
