// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archireader.h"

#include "exchange/archi/archiviews.h"
#include "exchange/archive.h"
#include "exchange/xml/batchbuilder.h"
#include "exchange/xml/xmlreader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

namespace exchange {

using landscape::AccessMode;

namespace {

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

class ArchiReader
{
public:
    ArchiReader(XmlReader &reader, BatchBuilder &builder)
        : m_reader(reader)
        , m_builder(builder)
    { }

    void readModel()
    {
        m_builder.settings().uid = m_reader.attribute("id");
        m_builder.settings().name = m_reader.attribute("name");
        m_reader.eachChild([this] {
            const std::string_view name = m_reader.name();
            if (name == "folder")
                readFolder({}, true);
            else if (name == "purpose" || name == "documentation")
                m_builder.settings().purpose = m_reader.readText();
            else if (name == "profile")
                readProfile();
            else if (name == "property")
                leaveOut(QCoreApplication::translate("exchange", "property of the model, %1")
                             .arg(m_reader.attribute("key")));
            else
                leaveOut(QCoreApplication::translate("exchange", "<%1> of the model").arg(XmlReader::text(name)));
        });
        for (const QString &id : std::as_const(m_profilesInOrder)) {
            if (!m_usedProfiles.contains(id))
                m_builder.remarks().leaveOut(
                    QCoreApplication::translate("exchange", "a specialisation that nothing has, %1")
                        .arg(m_profiles.value(id)),
                    0);
        }
        m_builder.setSpecializationNames(m_profiles);
    }

private:
    void leaveOut(const QString &what) { m_builder.remarks().leaveOut(what, m_reader.line()); }

    // `path` is that of the folder itself below the one of its layer, which has none.
    void readFolder(const QString &path, bool isTop)
    {
        const int line = m_reader.line();
        bool isEmpty = true;
        m_reader.eachChild([&] {
            const std::string_view name = m_reader.name();
            if (name == "folder") {
                isEmpty = false;
                const QString own = m_reader.attribute("name");
                readFolder(path.isEmpty() ? own : path + u'/' + own, false);
            } else if (name == "element") {
                isEmpty = false;
                readElement(path);
            } else {
                leaveOut(QCoreApplication::translate("exchange", "<%1> of a folder").arg(XmlReader::text(name)));
            }
        });
        if (isEmpty && !isTop)
            m_builder.remarks().leaveOut(QCoreApplication::translate("exchange", "an empty folder, %1").arg(path),
                                         line);
    }

    void readElement(const QString &folder)
    {
        const std::string_view type = m_reader.xsiType();
        if (isArchiView(type))
            readArchiView(m_reader, m_builder, folder);
        else if (type.ends_with("Relationship") || m_reader.rawAttribute("source").data())
            readRelationship(std::string(type), folder);
        else
            readConcept(std::string(type), folder);
    }

    void readConcept(const std::string &type, const QString &folder)
    {
        landscape::Element element;
        const int line = m_reader.line();
        readAttributes(element, folder);
        if (m_reader.rawAttribute("type") == "or" || type == "OrJunction")
            element.junction = landscape::JunctionKind::Or;
        noteUnknownAttributes({"id", "name", "type", "profiles"}, type);
        const QList<ForeignProperty> properties = readContent(element, type);
        m_builder.addElement(std::move(element), type, properties, line);
    }

    void readRelationship(const std::string &type, const QString &folder)
    {
        landscape::Relationship relationship;
        const int line = m_reader.line();
        readAttributes(relationship, folder);
        const QString source = m_reader.attribute("source");
        const QString target = m_reader.attribute("target");
        if (type == "AccessRelationship")
            relationship.access = accessMode(m_reader.rawAttribute("accessType"));
        relationship.directed = m_reader.rawAttribute("directed") == "true";
        relationship.strength = m_reader.attribute("strength");
        noteUnknownAttributes({"id", "name", "source", "target", "accessType", "directed", "strength", "profiles"},
                              type);
        const QList<ForeignProperty> properties = readContent(relationship, type);
        m_builder.addRelationship(std::move(relationship), type, source, target, properties, line);
    }

