// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archiviews.h"

#include "exchange/archi/archinames.h"
#include "exchange/archi/archistyle.h"
#include "exchange/xml/viewpointname.h"

#include <QCoreApplication>

namespace exchange {

using landscape::Extras;
using landscape::NodeKind;
using landscape::Rgb;

namespace {

NodeKind nodeKind(std::string_view type)
{
    if (type == "DiagramObject")
        return NodeKind::Element;
    if (type == "DiagramModelReference")
        return NodeKind::ViewReference;
    if (type == "Group" || type == "SketchModelGroup" || type == "CanvasModelBlock")
        return NodeKind::Group;
    return NodeKind::Note; // notes, stickies, images, the actor of a sketch
}

bool isKnownNode(std::string_view type)
{
    return nodeKind(type) != NodeKind::Note || type == "Note" || type == "SketchModelSticky"
        || type == "SketchModelActor" || type == "CanvasModelSticky" || type == "CanvasModelImage"
        || type == "DiagramModelImage";
}

std::optional<Rgb> withOpacity(std::optional<Rgb> colour, quint8 opacity)
{
    return colour ? std::optional<Rgb>((*colour & 0xffffff) | Rgb(opacity) << 24) : colour;
}

QString colourText(std::optional<Rgb> colour)
{
    return colour ? archiColourText(*colour) : QString();
}

class ArchiViewReader
{
public:
    ArchiViewReader(XmlReader &reader, ArchiContent &content)
        : m_reader(reader)
        , m_content(content)
    {
        m_layout.relative = true;
    }

    void run(const std::string &type, const ArchiFolderPlace &folder)
    {
        const int line = m_reader.line();
        landscape::View view;
        view.folder = folder.path;
        if (type != "ArchimateDiagramModel") {
            m_content.builder().remarks().notice(
                QCoreApplication::translate("exchange", "A sketch or canvas was read as a view of notes and groups"),
                line);
            view.extras.add(m_content.extraKey("xsi:type"), XmlReader::text(type));
        }
        m_reader.eachAttribute([&](std::string_view name) { readViewAttribute(name, view); });
        QList<ForeignProperty> properties;
        m_reader.eachChild([&] {
            const std::string_view name = archiChildName(m_reader.name());
            if (name == "child")
                readNode(-1);
            else if (name == "documentation")
                view.documentation = m_reader.readText();
            else if (name == "property")
                properties << ArchiContent::readProperty(m_reader);
            else if (name == "hintContent")
                view.extras.add(m_content.extraKey(name), m_reader.readText());
            else
                keepChild(name, view.extras, "view");
        });
        m_content.keepFolder(folder, "ArchimateDiagramModel", view.extras);
        keepOrders();
        m_content.builder().addView(std::move(view), std::move(m_layout), properties, line);
    }

private:
    void readViewAttribute(std::string_view name, landscape::View &view)
    {
        if (name == "id")
            view.uid = uidFromArchi(m_reader.rawAttribute(name));
        else if (name == "name")
            view.name = ArchiContent::lines(m_reader.attribute(name));
        else if (name == "documentation")
            view.documentation = ArchiContent::lines(m_reader.attribute(name));
        else if (name == "viewpoint")
            view.viewpoint = viewpointId(m_reader.attribute(name));
        else
            m_content.keepAttribute(m_reader, name, view.extras);
    }

    void keepChild(std::string_view name, Extras &extras, std::string_view owner)
    {
        if (name == "feature")
            m_content.keepFeature(m_reader, extras);
        else if (name == "property")
            extras.add(m_content.extraKey("property:" + std::string(m_reader.rawAttribute("key"))),
                       m_reader.attribute("value"));
        else if (name == "documentation" || name == "notes" || name == "hintContent")
            extras.add(m_content.extraKey(name), m_reader.readText());
        else
            m_content.keepXml(m_reader, extras, owner);
    }

    void readNode(int parent)
    {
        PendingNode pending;
        pending.line = m_reader.line();
        pending.parent = parent;
        const std::string type(archiTypeName(m_reader.xsiType()));
        pending.node.kind = nodeKind(type);
        if (!isKnownNode(type))
            m_content.builder().remarks().warn(
                "model.unknown-type",
                QCoreApplication::translate("exchange",
                                            "A box is of type “%1”, which is not known; it is kept as a note")
                    .arg(XmlReader::text(type)),
                pending.line);
        const QString typeText = XmlReader::text(type);
        if (typeText != archiNodeType(pending.node.kind))
            pending.node.extras.add(m_content.extraKey("xsi:type"), typeText);
        QString name;
        m_opacity = 255;
        m_order.clear();
        m_reader.eachAttribute([&](std::string_view key) { readNodeAttribute(pending, key, name); });
        pending.node.fill = withOpacity(pending.node.fill, m_opacity);
        // The rectangle and the text come as children, but boxes within need their parent's place in the list.
        const auto index = m_layout.nodes.size();
        m_layout.nodes.push_back(std::move(pending));
        m_orders.push_back(std::move(m_order));
        m_layout.nodes[index].node.rect = QRectF(0, 0, -1, -1);
        m_reader.eachChild([&] { readNodeChild(index); });
        nameNode(m_layout.nodes[index].node, name, typeText);
    }

