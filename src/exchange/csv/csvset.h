// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"
#include "exchange/written.h"
#include "landscape/snapshot.h"

namespace exchange {

/// Reads a folder with Landskap's CSV set (format "csv-set"): units.csv, applications.csv, uses.csv and the others; all
/// but applications.csv may be missing. Headers in English or Swedish, columns in any order, extra columns kept as
/// attributes under their header; ids may be left out, then names serve (an application's within its unit).
///
/// uids: the id of the file; where two tables use the same one, the later table's gets "<table>-" in front; without an
/// id one derived from table, unit and name. An empty cell is unknown, "-" is none.
/// A classification scheme "K1-K4" is kept written out, as "K0;K1;K2;K3;K4".
/// Problems, with file and line: "csv.reference" (a name or id that its table does not have: the row is kept without
/// it; where that table's file is missing the thing is added instead), "csv.ambiguous", "csv.duplicate", "csv.value"
/// (kept as text), "csv.circle" (a parent below its own child), "csv.row" (a row that says nothing), "csv.unkept"
/// (a column for which this table has no place). Errors as of readCsv(), for the first file that cannot be read, and
/// "csvset.missing". O(bytes).
[[nodiscard]] base::Result<ImportBatch> readCsvSet(const QString &folder, const ReadOptions &options = {});

/// What the set has no place for, before it is written.
[[nodiscard]] QList<NotCarried> notCarriedByCsvSet(const landscape::Snapshot &landscape);

/// Writes the landscape as a CSV set into the folder, which is made where it is missing: UTF-8, comma, LF, ids as
/// uids, only files that have rows (applications.csv and landscape.csv always). A file of the set that is there
/// already and would have no rows is left with its header alone, so that the folder says what the landscape says.
/// Each file is replaced whole or not at all. The same landscape gives the same bytes, and reading them gives the same
/// landscape as far as the set carries it. The files' names come without the folder. Error "file.unwritable".
[[nodiscard]] base::Result<Written> writeCsvSet(const landscape::Snapshot &landscape, const QString &folder);

} // namespace exchange
