// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/pairs/pairsearch.h"

#include "analysis/duplicates/pairs/learning.h"
#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/names/worduse.h"
#include "analysis/duplicates/similarityindex.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace landscape;

namespace {

constexpr int nearestKept = 60;
// Below this no other evidence lifts a pair to even odds.
constexpr double leastCosine = 0.25;
constexpr double leastShare = 0.3;
// In groups: what pairs that were not worth comparing count as, and the most that one pair says, in bits.
constexpr double unlikeNames = -2;
constexpr double mostSaid = 5;
constexpr qsizetype mostSpeakers = 8;
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
    , m_synonyms(wordsFor(usage.snapshot(), options))
    , m_reader(nameReaderOf(usage.snapshot(), m_synonyms))
    , m_profiles(applicationProfiles(usage, m_reader, m_synonyms))
    , m_answers(usage.snapshot())
    , m_comparison(usage.snapshot(), m_profiles)
    , m_weights(EvidenceWeights::shipped())
    , m_leastProbability(options.leastProbability)
    , m_leastBits(std::log2(std::clamp(options.leastProbability, 0.001, 0.999) / (1 - std::clamp(options.leastProbability, 0.001, 0.999))))
{
    search(options, cancel);
}

bool PairSearch::mayMeet(int a, int b) const
{
    const ApplicationProfile &left = m_profiles.at(a);
    const ApplicationProfile &right = m_profiles.at(b);
    return !m_onePerUnit || !left.unit || left.unit != right.unit || left.stage != right.stage || !shareSource(left, right);
}

double PairSearch::pairsPerKnownDifferent() const
{
    QHash<ElementId, double> sizes;
    for (const ApplicationProfile &profile : m_profiles)
        sizes[profile.unit] += profile.unit ? 1 : 0;
    double within = 0;
    for (const double size : std::as_const(sizes))
        within += size * (size - 1) / 2;
    const double all = double(m_profiles.size()) * double(m_profiles.size() - 1) / 2;
    return m_onePerUnit && within > 0 ? (all - within) / within : 0;
}

void PairSearch::search(const DuplicateOptions &options, const base::CancelToken &cancel)
{
    const int count = int(m_profiles.size());
    const KnownRecords known = knownRecords(*m_snapshot, m_profiles);
    QList<QStringList> tokens;
    for (const ApplicationProfile &profile : std::as_const(m_profiles))
        tokens << profile.tokens;
    for (const QString &name : known.names)
        tokens << m_reader.read(name).tokens;
    QList<QStringList> features;
    for (const QStringList &row : std::as_const(tokens))
        features << nameFeatures(row);
    const SimilarityIndex index(features);
    const NameLikenesses names(tokens, WordUse(tokens, m_synonyms));
    const auto allowed = [&](int a, int b) {
        return a < count && b < count && !m_answers.areDifferent(m_profiles.at(a).id, m_profiles.at(b).id);
    };
    double namesakes = 0; // pairs that are two things though their names are alike
    std::vector<Observed> open;
    std::vector<Observed> same;
    std::vector<Observed> different;
    for (const auto &pair : index.candidates(nearestKept, leastCosine, allowed, cancel)) {
        const NameLikeness alike = names.of(pair.a, pair.b);
        if (alike.share < leastShare)
            continue;
        if (!mayMeet(pair.a, pair.b)) {
            if (alike.share >= leastForProducts)
                namesakes += shownDifferent(EvidenceWeights::shipped(), m_comparison.observe(pair.a, pair.b, alike));
            continue;
        }
        const Observed observed = m_comparison.observe(pair.a, pair.b, alike);
        if (observed[EvidenceKind::Product] == 0 && alike.share < leastForProducts)
            continue;
        m_pairs.push_back({pair.a, pair.b, 0, observed});
        (observed[EvidenceKind::Product] == 1 ? same : open).push_back(observed);
    }
    addInitials(); // nothing is learnt from them: most are different, and what all else is learnt from is like names
    for (size_t i = 0; i < known.application.size(); ++i) {
        Observed observed;
        observed.of[size_t(EvidenceKind::Name)] = names.of(known.application[i], count + int(i)).share;
        same.push_back(observed);
    }
    QHash<ElementId, int> place;
    for (int i = 0; i < count && !m_answers.isEmpty(); ++i)
        place.insert(m_profiles.at(i).id, i);
    for (int a = 0; a < count && !m_answers.isEmpty(); ++a) {
        for (const ElementId other : m_answers.different().value(m_profiles.at(a).id)) {
            if (const int b = place.value(other, -1); b > a)
                different.push_back(m_comparison.observe(a, b, names.of(a, b)));
        }
    }
    m_answeredSame = int(same.size());
    m_answeredDifferent = int(different.size());
    EvidenceWeights start = fitted(EvidenceWeights::shipped(), open);
    std::vector<Observed> all = open;
    all.insert(all.end(), same.begin(), same.end());
    all.insert(all.end(), different.begin(), different.end());
    start.setPrior(start.prior() + namesakeShift(start, all, namesakes, pairsPerKnownDifferent()));
    m_weights = learn(start, open, same, different);
    const PairWeights weights(m_weights);
    m_compared.reserve(m_pairs.size());
    for (LikelyPair &pair : m_pairs) {
        pair.bits = weights.total(pair.observed);
        m_compared.push_back({pair.a, pair.b, float(pair.bits)});
    }
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
    QMap<QString, quint64> stages{{QString(), 0}};
    for (const ApplicationProfile &profile : m_profiles)
        stages.insert(profile.stage, 0);
    quint64 next = 0;
    for (quint64 &number : stages)
        number = next++;
    for (int i = 0; i < m_profiles.size(); ++i) {
        const ApplicationProfile &profile = m_profiles.at(i);
        place.insert(profile.id, i);
        if (!m_onePerUnit || !profile.unit)
            continue;
        const quint64 unit = (quint64(profile.unit.number()) << 32) | (stages.value(profile.stage) << 24);
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
    for (size_t i = 0; i < m_pairs.size(); ++i) {
        const LikelyPair &pair = m_pairs[i];
        if (clusters.rootOf(pair.a) != clusters.rootOf(pair.b) && speakForEachOther(clusters, pair.a, pair.b))
            clusters.merge(int(i), pair.a, pair.b);
    }
    return clusters;
}

// Pairs that no likeness of names brings together: "KJ" and "Kolibri Journal".
void PairSearch::addInitials()
{
    QList<WrittenName> written;
    QList<QStringList> tokens;
    for (const ApplicationProfile &profile : std::as_const(m_profiles)) {
        written << profile.written;
        tokens << profile.tokens;
    }
    const Initials initials(written, tokens, m_synonyms);
    m_isInitials.resize(size_t(m_profiles.size()));
    const auto isBefore = [](const LikelyPair &x, const LikelyPair &y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); };
    const auto found = std::ptrdiff_t(m_pairs.size());
    for (const Initials::Pair &pair : initials.pairs()) {
        const auto [a, b] = std::minmax(pair.initials, pair.name);
        const LikelyPair likely{a, b, 0, m_comparison.observeInitials(a, b, pair.surety)};
        const bool isOpen = likely.observed[EvidenceKind::Product] < 0; // of two known products initials say nothing new
        if (!isOpen || !mayMeet(a, b) || m_answers.areDifferent(m_profiles.at(a).id, m_profiles.at(b).id)
            || std::binary_search(m_pairs.begin(), m_pairs.begin() + found, likely, isBefore))
            continue;
        m_pairs.push_back(likely);
        m_isInitials[size_t(pair.initials)] = true;
    }
    std::sort(m_pairs.begin() + found, m_pairs.end(), isBefore);
    std::inplace_merge(m_pairs.begin(), m_pairs.begin() + found, m_pairs.end(), isBefore);
}

// Nothing where one is short for other names than this: it may be short for this one, too.
std::optional<double> PairSearch::bitsOf(int a, int b) const
{
    const auto ends = std::minmax(a, b);
    const auto place = std::lower_bound(m_compared.begin(), m_compared.end(), ends,
                                        [](const Compared &one, const auto &wanted) { return std::pair(one.a, one.b) < std::pair<int, int>(wanted); });
    const bool isKnown = place != m_compared.end() && place->a == ends.first && place->b == ends.second;
    if (!isKnown && (m_isInitials[size_t(a)] || m_isInitials[size_t(b)]))
        return std::nullopt;
    return isKnown ? double(place->bits) : unlikeNames;
}

// Whether two groups are alike on the whole, not only in the two members by which they would be joined: one wrong pair
// must not make one group of two products. Of large groups some members speak for all.
bool PairSearch::speakForEachOther(Clusters &clusters, int a, int b) const
{
    const QList<int> &left = clusters.membersOf(clusters.rootOf(a));
    const QList<int> &right = clusters.membersOf(clusters.rootOf(b));
    const qsizetype stepLeft = 1 + (left.size() - 1) / mostSpeakers;
    const qsizetype stepRight = 1 + (right.size() - 1) / mostSpeakers;
    double sum = 0;
    double count = 0;
    for (qsizetype i = 0; i < left.size(); i += stepLeft) {
        for (qsizetype j = 0; j < right.size(); j += stepRight) {
            if (const auto bits = bitsOf(left.at(i), right.at(j))) {
                sum += std::clamp(*bits, -mostSaid, mostSaid);
                count += 1;
            }
        }
    }
    return left.size() * right.size() == 1 || (count > 0 && sum / count >= m_leastBits);
}

} // namespace analysis
