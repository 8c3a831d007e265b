// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangereader.h"

#include "exchange/openexchange/exchangeviews.h"
#include "exchange/openexchange/languagetext.h"

#include <QCoreApplication>
#include <QFile>

namespace exchange {

using landscape::AccessMode;

namespace {

// The outermost organisations of a file from Archi stand for the layers, which a landscape knows by itself.
bool isLayerFolder(const QString &name)
{
    static const QStringList layers {QStringLiteral("Strategy"),
                                     QStringLiteral("Business"),
                                     QStringLiteral("Application"),
                                     QStringLiteral("Technology"),
                                     QStringLiteral("Technology & Physical"),
                                     QStringLiteral("Physical"),
                                     QStringLiteral("Motivation"),
                                     QStringLiteral("Implementation & Migration"),
                                     QStringLiteral("Other"),
                                     QStringLiteral("Connectors"),
                                     QStringLiteral("Relations"),
                                     QStringLiteral("Relationships"),
                                     QStringLiteral("Views")};
    return layers.contains(name, Qt::CaseInsensitive);
}

class ExchangeReader
{
public:
    ExchangeReader(XmlReader &reader, BatchBuilder &builder)
        : m_reader(reader)
        , m_builder(builder)
        , m_properties(reader, builder)
    { }

    void readModel()
    {
        landscape::Settings &settings = m_builder.settings();
        settings.uid = m_reader.attribute("identifier");
        LanguageText name;
        LanguageText purpose;
        m_reader.eachChild([&] {
            const std::string_view child = m_reader.name();
            if (child == "name")
                name.read(m_reader);
            else if (child == "documentation")
                purpose.read(m_reader);
            else
                readPart(child);
        });
        settings.name = name.text;
        settings.purpose = purpose.text;
        for (const LanguageText *text : {&name, &purpose}) {
            for (const LanguageText::Other &other : text->others)
                m_builder.remarks().leaveOut(
                    QCoreApplication::translate("exchange",
                                                "name or documentation of the model in a further language, %1")
                        .arg(other.language),
                    other.line);
        }
        if (settings.purpose.isEmpty())
            settings.purpose = m_metadata.join(u'\n');
        else if (!m_metadata.isEmpty())
            m_builder.remarks().leaveOut(QCoreApplication::translate("exchange", "metadata of the model: %1")
                                             .arg(m_metadata.join(QStringLiteral("; "))),
                                         m_metadataLine);
        m_properties.finish();
        for (const auto &[uid, folder, line] : m_folders) {
            if (!m_builder.setFolder(uid, folder))
                m_builder.remarks().warn(
                    "model.dangling",
                    QCoreApplication::translate("exchange", "The organisation “%1” lists “%2”, which does not exist")
                        .arg(folder, uid),
                    line);
        }
    }

private:
    void leaveOut(const QString &what) { m_builder.remarks().leaveOut(what, m_reader.line()); }

    void readPart(std::string_view part)
    {
        if (part == "elements")
            m_reader.eachChild([this] { readElement(); });
        else if (part == "relationships")
            m_reader.eachChild([this] { readRelationship(); });
        else if (part == "organizations" || part == "organization")
            m_reader.eachChild([this] { readItem({}, true); });
        else if (part == "propertyDefinitions" || part == "propertydefs")
            m_properties.readDefinitions();
        else if (part == "views")
            readExchangeViews(m_reader, m_builder, m_properties);
        else if (part == "metadata")
            readMetadata();
        else if (part == "properties")
            leaveOut(QCoreApplication::translate("exchange", "properties of the model"));
        else
            leaveOut(QCoreApplication::translate("exchange", "<%1> of the model").arg(XmlReader::text(part)));
    }

    void readMetadata()
    {
        m_metadataLine = m_reader.line();
        m_reader.eachChild([this] {
            const QString name = XmlReader::text(m_reader.name());
            const QString text = m_reader.readText().trimmed();
            if (!text.isEmpty() && !name.startsWith(QLatin1String("schema")))
                m_metadata << name + QStringLiteral(": ") + text;
        });
    }

    void readElement()
    {
        const int line = m_reader.line();
        const std::string type(m_reader.xsiType());
        landscape::Element element;
        element.uid = m_reader.attribute("identifier");
        if (type == "OrJunction")
            element.junction = landscape::JunctionKind::Or;
        noteUnknownAttributes({"identifier"}, "element");
        const QList<ForeignProperty> properties = readContent(element, "element");
        m_builder.addElement(std::move(element), type, properties, line);
    }

