// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <functional>

namespace exchange {

/// How much a ZIP may hold before it is taken for a bomb.
struct ArchiveLimits
{
    int entries = 10'000;
    qint64 bytes = qint64(512) << 20; ///< of all that is unpacked
    double ratio = 250; ///< unpacked to packed, from the first 4 MB unpacked on
};

struct ArchiveContent
{
    QStringList names; ///< of all files in it, in their order
    QMap<QString, QByteArray> files; ///< the wanted ones, unpacked
};

/// Whether the file starts like a ZIP.
[[nodiscard]] bool isArchive(const QString &path);

/// Unpacks the files of a ZIP that `wanted` asks for into memory; nothing is written to disk and no entry is followed
/// out of the archive. Errors: "file.unreadable", "zip.damaged", "zip.bomb" (beyond `limits`).
[[nodiscard]] base::Result<ArchiveContent> readArchive(const QString &path,
                                                       const std::function<bool(const QString &name)> &wanted,
                                                       const ArchiveLimits &limits = {});

/// A file to pack.
struct ArchiveFile
{
    QString name; ///< with '/' between folders
    QByteArray content;
};

/// Writes a ZIP of `files` in their order, without dates, so that the same files give the same bytes. `path` is
/// replaced only when all is written. Error: "file.unwritable".
[[nodiscard]] base::Result<void> writeArchive(const QString &path, const QList<ArchiveFile> &files);

} // namespace exchange
