// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/recordmatch.h"

#include "analysis/duplicates/linkagemodel.h"
#include "analysis/duplicates/recordtables.h"
#include "analysis/duplicates/similarityindex.h"
#include "analysis/duplicates/synonyms.h"
#include "analysis/duplicates/weights.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace analysis {

namespace {

constexpr int nearestKept = 60;
constexpr size_t fewestToEstimate = 300;
// Names at least 70 % alike are taken for the same in the first round.
constexpr int surelyAlike = 7;

// In bits: half as likely.
constexpr double nearlyAsLikely = 1;

enum Evidences { Name, Rank, Code, Details, EvidenceCount };
const std::vector<int> binCounts = {10, 5, 2, 6};

using Pairs = std::vector<SimilarityIndex::Pair>;

// How a pair stands among its rivals: 4 = each other's likeliest partner and no other comes near, 3 = each other's
// likeliest, 2 = likeliest of one, 1 = nearly the likeliest, 0 = both have likelier partners.
class Ranks
{
public:
    Ranks(const Pairs &pairs, int records)
        : m_best(size_t(records), 0.0)
        , m_second(size_t(records), 0.0)
    {
        for (const auto &pair : pairs) {
            for (const int end : {pair.a, pair.b}) {
                double &best = m_best[size_t(end)];
                double &second = m_second[size_t(end)];
                if (pair.cosine > best) {
                    second = best;
                    best = pair.cosine;
                } else {
                    second = std::max(second, pair.cosine);
                }
            }
        }
    }

    [[nodiscard]] int of(const SimilarityIndex::Pair &pair) const
    {
        constexpr double near = 0.9;
        const double bestA = m_best[size_t(pair.a)];
        const double bestB = m_best[size_t(pair.b)];
        const int wins = int(pair.cosine >= bestA) + int(pair.cosine >= bestB);
        if (wins == 2) {
            const double rival = std::max(m_second[size_t(pair.a)], m_second[size_t(pair.b)]);
            return rival < near * pair.cosine ? 4 : 3;
        }
        if (wins == 1)
            return 2;
        return pair.cosine >= near * std::min(bestA, bestB) ? 1 : 0;
    }

private:
    std::vector<double> m_best;
    std::vector<double> m_second;
};

int detailsBin(double cosine)
{
    constexpr double edges[] = {0.05, 0.15, 0.3, 0.45, 0.6};
    return int(std::upper_bound(std::begin(edges), std::end(edges), cosine) - std::begin(edges));
}

// What was observed of the pairs. Many pairs look the same: each pattern is kept once.
struct Observations
{
    std::vector<PairBins> patterns;
    std::vector<double> times;
    std::vector<int> patternOf; // by pair
};

Observations observe(const RecordTables &tables, const Pairs &pairs)
{
    const Ranks ranks(pairs, tables.size());
    const SimilarityIndex words(tables.allWords());
    Observations result;
    std::map<PairBins, int> known;
    PairBins bins;
    for (const auto &pair : pairs) {
        bins.assign(EvidenceCount, -1);
        bins[Name] = std::min(9, int(pair.cosine * 10));
        bins[Rank] = ranks.of(pair);
        if (tables.haveCodes(pair.a, pair.b))
            bins[Code] = tables.sharedCodes(pair.a, pair.b).isEmpty() ? 0 : 1;
        if (tables.haveDetails(pair.a, pair.b))
            bins[Details] = detailsBin(words.cosine(pair.a, pair.b));
        const auto [place, isNew] = known.emplace(bins, int(known.size()));
        if (isNew) {
            result.patterns.push_back(bins);
            result.times.push_back(0);
        }
        result.times[size_t(place->second)] += 1;
        result.patternOf.push_back(place->second);
    }
    return result;
}

LinkageModel modelFor(const RecordTables &tables, const Observations &observed)
{
    if (observed.patternOf.size() < fewestToEstimate) {
        LinkageModel model;
        model.prior = EvidenceWeights::shipped().prior();
        std::vector<double> name;
        for (int bin = 0; bin < binCounts[Name]; ++bin)
            name.push_back(EvidenceWeights::shipped().bits(QStringLiteral("letters"), bin / 10.0));
        model.weights = {name, {-3, -2, 0, 1, 1}, {-1, 5}, {0, 0, 0, 0, 0, 0}};
        return model;
    }
    std::vector<double> start;
    for (const PairBins &bins : observed.patterns)
        start.push_back(bins[Name] >= surelyAlike ? 0.9 : 0.01);
    return estimateLinkage(observed.patterns, binCounts, std::move(start), std::min(tables.leftCount(), tables.rightCount()),
                           observed.times);
}

QList<Evidence> explain(const RecordTables &tables, const LinkageModel &model, const SimilarityIndex::Pair &pair,
                        const PairBins &bins)
{
    const auto bits = [&](size_t kind) { return model.weights[kind][size_t(bins[kind])]; };
    QList<Evidence> evidence{nameEvidence(tables.sharedTokens(pair.a, pair.b), pair.cosine, bits(Name))};
    const QString ranks[] = {QCoreApplication::translate("analysis", "both have likelier partners"),
                             QCoreApplication::translate("analysis", "other partners are a little likelier"),
                             QCoreApplication::translate("analysis", "likeliest partner of one of them"),
                             QCoreApplication::translate("analysis", "likeliest partners of each other"),
                             QCoreApplication::translate("analysis", "likeliest partners of each other, and no other comes near")};
    evidence << Evidence{QStringLiteral("rank"), ranks[bins[Rank]], bits(Rank), {}};
    if (bins[Code] >= 0)
        evidence << codeEvidence(tables.sharedCodes(pair.a, pair.b), bits(Code));
    if (bins[Details] >= 0)
        evidence << Evidence{QStringLiteral("details"),
                             bins[Details] == 0 ? QCoreApplication::translate("analysis", "their other texts have nothing in common")
                                                : QCoreApplication::translate("analysis", "their other texts are alike in part"),
                             bits(Details), {}};
    return evidence;
}

}

