// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archiviewwriter.h"

#include "exchange/archi/archiextras.h"
#include "exchange/archi/archinames.h"
#include "exchange/archi/archistyle.h"
#include "exchange/xml/relativebends.h"

#include <algorithm>
#include <cmath>

namespace exchange {

using landscape::ConnectionId;
using landscape::NodeId;
using landscape::NodeKind;
using landscape::PlacedNode;
using landscape::RoutedConnection;

namespace {

QString prefixed(const QString &type)
{
    return (type.startsWith(QLatin1String("Canvas")) ? QStringLiteral("canvas:") : QStringLiteral("archimate:")) + type;
}

QRectF whole(const QRectF &rect)
{
    return {std::round(rect.x()), std::round(rect.y()), std::round(rect.width()), std::round(rect.height())};
}

class ArchiViewWriter
{
public:
    ArchiViewWriter(XmlWriter &xml, const landscape::View &view, ArchiIds &ids)
        : m_xml(xml)
        , m_view(view)
        , m_ids(ids)
    {
        for (qsizetype i = 0; i < view.nodes.size(); ++i)
            m_nodeIndex.insert(view.nodes.at(i).id, i);
        for (const PlacedNode &node : view.nodes) {
            m_nodeIds.insert(node.id, m_ids.take(node.uid, {view.uid, QStringLiteral("box")}));
            m_children[m_nodeIndex.contains(node.parent) ? node.parent : NodeId()] << &node;
        }
        for (qsizetype i = 0; i < view.connections.size(); ++i) {
            const RoutedConnection &line = view.connections.at(i);
            m_lineIndex.insert(line.id, i);
            const QString id = m_ids.take(line.uid, {view.uid, QStringLiteral("line")});
            m_lineIds.insert(line.id, id);
            (line.sourceNode ? m_fromNode[line.sourceNode] : m_fromLine[line.sourceConnection]) << &line;
            (line.targetNode ? m_toNode[line.targetNode] : m_toLine[line.targetConnection]) << id;
        }
    }

    void run(const WriteProperties &properties)
    {
        const ArchiExtras extras(m_view.extras);
        const QString type = extras.value(u"xsi:type");
        m_xml.open("element");
        m_xml.attribute("xsi:type", prefixed(type.isEmpty() ? QStringLiteral("ArchimateDiagramModel") : type));
        writeAttribute(m_xml, "name", m_view.name);
        m_xml.attribute("id", m_ids.of(m_view.id));
        extras.writeAttributes(m_xml, {"name", "id", "viewpoint"});
        writeAttribute(m_xml, "viewpoint", m_view.viewpoint);
        extras.writeFeatures(m_xml);
        for (const PlacedNode *node : m_children.value(NodeId()))
            writeNode(*node, QPointF());
        writeTextElement(m_xml, "documentation", m_view.documentation);
        properties(m_view.attributes);
        extras.writeProperties(m_xml);
        extras.writeText(m_xml, "hintContent");
        extras.writeXml(m_xml);
        m_xml.close();
    }

private:
    void writeNode(const PlacedNode &node, QPointF origin)
    {
        const ArchiExtras extras(node.extras);
        const QString kept = extras.value(u"xsi:type");
        const bool isLost = node.kind == NodeKind::ViewReference && !node.reference; // Archi opens no such thing
        const QString type = isLost ? archiNodeType(NodeKind::Note)
            : kept.isEmpty()        ? archiNodeType(node.kind)
                                    : kept;
        const bool isName = hasTextAsName(type);
        const QString name = extras.isEmpty() ? QString() : extras.value(u"name");
        m_xml.open("child");
        m_xml.attribute("xsi:type", prefixed(type));
        m_xml.attribute("id", m_nodeIds.value(node.id));
        writeAttribute(m_xml, "name", isName && !node.text.isEmpty() ? node.text : name);
        writeTargetConnections(m_toNode.value(node.id), extras);
        writeLooks(node, extras);
        writeBoxLooks(node, extras);
        writeShown(node, extras);
        writeBounds(node, origin, extras);
        if (!node.labelExpression.isEmpty())
            writePair(m_xml, "feature", "name", QStringLiteral("labelExpression"), node.labelExpression);
        writeLineOpacity(node.line);
        if (node.kind == NodeKind::Legend && !node.extras.contains(u"archi:feature:legend"))
            writePair(m_xml, "feature", "name", QStringLiteral("legend"), {});
        extras.writeFeatures(m_xml);
        for (const RoutedConnection *line : m_fromNode.value(node.id))
            writeLine(*line);
        for (const PlacedNode *child : m_children.value(node.id))
            writeNode(*child, whole(node.rect).topLeft());
        extras.writeText(m_xml, "documentation");
        if (!isName && node.text != name)
            writeTextElement(m_xml, "content", node.text);
        extras.writeText(m_xml, "notes");
        extras.writeProperties(m_xml);
        extras.writeText(m_xml, "hintContent");
        extras.writeXml(m_xml);
        m_xml.close();
    }

