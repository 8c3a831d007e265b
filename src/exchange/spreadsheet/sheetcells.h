// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/csvreader.h"

#include <cstdint>
#include <vector>

namespace exchange {

/// The filled cells of a sheet as they are met in the file: sparse, in any amount of empty space.
class SheetCells
{
public:
    static constexpr int mostRows = 1'048'576;
    static constexpr int mostColumns = 16'384;

    void startRow(int line);
    /// A cell of the current row; columns count from 0. Empty text is no cell.
    void add(int column, QByteArrayView text);
    /// Cells of one column that are shown as one, from `first` to `last` line.
    void merge(int column, int first, int last) { m_merges.push_back({column, first, last}); }

    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }

    /// The cells as a table: a row for each line that has something in it. What stands in the first of merged cells
    /// holds for the others. Errors: "csv.empty"; "xlsx.size" where the table would have more than 50 million cells
    /// or merged cells make far more text of it than the file holds.
    [[nodiscard]] base::Result<CsvFile> table(const QString &file, const CsvOptions &options) const;

private:
    struct Text
    {
        std::uint32_t begin = 0; // in m_text
        std::uint32_t size = 0;
    };
    struct Cell
    {
        int column = 0;
        Text text;
    };
    struct Row
    {
        int line = 0;
        size_t firstCell = 0;
    };
    struct Merge
    {
        int column = 0;
        int first = 0;
        int last = 0;
    };
    class Layout;

    /// How many cells the table has, empty ones between filled ones included; merged ones aside.
    [[nodiscard]] qsizetype cellCount() const;

    QByteArray m_text;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    std::vector<Merge> m_merges;
};

} // namespace exchange