QString RecordMatch::why() const
{
    QStringList parts;
    for (const Evidence &entry : evidence)
        parts << QCoreApplication::translate("analysis", "%1 bits %2")
                     .arg((entry.weight < 0 ? QString() : QStringLiteral("+")) + QString::number(entry.weight, 'f', 1), entry.text);
    return parts.join(QStringLiteral("; "));
}

QList<RecordMatch> matchRecords(const QList<MatchRecord> &left, const QList<MatchRecord> &right,
                                const MatchOptions &options, const base::CancelToken &cancel)
{
    const RecordTables tables(left, right, options.synonyms ? *options.synonyms : Synonyms::shipped());
    const SimilarityIndex index(tables.nameFeatures());
    const Pairs pairs = index.candidates(nearestKept, 0.0, [&](int a, int b) { return tables.areOpposite(a, b); }, cancel);
    if (pairs.empty() || cancel.isCancelled())
        return {};
    const Observations observed = observe(tables, pairs);
    const LinkageModel model = modelFor(tables, observed);

    std::vector<size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::vector<double> bits;
    bits.reserve(pairs.size());
    for (const int pattern : observed.patternOf)
        bits.push_back(model.bits(observed.patterns[size_t(pattern)]));
    std::stable_sort(order.begin(), order.end(), [&](size_t x, size_t y) {
        return bits[x] != bits[y] ? bits[x] > bits[y] : pairs[x].cosine > pairs[y].cosine;
    });
    QList<RecordMatch> matches;
    // The score of each record's first partner; without one-to-one others may join it that are about as likely.
    std::vector<std::optional<double>> first(size_t(index.size()));
    const auto isOpen = [&](int record, double score) {
        const std::optional<double> &best = first[size_t(record)];
        return !best || (!options.oneToOne && score >= *best - nearlyAsLikely);
    };
    for (const size_t i : order) {
        const auto &pair = pairs[i];
        const double probability = EvidenceWeights::probability(bits[i]);
        if (probability < options.leastProbability)
            break;
        if (!isOpen(pair.a, bits[i]) || !isOpen(pair.b, bits[i]))
            continue;
        for (const int end : {pair.a, pair.b})
            first[size_t(end)] = first[size_t(end)].value_or(bits[i]);
        matches << RecordMatch{pair.a, pair.b - tables.leftCount(), probability,
                               explain(tables, model, pair, observed.patterns[size_t(observed.patternOf[i])])};
    }
    std::sort(matches.begin(), matches.end(), [](const RecordMatch &x, const RecordMatch &y) {
        return std::pair(x.left, x.right) < std::pair(y.left, y.right);
    });
    return matches;
}

} // namespace analysis