    // All lines that end here, in the order that the file had, if that still names the same ones.
    void writeTargetConnections(const QStringList &usual, const ArchiExtras &extras)
    {
        if (usual.isEmpty())
            return;
        const auto sorted = [](QStringList ids) {
            ids.sort();
            return ids;
        };
        const auto sameLines = [&](std::string_view text) {
            return sorted(QString::fromUtf8(text.data(), qsizetype(text.size())).split(u' '));
        };
        m_xml.attribute("targetConnections",
                        extras.asWritten(u"targetConnections", sameLines, sorted(usual), usual.join(u' ')));
    }

    template <typename Shape> void writeLooks(const Shape &shape, const ArchiExtras &extras)
    {
        const auto opaque = [](std::optional<landscape::Rgb> colour) {
            return colour ? std::optional<landscape::Rgb>(*colour | 0xff000000) : colour;
        };
        writeAttribute(m_xml, "font",
                       extras.asWritten(u"font", archiFont, shape.font,
                                        shape.font ? archiFontText(*shape.font) : QString()));
        writeAttribute(m_xml, "fontColor",
                       extras.asWritten(u"fontColor", archiColour, opaque(shape.fontColour),
                                        shape.fontColour ? archiColourText(*shape.fontColour) : QString()));
        writeAttribute(m_xml, "lineWidth",
                       extras.asWritten(u"lineWidth", archiLineWidth, shape.lineWidth,
                                        shape.lineWidth > 0 ? QString::number(shape.lineWidth) : QString()));
        writeAttribute(m_xml, "lineColor",
                       extras.asWritten(u"lineColor", archiColour, opaque(shape.line),
                                        shape.line ? archiColourText(*shape.line) : QString()));
    }

    void writeBoxLooks(const PlacedNode &node, const ArchiExtras &extras)
    {
        const auto fill = node.fill ? std::optional<landscape::Rgb>(*node.fill | 0xff000000) : node.fill;
        const QString alignment = archiAlignmentText(node.alignment);
        const QString position = archiPositionText(node.position);
        writeAttribute(m_xml, "textAlignment",
                       extras.asWritten(u"textAlignment", archiAlignment, node.alignment, alignment));
        writeAttribute(m_xml, "fillColor",
                       extras.asWritten(u"fillColor", archiColour, fill, fill ? archiColourText(*fill) : QString()));
        if (node.fill && *node.fill >> 24 != 0xff)
            m_xml.attribute("alpha", qint64(*node.fill >> 24));
        writeAttribute(m_xml, "textPosition",
                       extras.asWritten(u"textPosition", archiPosition, node.position, position));
        writeAttribute(m_xml, "imagePath", m_ids.ofImage(node.image));
    }

    // What the box shows, after what else is said of it.
    void writeShown(const PlacedNode &node, const ArchiExtras &extras)
    {
        extras.writeAttributes(m_xml, {"id", "name", "targetConnections", "font", "fontColor", "lineWidth", "lineColor",
                                       "textAlignment", "fillColor", "textPosition", "imagePath", "archimateElement",
                                       "model", node.kind == NodeKind::Element ? "type" : "id",
                                       node.fill ? "alpha" : "id"});
        if (node.kind == NodeKind::ViewReference && node.reference)
            m_xml.attribute("model", m_ids.of(node.reference));
        if (node.kind != NodeKind::Element)
            return;
        m_xml.attribute("archimateElement", m_ids.of(node.element));
        const auto isFigure = [](std::string_view text) { return text == "1"; };
        writeAttribute(m_xml, "type",
                       extras.asWritten(u"type", isFigure, node.figure,
                                        node.figure ? QStringLiteral("1") : QString()));
    }

    void writeBounds(const PlacedNode &node, QPointF origin, const ArchiExtras &extras)
    {
        const QRectF rect = whole(node.rect).translated(-origin);
        QSizeF size = rect.size();
        // "as written, as it is": of a box that has not been resized since it was read without a size.
        const QStringList kept = extras.isEmpty() ? QStringList() : extras.value(u"size").split(u' ');
        if (kept.size() == 4 && node.rect.size() == QSizeF(kept.at(2).toDouble(), kept.at(3).toDouble()))
            size = QSizeF(std::round(kept.at(0).toDouble()), std::round(kept.at(1).toDouble()));
        m_xml.open("bounds");
        writeNumber("x", rect.x(), 0);
        writeNumber("y", rect.y(), 0);
        writeNumber("width", size.width(), -1);
        writeNumber("height", size.height(), -1);
        m_xml.close();
    }

    void writeNumber(const char *name, double value, int usual)
    {
        if (qint64(value) != usual)
            m_xml.attribute(name, qint64(value));
    }

