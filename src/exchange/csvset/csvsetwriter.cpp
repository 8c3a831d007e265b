// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvset.h"
#include "exchange/csv/csvwriter.h"
#include "exchange/csvset/settables.h"

#include <QCoreApplication>
#include <QDir>

namespace exchange {

using namespace landscape;

namespace {

base::Result<void> save(const SetTableText &table, const QString &path)
{
    QStringList header;
    for (const SetColumn &column : table.columns)
        header << column.name;
    CsvWriter writer;
    writer.addRow(header);
    for (const QStringList &row : table.rows)
        writer.addRow(row);
    return writer.save(path);
}

} // namespace

QList<NotCarried> notCarriedByCsvSet(const Snapshot &landscape)
{
    return setTablesOf(landscape).notCarried;
}

base::Result<Written> writeCsvSet(const Snapshot &landscape, const QString &folder)
{
    const SetTables set = setTablesOf(landscape);
    const QDir directory(folder);
    if (!directory.mkpath(QStringLiteral(".")))
        return base::failure(
            {QStringLiteral("file.unwritable"),
             QCoreApplication::translate("exchange", "the folder cannot be made"),
             QCoreApplication::translate("exchange", "check that you may write there"), folder, 0});
    Written written;
    for (const SetTableText &table : set.tables) {
        const QString name = setTableFile(table.table);
        const bool isNeeded = table.table == SetTable::Applications || !table.rows.isEmpty() || directory.exists(name);
        if (!isNeeded)
            continue;
        if (const auto saved = save(table, directory.filePath(name)); !saved)
            return base::failure(saved.error());
        written.files << name;
    }
    written.notCarried = set.notCarried;
    return written;
}

} // namespace exchange