    void readNodeAttribute(PendingNode &pending, std::string_view name, QString &text)
    {
        landscape::PlacedNode &node = pending.node;
        const std::string_view value = m_reader.rawAttribute(name);
        const bool isElement = node.kind == NodeKind::Element;
        if (name == "id") {
            node.uid = uidFromArchi(value);
        } else if (name == "targetConnections") {
            m_order = XmlReader::text(value);
        } else if (name == "archimateElement" && isElement) {
            pending.shows = uidFromArchi(value);
        } else if (name == "name") {
            text = ArchiContent::lines(XmlReader::text(value));
        } else if (name == "type" && isElement) {
            node.figure = value == "1";
            m_content.keepIfDifferent(name, value, node.figure ? QStringLiteral("1") : QStringLiteral("0"),
                                      node.extras);
        } else if (name == "model" && node.kind == NodeKind::ViewReference) {
            pending.shows = uidFromArchi(value);
        } else if (name == "content") {
            node.text = ArchiContent::lines(XmlReader::text(value));
        } else if (name == "documentation" || name == "notes" || name == "hintContent") {
            node.extras.add(m_content.extraKey(name), ArchiContent::lines(XmlReader::text(value)));
        } else if (name == "imagePath") {
            node.image = XmlReader::text(value);
        } else if (name == "alpha" && archiColour(m_reader.rawAttribute("fillColor")) && archiOpacity(value)) {
            m_opacity = *archiOpacity(value);
        } else if (!readBoxLooks(node, name, value) && !readLooks(node, name, value)) {
            m_content.keepAttribute(m_reader, name, node.extras);
        }
    }

    // Attributes that only boxes have in a field.
    bool readBoxLooks(landscape::PlacedNode &node, std::string_view name, std::string_view value)
    {
        if (name == "fillColor") {
            node.fill = archiColour(value);
            m_content.keepIfDifferent(name, value, colourText(node.fill), node.extras);
        } else if (name == "textAlignment") {
            node.alignment = archiAlignment(value);
            m_content.keepIfDifferent(name, value, archiAlignmentText(node.alignment), node.extras);
        } else if (name == "textPosition") {
            node.position = archiPosition(value);
            m_content.keepIfDifferent(name, value, archiPositionText(node.position), node.extras);
        } else {
            return false;
        }
        return true;
    }

    // Attributes that boxes and lines have alike.
    template <typename Shape> bool readLooks(Shape &shape, std::string_view name, std::string_view value)
    {
        if (name == "lineColor") {
            shape.line = archiColour(value);
            m_content.keepIfDifferent(name, value, colourText(shape.line), shape.extras);
        } else if (name == "fontColor") {
            shape.fontColour = archiColour(value);
            m_content.keepIfDifferent(name, value, colourText(shape.fontColour), shape.extras);
        } else if (name == "font") {
            shape.font = archiFont(value);
            m_content.keepIfDifferent(name, value, shape.font ? archiFontText(*shape.font) : QString(), shape.extras);
        } else if (name == "lineWidth") {
            shape.lineWidth = archiLineWidth(value);
            m_content.keepIfDifferent(name, value, QString::number(shape.lineWidth), shape.extras);
        } else {
            return false;
        }
        return true;
    }

    void readNodeChild(size_t index)
    {
        const std::string_view name = archiChildName(m_reader.name());
        PendingNode &pending = m_layout.nodes[index]; // gone after readNode()
        landscape::PlacedNode &node = pending.node;
        if (name == "bounds")
            node.rect = QRectF(m_reader.number("x", 0), m_reader.number("y", 0), m_reader.number("width", -1),
                               m_reader.number("height", -1));
        else if (name == "child")
            readNode(int(index));
        else if (name == "sourceConnection")
            readConnection(node.uid);
        else if (name == "content")
            node.text = m_reader.readText();
        else if (name == "archimateElement" || name == "referencedModel")
            pending.shows = ArchiContent::linkedUid(m_reader);
        else if (name == "feature")
            readFeature(node);
        else
            keepChild(name, node.extras, "box");
    }

    void readFeature(landscape::PlacedNode &node)
    {
        const std::string_view name = m_reader.rawAttribute("name");
        const auto opacity = archiOpacity(m_reader.rawAttribute("value"));
        if (name == "labelExpression") {
            node.labelExpression = ArchiContent::lines(m_reader.attribute("value"));
        } else if (name == "lineAlpha" && node.line && opacity) {
            node.line = withOpacity(node.line, *opacity);
        } else {
            const bool isLegend = name == "legend";
            if (isLegend)
                node.kind = NodeKind::Legend;
            if (!isLegend || !m_reader.rawAttribute("value").empty())
                m_content.keepFeature(m_reader, node.extras);
        }
    }

