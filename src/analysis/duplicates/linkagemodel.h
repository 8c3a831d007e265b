// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace analysis {

/// Observations of one candidate pair: a bin for each kind of evidence, -1 = missing (weighs nothing).
using PairBins = std::vector<int>;

/// The model of Fellegi and Sunter (1969) with weights estimated without labels by expectation–maximisation (Winkler
/// 1988): candidate pairs are a mixture of matches and others, the kinds of evidence independent within each.
struct LinkageModel
{
    double prior = 0;                         ///< log2 odds of a match among the candidate pairs
    std::vector<std::vector<double>> weights; ///< bits, [evidence][bin]; never falling from one bin to the next

    [[nodiscard]] double bits(const PairBins &pair) const; ///< prior and all weights
};

/// Estimates from `pairs`, where evidence k has `binCounts[k]` bins ordered from "different" to "same". `start` holds
/// a first guess of each pair's probability; `mostMatches` caps the share of matches (as many pairs as one-to-one
/// allows), which keeps the estimate from drifting when the evidence is dependent. `times` says how often each of
/// `pairs` was observed; empty = once each. 40 rounds, O(rounds·pairs·evidence), deterministic.
[[nodiscard]] LinkageModel estimateLinkage(const std::vector<PairBins> &pairs, const std::vector<int> &binCounts,
                                           std::vector<double> start, double mostMatches,
                                           const std::vector<double> &times = {});

/// The nearest values that never fall, by weighted squares: neighbours that fall are pooled (isotonic regression by pool
/// adjacent violators). O(values).
[[nodiscard]] std::vector<double> neverFalling(const std::vector<double> &values, const std::vector<double> &mass);

} // namespace analysis
