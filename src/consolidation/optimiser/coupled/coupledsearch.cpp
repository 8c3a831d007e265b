// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/coupledsearch.h"

#include "consolidation/optimiser/bound/granularity.h"
#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/coupled/carving.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace consolidation::optimiser {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double smoothing = 0.5;
constexpr double fading = 0.05;
constexpr int milestone = 50; // steps between plans at the root
constexpr double worthCarving = 0.6; // of the arcs left: then the rest is searched as instances of its own

} // namespace

CoupledSearch::CoupledSearch(const Instance &instance, const Settings &settings, Budget &budget)
    : m_in(instance)
    , m_settings(settings)
    , m_budget(budget)
    , m_relaxation(instance)
    , m_floor(cheapestPrices(instance).client)
    , m_direction {std::vector<double>(instance.clientCount(), 0.0),
                   std::vector<double>(instance.dependencies.size(), 0.0), 0, 0}
    , m_frequency(instance.optionCount(), 0)
{
    for (const double floor : m_floor)
        m_reach += 0.25 * std::abs(floor);
    for (const double fixed : instance.fixed)
        m_reach = std::max(m_reach, std::abs(fixed));
    if (instance.coupling.hasLimit()) {
        double largest = 0;
        for (const auto *parts : {&instance.coupling.optionOneOff, &instance.coupling.groupOneOff,
                                  &instance.coupling.linkOneOff, &instance.coupling.arcOneOff}) {
            for (const double part : *parts)
                largest = std::max(largest, part);
        }
        m_oneOffScale = largest > 0 ? largest : 1;
    }
}

double CoupledSearch::cutoff() const
{
    return m_best ? m_best->cost : m_settings.cutoff;
}

bool CoupledSearch::isProved(double bound) const
{
    return Granularity::lift(bound, m_settings.step) >= cutoff() - m_settings.slack;
}

CoupledSearch::Outcome CoupledSearch::solve(const Region &region, CoupledPrices start,
                                            const std::optional<Choice> &known)
{
    Fixing pins = region.fixing;
    if (!propagate(m_in, pins))
        return {infinity, std::nullopt, std::move(start)};
    m_locks = pins.option;
    if (known) {
        Plan plan(m_in);
        plan.setLocks(m_locks);
        plan.setOverrunPrice(overrunPrice());
        plan.take(*known);
        for (int i = 0; i < m_in.optionCount(); ++i) {
            if (m_locks[i] == Fix::Open)
                plan.open(i);
        }
        offer(plan);
        plan.adopt(plan.choice());
        improveCoupled(m_in, plan, m_budget);
        offer(plan);
    }
    Outcome outcome;
    outcome.bound = visit(region, std::move(start), 0);
    outcome.plan = m_best;
    outcome.prices = std::move(m_rootPrices);
    return outcome;
}

/// The lowest cost of any plan in the region, or a bound on it: never below what is proved.
double CoupledSearch::visit(Region region, CoupledPrices prices, int depth)
{
    ++m_nodes;
    ++m_budget.nodes;
    if (!propagate(m_in, region.fixing) || !settle(region)
        || leastOneOff(region) > m_in.coupling.limit + 1e-9 * (1 + std::abs(m_in.coupling.limit))
        || mostUnserved(region) < region.fewestUnserved)
        return infinity;
    if (looseOption(region) < 0 && looseClient(region) < 0)
        return judge(region);
    for (int k = 0; k < m_in.clientCount(); ++k) {
        const double ceiling = most(region, prices, k);
        const bool isNobodys = !region.mustServe[k] && waysOf(region, k) == 1;
        prices.client[k] = isNobodys ? ceiling : std::min(ceiling, std::max(m_floor[k], prices.client[k]));
    }
    double bound = climb(region, prices, depth);
    if (depth == 0)
        m_rootPrices = prices;
    if (isProved(bound) || m_budget.isExhausted() || m_nodes >= m_settings.nodeLimit)
        return Granularity::lift(bound, m_settings.step);
    m_relaxation.evaluate(region, prices);
    fixByReducedCost(region, prices, bound);
    if (!propagate(m_in, region.fixing) || !settle(region))
        return std::max(bound, cutoff());
    const bool isShrunk = looseArcs(region) < worthCarving * m_in.arcCount();
    return std::max(bound, std::min(cutoff(), isShrunk ? dive(region, prices, bound, depth)
                                                       : branch(region, prices, bound, depth)));
}

