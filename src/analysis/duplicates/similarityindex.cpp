// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/similarityindex.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>

namespace analysis {

SimilarityIndex::SimilarityIndex(const QList<QStringList> &rows)
{
    QHash<QString, int> numberOf;
    std::map<std::vector<int>, int> classes;
    std::vector<std::vector<std::pair<int, int>>> counts;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        std::vector<int> features;
        for (const QString &feature : rows.at(row)) {
            const auto known = numberOf.constFind(feature);
            features.push_back(known != numberOf.constEnd() ? *known
                                                            : *numberOf.insert(feature, int(numberOf.size())));
        }
        std::sort(features.begin(), features.end());
        const auto [place, isNew] = classes.emplace(std::move(features), int(classes.size()));
        m_classOf.push_back(place->second);
        if (isNew) {
            m_members.emplace_back();
            counts.emplace_back();
            for (const int feature : place->first) {
                if (!counts.back().empty() && counts.back().back().first == feature)
                    ++counts.back().back().second;
                else
                    counts.back().emplace_back(feature, 1);
            }
        }
        m_members[size_t(place->second)].push_back(int(row));
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
    return classCosine(m_classOf[size_t(a)], m_classOf[size_t(b)]);
}

double SimilarityIndex::classCosine(int a, int b) const
{
    const auto &left = m_vectors[size_t(a)];
    const auto &right = m_vectors[size_t(b)];
    if (a == b)
        return left.empty() ? 0 : 1;
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

SimilarityIndex::Neighbours SimilarityIndex::neighboursOf(int one, std::vector<float> &score) const
{
    std::vector<int> touched;
    for (const Weight &entry : m_vectors[size_t(one)]) {
        for (const Weight &posting : m_postings[size_t(entry.feature)]) {
            float &sum = score[size_t(posting.feature)];
            if (sum == 0)
                touched.push_back(posting.feature);
            sum += entry.weight * posting.weight;
        }
    }
    Neighbours found;
    for (const int other : touched) {
        if (other != one)
            found.emplace_back(-score[size_t(other)], other);
        score[size_t(other)] = 0;
    }
    return found;
}

std::vector<SimilarityIndex::Pair> SimilarityIndex::candidates(int most, double least,
                                                               const std::function<bool(int, int)> &allowed,
                                                               const base::CancelToken &cancel) const
{
    std::vector<Pair> pairs;
    std::vector<float> score(m_vectors.size(), 0);
    for (size_t one = 0; one < m_vectors.size() && !cancel.isCancelled(); ++one) {
        Neighbours found = neighboursOf(int(one), score);
        // With many members the best may all be refused, so that more neighbours are needed than are kept.
        const size_t looked = std::min(found.size(), size_t(most) * 4);
        if (looked < found.size())
            std::nth_element(found.begin(), found.begin() + std::ptrdiff_t(looked), found.end());
        found.resize(looked);
        std::sort(found.begin(), found.end());
        if (!m_vectors[one].empty())
            found.insert(found.begin(), {-1.0F, int(one)});
        std::vector<double> exact(found.size(), -1);
        for (const int row : m_members[one]) {
            int kept = 0;
            for (size_t i = 0; i < found.size() && kept < most; ++i) {
                for (const int other : m_members[size_t(found[i].second)]) {
                    if (kept >= most)
                        break;
                    if (other == row || (allowed && !allowed(row, other)))
                        continue;
                    ++kept;
                    if (exact[i] < 0)
                        exact[i] = classCosine(int(one), found[i].second);
                    if (exact[i] >= least)
                        pairs.push_back({std::min(row, other), std::max(row, other), exact[i]});
                }
            }
        }
    }
    const auto ends = [](const Pair &pair) { return std::pair(pair.a, pair.b); };
    std::sort(pairs.begin(), pairs.end(), [&](const Pair &x, const Pair &y) { return ends(x) < ends(y); });
    pairs.erase(std::unique(pairs.begin(), pairs.end(), [&](const Pair &x, const Pair &y) { return ends(x) == ends(y); }),
                pairs.end());
    return pairs;
}

} // namespace analysis
