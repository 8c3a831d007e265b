// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graph/graphml.h"

#include "exchange/graph/flatgraph.h"
#include "exchange/leftout.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QXmlStreamWriter>

#include <map>

namespace exchange {

using namespace landscape;

namespace {

/// The attributes that nodes (or edges) carry, each with the GraphML type that all its values have.
class UsedAttributes
{
public:
    void note(const AttributeValues &values)
    {
        for (const AttributeValue &entry : values.entries()) {
            const bool isOnly = values.all(entry.attribute).size() == 1;
            const QString type = isOnly ? typeOf(entry.value) : QStringLiteral("string");
            const auto [place, isNew] = m_types.try_emplace(entry.attribute, type);
            if (!isNew && place->second != type)
                place->second = QStringLiteral("string");
        }
    }
    [[nodiscard]] const std::map<AttributeId, QString> &types() const { return m_types; }

private:
    static QString typeOf(const Value &value)
    {
        const auto money = value.as<Money>();
        if (value.as<double>() || (money && !money->currency[0]))
            return QStringLiteral("double");
        if (value.as<bool>())
            return QStringLiteral("boolean");
        return value.as<Level>() ? QStringLiteral("int") : QStringLiteral("string");
    }

    std::map<AttributeId, QString> m_types;
};

// The same in every language, as the kinds.
QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::Strategy:
        return QStringLiteral("strategy");
    case Layer::Business:
        return QStringLiteral("business");
    case Layer::Application:
        return QStringLiteral("application");
    case Layer::Technology:
        return QStringLiteral("technology");
    case Layer::Physical:
        return QStringLiteral("physical");
    case Layer::Motivation:
        return QStringLiteral("motivation");
    case Layer::Implementation:
        return QStringLiteral("implementation");
    case Layer::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

class GraphmlWriter
{
public:
    GraphmlWriter(const Snapshot &landscape, QIODevice &device)
        : m_landscape(landscape)
        , m_graph(flatGraph(landscape))
        , m_xml(&device)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    bool run()
    {
        for (const Element &element : m_landscape.elements)
            m_nodeAttributes.note(element.attributes);
        for (const Relationship &relationship : m_landscape.relationships)
            m_edgeAttributes.note(relationship.attributes);
        for (const Use &use : m_landscape.uses)
            m_edgeAttributes.note(use.attributes);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("graphml"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://graphml.graphdrawing.org/xmlns"));
        const QString instance = QStringLiteral("http://www.w3.org/2001/XMLSchema-instance");
        m_xml.writeNamespace(instance, QStringLiteral("xsi"));
        m_xml.writeAttribute(instance, QStringLiteral("schemaLocation"),
                             QStringLiteral("http://graphml.graphdrawing.org/xmlns "
                                            "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"));
        writeKeys();
        m_xml.writeStartElement(QStringLiteral("graph"));
        m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("landscape"));
        m_xml.writeAttribute(QStringLiteral("edgedefault"), QStringLiteral("directed"));
        for (const FlatGraph::Node &node : m_graph.nodes)
            writeNode(node);
        for (const FlatGraph::Line &line : m_graph.lines)
            writeEdge(line);
        m_xml.writeEndDocument();
        return !m_xml.hasError();
    }

private:
    void writeKey(const QString &id, QStringView owner, const QString &name, const QString &type)
    {
        m_xml.writeEmptyElement(QStringLiteral("key"));
        m_xml.writeAttribute(QStringLiteral("id"), id);
        m_xml.writeAttribute(QStringLiteral("for"), owner.toString());
        m_xml.writeAttribute(QStringLiteral("attr.name"), xmlSafe(name));
        m_xml.writeAttribute(QStringLiteral("attr.type"), type);
    }

    // Two keys of one owner may not have the same name, so an attribute called like one of ours is set apart.
    void writeKeys()
    {
        static const QStringList ofNodes
            = QStringLiteral("name,kind,layer,unit,uid,documentation,specialization,folder").split(u',');
        static const QStringList ofEdges
            = QStringLiteral("name,kind,uid,documentation,specialization,folder,access,directed,strength,function,"
                             "users,confidentiality,integrity,availability,unique")
                  .split(u',');
        const auto typeOf = [](const QString &name) {
            static const QStringList whole = QStringLiteral("confidentiality,integrity,availability").split(u',');
            return whole.contains(name) ? QStringLiteral("int")
                : name == u"directed"   ? QStringLiteral("boolean")
                                        : QStringLiteral("string");
        };
        const auto write = [&](QStringView owner, QChar prefix, const QStringList &fixed, const UsedAttributes &used) {
            for (const QString &name : fixed)
                writeKey(prefix + QStringLiteral("_") + name, owner, name,
                         owner == u"edge" ? typeOf(name) : QStringLiteral("string"));
            for (const auto &[attribute, type] : used.types()) {
                QString key = m_landscape.attributeRegistry.definition(attribute).key;
                if (fixed.contains(key))
                    key += QStringLiteral(" (attribute)");
                writeKey(keyOf(prefix, attribute), owner, key, type);
            }
        };
        write(u"node", u'n', ofNodes, m_nodeAttributes);
        write(u"edge", u'e', ofEdges, m_edgeAttributes);
    }

    static QString keyOf(QChar prefix, AttributeId attribute)
    {
        return prefix + QStringLiteral("_a%1").arg(attribute.number());
    }

