// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace analysis {

/// Which texts are alike: TF-IDF vectors, weight (1 + ln tf)·ln(1 + N/df), compared by cosine; candidates from an
/// inverted index, so that nobody compares all with all. Texts with the same features are kept once: how rare a feature
/// is counts different texts, so that a system installed everywhere does not make its own name worthless.
class SimilarityIndex
{
public:
    /// One row of features per text. Features that occur once only are kept (they lengthen their vector).
    explicit SimilarityIndex(const QList<QStringList> &rows);

    [[nodiscard]] int size() const { return int(m_classOf.size()); }
    /// 0 … 1. O(features of the two).
    [[nodiscard]] double cosine(int a, int b) const;

    struct Pair
    {
        int a = 0; ///< a < b
        int b = 0;
        double cosine = 0;
    };
    /// For each text its `most` nearest by the rarer features (those in at most 2 % of the different texts, or 50), equal
    /// ones first, then the exact cosine of these; pairs with at least `least`, each once, in the order of (a, b). Pairs that `allowed` (if
    /// given) refuses are left out before the best are chosen. O(Σ df²) over the rarer features.
    [[nodiscard]] std::vector<Pair> candidates(int most, double least,
                                               const std::function<bool(int a, int b)> &allowed = {},
                                               const base::CancelToken &cancel = {}) const;

private:
    struct Weight
    {
        int feature;
        float weight;
    };
    using Neighbours = std::vector<std::pair<float, int>>; // (-score, class), best first
    void makeVectors(const std::vector<std::vector<std::pair<int, int>>> &counts);
    void indexRarer();
    [[nodiscard]] Neighbours neighboursOf(int one, std::vector<float> &score) const;
    [[nodiscard]] double classCosine(int a, int b) const;

    // A class is a set of texts with the same features.
    std::vector<int> m_classOf;                  // by text
    std::vector<std::vector<int>> m_members;     // by class: its texts
    std::vector<std::vector<Weight>> m_vectors;  // by class, sorted by feature, each of length 1
    std::vector<std::vector<Weight>> m_postings; // by feature: (class, weight); empty for frequent features
    std::vector<int> m_frequency;                // by feature: classes
};

} // namespace analysis
