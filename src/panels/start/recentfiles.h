// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace panels {

struct RecentFile
{
    QString path;
    QString name;      ///< of the landscape, not of the file
    QDateTime openedAt;
    friend bool operator==(const RecentFile &, const RecentFile &) = default;
};

/// The files that were opened last, newest first, at most twelve; kept in QSettings.
[[nodiscard]] QList<RecentFile> recentFiles();
/// Puts a file on top. The time is the clock's.
void rememberFile(const QString &path, const QString &name);
void forgetFile(const QString &path);

} // namespace panels