    void writeData(const QString &key, const QString &text)
    {
        if (text.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("data"));
        m_xml.writeAttribute(QStringLiteral("key"), key);
        m_xml.writeCharacters(xmlSafe(text));
        m_xml.writeEndElement();
    }

    void writeConcept(QChar prefix, const Concept &item)
    {
        writeData(prefix + QStringLiteral("_name"), item.name);
        writeData(prefix + QStringLiteral("_uid"), item.uid);
        writeData(prefix + QStringLiteral("_documentation"), item.documentation);
        writeData(prefix + QStringLiteral("_specialization"), item.specialization);
        writeData(prefix + QStringLiteral("_folder"), item.folder);
    }

    void writeAttributes(QChar prefix, const AttributeValues &values)
    {
        std::map<AttributeId, QStringList> texts;
        for (const AttributeValue &entry : values.entries())
            texts[entry.attribute] << textOf(entry.value);
        for (const auto &[attribute, parts] : texts)
            writeData(keyOf(prefix, attribute), parts.join(QStringLiteral("; ")));
    }

    [[nodiscard]] QString textOf(const Value &value) const
    {
        if (const auto yes = value.as<bool>())
            return *yes ? QStringLiteral("true") : QStringLiteral("false");
        if (const auto element = value.as<ElementId>())
            return m_landscape.nameOf(*element);
        return valueText(value, m_landscape);
    }

    void writeNode(const FlatGraph::Node &node)
    {
        m_xml.writeStartElement(QStringLiteral("node"));
        m_xml.writeAttribute(QStringLiteral("id"), node.id);
        if (const Element *element = m_landscape.element(node.item.element())) {
            writeConcept(u'n', *element);
            writeData(QStringLiteral("n_kind"), kindName(element->kind));
            writeData(QStringLiteral("n_layer"), layerName(layerOf(element->kind)));
            writeData(QStringLiteral("n_unit"), m_landscape.nameOf(node.unit));
            writeAttributes(u'n', element->attributes);
        } else if (const Relationship *relationship = m_landscape.relationship(node.item.relationship())) {
            writeData(QStringLiteral("n_kind"), kindName(relationship->kind) + QStringLiteral("Relationship"));
            writeData(QStringLiteral("n_name"), relationship->name);
            writeData(QStringLiteral("n_uid"), relationship->uid);
        }
        m_xml.writeEndElement();
    }

    void writeEdge(const FlatGraph::Line &line)
    {
        m_xml.writeStartElement(QStringLiteral("edge"));
        m_xml.writeAttribute(QStringLiteral("id"), line.id);
        m_xml.writeAttribute(QStringLiteral("source"), line.from);
        m_xml.writeAttribute(QStringLiteral("target"), line.to);
        if (const Relationship *relationship = m_landscape.relationship(line.relationship))
            writeRelationship(*relationship);
        else if (const Use *use = m_landscape.uses.find(line.use))
            writeUse(*use);
        m_xml.writeEndElement();
    }

    void writeRelationship(const Relationship &relationship)
    {
        writeConcept(u'e', relationship);
        writeData(QStringLiteral("e_kind"), kindName(relationship.kind));
        if (relationship.kind == RelationshipKind::Access)
            writeData(QStringLiteral("e_access"), accessModeName(relationship.access));
        if (relationship.directed)
            writeData(QStringLiteral("e_directed"), QStringLiteral("true"));
        writeData(QStringLiteral("e_strength"), relationship.strength);
        writeAttributes(u'e', relationship.attributes);
    }

    void writeUse(const Use &use)
    {
        writeData(QStringLiteral("e_kind"), QStringLiteral("Use"));
        writeData(QStringLiteral("e_function"), m_landscape.nameOf(use.function));
        writeData(QStringLiteral("e_users"), textOf(use.users));
        const std::pair<const char *, std::optional<Level>> levels[]
            = {{"e_confidentiality", use.protection.confidentiality},
               {"e_integrity", use.protection.integrity},
               {"e_availability", use.protection.availability}};
        for (const auto &[key, level] : levels) {
            if (level)
                writeData(QString::fromLatin1(key), QString::number(level->level));
        }
        if (use.unique != Uniqueness::No)
            writeData(QStringLiteral("e_unique"), uniquenessName(use.unique));
        writeAttributes(u'e', use.attributes);
    }

    const Snapshot &m_landscape;
    const FlatGraph m_graph;
    QXmlStreamWriter m_xml;
    UsedAttributes m_nodeAttributes;
    UsedAttributes m_edgeAttributes;
};

} // namespace

QList<NotCarried> notCarriedByGraphml(const Snapshot &landscape)
{
    LeftOut leftOut(landscape);
    leftOut.addViews();
    leftOut.addImages();
    leftOut.addMovesAndDecisions();
    leftOut.addModelProperties();
    leftOut.addDefinitions();
    leftOut.addSources();
    leftOut.addSameAs();
    leftOut.addExtras();
    leftOut.add(QCoreApplication::translate("exchange", "uses of which only one end is known"),
                flatGraph(landscape).usesWithoutEnds);
    return leftOut.list();
}

base::Result<Written> writeGraphml(const Snapshot &landscape, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && GraphmlWriter(landscape, file).run() && file.commit())
        return Written {{path}, notCarriedByGraphml(landscape)};
    return base::failure(
        {QStringLiteral("file.unwritable"),
         QCoreApplication::translate("exchange", "the file cannot be written: %1").arg(file.errorString()),
         QCoreApplication::translate("exchange", "check that there is room and that you may write there"), path, 0});
}

} // namespace exchange
