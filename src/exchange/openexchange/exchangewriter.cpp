// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangewriter.h"

#include "exchange/openexchange/exchangekeys.h"
#include "exchange/openexchange/exchangeviewwriter.h"
#include "exchange/openexchange/organizations.h"
#include "exchange/xml/batchbuilder.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace exchange {

using namespace landscape;

namespace {

QString dataType(AttributeType type)
{
    switch (type) {
    case AttributeType::Number:
        return QStringLiteral("number");
    case AttributeType::Money:
        return QStringLiteral("currency");
    case AttributeType::Date:
        return QStringLiteral("date");
    case AttributeType::Boolean:
        return QStringLiteral("boolean");
    case AttributeType::Text:
    case AttributeType::Duration:
    case AttributeType::Level:
    case AttributeType::Reference:
    case AttributeType::Choice:
        return QStringLiteral("string");
    }
    Q_UNREACHABLE();
}

// What reading back makes of a definition of which only key and data type are written.
AttributeDefinition assumed(const AttributeDefinition &definition)
{
    static const AttributeRegistry builtIn;
    if (builtIn.contains(definition.id))
        return builtIn.definition(definition.id);
    AttributeDefinition plain;
    const bool isTyped = dataType(definition.type) != QLatin1String("string");
    plain.type = isTyped ? definition.type : AttributeType::Text;
    return plain;
}

class ExchangeWriter
{
public:
    ExchangeWriter(const Landscape &landscape, const ExchangeWriteOptions &options, QIODevice &device)
        : m_landscape(landscape)
        , m_extras(landscape.settings.extras)
        , m_options(options)
        , m_xml(device)
        , m_attributes(landscape)
        , m_ids(landscape, m_attributes.defined())
        , m_output {m_xml, landscape, m_attributes, m_ids, m_extras.value(keys::language)}
    { }

    int run()
    {
        writeRoot();
        if (!m_landscape.elements.isEmpty()) {
            m_xml.open("elements");
            for (const Element &element : m_landscape.elements)
                writeElement(element);
            m_xml.close();
        }
        if (!m_landscape.relationships.isEmpty()) {
            m_xml.open("relationships");
            for (const Relationship &relationship : m_landscape.relationships)
                writeRelationship(relationship);
            m_xml.close();
        }
        writeOrganizations();
        writeDefinitions();
        writeExchangeViews(m_output);
        m_xml.close();
        m_xml.flush();
        return m_xml.illegalCharacters();
    }

private:
    void writeRoot()
    {
        const auto isDublinCore
            = [](const Extra &extra) { return extra.key.startsWith(keys::metadata + QLatin1String("dc:")); };
        const bool hasDublinCore = std::any_of(m_extras.entries().begin(), m_extras.entries().end(), isDublinCore);
        const QString version
            = m_options.version == ExchangeVersion::V30 ? QStringLiteral("3.0/") : QStringLiteral("3.1/");
        QString schemas = exchangeNamespace + QLatin1String(" http://www.opengroup.org/xsd/archimate/") + version
            + QLatin1String("archimate3_Diagram.xsd");
        m_xml.open("model");
        m_xml.attribute("xmlns", exchangeNamespace);
        m_xml.attribute("xmlns:xsi", schemaInstance);
        if (hasDublinCore) {
            m_xml.attribute("xmlns:dc", dublinCore);
            schemas += u' ' + dublinCore + QLatin1String(" http://dublincore.org/schemas/xmls/qdc/2008/02/11/dc.xsd");
        }
        m_xml.attribute("xsi:schemaLocation", schemas);
        m_xml.attribute("identifier", m_ids.model());
        if (m_extras.contains(keys::version))
            m_xml.attribute("version", m_extras.value(keys::version));
        m_output.keptAttributes(m_extras);
        const Settings &settings = m_landscape.settings;
        if (m_ids.model() != settings.uid)
            m_output.instruction({{QStringLiteral("id"), settings.uid}});
        const ExchangeAttributes::Split split = m_attributes.split(settings.attributes);
        m_output.text("name", settings.name, m_extras, "name");
        m_output.others("name", split.names);
        if (!settings.purpose.isEmpty())
            m_output.text("documentation", settings.purpose, m_extras, "documentation");
        m_output.others("documentation", split.documentations);
        m_output.kept(m_extras);
        m_output.properties(split.properties, m_extras);
        writeMetadata();
    }

