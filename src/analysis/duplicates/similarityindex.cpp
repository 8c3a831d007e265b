// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/similarityindex.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace analysis {

SimilarityIndex::SimilarityIndex(const QList<QStringList> &rows)
{
    QHash<QString, int> numberOf;
    std::vector<std::vector<std::pair<int, int>>> counts(size_t(rows.size()));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        std::vector<int> features;
        for (const QString &feature : rows.at(row)) {
            const auto known = numberOf.constFind(feature);
            features.push_back(known != numberOf.constEnd() ? *known
                                                            : *numberOf.insert(feature, int(numberOf.size())));
        }
        std::sort(features.begin(), features.end());
        auto &count = counts[size_t(row)];
        for (const int feature : features) {
            if (!count.empty() && count.back().first == feature)
                ++count.back().second;
            else
                count.emplace_back(feature, 1);
        }
    }
    m_frequency.assign(size_t(numberOf.size()), 0);
    for (const auto &row : counts) {
        for (const auto &[feature, times] : row)
            ++m_frequency[size_t(feature)];
    }
    makeVectors(counts);
    indexRarer();
}

void SimilarityIndex::makeVectors(const std::vector<std::vector<std::pair<int, int>>> &counts)
{
    m_vectors.resize(counts.size());
    const double rows = double(counts.size());
    for (size_t row = 0; row < counts.size(); ++row) {
        double square = 0;
        for (const auto &[feature, times] : counts[row]) {
            const double weight = (1 + std::log(double(times))) * std::log(1 + rows / m_frequency[size_t(feature)]);
            m_vectors[row].push_back({feature, float(weight)});
            square += weight * weight;
        }
        const float length = float(std::sqrt(square));
        for (Weight &entry : m_vectors[row])
            entry.weight /= length;
    }
}

void SimilarityIndex::indexRarer()
{
    const int most = std::max(50, int(double(m_vectors.size()) * 0.02));
    m_postings.resize(m_frequency.size());
    for (size_t row = 0; row < m_vectors.size(); ++row) {
        for (const Weight &entry : m_vectors[row]) {
            if (m_frequency[size_t(entry.feature)] <= most)
                m_postings[size_t(entry.feature)].push_back({int(row), entry.weight});
        }
    }
}

double SimilarityIndex::cosine(int a, int b) const
{
    const auto &left = m_vectors[size_t(a)];
    const auto &right = m_vectors[size_t(b)];
    double sum = 0;
    for (size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        if (left[i].feature < right[j].feature) {
            ++i;
        } else if (right[j].feature < left[i].feature) {
            ++j;
        } else {
            sum += double(left[i].weight) * double(right[j].weight);
            ++i;
            ++j;
        }
    }
    return std::min(sum, 1.0);
}

std::vector<SimilarityIndex::Pair> SimilarityIndex::candidates(int most, double least,
                                                               const std::function<bool(int, int)> &allowed,
                                                               const base::CancelToken &cancel) const
{
    std::vector<Pair> pairs;
    std::vector<float> score(m_vectors.size(), 0);
    std::vector<int> touched;
    for (int row = 0; row < size() && !cancel.isCancelled(); ++row) {
        touched.clear();
        for (const Weight &entry : m_vectors[size_t(row)]) {
            for (const Weight &posting : m_postings[size_t(entry.feature)]) {
                float &sum = score[size_t(posting.feature)];
                if (sum == 0)
                    touched.push_back(posting.feature);
                sum += entry.weight * posting.weight;
            }
        }
        std::vector<std::pair<float, int>> found;
        for (const int other : touched) {
            if (other != row && (!allowed || allowed(row, other)))
                found.emplace_back(-score[size_t(other)], other);
            score[size_t(other)] = 0;
        }
        const size_t kept = std::min(found.size(), size_t(most));
        std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(kept), found.end());
        for (size_t i = 0; i < kept; ++i) {
            const int other = found[i].second;
            if (const double exact = cosine(row, other); exact >= least)
                pairs.push_back({std::min(row, other), std::max(row, other), exact});
        }
    }
    const auto ends = [](const Pair &pair) { return std::pair(pair.a, pair.b); };
    std::sort(pairs.begin(), pairs.end(), [&](const Pair &x, const Pair &y) { return ends(x) < ends(y); });
    pairs.erase(std::unique(pairs.begin(), pairs.end(), [&](const Pair &x, const Pair &y) { return ends(x) == ends(y); }),
                pairs.end());
    return pairs;
}

} // namespace analysis