    [[nodiscard]] AccessMode accessMode(std::string_view written)
    {
        if (written.empty() || written == "0")
            return AccessMode::Write;
        if (written == "1")
            return AccessMode::Read;
        if (written == "3")
            return AccessMode::ReadWrite;
        if (written != "2")
            m_builder.remarks().warn(
                "model.unknown-type",
                QCoreApplication::translate("exchange", "Access type “%1” is not known; it is kept as unspecified")
                    .arg(XmlReader::text(written)),
                m_reader.line());
        return AccessMode::Unspecified;
    }

    void readAttributes(landscape::Concept &item, const QString &folder)
    {
        item.uid = m_reader.attribute("id");
        item.name = m_reader.attribute("name");
        item.name.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        item.folder = folder;
        item.specialization = m_reader.attribute("profiles"); // ids, named when the profiles are known
        for (const QString &id : item.specialization.split(u' ', Qt::SkipEmptyParts))
            m_usedProfiles.insert(id);
    }

    void noteUnknownAttributes(std::initializer_list<std::string_view> known, std::string_view type)
    {
        m_reader.eachAttribute([&](std::string_view name) {
            if (!isOneOf(name, known))
                m_builder.remarks().leaveOut(name, type, m_reader.line());
        });
    }

    QList<ForeignProperty> readContent(landscape::Concept &item, std::string_view type)
    {
        QList<ForeignProperty> properties;
        m_reader.eachChild([&] {
            const std::string_view name = m_reader.name();
            if (name == "documentation")
                item.documentation = m_reader.readText();
            else if (name == "property")
                properties << readArchiProperty(m_reader);
            else if (name == "feature")
                leaveOut(QCoreApplication::translate("exchange", "%1 of a %2")
                             .arg(m_reader.attribute("name"), XmlReader::text(type)));
            else
                leaveOut(QCoreApplication::translate("exchange", "<%1> of a %2")
                             .arg(XmlReader::text(name), XmlReader::text(type)));
        });
        return properties;
    }

    void readProfile()
    {
        const QString id = m_reader.attribute("id");
        m_profiles.insert(id, m_reader.attribute("name"));
        m_profilesInOrder << id;
        if (m_reader.rawAttribute("imagePath").data())
            leaveOut(QCoreApplication::translate("exchange", "image of a specialisation"));
    }

    XmlReader &m_reader;
    BatchBuilder &m_builder;
    QHash<QString, QString> m_profiles;
    QStringList m_profilesInOrder;
    QSet<QString> m_usedProfiles;
};

base::Result<ImportBatch> readFromDevice(QIODevice &device, const QString &path, const ReadOptions &options,
                                         const QStringList &images)
{
    XmlReader reader(device, path, options.cancel);
    BatchBuilder builder(path, QStringLiteral("archi"));
    if (reader.nextStart())
        ArchiReader(reader, builder).readModel();
    while (reader.next()) { } // what stands after the model may be broken, too
    if (reader.error())
        return base::failure(*reader.error());
    if (reader.hasDoctype())
        builder.remarks().leaveOut(QCoreApplication::translate("exchange", "the document type declaration"), 1);
    if (!images.isEmpty())
        builder.remarks().add(
            base::Severity::Info, "archi.images",
            QCoreApplication::translate("exchange", "The file holds %1 images, which are not read: %2")
                .arg(images.size())
                .arg(images.join(QStringLiteral(", "))),
            0);
    return builder.finish();
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
    auto content = readArchive(path, [&](const QString &name) { return name == model; });
    if (!content)
        return base::failure(content.error());
    if (!content->files.contains(model))
        return base::failure(
            {QStringLiteral("format.unknown"),
             QCoreApplication::translate("exchange", "The ZIP holds no model.xml, so it is no Archi model"),
             QCoreApplication::translate("exchange", "save the model from Archi again"), path, 0});
    QStringList images = content->names;
    images.removeOne(model);
    QBuffer buffer(&content->files[model]);
    buffer.open(QIODevice::ReadOnly);
    return readFromDevice(buffer, path, options, images);
}

} // namespace exchange
