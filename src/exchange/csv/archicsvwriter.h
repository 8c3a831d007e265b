// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/written.h"
#include "landscape/snapshot.h"

namespace exchange {

enum class CsvEncoding : quint8 { Utf8, Utf8WithMark, Windows1252 };

struct ArchiCsvOptions
{
    QString prefix; ///< of the files' names: "region" gives region-elements.csv
    char separator = ','; ///< comma, semicolon or tab
    CsvEncoding encoding = CsvEncoding::Utf8;
    /// Numbers with leading zeros as ="0123" and a space before = + - @, so that Excel shows them as they are.
    bool excelSafe = false;
};

/// What Archi's CSV files have no place for with these options, before they are written.
[[nodiscard]] QList<NotCarried> notCarriedByArchiCsv(const landscape::Snapshot &landscape,
                                                     const ArchiCsvOptions &options = {});

/// Writes elements.csv, relations.csv and properties.csv as Archi exports and imports them into the folder, which is
/// made where it is missing: CRLF, every field in quotes, tabs as spaces, the model itself as the first element. What
/// is part of the notation travels as the properties Influence_Strength, Access_Type, Directed and Junction_Type;
/// attributes as properties under their keys, references as the uid.
/// Each file is replaced whole or not at all; the same landscape gives the same bytes, and readArchiCsv() gives the
/// same elements, relations and properties. Error "file.unwritable".
[[nodiscard]] base::Result<Written> writeArchiCsv(const landscape::Snapshot &landscape, const QString &folder,
                                                  const ArchiCsvOptions &options = {});

} // namespace exchange
