// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/landscapefile.h"

#include "landscape/invariants.h"
#include "storage/replacefile.h"
#include "storage/rows/rows.h"
#include "storage/schema.h"
#include "storage/seal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QtEndian>

#include <future>
#include <thread>

namespace storage {

using landscape::Landscape;

namespace {

constexpr int firstWithHistory = 4; // version of the schema

base::Error fileError(const char *code, const QString &path, const QString &message, const QString &remedy)
{
    return {QString::fromLatin1(code), message, remedy, path, 0};
}

base::Error damagedError(const QString &path)
{
    return fileError("file.database", path, QCoreApplication::translate("storage", "the file is damaged"),
                     QCoreApplication::translate("storage", "open its backup or import the original files again"));
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

base::Result<void> runAll(const Connection &connection, const QStringList &statements, const base::CancelToken &cancel)
{
    for (const QString &statement : statements) {
        if (cancel.isCancelled())
            return base::failure(cancelledError());
        if (const auto done = connection.run(statement); !done)
            return done;
    }
    return {};
}

QString versionStatement(int version)
{
    return QStringLiteral("PRAGMA user_version = %1").arg(version);
}

// Brings an older file up to today's schema in a copy, so that opening never changes what lies on the disk.
base::Result<std::unique_ptr<QTemporaryFile>> upgradedCopy(const QString &path, qint64 from,
                                                           const base::CancelToken &cancel)
{
    auto copy = std::make_unique<QTemporaryFile>();
    QFile original(path);
    if (!copy->open() || !original.open(QIODevice::ReadOnly) || copy->write(original.readAll()) != original.size())
        return base::failure(
            fileError("file.write", path, QCoreApplication::translate("storage", "no room for a temporary copy"), QCoreApplication::translate("storage", "free some disk space")));
    copy->close();
    const auto connection = Connection::open(copy->fileName(), Connection::Mode::ReadWrite);
    if (!connection)
        return base::failure(connection.error());
    QStringList statements {QStringLiteral("PRAGMA journal_mode = OFF"), QStringLiteral("PRAGMA synchronous = OFF"),
                            QStringLiteral("BEGIN")};
    for (const SchemaStep &step : schemaSteps()) {
        if (step.version > from)
            statements << step.upgrade << versionStatement(step.version);
    }
    statements << QStringLiteral("COMMIT");
    if (const auto done = runAll(**connection, statements, cancel); !done)
        return base::failure(done.error());
    return copy;
}

base::Result<void> checkFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return base::failure(fileError("file.missing", path, QCoreApplication::translate("storage", "the file does not exist"), QCoreApplication::translate("storage", "check its name")));
    if (!isLandscapeFile(path))
        return base::failure(fileError("file.format", path, QCoreApplication::translate("storage", "this is not a Landskap file"),
                                       QCoreApplication::translate("storage", "import it instead if it comes from another tool")));
    return {};
}

base::Result<void> checkDatabase(const Connection &connection, const QString &path)
{
    const auto whole = connection.number(QStringLiteral("SELECT quick_check = 'ok' FROM pragma_quick_check"));
    if (!whole || *whole != 1 || damagedUnderSeal(connection, path))
        return base::failure(damagedError(path));
    return {};
}

base::Result<Landscape> readChecked(const QString &path, const base::CancelToken &cancel)
{
    auto landscape = readRows(path, false, cancel);
    if (!landscape)
        return landscape;
    const base::Problems broken = landscape::brokenInvariants(*landscape);
    if (!broken.isEmpty())
        return base::failure(fileError("file.broken", path,
                                       QCoreApplication::translate("storage", "the file's content contradicts itself (%1)").arg(broken.first().message),
                                       QCoreApplication::translate("storage", "open its backup or import the original files again")));
    return landscape;
}

// The file's version, after all checks that can be made without reading the rows.
base::Result<qint64> checkedVersion(const QString &path, Seal seal)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return base::failure(connection.error());
    const auto version = (*connection)->number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version;
    if (*version > schemaVersion())
        return base::failure(
            fileError("file.newer", path,
                      QCoreApplication::translate("storage", "this file was written by a newer Landskap (file version %1, this program knows %2)")
                          .arg(*version)
                          .arg(schemaVersion()),
                      QCoreApplication::translate("storage", "update Landskap to open it")));
    if (seal == Seal::Broken) {
        if (const auto fine = checkDatabase(**connection, path); !fine)
            return base::failure(fine.error());
    }
    return version;
}

base::Result<void> writeDatabase(const Landscape &landscape, const landscape::History &history, const QString &path,
                                 const base::CancelToken &cancel, const base::Progress &progress)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return base::failure(connection.error());
    const Connection &database = **connection;
    // No journal and no waiting: the file is new, and is put in place only when it is whole. Larger pages read and
    // write faster, but would make small files large.
    const bool isLarge = landscape.elements.size() + landscape.relationships.size() > 5000;
    const QStringList start {QStringLiteral("PRAGMA page_size = %1").arg(isLarge ? 16384 : 4096),
                             QStringLiteral("PRAGMA journal_mode = OFF"),
                             QStringLiteral("PRAGMA synchronous = OFF"),
                             QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"),
                             QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
                             versionStatement(schemaVersion()),
                             QStringLiteral("BEGIN")};
    if (const auto done = runAll(database, start + schemaSteps().last().schema, cancel); !done)
        return done;
    if (const auto done = writeRows(database, landscape, cancel, progress); !done)
        return done;
    if (const auto done = writeHistory(database, history, cancel); !done)
        return done;
    if (const auto done = prepareSeal(database); !done)
        return done;
    return database.run(QStringLiteral("COMMIT"));
}

