// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/csvreader.h"
#include "exchange/csvset/csvsetschema.h"
#include "exchange/reader.h"

#include <map>

namespace exchange {

/// One table of the set, wherever it lies: what it is called in messages and among the sources, and how to read it.
struct SetInput
{
    QString place;
    std::function<base::Result<CsvFile>(const CsvOptions &options)> open;
};

/// A whole set: the tables that are there, and the form it comes in.
struct SetInputs
{
    std::map<SetTable, SetInput> tables;
    QString format = QStringLiteral("csv-set");
    QString (*tableLabel)(SetTable) = setTableFile; ///< what a table is called in messages
};

/// Reads the set as readCsvSet() promises; SetTable::Applications must be among the tables.
[[nodiscard]] base::Result<ImportBatch> readSet(const SetInputs &inputs, const ReadOptions &options);

} // namespace exchange
