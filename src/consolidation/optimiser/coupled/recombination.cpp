// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/recombination.h"

#include "consolidation/optimiser/coupled/knapsack.h"
#include "consolidation/optimiser/disjointsets.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace consolidation::optimiser {

namespace {

constexpr int mostSteps = 50'000;

class Recombination
{
public:
    Recombination(const Problem &problem, const Solution &plan, const Solution &other)
        : m_problem(problem)
        , m_plan(plan)
        , m_other(other)
        , m_openHere(opens(plan))
        , m_openThere(opens(other))
        , m_sets(problem.optionCount() + problem.clientCount() + int(problem.links().size()))
    { }

    /// The cheapest mixture; the audit has the last word on whether it is any good.
    Solution run(Budget &budget)
    {
        connect();
        weigh(budget);
        return applied(choose());
    }

private:
    struct Part
    {
        int root;
        double cost;
        double oneOff;
    };

    std::vector<char> opens(const Solution &solution) const
    {
        std::vector<char> open(m_problem.optionCount(), 0);
        for (const int i : solution.openOptions)
            open[i] = 1;
        return open;
    }
    [[nodiscard]] bool moves(int client) const { return m_plan.assignedArc[client] != m_other.assignedArc[client]; }
    [[nodiscard]] bool turns(int option) const { return m_openHere[option] != m_openThere[option]; }
    [[nodiscard]] int clientNode(int client) const { return m_problem.optionCount() + client; }
    [[nodiscard]] int linkNode(int link) const { return m_problem.optionCount() + m_problem.clientCount() + link; }

    /// A moving client ties what it leaves and enters: options that turn or are full, and links.
    void connect()
    {
        for (int k = 0; k < m_problem.clientCount(); ++k) {
            for (const int a : {m_plan.assignedArc[k], m_other.assignedArc[k]}) {
                if (a < 0 || !moves(k))
                    continue;
                const Problem::Arc &arc = m_problem.arcs()[a];
                if (turns(arc.option) || m_problem.options()[arc.option].capacity < Problem::unlimited)
                    m_sets.unite(clientNode(k), arc.option);
                if (arc.link >= 0)
                    m_sets.unite(clientNode(k), linkNode(arc.link));
            }
        }
        for (const Problem::FurtherLink &further : m_problem.furtherLinks()) {
            const int k = m_problem.arcs()[further.arc].client;
            if (moves(k) && (m_plan.assignedArc[k] == further.arc || m_other.assignedArc[k] == further.arc))
                m_sets.unite(clientNode(k), linkNode(further.link));
        }
        std::vector<int> turned(m_problem.groups().size(), -1);
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            const int g = m_problem.options()[i].group;
            if (g < 0 || !turns(i))
                continue;
            if (turned[g] >= 0)
                m_sets.unite(turned[g], i);
            turned[g] = i;
        }
        for (const Problem::Dependency &dependency : m_problem.dependencies()) {
            if (turns(dependency.option) && turns(dependency.needs))
                m_sets.unite(dependency.option, dependency.needs);
        }
        for (const Problem::Variety &variety : m_problem.varieties()) {
            int last = -1;
            for (const int k : variety.clients) {
                if (!moves(k))
                    continue;
                if (last >= 0)
                    m_sets.unite(clientNode(last), clientNode(k));
                last = k;
            }
        }
    }