/// What is left of the region is much smaller: each independent piece of it for itself.
double CoupledSearch::dive(const Region &region, const CoupledPrices &prices, double bound, int depth)
{
    const Carving carving = carve(m_in, region);
    const std::vector<Instance> &pieces = carving.cut.pieces;
    std::vector<double> low;
    double sum = carving.cut.constant;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        low.push_back(CoupledRelaxation(pieces[p]).evaluate(carving.regions[p], within(pieces[p], prices)));
        sum += low.back();
    }
    std::vector<Choice> plans;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        if (isProved(sum) || m_budget.isExhausted() || m_nodes >= m_settings.nodeLimit)
            return std::max(bound, sum);
        Settings settings = m_settings;
        settings.cutoff = cutoff() - (sum - low[p]);
        settings.slack = m_settings.slack / double(pieces.size());
        settings.rootIterations = (depth == 0 ? 6 : 2) * m_settings.nodeIterations;
        settings.nodeLimit = m_settings.nodeLimit - m_nodes;
        CoupledSearch search(pieces[p], settings, m_budget);
        std::optional<Choice> known;
        if (m_best)
            known = restrict(m_in, *m_best, pieces[p]);
        const Outcome outcome = search.solve(carving.regions[p], within(pieces[p], prices), known);
        m_nodes += search.m_nodes;
        sum += std::max(0.0, outcome.bound - low[p]);
        low[p] = std::max(low[p], outcome.bound);
        if (outcome.plan)
            plans.push_back(*outcome.plan);
    }
    if (plans.size() == pieces.size()) {
        Plan plan(m_in);
        plan.take(carving.cut.join(m_in, plans));
        if (!offer(plan) && pieces.empty())
            return infinity; // all was decided, but beyond the limit
    }
    return std::max(bound, sum);
}

CoupledPrices CoupledSearch::within(const Instance &piece, const CoupledPrices &prices) const
{
    CoupledPrices part;
    for (const int k : piece.clientOrigin)
        part.client.push_back(prices.client[k]);
    for (const Instance::Dependency &dependency : piece.dependencies)
        part.dependency.push_back(prices.dependency[dependency.origin]);
    part.oneOff = prices.oneOff;
    part.unserved = prices.unserved;
    return part;
}

int CoupledSearch::looseArcs(const Region &region) const
{
    int arcs = 0;
    for (int k = 0; k < m_in.clientCount(); ++k) {
        const int ways = waysOf(region, k);
        arcs += ways > 1 ? ways : 0;
    }
    return arcs;
}

int CoupledSearch::mostUnserved(const Region &region) const
{
    int clients = 0;
    for (int k = 0; k < m_in.clientCount(); ++k)
        clients += region.isCounted[k] && !region.mustServe[k];
    return clients;
}

/// No plan of the region spends less on one-offs.
double CoupledSearch::leastOneOff(const Region &region) const
{
    const Instance::Coupling &coupling = m_in.coupling;
    if (!coupling.hasLimit())
        return -infinity;
    double sum = 0;
    for (int g = 0; g < m_in.groupCount(); ++g) {
        bool isGone = true;
        for (int i = m_in.groupOptions[g]; i < m_in.groupOptions[g + 1]; ++i) {
            sum += region.fixing.option[i] == Fix::Open ? coupling.optionOneOff[i] : 0;
            isGone = isGone && region.fixing.option[i] == Fix::Closed;
        }
        sum += isGone ? coupling.groupOneOff[g] : 0;
    }
    for (int k = 0; k < m_in.clientCount(); ++k) {
        double least = infinity;
        for (int s = m_in.clientSlots[k]; region.mustServe[k] && s < m_in.clientSlots[k + 1]; ++s) {
            if (region.allows(m_in.slots[s]))
                least = std::min(least, coupling.arcOneOff[m_in.slots[s].arc]);
        }
        sum += region.mustServe[k] ? least : 0;
    }
    return sum;
}

