// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/problem.h"

#include "consolidation/optimiser/granularity.h"

#include "base/logging.h"

#include <cmath>
#include <limits>

namespace consolidation::optimiser {

namespace {

template <typename T> bool has(const std::vector<T> &list, int index)
{
    return index >= 0 && index < int(list.size());
}

} // namespace

int Problem::addClient()
{
    m_mandates.push_back(-1);
    return clientCount() - 1;
}

int Problem::addGroup(double decommission, bool exclusive)
{
    LANDSKAP_PROMISE(std::isfinite(decommission), return -1);
    m_groups.push_back({decommission, exclusive});
    return int(m_groups.size()) - 1;
}

int Problem::addOption(double fixed, int group)
{
    LANDSKAP_PROMISE(std::isfinite(fixed) && (group == -1 || has(m_groups, group)), return -1);
    m_options.push_back({fixed, group, Pin::Free});
    return optionCount() - 1;
}

int Problem::addLink(int unit, int option, double onboarding)
{
    LANDSKAP_PROMISE(std::isfinite(onboarding) && has(m_options, option), return -1);
    m_links.push_back({unit, option, onboarding});
    return int(m_links.size()) - 1;
}

int Problem::addArc(int client, int option, double cost, int link)
{
    LANDSKAP_PROMISE(std::isfinite(cost) && has(m_mandates, client) && has(m_options, option), return -1);
    LANDSKAP_PROMISE(link == -1 || (has(m_links, link) && m_links[link].option == option), return -1);
    m_arcs.push_back({client, option, link, cost});
    return int(m_arcs.size()) - 1;
}

void Problem::pin(int option, Pin pin)
{
    LANDSKAP_PROMISE(has(m_options, option), return );
    m_options[option].pin = pin;
}

void Problem::mandate(int client, int option)
{
    LANDSKAP_PROMISE(has(m_mandates, client) && has(m_options, option), return );
    m_mandates[client] = option;
}

void Problem::require(int option, int needs)
{
    LANDSKAP_PROMISE(has(m_options, option) && has(m_options, needs), return );
    if (option != needs)
        m_dependencies.push_back({option, needs});
}

void Problem::setFixed(int option, double fixed)
{
    LANDSKAP_PROMISE(std::isfinite(fixed) && has(m_options, option), return );
    m_options[option].fixed = fixed;
}

void Problem::setArcCost(int arc, double cost)
{
    LANDSKAP_PROMISE(std::isfinite(cost) && has(m_arcs, arc), return );
    m_arcs[arc].cost = cost;
}

std::vector<double> Problem::unservedCosts() const
{
    if (m_unservedCost)
        return std::vector<double>(m_mandates.size(), *m_unservedCost);
    // No two plans that serve the same clients differ by more than the range, so range + 1 for each client left out
    // makes the number of unserved clients count first and the money second.
    constexpr double none = std::numeric_limits<double>::infinity();
    std::vector<double> least(m_mandates.size(), none);
    std::vector<double> most(m_mandates.size(), -none);
    for (const Arc &arc : m_arcs) {
        least[arc.client] = std::min(least[arc.client], arc.cost);
        most[arc.client] = std::max(most[arc.client], arc.cost);
    }
    double range = 1;
    Granularity granularity;
    const auto count = [&](double cost) {
        range += std::abs(cost);
        granularity.add(cost);
    };
    for (const Option &option : m_options)
        count(option.fixed);
    for (const Group &group : m_groups)
        count(group.decommission);
    for (const Link &link : m_links)
        count(link.onboarding);
    for (const Arc &arc : m_arcs)
        granularity.add(arc.cost);
    for (std::size_t k = 0; k < least.size(); ++k) {
        if (least[k] <= most[k])
            range += most[k] - least[k];
        else
            least[k] = 0;
    }
    const double step = granularity.step() > 0 ? granularity.step() : 1; // keeps what the bound may be rounded to
    for (double &cost : least)
        cost += step * std::ceil(range / step);
    return least;
}

} // namespace consolidation::optimiser
