// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "exchange/importbatch.h"

#include <QJsonObject>

namespace exchange {

/// What the caller knows that the file does not say.
struct ReadOptions
{
    QString format;      ///< as in ImportBatch; empty = found out from the content
    QJsonObject mapping; ///< column mapping of a plain inventory (models/mappings/README.md); empty = guessed
    QString unit;        ///< unit of rows that name none
    base::CancelToken cancel;
};

/// Reads a foreign file or folder, whatever its format: "archi" (`.archimate`), "grafico" (a coArchi folder), "exchange"
/// (XML), "archi-csv" (Archi's CSV triple), "csv-set" (a folder of Landskap's tables) or "xlsx-set" (the same as
/// sheets), "inventory" (a plain one as CSV or TSV) or "xlsx" (as sheets), "landskap-json", "json" (another form). The
/// format is found out from the content first, the name second. Nothing is fetched from a network and no other file is
/// opened than those below `path`.
/// Errors name the file and, where there is one, the line, and what to do: missing, empty, truncated, wrongly encoded,
/// hostile (entities, endless nesting), or of no known format.
[[nodiscard]] base::Result<ImportBatch> read(const QString &path, const ReadOptions &options = {});

} // namespace exchange
