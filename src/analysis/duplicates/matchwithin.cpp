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
#include <set>

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
    double sum = 0; ///< of the evidence
    double bits = 0; ///< what that is worth
    QList<Evidence> evidence;
};

const QString pairUse = QStringLiteral("pairs");
const QString throughUse = QStringLiteral("through");

// The sum of the evidence stays visible beside what it is worth.
Link weighed(Link link)
{
    link.bits = EvidenceWeights::shipped().calibrated(pairUse, link.sum);
    link.evidence << Evidence{QStringLiteral("experience"),
                              QCoreApplication::translate("analysis", "how often such pairs were right where the truth is known"),
                              link.bits - link.sum, {}};
    return link;
}

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
        Link link{pair.a, pair.b, weights.prior() + name, 0, {nameEvidence(shared, alike.share, name)}};
        if (m_tables.haveCodes(pair.a, pair.b)) {
            const QStringList codes = m_tables.sharedCodes(pair.a, pair.b);
            link.evidence << codeEvidence(codes, codes.isEmpty() ? differentCodes : sharedCode);
            link.sum += link.evidence.last().weight;
        }
        return weighed(std::move(link));
    }

    [[nodiscard]] Link scoreInitials(int initials, int name, double surety, const QList<MatchRecord> &records) const
    {
        const EvidenceWeights &weights = EvidenceWeights::shipped();
        const double bits = weights.bits(QStringLiteral("initials"), surety);
        const QString text = QCoreApplication::translate("analysis", "“%1” may be the initials of “%2”")
                                 .arg(records.at(initials).name, records.at(name).name);
        return weighed({std::min(initials, name), std::max(initials, name), weights.prior() + bits, 0,
                        {{QStringLiteral("initials"), text, bits, {}}}});
    }

private:
    const RecordTables &m_tables;
    const QList<QStringList> &m_names;
    NameLikenesses m_likenesses;
};

struct ReadNames
{
    QList<QStringList> tokens;
    QList<WrittenName> written;
};

ReadNames readNames(const QList<MatchRecord> &records, const RecordTables &tables, const Synonyms &synonyms)
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
    ReadNames result;
    for (const QString &name : std::as_const(names)) {
        const NameReader::Reading reading = reader.read(name);
        result.tokens << reading.tokens;
        result.written << reading.written;
    }
    return result;
}

std::vector<Link> likelyLinks(const QList<MatchRecord> &records, const RecordTables &tables, const WithinOptions &options,
                              const Synonyms &synonyms, const base::CancelToken &cancel)
{
    const ReadNames read = readNames(records, tables, synonyms);
    const QList<QStringList> &names = read.tokens;
    QList<QStringList> features;
    for (const QStringList &name : names)
        features << nameFeatures(name);
    const SimilarityIndex index(features);
    const Scoring scoring(tables, names, synonyms);
    const auto allowed = [&](int a, int b) { return !options.onePerUnit || !tables.areOfOneUnit(a, b); };
    std::vector<Link> links;
    const Initials initials(read.written, names, synonyms);
    std::set<std::pair<int, int>> compared; // of initials, by names that are alike
    for (const auto &pair : index.candidates(nearestKept, leastCosine, allowed, cancel)) {
        Link link = scoring.score(pair);
        if (EvidenceWeights::probability(link.bits) >= options.leastProbability)
            links.push_back(std::move(link));
        if (initials.isInitials(pair.a) || initials.isInitials(pair.b))
            compared.insert({pair.a, pair.b});
    }
    for (const Initials::Pair &pair : initials.pairs()) {
        const std::pair<int, int> ends = std::minmax(pair.initials, pair.name);
        Link link = scoring.scoreInitials(pair.initials, pair.name, pair.surety, records);
        if (allowed(ends.first, ends.second) && !compared.contains(ends)
            && EvidenceWeights::probability(link.bits) >= options.leastProbability)
            links.push_back(std::move(link));
    }
    std::stable_sort(links.begin(), links.end(), [](const Link &x, const Link &y) { return x.sum > y.sum; });
    return links;
}

// All pairs of a group: those that were compared with their own score, the others with what the link that brought them
// together is worth for them, where that is enough. The links joined the group one after the other, the surest first.
class GroupPairs
{
public:
    GroupPairs(const std::vector<Link> &links, double least)
        : m_links(links)
        , m_least(least)
    {
        for (size_t i = 0; i < links.size(); ++i)
            m_linkOf.emplace(std::pair(links[i].a, links[i].b), i);
    }

    void append(QList<RecordMatch> &matches, const QList<int> &members, QList<int> held) const
    {
        // Of very large groups only the links, as nobody reads a million pairs.
        if (members.size() > mostMembers) {
            for (const int link : std::as_const(held))
                matches << matchOf(m_links[size_t(link)]);
            return;
        }
        std::sort(held.begin(), held.end());
        std::map<int, int> partOf; // by member
        std::map<int, QList<int>> parts;
        for (const int member : members) {
            partOf[member] = member;
            parts[member] = {member};
        }
        for (const int index : std::as_const(held)) {
            const Link &link = m_links[size_t(index)];
            const int first = partOf[link.a];
            const int second = partOf[link.b];
            if (first == second)
                continue;
            for (const int a : parts[first]) {
                for (const int b : parts[second])
                    appendPair(matches, std::min(a, b), std::max(a, b), link.sum);
            }
            for (const int member : parts[second])
                partOf[member] = first;
            parts[first] += parts[second];
            parts.erase(second);
        }
    }

private:
    [[nodiscard]] static RecordMatch matchOf(const Link &link)
    {
        return {link.a, link.b, EvidenceWeights::probability(link.bits), link.evidence};
    }

    void appendPair(QList<RecordMatch> &matches, int a, int b, double joinedBy) const
    {
        if (const auto known = m_linkOf.find({a, b}); known != m_linkOf.end()) {
            matches << matchOf(m_links[known->second]);
            return;
        }
        const double bits = EvidenceWeights::shipped().calibrated(throughUse, joinedBy);
        if (EvidenceWeights::probability(bits) >= m_least)
            matches << RecordMatch{a, b, EvidenceWeights::probability(bits),
                                   {{QStringLiteral("through"),
                                     QCoreApplication::translate("analysis", "both like the others of their group"), bits, {}}}};
    }

    const std::vector<Link> &m_links;
    double m_least;
    std::map<std::pair<int, int>, size_t> m_linkOf;
};

QList<RecordMatch> groupedPairs(const RecordTables &tables, const std::vector<Link> &links, const WithinOptions &options)
{
    Clusters clusters(tables.size());
    for (int i = 0; options.onePerUnit && i < tables.size(); ++i) {
        if (const int unit = tables.unitOf(i); unit >= 0)
            clusters.addLabel(i, quint64(unit));
    }
    for (size_t i = 0; i < links.size(); ++i)
        clusters.merge(int(i), links[i].a, links[i].b);
    const GroupPairs pairs(links, options.leastProbability);
    QList<RecordMatch> matches;
    for (int i = 0; i < tables.size(); ++i) {
        if (!clusters.linksOf(i).isEmpty())
            pairs.append(matches, clusters.membersOf(i), clusters.linksOf(i));
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
                                                  : groupedPairs(tables, links, options);
    std::sort(matches.begin(), matches.end(), [](const RecordMatch &x, const RecordMatch &y) {
        return std::pair(x.left, x.right) < std::pair(y.left, y.right);
    });
    return matches;
}

} // namespace analysis
