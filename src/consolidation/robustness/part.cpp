// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/copier.h"
#include "consolidation/robustness/uncertain.h"

#include <algorithm>
#include <numeric>

namespace consolidation::robustness {

using optimiser::Problem;
using optimiser::Solution;

namespace {

class Sets
{
public:
    explicit Sets(int count)
        : m_parent(size_t(count))
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }
    int find(int x)
    {
        while (m_parent[size_t(x)] != x)
            x = m_parent[size_t(x)] = m_parent[size_t(m_parent[size_t(x)])];
        return x;
    }
    // The lower number stands for both, so that parts come by their lowest option.
    void join(int a, int b)
    {
        a = find(a);
        b = find(b);
        m_parent[size_t(std::max(a, b))] = std::min(a, b);
    }

private:
    std::vector<int> m_parent;
};

class Splitter
{
public:
    Splitter(const Problem &problem, const Solution &plan, const std::vector<Factor> &factors)
        : m_problem(problem)
        , m_plan(plan)
        , m_factors(factors)
        , m_copier(problem)
    { }

    std::vector<Part> split(const base::CancelToken &cancel)
    {
        connect();
        if (!cancel.isCancelled())
            copy();
        if (cancel.isCancelled())
            return {};
        takePlan();
        return std::move(m_parts);
    }

private:
    const Problem &m_problem;
    const Solution &m_plan;
    const std::vector<Factor> &m_factors;
    Copier m_copier;
    std::vector<int> m_partOfOption;
    std::vector<int> m_partOfClient;
    std::vector<int> m_firstOfGroup;
    std::vector<Part> m_parts;

    void connect()
    {
        const int options = m_problem.optionCount();
        Sets sets(options + m_problem.clientCount());
        std::vector<int> &first = m_firstOfGroup;
        first.assign(m_problem.groups().size(), -1);
        for (int i = 0; i < options; ++i) {
            const int g = m_problem.options()[size_t(i)].group;
            if (g >= 0 && first[size_t(g)] >= 0)
                sets.join(i, first[size_t(g)]);
            else if (g >= 0)
                first[size_t(g)] = i;
        }
        for (const Problem::Arc &arc : m_problem.arcs())
            sets.join(arc.option, options + arc.client);
        for (const Problem::Dependency &dependency : m_problem.dependencies())
            sets.join(dependency.option, dependency.needs);
        for (const Problem::Variety &variety : m_problem.varieties()) {
            for (const int client : variety.clients)
                sets.join(options + client, options + variety.clients.front());
        }
        if (m_problem.oneOffLimit() < Problem::unlimited) {
            for (int x = 1; x < options + m_problem.clientCount(); ++x)
                sets.join(0, x);
        }
        // A factor that bears on several parts makes them one: its truth is one for all.
        for (const Factor &factor : m_factors) {
            for (const Bearing &bearing : factor.bearings)
                sets.join(placeOf(bearing), placeOf(factor.bearings.front()));
        }
        number(sets);
    }

    // An option that stands for what the factor bears on.
    [[nodiscard]] int placeOf(const Bearing &bearing) const
    {
        switch (bearing.on) {
        case Bearing::On::Option:
            return bearing.index;
        case Bearing::On::Arc:
            return m_problem.arcs()[size_t(bearing.index)].option;
        case Bearing::On::Group:
            break;
        }
        return m_firstOfGroup[size_t(bearing.index)];
    }

    void number(Sets &sets)
    {
        const int options = m_problem.optionCount();
        std::vector<int> partOf(size_t(options + m_problem.clientCount()), -1);
        for (const Factor &factor : m_factors) {
            if (!factor.bearings.empty())
                partOf[size_t(sets.find(placeOf(factor.bearings.front())))] = 0;
        }
        int count = 0;
        for (int x = 0; x < int(partOf.size()); ++x) {
            if (sets.find(x) == x && partOf[size_t(x)] == 0)
                partOf[size_t(x)] = count++;
        }
        m_parts.resize(size_t(count));
        m_partOfOption.resize(size_t(options));
        m_partOfClient.resize(size_t(m_problem.clientCount()));
        for (int i = 0; i < options; ++i)
            m_partOfOption[size_t(i)] = partOf[size_t(sets.find(i))];
        for (int c = 0; c < m_problem.clientCount(); ++c)
            m_partOfClient[size_t(c)] = partOf[size_t(sets.find(options + c))];
    }

    void copy()
    {
        for (int c = 0; c < m_problem.clientCount(); ++c) {
            if (const int p = m_partOfClient[size_t(c)]; p >= 0)
                m_copier.addClient(m_parts[size_t(p)].problem, c);
        }
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            if (const int p = m_partOfOption[size_t(i)]; p >= 0) {
                m_copier.addOption(m_parts[size_t(p)].problem, i);
                m_parts[size_t(p)].options.push_back(i);
            }
        }
        const auto partOf = [&](int option) { return m_partOfOption[size_t(option)]; };
        for (int l = 0; l < int(m_problem.links().size()); ++l) {
            if (const int p = partOf(m_problem.links()[size_t(l)].option); p >= 0)
                m_copier.addLink(m_parts[size_t(p)].problem, l);
        }
        for (int a = 0; a < int(m_problem.arcs().size()); ++a) {
            if (const int p = partOf(m_problem.arcs()[size_t(a)].option); p >= 0)
                m_copier.addArc(m_parts[size_t(p)].problem, a);
        }
        copyRules();
        copyFactors();
    }

