// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/csvtable.h"
#include "exchange/csv/stagedbatch.h"
#include "exchange/csvset/csvsetschema.h"

namespace exchange {

/// One file of the CSV set, opened: its columns found by what their headers mean.
class SetRows
{
public:
    struct Extra
    {
        int column;
        QString header;
    };

    SetRows(SetTable table, CsvTable cells, const QString &path, landscape::SourceId source);

    [[nodiscard]] SetTable table() const { return m_table; }
    [[nodiscard]] const CsvTable &cells() const { return m_cells; }
    [[nodiscard]] qsizetype count() const { return m_cells.rowCount(); }
    [[nodiscard]] Place place(qsizetype row) const { return {m_path, {m_source, m_cells.line(row)}}; }
    [[nodiscard]] Place headerPlace() const { return {m_path, {m_source, m_cells.headerLine()}}; }
    [[nodiscard]] bool has(const QString &field) const { return m_columns.contains(field); }
    /// The cell of a field, trimmed; empty where the table has no such column. A number under a header that names a
    /// unit of money gets that unit.
    [[nodiscard]] QString cell(qsizetype row, const QString &field) const;
    /// Columns that are none of the table's, in their order.
    [[nodiscard]] const QList<Extra> &extras() const { return m_extras; }

private:
    SetTable m_table;
    CsvTable m_cells;
    QString m_path;
    landscape::SourceId m_source;
    QHash<QString, int> m_columns;
    QHash<QString, QString> m_moneyUnits;
    QList<Extra> m_extras;
};

} // namespace exchange
