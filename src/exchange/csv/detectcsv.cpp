// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/detectcsv.h"

#include "base/text.h"
#include "exchange/csv/csvreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <map>

namespace exchange {

namespace {

constexpr qint64 headerSize = 4096;

QStringList squeezedHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray start = file.read(headerSize);
    // Up to the first line's end; in UTF-16 that cuts after the byte of the line feed, which does no harm.
    qsizetype end = start.indexOf('\n');
    if (end < 0)
        end = start.indexOf('\r');
    CsvOptions options;
    options.headerLine = 1;
    const auto csv = readCsvBytes(end < 0 ? start : start.first(end), path, options);
    if (!csv)
        return {};
    QStringList names;
    for (const QString &name : csv->table.header())
        names << base::squeezed(name);
    return names;
}

bool isFolder(const QString &path)
{
    return QFileInfo(path).isDir();
}

} // namespace

bool isCsvSet(const QString &folder)
{
    if (!isFolder(folder))
        return false;
    const QStringList files = QDir(folder).entryList(QDir::Files);
    return std::any_of(files.begin(), files.end(),
                       [](const QString &name) { return name.compare(u"applications.csv", Qt::CaseInsensitive) == 0; });
}

std::optional<ArchiCsvTable> archiCsvTable(const QString &file)
{
    const QStringList header = squeezedHeader(file);
    const auto startsWith = [&](const QString &names) { return header.join(u',').startsWith(names); };
    if (startsWith(QStringLiteral("id,type,name,documentation,source,target")))
        return ArchiCsvTable::Relations;
    if (startsWith(QStringLiteral("id,type,name,documentation")))
        return ArchiCsvTable::Elements;
    if (header == QStringList {QStringLiteral("id"), QStringLiteral("key"), QStringLiteral("value")})
        return ArchiCsvTable::Properties;
    return std::nullopt;
}

QList<ArchiCsvFiles> archiCsvFiles(const QString &folder)
{
    static const std::pair<QString, QString ArchiCsvFiles::*> endings[] = {
        {QStringLiteral("elements.csv"), &ArchiCsvFiles::elements},
        {QStringLiteral("relations.csv"), &ArchiCsvFiles::relations},
        {QStringLiteral("properties.csv"), &ArchiCsvFiles::properties},
    };
    std::map<QString, ArchiCsvFiles> byPrefix;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        for (const auto &[ending, file] : endings) {
            if (name.endsWith(ending, Qt::CaseInsensitive) && archiCsvTable(directory.filePath(name))) {
                const QString prefix = name.chopped(ending.size());
                byPrefix[prefix].prefix = prefix;
                byPrefix[prefix].*file = directory.filePath(name);
            }
        }
    }
    QList<ArchiCsvFiles> exports;
    for (const auto &[prefix, files] : byPrefix) {
        if (!files.elements.isEmpty() || !files.relations.isEmpty())
            exports << files;
    }
    return exports;
}

bool isArchiCsv(const QString &path)
{
    return isFolder(path) ? !archiCsvFiles(path).isEmpty() : archiCsvTable(path).has_value();
}

} // namespace exchange
