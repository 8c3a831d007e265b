// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

namespace storage::migrations {

// The first schema. `attribute_value.owner_table`: 0 element, 1 relationship, 2 use, 3 view. A concept reference
// (relationship ends) is a positive element id or a negative relationship id.
SchemaStep step1()
{
    return {1,
            {
                QStringLiteral("CREATE TABLE setting (key TEXT PRIMARY KEY, value) WITHOUT ROWID"),
                QStringLiteral("CREATE TABLE source (id INTEGER PRIMARY KEY, file TEXT, format TEXT)"),
                QStringLiteral("CREATE TABLE attribute (id INTEGER PRIMARY KEY, key TEXT, type TEXT, unit TEXT,"
                               " choices TEXT)"),
                QStringLiteral("CREATE TABLE element (id INTEGER PRIMARY KEY, uid TEXT, kind TEXT, name TEXT,"
                               " documentation TEXT, specialization TEXT, folder TEXT, junction INTEGER)"),
                QStringLiteral("CREATE TABLE relationship (id INTEGER PRIMARY KEY, uid TEXT, kind TEXT, name TEXT,"
                               " documentation TEXT, specialization TEXT, folder TEXT, source INTEGER, target INTEGER,"
                               " access INTEGER, directed INTEGER, strength TEXT)"),
                QStringLiteral("CREATE TABLE concept_source (concept INTEGER, place INTEGER, source INTEGER,"
                               " line INTEGER, PRIMARY KEY (concept, place)) WITHOUT ROWID"),
                QStringLiteral("CREATE TABLE attribute_value (owner_table INTEGER, owner INTEGER, place INTEGER,"
                               " attribute INTEGER, type INTEGER, content, extra, source INTEGER, line INTEGER,"
                               " PRIMARY KEY (owner_table, owner, place)) WITHOUT ROWID"),
                QStringLiteral("CREATE TABLE unit_use (id INTEGER PRIMARY KEY, unit INTEGER, function INTEGER,"
                               " application INTEGER, users REAL, confidentiality INTEGER, integrity INTEGER,"
                               " availability INTEGER, uniqueness INTEGER, unique_reason TEXT, decided_by TEXT,"
                               " decided_on TEXT, source INTEGER, line INTEGER)"),
                QStringLiteral("CREATE TABLE move (id INTEGER PRIMARY KEY, application INTEGER, unit INTEGER,"
                               " function INTEGER, one_time_type INTEGER, one_time, one_time_extra, yearly_type INTEGER,"
                               " yearly, yearly_extra, source INTEGER, line INTEGER)"),
                QStringLiteral("CREATE TABLE decision (id INTEGER PRIMARY KEY, application INTEGER, verdict TEXT,"
                               " reason TEXT, decided_by TEXT, decided_on TEXT, scenario TEXT, source INTEGER,"
                               " line INTEGER)"),
                QStringLiteral("CREATE TABLE view (id INTEGER PRIMARY KEY, uid TEXT, name TEXT, documentation TEXT,"
                               " viewpoint TEXT, folder TEXT, source INTEGER, line INTEGER, last_node INTEGER,"
                               " last_connection INTEGER)"),
                QStringLiteral("CREATE TABLE node (view INTEGER, place INTEGER, id INTEGER, kind INTEGER,"
                               " element INTEGER, reference INTEGER, parent INTEGER, x REAL, y REAL, width REAL,"
                               " height REAL, text TEXT, uid TEXT, fill INTEGER, line INTEGER, font_colour INTEGER,"
                               " figure INTEGER, PRIMARY KEY (view, place)) WITHOUT ROWID"),
                QStringLiteral("CREATE TABLE connection (view INTEGER, place INTEGER, id INTEGER,"
                               " relationship INTEGER, source_node INTEGER, target_node INTEGER,"
                               " source_connection INTEGER, target_connection INTEGER, bends TEXT, uid TEXT,"
                               " line INTEGER, PRIMARY KEY (view, place)) WITHOUT ROWID"),
            },
            {}};
}

} // namespace storage::migrations
