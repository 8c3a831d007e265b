// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/clipboard.h"

#include "editing/clipboard/partjson.h"
#include "editing/views/viewchanges.h"

#include <QJsonDocument>

namespace editing::views {

using namespace landscape;
using namespace clipboard;

namespace {

QString shownName(const Landscape &facts, const PlacedNode &node)
{
    switch (node.kind) {
    case NodeKind::Element:
        return calledName(facts, node.element);
    case NodeKind::ViewReference: {
        const View *view = facts.views.find(node.reference);
        return view ? view->name : QString();
    }
    default:
        return node.text;
    }
}

// Gathers what the copied boxes and lines need to be whole elsewhere.
class Copying
{
public:
    Copying(const Landscape &facts, const View &view, const Parts &parts)
        : m_facts(facts)
        , m_view(view)
        , m_nodes(withContents(view, parts.nodes))
    { }

    Copied run()
    {
        for (const PlacedNode &node : m_view.nodes) {
            if (m_nodes.contains(node.id))
                addNode(node);
        }
        const QSet<ConnectionId> lines = linesWithin(m_view, m_nodes);
        for (const RoutedConnection &line : m_view.connections) {
            if (lines.contains(line.id))
                addLine(line);
        }
        addDefinitions();
        QJsonObject json;
        json.insert(QLatin1String("format"), partFormat);
        json.insert(QLatin1String("version"), 1);
        json.insert(QLatin1String("landscape"), m_facts.settings.uid);
        json.insert(QLatin1String("nodes"), m_nodeList);
        json.insert(QLatin1String("lines"), m_lines);
        json.insert(QLatin1String("elements"), m_elements);
        json.insert(QLatin1String("relationships"), m_relationships);
        json.insert(QLatin1String("definitions"), m_definitions);
        json.insert(QLatin1String("specializations"), m_specializations);
        json.insert(QLatin1String("images"), m_images);
        m_copied.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
        m_copied.text = m_copied.names.join(u'\n');
        return m_copied;
    }

private:
    void addNode(const PlacedNode &node)
    {
        QJsonObject json = nodeJson(node);
        if (!m_nodes.contains(node.parent))
            json.remove(QLatin1String("parent"));
        if (const Element *element = node.kind == NodeKind::Element ? m_facts.element(node.element) : nullptr) {
            json.insert(QLatin1String("element"), element->uid);
            addElement(*element);
        }
        if (const View *view = m_facts.views.find(node.reference))
            json.insert(QLatin1String("reference"), view->uid);
        const QString name = shownName(m_facts, node);
        if (node.kind == NodeKind::ViewReference)
            json.insert(QLatin1String("text"), name);
        m_nodeList.append(json);
        m_copied.names << name;
        addImage(node.image);
    }

    void addElement(const Element &element)
    {
        if (m_seen.contains(element.id))
            return;
        m_seen.insert(element.id);
        QJsonObject json = conceptJson(element, m_facts);
        json.insert(QLatin1String("kind"), kindName(element.kind));
        if (element.junction == JunctionKind::Or)
            json.insert(QLatin1String("junction"), 1);
        m_elements.append(json);
        addConcept(element, kindName(element.kind));
    }

    void addLine(const RoutedConnection &line)
    {
        QJsonObject json = lineJson(line);
        if (const Relationship *relationship = m_facts.relationship(line.relationship)) {
            json.insert(QLatin1String("relationship"), relationship->uid);
            addRelationship(*relationship);
        }
        m_lines.append(json);
    }

    void addRelationship(const Relationship &relationship)
    {
        if (m_seen.contains(relationship.id))
            return;
        m_seen.insert(relationship.id);
        QJsonObject json = conceptJson(relationship, m_facts);
        json.insert(QLatin1String("kind"), kindName(relationship.kind));
        json.insert(QLatin1String("source"), m_facts.findConcept(relationship.source)->uid);
        json.insert(QLatin1String("target"), m_facts.findConcept(relationship.target)->uid);
        if (relationship.access != AccessMode::Unspecified)
            json.insert(QLatin1String("access"), accessModeName(relationship.access));
        if (relationship.directed)
            json.insert(QLatin1String("directed"), true);
        if (!relationship.strength.isEmpty())
            json.insert(QLatin1String("strength"), relationship.strength);
        m_relationships.append(json);
        addConcept(relationship, kindName(relationship.kind));
    }

    void addConcept(const Concept &item, const QString &kind)
    {
        for (const AttributeValue &entry : item.attributes.entries())
            m_attributes.insert(entry.attribute);
        if (item.specialization.isEmpty())
            return;
        for (const Specialization &known : m_facts.specializations) {
            if (known.name != item.specialization || known.conceptKind != kind || m_kinds.contains({kind, known.name}))
                continue;
            m_kinds.insert({kind, known.name});
            m_specializations.append(QJsonArray {known.name, known.conceptKind, known.image});
            addImage(known.image);
        }
    }

    void addImage(const QString &key)
    {
        if (!key.isEmpty() && m_facts.images.contains(key))
            m_images.insert(key, QString::fromLatin1(m_facts.images.value(key).toBase64()));
    }

    void addDefinitions()
    {
        for (const AttributeDefinition &definition : m_facts.attributeRegistry.definitions()) {
            if (definition.id.number() > attributes::lastBuiltIn && m_attributes.contains(definition.id))
                m_definitions.append(definitionJson(definition));
        }
    }

    const Landscape &m_facts;
    const View &m_view;
    QSet<NodeId> m_nodes;
    QSet<ConceptId> m_seen;
    QSet<AttributeId> m_attributes;
    QSet<std::pair<QString, QString>> m_kinds;
    QJsonArray m_nodeList;
    QJsonArray m_lines;
    QJsonArray m_elements;
    QJsonArray m_relationships;
    QJsonArray m_definitions;
    QJsonArray m_specializations;
    QJsonObject m_images;
    Copied m_copied;
};

} // namespace

Copied copyParts(const Landscape &landscape, ViewId view, const Parts &parts)
{
    const View *shown = landscape.views.find(view);
    return shown ? Copying(landscape, *shown, parts).run() : Copied();
}

bool canPaste(const QByteArray &json)
{
    // The whole is read when it is pasted; this is asked whenever a menu opens.
    return json.startsWith('{') && json.contains("\"format\":\"landskap-view-part\"");
}

QRectF copiedBounds(const QByteArray &json)
{
    QRectF bounds;
    for (const QJsonValue &node : QJsonDocument::fromJson(json).object()[u"nodes"].toArray()) {
        const QRectF rect = nodeFrom(node.toObject()).rect;
        bounds = bounds.isNull() ? rect : bounds.united(rect);
    }
    return bounds;
}

} // namespace editing::views