    void writeMetadata()
    {
        bool isOpen = false;
        for (const Extra &extra : m_extras.entries()) {
            if (!extra.key.startsWith(keys::metadata))
                continue;
            if (!isOpen)
                m_xml.open("metadata");
            isOpen = true;
            const QString name = extra.key.mid(keys::metadata.size());
            if (name == QLatin1String("xml")) {
                m_xml.raw(extra.value);
                continue;
            }
            m_xml.open(name.section(u'@', 0, 0).toUtf8().constData());
            if (name.contains(u'@'))
                m_xml.attribute("xml:lang", name.section(u'@', 1));
            m_xml.text(extra.value);
            m_xml.close();
        }
        if (isOpen)
            m_xml.close();
    }

    void writeElement(const Element &element)
    {
        QJsonObject own;
        QString type = kindName(element.kind);
        if (element.kind == ElementKind::Junction) {
            type = element.junction == JunctionKind::Or ? QStringLiteral("OrJunction") : QStringLiteral("AndJunction");
        } else if (element.kind == ElementKind::ValueStream && m_options.version == ExchangeVersion::V30) {
            own[QStringLiteral("kind")] = type;
            type = kindName(ElementKind::Grouping);
        }
        m_xml.open("element");
        m_xml.attribute("identifier", m_ids.of(element.id));
        m_xml.attribute("xsi:type", type);
        writeContent(element, m_ids.of(element.id), own, true);
    }

    void writeRelationship(const Relationship &relationship)
    {
        QJsonObject own;
        m_xml.open("relationship");
        m_xml.attribute("identifier", m_ids.of(relationship.id));
        m_xml.attribute("source", m_ids.of(relationship.source));
        m_xml.attribute("target", m_ids.of(relationship.target));
        m_xml.attribute("xsi:type", kindName(relationship.kind));
        if (relationship.kind == RelationshipKind::Access && relationship.access != AccessMode::Unspecified)
            m_xml.attribute("accessType", accessModeName(relationship.access));
        if (relationship.kind == RelationshipKind::Influence && !relationship.strength.isEmpty())
            m_xml.attribute("modifier", relationship.strength);
        if (relationship.kind == RelationshipKind::Association && relationship.directed) {
            if (m_options.version == ExchangeVersion::V30)
                own[QStringLiteral("directed")] = true;
            else
                m_xml.attribute("isDirected", QStringLiteral("true"));
        }
        writeContent(relationship, m_ids.of(relationship.id), own, false);
    }

    void writeContent(const Concept &item, const QString &id, QJsonObject &own, bool needsName)
    {
        m_output.keptAttributes(item.extras);
        if (id != item.uid)
            own[QStringLiteral("id")] = item.uid;
        m_output.instruction(own);
        const ExchangeAttributes::Split split = m_attributes.split(item.attributes);
        if (needsName || !item.name.isEmpty() || !split.names.isEmpty())
            m_output.text("name", item.name, item.extras, "name");
        m_output.others("name", split.names);
        if (!item.documentation.isEmpty() || !split.documentations.isEmpty())
            m_output.text("documentation", item.documentation, item.extras, "documentation");
        m_output.others("documentation", split.documentations);
        m_output.kept(item.extras);
        m_output.properties(split.properties, item.extras, item.specialization);
        m_xml.close();
    }

    void writeOrganizations()
    {
        const OrganizationTree tree(m_landscape);
        bool isOpen = false;
        for (const OrganizationTree::Entry &entry : tree.entries(0)) {
            if (isEmpty(tree, entry))
                continue;
            if (!isOpen)
                m_xml.open("organizations");
            isOpen = true;
            writeEntry(tree, entry);
        }
        if (isOpen)
            m_xml.close();
    }

    // Only folders of layers come without content and without something to say.
    [[nodiscard]] static bool isEmpty(const OrganizationTree &tree, const OrganizationTree::Entry &entry)
    {
        if (entry.folder < 0)
            return false;
        const OrganizationTree::Folder &folder = tree.folders()[size_t(entry.folder)];
        return !folder.row && folder.folders.empty() && folder.items.empty();
    }

