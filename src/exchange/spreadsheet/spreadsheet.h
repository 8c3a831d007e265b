// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"
#include "exchange/written.h"
#include "landscape/snapshot.h"

#include <QVariant>

namespace exchange {

/// What an `.xlsx` is, by the names of its sheets: "xlsx-set" where one is that of the applications table of the CSV
/// set and another that of a further table, in English or Swedish; else "xlsx". Errors as of readSheetNames().
[[nodiscard]] base::Result<QString> spreadsheetFormat(const QString &path);

/// Reads an `.xlsx` as what it is, or as `options.format` says.
/// - "xlsx-set": the sheets are the tables of readCsvSet(), with the same columns, uids and problems. Sheets that are
///   none of them are named in an Info problem.
/// - "xlsx": each visible sheet that looks like an inventory is read as readInventory() would read it, all with the
///   same mapping, as one inventory. A sheet looks like one where a column is known to hold systems' names, and of
///   several such sheets where another column is known too; `sheets` in the mapping names others. What is not read,
///   hidden sheets too, is named in an Info problem "xlsx.sheet".
/// Lines are rows of the sheet; problems and sources name file and sheet: "systems.xlsx [Hospital]".
/// Errors as of readWorkbook() and the readers named; "mapping.sheet" for a sheet that the mapping names and the
/// workbook does not have. O(bytes unpacked).
[[nodiscard]] base::Result<ImportBatch> readSpreadsheet(const QString &path, const ReadOptions &options = {});

/// What a workbook has no place for, before it is written: what the CSV set has none for, and texts beyond the 32 767
/// characters of a cell.
[[nodiscard]] QList<NotCarried> notCarriedByWorkbook(const landscape::Snapshot &landscape);

/// Writes the landscape as the tables of the CSV set, a sheet each (those without rows too, to be filled in), into an
/// `.xlsx`: header row in bold, frozen and with filters, ids and names as text, numbers, money and dates as such,
/// unknown as an empty cell and none as "-". Cells of choices, levels and references offer what fits; other words are
/// warned of, not refused. readSpreadsheet() gives the same landscape as the CSV set does.
/// The file is replaced whole or not at all; the same landscape gives the same bytes. Error "file.unwritable",
/// "xlsx.size" for a table of more rows than a sheet has.
[[nodiscard]] base::Result<Written> writeWorkbook(const landscape::Snapshot &landscape, const QString &path);

/// Any table, to be written as a sheet.
struct TableSheet
{
    QString name; ///< made fit for a sheet: 31 characters, none of []:*?/\, unlike the others
    QStringList headers;
    QList<QVariantList> rows; ///< numbers, dates and texts stay what they are; an invalid value is an empty cell
};

/// Writes tables as the sheets of an `.xlsx`, looking and being replaced as above. Errors as above.
[[nodiscard]] base::Result<Written> writeTables(const QList<TableSheet> &tables, const QString &path);
/// One table alone; its sheet is named after the file.
[[nodiscard]] base::Result<Written> writeTable(const QStringList &headers, const QList<QVariantList> &rows,
                                               const QString &path);

} // namespace exchange
