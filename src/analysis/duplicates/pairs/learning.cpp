// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/pairs/learning.h"

#include "analysis/duplicates/linkagemodel.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace analysis {

namespace {

constexpr int rounds = 10;
// All open pairs together count as this many answers on each side, however many they are.
constexpr double openMass = 15;
constexpr double mostAnswers = 2 * openMass;
// Added to every bin, so that one that nobody fell into does not move without end.
constexpr double smoothing = 0.5;

using Counts = std::vector<double>; // by bin

struct Sides
{
    Counts same;
    Counts different;
};

// One kind of evidence: what the open pairs and the answers say about its bins.
class KindCounts
{
public:
    KindCounts(EvidenceKind kind, size_t bins, const PairWeights &weights, const std::vector<Observed> &open,
               const std::vector<Observed> &same, const std::vector<Observed> &different)
        : m_bins(bins)
        , m_answers{answers(kind, weights, same), answers(kind, weights, different)}
    {
        m_open.reserve(open.size());
        for (const Observed &pair : open)
            m_open.push_back(weights.binOf(pair, kind));
    }

    [[nodiscard]] bool hasAnswers() const
    {
        return std::accumulate(m_answers.same.begin(), m_answers.same.end(), 0.0)
            + std::accumulate(m_answers.different.begin(), m_answers.different.end(), 0.0) > 0;
    }

    // The shares of the bins, with the answers or without them.
    [[nodiscard]] Sides shares(const std::vector<double> &probability, bool withAnswers) const
    {
        Sides sides{Counts(m_bins, 0), Counts(m_bins, 0)};
        for (size_t i = 0; i < m_open.size(); ++i) {
            if (m_open[i] < 0)
                continue;
            sides.same[size_t(m_open[i])] += probability[i];
            sides.different[size_t(m_open[i])] += 1 - probability[i];
        }
        finish(sides.same, withAnswers ? m_answers.same : Counts(m_bins, 0));
        finish(sides.different, withAnswers ? m_answers.different : Counts(m_bins, 0));
        return sides;
    }

private:
    [[nodiscard]] Counts answers(EvidenceKind kind, const PairWeights &weights, const std::vector<Observed> &pairs) const
    {
        Counts counts(m_bins, 0);
        for (const Observed &pair : pairs) {
            if (const int bin = weights.binOf(pair, kind); bin >= 0)
                counts[size_t(bin)] += 1;
        }
        const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
        for (double &count : counts)
            count *= total > mostAnswers ? mostAnswers / total : 1;
        return counts;
    }

    static void finish(Counts &counts, const Counts &answered)
    {
        const double open = std::accumulate(counts.begin(), counts.end(), 0.0);
        double total = 0;
        for (size_t bin = 0; bin < counts.size(); ++bin) {
            counts[bin] = (open > 0 ? counts[bin] * openMass / open : 0) + answered[bin] + smoothing;
            total += counts[bin];
        }
        for (double &count : counts)
            count /= total;
    }

    size_t m_bins;
    Sides m_answers;
    std::vector<int> m_open;
};

void move(EvidenceWeights &weights, const EvidenceWeights &from, EvidenceKind kind, const Sides &before, const Sides &now)
{
    const QString name = evidenceKindName(kind);
    const auto bins = from.bins(name);
    std::vector<double> bits;
    std::vector<double> mass;
    for (size_t bin = 0; bin < before.same.size(); ++bin) {
        bits.push_back(bins.at(qsizetype(bin)).bits + std::log2(now.same[bin] / before.same[bin])
                       - std::log2(now.different[bin] / before.different[bin]));
        mass.push_back(now.same[bin] + now.different[bin]);
    }
    const std::vector<double> rising = neverFalling(bits, mass);
    for (size_t bin = 0; bin < rising.size(); ++bin)
        weights.setBits(name, int(bin), rising[bin]);
}

// Products are known of many pairs that nobody was asked about, and such pairs are never different: only some count.
constexpr double mostSame = 10;
constexpr double mostDifferent = 30;
constexpr double priorSpread = 0.7; // bits

// How much too high (or low) the answered pairs come out, as a shift of the prior in bits.
double priorShift(const PairWeights &weights, const std::vector<Observed> &same, const std::vector<Observed> &different)
{
    const auto totals = [&](const std::vector<Observed> &pairs) {
        std::vector<double> result;
        for (Observed pair : pairs) {
            pair.of[size_t(EvidenceKind::Product)] = -1;
            result.push_back(weights.total(pair));
        }
        return result;
    };
    const std::vector<double> sameBits = totals(same);
    const std::vector<double> differentBits = totals(different);
    const double sameShare = std::min(1.0, mostSame / std::max(1.0, double(same.size())));
    const double differentShare = std::min(1.0, mostDifferent / std::max(1.0, double(different.size())));
    // The slope of the log posterior falls with the shift: halve the interval that holds its zero.
    const auto slope = [&](double shift) {
        double sum = -shift / (priorSpread * priorSpread);
        for (const double bits : sameBits)
            sum += std::numbers::ln2 * sameShare * (1 - EvidenceWeights::probability(bits + shift));
        for (const double bits : differentBits)
            sum -= std::numbers::ln2 * differentShare * EvidenceWeights::probability(bits + shift);
        return sum;
    };
    double low = -4;
    double high = 4;
    for (int step = 0; step < 40; ++step) {
        const double middle = (low + high) / 2;
        (slope(middle) > 0 ? low : high) = middle;
    }
    return (low + high) / 2;
}

// The pairs as bins; each pattern once, with how often it was seen and its mean probability.
struct Patterns
{
    std::vector<PairBins> bins;
    std::vector<double> times;
    std::vector<double> probability;
    std::vector<size_t> known; // by kind: pairs in which it is known

