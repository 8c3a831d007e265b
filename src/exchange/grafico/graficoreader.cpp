// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/grafico/graficoreader.h"

#include "exchange/archi/archicontent.h"
#include "exchange/archi/archinames.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace exchange {

namespace {

const QString folderFile = QStringLiteral("folder.xml");

// Links are not followed: they could lead out of the model, or round in a circle.
QStringList foldersIn(const QDir &folder)
{
    return folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
}

QStringList filesIn(const QDir &folder)
{
    return folder.entryList(QDir::Files | QDir::NoSymLinks, QDir::Name);
}

// The folder with the model's own folder.xml; empty where there is none.
QString modelFolder(const QString &path)
{
    for (const QString &candidate : {path + QStringLiteral("/model"), path}) {
        QFile file(candidate + u'/' + folderFile);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        XmlReader reader(file, file.fileName());
        if (reader.nextStart() && reader.name() == "ArchimateModel")
            return candidate;
    }
    return {};
}

class GraficoReader
{
public:
    GraficoReader(const QString &path, const QString &model, const ReadOptions &options)
        : m_path(path)
        , m_model(model)
        , m_options(options)
        , m_content(path, QStringLiteral("grafico"))
    {
        m_content.builder().setLinesMeanNothing();
    }

    base::Result<ImportBatch> run()
    {
        readFile(m_model.filePath(folderFile), [this](XmlReader &reader) {
            m_content.readModelAttributes(reader);
            reader.eachChild([&] { m_content.readModelChild(reader); });
        });
        QStringList tops = foldersIn(m_model);
        std::stable_sort(tops.begin(), tops.end(),
                         [](const QString &a, const QString &b) { return rank(a) < rank(b); });
        for (const QString &top : std::as_const(tops))
            readFolder(QDir(m_model.filePath(top)), nullptr, 0);
        readImages();
        if (m_options.cancel.isCancelled())
            return base::failure({QStringLiteral("cancelled"),
                                  QCoreApplication::translate("exchange", "Reading was cancelled"), {}, m_path, 0});
        m_content.builder().remarks().setFile(m_path, false);
        return m_content.finish();
    }

private:
    // Folders are named after their type or id.
    static int rank(const QString &name)
    {
        const auto found = std::find_if(standardArchiFolders.begin(), standardArchiFolders.end(),
                                        [&](const ArchiFolder &folder) { return name == QLatin1String(folder.type); });
        return int(found - standardArchiFolders.begin());
    }

    // Calls `read(reader)` at the outermost element; what is wrong with the file is listed.
    template <typename Read> bool readFile(const QString &path, Read &&read)
    {
        Remarks &remarks = m_content.builder().remarks();
        remarks.setFile(path, true);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            remarks.add(
                base::Severity::Error, "file.unreadable",
                QCoreApplication::translate("exchange", "The file cannot be opened: %1").arg(file.errorString()), 0);
            return false;
        }
        XmlReader reader(file, path, m_options.cancel);
        if (reader.nextStart())
            read(reader);
        while (reader.next()) { }
        if (reader.error())
            remarks.add(base::Severity::Error, reader.error()->code.toLatin1().constData(), reader.error()->message,
                        reader.error()->line);
        return !reader.error();
    }

    void readFolder(const QDir &folder, ArchiFolderPlace *parent, int depth)
    {
        ArchiFolderPlace place;
        QList<ForeignProperty> properties;
        if (folder.exists(folderFile))
            readFile(folder.filePath(folderFile), [&](XmlReader &reader) {
                place = m_content.openFolder(reader, parent);
                reader.eachChild([&] { m_content.readFolderChild(reader, place, properties); });
            });
        if (place.row < 0)
            place = openNameless(folder.dirName(), parent);
        if (parent)
            parent->isEmpty = false;
        if (depth < XmlReader::depthLimit) {
            for (const QString &inner : foldersIn(folder))
                readFolder(QDir(folder.filePath(inner)), &place, depth + 1);
        }
        for (const QString &name : filesIn(folder))
            readElement(folder.filePath(name), name, place);
        m_content.closeFolder(place, properties);
    }

    // A folder whose folder.xml is missing or broken.
    ArchiFolderPlace openNameless(const QString &name, const ArchiFolderPlace *parent)
    {
        landscape::Folder folder;
        folder.type = parent ? parent->type : name;
        const QString known = parent ? QString() : archiFolderName(name);
        return m_content.openFolder(folder, known.isEmpty() ? name : known, parent);
    }

    void readElement(const QString &path, const QString &name, ArchiFolderPlace &place)
    {
        if (name == folderFile || m_options.cancel.isCancelled())
            return;
        if (!name.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive)) {
            m_content.builder().remarks().leaveOut(
                QCoreApplication::translate("exchange", "a file that is no XML, %1").arg(name), 0);
            return;
        }
        readFile(path, [&](XmlReader &reader) { m_content.readElement(reader, reader.name(), place); });
    }

    void readImages()
    {
        constexpr qint64 most = qint64(512) << 20;
        QDir folder(m_model);
        if (!folder.cd(QStringLiteral("../images")))
            return;
        qint64 size = 0;
        for (const QString &name : filesIn(folder)) {
            QFile file(folder.filePath(name));
            m_content.builder().remarks().setFile(file.fileName(), true);
            size += file.size();
            if (size > most || !file.open(QIODevice::ReadOnly))
                m_content.builder().remarks().leaveOut(
                    QCoreApplication::translate("exchange", "the image %1").arg(name), 0);
            else
                m_content.builder().landscape().images.insert(QStringLiteral("images/") + name, file.readAll());
        }
    }

    QString m_path;
    QDir m_model;
    const ReadOptions &m_options;
    ArchiContent m_content;
};

} // namespace

bool looksLikeGrafico(const QString &folder)
{
    return !modelFolder(folder).isEmpty();
}

base::Result<ImportBatch> readGrafico(const QString &path, const ReadOptions &options)
{
    const QString model = modelFolder(path);
    if (model.isEmpty())
        return base::failure(
            {QStringLiteral("format.unknown"),
             QCoreApplication::translate("exchange", "The folder holds no model/folder.xml with a model of Archi"),
             QCoreApplication::translate("exchange", "choose the folder that holds the folder “model”"), path, 0});
    return GraficoReader(path, model, options).run();
}

} // namespace exchange
