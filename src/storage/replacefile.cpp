// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/replacefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace storage {

namespace {

std::filesystem::path native(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

bool forceToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

// A renamed file is safe when its folder is. Not every file system lets a folder be forced, so no answer is asked.
void forceFolderToDisk([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#endif
}

base::Error writeError(const QString &path, const QString &message)
{
    return {QStringLiteral("file.write"), message,
            QCoreApplication::translate("storage",
                                        "check that there is room on the disk and that the folder may be written to"),
            path, 0};
}

// A second name for the same bytes costs nothing; where the file system has no such thing (FAT), a copy.
bool linkOrCopy(const QString &path, const QString &other)
{
    std::error_code failure;
    std::filesystem::create_hard_link(native(path), native(other), failure);
    return !failure || (QFile::copy(path, other) && forceToDisk(other));
}

bool renameOver(const QString &from, const QString &to, QString *why)
{
    // std::filesystem::rename replaces the target in one step on every platform; QFile::rename refuses to.
    std::error_code failure;
    std::filesystem::rename(native(from), native(to), failure);
    if (failure)
        *why = QString::fromStdString(failure.message());
    return !failure;
}

base::Result<void> keepBackup(const QString &path)
{
    QTemporaryFile name(path + QStringLiteral(".XXXXXX")); // for a name nobody has
    if (!name.open())
        return base::failure(writeError(path, name.errorString()));
    const QString beside = name.fileName();
    name.close();
    name.remove();
    QString why;
    if (linkOrCopy(path, beside) && renameOver(beside, backupPath(path), &why))
        return {};
    QFile::remove(beside);
    return base::failure(writeError(
        backupPath(path), QCoreApplication::translate("storage", "the backup cannot be written (%1)").arg(why)));
}

base::Result<void> replaceKeeping(const QString &written, const QString &path)
{
    QString why;
    if (!forceToDisk(written))
        return base::failure(
            writeError(path, QCoreApplication::translate("storage", "the file cannot be written to the disk")));
    if (QFile::exists(path)) {
        if (const auto kept = keepBackup(path); !kept)
            return kept;
    }
    if (!renameOver(written, path, &why))
        return base::failure(
            writeError(path, QCoreApplication::translate("storage", "the file cannot be replaced (%1)").arg(why)));
    forceFolderToDisk(QFileInfo(path).absolutePath());
    return {};
}

} // namespace

QString backupPath(const QString &path)
{
    return path + QStringLiteral(".bak");
}

base::Result<void> replaceFile(const QString &written, const QString &path)
{
    const auto done = replaceKeeping(written, path);
    if (!done)
        QFile::remove(written);
    return done;
}

} // namespace storage
