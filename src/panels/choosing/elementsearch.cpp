// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/choosing/elementsearch.h"

#include "base/text.h"

#include <QCoreApplication>

#include <tuple>

namespace panels {

using namespace landscape;

namespace {

bool wordBegins(QStringView name, QStringView word)
{
    for (qsizetype at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        if (at == 0 || !name.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

/// Nothing when a word is missing.
std::optional<ElementSearch::Match> matchOf(const QString &name, const QString &wanted, const QStringList &words)
{
    using Match = ElementSearch::Match;
    if (name == wanted)
        return Match::Same;
    if (name.startsWith(wanted))
        return Match::Beginning;
    bool beginnings = true;
    for (const QString &word : words) {
        if (!name.contains(word))
            return {};
        beginnings = beginnings && wordBegins(name, word);
    }
    return beginnings ? Match::Words : Match::Inside;
}

}

ElementSearch::ElementSearch(SnapshotPtr snapshot, const Which &which)
    : m_snapshot(std::move(snapshot))
{
    for (const Element &element : m_snapshot->elements) {
        if (!element.name.isEmpty() && (!which || which(element)))
            m_names.append({base::folded(element.name), element.id, element.kind});
    }
    std::stable_sort(m_names.begin(), m_names.end(), [](const Name &a, const Name &b) { return a.folded < b.folded; });
}

QList<ElementSearch::Hit> ElementSearch::find(const QString &text, std::optional<ElementKind> preferred, int most) const
{
    const QString wanted = base::folded(text);
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    struct Found
    {
        Hit hit;
        bool other;
        qsizetype place;
    };
    QList<Found> found;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const Name &name = m_names.at(i);
        if (const auto match = matchOf(name.folded, wanted, words))
            found.append({{name.id, *match}, preferred && name.kind != *preferred, i});
    }
    const auto better = [](const Found &a, const Found &b) {
        return std::tuple(a.hit.match, a.other, a.place) < std::tuple(b.hit.match, b.other, b.place);
    };
    const qsizetype kept = std::min<qsizetype>(most, found.size());
    std::partial_sort(found.begin(), found.begin() + kept, found.end(), better);
    QList<Hit> hits;
    for (const Found &each : found.first(kept))
        hits << each.hit;
    return hits;
}

QString elementDetails(const Snapshot &snapshot, ElementId id)
{
    const Element *element = snapshot.element(id);
    if (!element)
        return {};
    const auto unit = element->attributes.get<ElementId>(attributes::unit);
    const ElementId within = unit ? *unit : snapshot.parentOf(id);
    const QString place = snapshot.nameOf(within);
    return place.isEmpty() ? kindLabel(element->kind) : QStringLiteral("%1 · %2").arg(kindLabel(element->kind), place);
}

QString elementTitle(const Snapshot &snapshot, ElementId id)
{
    const QString name = snapshot.nameOf(id).simplified();
    return name.isEmpty() ? QCoreApplication::translate("panels", "(no name)") : name;
}

bool meanTheSame(ElementKind a, ElementKind b)
{
    return a == b || (isFunction(a) && isFunction(b)) || (isInformationObject(a) && isInformationObject(b))
        || (isInfrastructure(a) && isInfrastructure(b));
}

} // namespace panels
