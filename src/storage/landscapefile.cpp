// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/landscapefile.h"

#include "landscape/invariants.h"
#include "storage/rows.h"
#include "storage/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QtEndian>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace storage {

using landscape::Landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("storage", text);
}

base::Error fileError(const char *code, const QString &path, const QString &message, const QString &remedy)
{
    return {QString::fromLatin1(code), message, remedy, path, 0};
}

// The application id stands at byte 68 of an SQLite file's header (sqlite.org/fileformat2.html, section 1.3).
std::optional<int> applicationIdOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith("SQLite format 3"))
        return std::nullopt;
    return qFromBigEndian<qint32>(head.constData() + 68);
}

base::Result<void> applySteps(const Connection &connection, qint64 from)
{
    for (const SchemaStep &step : schemaSteps()) {
        if (step.version <= from)
            continue;
        for (const QString &statement : step.statements) {
            if (const auto done = connection.run(statement); !done)
                return done;
        }
        if (const auto done = connection.run(QStringLiteral("PRAGMA user_version = %1").arg(step.version)); !done)
            return done;
    }
    return {};
}

// Brings an older file up to today's schema in a copy, so that opening never changes what lies on the disk.
base::Result<std::unique_ptr<QTemporaryFile>> upgradedCopy(const QString &path, qint64 from)
{
    auto copy = std::make_unique<QTemporaryFile>();
    QFile original(path);
    if (!copy->open() || !original.open(QIODevice::ReadOnly) || copy->write(original.readAll()) != original.size())
        return base::failure(fileError("file.write", path, tr("no room for a temporary copy"), tr("free some disk space")));
    copy->close();
    const auto connection = Connection::open(copy->fileName(), Connection::Mode::ReadWrite);
    if (!connection)
        return base::failure(connection.error());
    if (const auto done = applySteps(**connection, from); !done)
        return base::failure(done.error());
    return copy;
}

base::Result<void> checkFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return base::failure(fileError("file.missing", path, tr("the file does not exist"), tr("check its name")));
    if (!isLandscapeFile(path))
        return base::failure(fileError("file.format", path, tr("this is not a Landskap file"),
                                       tr("import it instead if it comes from another tool")));
    return {};
}

base::Result<Landscape> readChecked(const Connection &connection, const QString &path, const base::CancelToken &cancel)
{
    auto landscape = readRows(connection, cancel);
    if (!landscape)
        return landscape;
    const base::Problems broken = landscape::brokenInvariants(*landscape);
    if (!broken.isEmpty())
        return base::failure(fileError("file.broken", path,
                                       tr("the file's content contradicts itself (%1)").arg(broken.first().message),
                                       tr("open its backup or import the original files again")));
    return landscape;
}

#ifdef Q_OS_UNIX
void forceToDisk(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}
#endif

base::Result<void> putInPlace(const QString &written, const QString &path)
{
#ifdef Q_OS_UNIX
    forceToDisk(written, O_RDONLY);
#endif
    // std::filesystem::rename replaces the target in one step on every platform; QFile::rename refuses to.
    std::error_code failure;
    std::filesystem::rename(std::filesystem::path(written.toStdU16String()),
                            std::filesystem::path(path.toStdU16String()), failure);
    if (failure) {
        QFile::remove(written);
        return base::failure(fileError("file.write", path,
                                       tr("the file cannot be replaced (%1)").arg(QString::fromStdString(failure.message())),
                                       tr("check that the folder may be written to")));
    }
#ifdef Q_OS_UNIX
    forceToDisk(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
#endif
    return {};
}

base::Result<void> writeDatabase(const Landscape &landscape, const QString &path, const base::CancelToken &cancel)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return base::failure(connection.error());
    const Connection &database = **connection;
    // No journal and no waiting: the file is new, and is put in place only when it is whole.
    for (const QString &statement : {QStringLiteral("PRAGMA journal_mode = OFF"), QStringLiteral("PRAGMA synchronous = OFF"),
                                     QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
                                     QStringLiteral("BEGIN")}) {
        if (const auto done = database.run(statement); !done)
            return done;
    }
    if (const auto done = applySteps(database, 0); !done)
        return done;
    if (const auto done = writeRows(database, landscape, cancel); !done)
        return done;
    return database.run(QStringLiteral("COMMIT"));
}

}

bool isLandscapeFile(const QString &path)
{
    return applicationIdOf(path) == applicationId;
}

base::Result<Landscape> load(const QString &path, const base::CancelToken &cancel)
{
    if (const auto fine = checkFile(path); !fine)
        return base::failure(fine.error());
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return base::failure(connection.error());
    const auto version = (*connection)->number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return base::failure(version.error());
    if (*version > schemaVersion())
        return base::failure(fileError("file.newer", path,
                                       tr("this file was written by a newer Landskap (file version %1, this program knows %2)")
                                           .arg(*version)
                                           .arg(schemaVersion()),
                                       tr("update Landskap to open it")));
    const auto whole = (*connection)->number(QStringLiteral("SELECT quick_check = 'ok' FROM pragma_quick_check"));
    if (!whole || *whole != 1)
        return base::failure(fileError("file.database", path, tr("the file is damaged"),
                                       tr("open its backup or import the original files again")));
    if (*version == schemaVersion())
        return readChecked(**connection, path, cancel);
    const auto copy = upgradedCopy(path, *version);
    if (!copy)
        return base::failure(copy.error());
    connection = Connection::open((*copy)->fileName(), Connection::Mode::ReadOnly);
    return connection ? readChecked(**connection, path, cancel) : base::failure(connection.error());
}

base::Result<void> save(const Landscape &landscape, const QString &path, const base::CancelToken &cancel)
{
    QTemporaryFile beside(path + QStringLiteral(".XXXXXX"));
    if (!beside.open())
        return base::failure(fileError("file.write", path, tr("the file cannot be written (%1)").arg(beside.errorString()),
                                       tr("check that the folder exists and may be written to")));
    const QFileInfo existing(path);
    beside.setPermissions(existing.exists() ? existing.permissions()
                                            : QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    const QString written = beside.fileName();
    beside.close();
    if (const auto done = writeDatabase(landscape, written, cancel); !done)
        return done; // the half-written file goes with `beside`
    beside.setAutoRemove(false);
    return putInPlace(written, path);
}

} // namespace storage
