// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/linkagemodel.h"

#include "analysis/duplicates/weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace analysis {

namespace {

constexpr int rounds = 40;
// Added to every count, so that a bin nobody fell into does not weigh infinitely.
constexpr double smoothing = 0.1;

struct Counts
{
    std::vector<double> matches;
    std::vector<double> others;
};

Counts countBins(const std::vector<PairBins> &pairs, const std::vector<double> &times, const std::vector<double> &match,
                 size_t evidence, int bins)
{
    Counts counts{std::vector<double>(size_t(bins), smoothing), std::vector<double>(size_t(bins), smoothing)};
    for (size_t i = 0; i < pairs.size(); ++i) {
        const int bin = pairs[i][evidence];
        if (bin < 0)
            continue;
        counts.matches[size_t(bin)] += times[i] * match[i];
        counts.others[size_t(bin)] += times[i] * (1 - match[i]);
    }
    return counts;
}

std::vector<double> weightsFrom(const Counts &counts)
{
    const double matches = std::accumulate(counts.matches.begin(), counts.matches.end(), 0.0);
    const double others = std::accumulate(counts.others.begin(), counts.others.end(), 0.0);
    std::vector<double> weights;
    std::vector<double> mass;
    for (size_t bin = 0; bin < counts.matches.size(); ++bin) {
        weights.push_back(std::log2((counts.matches[bin] / matches) / (counts.others[bin] / others)));
        mass.push_back(counts.matches[bin] + counts.others[bin]);
    }
    return neverFalling(weights, mass);
}

}

std::vector<double> neverFalling(const std::vector<double> &values, const std::vector<double> &mass)
{
    struct Pool
    {
        double value;
        double mass;
        size_t size;
    };
    std::vector<Pool> pools;
    for (size_t i = 0; i < values.size(); ++i) {
        pools.push_back({values[i], mass[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].value > pools.back().value) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool &before = pools.back();
            before.value = (before.value * before.mass + last.value * last.mass) / (before.mass + last.mass);
            before.mass += last.mass;
            before.size += last.size;
        }
    }
    std::vector<double> result;
    for (const Pool &pool : pools)
        result.insert(result.end(), pool.size, pool.value);
    return result;
}

double LinkageModel::bits(const PairBins &pair) const
{
    double sum = prior;
    for (size_t evidence = 0; evidence < weights.size(); ++evidence) {
        if (pair[evidence] >= 0)
            sum += weights[evidence][size_t(pair[evidence])];
    }
    return sum;
}

LinkageModel estimateLinkage(const std::vector<PairBins> &pairs, const std::vector<int> &binCounts,
                             std::vector<double> match, double mostMatches, const std::vector<double> &counted)
{
    LinkageModel model;
    const std::vector<double> times = counted.empty() ? std::vector<double>(pairs.size(), 1.0) : counted;
    const double total = std::accumulate(times.begin(), times.end(), 0.0);
    // Both shares stay inside (0, 1), so that the prior is a number.
    const double least = 0.5 / total;
    const double most = std::clamp(mostMatches / total, least, 1 - least);
    for (int round = 0; round < rounds; ++round) {
        const double matches = std::inner_product(match.begin(), match.end(), times.begin(), 0.0);
        const double share = std::clamp(matches / total, least, most);
        model.prior = std::log2(share / (1 - share));
        model.weights.clear();
        for (size_t evidence = 0; evidence < binCounts.size(); ++evidence)
            model.weights.push_back(weightsFrom(countBins(pairs, times, match, evidence, binCounts[evidence])));
        for (size_t i = 0; i < pairs.size(); ++i)
            match[i] = EvidenceWeights::probability(model.bits(pairs[i]));
    }
    return model;
}

} // namespace analysis
