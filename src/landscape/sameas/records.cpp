// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/sameas/records.h"

#include "landscape/sameas/notes.h"

namespace landscape {

namespace {

using What = MovedPlace::What;

// An import of the same file moves lines about; that alone makes no new record.
Element withoutPlaces(const Element &record)
{
    Element result = record;
    result.id = {};
    result.extras = notes::without(record.extras);
    result.sources.clear();
    AttributeValues values;
    for (const AttributeValue &entry : record.attributes.entries())
        values.add(entry.attribute, entry.value);
    result.attributes = values;
    return result;
}

}

JoinRecords::JoinRecords(Landscape &landscape, const Translation &translation)
    : m_facts(landscape)
    , m_translation(translation)
{
    for (const SameAs &link : std::as_const(landscape).sameAs)
        m_byUid[link.record.uid] << link.id;
}

QString JoinRecords::key(const MovedPlace &place)
{
    return QStringLiteral("%1/%2/%3").arg(int(place.what)).arg(place.row).arg(place.detail);
}

QString JoinRecords::key(const Relationship &folded)
{
    return notes::rowKind(folded) == notes::RowKind::Relationship
        ? folded.uid
        : folded.extras.value(u"landskap:row") + folded.extras.value(u"landskap:ends");
}

void JoinRecords::add(ElementId staged, const Match &match, const Element &record,
                      const QList<std::pair<QString, Side>> &taken, const Element &before)
{
    Record row;
    for (const SameAsId id : m_byUid.value(record.uid)) {
        const SameAs &link = *m_facts.sameAs.find(id);
        if (link.element == match.element && link.source.source == record.sources.value(0).source)
            row.before = link;
    }
    row.link = row.before;
    SameAs &link = row.link;
    if (!link.id) {
        link.element = match.element;
        link.before = before;
        link.record = record;
    } else if (withoutPlaces(link.record) == withoutPlaces(record)) {
        // nothing new is said
    } else {
        const Extras kept = notes::only(link.record.extras);
        const ElementId id = link.record.id;
        link.record = record;
        link.record.id = id;
        for (const Extra &note : kept.entries())
            link.record.extras.add(note.key, note.value);
    }
    const auto known = notes::taken(link);
    for (const auto &field : taken) {
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&](const auto &other) { return other.first == field.first; });
        if (isKnown)
            continue;
        notes::addTaken(link, field.first, field.second);
        if (row.before.id)
            fields::take(m_facts.attributeRegistry, link.before, before, field.first, Side::Gone);
    }
    if (!row.before.id) {
        link.reason = match.reason;
        link.probability = match.probability;
        link.source = record.sources.value(0);
    }
    for (const MovedPlace &place : std::as_const(link.moved))
        row.places.insert(key(place));
    for (const Relationship &folded : std::as_const(link.folded))
        row.folded.insert(key(folded));
    m_ordered.insert({staged, row});
    m_records.insert(staged);
}

void JoinRecords::addPlace(ElementId staged, const MovedPlace &place)
{
    if (!has(staged))
        return;
    Record &record = m_ordered.at(staged);
    if (record.places.contains(key(place)))
        return;
    record.places.insert(key(place));
    record.link.moved << place;
}

bool JoinRecords::standsOn(const Record &record, std::uint32_t row, std::initializer_list<What> places) const
{
    return std::any_of(places.begin(), places.end(),
                       [&](What what) { return record.places.contains(key(MovedPlace{what, row, 0})); });
}

void JoinRecords::fold(Record &record, Relationship row, std::uint32_t into, const QStringList &given)
{
    if (record.folded.contains(key(row)))
        return;
    record.folded.insert(key(row));
    notes::setInto(row, into);
    for (const QString &field : given)
        notes::addGiven(row, field);
    record.link.folded << row;
}

void JoinRecords::addFolded(const Relationship &batchRow, RelationshipId into, const QStringList &given)
{
    for (const ElementId staged : {batchRow.source.element(), batchRow.target.element()}) {
        if (!has(staged))
            continue;
        Record &record = m_ordered.at(staged);
        if (standsOn(record, into.number(), {What::RelationshipSource, What::RelationshipTarget}))
            continue;
        Relationship row = m_translation.relationship(batchRow);
        if (batchRow.source == ConceptId(staged))
            row.source = {};
        if (batchRow.target == ConceptId(staged))
            row.target = {};
        fold(record, row, into.number(), given);
        if (batchRow.source == batchRow.target)
            break;
    }
}

void JoinRecords::addFolded(const Use &batchRow, UseId into, const QStringList &given)
{
    for (const ElementId staged : {batchRow.unit, batchRow.function, batchRow.application}) {
        if (!has(staged))
            continue;
        Record &record = m_ordered.at(staged);
        if (!standsOn(record, into.number(), {What::UseUnit, What::UseFunction, What::UseApplication}))
            fold(record, notes::encoded(m_translation.use(batchRow), record.link.element), into.number(), given);
    }
}

void JoinRecords::addFolded(const Move &batchRow, MoveId into)
{
    for (const ElementId staged : {batchRow.unit, batchRow.function, batchRow.application}) {
        if (!has(staged))
            continue;
        Record &record = m_ordered.at(staged);
        if (!standsOn(record, into.number(), {What::MoveUnit, What::MoveFunction, What::MoveApplication}))
            fold(record, notes::encoded(m_translation.move(batchRow), record.link.element), into.number(), {});
    }
}

void JoinRecords::finish()
{
    for (auto &[staged, record] : m_ordered) {
        if (!record.link.id)
            m_facts.sameAs.insert(record.link);
        else if (!(record.link == record.before))
            m_facts.sameAs.put(record.link);
    }
}

} // namespace landscape