    /// What each part changes if it alone is taken over.
    void weigh(Budget &budget)
    {
        std::vector<char> isRoot(m_problem.optionCount() + m_problem.clientCount() + m_problem.links().size(), 0);
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            if (turns(i))
                isRoot[m_sets.find(i)] = 1;
        }
        for (int k = 0; k < m_problem.clientCount(); ++k) {
            if (moves(k))
                isRoot[m_sets.find(clientNode(k))] = 1;
        }
        const Audit here = audit(m_problem, m_plan);
        m_slack = m_problem.oneOffLimit() - here.oneOff;
        for (std::size_t root = 0; root < isRoot.size(); ++root) {
            if (!isRoot[root] || budget.isExhausted())
                continue;
            budget.spend(2 * std::int64_t(m_problem.arcs().size()));
            const Audit there = audit(m_problem, applied({int(root)}));
            m_parts.push_back({int(root), there.objective - here.objective, there.oneOff - here.oneOff});
        }
    }

    /// Parts that save both are taken, those that cost both are not; what saves one-offs and costs is taken at first and
    /// given back as room allows. Returns the roots of what is taken, sorted.
    std::vector<int> choose() const
    {
        std::vector<int> taken;
        double room = m_slack;
        Knapsack knapsack;
        knapsack.beginLot(0);
        std::vector<std::pair<double, double>> items;
        for (std::size_t p = 0; p < m_parts.size(); ++p) {
            const Part &part = m_parts[p];
            if (part.oneOff <= 0 && part.cost <= 0) {
                taken.push_back(part.root);
                room -= part.oneOff;
            } else if (part.oneOff < 0 || part.cost < 0) {
                room -= std::min(0.0, part.oneOff);
                knapsack.add({std::abs(part.cost), std::abs(part.oneOff), int(p)});
                items.push_back({std::abs(part.cost) / std::max(1e-300, std::abs(part.oneOff)), std::abs(part.oneOff)});
            }
        }
        std::sort(items.rbegin(), items.rend());
        double price = 0;
        double load = 0;
        for (const auto &[worth, weight] : items) {
            load += weight;
            if (load > room) {
                price = worth;
                break;
            }
        }
        std::vector<char> isIn(m_parts.size(), 0);
        (void)knapsack.solve(room * (1 - 1e-12), price, mostSteps); // the best found will do
        for (const int p : knapsack.chosen())
            isIn[p] = 1;
        for (std::size_t p = 0; p < m_parts.size(); ++p) {
            const Part &part = m_parts[p];
            if ((part.oneOff > 0 && part.cost < 0 && isIn[p]) || (part.oneOff < 0 && part.cost > 0 && !isIn[p]))
                taken.push_back(part.root);
        }
        std::sort(taken.begin(), taken.end());
        return taken;
    }

    Solution applied(const std::vector<int> &roots) const
    {
        const auto isTaken = [&](int node) { return std::binary_search(roots.begin(), roots.end(), m_sets.find(node)); };
        Solution mixed = m_plan;
        mixed.openOptions.clear();
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            if (turns(i) && isTaken(i) ? m_openThere[i] : m_openHere[i])
                mixed.openOptions.push_back(i);
        }
        for (int k = 0; k < m_problem.clientCount(); ++k) {
            if (moves(k) && isTaken(clientNode(k))) {
                mixed.assignedArc[k] = m_other.assignedArc[k];
                mixed.assignment[k] = m_other.assignment[k];
            }
        }
        mixed.openLinks = linksOf(m_problem, mixed);
        return mixed;
    }

    const Problem &m_problem;
    const Solution &m_plan;
    const Solution &m_other;
    std::vector<char> m_openHere, m_openThere;
    mutable DisjointSets m_sets;
    std::vector<Part> m_parts;
    double m_slack = 0;
};

} // namespace

std::vector<int> linksOf(const Problem &problem, const Solution &plan)
{
    std::vector<char> isUsed(problem.links().size(), 0);
    for (std::size_t l = 0; l < isUsed.size(); ++l) {
        const Problem::Link &link = problem.links()[l];
        isUsed[l] = link.onboarding < 0
            && std::binary_search(plan.openOptions.begin(), plan.openOptions.end(), link.option);
    }
    for (const int a : plan.assignedArc) {
        if (a >= 0 && problem.arcs()[a].link >= 0)
            isUsed[problem.arcs()[a].link] = 1;
    }
    for (const Problem::FurtherLink &further : problem.furtherLinks()) {
        if (plan.assignedArc[problem.arcs()[further.arc].client] == further.arc)
            isUsed[further.link] = 1;
    }
    std::vector<int> links;
    for (std::size_t l = 0; l < isUsed.size(); ++l) {
        if (isUsed[l])
            links.push_back(int(l));
    }
    return links;
}

bool recombine(const Problem &problem, Solution &plan, const Solution &other, Budget &budget)
{
    Solution mixed = Recombination(problem, plan, other).run(budget);
    const Audit audited = audit(problem, mixed);
    const double before = audit(problem, plan).objective;
    if (audited.violations > 0 || audited.objective >= before - 1e-9 * (1 + std::abs(before)))
        return false;
    mixed.objective = audited.objective;
    mixed.oneOff = audited.oneOff;
    mixed.variety = audited.variety;
    plan = std::move(mixed);
    return true;
}

} // namespace consolidation::optimiser
