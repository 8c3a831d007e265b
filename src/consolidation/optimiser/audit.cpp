// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/solver.h"

#include <algorithm>
#include <cmath>

namespace consolidation::optimiser {

namespace {

/// Sums compared with a limit they are meant to keep: rounding is no violation.
bool exceeds(double sum, double limit)
{
    return sum > limit + 1e-9 * (1 + std::abs(limit));
}

class Auditor
{
public:
    Auditor(const Problem &problem, const Solution &solution)
        : m_problem(problem)
        , m_solution(solution)
        , m_open(problem.options().size(), 0)
        , m_linkOpen(problem.links().size(), 0)
    { }

    Audit run()
    {
        countOptions();
        countLinks();
        countGroups();
        checkDecisions();
        countClients();
        countVarieties();
        m_audit.violations += exceeds(m_audit.oneOff, m_problem.oneOffLimit());
        m_audit.objective += m_audit.unserved + m_audit.variety;
        return m_audit;
    }

private:
    void countOptions()
    {
        for (const int i : m_solution.openOptions) {
            m_open[i] = 1;
            m_audit.objective += m_problem.options()[i].fixed;
            m_audit.oneOff += m_problem.options()[i].oneOff;
        }
    }

    void countLinks()
    {
        for (const int l : m_solution.openLinks) {
            const Problem::Link &link = m_problem.links()[l];
            m_linkOpen[l] = 1;
            m_audit.objective += link.onboarding;
            m_audit.oneOff += link.oneOff;
            m_audit.violations += !m_open[link.option];
        }
    }

    void countGroups()
    {
        std::vector<int> openInGroup(m_problem.groups().size(), 0);
        for (const int i : m_solution.openOptions) {
            if (m_problem.options()[i].group >= 0)
                ++openInGroup[m_problem.options()[i].group];
        }
        for (std::size_t g = 0; g < openInGroup.size(); ++g) {
            const Problem::Group &group = m_problem.groups()[g];
            m_audit.objective += openInGroup[g] == 0 ? group.decommission : 0;
            m_audit.oneOff += openInGroup[g] == 0 ? group.oneOff : 0;
            m_audit.violations += group.exclusive && openInGroup[g] > 1;
        }
    }

    void checkDecisions()
    {
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            const Pin pin = m_problem.options()[i].pin;
            m_audit.violations += (pin == Pin::Open && !m_open[i]) || (pin == Pin::Closed && m_open[i]);
        }
        for (const Problem::Dependency &dependency : m_problem.dependencies())
            m_audit.violations += m_open[dependency.option] && !m_open[dependency.needs];
    }

    void countClients()
    {
        const std::vector<double> unservedCosts = m_problem.unservedCosts();
        std::vector<double> load(m_open.size(), 0);
        std::vector<char> isUsed(m_problem.arcs().size(), 0);
        for (int k = 0; k < m_problem.clientCount(); ++k) {
            const int a = m_solution.assignedArc[k];
            if (a < 0) {
                m_audit.unserved += unservedCosts[k];
                continue;
            }
            const Problem::Arc &arc = m_problem.arcs()[a];
            const int mandate = m_problem.mandates()[k];
            isUsed[a] = 1;
            load[arc.option] += m_problem.demands()[k];
            m_audit.objective += arc.cost;
            m_audit.oneOff += arc.oneOff;
            m_audit.violations += arc.client != k || !m_open[arc.option] || m_solution.assignment[k] != arc.option
                || (arc.link >= 0 && !m_linkOpen[arc.link]) || (mandate >= 0 && mandate != arc.option);
        }
        for (const Problem::FurtherLink &further : m_problem.furtherLinks())
            m_audit.violations += isUsed[further.arc] && !m_linkOpen[further.link];
        for (std::size_t i = 0; i < load.size(); ++i)
            m_audit.violations += exceeds(load[i], m_problem.options()[i].capacity);
    }

    void countVarieties()
    {
        for (const Problem::Variety &variety : m_problem.varieties()) {
            std::vector<int> used;
            for (const int k : variety.clients) {
                if (m_solution.assignment[k] >= 0)
                    used.push_back(m_solution.assignment[k]);
            }
            std::sort(used.begin(), used.end());
            const auto count = std::unique(used.begin(), used.end()) - used.begin();
            m_audit.variety += variety.price * double(std::max<std::ptrdiff_t>(0, count - 1));
        }
    }

    const Problem &m_problem;
    const Solution &m_solution;
    std::vector<char> m_open;
    std::vector<char> m_linkOpen;
    Audit m_audit;
};

} // namespace

Audit audit(const Problem &problem, const Solution &solution)
{
    return Auditor(problem, solution).run();
}

} // namespace consolidation::optimiser
