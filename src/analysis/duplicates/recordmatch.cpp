// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/recordmatch.h"

#include "analysis/duplicates/linkagemodel.h"
#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/similarityindex.h"
#include "analysis/duplicates/synonyms.h"
#include "analysis/duplicates/weights.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace analysis {

namespace {

constexpr int nearestKept = 60;
constexpr qsizetype fewestToEstimate = 300;
// Names this alike are taken for the same in the first round.
constexpr double surelyAlike = 0.7;

enum Evidences { Name, Rank, Code, EvidenceCount };
const std::vector<int> binCounts = {10, 3, 2};

bool isCode(const QString &token)
{
    return token.size() >= 4 && std::any_of(token.begin(), token.end(), [](QChar c) { return c.isDigit(); });
}

// Everything about the two tables that pairs are compared by. Right records follow the left ones.
class Tables
{
public:
    Tables(const QList<MatchRecord> &left, const QList<MatchRecord> &right)
        : m_leftCount(int(left.size()))
    {
        const NameReading reading{&Synonyms::shipped(), {}, false};
        for (const QList<MatchRecord> *table : {&left, &right}) {
            for (const MatchRecord &record : *table) {
                m_tokens << nameTokens(record.name, reading);
                m_details << nameTokens(record.details, reading);
            }
        }
        for (const QStringList &tokens : std::as_const(m_tokens)) {
            for (const QString &token : QSet<QString>(tokens.begin(), tokens.end()))
                ++m_frequency[token];
        }
    }

    [[nodiscard]] int leftCount() const { return m_leftCount; }
    [[nodiscard]] int rightCount() const { return int(m_tokens.size()) - m_leftCount; }
    [[nodiscard]] bool areOpposite(int a, int b) const { return (a < m_leftCount) != (b < m_leftCount); }

    [[nodiscard]] QList<QStringList> features() const
    {
        QList<QStringList> rows;
        for (const QStringList &tokens : m_tokens)
            rows << nameFeatures(tokens);
        return rows;
    }

