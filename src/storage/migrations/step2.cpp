// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

namespace storage::migrations {

// The second schema holds fewer, fatter rows: the attribute values of a thing are one JSON text on its row, which takes
// a tenth of the time of a row for each value. `attribute_value` is a view that unfolds them for queries. The comments
// inside the statements stay in the file, for the person who opens it with another tool.

namespace {

QStringList factTables()
{
    return {
        QStringLiteral("CREATE TABLE setting (key TEXT PRIMARY KEY, value) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE source (id INTEGER PRIMARY KEY, file TEXT, format TEXT, dated TEXT, options TEXT,"
                       " content BLOB)"),
        QStringLiteral("CREATE TABLE attribute (id INTEGER PRIMARY KEY, key TEXT, type TEXT, unit TEXT, choices TEXT,"
                       " label TEXT, description TEXT, required INTEGER, kinds TEXT, minimum REAL, maximum REAL)"),
        QStringLiteral("CREATE TABLE value_type (number INTEGER PRIMARY KEY, name TEXT)"),
        QStringLiteral("CREATE TABLE element_kind (number INTEGER PRIMARY KEY, name TEXT)"),
        QStringLiteral("CREATE TABLE relationship_kind (number INTEGER PRIMARY KEY, name TEXT)"),
        QStringLiteral("CREATE TABLE element (id INTEGER PRIMARY KEY, uid TEXT, kind INTEGER, name TEXT,"
                       " documentation TEXT, specialization TEXT, folder TEXT, junction INTEGER,"
                       " attributes TEXT /* JSON: [[attribute, value_type, content, extra, source, line], ...] */,"
                       " sources TEXT /* JSON: [[source, line], ...] */, extras TEXT /* JSON: [[key, value], ...] */)"),
        QStringLiteral("CREATE TABLE relationship (id INTEGER PRIMARY KEY, uid TEXT, kind INTEGER,"
                       " source INTEGER /* an element, or a relationship below zero */, target INTEGER, name TEXT,"
                       " documentation TEXT, specialization TEXT, folder TEXT, access INTEGER, directed INTEGER,"
                       " strength TEXT, attributes TEXT, sources TEXT, extras TEXT)"),
        QStringLiteral(
            "CREATE TABLE filled (table_name TEXT PRIMARY KEY, columns TEXT) /* the columns that are not NULL"
            " in every row, with spaces between; believed only while the seal is whole */"),
        QStringLiteral("CREATE TABLE unit_use (id INTEGER PRIMARY KEY, unit INTEGER, function INTEGER,"
                       " application INTEGER, users_type INTEGER, users, users_extra, confidentiality INTEGER,"
                       " integrity INTEGER, availability INTEGER, uniqueness INTEGER, unique_reason TEXT,"
                       " decided_by TEXT, decided_on TEXT, attributes TEXT, source INTEGER, line INTEGER)"),
        QStringLiteral("CREATE TABLE move (id INTEGER PRIMARY KEY, application INTEGER, unit INTEGER,"
                       " function INTEGER, one_time_type INTEGER, one_time, one_time_extra, yearly_type INTEGER,"
                       " yearly, yearly_extra, source INTEGER, line INTEGER)"),
        QStringLiteral("CREATE TABLE decision (id INTEGER PRIMARY KEY, application INTEGER, verdict TEXT, reason TEXT,"
                       " decided_by TEXT, decided_on TEXT, scenario TEXT, source INTEGER, line INTEGER)"),
        QStringLiteral("CREATE TABLE same_as (id INTEGER PRIMARY KEY, element INTEGER, probability REAL, reason TEXT,"
                       " source INTEGER, line INTEGER, moved TEXT /* JSON: [[what, row, detail], ...] */)"),
        QStringLiteral("CREATE TABLE same_as_element (same_as INTEGER, role INTEGER /* 0 the record, 1 the element"
                       " before */, id INTEGER, uid TEXT, kind INTEGER, name TEXT, documentation TEXT,"
                       " specialization TEXT, folder TEXT, junction INTEGER, attributes TEXT, sources TEXT,"
                       " extras TEXT, PRIMARY KEY (same_as, role)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE same_as_relationship (same_as INTEGER, place INTEGER, id INTEGER, uid TEXT,"
                       " kind INTEGER, source INTEGER, target INTEGER, name TEXT, documentation TEXT,"
                       " specialization TEXT, folder TEXT, access INTEGER, directed INTEGER, strength TEXT,"
                       " attributes TEXT, sources TEXT, extras TEXT, PRIMARY KEY (same_as, place)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE folder (place INTEGER PRIMARY KEY, path TEXT, type TEXT, uid TEXT,"
                       " documentation TEXT, attributes TEXT, extras TEXT)"),
        QStringLiteral("CREATE TABLE specialization (place INTEGER PRIMARY KEY, name TEXT, concept_kind TEXT, uid TEXT,"
                       " image TEXT)"),
        QStringLiteral("CREATE TABLE image (place INTEGER PRIMARY KEY, path TEXT, content BLOB)"),
    };
}

QStringList viewTables()
{
    return {
        QStringLiteral("CREATE TABLE view (id INTEGER PRIMARY KEY, uid TEXT, name TEXT, documentation TEXT,"
                       " viewpoint TEXT, folder TEXT, attributes TEXT, extras TEXT, source INTEGER, line INTEGER,"
                       " last_node INTEGER, last_connection INTEGER)"),
        QStringLiteral("CREATE TABLE node (view INTEGER, place INTEGER, id INTEGER, kind INTEGER, element INTEGER,"
                       " reference INTEGER, parent INTEGER, x REAL, y REAL, width REAL, height REAL, text TEXT,"
                       " uid TEXT, fill INTEGER, line INTEGER, font_colour INTEGER, figure INTEGER,"
                       " font TEXT /* JSON: [family, points, 1 bold + 2 italic + 4 underline + 8 struck out] */,"
                       " alignment INTEGER, position INTEGER, line_width INTEGER, label_expression TEXT, image TEXT,"
                       " extras TEXT, PRIMARY KEY (view, place)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE connection (view INTEGER, place INTEGER, id INTEGER, relationship INTEGER,"
                       " source_node INTEGER, target_node INTEGER, source_connection INTEGER,"
                       " target_connection INTEGER, bends TEXT /* JSON: [x, y, x, y, ...] */, uid TEXT, line INTEGER,"
                       " font_colour INTEGER, font TEXT, line_width INTEGER, text TEXT, label_expression TEXT,"
                       " extras TEXT, PRIMARY KEY (view, place)) WITHOUT ROWID"),
    };
}

// What a person asks for with SQL: names instead of numbers, a row for each attribute value.
QStringList queryViews()
{
    QStringList values;
    for (const char *table : {"element", "relationship", "unit_use", "view", "folder"}) {
        const QString name = QString::fromLatin1(table);
        const QString id = name == u"folder" ? QStringLiteral("place") : QStringLiteral("id");
        values << QStringLiteral("SELECT '%1' AS owner_table, %1.%2 AS owner, entry.key AS place, entry.value AS entry"
                                 " FROM %1, json_each(%1.attributes) AS entry")
                      .arg(name, id);
    }
    return {
        QStringLiteral("CREATE VIEW attribute_value AS SELECT owner_table, owner, place, attribute.key AS attribute,"
                       " value_type.name AS type, json_extract(entry, '$[2]') AS content,"
                       " json_extract(entry, '$[3]') AS extra, json_extract(entry, '$[4]') AS source,"
                       " json_extract(entry, '$[5]') AS line FROM (%1)"
                       " LEFT JOIN attribute ON attribute.id = json_extract(entry, '$[0]')"
                       " LEFT JOIN value_type ON value_type.number = json_extract(entry, '$[1]')")
            .arg(values.join(QStringLiteral(" UNION ALL "))),
        QStringLiteral("CREATE VIEW named_element AS SELECT element.id, element.uid, element_kind.name AS kind,"
                       " element.name, documentation, specialization, folder FROM element"
                       " LEFT JOIN element_kind ON element_kind.number = element.kind"),
        QStringLiteral("CREATE VIEW named_relationship AS SELECT relationship.id, relationship.uid,"
                       " relationship_kind.name AS kind, relationship.name, relationship.source,"
                       " from_element.name AS source_name, relationship.target, to_element.name AS target_name,"
                       " relationship.documentation, relationship.specialization, relationship.folder"
                       " FROM relationship"
                       " LEFT JOIN relationship_kind ON relationship_kind.number = relationship.kind"
                       " LEFT JOIN element AS from_element ON from_element.id = relationship.source"
                       " LEFT JOIN element AS to_element ON to_element.id = relationship.target"),
    };
}

// The values of one row of the first schema as JSON. Numbers keep their 17 digits; SQLite's JSON functions give 15.
QString valuesOf(int table, const char *owner)
{
    return QStringLiteral("(SELECT nullif(json_group_array(json(entry)), '[]') FROM (SELECT json_array(attribute, type,"
                          " CASE typeof(content) WHEN 'real' THEN json(printf('%!.17g', content)) ELSE content END,"
                          " extra, coalesce(source, 0), line) AS entry"
                          " FROM attribute_value_1 WHERE owner_table = %1 AND owner = %2 ORDER BY place))")
        .replace(QStringLiteral("%1"), QString::number(table))
        .replace(QStringLiteral("%2"), QString::fromLatin1(owner));
}

QString sourcesOf(const char *concept_)
{
    return QStringLiteral(
               "(SELECT nullif(json_group_array(json(entry)), '[]') FROM (SELECT json_array(coalesce(source, 0), line)"
               " AS entry FROM concept_source_1 WHERE concept = %1 ORDER BY place))")
        .arg(QString::fromLatin1(concept_));
}

QStringList copies()
{
    return {
        QStringLiteral("INSERT INTO setting SELECT * FROM setting_1"),
        QStringLiteral("INSERT INTO source (id, file, format) SELECT id, file, format FROM source_1"),
        QStringLiteral("INSERT INTO attribute (id, key, type, unit, choices) SELECT id, key, type, unit,"
                       " CASE WHEN choices <> '' THEN '[' || replace(json_quote(choices), '\\n', '\",\"') || ']' END"
                       " FROM attribute_1"),
        QStringLiteral("INSERT INTO element_kind SELECT row_number() OVER (ORDER BY kind), kind"
                       " FROM (SELECT DISTINCT kind FROM element_1)"),
        QStringLiteral("INSERT INTO relationship_kind SELECT row_number() OVER (ORDER BY kind), kind"
                       " FROM (SELECT DISTINCT kind FROM relationship_1)"),
        QStringLiteral("INSERT INTO element SELECT id, uid, number, element_1.name, documentation, specialization,"
                       " folder, junction, %1, %2, NULL FROM element_1"
                       " JOIN element_kind ON element_kind.name = element_1.kind")
            .arg(valuesOf(0, "element_1.id"), sourcesOf("element_1.id")),
        QStringLiteral("INSERT INTO relationship SELECT id, uid, number, source, target, relationship_1.name,"
                       " documentation, specialization, folder, access, directed, strength, %1, %2, NULL"
                       " FROM relationship_1 JOIN relationship_kind ON relationship_kind.name = relationship_1.kind")
            .arg(valuesOf(1, "relationship_1.id"), sourcesOf("-relationship_1.id")),
        QStringLiteral("INSERT INTO unit_use SELECT id, unit, function, application,"
                       " CASE WHEN users IS NOT NULL THEN 3 END, users, NULL, confidentiality, integrity,"
                       " availability, uniqueness, unique_reason, decided_by, decided_on, %1, source, line"
                       " FROM unit_use_1")
            .arg(valuesOf(2, "unit_use_1.id")),
        QStringLiteral("INSERT INTO move SELECT * FROM move_1"),
        QStringLiteral("INSERT INTO decision SELECT * FROM decision_1"),
        QStringLiteral("INSERT INTO view SELECT id, uid, name, documentation, viewpoint, folder, %1, NULL, source,"
                       " line, last_node, last_connection FROM view_1")
            .arg(valuesOf(3, "view_1.id")),
        QStringLiteral("INSERT INTO node (view, place, id, kind, element, reference, parent, x, y, width, height, text,"
                       " uid, fill, line, font_colour, figure) SELECT view, place, id, kind, element, reference,"
                       " parent, x, y, width, height, text, uid, fill, line, font_colour, figure FROM node_1"),
        QStringLiteral("INSERT INTO connection (view, place, id, relationship, source_node, target_node,"
                       " source_connection, target_connection, bends, uid, line) SELECT view, place, id, relationship,"
                       " source_node, target_node, source_connection, target_connection,"
                       " '[' || replace(bends, ' ', ',') || ']', uid, line FROM connection_1"),
    };
}

constexpr const char *tablesOfStep1[]
    = {"setting",  "source", "attribute", "element", "relationship", "concept_source", "attribute_value",
       "unit_use", "move",   "decision",  "view",    "node",         "connection"};

} // namespace

SchemaStep step2()
{
    SchemaStep step {2, factTables() + viewTables() + queryViews(), {}};
    for (const char *table : tablesOfStep1)
        step.upgrade << QStringLiteral("ALTER TABLE %1 RENAME TO %1_1").arg(QString::fromLatin1(table));
    step.upgrade += step.schema;
    step.upgrade += copies();
    for (const char *table : tablesOfStep1)
        step.upgrade << QStringLiteral("DROP TABLE %1_1").arg(QString::fromLatin1(table));
    return step;
}

} // namespace storage::migrations
