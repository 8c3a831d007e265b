// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/problem.h"

#include "consolidation/optimiser/bound/granularity.h"

#include "base/logging.h"

#include <algorithm>
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
    m_demands.push_back(1);
    m_isInVariety.push_back(0);
    return clientCount() - 1;
}

int Problem::addGroup(double decommission, bool exclusive)
{
    LANDSKAP_PROMISE(std::isfinite(decommission), return -1);
    m_groups.push_back({decommission, exclusive, 0});
    return int(m_groups.size()) - 1;
}

int Problem::addOption(double fixed, int group)
{
    LANDSKAP_PROMISE(std::isfinite(fixed) && (group == -1 || has(m_groups, group)), return -1);
    m_options.push_back({fixed, group, Pin::Free, unlimited, 0});
    return optionCount() - 1;
}

int Problem::addLink(int unit, int option, double onboarding)
{
    LANDSKAP_PROMISE(std::isfinite(onboarding) && has(m_options, option), return -1);
    m_links.push_back({unit, option, onboarding, 0});
    return int(m_links.size()) - 1;
}

int Problem::addArc(int client, int option, double cost, int link)
{
    LANDSKAP_PROMISE(std::isfinite(cost) && has(m_mandates, client) && has(m_options, option), return -1);
    LANDSKAP_PROMISE(link == -1 || (has(m_links, link) && m_links[link].option == option), return -1);
    m_arcs.push_back({client, option, link, cost, 0});
    return int(m_arcs.size()) - 1;
}

void Problem::alsoUses(int arc, int link)
{
    LANDSKAP_PROMISE(has(m_arcs, arc) && has(m_links, link) && m_links[link].option == m_arcs[arc].option, return );
    if (m_arcs[arc].link < 0)
        m_arcs[arc].link = link;
    else if (m_arcs[arc].link != link)
        m_furtherLinks.push_back({arc, link});
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

void Problem::setCapacity(int option, double capacity)
{
    LANDSKAP_PROMISE(capacity >= 0 && has(m_options, option), return );
    m_options[option].capacity = capacity;
}

bool Problem::hasCapacity() const
{
    return std::any_of(m_options.begin(), m_options.end(),
                       [](const Option &option) { return option.capacity < unlimited; });
}

void Problem::setDemand(int client, double demand)
{
    LANDSKAP_PROMISE(std::isfinite(demand) && demand >= 0 && has(m_mandates, client), return );
    m_demands[client] = demand;
}

void Problem::setOptionOneOff(int option, double part)
{
    LANDSKAP_PROMISE(std::isfinite(part) && part >= 0 && has(m_options, option), return );
    m_options[option].oneOff = part;
}

void Problem::setGroupOneOff(int group, double part)
{
    LANDSKAP_PROMISE(std::isfinite(part) && part >= 0 && has(m_groups, group), return );
    m_groups[group].oneOff = part;
}

void Problem::setLinkOneOff(int link, double part)
{
    LANDSKAP_PROMISE(std::isfinite(part) && part >= 0 && has(m_links, link), return );
    m_links[link].oneOff = part;
}

void Problem::setArcOneOff(int arc, double part)
{
    LANDSKAP_PROMISE(std::isfinite(part) && part >= 0 && has(m_arcs, arc), return );
    m_arcs[arc].oneOff = part;
}

int Problem::addVariety(double price, const std::vector<int> &clients)
{
    LANDSKAP_PROMISE(std::isfinite(price) && price >= 0, return -1);
    for (const int client : clients)
        LANDSKAP_PROMISE(has(m_mandates, client) && !m_isInVariety[client], return -1);
    for (const int client : clients)
        m_isInVariety[client] = 1;
    m_varieties.push_back({price, clients});
    return int(m_varieties.size()) - 1;
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

void Problem::setOnboarding(int link, double onboarding)
{
    LANDSKAP_PROMISE(std::isfinite(onboarding) && has(m_links, link), return );
    m_links[link].onboarding = onboarding;
}

void Problem::setDecommission(int group, double decommission)
{
    LANDSKAP_PROMISE(std::isfinite(decommission) && has(m_groups, group), return );
    m_groups[group].decommission = decommission;
}

std::vector<double> Problem::unservedCosts() const
{
    if (m_unservedCosts.size() == m_mandates.size())
        return m_unservedCosts;
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
    for (const Variety &variety : m_varieties) {
        range += variety.price * double(variety.clients.size());
        granularity.add(variety.price);
    }
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
