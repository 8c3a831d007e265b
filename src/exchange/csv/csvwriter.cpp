// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvwriter.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace exchange {

namespace {

bool needsQuotes(const QString &cell)
{
    if (cell.isEmpty())
        return false;
    if (cell.front().isSpace() || cell.back().isSpace() || cell.startsWith(u'='))
        return true;
    return std::any_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';' || c == u'\t';
    });
}

} // namespace

void CsvWriter::addRow(const QStringList &cells)
{
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            m_bytes += ',';
        first = false;
        if (needsQuotes(cell))
            m_bytes += '"' + QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
        else
            m_bytes += cell.toUtf8();
    }
    m_bytes += '\n';
}

base::Result<void> CsvWriter::save(const QString &path) const
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size() && file.commit())
        return {};
    return base::failure(
        {QStringLiteral("file.unwritable"),
         QCoreApplication::translate("exchange", "the file cannot be written: %1").arg(file.errorString()),
         QCoreApplication::translate("exchange", "check that there is room and that you may write there"), path, 0});
}

} // namespace exchange
