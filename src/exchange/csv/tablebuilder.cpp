// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/tablebuilder.h"

#include <QCoreApplication>

namespace exchange {

void TableBuilder::addCell(QByteArrayView text)
{
    // One byte stands between cells, as a separator would.
    if (m_cells > 0)
        m_table.m_bytes.append('\n');
    else
        m_row = {std::uint32_t(m_table.m_bytes.size()), std::uint32_t(m_table.m_ends.size()), 0};
    m_table.m_bytes.append(text);
    m_table.m_ends.push_back(std::uint32_t(m_table.m_bytes.size()));
    ++m_cells;
}

void TableBuilder::endRow(int line)
{
    if (m_cells == 0)
        return;
    m_row.line = line;
    m_table.m_rows.push_back(m_row);
    m_cells = 0;
}

base::Result<CsvFile> TableBuilder::finish(const QString &file, int headerLine)
{
    const int lastLine = m_table.m_rows.empty() ? 0 : m_table.m_rows.back().line;
    m_table.m_rows.push_back({std::uint32_t(m_table.m_bytes.size()), std::uint32_t(m_table.m_ends.size()), lastLine});
    return withHeader(std::move(m_table), {}, file, headerLine);
}

base::Result<CsvFile> TableBuilder::withHeader(CsvTable table, base::Problems problems, const QString &file,
                                               int headerLine)
{
    if (table.m_rows.size() < 2)
        return base::failure({QStringLiteral("csv.empty"),
                              QCoreApplication::translate("exchange", "the table is empty"),
                              QCoreApplication::translate("exchange", "check that the right file was chosen"), file, 0});
    const qsizetype header = table.findHeader(headerLine);
    if (header > 0)
        problems << base::Problem {base::Severity::Info, QStringLiteral("csv.title"),
                                   QCoreApplication::translate("exchange", "%n row(s) above the header were left out",
                                                               nullptr, int(header)),
                                   file, table.line(0)};
    table.takeHeader(header);
    return CsvFile {std::move(table), std::move(problems)};
}

} // namespace exchange
