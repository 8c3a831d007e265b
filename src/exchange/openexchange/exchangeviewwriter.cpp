// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangeviewwriter.h"

#include "exchange/openexchange/exchangekeys.h"
#include "exchange/xml/viewpointname.h"

#include <QJsonArray>
#include <QRect>

#include <cmath>

namespace exchange {

using namespace landscape;

ExchangePlaces::ExchangePlaces(const View &view)
{
    const auto include = [this](QPointF point) {
        shift.setX(std::max(shift.x(), std::ceil(-point.x())));
        shift.setY(std::max(shift.y(), std::ceil(-point.y())));
    };
    for (const PlacedNode &node : view.nodes)
        include(node.rect.topLeft());
    for (const RoutedConnection &line : view.connections) {
        for (const QPointF bend : line.bends)
            include(bend);
    }
}

QRect ExchangePlaces::rect(const QRectF &rect) const
{
    return {point(rect.topLeft()),
            QSize(std::max(1, int(std::lround(rect.width()))), std::max(1, int(std::lround(rect.height()))))};
}

QPoint ExchangePlaces::point(QPointF point) const
{
    return {int(std::lround(point.x() + shift.x())), int(std::lround(point.y() + shift.y()))};
}

bool ExchangePlaces::isExact(const QRectF &written) const
{
    return QRectF(rect(written)).translated(-shift) == written;
}

bool ExchangePlaces::isExact(QPointF written) const
{
    return QPointF(point(written)) - shift == written;
}

bool isLabel(const PlacedNode &node)
{
    return node.kind == NodeKind::Element && !node.labelExpression.isEmpty() && !node.labelExpression.contains(u'$');
}

bool isLabel(const RoutedConnection &line)
{
    return line.relationship && !line.labelExpression.isEmpty() && !line.labelExpression.contains(u'$');
}

double exchangeFontSize(double points)
{
    return points > 0 ? std::max(1., std::round(points * 2) / 2) : 0;
}

int opacityPercent(Rgb colour)
{
    return int(std::lround((colour >> 24) * 100 / 255.));
}

bool isOpacityExact(Rgb colour)
{
    return std::lround(opacityPercent(colour) * 255 / 100.) == long(colour >> 24);
}

namespace {

class ViewWriter
{
public:
    ViewWriter(const ExchangeOutput &output, const View &view, const QSet<QString> &viewpoints)
        : m_output(output)
        , m_xml(output.xml)
        , m_view(view)
        , m_ids(output.ids.ofView(view.id))
        , m_places(view)
        , m_viewpoints(viewpoints)
    { }

    void run()
    {
        m_xml.open("view");
        m_xml.attribute("identifier", m_ids.view);
        m_xml.attribute("xsi:type", QStringLiteral("Diagram"));
        writeViewpoint();
        m_output.keptAttributes(m_view.extras);
        QJsonObject own;
        if (m_ids.view != m_view.uid)
            own[QStringLiteral("id")] = m_view.uid;
        if (!m_places.shift.isNull())
            own[QStringLiteral("shift")] = QJsonArray {m_places.shift.x(), m_places.shift.y()};
        m_output.instruction(own);
        const ExchangeAttributes::Split split = m_output.attributes.split(m_view.attributes);
        m_output.text("name", m_view.name, m_view.extras, "name");
        m_output.others("name", split.names);
        if (!m_view.documentation.isEmpty())
            m_output.text("documentation", m_view.documentation, m_view.extras, "documentation");
        m_output.others("documentation", split.documentations);
        m_output.kept(m_view.extras);
        m_output.properties(split.properties, m_view.extras);
        m_children.resize(m_view.lastNode + 1);
        for (const PlacedNode &node : m_view.nodes)
            m_children[node.parent.number()].push_back(&node);
        for (const PlacedNode *node : m_children.front())
            writeNode(*node);
        for (const RoutedConnection &line : m_view.connections)
            writeConnection(line);
        m_xml.close();
    }

private:
    void writeViewpoint()
    {
        QString title = viewpointTitle(m_view.viewpoint);
        const QString written = m_view.extras.value(keys::viewpointName);
        if (!written.isEmpty() && viewpointId(written) == m_view.viewpoint)
            title = written;
        if (!title.isEmpty())
            m_xml.attribute("viewpoint", title);
        const QString reference = m_view.extras.value(keys::viewpointRef);
        if (m_viewpoints.contains(reference))
            m_xml.attribute("viewpointRef", reference);
    }

