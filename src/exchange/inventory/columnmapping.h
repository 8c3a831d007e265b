// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "exchange/csv/csvtable.h"

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>

namespace exchange {

/// A test of a row: whether one of some columns equals, contains (both folded) or matches one of some words.
struct RowRule
{
    QStringList columns;
    QStringList equals; ///< folded
    QStringList contains; ///< folded
    QRegularExpression matches;
    QString function; ///< what a row that passes is for; of rules for functions only
};

/// What the columns of a plain inventory mean, as written in a mapping file (models/mappings/README.md).
struct ColumnMapping
{
    QHash<QString, QStringList> columns; ///< field (HeaderWords::inventoryFields()) or attribute key -> headers
    QStringList order; ///< the keys of `columns`, sorted
    QHash<QString, QString> constants; ///< field -> what every row has that says nothing itself
    QHash<QString, QHash<QString, QString>> values; ///< field -> folded word in the file -> what it means
    QHash<QString, QString> money; ///< field -> unit of money of bare numbers
    QList<RowRule> skip;
    QList<RowRule> functionFrom;
    QStringList functionColumns; ///< where no rule fits: functions are what the first filled of these says
    QString functionConstant; ///< where that says nothing either
    QStringList ignore; ///< headers that are not kept
    bool keepOthers = true; ///< whether columns without a meaning are kept as attributes
    bool guess = false; ///< whether fields that `columns` leaves out are guessed from the headers
    std::optional<QString> idPrefix;
    QStringList sheets; ///< of a workbook, the ones to read; empty = all that look like an inventory
    int headerLine = 0;
    char separator = 0;
};

/// Reads a mapping. Errors "mapping.key" (a key that no mapping has), "mapping.value" (of the wrong kind) and
/// "mapping.pattern" (no regular expression) name the place in it. An empty object is a mapping that guesses all.
[[nodiscard]] base::Result<ColumnMapping> readMapping(const QJsonObject &json);

/// A mapping bound to the columns of one table.
class BoundColumns
{
public:
    /// Finds the columns. Error "mapping.column" where the mapping names a header that the table does not have, and
    /// "inventory.name" where no column holds the systems' names; both list the headers there are.
    [[nodiscard]] static base::Result<BoundColumns> bind(const ColumnMapping &mapping, const CsvTable &table,
                                                         const QString &file);

    /// The columns of a field, in the mapping's order; empty where it has none.
    [[nodiscard]] QList<int> of(const QString &field) const { return m_columns.value(field); }
    [[nodiscard]] bool has(const QString &field) const { return m_columns.contains(field); }
    /// Fields and attribute keys that have a column, in a stable order.
    [[nodiscard]] const QStringList &fields() const { return m_fields; }
    /// Columns kept as attributes under their header.
    [[nodiscard]] const QList<int> &others() const { return m_others; }
    /// The fields that were guessed, with their headers, for the report.
    [[nodiscard]] const QList<std::pair<QString, QString>> &guessed() const { return m_guessed; }
    [[nodiscard]] QString moneyUnit(const QString &field) const { return m_money.value(field); }
    [[nodiscard]] int column(const QString &header) const { return m_headers.value(header, -1); }

    /// Whether a row passes the rule.
    [[nodiscard]] bool passes(const RowRule &rule, const CsvTable &table, qsizetype row) const;

private:
    bool take(const QString &field, const QString &header);
    void guess(const CsvTable &table);

    QHash<QString, QList<int>> m_columns;
    QStringList m_fields;
    QList<int> m_others;
    QList<std::pair<QString, QString>> m_guessed;
    QHash<QString, QString> m_money;
    QHash<QString, int> m_headers; // header as it stands, and squeezed
};

} // namespace exchange
