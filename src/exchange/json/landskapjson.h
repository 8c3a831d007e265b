// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"
#include "exchange/written.h"
#include "landscape/snapshot.h"

namespace exchange {

/// Whether the bytes are the beginning of a file that writeJson() wrote.
[[nodiscard]] bool isLandskapJson(const QByteArray &start);

/// Landskap's JSON carries everything: an empty list.
[[nodiscard]] QList<NotCarried> notCarriedByJson(const landscape::Snapshot &landscape);

/// Writes the whole landscape as JSON in the form that json/README.md documents: UTF-8, one row of a table a line,
/// keys in stable order, things named by their uids. The file is replaced whole or not at all, and the same landscape
/// gives the same bytes. Error "file.unwritable".
[[nodiscard]] base::Result<Written> writeJson(const landscape::Snapshot &landscape, const QString &path);

/// Reads that form (format "landskap-json") into the same landscape: rows in the file's order, ids counted from 1.
/// Problems: "json.reference" (of something that the file does not have; left out), "json.duplicate" (a uid that is
/// there already; the row is left out), "json.word" (a kind or type that is unknown), "json.value" (a value that is
/// none). Errors: "json.syntax" with the line, "json.version" for a file of a newer form, "format.unknown",
/// "file.unreadable", "cancelled". O(bytes).
[[nodiscard]] base::Result<ImportBatch> readJson(const QString &path, const ReadOptions &options = {});

} // namespace exchange