    [[nodiscard]] const char *nodeType(const PlacedNode &node) const
    {
        if (node.kind == NodeKind::Element)
            return "Element";
        const bool holds = !m_children[node.id.number()].empty();
        return node.kind == NodeKind::Group || holds ? "Container" : "Label";
    }

    void writeNode(const PlacedNode &node)
    {
        const char *type = nodeType(node);
        const bool isLabel = qstrcmp(type, "Label") == 0;
        const QString &id = m_ids.nodes[node.id.number()];
        const QRect rect = m_places.rect(node.rect);
        m_xml.open("node");
        m_xml.attribute("identifier", id);
        if (node.kind == NodeKind::Element)
            m_xml.attribute("elementRef", m_output.ids.of(node.element));
        m_xml.attribute("xsi:type", QString::fromLatin1(type));
        m_xml.attribute("x", rect.x());
        m_xml.attribute("y", rect.y());
        m_xml.attribute("w", rect.width());
        m_xml.attribute("h", rect.height());
        if (isLabel)
            writeLabelled(node.extras);
        m_output.keptAttributes(node.extras);
        m_output.instruction(ownOf(node, id, isLabel));
        writeNodeTexts(node);
        writeStyle(node);
        if (node.reference)
            writeViewReference(m_output.ids.of(node.reference));
        writeViewReferences(node.extras);
        m_output.kept(node.extras);
        for (const PlacedNode *child : m_children[node.id.number()])
            writeNode(*child);
        m_xml.close();
    }

    [[nodiscard]] QJsonObject ownOf(const PlacedNode &node, const QString &id, bool isLabel) const
    {
        QJsonObject own;
        if (id != node.uid && !node.uid.isEmpty())
            own[QStringLiteral("id")] = node.uid;
        if (node.kind == NodeKind::ViewReference && !node.reference)
            own[QStringLiteral("kind")] = QStringLiteral("ViewReference");
        else if (node.kind != NodeKind::Element && node.kind != NodeKind::Group && !isLabel)
            own[QStringLiteral("kind")] = QStringLiteral("Note");
        if (!m_places.isExact(node.rect))
            own[QStringLiteral("rect")]
                = QJsonArray {node.rect.x(), node.rect.y(), node.rect.width(), node.rect.height()};
        addColour(own, QStringLiteral("fill"), node.fill);
        addColour(own, QStringLiteral("line"), node.line);
        addColour(own, QStringLiteral("font"), node.fontColour);
        return own;
    }

    static void addColour(QJsonObject &own, const QString &key, const std::optional<Rgb> &colour)
    {
        if (colour && !isOpacityExact(*colour))
            own[key] = colourText(*colour);
    }

    // A label may stand for a part of a concept.
    void writeLabelled(const Extras &extras)
    {
        if (extras.isEmpty())
            return;
        const QString shown = extras.value(keys::conceptRef);
        if (!shown.isEmpty())
            m_xml.attribute("conceptRef", shown);
        if (extras.contains(keys::xpathPart))
            m_xml.attribute("xpathPart", extras.value(keys::xpathPart));
    }

    template <typename Item> [[nodiscard]] static QString labelOf(const Item &item)
    {
        return isLabel(item) ? item.labelExpression : item.extras.value(keys::label);
    }

