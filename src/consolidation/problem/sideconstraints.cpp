// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/sideconstraints.h"

#include <map>

namespace consolidation {

using namespace landscape;

namespace {

class Coupler
{
public:
    Coupler(const Study &study, Model &model)
        : m_study(study)
        , m_model(model)
    { }

    void add(const Coupling &coupling)
    {
        const int c = m_model.candidateOf(coupling.application);
        const int other = m_model.candidateOf(coupling.other);
        if (c < 0 || other < 0)
            return;
        if (coupling.kind == Coupling::Kind::Requires)
            addRequires(c, other);
        else
            addExcludes(c, other);
    }

private:
    const Study &m_study;
    Model &m_model;
    std::map<int, int> m_running; ///< helper that may be open only while that candidate runs
    int m_never = -1;

    int helper(int group = -1)
    {
        m_model.optionOfRow.push_back(-1);
        return m_model.problem.addOption(0, group);
    }

    int never()
    {
        if (m_never < 0) {
            m_never = helper();
            m_model.problem.pin(m_never, optimiser::Pin::Closed);
        }
        return m_never;
    }

    void requireAll(int candidate, int row)
    {
        for (const int o : m_model.candidates.at(candidate).options)
            m_model.problem.require(m_model.options.at(o).row, row);
    }

    void addRequires(int c, int platform)
    {
        const Candidate &needed = m_model.candidates.at(platform);
        if (needed.staysOutside() && !needed.isPinned)
            return;
        if (needed.options.isEmpty()) {
            if (!needed.staysOutside())
                requireAll(c, never());
        } else if (needed.options.size() == 1) {
            requireAll(c, m_model.options.at(needed.options.first()).row);
        } else {
            requireAll(c, runningRow(platform));
        }
    }

    // "Running" and "not running" exclude one another, and a client of its own is content with any way of running or
    // with "not running": so "running" can be open only where some way is.
    int runningRow(int candidate)
    {
        const auto found = m_running.find(candidate);
        if (found != m_running.end())
            return found->second;
        optimiser::Problem &problem = m_model.problem;
        const int group = problem.addGroup(0, true);
        const int running = helper(group);
        const int stopped = helper(group);
        const int client = problem.addClient();
        problem.setDemand(client, 0);
        for (const int o : m_model.candidates.at(candidate).options)
            problem.addArc(client, m_model.options.at(o).row, 0);
        problem.addArc(client, stopped, 0);
        return m_running[candidate] = running;
    }

    void addExcludes(int c, int other)
    {
        const bool runs = m_model.candidates.at(c).options.isEmpty();
        const bool otherRuns = m_model.candidates.at(other).options.isEmpty();
        if (runs || otherRuns) {
            if (runs && m_model.candidates.at(c).staysOutside())
                requireAll(other, never());
            if (otherRuns && m_model.candidates.at(other).staysOutside())
                requireAll(c, never());
            return;
        }
        const int group = m_model.problem.addGroup(0, true);
        const int one = helper(group);
        const int two = helper(group);
        requireAll(c, one);
        requireAll(other, two);
    }
};

} // namespace

void addVarieties(const Study &study, Model &model)
{
    const double price = study.extraServicePrice();
    if (price <= 0)
        return;
    std::map<int, std::vector<int>> byFunction;
    for (const Client &client : std::as_const(model.clients)) {
        if (client.row >= 0 && (!client.own || !study.isOn(u"P2")) && !client.held)
            byFunction[study.ranking.of(client.function)].push_back(client.row);
    }
    for (const auto &[rank, clients] : byFunction) {
        if (clients.size() > 1)
            model.problem.addVariety(price, clients);
    }
}

void addCouplings(const Study &study, const Relaxation &relaxed, Model &model)
{
    Coupler coupler(study, model);
    for (int i = 0; i < study.couplings.known.size(); ++i) {
        if (!relaxed.couplings.contains(i))
            coupler.add(study.couplings.known.at(i));
    }
}

void addBudget(const Study &study, const Relaxation &relaxed, Model &model)
{
    if (study.settings.oneTimeBudget && !relaxed.budget && !study.structural)
        model.problem.setOneOffLimit(*study.settings.oneTimeBudget - model.constantOneOff);
}

} // namespace consolidation
