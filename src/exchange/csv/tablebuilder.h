// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/csvreader.h"

namespace exchange {

/// Makes a CsvTable of cells that do not lie in delimited text: those of a sheet. Rows come in their order.
class TableBuilder
{
public:
    /// The next cell of the current row, as UTF-8.
    void addCell(QByteArrayView text);
    /// Ends the row, which stands on that line of its sheet. A row without cells is left out.
    void endRow(int line);
    /// The finished table with its header taken off, as readCsv() would give it. Error "csv.empty".
    [[nodiscard]] base::Result<CsvFile> finish(const QString &file, int headerLine);

    /// Finds the header (the row at or after `headerLine`, else as CsvOptions says), takes it off the rows of `table`
    /// and tells of titles above it ("csv.title"). Error "csv.empty" where there is no row.
    [[nodiscard]] static base::Result<CsvFile> withHeader(CsvTable table, base::Problems problems, const QString &file,
                                                          int headerLine);

private:
    CsvTable m_table;
    CsvTable::Row m_row;
    qsizetype m_cells = 0;
};

} // namespace exchange
