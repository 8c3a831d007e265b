// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/importing/similarity.h"

#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/names/vendorname.h"
#include "analysis/duplicates/similarityindex.h"
#include "analysis/duplicates/synonyms.h"
#include "analysis/duplicates/weights.h"
#include "base/text.h"
#include "landscape/sameas/translation.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace workflows {

using namespace landscape;

namespace {

constexpr int nearestKept = 60;
constexpr double leastCosine = 0.4; // below, names speak against it more than vendor and functions could speak for it
// Names less alike than this are a question for people, whatever vendor and functions say: many systems of one vendor
// do the same thing.
constexpr double surelyAlike = 0.7;
constexpr double mostOfDoubtful = 0.85;
constexpr qsizetype mostCandidates = 5;

// What an element is compared by beside its name; ids are the landscape's.
struct Profile
{
    analysis::VendorName vendor;
    QString product; // folded name
    QList<ElementId> functions; // sorted
};

QString textOf(const Element &element, AttributeId attribute)
{
    return element.attributes.get<QString>(attribute).value_or(QString());
}

analysis::VendorName vendorOf(const Element &element)
{
    return analysis::vendorName(textOf(element, attributes::vendor), analysis::Synonyms::shipped());
}

// Functions of all applications of a landscape; ids as in `places` (or as they are, without).
QHash<ElementId, QList<ElementId>> functionsOf(const Landscape &facts, const QHash<ElementId, Match> *places)
{
    QHash<ElementId, QList<ElementId>> functions;
    const auto add = [&](ElementId application, ElementId function) {
        const ElementId known = places ? places->value(function).element : function;
        if (application && known && !functions.value(application).contains(known))
            functions[application] << known;
    };
    for (const Relationship &line : facts.relationships) {
        const Element *target = facts.element(line.target.element());
        if (line.kind == RelationshipKind::Realization && target && isFunction(target->kind))
            add(line.source.element(), target->id);
    }
    for (const Use &use : facts.uses)
        add(use.application, use.function);
    for (QList<ElementId> &list : functions)
        std::sort(list.begin(), list.end());
    return functions;
}

Profile profileOf(const Landscape &facts, const Element &element, const QHash<ElementId, QList<ElementId>> &functions)
{
    Profile profile;
    profile.vendor = vendorOf(element);
    if (const auto product = element.attributes.get<ElementId>(attributes::product)) {
        const Element *row = facts.element(*product);
        profile.product = row ? base::folded(row->name) : QString();
        if (row && !profile.vendor.isKnown())
            profile.vendor = vendorOf(*row);
    }
    profile.functions = functions.value(element.id);
    return profile;
}

std::optional<double> cosine(const QList<ElementId> &a, const QList<ElementId> &b, qsizetype *common)
{
    if (a.isEmpty() || b.isEmpty())
        return std::nullopt;
    QList<ElementId> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    *common = shared.size();
    return double(shared.size()) / std::sqrt(double(a.size()) * double(b.size()));
}

std::optional<double> equality(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return std::nullopt;
    return a == b ? 1.0 : 0.0;
}

// The bits for and against two elements being one thing, by the default weights of evidence; what is unknown weighs
// nothing.
Candidate weighed(double nameCosine, const Profile &mine, const Profile &theirs, ElementId existing)
{
    const auto &weights = analysis::EvidenceWeights::shipped();
    Candidate candidate{existing, 0, {}};
    double bits = weights.prior() + weights.bits(QStringLiteral("letters"), nameCosine);
    candidate.reasons << QCoreApplication::translate("workflows", "names %1 % alike").arg(int(nameCosine * 100 + 0.5));
    if (const auto vendor = analysis::sameVendor(mine.vendor, theirs.vendor)) {
        bits += weights.bits(QStringLiteral("vendor"), *vendor ? 1.0 : 0.0);
        candidate.reasons << (*vendor ? QCoreApplication::translate("workflows", "same vendor") : QCoreApplication::translate("workflows", "another vendor"));
    }
    const auto product = equality(mine.product, theirs.product);
    bits += weights.bits(QStringLiteral("product"), product);
    if (product)
        candidate.reasons << (*product > 0 ? QCoreApplication::translate("workflows", "same product") : QCoreApplication::translate("workflows", "another product"));
    qsizetype common = 0;
    const auto functions = cosine(mine.functions, theirs.functions, &common);
    bits += weights.bits(QStringLiteral("functions"), functions);
    if (functions)
        candidate.reasons << (common > 0 ? QCoreApplication::translate("workflows", "%n function(s) in common", nullptr,
                                                                       int(common))
                                         : QCoreApplication::translate("workflows", "no function in common"));
    candidate.probability = analysis::EvidenceWeights::probability(bits);
    if (nameCosine < surelyAlike)
        candidate.probability = std::min(candidate.probability, mostOfDoubtful);
    return candidate;
}

// Words of unit names say nothing in the name of a system.
QList<QStringList> unitNames(const Landscape &facts)
{
    QList<QStringList> names;
    for (const Element &element : facts.elements) {
        if (isUnit(element.kind) && !element.name.isEmpty())
            names << base::words(element.name);
    }
    return names;
}

class Search
{
public:
    Search(const Landscape &into, const Landscape &batch, const Correspondence &matches, double least)
        : m_into(into)
        , m_batch(batch)
        , m_least(least)
        , m_mine(functionsOf(into, nullptr))
        , m_theirs(functionsOf(batch, &matches.elements))
        , m_unitNames(unitNames(into) + unitNames(batch))
    {
    }

