// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvtable.h"

namespace exchange {

namespace {

// What quoted text means. What follows the closing quote is kept, so that nothing is lost of badly quoted cells.
QString unquoted(QByteArrayView raw)
{
    qsizetype i = raw.startsWith('=') ? 2 : 1;
    QByteArray text;
    text.reserve(raw.size());
    while (i < raw.size()) {
        const qsizetype quote = raw.indexOf('"', i);
        if (quote < 0)
            break;
        text.append(raw.sliced(i, quote - i));
        i = quote + 1;
        if (i >= raw.size() || raw[i] != '"')
            break;
        text.append('"');
        ++i;
    }
    text.append(raw.sliced(std::min(i, raw.size())));
    return QString::fromUtf8(text);
}

} // namespace

QByteArrayView CsvTable::rawOf(const Row &row, const Row &next, int column) const
{
    const std::uint32_t cell = row.firstCell + std::uint32_t(column);
    if (column < 0 || cell >= next.firstCell)
        return {};
    const std::uint32_t begin = column == 0 ? row.begin : (m_ends[cell - 1] & ~quotedBit) + 1;
    const std::uint32_t end = m_ends[cell] & ~quotedBit;
    return QByteArrayView(m_bytes).sliced(begin, end - begin);
}

QString CsvTable::textOf(const Row &row, const Row &next, int column) const
{
    const QByteArrayView raw = rawOf(row, next, column);
    if (raw.isEmpty())
        return {};
    if (!(m_ends[row.firstCell + std::uint32_t(column)] & quotedBit))
        return QString::fromUtf8(raw);
    const QString text = unquoted(raw);
    // Excel's way to keep leading zeros: the formula ="0123".
    if (text.size() >= 3 && text.startsWith(u"=\"") && text.endsWith(u'"'))
        return text.mid(2, text.size() - 3);
    return text;
}

int CsvTable::cellCount(qsizetype row) const
{
    return int(m_rows[size_t(row) + 1].firstCell - m_rows[size_t(row)].firstCell);
}

QByteArrayView CsvTable::raw(qsizetype row, int column) const
{
    return rawOf(m_rows[size_t(row)], m_rows[size_t(row) + 1], column);
}

QString CsvTable::text(qsizetype row, int column) const
{
    return textOf(m_rows[size_t(row)], m_rows[size_t(row) + 1], column);
}

int CsvTable::filledCells(qsizetype row) const
{
    int filled = 0;
    for (int column = 0; column < cellCount(row); ++column)
        filled += raw(row, column).trimmed().isEmpty() ? 0 : 1;
    return filled;
}

qsizetype CsvTable::findHeader(int wantedLine) const
{
    if (wantedLine > 0) {
        for (qsizetype row = 0; row < rowCount(); ++row) {
            if (line(row) >= wantedLine)
                return row;
        }
    }
    // Titles stand above the header in a cell of their own; a header names at least two columns.
    for (qsizetype row = 0; row < std::min<qsizetype>(rowCount(), 20); ++row) {
        if (filledCells(row) >= 2)
            return row;
    }
    return 0;
}

void CsvTable::takeHeader(qsizetype row)
{
    for (int column = 0; column < cellCount(row); ++column)
        m_header << cell(row, column);
    while (!m_header.isEmpty() && m_header.last().isEmpty())
        m_header.removeLast();
    m_headerLine = line(row);
    m_rows.erase(m_rows.begin(), m_rows.begin() + row + 1);
}

} // namespace exchange
