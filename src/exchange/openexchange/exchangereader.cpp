// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangereader.h"

#include "exchange/openexchange/exchangekeys.h"
#include "exchange/openexchange/exchangeviews.h"
#include "exchange/openexchange/organizationreader.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

namespace exchange {

using landscape::AccessMode;

namespace {

// Extras of the model in an order that does not depend on the order of a file's parts.
void sortByGroup(landscape::Extras &extras)
{
    const std::array groups
        = {keys::language,      keys::version,    keys::attribute,      keys::textLanguage,   keys::xml,
           keys::metadata,      keys::definition, keys::definitionType, keys::definitionName, keys::viewpoint,
           keys::organizations, keys::unfiled,    keys::order};
    landscape::Extras sorted;
    QList<landscape::Extra> rest = extras.entries();
    for (const QString &group : groups) {
        const bool isPrefix = group.endsWith(u':') || group.endsWith(u'@');
        rest.removeIf([&](const landscape::Extra &extra) {
            const bool belongs = isPrefix ? extra.key.startsWith(group) : extra.key == group;
            if (belongs)
                sorted.add(extra.key, extra.value);
            return belongs;
        });
    }
    for (const landscape::Extra &extra : std::as_const(rest))
        sorted.add(extra.key, extra.value);
    extras = sorted;
}

class ExchangeReader
{
public:
    ExchangeReader(XmlReader &reader, BatchBuilder &builder)
        : m_reader(reader)
        , m_builder(builder)
        , m_context(reader, builder)
        , m_organizations(m_context)
    { }

    void readModel()
    {
        landscape::Settings &settings = m_builder.settings();
        settings.uid = m_reader.attribute("identifier");
        if (m_reader.rawAttribute("version").data())
            settings.extras.add(keys::version, m_reader.attribute("version"));
        m_context.keepAttributes(settings.extras, {"identifier", "version"});
        LanguageText name;
        LanguageText purpose;
        QList<ForeignProperty> properties;
        m_reader.eachChild(
            [&] {
                const std::string_view child = m_reader.name();
                if (child == "name") {
                    name.read(m_reader);
                    m_context.language = name.language;
                } else if (child == "documentation") {
                    purpose.read(m_reader);
                } else if (child == "properties") {
                    m_context.readProperties(properties, settings.extras);
                } else {
                    readPart(child);
                }
            },
            [&](std::string_view text) {
                settings.uid = ExchangeContext::fromInstruction(text)[QStringLiteral("id")].toString(settings.uid);
            });
        settings.name = name.text;
        settings.purpose = purpose.text;
        if (!m_context.language.isEmpty())
            settings.extras.add(keys::language, m_context.language);
        m_context.keepLanguage(settings.extras, QStringLiteral("documentation"), purpose);
        m_context.addOthers(QStringLiteral("name"), name, properties);
        m_context.addOthers(QStringLiteral("documentation"), purpose, properties);
        m_builder.addModelProperties(properties);
        m_context.finishDefinitions();
        m_organizations.file();
    }

    void finish(landscape::Landscape &landscape) const
    {
        m_organizations.keepOrder(landscape);
        settleLabels(landscape);
        sortByGroup(landscape.settings.extras);
    }

private:
    void readPart(std::string_view part)
    {
        if (part == "elements")
            readRows("element", [this] { readElement(); });
        else if (part == "relationships")
            readRows("relationship", [this] { readRelationship(); });
        else if (part == "organizations" || part == "organization")
            m_organizations.read();
        else if (part == "propertyDefinitions" || part == "propertydefs")
            m_context.readDefinitions();
        else if (part == "views")
            readExchangeViews(m_context);
        else if (part == "metadata")
            readMetadata();
        else
            m_context.keepElement(m_builder.settings().extras);
    }

    template <typename Read> void readRows(std::string_view name, Read &&read)
    {
        m_reader.eachChild([&] {
            if (m_reader.name() == name)
                read();
            else
                m_context.keepElement(m_builder.settings().extras);
        });
    }

    // Dublin Core comes as texts, anything else as it is.
    void readMetadata()
    {
        landscape::Extras &extras = m_builder.settings().extras;
        m_reader.eachChild([&] {
            const QString name = XmlReader::text(m_reader.name());
            const bool isDublinCore = XmlReader::text(m_reader.namespaceUri()) == dublinCore;
            const QString language = m_reader.language();
            if (isDublinCore)
                extras.add(keys::metadata + QLatin1String("dc:") + name
                               + (language.isEmpty() ? QString() : u'@' + language),
                           m_reader.readText());
            else if (name == QLatin1String("schema") || name == QLatin1String("schemaversion"))
                extras.add(keys::metadata + name, m_reader.readText());
            else
                m_context.keepXml(extras, keys::metadata + QLatin1String("xml"));
        });
    }

