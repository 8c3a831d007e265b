// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archiviews.h"

#include "exchange/xml/viewpointname.h"

#include <QCoreApplication>

namespace exchange {

using landscape::NodeKind;
using landscape::Rgb;

namespace {

// "#b5ffff" with an opacity of 0 to 255.
std::optional<Rgb> colour(std::string_view written, double alpha = 255)
{
    if (written.size() != 7 || written[0] != '#')
        return std::nullopt;
    bool ok = false;
    const Rgb rgb = QByteArray(written.data() + 1, 6).toUInt(&ok, 16);
    const auto opacity = Rgb(std::clamp(alpha, 0., 255.));
    return ok ? std::optional<Rgb>(opacity << 24 | rgb) : std::nullopt;
}

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

class ArchiViewReader
{
public:
    ArchiViewReader(XmlReader &reader, BatchBuilder &builder)
        : m_reader(reader)
        , m_builder(builder)
    {
        m_layout.relative = true;
    }

    void run(const QString &folder)
    {
        const int line = m_reader.line();
        const std::string_view type = m_reader.xsiType();
        landscape::View view;
        view.uid = m_reader.attribute("id");
        view.name = m_reader.attribute("name");
        view.viewpoint = viewpointId(m_reader.attribute("viewpoint"));
        view.folder = folder;
        if (type != "ArchimateDiagramModel")
            m_builder.remarks().notice(
                QCoreApplication::translate("exchange", "A sketch or canvas was read as a view of notes and groups"),
                line);
        m_reader.eachAttribute([this](std::string_view name) {
            if (name != "id" && name != "name" && name != "viewpoint")
                leaveOut(name, "view");
        });
        QList<ForeignProperty> properties;
        m_reader.eachChild([&] {
            const std::string_view name = m_reader.name();
            if (name == "child")
                readNode(-1);
            else if (name == "documentation")
                view.documentation = m_reader.readText();
            else if (name == "property")
                properties << readArchiProperty(m_reader);
            else
                leaveOutChild(name, "view");
        });
        m_builder.addView(std::move(view), std::move(m_layout), properties, line);
    }

private:
    void leaveOut(std::string_view what, std::string_view owner)
    {
        m_builder.remarks().leaveOut(what, owner, m_reader.line());
    }

    void leaveOutChild(std::string_view name, std::string_view owner)
    {
        leaveOut(name == "feature" ? m_reader.rawAttribute("name") : name, owner);
    }

    void readNode(int parent)
    {
        PendingNode pending;
        pending.line = m_reader.line();
        pending.parent = parent;
        const std::string type(m_reader.xsiType());
        pending.node.kind = nodeKind(type);
        if (!isKnownNode(type))
            m_builder.remarks().warn("model.unknown-type",
                                     QCoreApplication::translate(
                                         "exchange", "A box is of type “%1”, which is not known; it is kept as a note")
                                         .arg(XmlReader::text(type)),
                                     pending.line);
        readNodeAttributes(pending, type);
        // The rectangle and the text come as children, but boxes within need their parent's place in the list.
        const auto index = m_layout.nodes.size();
        const QString name = m_reader.attribute("name");
        m_layout.nodes.push_back(std::move(pending));
        m_layout.nodes[index].node.rect = QRectF(0, 0, -1, -1);
        m_reader.eachChild([&] { readNodeChild(index); });
        nameNode(m_layout.nodes[index].node, name, type);
    }

    void readNodeAttributes(PendingNode &pending, std::string_view type)
    {
        landscape::PlacedNode &node = pending.node;
        node.uid = m_reader.attribute("id");
        node.fill = colour(m_reader.rawAttribute("fillColor"), m_reader.number("alpha", 255));
        node.line = colour(m_reader.rawAttribute("lineColor"));
        node.fontColour = colour(m_reader.rawAttribute("fontColor"));
        const bool isElement = node.kind == NodeKind::Element;
        node.figure = isElement && m_reader.rawAttribute("type") == "1";
        pending.shows = m_reader.attribute(isElement ? "archimateElement" : "model");
        m_reader.eachAttribute([&](std::string_view name) {
            const bool isRead = name == "id" || name == "fillColor" || name == "lineColor" || name == "fontColor"
                || name == "targetConnections" || name == "name" || (name == "alpha" && node.fill)
                || (name == "archimateElement" && isElement)
                || (name == "model" && node.kind == NodeKind::ViewReference)
                || (name == "type" && isElement && (node.figure || m_reader.rawAttribute("type") == "0"));
            if (!isRead)
                leaveOut(name, type);
        });
    }

