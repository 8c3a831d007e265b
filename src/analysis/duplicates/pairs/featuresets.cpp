// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/pairs/featuresets.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace analysis {

FeatureSets::FeatureSets(std::vector<std::vector<int>> sets, Weighting weighting)
    : m_sets(std::move(sets))
{
    int things = 0;
    for (const auto &set : m_sets) {
        if (!set.empty())
            things = std::max(things, set.back() + 1);
    }
    std::vector<int> frequency(size_t(things), 0);
    double rows = 0;
    for (const auto &set : m_sets) {
        rows += set.empty() ? 0 : 1;
        for (const int thing : set)
            ++frequency[size_t(thing)];
    }
    for (const int df : frequency) {
        const double rarity = std::log(1 + rows / std::max(1, df));
        m_weights.push_back(weighting == Weighting::Rarity ? rarity * rarity : 1 / std::log(1.0 + std::max(1, df)));
    }
    for (const auto &set : m_sets) {
        double total = 0;
        for (const int thing : set)
            total += m_weights[size_t(thing)];
        m_totals.push_back(total);
    }
}

std::optional<double> FeatureSets::cosine(int a, int b) const
{
    const auto &left = m_sets[size_t(a)];
    const auto &right = m_sets[size_t(b)];
    if (left.empty() || right.empty())
        return std::nullopt;
    double sum = 0;
    for (size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        if (left[i] < right[j]) {
            ++i;
        } else if (right[j] < left[i]) {
            ++j;
        } else {
            sum += m_weights[size_t(left[i])];
            ++i;
            ++j;
        }
    }
    return std::min(1.0, sum / std::sqrt(m_totals[size_t(a)] * m_totals[size_t(b)]));
}

std::vector<int> FeatureSets::shared(int a, int b) const
{
    std::vector<int> both;
    std::set_intersection(m_sets[size_t(a)].begin(), m_sets[size_t(a)].end(), m_sets[size_t(b)].begin(),
                          m_sets[size_t(b)].end(), std::back_inserter(both));
    return both;
}

} // namespace analysis
