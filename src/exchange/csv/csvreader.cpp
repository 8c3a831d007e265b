// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvreader.h"

#include "exchange/csv/csvencoding.h"
#include "exchange/csv/csvseparator.h"
#include "exchange/csv/tablebuilder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstring>

namespace exchange {

namespace {

constexpr qint64 largestFile = qint64(1) << 30;
constexpr qsizetype mostColumns = 16384; // as in Excel
constexpr int mostCellProblems = 100;

int lineBreaksIn(QByteArrayView bytes)
{
    const auto feeds = std::count(bytes.begin(), bytes.end(), '\n');
    return int(feeds ? feeds : std::count(bytes.begin(), bytes.end(), '\r'));
}

} // namespace

/// Finds the cells. Every byte is looked at once through a table of what it means; quoted text is crossed with memchr.
class CsvScanner
{
public:
    CsvScanner(QByteArray bytes, const QString &file, const CsvOptions &options)
        : m_options(options)
        , m_file(file)
    {
        m_table.m_bytes = std::move(bytes);
    }

    base::Result<CsvFile> run(base::Problems problems)
    {
        m_problems = std::move(problems);
        chooseSeparator();
        if (!scan())
            return base::failure(m_error);
        closeLastRow();
        auto file
            = TableBuilder::withHeader(std::move(m_table), std::move(m_problems), m_file, m_options.headerLine);
        if (file)
            checkCellCounts(*file);
        return file;
    }

private:
    base::Error error(const char *code, const QString &message, const QString &remedy, int line) const
    {
        return {QString::fromLatin1(code), message, remedy, m_file, line};
    }

    void report(base::Severity severity, const char *code, const QString &message, int line)
    {
        m_problems << base::Problem {severity, QString::fromLatin1(code), message, m_file, line};
    }

    void chooseSeparator()
    {
        const QByteArray &bytes = m_table.m_bytes;
        const SeparatorGuess guess = guessSeparator(bytes);
        m_begin = guess.firstByte;
        m_line = guess.firstByte ? 2 : 1;
        m_table.m_separator = m_options.separator ? m_options.separator : guess.separator;
        m_stops['\0'] = m_stops['\n'] = m_stops['\r'] = m_stops[uchar(m_table.m_separator)] = true;
    }

    bool scan()
    {
        const char *const data = m_table.m_bytes.constData();
        const char *const end = data + m_table.m_bytes.size(); // QByteArray keeps a NUL there, which stops the scan
        const char separator = m_table.m_separator;
        m_table.m_ends.reserve(size_t(m_table.m_bytes.size() / 8));
        const char *p = data + m_begin;
        startRow(p - data);
        while (p < end) {
            std::uint32_t quoted = 0;
            if (*p == '"' || (*p == '=' && p[1] == '"')) {
                p = crossQuoted(p, end);
                if (!p)
                    return false;
                quoted = CsvTable::quotedBit;
            }
            while (!m_stops[uchar(*p)])
                ++p;
            m_table.m_ends.push_back(std::uint32_t(p - data) | quoted);
            if (p < end && *p == separator) {
                ++p;
                if (p == end)
                    m_table.m_ends.push_back(std::uint32_t(p - data));
                continue;
            }
            if (!endRow(p - data))
                return false;
            if (p < end)
                p += (*p == '\r' && p[1] == '\n') ? 2 : 1;
            ++m_line;
            startRow(p - data);
        }
        return true;
    }

    // `p` stands at an opening quote (or the = before it); the answer is the place behind the closing one.
    const char *crossQuoted(const char *p, const char *end)
    {
        const char *const begin = p;
        p += *p == '=' ? 2 : 1;
        for (;;) {
            p = static_cast<const char *>(std::memchr(p, '"', size_t(end - p)));
            if (!p) {
                m_error = error("csv.quote",
                                QCoreApplication::translate("exchange", "a quote opens here and is never closed"),
                                QCoreApplication::translate("exchange", "close it with \" or leave it out"), m_line);
                return nullptr;
            }
            ++p;
            if (p == end || *p != '"')
                break;
            ++p;
        }
        const int line = m_line;
        m_line += lineBreaksIn(QByteArrayView(begin, p));
        const char *after = p;
        while (*after == ' ')
            ++after;
        if (!m_stops[uchar(*after)])
            report(base::Severity::Warning, "csv.quote",
                   QCoreApplication::translate("exchange",
                                               "text follows a closing quote; quotes inside a cell are written twice"),
                   line);
        return p;
    }

