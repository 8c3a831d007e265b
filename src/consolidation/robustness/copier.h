// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/problem.h"

#include <vector>

namespace consolidation::robustness {

/// Copies parts of a problem, or all of it with other costs, piece by piece: clients and groups, then options, then
/// links, then arcs. An option brings its group along.
class Copier
{
    using Problem = optimiser::Problem;

public:
    explicit Copier(const Problem &from)
        : option(from.options().size(), -1)
        , client(size_t(from.clientCount()), -1)
        , arc(from.arcs().size(), -1)
        , link(from.links().size(), -1)
        , group(from.groups().size(), -1)
        , m_from(from)
    { }

    void addClient(Problem &to, int c)
    {
        client[size_t(c)] = to.addClient();
        to.setDemand(client[size_t(c)], m_from.demands()[size_t(c)]);
    }

    void addGroup(Problem &to, int g, double rise = 0)
    {
        const Problem::Group &old = m_from.groups()[size_t(g)];
        group[size_t(g)] = to.addGroup(old.decommission + rise, old.exclusive);
        to.setGroupOneOff(group[size_t(g)], old.oneOff);
    }

    void addOption(Problem &to, int i, double rise = 0)
    {
        const Problem::Option &old = m_from.options()[size_t(i)];
        if (old.group >= 0 && group[size_t(old.group)] < 0)
            addGroup(to, old.group);
        const int row = to.addOption(old.fixed + rise, old.group < 0 ? -1 : group[size_t(old.group)]);
        option[size_t(i)] = row;
        to.pin(row, old.pin);
        if (old.capacity < Problem::unlimited)
            to.setCapacity(row, old.capacity);
        to.setOptionOneOff(row, old.oneOff);
    }

    void addLink(Problem &to, int l, double rise = 0)
    {
        const Problem::Link &old = m_from.links()[size_t(l)];
        link[size_t(l)] = to.addLink(old.unit, option[size_t(old.option)], old.onboarding + rise);
        to.setLinkOneOff(link[size_t(l)], old.oneOff);
    }

    void addArc(Problem &to, int a, double rise = 0)
    {
        const Problem::Arc &old = m_from.arcs()[size_t(a)];
        arc[size_t(a)] = to.addArc(client[size_t(old.client)], option[size_t(old.option)], old.cost + rise,
                                   old.link < 0 ? -1 : link[size_t(old.link)]);
        to.setArcOneOff(arc[size_t(a)], old.oneOff);
    }

    /// The new index of what was copied; -1 where it was not.
    std::vector<int> option, client, arc, link, group;

private:
    const Problem &m_from;
};

} // namespace consolidation::robustness
