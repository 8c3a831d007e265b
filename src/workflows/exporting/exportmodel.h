// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "exchange/written.h"
#include "landscape/history.h"
#include "landscape/snapshot.h"

#include <optional>

namespace workflows {

/// What a landscape can be written as.
enum class ModelFormat : quint8 { Landskap, Exchange, Archi, Workbook, CsvSet, ArchiCsv, Graphml, Dot, Json };

[[nodiscard]] QList<ModelFormat> allModelFormats();
/// For the command line: "landskap", "exchange", "archi", "xlsx", "csv-set", "archi-csv", "graphml", "dot", "json".
[[nodiscard]] QString formatName(ModelFormat format);
[[nodiscard]] std::optional<ModelFormat> formatFromName(QStringView name);
/// For people, translated: "ArchiMate exchange file".
[[nodiscard]] QString formatLabel(ModelFormat format);
/// "xml"; empty for those that are a folder.
[[nodiscard]] QString formatSuffix(ModelFormat format);
/// By the ending of `path`; a folder of tables where it has none or is a folder; nothing for other endings.
[[nodiscard]] std::optional<ModelFormat> formatOfPath(const QString &path);

/// What that format has no place for, to be shown before writing; empty where it carries everything.
[[nodiscard]] QList<exchange::NotCarried> notCarriedBy(ModelFormat format, const landscape::Snapshot &snapshot);

/// Writes the landscape, replacing what was there in one step; our own file carries `history` on. Errors: those of the writer, all of them about the file.
[[nodiscard]] base::Result<exchange::Written> exportModel(const landscape::Snapshot &snapshot, const QString &path,
                                                          ModelFormat format, const base::CancelToken &cancel = {},
                                                          const landscape::History &history = {});

} // namespace workflows
