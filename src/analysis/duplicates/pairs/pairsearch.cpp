// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/pairs/pairsearch.h"

#include "analysis/duplicates/pairs/learning.h"
#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/similarityindex.h"

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

constexpr int nearestKept = 60;
// Below this no other evidence lifts a pair to even odds.
constexpr double leastCosine = 0.4;
// Installations of two known products are asked about only where their names are this alike.
constexpr double leastForProducts = 0.7;

bool shareSource(const ApplicationProfile &a, const ApplicationProfile &b)
{
    if (a.sources.isEmpty() && b.sources.isEmpty())
        return true;
    return std::any_of(a.sources.begin(), a.sources.end(), [&](SourceId id) { return b.sources.contains(id); });
}

// Records that people or imports found to be the same as an application in operation: their names teach, too.
struct KnownRecords
{
    QStringList names;
    std::vector<int> application; // by name: index of the profile
};

KnownRecords knownRecords(const Landscape &facts, const QList<ApplicationProfile> &profiles)
{
    KnownRecords known;
    if (facts.sameAs.isEmpty())
        return known;
    QHash<ElementId, int> place;
    for (int i = 0; i < profiles.size(); ++i)
        place.insert(profiles.at(i).id, i);
    for (const SameAs &link : facts.sameAs) {
        const auto application = place.constFind(link.element);
        if (application == place.constEnd() || !isApplication(link.record.kind) || link.record.name.isEmpty())
            continue;
        known.names << link.record.name;
        known.application.push_back(*application);
    }
    return known;
}

QList<QStringList> featureRows(const Snapshot &snapshot, const QList<ApplicationProfile> &profiles,
                               const KnownRecords &known, const Synonyms &synonyms)
{
    QList<QStringList> rows;
    rows.reserve(profiles.size() + known.names.size());
    for (const ApplicationProfile &profile : profiles)
        rows << nameFeatures(profile.tokens);
    for (const QStringList &tokens : applicationTokens(snapshot, known.names, synonyms))
        rows << nameFeatures(tokens);
    return rows;
}

Synonyms wordsFor(const Landscape &facts, const DuplicateOptions &options)
{
    Synonyms words = Synonyms::of(facts);
    words.join(options.synonyms);
    return words;
}

}

PairSearch::PairSearch(const Usage &usage, const DuplicateOptions &options, const base::CancelToken &cancel)
    : m_snapshot(&usage.snapshot())
    , m_onePerUnit(options.onePerUnit)
    , m_profiles(applicationProfiles(usage, wordsFor(usage.snapshot(), options)))
    , m_answers(usage.snapshot())
    , m_comparison(usage.snapshot(), m_profiles)
    , m_weights(EvidenceWeights::shipped())
{
    search(options, wordsFor(usage.snapshot(), options), cancel);
}

bool PairSearch::mayMeet(int a, int b) const
{
    const ApplicationProfile &left = m_profiles.at(a);
    const ApplicationProfile &right = m_profiles.at(b);
    return !m_onePerUnit || !left.unit || left.unit != right.unit || !shareSource(left, right);
}

void PairSearch::search(const DuplicateOptions &options, const Synonyms &synonyms, const base::CancelToken &cancel)
{
    const int count = int(m_profiles.size());
    const KnownRecords known = knownRecords(*m_snapshot, m_profiles);
    const SimilarityIndex index(featureRows(*m_snapshot, m_profiles, known, synonyms));
    const auto allowed = [&](int a, int b) {
        return a < count && b < count && mayMeet(a, b) && !m_answers.areDifferent(m_profiles.at(a).id, m_profiles.at(b).id);
    };
    std::vector<Observed> open;
    std::vector<Observed> same;
    std::vector<Observed> different;
    for (const auto &pair : index.candidates(nearestKept, leastCosine, allowed, cancel)) {
        const Observed observed = m_comparison.observe(pair.a, pair.b, pair.cosine);
        if (observed[EvidenceKind::Product] == 0 && pair.cosine < leastForProducts)
            continue;
        m_pairs.push_back({pair.a, pair.b, 0, observed});
        (observed[EvidenceKind::Product] == 1 ? same : open).push_back(observed);
    }
    for (size_t i = 0; i < known.application.size(); ++i) {
        Observed observed;
        observed.of[size_t(EvidenceKind::Name)] = index.cosine(known.application[i], count + int(i));
        same.push_back(observed);
    }
    QHash<ElementId, int> place;
    for (int i = 0; i < count && !m_answers.isEmpty(); ++i)
        place.insert(m_profiles.at(i).id, i);
    for (int a = 0; a < count && !m_answers.isEmpty(); ++a) {
        for (const ElementId other : m_answers.different().value(m_profiles.at(a).id)) {
            if (const int b = place.value(other, -1); b > a)
                different.push_back(m_comparison.observe(a, b, index.cosine(a, b)));
        }
    }
    m_answeredSame = int(same.size());
    m_answeredDifferent = int(different.size());
    m_weights = learn(fitted(EvidenceWeights::shipped(), open), open, same, different);
    const PairWeights weights(m_weights);
    for (LikelyPair &pair : m_pairs)
        pair.bits = weights.total(pair.observed);
    std::erase_if(m_pairs, [&](const LikelyPair &pair) {
        return EvidenceWeights::probability(pair.bits) < options.leastProbability;
    });
    std::stable_sort(m_pairs.begin(), m_pairs.end(), [](const LikelyPair &x, const LikelyPair &y) { return x.bits > y.bits; });
}

QList<Evidence> PairSearch::explain(const LikelyPair &pair) const
{
    return m_comparison.explain(pair.a, pair.b, pair.observed, PairWeights(m_weights));
}

Clusters PairSearch::clusters() const
{
    Clusters clusters(int(m_profiles.size()));
    QHash<ElementId, int> place;
    for (int i = 0; i < m_profiles.size(); ++i) {
        const ApplicationProfile &profile = m_profiles.at(i);
        place.insert(profile.id, i);
        if (!m_onePerUnit || !profile.unit)
            continue;
        const quint64 unit = quint64(profile.unit.number()) << 32;
        if (profile.sources.isEmpty())
            clusters.addLabel(i, unit);
        for (const SourceId source : profile.sources)
            clusters.addLabel(i, unit | source.number());
    }
    for (int a = 0; a < m_profiles.size() && !m_answers.isEmpty(); ++a) {
        for (const ElementId other : m_answers.different().value(m_profiles.at(a).id)) {
            if (const int b = place.value(other, -1); b > a)
                clusters.keepApart(a, b);
        }
    }
    for (size_t i = 0; i < m_pairs.size(); ++i)
        clusters.merge(int(i), m_pairs[i].a, m_pairs[i].b);
    return clusters;
}

} // namespace analysis
