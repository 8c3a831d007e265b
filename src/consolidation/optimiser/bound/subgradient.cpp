// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/bound/subgradient.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace consolidation::optimiser {

namespace {

constexpr double overshoot = 0.0005;
constexpr double smoothing = 0.7;
constexpr double fading = 0.05;
constexpr double growth = 1.04; // of a step's weight in the average

} // namespace

Subgradient::Subgradient(const Instance &instance, Relaxation &relaxation, Prices start)
    : m_in(instance)
    , m_relaxation(relaxation)
    , m_prices(std::move(start))
    , m_best(m_prices)
    , m_floor(cheapestPrices(instance).client)
    , m_direction {std::vector<double>(instance.clientCount(), 0.0),
                   std::vector<double>(instance.dependencies.size(), 0.0)}
    , m_frequency(instance.optionCount(), 0)
    , m_usage {std::vector<double>(instance.arcCount(), 0), std::vector<double>(instance.optionCount(), 0)}
    , m_bound(relaxation.evaluate(m_prices))
{
    for (int i = 0; i < m_in.optionCount(); ++i)
        m_frequency[i] = relaxation.isChosen(i);
}

bool Subgradient::run(int count, const Steps &steps, double target, double enough, Budget &budget)
{
    if (m_lambda == 0)
        m_lambda = steps.lambda;
    for (int t = 0; t < count; ++t) {
        if (m_bound >= enough || m_lambda < steps.least || budget.isExhausted())
            return false;
        const double norm = findDirection();
        if (norm < 1e-12)
            return false;
        const double aim = target + overshoot * std::abs(target);
        move(m_lambda * std::max(aim - m_bound, 1e-9 * (1 + std::abs(target))) / norm);
        const double bound = m_relaxation.evaluate(m_prices);
        budget.spend(m_in.arcCount());
        ++budget.iterations;
        for (int i = 0; i < m_in.optionCount(); ++i)
            m_frequency[i] += fading * (double(m_relaxation.isChosen(i)) - m_frequency[i]);
        if (bound > m_bound + 1e-9 * std::abs(m_bound)) {
            m_idle = 0;
        } else if (++m_idle >= steps.patience) {
            m_lambda *= steps.shrink;
            m_idle = 0;
        }
        if (bound > m_bound) {
            m_bound = bound;
            m_best = m_prices;
        }
    }
    return true;
}

/// The relaxed plan's mistakes, mixed with the last direction; its squared length.
double Subgradient::findDirection()
{
    m_served.assign(m_in.clientCount(), 0);
    const bool hasCycles = m_prices.cycles.count() > 0;
    if (hasCycles)
        m_isUsed.assign(m_in.arcCount(), 0);
    for (int i = 0; i < m_in.optionCount(); ++i) {
        if (!m_relaxation.isChosen(i))
            continue;
        m_usage.option[i] += m_weight;
        for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
            if (m_relaxation.linkProfit(l) <= 0)
                continue;
            for (int a = m_in.linkArcs[l]; a < m_in.linkArcs[l + 1]; ++a) {
                if (m_prices.client[m_in.arcClient[a]] <= m_relaxation.arcCost(a))
                    continue;
                m_served[m_in.arcClient[a]] += 1;
                m_usage.arc[a] += m_weight;
                if (hasCycles)
                    m_isUsed[a] = 1;
            }
        }
    }
    m_weights += m_weight;
    m_weight *= growth;
    double norm = 0;
    for (int k = 0; k < m_in.clientCount(); ++k) {
        double &direction = m_direction.client[k];
        direction = smoothing * direction + (1 - m_served[k]);
        if ((direction > 0 && m_prices.client[k] >= m_in.fallback[k])
            || (direction < 0 && m_prices.client[k] <= m_floor[k]))
            direction = 0;
        norm += direction * direction;
    }
    for (std::size_t d = 0; d < m_in.dependencies.size(); ++d) {
        double &direction = m_direction.dependency[d];
        direction = smoothing * direction + double(m_relaxation.isChosen(m_in.dependencies[d].option))
            - double(m_relaxation.isChosen(m_in.dependencies[d].needs));
        if (direction < 0 && m_prices.dependency[d] <= 0)
            direction = 0;
        norm += direction * direction;
    }
    return norm + directCycles();
}

double Subgradient::directCycles()
{
    const Cycles &cycles = m_prices.cycles;
    std::vector<double> &directions = m_direction.cycles.price;
    directions.resize(cycles.count(), 0);
    double norm = 0;
    for (int c = 0; c < cycles.count(); ++c) {
        int excess = -cycles.right[c];
        for (const int a : cycles.arcsIn(c))
            excess += m_isUsed[a];
        for (const int i : cycles.optionsIn(c))
            excess -= m_relaxation.isChosen(i);
        directions[c] = smoothing * directions[c] + excess;
        if (directions[c] < 0 && cycles.price[c] <= 0)
            directions[c] = 0;
        norm += directions[c] * directions[c];
    }
    return norm;
}

int Subgradient::addCycles(double lambda, Budget &budget)
{
    Usage usage = m_usage;
    for (double &part : usage.arc)
        part /= m_weights;
    for (double &part : usage.option)
        part /= m_weights;
    m_prices = m_best;
    m_relaxation.evaluate(m_prices);
    m_lambda = lambda;
    m_idle = 0;
    m_direction.cycles.price.clear();
    return optimiser::addCycles(m_in, usage, m_prices.cycles, budget);
}

void Subgradient::move(double step)
{
    for (int k = 0; k < m_in.clientCount(); ++k) {
        const double price = m_prices.client[k] + step * m_direction.client[k];
        m_prices.client[k] = std::min(m_in.fallback[k], std::max(m_floor[k], price));
    }
    for (std::size_t d = 0; d < m_in.dependencies.size(); ++d)
        m_prices.dependency[d] = std::max(0.0, m_prices.dependency[d] + step * m_direction.dependency[d]);
    for (int c = 0; c < m_prices.cycles.count(); ++c)
        m_prices.cycles.price[c] = std::max(0.0, m_prices.cycles.price[c] + step * m_direction.cycles.price[c]);
}

} // namespace consolidation::optimiser