    void writeNodeTexts(const PlacedNode &node)
    {
        QString label = node.text;
        if (node.kind == NodeKind::Element)
            label = labelOf(node);
        else if (const View *other = m_output.landscape.views.find(node.reference); other && label.isEmpty())
            label = other->name;
        writeTexts(label, node.extras);
    }

    void writeTexts(const QString &label, const Extras &extras)
    {
        if (!label.isEmpty())
            m_output.text("label", label, extras, "label");
        if (extras.isEmpty())
            return;
        m_output.others("label", extras, keys::label);
        const QString documentation = extras.value(keys::documentation);
        if (!documentation.isEmpty())
            m_output.text("documentation", documentation, extras, "documentation");
        m_output.others("documentation", extras, keys::documentation);
    }

    void writeViewReference(const QString &id)
    {
        m_xml.open("viewRef");
        m_xml.attribute("ref", id);
        m_xml.close();
    }

    void writeViewReferences(const Extras &extras)
    {
        for (const Extra &extra : extras.entries()) {
            if (extra.key == keys::viewRef && m_output.knowsView(extra.value))
                writeViewReference(extra.value);
        }
    }

    void writeColour(const char *name, Rgb colour)
    {
        m_xml.open(name);
        m_xml.attribute("r", (colour >> 16) & 0xff);
        m_xml.attribute("g", (colour >> 8) & 0xff);
        m_xml.attribute("b", colour & 0xff);
        if (colour >> 24 != 0xff)
            m_xml.attribute("a", opacityPercent(colour));
        m_xml.close();
    }

    template <typename Item> void writeStyle(const Item &item)
    {
        std::optional<Rgb> fill;
        if constexpr (requires { item.fill; })
            fill = item.fill;
        else if (!item.extras.isEmpty())
            fill = colourFromText(item.extras.value(keys::fillColour));
        const bool isPlain = item.extras.contains(keys::fontStyle);
        const bool hasFont = item.font || item.fontColour || isPlain;
        if (!fill && !item.line && !hasFont && item.lineWidth == 0)
            return;
        m_xml.open("style");
        if (item.lineWidth > 0) {
            const QString wide = item.extras.value(keys::lineWidth);
            m_xml.attribute("lineWidth",
                            item.lineWidth == 3 && !wide.isEmpty() ? wide : QString::number(item.lineWidth));
        }
        if (item.line)
            writeColour("lineColor", *item.line);
        if (fill)
            writeColour("fillColor", *fill);
        if (hasFont)
            writeFont(item.font.value_or(Font()), item.fontColour, isPlain);
        m_xml.close();
    }

    void writeFont(const Font &font, const std::optional<Rgb> &colour, bool isPlain)
    {
        QStringList style;
        if (font.bold)
            style << QStringLiteral("bold");
        if (font.italic)
            style << QStringLiteral("italic");
        if (font.underline)
            style << QStringLiteral("underline");
        if (isPlain && style.isEmpty())
            style << QStringLiteral("plain");
        m_xml.open("font");
        if (!font.family.isEmpty())
            m_xml.attribute("name", font.family);
        if (font.points > 0)
            m_xml.attribute("size", QString::number(exchangeFontSize(font.points)));
        if (!style.isEmpty())
            m_xml.attribute("style", style.join(u' '));
        if (colour)
            writeColour("color", *colour);
        m_xml.close();
    }

    [[nodiscard]] QString endId(NodeId node, ConnectionId line) const
    {
        return node ? m_ids.nodes[node.number()] : m_ids.connections[line.number()];
    }

