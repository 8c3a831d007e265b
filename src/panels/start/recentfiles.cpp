// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/start/recentfiles.h"

#include "base/clock.h"

#include <QFileInfo>
#include <QSettings>

namespace panels {

namespace {

constexpr int mostFiles = 12;

void write(const QList<RecentFile> &files)
{
    QSettings settings;
    settings.beginWriteArray(QStringLiteral("recent"), int(files.size()));
    for (int i = 0; i < files.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("path"), files.at(i).path);
        settings.setValue(QStringLiteral("name"), files.at(i).name);
        settings.setValue(QStringLiteral("openedAt"), files.at(i).openedAt);
    }
    settings.endArray();
}

}

QList<RecentFile> recentFiles()
{
    QSettings settings;
    QList<RecentFile> files;
    const int count = settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        files.append({settings.value(QStringLiteral("path")).toString(), settings.value(QStringLiteral("name")).toString(),
                      settings.value(QStringLiteral("openedAt")).toDateTime()});
    }
    settings.endArray();
    return files;
}

void rememberFile(const QString &path, const QString &name)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile &file) { return file.path == absolute; });
    files.prepend({absolute, name, base::Clock::now()});
    write(files.mid(0, mostFiles));
}

void forgetFile(const QString &path)
{
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile &file) { return file.path == path; });
    write(files);
}

} // namespace panels