    void searchKind(const QList<const Element *> &existing, const QList<const Element *> &staged,
                    const base::CancelToken &cancel)
    {
        const int lefts = int(existing.size());
        QList<QStringList> features;
        for (const Element *element : existing)
            features << featuresOf(*element);
        for (const Element *element : staged)
            features << featuresOf(*element);
        const analysis::SimilarityIndex index(features);
        const auto found = index.candidates(
            nearestKept, leastCosine, [lefts](int a, int b) { return (a < lefts) != (b < lefts); }, cancel);
        for (const auto &pair : found) {
            const Element &mine = *existing.at(pair.a);
            const Element &theirs = *staged.at(pair.b - lefts);
            const Candidate candidate = weighed(pair.cosine, profileOf(m_into, mine, m_mine),
                                                profileOf(m_batch, theirs, m_theirs), mine.id);
            if (candidate.probability >= m_least)
                m_pairs << Pair{theirs.id, candidate};
        }
    }

    QHash<ElementId, SimilarElements> results()
    {
        std::stable_sort(m_pairs.begin(), m_pairs.end(), [](const Pair &a, const Pair &b) {
            if (a.candidate.probability != b.candidate.probability)
                return a.candidate.probability > b.candidate.probability;
            return std::pair(a.staged, a.candidate.existing) < std::pair(b.staged, b.candidate.existing);
        });
        QHash<ElementId, SimilarElements> results;
        QSet<ElementId> taken;
        for (const Pair &pair : std::as_const(m_pairs)) {
            SimilarElements &row = results[pair.staged];
            if (row.candidates.size() < mostCandidates)
                row.candidates << pair.candidate;
            if (row.best.existing || taken.contains(pair.candidate.existing))
                continue;
            row.best = pair.candidate;
            taken.insert(pair.candidate.existing);
        }
        return results;
    }

private:
    struct Pair
    {
        ElementId staged;
        Candidate candidate;
    };
    [[nodiscard]] QStringList featuresOf(const Element &element) const
    {
        // Versions tell instances of a system apart, not what it is; of units ("Ward 2") they are the name.
        const bool isSystem = isApplication(element.kind) || element.kind == ElementKind::Product;
        const analysis::NameReading reading{&analysis::Synonyms::shipped(),
                                            isSystem ? m_unitNames : QList<QStringList>(), isSystem};
        return analysis::nameFeatures(analysis::nameTokens(element.name, reading));
    }

    const Landscape &m_into;
    const Landscape &m_batch;
    double m_least;
    QHash<ElementId, QList<ElementId>> m_mine;
    QHash<ElementId, QList<ElementId>> m_theirs;
    QList<QStringList> m_unitNames;
    QList<Pair> m_pairs;
};

QSet<SourceId> knownSources(const Landscape &into, const Landscape &batch)
{
    QSet<SourceId> known;
    for (const Source &mine : into.sources) {
        for (const Source &theirs : batch.sources) {
            if (isSameSource(mine, theirs))
                known.insert(mine.id);
        }
    }
    return known;
}

}

QHash<ElementId, SimilarElements> similarElements(const Landscape &into, const Landscape &batch,
                                                  const Correspondence &matches, const QList<ElementId> &open,
                                                  const QSet<ElementId> &claimed, const QSet<ElementId> &gone,
                                                  double leastProbability, const base::CancelToken &cancel)
{
    std::map<ElementKind, QList<const Element *>> staged;
    for (const ElementId id : open) {
        const Element *element = batch.element(id);
        if (!element->name.isEmpty())
            staged[element->kind] << element;
    }
    if (staged.empty())
        return {};
    const QSet<SourceId> sameSources = knownSources(into, batch);
    std::map<ElementKind, QList<const Element *>> existing;
    for (const Element &element : into.elements) {
        const bool sameSource = std::any_of(element.sources.begin(), element.sources.end(),
                                            [&](SourceRef ref) { return sameSources.contains(ref.source); });
        if (!element.name.isEmpty() && staged.contains(element.kind) && !claimed.contains(element.id)
            && (!sameSource || gone.contains(element.id)))
            existing[element.kind] << &element;
    }
    Search search(into, batch, matches, leastProbability);
    for (const auto &[kind, rows] : staged) {
        const auto known = existing.find(kind);
        if (known != existing.end() && !cancel.isCancelled())
            search.searchKind(known->second, rows, cancel);
    }
    return search.results();
}

} // namespace workflows
