// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace analysis {

/// A set of things for each row (functions of an application, its neighbours), and how alike two rows' sets are. Things
/// are numbers from 0, given out in an order that does not depend on ids, so that sums come out the same to the last bit.
class FeatureSets
{
public:
    enum class Weighting {
        Rarity,     ///< ln(1 + rows/df), squared as in a cosine of TF-IDF vectors: sharing something rare says most
        AdamicAdar, ///< 1/ln(1 + df) (Adamic and Adar 2003): a neighbour that everybody has says little
    };

    FeatureSets() = default;
    /// `sets` are sorted. O(Σ sizes).
    FeatureSets(std::vector<std::vector<int>> sets, Weighting weighting);

    /// 0 … 1: weight in common over the geometric mean of the two weights; unknown where one of the sets is empty.
    [[nodiscard]] std::optional<double> cosine(int a, int b) const;
    /// What both have, sorted.
    [[nodiscard]] std::vector<int> shared(int a, int b) const;

private:
    std::vector<std::vector<int>> m_sets;
    std::vector<double> m_weights; // by thing
    std::vector<double> m_totals;  // by row
};

} // namespace analysis