/// Subgradient steps; `prices` become the best found.
double CoupledSearch::climb(const Region &region, CoupledPrices &prices, int depth)
{
    const int count = depth == 0 ? m_settings.rootIterations : m_settings.nodeIterations;
    double lambda = depth == 0 ? 1.0 : 0.6;
    const int patience = depth == 0 ? 12 : 6;
    double bound = m_relaxation.evaluate(region, prices);
    CoupledPrices now = prices;
    std::fill(m_direction.client.begin(), m_direction.client.end(), 0.0);
    std::fill(m_direction.dependency.begin(), m_direction.dependency.end(), 0.0);
    m_direction.oneOff = 0;
    m_direction.unserved = 0;
    int idle = 0;
    for (int t = 0; t < count && !isProved(bound) && !m_budget.isExhausted() && lambda > 0.005; ++t) {
        if (depth == 0 ? t % milestone == 0 : t == count / 2)
            tryPlan(region);
        const double norm = direct(region, now);
        if (norm < 1e-12)
            break;
        const double target = std::isfinite(cutoff()) ? cutoff() + 0.0005 * std::abs(cutoff()) : 1.1 * bound + 1;
        move(region, now, lambda * std::clamp(target - bound, 1e-9 * (1 + std::abs(target)), m_reach + 1) / norm);
        const double value = m_relaxation.evaluate(region, now);
        m_budget.spend(3 * std::int64_t(m_in.arcCount()) + m_relaxation.takeWork());
        ++m_budget.iterations;
        for (int i = 0; i < m_in.optionCount(); ++i)
            m_frequency[i] += fading * (double(m_relaxation.isChosen(i)) - m_frequency[i]);
        if (value <= bound + 1e-9 * std::abs(bound) && ++idle >= patience) {
            lambda *= 0.7;
            idle = 0;
        }
        if (value > bound) {
            bound = value;
            prices = now;
        }
    }
    return bound;
}

/// The relaxed plan's mistakes, mixed with the last direction; its squared length.
double CoupledSearch::direct(const Region &region, const CoupledPrices &prices)
{
    double norm = 0;
    double unserved = 0;
    for (int k = 0; k < m_in.clientCount(); ++k) {
        double &direction = m_direction.client[k];
        direction = smoothing * direction + (1 - m_relaxation.served(k));
        const double ceiling = most(region, prices, k);
        if (region.isCounted[k] && !region.mustServe[k] && prices.client[k] >= ceiling)
            unserved += std::max(0.0, 1 - m_relaxation.served(k));
        if ((direction > 0 && prices.client[k] >= ceiling) || (direction < 0 && prices.client[k] <= m_floor[k]))
            direction = 0;
        norm += direction * direction;
    }
    for (std::size_t d = 0; d < m_in.dependencies.size(); ++d) {
        double &direction = m_direction.dependency[d];
        direction = smoothing * direction + double(m_relaxation.isChosen(m_in.dependencies[d].option))
            - double(m_relaxation.isChosen(m_in.dependencies[d].needs));
        if (direction < 0 && prices.dependency[d] <= 0)
            direction = 0;
        norm += direction * direction;
    }
    if (m_in.coupling.hasLimit()) {
        double &direction = m_direction.oneOff;
        direction = smoothing * direction + (m_relaxation.oneOff() - m_in.coupling.limit) / m_oneOffScale;
        if (direction < 0 && prices.oneOff <= 0)
            direction = 0;
        norm += direction * direction;
    }
    if (region.fewestUnserved > 0) {
        double &direction = m_direction.unserved;
        direction = smoothing * direction + region.fewestUnserved - unserved;
        if (direction < 0 && prices.unserved <= 0)
            direction = 0;
        norm += direction * direction;
    }
    return norm;
}

void CoupledSearch::move(const Region &region, CoupledPrices &prices, double step) const
{
    prices.unserved = std::max(0.0, prices.unserved + step * m_direction.unserved);
    for (int k = 0; k < m_in.clientCount(); ++k) {
        prices.client[k] = std::min(most(region, prices, k),
                                    std::max(m_floor[k], prices.client[k] + step * m_direction.client[k]));
    }
    for (std::size_t d = 0; d < m_in.dependencies.size(); ++d)
        prices.dependency[d] = std::max(0.0, prices.dependency[d] + step * m_direction.dependency[d]);
    prices.oneOff = std::max(0.0, prices.oneOff + step * m_direction.oneOff / m_oneOffScale);
}

double CoupledSearch::most(const Region &region, const CoupledPrices &prices, int client) const
{
    return region.mustServe[client] ? infinity : m_in.fallback[client] - region.isCounted[client] * prices.unserved;
}

