// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvset/csvsetschema.h"
#include "exchange/written.h"
#include "landscape/snapshot.h"

namespace exchange {

/// One table of the set as it is written: its columns, and its cells as text that readSet() understands.
struct SetTableText
{
    SetTable table = SetTable::Landscape;
    QList<SetColumn> columns;
    QList<QStringList> rows;
};

/// A landscape as the tables of the set: all of them, in their order, those without rows too.
struct SetTables
{
    QList<SetTableText> tables;
    QList<NotCarried> notCarried;
};

/// Lays a landscape out as tables. The same landscape gives the same tables. O(rows).
[[nodiscard]] SetTables setTablesOf(const landscape::Snapshot &landscape);

} // namespace exchange
