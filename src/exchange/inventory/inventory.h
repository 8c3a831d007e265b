// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/inventory/columnmapping.h"
#include "exchange/csv/csvreader.h"
#include "exchange/reader.h"

namespace exchange {

/// Reads a plain inventory (format "inventory"): a CSV or TSV file in which a row means that a unit uses a system for
/// a function. What the columns mean says `options.mapping` (models/mappings/README.md); without one it is guessed from
/// headers in English and Swedish. `options.unit` is the unit of rows that name none.
///
/// - A system is told from others by its id, where there is one, else by its name within its unit: the same name in two
///   units is two applications. Two applications share a Product only where the rows name it.
/// - Each function of a row becomes a Capability, a Use and a Realization. Without a function the application is kept
///   and there is no Use.
/// - Levels (confidentiality, integrity, availability; "classification" stands for confidentiality) are what the unit
///   needs, and what the application protects today: they are kept on both.
/// - Several columns for one field: the first that is filled, except owner, function and information (all of them) and
///   description (one paragraph each). A later row of the same system fills in what is not known yet.
/// - Columns without a meaning become attributes under their headers.
///
/// uid: the id, with the mapping's idPrefix in front; a bare running number without a mapping gets its unit's name in
/// front, because another unit's list has the same number. Else one derived from unit and name, as in a CSV set.
/// Problems, with file and line: "inventory.guessed", "inventory.skipped", "inventory.row" (no name), "inventory.unit",
/// "inventory.function", "inventory.differs" (rows of one system disagree; the first holds), "inventory.duplicate",
/// "inventory.parent", "csv.circle", "csv.value". Errors as of readCsv(), readMapping() and BoundColumns::bind().
[[nodiscard]] base::Result<ImportBatch> readInventory(const QString &file, const ReadOptions &options = {});

/// One table of an inventory, wherever it lies: its cells, what its columns mean, and what it is called in messages and
/// among the sources ("systems.xlsx [Hospital]").
struct InventoryTable
{
    CsvFile csv;
    BoundColumns columns;
    QString place;
};

/// The same from tables at hand, which together are one inventory: what one names is the same thing in the next. `name`
/// becomes the landscape's, `format` the batch's.
[[nodiscard]] base::Result<ImportBatch> readInventoryTables(QList<InventoryTable> tables, const ColumnMapping &mapping,
                                                            const QString &name, const QString &format,
                                                            const ReadOptions &options);

} // namespace exchange