// Looks meanwhile whether the landscape is sound. Works on a copy and is waited for by nobody, so that a save that is
// asked to stop can do so at once.
std::future<bool> soundnessOf(const Landscape &landscape)
{
    std::promise<bool> promise;
    std::future<bool> sound = promise.get_future();
    std::thread([landscape, promise = std::move(promise)]() mutable {
        promise.set_value(landscape::brokenInvariants(landscape).isEmpty());
    }).detach();
    return sound;
}

// Writes and seals. The seal says that the landscape is sound, so that load() need not look again.
base::Result<void> writeSealed(const Landscape &landscape, const landscape::History &history, const QString &path,
                               const base::CancelToken &cancel, const base::Progress &progress)
{
    std::future<bool> sound = soundnessOf(landscape);
    const auto rowShare = [&](double share) {
        if (progress)
            progress(share * 0.9);
    };
    if (const auto done = writeDatabase(landscape, history, path, cancel, rowShare); !done)
        return done;
    if (!putSeal(path, sound.get(), cancel))
        return base::failure(cancel.isCancelled() ? cancelledError()
                                                  : fileError("file.write", path, QCoreApplication::translate("storage", "the file cannot be written"),
                                                              QCoreApplication::translate("storage", "check that there is room on the disk")));
    return {};
}

} // namespace

bool isLandscapeFile(const QString &path)
{
    return applicationIdOf(path) == applicationId;
}

base::Result<Landscape> load(const QString &path, const base::CancelToken &cancel)
{
    if (const auto fine = checkFile(path); !fine)
        return base::failure(fine.error());
    const Seal seal = readSeal(path, cancel);
    if (cancel.isCancelled())
        return base::failure(cancelledError());
    const auto version = checkedVersion(path, seal);
    if (!version)
        return base::failure(version.error());
    if (*version < schemaVersion()) {
        const auto copy = upgradedCopy(path, *version, cancel);
        return copy ? readChecked((*copy)->fileName(), cancel) : base::failure(copy.error());
    }
    return seal == Seal::Whole ? readRows(path, true, cancel) : readChecked(path, cancel);
}

base::Result<landscape::History> loadHistory(const QString &path, const base::CancelToken &cancel)
{
    if (const auto fine = checkFile(path); !fine)
        return base::failure(fine.error());
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return base::failure(connection.error());
    const auto version = (*connection)->number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return base::failure(version.error());
    return *version < firstWithHistory ? landscape::History() : readHistory(**connection, cancel);
}

base::Result<void> save(const Landscape &landscape, const QString &path, const base::CancelToken &cancel,
                        const base::Progress &progress, const landscape::History &history)
{
    const QFileInfo existing(path);
    const QString target = existing.isSymLink() && existing.exists() ? existing.canonicalFilePath() : path;
    QTemporaryFile beside(target + QStringLiteral(".XXXXXX"));
    if (!beside.open())
        return base::failure(fileError("file.write", path,
                                       QCoreApplication::translate("storage", "the file cannot be written (%1)").arg(beside.errorString()),
                                       QCoreApplication::translate("storage", "check that the folder exists and may be written to")));
    beside.setPermissions(existing.exists()
                              ? existing.permissions()
                              : QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    const QString written = beside.fileName();
    beside.close();
    if (const auto done = writeSealed(landscape, history, written, cancel, progress); !done)
        return done; // the half-written file goes with `beside`
    if (cancel.isCancelled())
        return base::failure(cancelledError());
    beside.setAutoRemove(false);
    if (const auto done = replaceFile(written, target); !done)
        return done;
    if (progress)
        progress(1);
    return {};
}

} // namespace storage
