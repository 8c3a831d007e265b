// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/spreadsheet/sheetcells.h"

namespace exchange {

/// One sheet of a workbook, as values: formulas by their stored result, dates as ISO 8601, rich text as plain text.
struct WorkbookSheet
{
    QString name;
    bool isHidden = false;
    QString place; ///< for messages and sources: "systems.xlsx [Hospital]"
    SheetCells cells;
};

struct Workbook
{
    std::vector<WorkbookSheet> sheets; ///< in their order; charts and the like are none
    base::Problems problems;
};

/// The names of the sheets in their order; reads no cells. Errors as of readWorkbook().
[[nodiscard]] base::Result<QStringList> readSheetNames(const QString &path);

/// Reads an `.xlsx` (or `.xlsm`, whose programs are not looked at) with all cells of all sheets, as Excel, LibreOffice,
/// libxlsxwriter and others write it. Nothing but the ZIP is opened and no entity is replaced.
///
/// Problems, with sheet and row: "xlsx.error" (cells with an error such as #N/A: unknown), "xlsx.formula" (formulas
/// whose result is not stored: unknown), "xlsx.string" (cells whose text is missing), "xlsx.cell" (outside the sheet),
/// "xlsx.part" (a sheet that is missing: left out). Errors: those of readArchive() and XmlReader; "xlsx.damaged" where
/// the workbook itself is missing; "xlsx.binary" for a binary workbook. O(bytes unpacked).
[[nodiscard]] base::Result<Workbook> readWorkbook(const QString &path, const base::CancelToken &cancel = {});

} // namespace exchange