    void readNodeChild(size_t index)
    {
        const std::string_view name = m_reader.name();
        landscape::PlacedNode &node = m_layout.nodes[index].node; // gone after readNode()
        if (name == "bounds")
            node.rect = QRectF(m_reader.number("x", 0), m_reader.number("y", 0), m_reader.number("width", -1),
                               m_reader.number("height", -1));
        else if (name == "content" || name == "notes")
            node.text = m_reader.readText();
        else if (name == "child")
            readNode(int(index));
        else if (name == "sourceConnection")
            readConnection(node.uid);
        else if (name == "feature" && m_reader.rawAttribute("name") == "legend")
            node.kind = NodeKind::Legend;
        else if (name == "feature" && m_reader.rawAttribute("name") == "lineAlpha" && node.line)
            node.line = (*node.line & 0xffffff) | Rgb(std::clamp(m_reader.number("value", 255), 0., 255.)) << 24;
        else
            leaveOutChild(name, "box");
    }

    void nameNode(landscape::PlacedNode &node, const QString &name, std::string_view type)
    {
        if (name.isEmpty() || node.text == name)
            return;
        if (node.text.isEmpty() && node.kind != NodeKind::Element)
            node.text = name;
        else if (type != "SketchModelSticky" || name != QLatin1String("Sticky")) // the name each one starts with
            leaveOut("name", type);
    }

    void readConnection(const QString &owner)
    {
        PendingConnection pending;
        pending.line = m_reader.line();
        pending.connection.uid = m_reader.attribute("id");
        pending.connection.line = colour(m_reader.rawAttribute("lineColor"));
        pending.source = m_reader.rawAttribute("source").data() ? m_reader.attribute("source") : owner;
        pending.target = m_reader.attribute("target");
        const bool isOld = m_reader.rawAttribute("archimateRelationship").data() == nullptr;
        pending.relationship = m_reader.attribute(isOld ? "relationship" : "archimateRelationship");
        m_reader.eachAttribute([this](std::string_view name) {
            const bool isRead = name == "id" || name == "lineColor" || name == "source" || name == "target"
                || name == "archimateRelationship" || name == "relationship" || name == "targetConnections";
            if (!isRead)
                leaveOut(name, "line");
        });
        const QString uid = pending.connection.uid;
        const auto index = m_layout.connections.size();
        m_layout.connections.push_back(std::move(pending));
        m_reader.eachChild([&] {
            const std::string_view name = m_reader.name();
            if (name == "bendpoint")
                m_layout.connections[index].relativeBends.push_back(readBend());
            else if (name == "sourceConnection")
                readConnection(uid);
            else
                leaveOutChild(name, "line");
        });
    }

    [[nodiscard]] RelativeBend readBend() const
    {
        return {QPointF(m_reader.number("startX", 0), m_reader.number("startY", 0)),
                QPointF(m_reader.number("endX", 0), m_reader.number("endY", 0))};
    }

    XmlReader &m_reader;
    BatchBuilder &m_builder;
    PendingLayout m_layout;
};

} // namespace

bool isArchiView(std::string_view type)
{
    return type == "ArchimateDiagramModel" || type == "SketchModel" || type == "CanvasModel"
        || type.ends_with("DiagramModel");
}

ForeignProperty readArchiProperty(const XmlReader &reader)
{
    return {reader.attribute("key"), reader.attribute("value"), reader.line()};
}

void readArchiView(XmlReader &reader, BatchBuilder &builder, const QString &folder)
{
    ArchiViewReader(reader, builder).run(folder);
}

} // namespace exchange