    void readElement()
    {
        const int line = m_reader.line();
        std::string type(m_reader.xsiType());
        landscape::Element element;
        const QString id = m_reader.attribute("identifier");
        element.uid = id;
        if (type == "OrJunction")
            element.junction = landscape::JunctionKind::Or;
        m_context.keepAttributes(element.extras, {"identifier"});
        QJsonObject own;
        const QList<ForeignProperty> properties = readContent(element, own);
        if (own.contains(QStringLiteral("kind")))
            type = own[QStringLiteral("kind")].toString().toStdString();
        m_builder.addElement(std::move(element), type, properties, line);
        if (own.contains(QStringLiteral("id")))
            m_builder.addAlias(id, own[QStringLiteral("id")].toString());
    }

    void readRelationship()
    {
        const int line = m_reader.line();
        const std::string type(m_reader.xsiType());
        landscape::Relationship relationship;
        const QString id = m_reader.attribute("identifier");
        relationship.uid = id;
        const QString source = m_reader.attribute("source");
        const QString target = m_reader.attribute("target");
        const auto is = [&](std::string_view kind) { return std::string_view(type).starts_with(kind); };
        if (is("Access"))
            relationship.access = accessMode();
        if (is("Association")) {
            const std::string_view directed = m_reader.rawAttribute("isDirected");
            relationship.directed = directed == "true" || directed == "1";
        }
        if (is("Influence"))
            relationship.strength = m_reader.attribute("modifier");
        m_context.keepAttributes(relationship.extras,
                                 {"identifier", "source", "target", is("Access") ? "accessType" : "",
                                  is("Association") ? "isDirected" : "", is("Influence") ? "modifier" : ""});
        QJsonObject own;
        const QList<ForeignProperty> properties = readContent(relationship, own);
        if (own[QStringLiteral("directed")].toBool())
            relationship.directed = true;
        m_builder.addRelationship(std::move(relationship), type, source, target, properties, line);
        if (own.contains(QStringLiteral("id")))
            m_builder.addAlias(id, own[QStringLiteral("id")].toString());
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

    QList<ForeignProperty> readContent(landscape::Concept &item, QJsonObject &own)
    {
        LanguageText name;
        LanguageText documentation;
        QList<ForeignProperty> properties;
        m_reader.eachChild(
            [&] {
                const std::string_view child = m_reader.name();
                if (child == "name" || child == "label")
                    name.read(m_reader);
                else if (child == "documentation")
                    documentation.read(m_reader);
                else if (child == "properties")
                    m_context.readProperties(properties, item.extras);
                else
                    m_context.keepElement(item.extras);
            },
            [&](std::string_view text) {
                own = ExchangeContext::fromInstruction(text);
                item.uid = own[QStringLiteral("id")].toString(item.uid);
            });
        m_context.keepLanguage(item.extras, QStringLiteral("name"), name);
        m_context.keepLanguage(item.extras, QStringLiteral("documentation"), documentation);
        m_context.addOthers(QStringLiteral("name"), name, properties);
        m_context.addOthers(QStringLiteral("documentation"), documentation, properties);
        item.name = std::move(name.text);
        item.documentation = std::move(documentation.text);
        return properties;
    }

    XmlReader &m_reader;
    BatchBuilder &m_builder;
    ExchangeContext m_context;
    OrganizationReader m_organizations;
};

} // namespace

base::Result<ImportBatch> readExchangeXml(QIODevice &device, const QString &path, const ReadOptions &options)
{
    XmlReader reader(device, path, options.cancel);
    BatchBuilder builder(path, QStringLiteral("exchange"));
    std::optional<ExchangeReader> exchangeReader;
    if (reader.nextStart())
        exchangeReader.emplace(reader, builder).readModel();
    while (reader.next()) { } // what stands after the model may be broken, too
    if (reader.error())
        return base::failure(*reader.error());
    if (reader.hasDoctype())
        builder.remarks().leaveOut(QCoreApplication::translate("exchange", "the document type declaration"), 1);
    ImportBatch batch = builder.finish();
    if (exchangeReader)
        exchangeReader->finish(batch.landscape);
    return batch;
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
