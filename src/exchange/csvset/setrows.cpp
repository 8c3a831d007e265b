// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvset/setrows.h"

#include "exchange/csv/headerwords.h"

namespace exchange {

SetRows::SetRows(SetTable table, CsvTable cells, const QString &path, landscape::SourceId source)
    : m_table(table)
    , m_cells(std::move(cells))
    , m_path(path)
    , m_source(source)
{
    const HeaderWords &words = HeaderWords::builtIn();
    const QStringList &header = m_cells.header();
    QSet<int> taken;
    const auto take = [&](const QString &field, int column) {
        if (field.isEmpty() || m_columns.contains(field) || taken.contains(column))
            return;
        m_columns.insert(field, column);
        m_moneyUnits.insert(field, words.moneyUnitOf(header.at(column)));
        taken.insert(column);
    };
    // A column's own name goes before a word for it.
    for (int column = 0; column < header.size(); ++column) {
        if (setTableColumns(table).contains(header.at(column)))
            take(header.at(column), column);
    }
    for (int column = 0; column < header.size(); ++column)
        take(words.fieldOf(header.at(column), setTableColumns(table)), column);
    for (int column = 0; column < header.size(); ++column) {
        if (!taken.contains(column) && !header.at(column).isEmpty())
            m_extras << Extra {column, header.at(column)};
    }
}

QString SetRows::cell(qsizetype row, const QString &field) const
{
    const auto column = m_columns.find(field);
    if (column == m_columns.end())
        return {};
    return withMoneyUnit(m_cells.cell(row, *column), m_moneyUnits.value(field));
}

} // namespace exchange
