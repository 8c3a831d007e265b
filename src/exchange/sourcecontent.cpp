// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sourcecontent.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace exchange {

namespace {

constexpr quint32 magic = 0x4c534331; // "LSC1"
constexpr qint64 quickFrom = 8 << 20; // larger ones are packed fast rather than small

base::Error tooLarge(const QString &path, qint64 limit)
{
    return {QStringLiteral("source.too-large"),
            QCoreApplication::translate("exchange", "the file is too large to be kept with the landscape (more than %1 MB)").arg(limit >> 20),
            QCoreApplication::translate("exchange", "a later version of it will be compared with the landscape alone"), path, 0};
}

base::Error damaged()
{
    return {QStringLiteral("source.damaged"), QCoreApplication::translate("exchange", "the earlier version of this file cannot be unpacked"),
            QCoreApplication::translate("exchange", "the import is compared with the landscape alone"), {}, 0};
}

// Paths below `path` in the order of their names; just the file's name for a file.
QStringList filesOf(const QFileInfo &root)
{
    if (!root.isDir())
        return {root.fileName()};
    QStringList names;
    const QDir folder(root.filePath());
    QDirIterator files(root.filePath(), QDir::Files | QDir::NoSymLinks | QDir::Readable, QDirIterator::Subdirectories);
    while (files.hasNext())
        names << folder.relativeFilePath(files.next());
    names.sort();
    return names;
}

bool leadsOut(const QString &name)
{
    const QString clean = QDir::cleanPath(name);
    return clean.isEmpty() || QDir::isAbsolutePath(clean) || clean == u".." || clean.startsWith(QStringLiteral("../"))
        || clean.contains(u'\\') || clean.contains(u':');
}

}

base::Result<QByteArray> packSource(const QString &path, qint64 limit)
{
    const QFileInfo root(path);
    if (!root.exists())
        return base::failure({QStringLiteral("file.missing"), QCoreApplication::translate("exchange", "there is no such file"), QCoreApplication::translate("exchange", "check its name"), path, 0});
    const QStringList names = filesOf(root);
    const QDir folder(root.isDir() ? root.filePath() : root.path());
    qint64 size = 0;
    for (const QString &name : names)
        size += QFileInfo(folder.filePath(name)).size();
    if (size > limit)
        return base::failure(tooLarge(path, limit));

    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << magic << root.isDir() << root.fileName() << quint32(names.size());
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return base::failure({QStringLiteral("file.unreadable"),
                                  QCoreApplication::translate("exchange", "the file cannot be opened (%1)").arg(file.errorString()),
                                  QCoreApplication::translate("exchange", "check that you may read it"), file.fileName(), 0});
        stream << name << file.readAll();
    }
    return qCompress(plain, plain.size() > quickFrom ? 1 : 6);
}

QString optionsText(const ReadOptions &options)
{
    QJsonObject object;
    if (!options.format.isEmpty())
        object.insert(QStringLiteral("format"), options.format);
    if (!options.mapping.isEmpty())
        object.insert(QStringLiteral("mapping"), options.mapping);
    if (!options.unit.isEmpty())
        object.insert(QStringLiteral("unit"), options.unit);
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ReadOptions optionsFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    ReadOptions options;
    options.format = object.value(QStringLiteral("format")).toString();
    options.mapping = object.value(QStringLiteral("mapping")).toObject();
    options.unit = object.value(QStringLiteral("unit")).toString();
    return options;
}

base::Result<QString> unpackSource(const QByteArray &content, const QString &folder)
{
    // The length stands in front of the packed bytes: what claims to be larger than anything kept is not unpacked.
    QDataStream head(content);
    quint32 length = 0;
    head >> length;
    if (content.size() < 4 || qint64(length) > 2 * largestKeptSource)
        return base::failure(damaged());
    const QByteArray plain = qUncompress(content);
    QDataStream stream(plain);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 found = 0;
    bool isFolder = false;
    QString rootName;
    quint32 count = 0;
    stream >> found >> isFolder >> rootName >> count;
    if (found != magic || stream.status() != QDataStream::Ok || leadsOut(rootName))
        return base::failure(damaged());
    const QDir root(folder);
    const QString base = isFolder ? root.filePath(rootName) : folder;
    for (quint32 i = 0; i < count; ++i) {
        QString name;
        QByteArray bytes;
        stream >> name >> bytes;
        if (stream.status() != QDataStream::Ok || leadsOut(name))
            return base::failure(damaged());
        const QString path = QDir(base).filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(bytes) != bytes.size())
            return base::failure({QStringLiteral("file.unwritable"),
                                  QCoreApplication::translate("exchange", "the earlier version of this file cannot be written to %1").arg(path),
                                  QCoreApplication::translate("exchange", "check that there is room for temporary files"), path, 0});
    }
    return root.filePath(rootName);
}

base::Result<ImportBatch> readPacked(const landscape::Source &source, const base::CancelToken &cancel)
{
    if (source.content.isEmpty())
        return base::failure({QStringLiteral("source.missing"), QCoreApplication::translate("exchange", "the earlier version of this file was not kept"),
                              QCoreApplication::translate("exchange", "the import is compared with the landscape alone"), source.file, 0});
    const QTemporaryDir folder;
    if (!folder.isValid())
        return base::failure({QStringLiteral("file.unwritable"), folder.errorString(),
                              QCoreApplication::translate("exchange", "check that there is room for temporary files"), {}, 0});
    const auto path = unpackSource(source.content, folder.path());
    if (!path)
        return base::failure(path.error());
    ReadOptions options = optionsFromText(source.options);
    options.cancel = cancel;
    return read(*path, options);
}

} // namespace exchange
