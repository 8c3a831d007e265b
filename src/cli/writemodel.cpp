// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/writemodel.h"

#include "exchange/csv/csvset.h"
#include "storage/landscapefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

bool isOurFile(const QString &out)
{
    return out.endsWith(QStringLiteral(".landskap"), Qt::CaseInsensitive);
}

// Writes as our own file or as CSV tables; tells what the tables have no place for.
base::Result<QJsonArray> write(const landscape::Snapshot &snapshot, const QString &out, Console &console)
{
    if (isOurFile(out)) {
        const auto saved = storage::save(snapshot.facts(), out, console.cancel());
        return saved ? base::Result<QJsonArray>(QJsonArray()) : base::failure(saved.error());
    }
    const auto tables = exchange::writeCsvSet(snapshot, out);
    if (!tables)
        return base::failure(tables.error());
    QJsonArray notCarried;
    for (const auto &[what, count] : tables->notCarried) {
        notCarried << QJsonObject{{QStringLiteral("what"), what}, {QStringLiteral("count"), count}};
        console.say(tr("Not carried by CSV tables: %1 (%2)").arg(what).arg(count));
    }
    return notCarried;
}

}

bool canWriteModel(const QString &out)
{
    return isOurFile(out) || (!out.isEmpty() && (QFileInfo(out).isDir() || QFileInfo(out).suffix().isEmpty()));
}

int writeModel(const landscape::Snapshot &snapshot, const QString &out, Console &console)
{
    const auto notCarried = write(snapshot, out, console);
    if (!notCarried) {
        console.complain(notCarried.error().text());
        return console.cancel().isCancelled() ? Interrupted : OutputFailed;
    }
    const QString what = isOurFile(out) ? tr("landscape") : tr("CSV tables");
    console.say(tr("Written: %1 (%2)").arg(out, what));
    console.write({{QStringLiteral("written"),
                    QJsonArray{QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("what"), what}}}},
                   {QStringLiteral("notCarried"), *notCarried}});
    return Done;
}

} // namespace cli
