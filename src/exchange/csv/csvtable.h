// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace exchange {

/// A table as it lies in delimited text, or in a sheet of a workbook (TableBuilder): the bytes, and where each cell ends
/// in them (4 bytes a cell). Cells become text only when they are asked for. Rows are counted from 0 without the header
/// and without empty rows; each knows the line it starts on, or its row in the sheet (from 1).
class CsvTable
{
public:
    /// The names in the header, trimmed. A column without a name has an empty one.
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] int headerLine() const { return m_headerLine; }
    [[nodiscard]] char separator() const { return m_separator; }

    [[nodiscard]] qsizetype rowCount() const { return qsizetype(m_rows.size()) - 1; }
    [[nodiscard]] int line(qsizetype row) const { return m_rows[size_t(row)].line; }
    /// How many cells that row has, which may differ from the header's number.
    [[nodiscard]] int cellCount(qsizetype row) const;

    /// The cell as it lies in the file, quotes included, as UTF-8; empty beyond the row's end. O(1), no copy.
    [[nodiscard]] QByteArrayView raw(qsizetype row, int column) const;
    /// The cell's text: quotes taken off, doubled quotes made one, Excel's ="0123" made 0123. White space is kept.
    [[nodiscard]] QString text(qsizetype row, int column) const;
    /// text() without white space at its ends: what most columns mean.
    [[nodiscard]] QString cell(qsizetype row, int column) const { return text(row, column).trimmed(); }

private:
    friend class CsvScanner;
    friend class TableBuilder;

    struct Row
    {
        std::uint32_t begin = 0; // offset of its first byte
        std::uint32_t firstCell = 0; // index into m_ends
        int line = 0;
    };
    static constexpr std::uint32_t quotedBit = 0x80000000u;

    [[nodiscard]] QString textOf(const Row &row, const Row &next, int column) const;
    [[nodiscard]] QByteArrayView rawOf(const Row &row, const Row &next, int column) const;

    [[nodiscard]] int filledCells(qsizetype row) const;
    [[nodiscard]] qsizetype findHeader(int wantedLine) const;
    void takeHeader(qsizetype row);

    QByteArray m_bytes;
    std::vector<std::uint32_t> m_ends; // offset after the cell's last byte; quotedBit where it has quotes
    std::vector<Row> m_rows; // one more than there are, to know where the last one's cells end
    QStringList m_header;
    int m_headerLine = 0;
    char m_separator = ',';
};

} // namespace exchange
