// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/applicationprofile.h"

#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/synonyms.h"
#include "analysis/information/handling.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace analysis {

using namespace landscape;

namespace {

// The units' names, longest first, and their short ids ("SUS"): data that every local system carries in its name.
QList<QStringList> unitNames(const Snapshot &snapshot)
{
    constexpr qsizetype longestAbbreviation = 6;
    QList<QStringList> names;
    for (const ElementId id : snapshot.units()) {
        const Element *unit = snapshot.element(id);
        names << base::words(unit->name);
        if (unit->uid.size() <= longestAbbreviation)
            names << base::words(unit->uid);
    }
    names.removeIf([](const QStringList &name) { return name.isEmpty(); });
    std::sort(names.begin(), names.end(), [](const QStringList &a, const QStringList &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

// Only sequences that start with a word of the name are worth trying: a hash by first word keeps 20 000 names × 200
// units cheap.
class Stripping
{
public:
    explicit Stripping(const QList<QStringList> &names)
    {
        for (const QStringList &name : names)
            m_byFirst[name.first()] << name;
    }
    [[nodiscard]] QList<QStringList> forName(const QString &name) const
    {
        QList<QStringList> result;
        for (const QString &word : base::words(name))
            result << m_byFirst.value(word);
        return result;
    }

private:
    QHash<QString, QList<QStringList>> m_byFirst;
};

QString vendorOf(const Snapshot &snapshot, const Element &application, ElementId product)
{
    const auto own = application.attributes.get<QString>(attributes::vendor);
    if (own && !own->trimmed().isEmpty())
        return base::folded(*own);
    const Element *from = snapshot.element(product);
    return from ? base::folded(from->attributes.get<QString>(attributes::vendor).value_or(QString())) : QString();
}

QString sharedTokens(const ApplicationProfile &a, const ApplicationProfile &b)
{
    QStringList shared;
    for (const QString &token : a.tokens) {
        if (b.tokens.contains(token) && !shared.contains(token))
            shared << token;
    }
    return shared.join(QStringLiteral(", "));
}

QString nameText(const Landscape &facts, const ApplicationProfile &a, const ApplicationProfile &b)
{
    const QString shared = sharedTokens(a, b);
    const QString first = quoted(facts, a.id);
    const QString second = quoted(facts, b.id);
    return shared.isEmpty() ? QCoreApplication::translate("analysis", "names %1 and %2 (similar letters)").arg(first, second)
                            : QCoreApplication::translate("analysis", "names %1 and %2 (shared: %3)").arg(first, second, shared);
}

QList<ElementId> shared(const QList<ElementId> &a, const QList<ElementId> &b)
{
    QList<ElementId> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

QString setText(const Landscape &facts, const QList<ElementId> &a, const QList<ElementId> &b)
{
    const QList<ElementId> both = shared(a, b);
    return both.isEmpty() ? QCoreApplication::translate("analysis", "nothing in common")
                          : QCoreApplication::translate("analysis", "in common: %1").arg(quotedList(facts, both));
}

}

Rarity::Rarity(const QList<ApplicationProfile> &profiles, QList<ElementId> ApplicationProfile::*set)
    : m_rows(double(profiles.size()))
{
    for (const ApplicationProfile &profile : profiles) {
        for (const ElementId id : profile.*set)
            ++m_frequency[id];
    }
}

double Rarity::weight(ElementId id) const
{
    return std::log(1 + m_rows / std::max(1, m_frequency.value(id)));
}

std::optional<double> Rarity::cosine(const QList<ElementId> &a, const QList<ElementId> &b) const
{
    if (a.isEmpty() || b.isEmpty())
        return std::nullopt;
    const auto square = [&](const QList<ElementId> &set) {
        QList<double> parts;
        for (const ElementId id : set)
            parts << weight(id) * weight(id);
        // Summed in the order of size, so that the last bit does not depend on the numbers of the ids.
        std::sort(parts.begin(), parts.end());
        return std::accumulate(parts.begin(), parts.end(), 0.0);
    };
    return square(shared(a, b)) / std::sqrt(square(a) * square(b));
}

QList<ApplicationProfile> applicationProfiles(const Usage &usage)
{
    const Snapshot &snapshot = usage.snapshot();
    const Stripping stripping(unitNames(snapshot));
    QList<ElementId> ids = applicationsInOperation(snapshot);
    sortByName(snapshot, ids);
    QList<ApplicationProfile> profiles;
    profiles.reserve(ids.size());
    for (const ElementId id : std::as_const(ids)) {
        const Element *element = snapshot.element(id);
        ApplicationProfile profile;
        profile.id = id;
        profile.unit = unitOf(snapshot, id);
        profile.product = productOf(snapshot, id);
        profile.vendor = vendorOf(snapshot, *element, profile.product);
        profile.tokens = nameTokens(element->name, {&Synonyms::shipped(), stripping.forName(element->name), true});
        profile.functions = usage.functionsOf(id);
        for (const Handling &handling : handlingsOf(snapshot, id))
            profile.information << handling.information;
        std::sort(profile.information.begin(), profile.information.end());
        profile.information.erase(std::unique(profile.information.begin(), profile.information.end()),
                                  profile.information.end());
        profiles << profile;
    }
    return profiles;
}

PairEvidence compare(const Landscape &facts, const ApplicationProfile &a, const ApplicationProfile &b, double nameCosine,
                     const Rarity &functions, const Rarity &information, const EvidenceWeights &weights)
{
    PairEvidence result;
    const auto add = [&](const QString &what, std::optional<double> observed, auto &&text) {
        const double bits = weights.bits(what, observed);
        result.bits += bits;
        if (observed && bits != 0)
            result.evidence << Evidence{what, text(), bits, {}};
    };
    const auto equal = [](bool known, bool same) { return known ? std::optional(same ? 1.0 : 0.0) : std::nullopt; };
    add(QStringLiteral("name"), nameCosine, [&] { return nameText(facts, a, b); });
    add(QStringLiteral("functions"), functions.cosine(a.functions, b.functions), [&] {
        return QCoreApplication::translate("analysis", "functions: %1").arg(setText(facts, a.functions, b.functions));
    });
    add(QStringLiteral("information"), information.cosine(a.information, b.information), [&] {
        return QCoreApplication::translate("analysis", "information: %1").arg(setText(facts, a.information, b.information));
    });
    add(QStringLiteral("product"), equal(a.product && b.product, a.product == b.product), [&] {
        return a.product == b.product
            ? QCoreApplication::translate("analysis", "same product %1").arg(quoted(facts, a.product))
            : QCoreApplication::translate("analysis", "products %1 and %2").arg(quoted(facts, a.product), quoted(facts, b.product));
    });
    add(QStringLiteral("vendor"), equal(!a.vendor.isEmpty() && !b.vendor.isEmpty(), a.vendor == b.vendor), [&] {
        return a.vendor == b.vendor ? QCoreApplication::translate("analysis", "same vendor")
                                    : QCoreApplication::translate("analysis", "different vendors");
    });
    return result;
}

} // namespace analysis