/// What every plan better than the best known must have in common.
bool CoupledSearch::fixByReducedCost(Region &region, const CoupledPrices &prices, double bound)
{
    bool any = false;
    for (int i = 0; i < m_in.optionCount(); ++i) {
        if (region.fixing.option[i] != Fix::Free)
            continue;
        if (isProved(bound + m_relaxation.openingRise(region, i)))
            region.fixing.option[i] = Fix::Closed;
        else if (isProved(bound + m_relaxation.closingRise(region, i)))
            region.fixing.option[i] = Fix::Open;
        any = any || region.fixing.option[i] != Fix::Free;
    }
    for (int k = 0; k < m_in.clientCount(); ++k) {
        if (!region.mustServe[k] && isProved(bound + most(region, prices, k) - prices.client[k])) {
            region.mustServe[k] = 1;
            any = true;
        }
        for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s) {
            const Slot &slot = m_in.slots[s];
            if (region.allows(slot) && isProved(bound + m_relaxation.usingRise(region, prices, slot, k))) {
                region.fixing.dropped[slot.arc] = 1;
                any = true;
            }
        }
    }
    return any;
}

int CoupledSearch::waysOf(const Region &region, int client) const
{
    int ways = region.mustServe[client] ? 0 : 1;
    for (int s = m_in.clientSlots[client]; s < m_in.clientSlots[client + 1]; ++s)
        ways += region.allows(m_in.slots[s]);
    return ways;
}

/// Clients with one way only load what carries them; what no longer fits is dropped. False if somebody has no way.
bool CoupledSearch::settle(Region &region) const
{
    const Instance::Coupling &coupling = m_in.coupling;
    bool changed = true;
    while (changed) {
        changed = false;
        std::vector<double> room = coupling.capacity;
        std::vector<int> only(m_in.clientCount(), -1);
        for (int k = 0; k < m_in.clientCount(); ++k) {
            const int ways = waysOf(region, k);
            if (ways == 0)
                return false;
            for (int s = m_in.clientSlots[k]; ways == 1 && region.mustServe[k] && s < m_in.clientSlots[k + 1]; ++s) {
                if (!region.allows(m_in.slots[s]))
                    continue;
                only[k] = s;
                const int option = m_in.slots[s].option;
                if (region.fixing.option[option] == Fix::Free) {
                    region.fixing.option[option] = Fix::Open;
                    changed = true;
                }
                if (coupling.hasCapacity()) {
                    const int carrier = coupling.carrier[option];
                    room[carrier] -= coupling.demand[k];
                    if (room[carrier] < -1e-12 * (1 + coupling.capacity[carrier]))
                        return false;
                }
            }
        }
        for (int k = 0; coupling.hasCapacity() && k < m_in.clientCount(); ++k) {
            for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s) {
                const Slot &slot = m_in.slots[s];
                const int carrier = coupling.carrier[slot.option];
                if (only[k] != s && region.allows(slot)
                    && coupling.demand[k] > room[carrier] + 1e-12 * (1 + coupling.capacity[carrier])) {
                    region.fixing.dropped[slot.arc] = 1;
                    changed = true;
                }
            }
        }
        if (changed && !propagate(m_in, region.fixing))
            return false;
    }
    return true;
}

/// The option the relaxation is least sure of, -1 if all are decided.
int CoupledSearch::looseOption(const Region &region) const
{
    int option = -1;
    double most = -1;
    for (int i = 0; i < m_in.optionCount(); ++i) {
        if (region.fixing.option[i] != Fix::Free)
            continue;
        const int arcs = m_in.linkArcs[m_in.optionLinks[i + 1]] - m_in.linkArcs[m_in.optionLinks[i]];
        const double weight = (1 + std::max(0.0, m_in.fixed[i])) * std::sqrt(1 + double(arcs));
        const double score = (std::min(m_frequency[i], 1 - m_frequency[i]) + 1e-9) * weight;
        if (score > most) {
            most = score;
            option = i;
        }
    }
    return option;
}