    void writeEntry(const OrganizationTree &tree, const OrganizationTree::Entry &entry)
    {
        m_xml.open("item");
        if (entry.folder < 0) {
            m_xml.attribute("identifierRef", entry.item.view ? m_ids.of(entry.item.view) : m_ids.of(entry.item.item));
            m_xml.close();
            return;
        }
        const OrganizationTree::Folder &folder = tree.folders()[size_t(entry.folder)];
        writeFolderTexts(folder);
        for (const OrganizationTree::Entry &below : tree.entries(entry.folder))
            writeEntry(tree, below);
        if (folder.row)
            m_output.kept(folder.row->extras);
        m_xml.close();
    }

    void writeFolderTexts(const OrganizationTree::Folder &folder)
    {
        const Extras none;
        const landscape::Folder *row = folder.row;
        const Extras &extras = row ? row->extras : none;
        if (row && !row->uid.isEmpty()) {
            const QString &id = m_ids.ofFolder(row - m_landscape.folders.constData());
            m_xml.attribute("identifier", id);
            m_output.keptAttributes(extras);
            if (id != row->uid)
                m_output.instruction({{QStringLiteral("id"), row->uid}});
        } else {
            m_output.keptAttributes(extras);
        }
        m_output.text("label", QString(folder.name).replace(QChar(0x2215), u'/'), extras, "label");
        m_output.others("label", extras, keys::label);
        if (row && !row->documentation.isEmpty())
            m_output.text("documentation", row->documentation, extras, "documentation");
        m_output.others("documentation", extras, keys::documentation);
    }

    void writeDefinitions()
    {
        if (m_attributes.defined().empty() && !m_attributes.hasSpecializations())
            return;
        m_xml.open("propertyDefinitions");
        for (const AttributeId id : m_attributes.defined())
            writeDefinition(m_landscape.attributeRegistry.definition(id));
        if (m_attributes.hasSpecializations()) {
            m_xml.open("propertyDefinition");
            m_xml.attribute("identifier", m_ids.specialization());
            m_xml.attribute("type", QStringLiteral("string"));
            m_output.text("name", specializationProperty, {}, "name");
            m_xml.close();
        }
        m_xml.close();
    }

    void writeDefinition(const AttributeDefinition &definition)
    {
        const QString known = m_extras.value(keys::definitionType + definition.key);
        const bool isText = definition.type == AttributeType::Text;
        m_xml.open("propertyDefinition");
        m_xml.attribute("identifier", m_ids.of(definition.id));
        m_xml.attribute("type", isText && !known.isEmpty() ? known : dataType(definition.type));
        const QJsonObject json = definitionJson(definition);
        if (json != definitionJson(assumed(definition)))
            m_output.instruction(json);
        m_output.text("name", definition.key, m_extras,
                      (QLatin1String("propdef:") + definition.key).toUtf8().constData());
        m_output.others("name", m_extras, keys::definitionName + definition.key);
        if (definition.description != assumed(definition).description)
            m_output.text("documentation", definition.description, {}, "documentation");
        m_xml.close();
    }

    const Landscape &m_landscape;
    const Extras &m_extras;
    ExchangeWriteOptions m_options;
    XmlWriter m_xml;
    ExchangeAttributes m_attributes;
    ExchangeIds m_ids;
    ExchangeOutput m_output;
};

} // namespace

base::Result<Written> writeExchange(const Landscape &landscape, const QString &path,
                                    const ExchangeWriteOptions &options)
{
    QSaveFile file(path);
    int illegal = 0;
    const bool isOpen = file.open(QIODevice::WriteOnly);
    if (isOpen)
        illegal = ExchangeWriter(landscape, options, file).run();
    if (!isOpen || !file.commit())
        return base::failure(
            {QStringLiteral("file.unwritable"),
             QCoreApplication::translate("exchange", "the file cannot be written: %1").arg(file.errorString()),
             QCoreApplication::translate("exchange", "check that there is room and that you may write there"), path,
             0});
    Written written {{path}, whatExchangeDoesNotCarry(landscape, options)};
    if (illegal > 0)
        written.notCarried.append(
            {QCoreApplication::translate("exchange", "characters that may not stand in XML"), illegal});
    return written;
}

} // namespace exchange
