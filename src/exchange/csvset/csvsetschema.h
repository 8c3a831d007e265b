// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/attribute.h"
#include "landscape/metamodel/elementkind.h"

namespace exchange {

/// The tables of the CSV set, in the order they are read: what others refer to comes first.
enum class SetTable {
    Landscape,
    Units,
    Functions,
    Information,
    Products,
    Zones,
    Nodes,
    Applications,
    Supports,
    Uses,
    Moves,
    InformationUse,
    Flows,
    Hosting,
    Decisions,
};

[[nodiscard]] const QList<SetTable> &allSetTables();
/// "units": the file's name without its ending.
[[nodiscard]] QString setTableName(SetTable table);
[[nodiscard]] QString setTableFile(SetTable table);
/// The table that a sheet of that name is, in English or Swedish whatever the case ("Applikationer").
[[nodiscard]] std::optional<SetTable> setTableFromName(const QString &name);
/// The columns of the table in the order they are written.
[[nodiscard]] const QStringList &setTableColumns(SetTable table);

/// Whether that column is written only where something stands in it.
[[nodiscard]] bool isOptionalColumn(SetTable table, const QString &column);

/// Of the tables whose rows are elements: their usual kind, and whether an element of `kind` stands in that table.
[[nodiscard]] landscape::ElementKind setTableKind(SetTable table);
[[nodiscard]] bool holdsKind(SetTable table, landscape::ElementKind kind);
/// The table in which elements of that kind stand; nothing where the set has none.
[[nodiscard]] std::optional<SetTable> setTableOf(landscape::ElementKind kind);

/// The table that an attribute with this key refers to ("zone": zones).
[[nodiscard]] std::optional<SetTable> referredTable(landscape::AttributeId attribute);

/// What stands in a column of a table: the type of its values, and the table whose ids they are, one to a cell.
struct SetColumn
{
    QString name;
    landscape::AttributeType type = landscape::AttributeType::Text;
    std::optional<SetTable> refersTo = {};
    QStringList choices = {}; ///< the words, of a column that takes nothing else
};

[[nodiscard]] SetColumn setColumn(SetTable table, const QString &name);

} // namespace exchange