    void copyRules()
    {
        const auto partOf = [&](int option) { return m_partOfOption[size_t(option)]; };
        for (const auto &further : m_problem.furtherLinks()) {
            if (const int p = partOf(m_problem.arcs()[size_t(further.arc)].option); p >= 0)
                m_parts[size_t(p)].problem.alsoUses(m_copier.arc[size_t(further.arc)],
                                                    m_copier.link[size_t(further.link)]);
        }
        for (const auto &dependency : m_problem.dependencies()) {
            if (const int p = partOf(dependency.option); p >= 0)
                m_parts[size_t(p)].problem.require(m_copier.option[size_t(dependency.option)],
                                                   m_copier.option[size_t(dependency.needs)]);
        }
        for (const auto &variety : m_problem.varieties()) {
            const int p = variety.clients.empty() ? -1 : m_partOfClient[size_t(variety.clients.front())];
            if (p < 0)
                continue;
            std::vector<int> clients;
            for (const int c : variety.clients)
                clients.push_back(m_copier.client[size_t(c)]);
            m_parts[size_t(p)].problem.addVariety(variety.price, clients);
        }
        for (int c = 0; c < m_problem.clientCount(); ++c) {
            const int option = m_problem.mandates()[size_t(c)];
            if (const int p = m_partOfClient[size_t(c)]; p >= 0 && option >= 0)
                m_parts[size_t(p)].problem.mandate(m_copier.client[size_t(c)], m_copier.option[size_t(option)]);
        }
        if (m_problem.oneOffLimit() < Problem::unlimited && !m_parts.empty())
            m_parts.front().problem.setOneOffLimit(m_problem.oneOffLimit());
    }

    void copyFactors()
    {
        for (size_t f = 0; f < m_factors.size(); ++f) {
            if (m_factors[f].bearings.empty())
                continue;
            Factor factor = m_factors[f];
            const int p = m_partOfOption[size_t(placeOf(factor.bearings.front()))];
            for (Bearing &bearing : factor.bearings) {
                const std::vector<int> &to = bearing.on == Bearing::On::Option ? m_copier.option
                    : bearing.on == Bearing::On::Arc                           ? m_copier.arc
                                                                               : m_copier.group;
                bearing.index = to[size_t(bearing.index)];
            }
            m_parts[size_t(p)].factors.push_back(std::move(factor));
            m_parts[size_t(p)].factorOrigin.push_back(int(f));
        }
    }

    void takePlan()
    {
        for (Part &part : m_parts) {
            const auto clients = size_t(part.problem.clientCount());
            part.plan.assignment.assign(clients, -1);
            part.plan.assignedArc.assign(clients, -1);
            part.plan.prices.assign(clients, 0);
            part.plan.status = m_plan.status;
        }
        for (const int i : m_plan.openOptions) {
            if (const int p = m_partOfOption[size_t(i)]; p >= 0)
                m_parts[size_t(p)].plan.openOptions.push_back(m_copier.option[size_t(i)]);
        }
        for (const int l : m_plan.openLinks) {
            if (const int p = m_partOfOption[size_t(m_problem.links()[size_t(l)].option)]; p >= 0)
                m_parts[size_t(p)].plan.openLinks.push_back(m_copier.link[size_t(l)]);
        }
        for (int c = 0; c < m_problem.clientCount(); ++c) {
            const int p = m_partOfClient[size_t(c)];
            if (p < 0)
                continue;
            Solution &plan = m_parts[size_t(p)].plan;
            const auto own = size_t(m_copier.client[size_t(c)]);
            if (const int a = m_plan.assignedArc[size_t(c)]; a >= 0) {
                plan.assignedArc[own] = m_copier.arc[size_t(a)];
                plan.assignment[own] = m_copier.option[size_t(m_plan.assignment[size_t(c)])];
            } else {
                plan.unservedClients.push_back(int(own));
            }
            if (!m_plan.prices.empty())
                plan.prices[own] = m_plan.prices[size_t(c)];
        }
        for (Part &part : m_parts) {
            const optimiser::Audit audited = optimiser::audit(part.problem, part.plan);
            part.plan.objective = audited.objective;
            part.plan.unserved = audited.unserved;
        }
    }
};

} // namespace

std::vector<Part> splitIntoParts(const Problem &problem, const Solution &plan, const std::vector<Factor> &factors,
                                 const base::CancelToken &cancel)
{
    return Splitter(problem, plan, factors).split(cancel);
}

} // namespace consolidation::robustness