    void startRow(qsizetype begin) { m_row = {std::uint32_t(begin), std::uint32_t(m_table.m_ends.size()), m_line}; }

    bool endRow(qsizetype end)
    {
        const size_t cells = m_table.m_ends.size() - m_row.firstCell;
        if (cells > size_t(mostColumns)) {
            m_error = error("csv.columns",
                            QCoreApplication::translate("exchange", "a row of more than %1 cells").arg(mostColumns),
                            QCoreApplication::translate("exchange", "check that this is a table"), m_row.line);
            return false;
        }
        const bool onlySeparators = size_t(end) - m_row.begin == cells - 1;
        if (onlySeparators)
            m_table.m_ends.resize(m_row.firstCell);
        else
            m_table.m_rows.push_back(m_row);
        if (m_table.m_rows.size() % 8192 == 0 && m_options.cancel.isCancelled()) {
            m_error = error("cancelled", QCoreApplication::translate("exchange", "reading was cancelled"), {}, 0);
            return false;
        }
        return true;
    }

    // A last line without a line break.
    void closeLastRow()
    {
        if (m_table.m_ends.size() > m_row.firstCell)
            endRow(m_table.m_bytes.size());
        m_table.m_rows.push_back({std::uint32_t(m_table.m_bytes.size()), std::uint32_t(m_table.m_ends.size()), m_line});
    }

    static bool isFilledFrom(const CsvTable &table, qsizetype row, int column)
    {
        for (; column < table.cellCount(row); ++column) {
            if (!table.raw(row, column).trimmed().isEmpty())
                return true;
        }
        return false;
    }

    void checkCellCounts(CsvFile &file)
    {
        const CsvTable &table = file.table;
        const auto warn = [&](const QString &message, int line) {
            file.problems << base::Problem {base::Severity::Warning, QStringLiteral("csv.cells"), message, m_file, line};
        };
        const int expected = int(table.header().size());
        int found = 0;
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            const int count = table.cellCount(row);
            if (count == expected || (count > expected && !isFilledFrom(table, row, expected)))
                continue;
            if (++found > mostCellProblems)
                continue;
            warn(count < expected
                     ? QCoreApplication::translate(
                           "exchange",
                           "the row has %1 cells where the header has %2; the missing ones count as unknown")
                           .arg(count)
                           .arg(expected)
                     : QCoreApplication::translate(
                           "exchange", "the row has %1 cells where the header has %2; the last ones are left out")
                           .arg(count)
                           .arg(expected),
                 table.line(row));
        }
        if (found > mostCellProblems)
            warn(QCoreApplication::translate("exchange",
                                             "%n more row(s) have another number of cells than the header", nullptr,
                                             found - mostCellProblems),
                 0);
    }

    const CsvOptions &m_options;
    QString m_file;
    CsvTable m_table;
    CsvTable::Row m_row;
    base::Problems m_problems;
    base::Error m_error;
    std::array<bool, 256> m_stops = {};
    qsizetype m_begin = 0;
    int m_line = 1;
};

base::Result<CsvFile> readCsvBytes(QByteArray bytes, const QString &file, const CsvOptions &options)
{
    auto text = toUtf8(std::move(bytes), file);
    if (!text)
        return base::failure(text.error());
    return CsvScanner(std::move(text->bytes), file, options).run(std::move(text->problems));
}

base::Result<CsvFile> readCsv(const QString &path, const CsvOptions &options)
{
    const auto failed = [&](const char *code, const QString &message, const QString &remedy) {
        return base::failure({QString::fromLatin1(code), message, remedy, path, 0});
    };
    if (!QFileInfo::exists(path))
        return failed("file.missing", QCoreApplication::translate("exchange", "there is no such file"),
                      QCoreApplication::translate("exchange", "check the name and the folder"));
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return failed("file.unreadable",
                      QCoreApplication::translate("exchange", "the file cannot be opened: %1").arg(file.errorString()),
                      QCoreApplication::translate("exchange", "check that you may read it"));
    if (file.size() > largestFile)
        return failed("csv.size", QCoreApplication::translate("exchange", "the table is larger than 1 GiB"),
                      QCoreApplication::translate("exchange", "split it into several files"));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failed("file.unreadable",
                      QCoreApplication::translate("exchange", "the file cannot be read: %1").arg(file.errorString()),
                      QCoreApplication::translate("exchange", "try again or make a copy of it"));
    return readCsvBytes(std::move(bytes), path, options);
}

} // namespace exchange
