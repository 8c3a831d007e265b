// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheet/sheetcells.h"

#include "exchange/csv/tablebuilder.h"

#include <QCoreApplication>

#include <map>

namespace exchange {

namespace {

constexpr qsizetype mostTableCells = 50'000'000;
// Merged cells repeat a text that the file holds once, but not without end.
constexpr qsizetype mostRepeated = 4;
constexpr qsizetype freeOfRepetition = 16 << 20;

base::Error scatteredError(const QString &file)
{
    return {QStringLiteral("xlsx.size"),
            QCoreApplication::translate("exchange", "the sheet is too large, or its cells lie too far apart, to be a table"),
            QCoreApplication::translate("exchange", "delete what stands far to the right of the table, or save the "
                                                    "table as a file of its own"),
            file, 0};
}

} // namespace

/// Lays the rows out one by one, carrying merged cells on from row to row.
class SheetCells::Layout
{
public:
    explicit Layout(const SheetCells &cells)
        : m_sheet(cells)
        , m_merges(cells.m_merges)
    {
        std::stable_sort(m_merges.begin(), m_merges.end(),
                         [](const Merge &a, const Merge &b) { return a.first < b.first; });
    }

    /// False where the table has grown beyond what a table may have.
    bool addRow(size_t index)
    {
        const Row &row = m_sheet.m_rows[index];
        m_row.clear();
        const size_t end = index + 1 < m_sheet.m_rows.size() ? m_sheet.m_rows[index + 1].firstCell
                                                             : m_sheet.m_cells.size();
        m_row.assign(m_sheet.m_cells.begin() + qsizetype(row.firstCell), m_sheet.m_cells.begin() + qsizetype(end));
        if (m_row.empty())
            return true;
        // As every program writes them; of a cell that a file gives twice the first holds.
        if (!std::is_sorted(m_row.begin(), m_row.end(), isBefore))
            std::stable_sort(m_row.begin(), m_row.end(), isBefore);
        carryMerged(row.line);
        return write(row.line);
    }

    base::Result<CsvFile> finish(const QString &file, int headerLine) { return m_builder.finish(file, headerLine); }

private:
    struct Carried
    {
        Text text;
        int last = 0;
    };

    static bool isBefore(const Cell &a, const Cell &b) { return a.column < b.column; }

    [[nodiscard]] std::vector<Cell>::iterator placeOf(int column)
    {
        return std::lower_bound(m_row.begin(), m_row.end(), Cell {column, {}}, isBefore);
    }

    void carryMerged(int line)
    {
        for (; m_nextMerge < m_merges.size() && m_merges[m_nextMerge].first <= line; ++m_nextMerge) {
            const Merge &merge = m_merges[m_nextMerge];
            const auto cell = placeOf(merge.column);
            if (merge.first == line && merge.last > line && cell != m_row.end() && cell->column == merge.column)
                m_carried[merge.column] = {cell->text, merge.last};
        }
        for (auto carried = m_carried.begin(); carried != m_carried.end();) {
            if (carried->second.last < line) {
                carried = m_carried.erase(carried);
                continue;
            }
            const auto place = placeOf(carried->first);
            if (place == m_row.end() || place->column != carried->first)
                m_row.insert(place, {carried->first, carried->second.text});
            ++carried;
        }
    }

    bool write(int line)
    {
        int column = 0;
        for (const Cell &cell : m_row) {
            if (cell.column < column)
                continue;
            m_cellCount += cell.column + 1 - column;
            m_bytes += cell.text.size;
            if (m_cellCount > mostTableCells || m_bytes > freeOfRepetition + mostRepeated * m_sheet.m_text.size())
                return false;
            for (; column < cell.column; ++column)
                m_builder.addCell({});
            m_builder.addCell(QByteArrayView(m_sheet.m_text).sliced(cell.text.begin, cell.text.size));
            ++column;
        }
        m_builder.endRow(line);
        return true;
    }

    const SheetCells &m_sheet;
    std::vector<Merge> m_merges;
    size_t m_nextMerge = 0;
    std::vector<Cell> m_row;
    std::map<int, Carried> m_carried;
    TableBuilder m_builder;
    qsizetype m_cellCount = 0;
    qsizetype m_bytes = 0;
};

void SheetCells::startRow(int line)
{
    m_rows.push_back({line, m_cells.size()});
}

void SheetCells::add(int column, QByteArrayView text)
{
    if (text.isEmpty() || m_rows.empty())
        return;
    m_cells.push_back({column, {std::uint32_t(m_text.size()), std::uint32_t(text.size())}});
    m_text.append(text);
}

qsizetype SheetCells::cellCount() const
{
    qsizetype count = 0;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].firstCell : m_cells.size();
        int columns = 0;
        for (size_t cell = m_rows[row].firstCell; cell < end; ++cell)
            columns = std::max(columns, m_cells[cell].column + 1);
        count += columns;
    }
    return count;
}

base::Result<CsvFile> SheetCells::table(const QString &file, const CsvOptions &options) const
{
    if (cellCount() > mostTableCells)
        return base::failure(scatteredError(file));
    Layout layout(*this);
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (row % 4096 == 0 && options.cancel.isCancelled())
            return base::failure({QStringLiteral("cancelled"),
                                  QCoreApplication::translate("exchange", "reading was cancelled"), {}, file, 0});
        if (!layout.addRow(row))
            return base::failure(scatteredError(file));
    }
    return layout.finish(file, options.headerLine);
}

} // namespace exchange