/// The client with the largest demand among those the relaxed plan serves worst; -1 if all have one way.
int CoupledSearch::looseClient(const Region &region) const
{
    int client = -1;
    double most = -1;
    for (int k = 0; k < m_in.clientCount(); ++k) {
        if (waysOf(region, k) < 2)
            continue;
        const double demand = m_in.coupling.hasCapacity() ? m_in.coupling.demand[k] : 1;
        const double score = (std::abs(1 - m_relaxation.served(k)) + 1e-3) * (demand + 1e-9);
        if (score > most) {
            most = score;
            client = k;
        }
    }
    return client;
}

double CoupledSearch::branch(const Region &region, const CoupledPrices &prices, double bound, int depth)
{
    std::vector<Region> children(2, region);
    if (const int option = looseOption(region); option >= 0) {
        const bool openFirst = m_frequency[option] >= 0.5;
        children[0].fixing.option[option] = openFirst ? Fix::Open : Fix::Closed;
        children[1].fixing.option[option] = openFirst ? Fix::Closed : Fix::Open;
    } else if (const int k = looseClient(region); k >= 0) {
        int best = -1;
        double least = most(region, prices, k);
        for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s) {
            const double cost = m_relaxation.arcCost(prices, m_in.slots[s].arc, k, m_in.slots[s].option);
            if (region.allows(m_in.slots[s]) && cost < least) {
                least = cost;
                best = m_in.slots[s].arc;
            }
        }
        for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s)
            children[m_in.slots[s].arc != best ? 0 : 1].fixing.dropped[m_in.slots[s].arc] = 1;
        if (best >= 0)
            children[0].mustServe[k] = 1;
        else
            children[1].mustServe[k] = 1;
    } else {
        return judge(region);
    }
    double least = infinity;
    for (Region &child : children) {
        if (isProved(bound))
            return std::min(least, cutoff());
        if (m_budget.isExhausted() || m_nodes >= m_settings.nodeLimit)
            return bound;
        least = std::min(least, visit(std::move(child), prices, depth + 1));
    }
    return least;
}

/// Everything is decided: the one plan there is.
double CoupledSearch::judge(const Region &region)
{
    Choice choice;
    for (int i = 0; i < m_in.optionCount(); ++i)
        choice.open.push_back(region.fixing.option[i] == Fix::Open);
    for (int k = 0; k < m_in.clientCount(); ++k) {
        int slot = -1;
        for (int s = m_in.clientSlots[k]; region.mustServe[k] && s < m_in.clientSlots[k + 1]; ++s)
            slot = region.allows(m_in.slots[s]) ? s : slot;
        choice.slot.push_back(slot);
    }
    Plan plan(m_in);
    for (int i = 0; i < m_in.optionCount(); ++i) {
        if (choice.open[i])
            plan.open(i);
    }
    for (int k = 0; k < m_in.clientCount(); ++k) {
        if (choice.slot[k] >= 0 && !plan.fits(k, choice.slot[k]))
            return infinity;
        plan.assign(k, choice.slot[k]);
    }
    return offer(plan) ? plan.recost() : infinity;
}

/// A plan from what the relaxation opens.
void CoupledSearch::tryPlan(const Region &region)
{
    Choice seed;
    for (int i = 0; i < m_in.optionCount(); ++i)
        seed.open.push_back(m_relaxation.isChosen(i) && region.fixing.option[i] != Fix::Closed);
    for (int i = 0; i < m_in.optionCount(); ++i)
        seed.open[i] = seed.open[i] || m_locks[i] == Fix::Open;
    Plan plan(m_in);
    plan.setLocks(m_locks);
    plan.setOverrunPrice(overrunPrice());
    plan.adopt(seed);
    improveCoupled(m_in, plan, m_budget);
    offer(plan);
}

/// So dear that a plan within the limit is always better, but for the last thousandth of a unit.
double CoupledSearch::overrunPrice() const
{
    if (!m_in.coupling.hasLimit())
        return 0;
    double sum = 0;
    for (const double fallback : m_in.fallback)
        sum = std::max(sum, std::abs(fallback));
    return 1e3 * (1 + sum) / m_oneOffScale;
}

/// False if the plan breaks the limit.
bool CoupledSearch::offer(const Plan &plan)
{
    if (plan.overrun() > 1e-9 * (1 + std::abs(m_in.coupling.limit)))
        return false;
    Choice choice = plan.choice();
    if (choice.cost < cutoff())
        m_best = std::move(choice);
    return true;
}

} // namespace consolidation::optimiser