    void readRelationship()
    {
        const int line = m_reader.line();
        const std::string type(m_reader.xsiType());
        landscape::Relationship relationship;
        relationship.uid = m_reader.attribute("identifier");
        const QString source = m_reader.attribute("source");
        const QString target = m_reader.attribute("target");
        relationship.access = accessMode();
        const std::string_view directed = m_reader.rawAttribute("isDirected");
        relationship.directed = directed == "true" || directed == "1";
        relationship.strength = m_reader.attribute("modifier");
        noteUnknownAttributes({"identifier", "source", "target", "accessType", "isDirected", "modifier"},
                              "relationship");
        const QList<ForeignProperty> properties = readContent(relationship, "relationship");
        m_builder.addRelationship(std::move(relationship), type, source, target, properties, line);
    }

    [[nodiscard]] AccessMode accessMode()
    {
        const QString written = m_reader.attribute("accessType");
        if (written.isEmpty())
            return AccessMode::Unspecified;
        const auto mode = landscape::accessModeFromName(written);
        if (!mode)
            m_builder.remarks().warn(
                "model.unknown-type",
                QCoreApplication::translate("exchange", "Access type “%1” is not known; it is kept as unspecified")
                    .arg(written),
                m_reader.line());
        return mode.value_or(AccessMode::Unspecified);
    }

    void noteUnknownAttributes(std::initializer_list<std::string_view> known, std::string_view owner)
    {
        m_reader.eachAttribute([&](std::string_view name) {
            if (std::find(known.begin(), known.end(), name) == known.end())
                m_builder.remarks().leaveOut(name, owner, m_reader.line());
        });
    }

    QList<ForeignProperty> readContent(landscape::Concept &item, std::string_view owner)
    {
        LanguageText name;
        LanguageText documentation;
        QList<ForeignProperty> properties;
        m_reader.eachChild([&] {
            const std::string_view child = m_reader.name();
            if (child == "name" || child == "label")
                name.read(m_reader);
            else if (child == "documentation")
                documentation.read(m_reader);
            else if (child == "properties")
                m_properties.readProperties(properties);
            else
                leaveOut(QCoreApplication::translate("exchange", "<%1> of a %2")
                             .arg(XmlReader::text(child), XmlReader::text(owner)));
        });
        item.name = name.text;
        item.documentation = documentation.text;
        m_properties.addOthers(QStringLiteral("name"), name, properties);
        m_properties.addOthers(QStringLiteral("documentation"), documentation, properties);
        return properties;
    }

    // An item with a label is a folder, one with a reference puts something into the folder around it.
    void readItem(const QString &folder, bool isTop)
    {
        const int line = m_reader.line();
        const bool isVersion3 = m_reader.rawAttribute("identifierRef").data();
        const QString reference = m_reader.attribute(isVersion3 ? "identifierRef" : "identifierref");
        if (!reference.isEmpty())
            m_folders.push_back({reference, folder, line});
        QString own = folder;
        LanguageText label;
        m_reader.eachChild([&] {
            const std::string_view child = m_reader.name();
            if (child == "label") {
                label.read(m_reader);
                if (!(isTop && isLayerFolder(label.text)))
                    own = folder.isEmpty() ? label.text : folder + u'/' + label.text;
            } else if (child == "item") {
                if (!reference.isEmpty())
                    leaveOut(QCoreApplication::translate("exchange", "nesting of organisations within an element"));
                readItem(own, false);
            } else {
                leaveOut(
                    QCoreApplication::translate("exchange", "<%1> of an organisation").arg(XmlReader::text(child)));
            }
        });
        if (!label.others.isEmpty())
            leaveOut(QCoreApplication::translate("exchange", "label of an organisation in further languages"));
    }

    struct Filing
    {
        QString uid;
        QString folder;
        int line = 0;
    };

    XmlReader &m_reader;
    BatchBuilder &m_builder;
    PropertyReader m_properties;
    QStringList m_metadata;
    int m_metadataLine = 0;
    std::vector<Filing> m_folders;
};

} // namespace

base::Result<ImportBatch> readExchangeXml(QIODevice &device, const QString &path, const ReadOptions &options)
{
    XmlReader reader(device, path, options.cancel);
    BatchBuilder builder(path, QStringLiteral("exchange"));
    if (reader.nextStart())
        ExchangeReader(reader, builder).readModel();
    while (reader.next()) { } // what stands after the model may be broken, too
    if (reader.error())
        return base::failure(*reader.error());
    if (reader.hasDoctype())
        builder.remarks().leaveOut(QCoreApplication::translate("exchange", "the document type declaration"), 1);
    return builder.finish();
}

base::Result<ImportBatch> readExchange(const QString &path, const ReadOptions &options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(
            {QStringLiteral("file.unreadable"),
             QCoreApplication::translate("exchange", "The file cannot be opened: %1").arg(file.errorString()),
             QCoreApplication::translate("exchange", "check its name and that you may read it"), path, 0});
    return readExchangeXml(file, path, options);
}

} // namespace exchange