    // Rare words with digits: article numbers, model names. They may stand in the details of one and the name of the
    // other.
    [[nodiscard]] QStringList codes(int record) const
    {
        constexpr int mostOften = 6;
        QStringList result;
        for (const QString &token : m_tokens.at(record)) {
            if (isCode(token) && m_frequency.value(token) <= mostOften)
                result << token;
        }
        return result;
    }
    [[nodiscard]] QStringList sharedCodes(int a, int b) const
    {
        QStringList shared;
        for (const QString &code : codes(a)) {
            if ((m_tokens.at(b).contains(code) || m_details.at(b).contains(code)) && !shared.contains(code))
                shared << code;
        }
        for (const QString &code : codes(b)) {
            if (m_details.at(a).contains(code) && !shared.contains(code))
                shared << code;
        }
        return shared;
    }
    [[nodiscard]] QStringList sharedTokens(int a, int b) const
    {
        QStringList shared;
        for (const QString &token : m_tokens.at(a)) {
            if (m_tokens.at(b).contains(token) && !shared.contains(token))
                shared << token;
        }
        return shared;
    }

private:
    int m_leftCount;
    QList<QStringList> m_tokens;
    QList<QStringList> m_details;
    QHash<QString, int> m_frequency;
};

// For each record the cosine of its best candidate.
std::vector<double> bestOf(const std::vector<SimilarityIndex::Pair> &pairs, int records)
{
    std::vector<double> best(size_t(records), 0.0);
    for (const auto &pair : pairs) {
        best[size_t(pair.a)] = std::max(best[size_t(pair.a)], pair.cosine);
        best[size_t(pair.b)] = std::max(best[size_t(pair.b)], pair.cosine);
    }
    return best;
}

std::vector<PairBins> observe(const Tables &tables, const std::vector<SimilarityIndex::Pair> &pairs)
{
    const std::vector<double> best = bestOf(pairs, tables.leftCount() + tables.rightCount());
    std::vector<PairBins> result;
    result.reserve(pairs.size());
    for (const auto &pair : pairs) {
        PairBins bins(EvidenceCount, -1);
        bins[Name] = std::min(9, int(pair.cosine * 10));
        bins[Rank] = int(pair.cosine >= best[size_t(pair.a)]) + int(pair.cosine >= best[size_t(pair.b)]);
        if (!tables.codes(pair.a).isEmpty() && !tables.codes(pair.b).isEmpty())
            bins[Code] = tables.sharedCodes(pair.a, pair.b).isEmpty() ? 0 : 1;
        result.push_back(bins);
    }
    return result;
}

LinkageModel modelFor(const Tables &tables, const std::vector<SimilarityIndex::Pair> &pairs,
                      const std::vector<PairBins> &observed)
{
    if (qsizetype(pairs.size()) < fewestToEstimate) {
        LinkageModel model;
        model.prior = EvidenceWeights::shipped().prior();
        std::vector<double> name;
        for (int bin = 0; bin < binCounts[Name]; ++bin)
            name.push_back(EvidenceWeights::shipped().bits(QStringLiteral("name"), bin / 10.0));
        model.weights = {name, {-3, 0, 1}, {-1, 5}};
        return model;
    }
    std::vector<double> start;
    for (const auto &pair : pairs)
        start.push_back(pair.cosine >= surelyAlike ? 0.9 : 0.01);
    return estimateLinkage(observed, binCounts, start, std::min(tables.leftCount(), tables.rightCount()));
}

QList<Evidence> explain(const Tables &tables, const LinkageModel &model, const SimilarityIndex::Pair &pair,
                        const PairBins &bins)
{
    QList<Evidence> evidence;
    const auto bits = [&](size_t kind) { return model.weights[kind][size_t(bins[kind])]; };
    const QStringList shared = tables.sharedTokens(pair.a, pair.b);
    evidence << Evidence{QStringLiteral("name"),
                         shared.isEmpty()
                             ? QCoreApplication::translate("analysis", "names %1 % alike").arg(int(pair.cosine * 100))
                             : QCoreApplication::translate("analysis", "names %1 % alike (shared: %2)")
                                   .arg(QString::number(int(pair.cosine * 100)), shared.join(QStringLiteral(", "))),
                         bits(Name), {}};
    const QString ranks[] = {QCoreApplication::translate("analysis", "both have likelier partners"),
                             QCoreApplication::translate("analysis", "likeliest partner of one of them"),
                             QCoreApplication::translate("analysis", "likeliest partners of each other")};
    evidence << Evidence{QStringLiteral("rank"), ranks[bins[Rank]], bits(Rank), {}};
    if (bins[Code] == 1)
        evidence << Evidence{QStringLiteral("code"),
                             QCoreApplication::translate("analysis", "shared code %1")
                                 .arg(tables.sharedCodes(pair.a, pair.b).join(QStringLiteral(", "))),
                             bits(Code), {}};
    else if (bins[Code] == 0)
        evidence << Evidence{QStringLiteral("code"), QCoreApplication::translate("analysis", "different codes"), bits(Code), {}};
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
    const Tables tables(left, right);
    const SimilarityIndex index(tables.features());
    const auto pairs = index.candidates(nearestKept, 0.0, [&](int a, int b) { return tables.areOpposite(a, b); }, cancel);
    if (pairs.empty() || cancel.isCancelled())
        return {};
    const std::vector<PairBins> observed = observe(tables, pairs);
    const LinkageModel model = modelFor(tables, pairs, observed);

    std::vector<size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::vector<double> bits;
    for (const PairBins &bins : observed)
        bits.push_back(model.bits(bins));
    std::stable_sort(order.begin(), order.end(), [&](size_t x, size_t y) {
        return bits[x] != bits[y] ? bits[x] > bits[y] : pairs[x].cosine > pairs[y].cosine;
    });
    QList<RecordMatch> matches;
    std::vector<bool> taken(size_t(index.size()), false);
    for (const size_t i : order) {
        const auto &pair = pairs[i];
        const double probability = EvidenceWeights::probability(bits[i]);
        if (probability < options.leastProbability)
            break;
        if (options.oneToOne && (taken[size_t(pair.a)] || taken[size_t(pair.b)]))
            continue;
        taken[size_t(pair.a)] = taken[size_t(pair.b)] = true;
        matches << RecordMatch{pair.a, pair.b - tables.leftCount(), probability,
                               explain(tables, model, pair, observed[i])};
    }
    std::sort(matches.begin(), matches.end(), [](const RecordMatch &x, const RecordMatch &y) {
        return std::pair(x.left, x.right) < std::pair(y.left, y.right);
    });
    return matches;
}

} // namespace analysis