    void writeConnection(const RoutedConnection &line)
    {
        const QString &id = m_ids.connections[line.id.number()];
        const bool isNesting = line.extras.contains(keys::nesting);
        m_xml.open("connection");
        m_xml.attribute("identifier", id);
        if (line.relationship)
            m_xml.attribute("relationshipRef", m_output.ids.of(line.relationship));
        m_xml.attribute("xsi:type",
                        !line.relationship ? QStringLiteral("Line")
                            : isNesting    ? QStringLiteral("NestingRelationship")
                                           : QStringLiteral("Relationship"));
        m_xml.attribute("source", endId(line.sourceNode, line.sourceConnection));
        m_xml.attribute("target", endId(line.targetNode, line.targetConnection));
        m_output.keptAttributes(line.extras);
        m_output.instruction(ownOf(line, id));
        writeTexts(line.relationship ? labelOf(line) : line.text, line.extras);
        writeStyle(line);
        writeViewReferences(line.extras);
        m_output.kept(line.extras);
        writeBends(line);
        m_xml.close();
    }

    [[nodiscard]] QJsonObject ownOf(const RoutedConnection &line, const QString &id) const
    {
        QJsonObject own;
        if (id != line.uid && !line.uid.isEmpty())
            own[QStringLiteral("id")] = line.uid;
        const auto isExact = [this](QPointF bend) { return m_places.isExact(bend); };
        if (!std::all_of(line.bends.begin(), line.bends.end(), isExact)) {
            QJsonArray bends;
            for (const QPointF bend : line.bends)
                bends.append(QJsonArray {bend.x(), bend.y()});
            own[QStringLiteral("bends")] = bends;
        }
        addColour(own, QStringLiteral("line"), line.line);
        addColour(own, QStringLiteral("font"), line.fontColour);
        return own;
    }

    // The ends of the file are ends as long as nobody moved them.
    void writeBends(const RoutedConnection &line)
    {
        const auto isEnd = [&](const QString &key, qsizetype place) {
            return !line.extras.isEmpty() && place >= 0 && place < line.bends.size()
                && line.extras.value(key)
                == QStringLiteral("%1 %2").arg(line.bends.at(place).x()).arg(line.bends.at(place).y());
        };
        const bool hasSource = isEnd(keys::sourceAttachment, 0);
        const bool hasTarget
            = isEnd(keys::targetAttachment, line.bends.size() - 1) && (line.bends.size() > 1 || !hasSource);
        for (qsizetype i = 0; i < line.bends.size(); ++i) {
            const bool isSource = i == 0 && hasSource;
            const bool isTarget = i + 1 == line.bends.size() && hasTarget;
            const QPoint point = m_places.point(line.bends.at(i));
            m_xml.open(isSource ? "sourceAttachment" : isTarget ? "targetAttachment" : "bendpoint");
            m_xml.attribute("x", point.x());
            m_xml.attribute("y", point.y());
            m_xml.close();
        }
    }

    const ExchangeOutput &m_output;
    XmlWriter &m_xml;
    const View &m_view;
    const ExchangeIds::OfView &m_ids;
    ExchangePlaces m_places;
    const QSet<QString> &m_viewpoints; ///< ids of those of the file's own
    std::vector<std::vector<const PlacedNode *>> m_children; ///< by number of the parent's id
};

} // namespace

void writeExchangeViews(const ExchangeOutput &output)
{
    QSet<QString> viewpoints;
    QStringList definitions;
    for (const Extra &extra : output.landscape.settings.extras.entries()) {
        if (extra.key != keys::viewpoint)
            continue;
        definitions << extra.value;
        viewpoints.insert(extra.value.section(QLatin1String("identifier=\""), 1).section(u'"', 0, 0));
    }
    if (definitions.isEmpty() && output.landscape.views.isEmpty())
        return;
    output.xml.open("views");
    if (!definitions.isEmpty()) {
        output.xml.open("viewpoints");
        for (const QString &definition : std::as_const(definitions))
            output.xml.raw(definition);
        output.xml.close();
    }
    if (!output.landscape.views.isEmpty()) {
        output.xml.open("diagrams");
        for (const View &view : output.landscape.views)
            ViewWriter(output, view, viewpoints).run();
        output.xml.close();
    }
    output.xml.close();
}

} // namespace exchange