    Patterns(const PairWeights &weights, const std::vector<Observed> &pairs)
        : known(evidenceKindCount, 0)
    {
        std::map<PairBins, std::pair<double, double>> seen;
        PairBins pattern;
        for (const Observed &pair : pairs) {
            pattern.clear();
            for (size_t kind = 0; kind < evidenceKindCount; ++kind) {
                const int bin = EvidenceKind(kind) == EvidenceKind::Product ? -1 : weights.binOf(pair, EvidenceKind(kind));
                known[kind] += bin >= 0 ? 1 : 0;
                pattern.push_back(bin);
            }
            auto &[count, sum] = seen[pattern];
            count += 1;
            sum += EvidenceWeights::probability(weights.total(pair));
        }
        for (const auto &[row, counted] : seen) {
            bins.push_back(row);
            times.push_back(counted.first);
            probability.push_back(counted.second / counted.first);
        }
    }
};

}

EvidenceWeights fitted(const EvidenceWeights &from, const std::vector<Observed> &open)
{
    constexpr size_t fewestPairs = 300;
    constexpr double mostMatches = 0.5; // of the candidates
    constexpr double step = 0.25;
    if (open.size() < fewestPairs)
        return from;
    const Patterns patterns(PairWeights(from), open);
    std::vector<int> binCounts;
    for (size_t kind = 0; kind < evidenceKindCount; ++kind)
        binCounts.push_back(std::max(1, int(from.bins(evidenceKindName(EvidenceKind(kind))).size())));
    const LinkageModel model = estimateLinkage(patterns.bins, binCounts, patterns.probability,
                                               double(open.size()) * mostMatches, patterns.times);
    EvidenceWeights weights = from;
    for (size_t kind = 0; kind < evidenceKindCount; ++kind) {
        if (patterns.known[kind] < fewestPairs)
            continue;
        const QString name = evidenceKindName(EvidenceKind(kind));
        const auto bins = from.bins(name);
        for (qsizetype bin = 0; bin < bins.size(); ++bin)
            weights.setBits(name, int(bin), (1 - step) * bins[bin].bits + step * model.weights[kind][size_t(bin)]);
    }
    return weights;
}

double shownDifferent(const EvidenceWeights &weights, Observed pair)
{
    for (const EvidenceKind kind : {EvidenceKind::Name, EvidenceKind::Rarity, EvidenceKind::Product})
        pair.of[size_t(kind)] = -1;
    return 1 - EvidenceWeights::probability(PairWeights(weights).total(pair) - weights.prior());
}

double namesakeShift(const EvidenceWeights &weights, const std::vector<Observed> &pairs, double namesakes, double pairsPerKnown)
{
    constexpr double likeNames = 0.7;
    constexpr double trust = 1; // namesakes
    constexpr double lowest = -7;
    constexpr double highest = 0;
    const PairWeights start(weights);
    std::vector<double> bits;
    for (Observed pair : pairs) {
        pair.of[size_t(EvidenceKind::Product)] = -1; // answers move weights by themselves
        if (pair[EvidenceKind::Name] >= likeNames)
            bits.push_back(start.total(pair));
    }
    if (pairsPerKnown <= 0 || bits.empty())
        return 0;
    const auto different = [&](double shift) {
        double sum = 0;
        for (const double pair : bits)
            sum += 1 - EvidenceWeights::probability(pair + shift);
        return sum;
    };
    const double expected = different(0);
    const double wanted = expected * (namesakes + trust) / (expected / pairsPerKnown + trust);
    double low = lowest;
    double high = highest;
    for (int step = 0; step < 40; ++step) {
        const double middle = (low + high) / 2;
        (different(middle) > wanted ? low : high) = middle;
    }
    return (low + high) / 2;
}

EvidenceWeights learn(const EvidenceWeights &from, const std::vector<Observed> &open, const std::vector<Observed> &same,
                      const std::vector<Observed> &different)
{
    if (same.empty() && different.empty())
        return from;
    const PairWeights start(from);
    std::vector<std::pair<EvidenceKind, KindCounts>> kinds;
    for (size_t i = 0; i < evidenceKindCount; ++i) {
        const auto kind = EvidenceKind(i);
        const qsizetype bins = from.bins(evidenceKindName(kind)).size();
        if (kind == EvidenceKind::Product || bins == 0)
            continue;
        KindCounts counts(kind, size_t(bins), start, open, same, different);
        if (counts.hasAnswers())
            kinds.emplace_back(kind, std::move(counts));
    }
    const auto probabilities = [&](const PairWeights &weights) {
        std::vector<double> result;
        result.reserve(open.size());
        for (const Observed &pair : open)
            result.push_back(EvidenceWeights::probability(weights.total(pair)));
        return result;
    };
    std::vector<double> probability = probabilities(start);
    std::vector<Sides> before;
    for (const auto &[kind, counts] : kinds)
        before.push_back(counts.shares(probability, false));
    EvidenceWeights weights = from;
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < kinds.size(); ++i)
            move(weights, from, kinds[i].first, before[i], kinds[i].second.shares(probability, true));
        probability = probabilities(PairWeights(weights));
    }
    weights.setPrior(from.prior() + priorShift(PairWeights(weights), same, different));
    return weights;
}

} // namespace analysis
