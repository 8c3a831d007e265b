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

} // namespace exchange
