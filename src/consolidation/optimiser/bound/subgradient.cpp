// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/bound/subgradient.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace consolidation::optimiser {

namespace {

constexpr double smoothing = 0.7;
constexpr double fading = 0.05;

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
        const double aim = target + 0.0005 * std::abs(target);
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
    for (int i = 0; i < m_in.optionCount(); ++i) {
        if (!m_relaxation.isChosen(i))
            continue;
        for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
            if (m_relaxation.linkProfit(l) <= 0)
                continue;
            for (int a = m_in.linkArcs[l]; a < m_in.linkArcs[l + 1]; ++a)
                m_served[m_in.arcClient[a]] += m_prices.client[m_in.arcClient[a]] > m_in.arcCost[a];
        }
    }
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
    return norm;
}

void Subgradient::move(double step)
{
    for (int k = 0; k < m_in.clientCount(); ++k) {
        const double price = m_prices.client[k] + step * m_direction.client[k];
        m_prices.client[k] = std::min(m_in.fallback[k], std::max(m_floor[k], price));
    }
    for (std::size_t d = 0; d < m_in.dependencies.size(); ++d)
        m_prices.dependency[d] = std::max(0.0, m_prices.dependency[d] + step * m_direction.dependency[d]);
}

} // namespace consolidation::optimiser
