// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/bulkinsert.h"
#include "storage/rows/columns.h"
#include "storage/rows/reading.h"
#include "storage/rows/rows.h"

namespace storage {

using namespace landscape;

namespace {

template <typename Kind> base::Result<void> writeKinds(Writing &writing, const char *table, const QList<Kind> &kinds)
{
    BulkInsert rows(writing, table, "number name");
    for (const Kind kind : kinds) {
        if (!(rows << int(kind) << kindName(kind)).endRow())
            break;
    }
    return rows.finish();
}

QByteArray textsJson(const QStringList &texts, JsonWriter &json)
{
    if (texts.isEmpty())
        return {};
    json.open();
    for (const QString &text : texts)
        json.add(text);
    json.close();
    return json.take();
}

QStringList textsFrom(const QVariant &column, Reading &reading)
{
    QStringList texts;
    if (column.isNull())
        return texts;
    const QByteArray json = column.toByteArray();
    JsonReader reader(json, reading.pool);
    for (bool inside = reader.open(); inside && reader.next();)
        texts << toText(reader.scalar());
    if (!reader.ok())
        reading.broken(QStringLiteral("attribute"));
    return texts;
}

AttributeDefinition definitionOf(const QSqlQuery &row, Reading &reading)
{
    AttributeDefinition definition;
    definition.key = row.value(1).toString();
    definition.type = attributeTypeFromName(row.value(2).toString()).value_or(AttributeType::Text);
    definition.unit = row.value(3).toString();
    definition.choices = textsFrom(row.value(4), reading);
    definition.label = row.value(5).toString();
    definition.description = row.value(6).toString();
    definition.required = row.value(7).toBool();
    for (const QString &name : textsFrom(row.value(8), reading)) {
        if (const auto kind = elementKindFromName(name))
            definition.kinds << *kind;
    }
    definition.minimum = numberOf(row.value(9));
    definition.maximum = numberOf(row.value(10));
    return definition;
}

// Ids in the file may differ from today's when built-in attributes were added since.
AttributeId takeUp(AttributeDefinition definition, AttributeRegistry &registry)
{
    const AttributeId known = registry.find(definition.key);
    if (known.isNull() || known.number() > attributes::lastBuiltIn)
        return registry.define(definition);
    definition.id = known;
    registry.redefine(definition);
    return known;
}

template <typename Kind, typename FromName>
void readKinds(Reading &reading, const QString &table, QHash<int, Kind> &kinds, FromName &&fromName)
{
    reading.each(QStringLiteral("SELECT number, name FROM ") + table, [&](const QSqlQuery &row) {
        if (const auto kind = fromName(row.value(1).toString()))
            kinds.insert(row.value(0).toInt(), *kind);
    });
}

} // namespace

base::Result<void> writeSettings(Writing &writing)
{
    const Settings &settings = writing.landscape.settings;
    BulkInsert rows(writing, "setting", "key value");
    const auto add = [&](const char *key, const QVariant &value) { (rows << QLatin1String(key) << value).endRow(); };
    add("uid", orNull(settings.uid));
    add("name", orNull(settings.name));
    add("purpose", orNull(settings.purpose));
    add("currency", orNull(settings.currency));
    add("horizon_years", settings.horizonYears);
    add("discount_rate_percent", settings.discountRatePercent);
    add("target_date", orNull(settings.targetDate));
    add("classification_scheme", orNull(settings.classificationScheme));
    const auto text = [](const QByteArray &json) { return orNull(QString::fromUtf8(json)); };
    add("attributes", text(attributesJson(settings.attributes, writing.json)));
    add("extras", text(extrasJson(settings.extras, writing.json)));
    // Ids are never given out twice, not even after the last row was removed and the file saved.
    add("last_source", writing.landscape.sources.lastNumber());
    add("last_element", writing.landscape.elements.lastNumber());
    add("last_relationship", writing.landscape.relationships.lastNumber());
    add("last_use", writing.landscape.uses.lastNumber());
    add("last_move", writing.landscape.moves.lastNumber());
    add("last_decision", writing.landscape.decisions.lastNumber());
    add("last_view", writing.landscape.views.lastNumber());
    add("last_same_as", writing.landscape.sameAs.lastNumber());
    return rows.finish();
}

void readSettings(Reading &reading)
{
    QHash<QString, QVariant> values;
    reading.each(QStringLiteral("SELECT key, value FROM setting"),
                 [&](const QSqlQuery &row) { values.insert(row.value(0).toString(), row.value(1)); });
    const auto value = [&](const char *key) { return values.value(QString::fromLatin1(key)); };
    Settings &settings = reading.landscape.settings;
    settings.uid = value("uid").toString();
    settings.name = value("name").toString();
    settings.purpose = value("purpose").toString();
    settings.currency = value("currency").toString();
    settings.horizonYears = value("horizon_years").toInt();
    settings.discountRatePercent = value("discount_rate_percent").toDouble();
    settings.targetDate = dateOf(value("target_date"));
    settings.classificationScheme = value("classification_scheme").toString();
    settings.attributes = reading.attributesOf(value("attributes"));
    settings.extras = reading.extrasOf(value("extras"));
}

base::Result<void> writeSources(Writing &writing)
{
    BulkInsert rows(writing, "source", "id file format dated options content");
    for (const Source &source : writing.landscape.sources) {
        rows << source.id.number() << orNull(source.file) << orNull(source.format) << orNull(source.dated)
             << orNull(source.options) << orNull(source.content);
        if (!rows.endRow())
            break;
    }
    return rows.finish();
}

void readSources(Reading &reading)
{
    reading.each(QStringLiteral("SELECT id, file, format, dated, options, content FROM source ORDER BY id"),
                 [&](const QSqlQuery &row) {
                     reading.put(reading.landscape.sources,
                                 Source {reading.rowId<SourceId>(row.value(0)), row.value(1).toString(),
                                         row.value(2).toString(), dateOf(row.value(3)), row.value(4).toString(),
                                         row.value(5).toByteArray()});
                 });
    reading.reserveNumbers(reading.landscape.sources, "last_source");
}

base::Result<void> writeDefinitions(Writing &writing)
{
    if (const auto done = writeKinds(writing, "element_kind", allElementKinds()); !done)
        return done;
    if (const auto done = writeKinds(writing, "relationship_kind", allRelationshipKinds()); !done)
        return done;
    BulkInsert types(writing, "value_type", "number name");
    const QStringList names = valueTypeNames();
    for (qsizetype i = 0; i < names.size(); ++i)
        (types << int(i) << names.at(i)).endRow();
    if (const auto done = types.finish(); !done)
        return done;
    BulkInsert rows(writing, "attribute",
                    "id key type unit choices:json label description required kinds:json minimum maximum");
    for (const AttributeDefinition &definition : writing.landscape.attributeRegistry.definitions()) {
        QStringList kinds;
        for (const ElementKind kind : definition.kinds)
            kinds << kindName(kind);
        rows << definition.id.number() << definition.key << attributeTypeName(definition.type)
             << orNull(definition.unit) << orNull(textsJson(definition.choices, writing.json))
             << orNull(definition.label) << orNull(definition.description) << orNull(int(definition.required))
             << orNull(textsJson(kinds, writing.json)) << orNull(definition.minimum) << orNull(definition.maximum);
        if (!rows.endRow())
            break;
    }
    return rows.finish();
}

void readDefinitions(Reading &reading)
{
    readKinds(reading, QStringLiteral("element_kind"), reading.elementKinds, elementKindFromName);
    readKinds(reading, QStringLiteral("relationship_kind"), reading.relationshipKinds, relationshipKindFromName);
    reading.each(QStringLiteral("SELECT id, key, type, unit, choices, label, description, required, kinds, minimum,"
                                " maximum FROM attribute ORDER BY id"),
                 [&](const QSqlQuery &row) {
                     const std::uint32_t number = reading.rowNumber(row.value(0));
                     const AttributeDefinition definition = definitionOf(row, reading);
                     if (reading.failed())
                         return;
                     if (reading.attributes.size() <= number)
                         reading.attributes.resize(number + 1);
                     reading.attributes[number] = takeUp(definition, reading.landscape.attributeRegistry);
                 });
}

base::Result<void> writeFolders(Writing &writing)
{
    BulkInsert folders(writing, "folder", "place path type uid documentation attributes:json extras:json");
    int place = 0;
    for (const Folder &folder : writing.landscape.folders) {
        folders << place++ << orNull(folder.path) << orNull(folder.type) << orNull(folder.uid)
                << orNull(folder.documentation) << orNull(attributesJson(folder.attributes, writing.json))
                << orNull(extrasJson(folder.extras, writing.json));
        if (!folders.endRow())
            break;
    }
    if (const auto done = folders.finish(); !done)
        return done;
    BulkInsert specializations(writing, "specialization", "place name concept_kind uid image");
    place = 0;
    for (const Specialization &row : writing.landscape.specializations) {
        specializations << place++ << orNull(row.name) << orNull(row.conceptKind) << orNull(row.uid)
                        << orNull(row.image);
        if (!specializations.endRow())
            break;
    }
    if (const auto done = specializations.finish(); !done)
        return done;
    BulkInsert images(writing, "image", "place path content");
    place = 0;
    const auto &all = writing.landscape.images;
    for (auto image = all.begin(); image != all.end(); ++image) {
        if (!(images << place++ << orNull(image.key()) << orNull(image.value())).endRow())
            break;
    }
    return images.finish();
}

void readFolders(Reading &reading)
{
    reading.each(QStringLiteral("SELECT path, type, uid, documentation, attributes, extras FROM folder ORDER BY place"),
                 [&](const QSqlQuery &row) {
                     reading.landscape.folders << Folder {row.value(0).toString(),
                                                          row.value(1).toString(),
                                                          row.value(2).toString(),
                                                          row.value(3).toString(),
                                                          reading.attributesOf(row.value(4)),
                                                          reading.extrasOf(row.value(5))};
                 });
    reading.each(QStringLiteral("SELECT name, concept_kind, uid, image FROM specialization ORDER BY place"),
                 [&](const QSqlQuery &row) {
                     reading.landscape.specializations
                         << Specialization {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                                            row.value(3).toString()};
                 });
    reading.each(QStringLiteral("SELECT path, content FROM image ORDER BY place"), [&](const QSqlQuery &row) {
        reading.landscape.images.insert(row.value(0).toString(), row.value(1).toByteArray());
    });
}

} // namespace storage
