// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvset/elementindex.h"
#include "exchange/csvset/setrows.h"

#include <map>

namespace exchange {

/// What the parts of the CSV set's reader share: the batch, which tables are there, and what is in them so far.
class SetContext
{
public:
    StagedBatch staged {QStringLiteral("csv-set")};
    QString defaultUnit; ///< name of the unit of rows that name none; may be empty
    QString (*tableLabel)(SetTable) = setTableFile; ///< what a table is called in messages

    void setPresent(SetTable table) { m_present.insert(int(table)); }
    [[nodiscard]] ElementIndex &index(SetTable table) { return m_indexes[int(table)]; }

    /// The element that `text` names in `table`, looked for within `unit` first. Empty and "-" name nothing. Where the
    /// table's file is missing the element is added; else what is not found is a Warning and null.
    [[nodiscard]] landscape::ElementId reference(SetTable table, const QString &text, const QString &column,
                                                 const Place &place, landscape::ElementId unit = {});
    /// The unit of a row: what its cell says, else the default unit.
    [[nodiscard]] landscape::ElementId unitOf(const QString &text, const Place &place);

    /// Adds the cell as a value of the attribute `key` (built in, or a new one for text). References are resolved.
    void addAttribute(landscape::AttributeValues &values, const QString &key, const QString &text, const Place &place);
    /// The further columns of a row, as attributes under their headers.
    void addExtras(landscape::AttributeValues &values, const SetRows &rows, qsizetype row);
    /// Says that the further columns of a table have no place in the landscape.
    void reportUnkept(const SetRows &rows);

private:
    void addReference(landscape::AttributeValues &values, landscape::AttributeId attribute, SetTable table,
                      const QString &text, const QString &key, const Place &place);

    QSet<int> m_present;
    std::map<int, ElementIndex> m_indexes;
    QSet<int> m_completed; // tables whose file is missing and that got elements all the same
};

} // namespace exchange
