// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/pairs/comparison.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace landscape;

namespace {

constexpr const char *kindNames[] = {"name",   "functions", "information", "neighbours", "product",
                                     "vendor", "technology", "host",       "domain",     "rarity",    "initials"};
static_assert(std::size(kindNames) == evidenceKindCount);

constexpr double surelyAlike = 0.7;
constexpr double allOfRarity = 16; // bits
const double mostOfDoubtful = std::log2(0.85 / 0.15);

// Numbers elements in the order of their names, so that nothing depends on ids.
FeatureSets elementSets(const Snapshot &snapshot, const QList<ApplicationProfile> &profiles,
                        QList<ElementId> ApplicationProfile::*set, FeatureSets::Weighting weighting)
{
    QSet<ElementId> known;
    for (const ApplicationProfile &profile : profiles)
        known.unite(QSet<ElementId>((profile.*set).begin(), (profile.*set).end()));
    QList<ElementId> inOrder = known.values();
    sortByName(snapshot, inOrder);
    QHash<ElementId, int> numberOf;
    for (const ElementId id : std::as_const(inOrder))
        numberOf.insert(id, int(numberOf.size()));
    std::vector<std::vector<int>> rows;
    for (const ApplicationProfile &profile : profiles) {
        auto &row = rows.emplace_back();
        for (const ElementId id : profile.*set)
            row.push_back(numberOf.value(id));
        std::sort(row.begin(), row.end());
    }
    return FeatureSets(std::move(rows), weighting);
}

FeatureSets wordSets(const QList<ApplicationProfile> &profiles, QStringList ApplicationProfile::*set)
{
    QMap<QString, int> numberOf;
    for (const ApplicationProfile &profile : profiles) {
        for (const QString &word : profile.*set)
            numberOf.insert(word, 0);
    }
    int next = 0;
    for (int &number : numberOf)
        number = next++;
    std::vector<std::vector<int>> rows;
    for (const ApplicationProfile &profile : profiles) {
        auto &row = rows.emplace_back();
        for (const QString &word : profile.*set)
            row.push_back(numberOf.value(word));
    }
    return FeatureSets(std::move(rows), FeatureSets::Weighting::Rarity);
}

QStringList sharedWords(const QStringList &a, const QStringList &b)
{
    QStringList shared;
    for (const QString &word : a) {
        if (b.contains(word) && !shared.contains(word))
            shared << word;
    }
    return shared;
}

QString wordsText(const QStringList &a, const QStringList &b)
{
    const QStringList shared = sharedWords(a, b);
    return shared.isEmpty() ? QCoreApplication::translate("analysis", "nothing in common")
                            : QCoreApplication::translate("analysis", "in common: %1").arg(shared.join(QStringLiteral(", ")));
}

QString nameText(const Snapshot &facts, const ApplicationProfile &a, const ApplicationProfile &b)
{
    const QString shared = sharedWords(a.tokens, b.tokens).join(QStringLiteral(", "));
    const QString first = quoted(facts, a.id);
    const QString second = quoted(facts, b.id);
    return shared.isEmpty() ? QCoreApplication::translate("analysis", "names %1 and %2 (similar letters)").arg(first, second)
                            : QCoreApplication::translate("analysis", "names %1 and %2 (shared: %3)").arg(first, second, shared);
}

QString initialsText(const Snapshot &facts, const ApplicationProfile &a, const ApplicationProfile &b, bool isRare)
{
    // What counts is the name alone, without the units and versions around it.
    const auto isShorter = [](const QString &one, const QString &other) { return !one.isEmpty() && (other.isEmpty() || one.size() < other.size()); };
    const bool isFirstShort = isShorter(a.written.alone, b.written.alone);
    const QString initials = quoted(facts, isFirstShort ? a.id : b.id);
    const QString name = quoted(facts, isFirstShort ? b.id : a.id);
    return isRare ? QCoreApplication::translate("analysis", "%1 may be the initials of %2; hardly any other name fits them").arg(initials, name)
                  : QCoreApplication::translate("analysis", "%1 may be the initials of %2, but other names fit them as well").arg(initials, name);
}

}

QString evidenceKindName(EvidenceKind kind)
{
    return QString::fromLatin1(kindNames[size_t(kind)]);
}

PairWeights::PairWeights(const EvidenceWeights &weights)
    : m_prior(weights.prior())
{
    for (size_t kind = 0; kind < evidenceKindCount; ++kind)
        m_bins[kind] = weights.bins(evidenceKindName(EvidenceKind(kind)));
}

int PairWeights::binOf(const Observed &pair, EvidenceKind kind) const
{
    int result = -1;
    if (pair.has(kind)) {
        for (const EvidenceWeights::Bin &bin : m_bins[size_t(kind)])
            result += pair[kind] >= bin.from ? 1 : 0;
    }
    return result;
}

double PairWeights::bits(const Observed &pair, EvidenceKind kind) const
{
    const int bin = binOf(pair, kind);
    return bin < 0 ? 0 : m_bins[size_t(kind)].at(bin).bits;
}

double PairWeights::total(const Observed &pair) const
{
    double sum = m_prior;
    for (size_t kind = 0; kind < evidenceKindCount; ++kind)
        sum += bits(pair, EvidenceKind(kind));
    return pair.has(EvidenceKind::Name) && pair[EvidenceKind::Name] < surelyAlike ? std::min(sum, mostOfDoubtful) : sum;
}

