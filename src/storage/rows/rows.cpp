// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/rows.h"

#include "storage/rows/reading.h"
#include "storage/rows/writing.h"

#include <QCoreApplication>

#include <thread>

namespace storage {

using landscape::Landscape;

namespace {

qint64 rowsOf(const Landscape &landscape)
{
    qint64 rows = landscape.elements.size() + landscape.relationships.size() + landscape.uses.size()
        + landscape.moves.size() + landscape.decisions.size() + landscape.views.size() + landscape.sources.size()
        + landscape.sameAs.size();
    for (const landscape::View &view : landscape.views)
        rows += view.nodes.size() + view.connections.size();
    return rows;
}

// Reads with a connection of its own: Qt's are for one thread each.
template <typename Read>
base::Result<Landscape> readPart(const QString &path, bool asSaved, const base::CancelToken &cancel, Read &&read)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return base::failure(connection.error());
    Reading reading(**connection, cancel, asSaved);
    readDefinitions(reading);
    read(reading);
    if (const auto done = reading.result(); !done)
        return base::failure(done.error());
    return std::move(reading.landscape);
}

} // namespace

base::Error cancelledError()
{
    return {QStringLiteral("cancelled"), QCoreApplication::translate("storage", "cancelled"), {}, {}, 0};
}

base::Result<void> writeRows(const Connection &connection, const Landscape &landscape, const base::CancelToken &cancel,
                             const base::Progress &progress)
{
    Writing writing {connection, landscape, cancel, progress, {}, 0, rowsOf(landscape)};
    for (auto *part : {writeSettings, writeSources, writeDefinitions, writeFolders, writeElements, writeRelationships,
                       writeSameAs, writePortfolio, writeViews}) {
        if (cancel.isCancelled())
            return base::failure(cancelledError());
        if (const auto done = part(writing); !done)
            return done;
    }
    return {};
}

base::Result<Landscape> readRows(const QString &path, bool asSaved, const base::CancelToken &cancel)
{
    base::Result<Landscape> lines;
    std::thread beside([&] { lines = readPart(path, asSaved, cancel, readRelationships); });
    auto landscape = readPart(path, asSaved, cancel, [](Reading &reading) {
        for (auto *part : {readSettings, readSources, readFolders, readElements, readSameAs, readPortfolio, readViews})
            part(reading);
    });
    beside.join();
    if (!landscape)
        return landscape;
    if (!lines)
        return lines;
    landscape->relationships = std::move(lines->relationships);
    return landscape;
}

} // namespace storage
