// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangeviews.h"

#include "exchange/xml/viewpointname.h"

#include <QCoreApplication>

#include <cmath>

namespace exchange {

using landscape::NodeKind;
using landscape::Rgb;

namespace {

// r, g, b from 0 to 255 and an opacity a from 0 to 100.
Rgb colour(const XmlReader &reader)
{
    const auto part = [&](std::string_view name) { return Rgb(std::clamp(reader.number(name), 0., 255.)); };
    const double opacity = std::clamp(reader.number("a", 100), 0., 100.);
    return Rgb(std::lround(opacity * 255 / 100)) << 24 | part("r") << 16 | part("g") << 8 | part("b");
}

QPointF point(const XmlReader &reader)
{
    return {reader.number("x"), reader.number("y")};
}

struct Style
{
    std::optional<Rgb> fill;
    std::optional<Rgb> line;
    std::optional<Rgb> fontColour;
};

class ExchangeViewReader
{
public:
    ExchangeViewReader(XmlReader &reader, BatchBuilder &builder, PropertyReader &properties)
        : m_reader(reader)
        , m_builder(builder)
        , m_properties(properties)
    { }

    void run()
    {
        const int line = m_reader.line();
        landscape::View view;
        view.uid = m_reader.attribute("identifier");
        view.viewpoint = viewpointId(m_reader.attribute("viewpoint"));
        noteUnknownAttributes({"identifier", "viewpoint"}, "view");
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
            else if (child == "node")
                readNode(-1);
            else if (child == "connection")
                readConnection();
            else
                leaveOut(child, "view");
        });
        view.name = name.text;
        view.documentation = documentation.text;
        m_properties.addOthers(QStringLiteral("name"), name, properties);
        m_properties.addOthers(QStringLiteral("documentation"), documentation, properties);
        m_builder.addView(std::move(view), std::move(m_layout), properties, line);
    }

private:
    void leaveOut(std::string_view what, std::string_view owner)
    {
        m_builder.remarks().leaveOut(what, owner, m_reader.line());
    }

    void noteUnknownAttributes(std::initializer_list<std::string_view> known, std::string_view owner)
    {
        m_reader.eachAttribute([&](std::string_view name) {
            if (std::find(known.begin(), known.end(), name) == known.end())
                leaveOut(name, owner);
        });
    }

    [[nodiscard]] NodeKind nodeKind(const QString &element) const
    {
        const std::string_view type = m_reader.xsiType();
        const std::string_view type2 = m_reader.rawAttribute("type");
        if (type == "Container" || type2 == "group")
            return NodeKind::Group;
        return type == "Label" || element.isEmpty() ? NodeKind::Note : NodeKind::Element;
    }

    void readNode(int parent)
    {
        PendingNode pending;
        pending.line = m_reader.line();
        pending.parent = parent;
        pending.node.uid = m_reader.attribute("identifier");
        pending.shows = m_reader.attribute(m_reader.rawAttribute("elementRef").data() ? "elementRef" : "elementref");
        pending.node.kind = nodeKind(pending.shows);
        pending.node.rect
            = QRectF(m_reader.number("x"), m_reader.number("y"), m_reader.number("w", -1), m_reader.number("h", -1));
        noteUnknownAttributes({"identifier", "elementRef", "elementref", "x", "y", "w", "h", "type"}, "node");
        const auto index = m_layout.nodes.size();
        m_layout.nodes.push_back(std::move(pending));
        LanguageText label;
        m_reader.eachChild([&] { readNodeChild(index, label); });
        if (!label.others.isEmpty())
            leaveOut("label in further languages", "node");
        landscape::PlacedNode &node = m_layout.nodes[index].node;
        if (node.kind == NodeKind::Element && label.isSet)
            leaveOut("label", "node that shows an element");
        else
            node.text = label.text;
    }

    void readNodeChild(size_t index, LanguageText &label)
    {
        const std::string_view child = m_reader.name();
        PendingNode &pending = m_layout.nodes[index]; // gone after readNode()
        if (child == "node") {
            readNode(int(index));
        } else if (child == "label") {
            label.read(m_reader);
        } else if (child == "style") {
            const Style style = readStyle("node");
            pending.node.fill = style.fill;
            pending.node.line = style.line;
            pending.node.fontColour = style.fontColour;
        } else if (child == "viewRef" && pending.node.kind == NodeKind::Note) {
            pending.node.kind = NodeKind::ViewReference;
            pending.shows = m_reader.attribute("ref");
        } else {
            leaveOut(child, "node");
        }
    }

    Style readStyle(std::string_view owner)
    {
        Style style;
        noteUnknownAttributes({}, owner == "node" ? "node's style" : "connection's style");
        m_reader.eachChild([&] {
            const std::string_view child = m_reader.name();
            if (child == "fillColor")
                style.fill = colour(m_reader);
            else if (child == "lineColor")
                style.line = colour(m_reader);
            else if (child == "font")
                readFont(style);
            else
                leaveOut(child, owner);
        });
        return style;
    }

    void readFont(Style &style)
    {
        leaveOut("font", "node or connection"); // its name, size and style; the colour is kept
        m_reader.eachChild([&] {
            if (m_reader.name() == "color")
                style.fontColour = colour(m_reader);
        });
    }

    void readConnection()
    {
        PendingConnection pending;
        pending.line = m_reader.line();
        pending.connection.uid = m_reader.attribute("identifier");
        pending.relationship = m_reader.attribute(m_reader.rawAttribute("relationshipRef").data() ? "relationshipRef"
                                                                                                  : "relationshipref");
        pending.source = m_reader.attribute("source");
        pending.target = m_reader.attribute("target");
        noteUnknownAttributes({"identifier", "relationshipRef", "relationshipref", "source", "target"}, "connection");
        m_reader.eachChild([&] {
            const std::string_view child = m_reader.name();
            if (child == "bendpoint" || child == "sourceAttachment" || child == "targetAttachment") {
                pending.connection.bends << point(m_reader);
            } else if (child == "style") {
                const Style style = readStyle("connection");
                pending.connection.line = style.line;
                if (style.fontColour && *style.fontColour != 0xff000000)
                    leaveOut("font colour", "connection");
            } else {
                leaveOut(child, "connection");
            }
        });
        m_layout.connections.push_back(std::move(pending));
    }

    XmlReader &m_reader;
    BatchBuilder &m_builder;
    PropertyReader &m_properties;
    PendingLayout m_layout;
};

} // namespace

void readExchangeViews(XmlReader &reader, BatchBuilder &builder, PropertyReader &properties)
{
    reader.eachChild([&] {
        if (reader.name() == "view")
            ExchangeViewReader(reader, builder, properties).run();
        else if (reader.name() == "diagrams")
            readExchangeViews(reader, builder, properties);
        else
            builder.remarks().leaveOut(QCoreApplication::translate("exchange", "<%1>, viewpoints of the file's own")
                                           .arg(XmlReader::text(reader.name())),
                                       reader.line());
    });
}

} // namespace exchange