Comparison::Comparison(const Snapshot &snapshot, const QList<ApplicationProfile> &profiles)
    : m_snapshot(&snapshot)
    , m_profiles(&profiles)
    , m_functions(elementSets(snapshot, profiles, &ApplicationProfile::functions, FeatureSets::Weighting::Rarity))
    , m_objects(elementSets(snapshot, profiles, &ApplicationProfile::information, FeatureSets::Weighting::Rarity))
    , m_neighbours(elementSets(snapshot, profiles, &ApplicationProfile::neighbours, FeatureSets::Weighting::AdamicAdar))
    , m_technologies(wordSets(profiles, &ApplicationProfile::technologies))
    , m_hosts(elementSets(snapshot, profiles, &ApplicationProfile::hosts, FeatureSets::Weighting::Rarity))
    , m_domains(wordSets(profiles, &ApplicationProfile::domains))
{
}

Observed Comparison::observe(int a, int b, const NameLikeness &names) const
{
    const ApplicationProfile &left = m_profiles->at(a);
    const ApplicationProfile &right = m_profiles->at(b);
    Observed pair;
    const auto set = [&](EvidenceKind kind, std::optional<double> value) { pair.of[size_t(kind)] = value.value_or(-1); };
    const auto setEqual = [&](EvidenceKind kind, bool known, bool same) {
        if (known)
            set(kind, same ? 1.0 : 0.0);
    };
    set(EvidenceKind::Name, names.share);
    set(EvidenceKind::Rarity, std::min(1.0, names.shared / allOfRarity));
    set(EvidenceKind::Functions, m_functions.cosine(a, b));
    set(EvidenceKind::Information, m_objects.cosine(a, b));
    set(EvidenceKind::Neighbours, m_neighbours.cosine(a, b));
    setEqual(EvidenceKind::Product, left.product && right.product, left.product == right.product);
    const std::optional<bool> vendors = sameVendor(left.vendor, right.vendor);
    setEqual(EvidenceKind::Vendor, vendors.has_value(), vendors == true);
    set(EvidenceKind::Technology, m_technologies.cosine(a, b));
    set(EvidenceKind::Host, m_hosts.cosine(a, b));
    // A supplier's address says the same as its name: only one of them counts.
    if (!vendors)
        set(EvidenceKind::Domain, m_domains.cosine(a, b));
    return pair;
}

Observed Comparison::observeInitials(int a, int b, double surety) const
{
    Observed pair = observe(a, b, {});
    pair.of[size_t(EvidenceKind::Name)] = -1;
    pair.of[size_t(EvidenceKind::Rarity)] = -1;
    pair.of[size_t(EvidenceKind::Initials)] = surety;
    return pair;
}

QString Comparison::sharedText(const QList<ElementId> &a, const QList<ElementId> &b) const
{
    const QSet<ElementId> other(b.begin(), b.end());
    QList<ElementId> both;
    std::copy_if(a.begin(), a.end(), std::back_inserter(both), [&](ElementId id) { return other.contains(id); });
    return both.isEmpty() ? QCoreApplication::translate("analysis", "nothing in common")
                          : QCoreApplication::translate("analysis", "in common: %1").arg(quotedList(*m_snapshot, both));
}

QString Comparison::text(int first, int second, EvidenceKind kind, bool isRare) const
{
    const Snapshot &facts = *m_snapshot;
    const ApplicationProfile &a = m_profiles->at(first);
    const ApplicationProfile &b = m_profiles->at(second);
    switch (kind) {
    case EvidenceKind::Name:
        return nameText(facts, a, b);
    case EvidenceKind::Functions:
        return QCoreApplication::translate("analysis", "functions: %1").arg(sharedText(a.functions, b.functions));
    case EvidenceKind::Information:
        return QCoreApplication::translate("analysis", "information: %1").arg(sharedText(a.information, b.information));
    case EvidenceKind::Neighbours:
        return QCoreApplication::translate("analysis", "exchange with: %1").arg(sharedText(a.neighbours, b.neighbours));
    case EvidenceKind::Product:
        return a.product == b.product
            ? QCoreApplication::translate("analysis", "same product %1").arg(quoted(facts, a.product))
            : QCoreApplication::translate("analysis", "products %1 and %2").arg(quoted(facts, a.product), quoted(facts, b.product));
    case EvidenceKind::Vendor:
        return sameVendor(a.vendor, b.vendor) == true ? QCoreApplication::translate("analysis", "same vendor")
                                    : QCoreApplication::translate("analysis", "different vendors");
    case EvidenceKind::Technology:
        return QCoreApplication::translate("analysis", "technology: %1").arg(wordsText(a.technologies, b.technologies));
    case EvidenceKind::Host:
        return QCoreApplication::translate("analysis", "hosts: %1").arg(sharedText(a.hosts, b.hosts));
    case EvidenceKind::Domain:
        return QCoreApplication::translate("analysis", "addresses: %1").arg(wordsText(a.domains, b.domains));
    case EvidenceKind::Rarity:
        return isRare ? QCoreApplication::translate("analysis", "few names have the words in common")
                      : QCoreApplication::translate("analysis", "the words in common say little: many names have them");
    case EvidenceKind::Initials:
        return initialsText(facts, a, b, isRare);
    }
    Q_UNREACHABLE();
}

QList<Evidence> Comparison::explain(int a, int b, const Observed &pair, const PairWeights &weights) const
{
    QList<Evidence> evidence;
    for (size_t i = 0; i < evidenceKindCount; ++i) {
        const auto kind = EvidenceKind(i);
        const double bits = weights.bits(pair, kind);
        if (pair.has(kind) && bits != 0)
            evidence << Evidence{evidenceKindName(kind), text(a, b, kind, bits > 0), bits, {}};
    }
    return evidence;
}

} // namespace analysis
