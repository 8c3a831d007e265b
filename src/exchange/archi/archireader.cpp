// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archireader.h"

#include "exchange/archi/archicontent.h"
#include "exchange/archi/archinames.h"
#include "exchange/archive.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

namespace exchange {

namespace {

void readFolder(XmlReader &reader, ArchiContent &content, ArchiFolderPlace *parent)
{
    ArchiFolderPlace folder = content.openFolder(reader, parent);
    if (parent)
        parent->isEmpty = false;
    QList<ForeignProperty> properties;
    reader.eachChild([&] {
        const std::string_view name = reader.name();
        if (name == "folder")
            readFolder(reader, content, &folder);
        else if (name == "element")
            content.readElement(reader, reader.xsiType(), folder);
        else
            content.readFolderChild(reader, folder, properties);
    });
    content.closeFolder(folder, properties);
}

void readModel(XmlReader &reader, ArchiContent &content)
{
    content.readModelAttributes(reader);
    reader.eachChild([&] {
        if (reader.name() == "folder")
            readFolder(reader, content, nullptr);
        else
            content.readModelChild(reader);
    });
}

base::Result<ImportBatch> readFromDevice(QIODevice &device, const QString &path, const ReadOptions &options,
                                         const QMap<QString, QByteArray> &images)
{
    XmlReader reader(device, path, options.cancel);
    ArchiContent content(path, QStringLiteral("archi"));
    if (reader.nextStart())
        readModel(reader, content);
    while (reader.next()) { } // what stands after the model may be broken, too
    if (reader.error())
        return base::failure(*reader.error());
    if (reader.hasDoctype())
        content.builder().remarks().leaveOut(
            QCoreApplication::translate("exchange", "the document type declaration"), 1);
    content.builder().landscape().images = images;
    return content.finish();
}

} // namespace

base::Result<ImportBatch> readArchiXml(QIODevice &device, const QString &path, const ReadOptions &options)
{
    return readFromDevice(device, path, options, {});
}

base::Result<ImportBatch> readArchi(const QString &path, const ReadOptions &options)
{
    if (!isArchive(path)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return base::failure(
                {QStringLiteral("file.unreadable"),
                 QCoreApplication::translate("exchange", "The file cannot be opened: %1").arg(file.errorString()),
                 QCoreApplication::translate("exchange", "check its name and that you may read it"), path, 0});
        return readArchiXml(file, path, options);
    }
    const QString model = QStringLiteral("model.xml");
    auto content = readArchive(path, [&](const QString &name) { return name == model || isArchiImage(name); });
    if (!content)
        return base::failure(content.error());
    if (!content->files.contains(model))
        return base::failure(
            {QStringLiteral("format.unknown"),
             QCoreApplication::translate("exchange", "The ZIP holds no model.xml, so it is no Archi model"),
             QCoreApplication::translate("exchange", "save the model from Archi again"), path, 0});
    QByteArray xml = content->files.take(model);
    QBuffer buffer(&xml);
    buffer.open(QIODevice::ReadOnly);
    auto batch = readFromDevice(buffer, path, options, content->files);
    for (const QString &name : std::as_const(content->names)) {
        if (batch && name != model && !isArchiImage(name))
            batch->problems << base::Problem {
                base::Severity::Info, QStringLiteral("import.left-out"),
                QCoreApplication::translate("exchange", "Not carried over: the file %1 in the ZIP").arg(name), path, 0};
    }
    return batch;
}

} // namespace exchange