    void writeLineOpacity(std::optional<landscape::Rgb> colour)
    {
        if (colour && *colour >> 24 != 0xff)
            writePair(m_xml, "feature", "name", QStringLiteral("lineAlpha"), QString::number(*colour >> 24));
    }

    void writeLine(const RoutedConnection &line)
    {
        const ArchiExtras extras(line.extras);
        const QString kept = extras.isEmpty() ? QString() : extras.value(u"xsi:type");
        m_xml.open("sourceConnection");
        if (line.relationship || !kept.isEmpty())
            m_xml.attribute("xsi:type", prefixed(line.relationship ? QStringLiteral("Connection") : kept));
        m_xml.attribute("id", m_lineIds.value(line.id));
        writeAttribute(m_xml, "name",
                       line.relationship ? extras.value(u"name")
                                         : (line.text.isEmpty() ? extras.value(u"name") : line.text));
        writeTargetConnections(m_toLine.value(line.id), extras);
        writeLooks(line, extras);
        extras.writeAttributes(m_xml, {"id", "name", "targetConnections", "font", "fontColor", "lineWidth",
                                       "lineColor", "source", "target", "archimateRelationship"});
        m_xml.attribute("source",
                        line.sourceNode ? m_nodeIds.value(line.sourceNode) : m_lineIds.value(line.sourceConnection));
        m_xml.attribute("target",
                        line.targetNode ? m_nodeIds.value(line.targetNode) : m_lineIds.value(line.targetConnection));
        if (line.relationship)
            m_xml.attribute("archimateRelationship", m_ids.of(line.relationship));
        if (!line.labelExpression.isEmpty())
            writePair(m_xml, "feature", "name", QStringLiteral("labelExpression"), line.labelExpression);
        writeLineOpacity(line.line);
        extras.writeFeatures(m_xml);
        for (const RoutedConnection *further : m_fromLine.value(line.id))
            writeLine(*further);
        extras.writeProperties(m_xml);
        extras.writeText(m_xml, "documentation");
        writeBends(line, extras);
        extras.writeXml(m_xml);
        m_xml.close();
    }

    void writeBends(const RoutedConnection &line, const ArchiExtras &extras)
    {
        if (line.bends.isEmpty())
            return;
        const QPointF source = middleOfEnd(line.sourceNode, line.sourceConnection, 0);
        const QPointF target = middleOfEnd(line.targetNode, line.targetConnection, 0);
        std::vector<RelativeBend> bends = relativeBends(line.bends, source, target);
        if (!extras.isEmpty()) {
            const std::vector<RelativeBend> kept = bendsFromText(extras.value(u"bends"));
            if (!kept.empty() && absoluteBends(kept, source, target) == line.bends)
                bends = kept;
        }
        for (const RelativeBend &bend : bends) {
            m_xml.open("bendpoint");
            writeNumber("startX", bend.fromSource.x(), 0);
            writeNumber("startY", bend.fromSource.y(), 0);
            writeNumber("endX", bend.fromTarget.x(), 0);
            writeNumber("endY", bend.fromTarget.y(), 0);
            m_xml.close();
        }
    }

    // Lines that end in lines that end in lines … are few; what goes round in a circle is cut off.
    [[nodiscard]] QPointF middleOfEnd(NodeId node, ConnectionId line, int depth) const
    {
        constexpr int deepest = 100;
        if (node) {
            const qsizetype index = m_nodeIndex.value(node, -1);
            return index < 0 ? QPointF() : middleOfBox(m_view.nodes.at(index).rect);
        }
        const qsizetype index = m_lineIndex.value(line, -1);
        if (index < 0 || depth > deepest)
            return {};
        const RoutedConnection &end = m_view.connections.at(index);
        return middleOfLine(end.bends, middleOfEnd(end.sourceNode, end.sourceConnection, depth + 1),
                            middleOfEnd(end.targetNode, end.targetConnection, depth + 1));
    }

    XmlWriter &m_xml;
    const landscape::View &m_view;
    ArchiIds &m_ids;
    QHash<NodeId, qsizetype> m_nodeIndex;
    QHash<ConnectionId, qsizetype> m_lineIndex;
    QHash<NodeId, QString> m_nodeIds;
    QHash<ConnectionId, QString> m_lineIds;
    QHash<NodeId, QList<const PlacedNode *>> m_children;
    QHash<NodeId, QList<const RoutedConnection *>> m_fromNode;
    QHash<ConnectionId, QList<const RoutedConnection *>> m_fromLine;
    QHash<NodeId, QStringList> m_toNode;
    QHash<ConnectionId, QStringList> m_toLine;
};

} // namespace

void writeArchiView(XmlWriter &xml, const landscape::View &view, ArchiIds &ids, const WriteProperties &properties)
{
    ArchiViewWriter(xml, view, ids).run(properties);
}

} // namespace exchange