    void nameNode(landscape::PlacedNode &node, const QString &name, const QString &type)
    {
        if (name.isEmpty())
            return;
        if (hasTextAsName(type) && node.text.isEmpty()) {
            node.text = name;
            return;
        }
        node.extras.add(m_content.extraKey("name"), name);
        if (node.text.isEmpty() && node.kind != NodeKind::Element) // a block without content shows its name
            node.text = name;
    }

    void readConnection(const QString &owner)
    {
        PendingConnection pending;
        pending.line = m_reader.line();
        pending.source = owner;
        landscape::RoutedConnection &line = pending.connection;
        const std::string type(archiTypeName(m_reader.xsiType()));
        if (!type.empty() && type != "Connection")
            line.extras.add(m_content.extraKey("xsi:type"), XmlReader::text(type));
        QString name;
        QString order;
        m_reader.eachAttribute([&](std::string_view key) {
            const std::string_view value = m_reader.rawAttribute(key);
            if (key == "id")
                line.uid = uidFromArchi(value);
            else if (key == "source")
                pending.source = uidFromArchi(value);
            else if (key == "target")
                pending.target = uidFromArchi(value);
            else if (key == "archimateRelationship" || (key == "relationship" && pending.relationship.isEmpty()))
                pending.relationship = uidFromArchi(value);
            else if (key == "targetConnections")
                order = XmlReader::text(value);
            else if (key == "name")
                name = ArchiContent::lines(XmlReader::text(value));
            else if (!readLooks(line, key, value))
                m_content.keepAttribute(m_reader, key, line.extras);
        });
        const QString uid = line.uid;
        const auto index = m_layout.connections.size();
        m_layout.connections.push_back(std::move(pending));
        m_lineOrders.push_back(std::move(order));
        m_reader.eachChild([&] { readConnectionChild(index, uid); });
        landscape::RoutedConnection &read = m_layout.connections[index].connection;
        if (m_layout.connections[index].relationship.isEmpty())
            read.text = name;
        else if (!name.isEmpty())
            read.extras.add(m_content.extraKey("name"), name);
    }

    void readConnectionChild(size_t index, const QString &uid)
    {
        const std::string_view name = archiChildName(m_reader.name());
        PendingConnection &pending = m_layout.connections[index]; // gone after readConnection()
        if (name == "bendpoint")
            pending.relativeBends.push_back(readBend());
        else if (name == "sourceConnection")
            readConnection(uid);
        else if (name == "archimateRelationship")
            pending.relationship = ArchiContent::linkedUid(m_reader);
        else if (name == "feature" && m_reader.rawAttribute("name") == "labelExpression")
            pending.connection.labelExpression = ArchiContent::lines(m_reader.attribute("value"));
        else
            keepChild(name, pending.connection.extras, "line");
    }

    [[nodiscard]] RelativeBend readBend() const
    {
        return {QPointF(m_reader.number("startX", 0), m_reader.number("startY", 0)),
                QPointF(m_reader.number("endX", 0), m_reader.number("endY", 0))};
    }

    // Archi lists the lines that end in a thing in the order they were drawn. Kept where that is not the order in
    // which they stand in the view.
    void keepOrders()
    {
        QHash<QString, QStringList> usual;
        for (const PendingConnection &pending : m_layout.connections)
            usual[pending.target] << archiId(pending.connection.uid);
        const auto keep = [&](const QString &uid, const QString &order, Extras &extras) {
            if (!order.isEmpty() && order != usual.value(uid).join(u' '))
                extras.add(m_content.extraKey("targetConnections"), order);
        };
        for (size_t i = 0; i < m_orders.size(); ++i)
            keep(m_layout.nodes[i].node.uid, m_orders[i], m_layout.nodes[i].node.extras);
        for (size_t i = 0; i < m_lineOrders.size(); ++i)
            keep(m_layout.connections[i].connection.uid, m_lineOrders[i], m_layout.connections[i].connection.extras);
    }

    XmlReader &m_reader;
    ArchiContent &m_content;
    PendingLayout m_layout;
    std::vector<QString> m_orders; ///< targetConnections of each box
    std::vector<QString> m_lineOrders; ///< the same of each line
    quint8 m_opacity = 255; ///< of the box whose attributes are being read
    QString m_order;
};

} // namespace

void readArchiView(XmlReader &reader, ArchiContent &content, const std::string &type, const ArchiFolderPlace &folder)
{
    ArchiViewReader(reader, content).run(type, folder);
}

} // namespace exchange
