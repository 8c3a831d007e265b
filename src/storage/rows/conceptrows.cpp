// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/bulkinsert.h"
#include "storage/rows/columns.h"
#include "storage/rows/reading.h"
#include "storage/rows/rows.h"

namespace storage {

using namespace landscape;

namespace {

// The columns of both kinds of concept, in the order of putElement() and putRelationship().
constexpr const char *elementColumns = "id uid kind name documentation specialization folder attributes:json"
                                       " sources:json extras:json junction";
constexpr const char *relationshipColumns = "id uid kind name documentation specialization folder attributes:json"
                                            " sources:json extras:json source target access directed strength";

// One row of a query that left out the columns that are NULL in every row: handing over an empty column costs as much
// as a number.
class Row
{
public:
    Row(const QSqlQuery &query, const std::vector<int> &places)
        : m_query(query)
        , m_places(places)
    { }
    /// By the place among all columns.
    [[nodiscard]] QVariant value(int column) const
    {
        const int place = m_places[size_t(column)];
        return place < 0 ? QVariant() : m_query.value(place);
    }

    /// Calls `take(value)` where there is one.
    template <typename Take> void with(int column, Take &&take) const
    {
        if (m_places[size_t(column)] < 0)
            return;
        if (const QVariant given = value(column); !given.isNull())
            take(given);
    }

private:
    const QSqlQuery &m_query;
    const std::vector<int> &m_places;
};

// Calls `visit(row)` for each row of `table`; `columns` as BulkInsert has them. The JSON comes as bytes: Qt SQL would
// make a text of it first.
template <typename Visit>
void eachRow(Reading &reading, const char *table, const QString &columns, const char *order, Visit &&visit)
{
    QStringList names = columns.split(u' ');
    QSet<QString> json;
    for (QString &name : names) {
        if (name.endsWith(u":json")) {
            name.chop(5);
            json.insert(name);
        }
    }
    QStringList filled = reading.filledColumns(table, names);
    if (filled.isEmpty())
        return; // not even ids: no rows
    std::vector<int> places;
    for (const QString &name : names)
        places.push_back(int(filled.indexOf(name)));
    for (QString &name : filled) {
        if (json.contains(name))
            name = QStringLiteral("CAST(%1 AS BLOB)").arg(name);
    }
    reading.each(QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                     .arg(filled.join(u','), QLatin1String(table), QLatin1String(order)),
                 [&](const QSqlQuery &query) { visit(Row(query, places)); });
}

base::Result<void> noteFilled(Writing &writing, const char *table, const BulkInsert &rows)
{
    BulkInsert note(writing, "filled", "table_name columns");
    (note << QLatin1String(table) << rows.filledColumns().join(u' ')).endRow();
    return note.finish();
}

template <typename Each> void putConcept(BulkInsert &rows, const Each &row, JsonWriter &json)
{
    rows << orNull(row.id) << orNull(row.uid) << int(row.kind) << orNull(row.name) << orNull(row.documentation)
         << orNull(row.specialization) << orNull(row.folder) << orNull(attributesJson(row.attributes, json))
         << orNull(sourcesJson(row.sources, json)) << orNull(extrasJson(row.extras, json));
}

bool putElement(BulkInsert &rows, const Element &row, JsonWriter &json)
{
    putConcept(rows, row, json);
    return (rows << orNull(int(row.junction))).endRow();
}

bool putRelationship(BulkInsert &rows, const Relationship &row, JsonWriter &json)
{
    putConcept(rows, row, json);
    rows << conceptColumn(row.source) << conceptColumn(row.target) << orNull(int(row.access))
         << orNull(int(row.directed)) << orNull(row.strength);
    return rows.endRow();
}

// `first` is the column of the concept's id.
template <typename Kind>
void takeConcept(Concept &row, Kind &kind, const QHash<int, Kind> &kinds, const Row &query, int first, Reading &reading)
{
    const QVariant number = query.value(first + 2);
    const auto known = number.isNull() ? kinds.constEnd() : kinds.constFind(number.toInt());
    if (known == kinds.constEnd())
        return reading.broken(QStringLiteral("kind ") + number.toString());
    kind = *known;
    query.with(first + 1, [&](const QVariant &value) { row.uid = value.toString(); });
    query.with(first + 3, [&](const QVariant &value) { row.name = value.toString(); });
    query.with(first + 4, [&](const QVariant &value) { row.documentation = value.toString(); });
    query.with(first + 5, [&](const QVariant &value) { row.specialization = reading.shared(value); });
    query.with(first + 6, [&](const QVariant &value) { row.folder = reading.shared(value); });
    query.with(first + 7, [&](const QVariant &value) { row.attributes = reading.attributesOf(value); });
    query.with(first + 8, [&](const QVariant &value) { row.sources = reading.sourcesOf(value); });
    query.with(first + 9, [&](const QVariant &value) { row.extras = reading.extrasOf(value); });
}

Element elementOf(const Row &query, int first, Reading &reading)
{
    Element row;
    takeConcept(row, row.kind, reading.elementKinds, query, first, reading);
    row.id = reading.rowId<ElementId>(query.value(first));
    query.with(first + 10,
               [&](const QVariant &value) { row.junction = reading.enumOf(value, JunctionKind::Or, "junction"); });
    return row;
}

Relationship relationshipOf(const Row &query, int first, Reading &reading)
{
    Relationship row;
    takeConcept(row, row.kind, reading.relationshipKinds, query, first, reading);
    row.id = reading.rowId<RelationshipId>(query.value(first));
    row.source = conceptOf(query.value(first + 10));
    row.target = conceptOf(query.value(first + 11));
    query.with(first + 12,
               [&](const QVariant &value) { row.access = reading.enumOf(value, AccessMode::ReadWrite, "access"); });
    query.with(first + 13, [&](const QVariant &value) { row.directed = value.toBool(); });
    query.with(first + 14, [&](const QVariant &value) { row.strength = reading.shared(value); });
    return row;
}

QByteArray movedJson(const QList<MovedPlace> &moved, JsonWriter &json)
{
    if (moved.isEmpty())
        return {};
    json.open();
    for (const MovedPlace &place : moved) {
        json.open();
        json.add(qint64(place.what));
        json.add(qint64(place.row));
        json.add(qint64(place.detail));
        json.close();
    }
    json.close();
    return json.take();
}

QList<MovedPlace> movedFrom(const QVariant &column, Reading &reading)
{
    QList<MovedPlace> moved;
    if (column.isNull())
        return moved;
    const QByteArray json = column.toByteArray();
    JsonReader reader(json, reading.pool);
    for (bool inside = reader.open(); inside && reader.next();) {
        qint64 numbers[3] = {};
        int count = 0;
        for (reader.open(); reader.next(); ++count) {
            const qint64 number = toInteger(reader.scalar());
            if (count < 3)
                numbers[count] = number;
        }
        moved << MovedPlace {reading.enumOf(QVariant(numbers[0]), MovedPlace::What::ViewNode, "same_as.moved"),
                             std::uint32_t(numbers[1]), std::uint32_t(numbers[2])};
    }
    if (!reader.ok())
        reading.broken(QStringLiteral("same_as.moved"));
    return moved;
}

} // namespace

base::Result<void> writeElements(Writing &writing)
{
    BulkInsert rows(writing, "element", elementColumns);
    for (const Element &row : writing.landscape.elements) {
        if (!putElement(rows, row, writing.json))
            break;
    }
    const auto done = rows.finish();
    return done ? noteFilled(writing, "element", rows) : done;
}

void readElements(Reading &reading)
{
    eachRow(reading, "element", QLatin1String(elementColumns), "id",
            [&](const Row &row) { reading.put(reading.landscape.elements, elementOf(row, 0, reading)); });
    reading.reserveNumbers(reading.landscape.elements, "last_element");
}

base::Result<void> writeRelationships(Writing &writing)
{
    BulkInsert rows(writing, "relationship", relationshipColumns);
    for (const Relationship &row : writing.landscape.relationships) {
        if (!putRelationship(rows, row, writing.json))
            break;
    }
    const auto done = rows.finish();
    return done ? noteFilled(writing, "relationship", rows) : done;
}

void readRelationships(Reading &reading)
{
    eachRow(reading, "relationship", QLatin1String(relationshipColumns), "id",
            [&](const Row &row) { reading.put(reading.landscape.relationships, relationshipOf(row, 0, reading)); });
    reading.reserveNumbers(reading.landscape.relationships, "last_relationship");
}

base::Result<void> writeSameAs(Writing &writing)
{
    BulkInsert rows(writing, "same_as", "id element probability reason source line moved:json");
    BulkInsert elements(writing, "same_as_element", (std::string("same_as role ") + elementColumns).c_str());
    BulkInsert folded(writing, "same_as_relationship", (std::string("same_as place ") + relationshipColumns).c_str());
    for (const SameAs &row : writing.landscape.sameAs) {
        rows << row.id.number() << orNull(row.element) << row.probability << orNull(row.reason)
             << orNull(row.source.source) << orNull(row.source.line) << orNull(movedJson(row.moved, writing.json));
        bool goesOn = rows.endRow();
        elements << row.id.number() << 0;
        goesOn = putElement(elements, row.record, writing.json) && goesOn;
        elements << row.id.number() << 1;
        goesOn = putElement(elements, row.before, writing.json) && goesOn;
        int place = 0;
        for (const Relationship &line : row.folded) {
            folded << row.id.number() << place++;
            goesOn = putRelationship(folded, line, writing.json) && goesOn;
        }
        if (!goesOn)
            break;
    }
    for (BulkInsert *part : {&rows, &elements, &folded}) {
        if (const auto done = part->finish(); !done)
            return done;
    }
    return {};
}

void readSameAs(Reading &reading)
{
    QHash<std::uint32_t, std::array<Element, 2>> elements;
    eachRow(reading, "same_as_element", QStringLiteral("same_as role ") + QLatin1String(elementColumns),
            "same_as, role", [&](const Row &row) {
                const size_t role = row.value(1).toUInt();
                if (role < 2)
                    elements[row.value(0).toUInt()][role] = elementOf(row, 2, reading);
            });
    QHash<std::uint32_t, QList<Relationship>> folded;
    eachRow(reading, "same_as_relationship", QStringLiteral("same_as place ") + QLatin1String(relationshipColumns),
            "same_as, place",
            [&](const Row &row) { folded[row.value(0).toUInt()] << relationshipOf(row, 2, reading); });
    reading.each(
        QStringLiteral("SELECT id, element, probability, reason, source, line, moved FROM same_as ORDER BY id"),
        [&](const QSqlQuery &query) {
            SameAs row;
            row.id = reading.rowId<SameAsId>(query.value(0));
            row.element = idOf<ElementId>(query.value(1));
            const auto both = elements.value(row.id.number());
            row.record = both[0];
            row.before = both[1];
            row.moved = movedFrom(query.value(6), reading);
            row.folded = folded.value(row.id.number());
            row.probability = query.value(2).toDouble();
            row.reason = query.value(3).toString();
            row.source = reading.sourceOf(query.value(4), query.value(5));
            reading.put(reading.landscape.sameAs, std::move(row));
        });
    reading.reserveNumbers(reading.landscape.sameAs, "last_same_as");
}

} // namespace storage
