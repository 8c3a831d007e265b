// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/names/namelikeness.h"
#include "analysis/duplicates/names/namereader.h"
#include "analysis/duplicates/names/worduse.h"
#include "analysis/duplicates/pairs/clusters.h"
#include "analysis/duplicates/recordmatch.h"
#include "analysis/duplicates/recordtables.h"
#include "analysis/duplicates/similarityindex.h"
#include "analysis/duplicates/synonyms.h"
#include "analysis/duplicates/weights.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace analysis {

namespace {

constexpr int nearestKept = 60;
// Below this no code lifts a pair to even odds.
constexpr double leastCosine = 0.25;
constexpr qsizetype mostMembers = 1000;
constexpr double sharedCode = 5;
constexpr double differentCodes = -1;

struct Link
{
    int a = 0;
    int b = 0;
    double bits = 0;
    QList<Evidence> evidence;
};

// One list's pairs by the default weights.
class Scoring
{
public:
    Scoring(const RecordTables &tables, const QList<QStringList> &names, const Synonyms &synonyms)
        : m_tables(tables)
        , m_names(names)
        , m_likenesses(names, WordUse(names, synonyms))
    {
    }

    [[nodiscard]] Link score(const SimilarityIndex::Pair &pair) const
    {
        constexpr double allOfRarity = 16;
        const EvidenceWeights &weights = EvidenceWeights::shipped();
        const NameLikeness alike = m_likenesses.of(pair.a, pair.b);
        QStringList shared = m_names.at(pair.a);
        shared.removeIf([&](const QString &word) { return !m_names.at(pair.b).contains(word); });
        shared.removeDuplicates();
        const double name = weights.bits(QStringLiteral("name"), alike.share)
            + weights.bits(QStringLiteral("rarity"), std::min(1.0, alike.shared / allOfRarity));
        Link link{pair.a, pair.b, weights.prior() + name, {nameEvidence(shared, alike.share, name)}};
        if (m_tables.haveCodes(pair.a, pair.b)) {
            const QStringList codes = m_tables.sharedCodes(pair.a, pair.b);
            link.evidence << codeEvidence(codes, codes.isEmpty() ? differentCodes : sharedCode);
            link.bits += link.evidence.last().weight;
        }
        return link;
    }

private:
    const RecordTables &m_tables;
    const QList<QStringList> &m_names;
    NameLikenesses m_likenesses;
};

QList<QStringList> readNames(const QList<MatchRecord> &records, const RecordTables &tables, const Synonyms &synonyms)
{
    NameReader reader(synonyms);
    QStringList names;
    QList<int> units;
    for (qsizetype i = 0; i < records.size(); ++i) {
        reader.addUnit(records.at(i).unit);
        names << records.at(i).name;
        units << tables.unitOf(int(i));
    }
    reader.learnUnitWords(names, units);
    QList<QStringList> tokens;
    for (const QString &name : std::as_const(names))
        tokens << reader.read(name).tokens;
    return tokens;
}

std::vector<Link> likelyLinks(const QList<MatchRecord> &records, const RecordTables &tables, const WithinOptions &options,
                              const Synonyms &synonyms, const base::CancelToken &cancel)
{
    const QList<QStringList> names = readNames(records, tables, synonyms);
    QList<QStringList> features;
    for (const QStringList &name : names)
        features << nameFeatures(name);
    const SimilarityIndex index(features);
    const Scoring scoring(tables, names, synonyms);
    const auto allowed = [&](int a, int b) { return !options.onePerUnit || !tables.areOfOneUnit(a, b); };
    std::vector<Link> links;
    for (const auto &pair : index.candidates(nearestKept, leastCosine, allowed, cancel)) {
        Link link = scoring.score(pair);
        if (EvidenceWeights::probability(link.bits) >= options.leastProbability)
            links.push_back(std::move(link));
    }
    std::stable_sort(links.begin(), links.end(), [](const Link &x, const Link &y) { return x.bits > y.bits; });
    return links;
}

// All pairs of a group: those that were compared with their own score, the others with that of the weakest link. Of very
// large groups only the links, as nobody reads a million pairs.
void appendPairs(QList<RecordMatch> &matches, const QList<int> &members, const QList<int> &held,
                 const std::vector<Link> &links, const std::map<std::pair<int, int>, size_t> &linkOf)
{
    double weakest = links[size_t(held.first())].bits;
    for (const int link : held)
        weakest = std::min(weakest, links[size_t(link)].bits);
    if (members.size() > mostMembers) {
        for (const int link : held)
            matches << RecordMatch{links[size_t(link)].a, links[size_t(link)].b,
                                   EvidenceWeights::probability(links[size_t(link)].bits), links[size_t(link)].evidence};
        return;
    }
    for (const int a : members) {
        for (const int b : members) {
            if (a >= b)
                continue;
            const auto known = linkOf.find({a, b});
            if (known != linkOf.end()) {
                const Link &link = links[known->second];
                matches << RecordMatch{a, b, EvidenceWeights::probability(link.bits), link.evidence};
            } else {
                matches << RecordMatch{a, b, EvidenceWeights::probability(weakest),
                                       {{QStringLiteral("through"),
                                         QCoreApplication::translate("analysis", "both like the others of their group"), weakest, {}}}};
            }
        }
    }
}

QList<RecordMatch> groupedPairs(const RecordTables &tables, const std::vector<Link> &links, bool onePerUnit)
{
    Clusters clusters(tables.size());
    for (int i = 0; onePerUnit && i < tables.size(); ++i) {
        if (const int unit = tables.unitOf(i); unit >= 0)
            clusters.addLabel(i, quint64(unit));
    }
    std::map<std::pair<int, int>, size_t> linkOf;
    for (size_t i = 0; i < links.size(); ++i) {
        linkOf.emplace(std::pair(links[i].a, links[i].b), i);
        clusters.merge(int(i), links[i].a, links[i].b);
    }
    QList<RecordMatch> matches;
    for (int i = 0; i < tables.size(); ++i) {
        if (!clusters.linksOf(i).isEmpty())
            appendPairs(matches, clusters.membersOf(i), clusters.linksOf(i), links, linkOf);
    }
    return matches;
}

QList<RecordMatch> singlePairs(int records, const std::vector<Link> &links)
{
    QList<RecordMatch> matches;
    std::vector<bool> taken(size_t(records), false);
    for (const Link &link : links) {
        if (taken[size_t(link.a)] || taken[size_t(link.b)])
            continue;
        taken[size_t(link.a)] = taken[size_t(link.b)] = true;
        matches << RecordMatch{link.a, link.b, EvidenceWeights::probability(link.bits), link.evidence};
    }
    return matches;
}

}

QList<RecordMatch> matchWithin(const QList<MatchRecord> &records, const WithinOptions &options,
                               const base::CancelToken &cancel)
{
    const Synonyms &synonyms = options.synonyms ? *options.synonyms : Synonyms::shipped();
    const RecordTables tables(records, {}, synonyms);
    const std::vector<Link> links = likelyLinks(records, tables, options, synonyms, cancel);
    QList<RecordMatch> matches = options.oneToOne ? singlePairs(tables.size(), links)
                                                  : groupedPairs(tables, links, options.onePerUnit);
    std::sort(matches.begin(), matches.end(), [](const RecordMatch &x, const RecordMatch &y) {
        return std::pair(x.left, x.right) < std::pair(y.left, y.right);
    });
    return matches;
}

} // namespace analysis
