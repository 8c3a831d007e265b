// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

namespace exchange {

/// Reads Archi's CSV export (format "archi-csv"): a folder with [prefix-]elements.csv, [prefix-]relations.csv and
/// [prefix-]properties.csv, of which one may be missing, or one of these files alone. Comma, semicolon or tab; any of
/// the encodings of toUtf8(). The row of type ArchimateModel gives the landscape its uid, name and purpose.
///
/// The keys Influence_Strength, Access_Type, Directed and Junction_Type are properties of the notation; all others
/// become attributes, of the model itself too; keys that are not built in have texts, as they stand. The space that Archi's Excel mode puts before = + - @ is taken off again. A missing id is made
/// from the row (the same for the same row). Relations may end in relations.
/// Problems, with file and line: "archicsv.kind" (an unknown type: a grouping or association that keeps the word as
/// its specialization), "archicsv.end" (a relation whose end does not exist: left out), "archicsv.duplicate",
/// "archicsv.property" (of nothing that exists, or not readable). Errors as of readCsv(); "archicsv.missing",
/// "archicsv.several" (several exports in one folder), "csv.header". O(bytes).
[[nodiscard]] base::Result<ImportBatch> readArchiCsv(const QString &path, const ReadOptions &options = {});

} // namespace exchange
