// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/problem.h"
#include "exchange/csv/csvtable.h"

namespace exchange {

struct CsvFile
{
    CsvTable table;
    base::Problems problems;
};

/// What the caller knows about a file; everything else is found out.
struct CsvOptions
{
    char separator = 0; ///< 0 = comma, semicolon or tab, whichever splits the rows most evenly
    int headerLine = 0; ///< 0 = the first row with at least two cells filled (or the first row of a one-column table)
    base::CancelToken cancel;
};

/// Reads delimited text: RFC 4180 and what spreadsheet programs make of it (quotes with doubled quotes and line breaks
/// inside, LF, CRLF or CR, a first line `sep=;`, Excel's ="0123"), in any of the encodings of toUtf8().
///
/// Problems, with their line: "csv.cells" (a row with more or fewer cells than the header; missing ones are empty,
/// extra ones left out), "csv.quote" (text after a closing quote), "csv.title" (rows above the header left out),
/// "csv.encoding". Errors: "file.missing", "file.unreadable", "csv.empty", "csv.binary", "csv.quote" (a quote that is
/// never closed, with the line it opens on), "csv.size" (over 1 GiB), "csv.columns" (over 16 384), "cancelled".
/// One pass over the bytes; memory is the file plus 4 bytes a cell and 12 a row.
[[nodiscard]] base::Result<CsvFile> readCsv(const QString &path, const CsvOptions &options = {});
/// The same for bytes at hand; `file` is the name for messages.
[[nodiscard]] base::Result<CsvFile> readCsvBytes(QByteArray bytes, const QString &file, const CsvOptions &options = {});

} // namespace exchange
