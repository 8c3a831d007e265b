// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/sameas/filling.h"

#include <QCoreApplication>

namespace landscape {

Filling::Filling(const Landscape &before, const Landscape &facts, base::Problems &problems)
    : m_facts(facts)
    , m_problems(problems)
{
    for (const Source &source : before.sources)
        m_knownSources.insert(source.id);
}

Filling::Filled Filling::fill(Element &row, const Element &from, const FieldSides &sides, bool onlyChosen)
{
    return fillRow(row, from, sides, onlyChosen);
}

Filling::Filled Filling::fill(Relationship &row, const Relationship &from, const FieldSides &sides, bool onlyChosen)
{
    return fillRow(row, from, sides, onlyChosen);
}

template <typename Row>
Filling::Filled Filling::fillRow(Row &row, const Row &from, const FieldSides &sides, bool onlyChosen)
{
    Filled result;
    QStringList names = fields::stated(registry(), from);
    QStringList chosen = sides.keys();
    chosen.sort();
    for (const QString &field : std::as_const(chosen)) {
        if (!names.contains(field))
            names << field; // the source no longer says anything
    }
    for (const QString &field : std::as_const(names)) {
        const bool isChosen = sides.contains(field);
        if (!isChosen && (onlyChosen || fields::covers(registry(), row, from, field)))
            continue;
        const Side side = isChosen ? sides.value(field)
            : fields::states(registry(), row, field) ? Side::Keep
                                                     : Side::Gone;
        if (side != Side::Keep) {
            const Row earlier = row;
            if (field != u"name" || !from.name.isEmpty())
                fields::take(registry(), row, from, field, side);
            if (!fields::identical(registry(), earlier, row, field))
                result.taken << std::pair(field, side);
        } else if (field != u"folder" && !fields::covers(registry(), row, from, field)) {
            result.keptOther = true;
            reportDifference(row, from, field);
        }
    }
    return result;
}

template <typename Row> void Filling::reportDifference(const Row &row, const Row &from, const QString &field)
{
    const SourceRef said = fields::sourceOf(registry(), from, field);
    const SourceRef ref = said.source ? said : from.sources.value(0);
    const QString what = field == u"name" || row.name.isEmpty()
        ? row.name
        : row.name + QStringLiteral(", ") + fields::label(registry(), field);
    report(what, fields::text(m_facts, row, field), fields::text(m_facts, from, field), ref);
}

void Filling::report(const QString &what, const QString &mine, const QString &theirs, SourceRef ref)
{
    const Source *source = m_facts.sources.find(ref.source);
    m_problems << base::Problem{base::Severity::Warning, QStringLiteral("join.differs"),
                                QCoreApplication::translate("landscape", "%1: “%2” is kept, the import says “%3”")
                                    .arg(what, mine.left(80), theirs.left(80)),
                                source ? source->file : QString(), ref.line};
}

void Filling::takePlaces(Concept &row, const Concept &from) const
{
    const auto isReplaced = [&](SourceRef ref) {
        return m_knownSources.contains(ref.source)
            && std::any_of(from.sources.begin(), from.sources.end(),
                           [&](SourceRef other) { return other.source == ref.source; });
    };
    QList<SourceRef> places;
    const auto add = [&](SourceRef ref) {
        if (!places.contains(ref))
            places << ref;
    };
    for (const SourceRef ref : std::as_const(row.sources)) {
        if (!isReplaced(ref)) {
            add(ref);
            continue;
        }
        for (const SourceRef other : from.sources) {
            if (other.source == ref.source)
                add(other);
        }
    }
    for (const SourceRef ref : from.sources)
        add(ref);
    row.sources = places;
    AttributeValues values;
    for (const AttributeValue &entry : row.attributes.entries()) {
        const auto again = std::find_if(
            from.attributes.entries().begin(), from.attributes.entries().end(), [&](const AttributeValue &other) {
                return entry.source.source && other.attribute == entry.attribute
                    && other.source.source == entry.source.source && other.value == entry.value;
            });
        values.add(entry.attribute, entry.value,
                   again == from.attributes.entries().end() ? entry.source : again->source);
    }
    if (!(values == row.attributes))
        row.attributes = values;
}

} // namespace landscape
