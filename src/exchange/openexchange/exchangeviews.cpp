// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangeviews.h"

#include "exchange/openexchange/exchangekeys.h"
#include "exchange/xml/viewpointname.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace exchange {

using landscape::Extras;
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

QString pointText(QPointF point)
{
    return QStringLiteral("%1 %2").arg(point.x()).arg(point.y());
}

struct Style
{
    std::optional<Rgb> fill;
    std::optional<Rgb> line;
    std::optional<Rgb> fontColour;
    std::optional<landscape::Font> font;
    quint8 lineWidth = 0;
};

class ExchangeViewReader
{
public:
    explicit ExchangeViewReader(ExchangeContext &context)
        : m_context(context)
        , m_reader(context.reader)
        , m_builder(context.builder)
    { }

    void run()
    {
        const int line = m_reader.line();
        const QString id = m_reader.attribute("identifier");
        landscape::View view;
        view.uid = id;
        readViewpoint(view);
        m_context.keepAttributes(view.extras, {"identifier", "viewpoint", "viewpointRef"});
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
                    m_context.readProperties(properties, view.extras);
                else if (child == "node")
                    readNode(-1);
                else if (child == "connection")
                    readConnection();
                else
                    m_context.keepElement(view.extras);
            },
            [&](std::string_view text) {
                const QJsonObject own = ExchangeContext::fromInstruction(text);
                view.uid = own[QStringLiteral("id")].toString(view.uid);
                const QJsonArray shift = own[QStringLiteral("shift")].toArray();
                m_shift = {shift.at(0).toDouble(), shift.at(1).toDouble()};
            });
        view.name = name.text;
        view.documentation = documentation.text;
        m_context.keepLanguage(view.extras, QStringLiteral("name"), name);
        m_context.keepLanguage(view.extras, QStringLiteral("documentation"), documentation);
        m_context.addOthers(QStringLiteral("name"), name, properties);
        m_context.addOthers(QStringLiteral("documentation"), documentation, properties);
        useOwnIds();
        const QString uid = view.uid;
        m_builder.addView(std::move(view), std::move(m_layout), properties, line);
        if (uid != id)
            m_builder.addAlias(id, uid);
    }

private:
    void readViewpoint(landscape::View &view)
    {
        const QString written = m_reader.attribute("viewpoint");
        view.viewpoint = viewpointId(written);
        if (written != viewpointTitle(view.viewpoint))
            view.extras.add(keys::viewpointName, written);
        if (m_reader.rawAttribute("viewpointRef").data())
            view.extras.add(keys::viewpointRef, m_reader.attribute("viewpointRef"));
    }

    // Lines end in the ids of the file; boxes and lines with an id of their own have that from here on.
    void useOwnIds()
    {
        if (m_ownIds.isEmpty())
            return;
        for (PendingConnection &pending : m_layout.connections) {
            pending.source = m_ownIds.value(pending.source, pending.source);
            pending.target = m_ownIds.value(pending.target, pending.target);
        }
    }

    template <typename Item> QJsonObject readInstruction(std::string_view text, Item &item)
    {
        const QJsonObject own = ExchangeContext::fromInstruction(text);
        const QJsonValue id = own[QStringLiteral("id")];
        if (id.isString()) {
            m_ownIds.insert(item.uid, id.toString());
            item.uid = id.toString();
        }
        return own;
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
        landscape::PlacedNode &node = pending.node;
        node.uid = m_reader.attribute("identifier");
        pending.shows = m_reader.attribute(m_reader.rawAttribute("elementRef").data() ? "elementRef" : "elementref");
        node.kind = nodeKind(pending.shows);
        node.rect
            = QRectF(m_reader.number("x"), m_reader.number("y"), m_reader.number("w", -1), m_reader.number("h", -1));
        node.rect.translate(-m_shift);
        if (m_reader.rawAttribute("conceptRef").data())
            node.extras.add(keys::conceptRef, m_reader.attribute("conceptRef"));
        if (m_reader.rawAttribute("xpathPart").data())
            node.extras.add(keys::xpathPart, m_reader.attribute("xpathPart"));
        m_context.keepAttributes(
            node.extras,
            {"identifier", "elementRef", "elementref", "x", "y", "w", "h", "type", "conceptRef", "xpathPart"});
        const auto index = m_layout.nodes.size();
        m_layout.nodes.push_back(std::move(pending));
        LanguageText label;
        LanguageText documentation;
        QJsonObject own;
        m_reader.eachChild([&] { readNodeChild(index, label, documentation); },
                           [&](std::string_view text) {
                               own = readInstruction(text, m_layout.nodes[index].node);
                               applyOwn(m_layout.nodes[index].node, own);
                           });
        landscape::PlacedNode &read = m_layout.nodes[index].node;
        applyOwnColours(read, own);
        keepTexts(read.extras, label, documentation);
        if (read.kind == NodeKind::Element && !label.text.isEmpty())
            read.extras.add(keys::label, label.text);
        else if (read.kind != NodeKind::Element)
            read.text = label.text;
    }

    static void applyOwn(landscape::PlacedNode &node, const QJsonObject &own)
    {
        const QString kind = own[QStringLiteral("kind")].toString();
        if (kind == QLatin1String("Note"))
            node.kind = NodeKind::Note;
        else if (kind == QLatin1String("ViewReference"))
            node.kind = NodeKind::ViewReference;
        const QJsonArray rect = own[QStringLiteral("rect")].toArray();
        if (rect.size() == 4)
            node.rect
                = QRectF(rect.at(0).toDouble(), rect.at(1).toDouble(), rect.at(2).toDouble(), rect.at(3).toDouble());
    }

    // Exact where the format rounds opacity.
    template <typename Item> static void applyOwnColours(Item &item, const QJsonObject &own)
    {
        const auto apply = [&](const QString &key, std::optional<Rgb> &value) {
            if (own.contains(key))
                value = colourFromText(own[key].toString());
        };
        apply(QStringLiteral("line"), item.line);
        apply(QStringLiteral("font"), item.fontColour);
        if constexpr (requires { item.fill; })
            apply(QStringLiteral("fill"), item.fill);
    }

    void keepTexts(Extras &extras, const LanguageText &label, const LanguageText &documentation) const
    {
        m_context.keepLanguage(extras, QStringLiteral("label"), label);
        m_context.keepLanguage(extras, QStringLiteral("documentation"), documentation);
        for (const LanguageText::Other &other : label.others)
            extras.add(keys::label + u'@' + other.language, other.text);
        if (!documentation.text.isEmpty())
            extras.add(keys::documentation, documentation.text);
        for (const LanguageText::Other &other : documentation.others)
            extras.add(keys::documentation + u'@' + other.language, other.text);
    }

    void readNodeChild(size_t index, LanguageText &label, LanguageText &documentation)
    {
        const std::string_view child = m_reader.name();
        PendingNode &pending = m_layout.nodes[index]; // gone after readNode()
        landscape::PlacedNode &node = pending.node;
        if (child == "node") {
            readNode(int(index));
        } else if (child == "label") {
            label.read(m_reader);
        } else if (child == "documentation") {
            documentation.read(m_reader);
        } else if (child == "style") {
            const Style style = readStyle(node.extras);
            node.fill = style.fill;
            node.line = style.line;
            node.fontColour = style.fontColour;
            node.font = style.font;
            node.lineWidth = style.lineWidth;
        } else if (child == "viewRef" && node.kind == NodeKind::Note) {
            node.kind = NodeKind::ViewReference;
            pending.shows = m_reader.attribute("ref");
        } else if (child == "viewRef") {
            node.extras.add(keys::viewRef, m_reader.attribute("ref"));
        } else {
            m_context.keepElement(node.extras);
        }
    }

    Style readStyle(Extras &extras)
    {
        Style style;
        const int width = int(m_reader.number("lineWidth"));
        style.lineWidth = quint8(std::clamp(width, 0, 3));
        if (width > 3)
            extras.add(keys::lineWidth, QString::number(width));
        m_reader.eachAttribute([&](std::string_view name) {
            if (name != "lineWidth")
                m_context.leaveOut(name, "style");
        });
        m_reader.eachChild([&] {
            const std::string_view child = m_reader.name();
            if (child == "fillColor")
                style.fill = colour(m_reader);
            else if (child == "lineColor")
                style.line = colour(m_reader);
            else if (child == "font")
                readFont(style, extras);
            else
                m_context.leaveOut(child, "style");
        });
        return style;
    }

    void readFont(Style &style, Extras &extras)
    {
        landscape::Font font;
        font.family = m_reader.attribute("name");
        font.points = std::max(0., m_reader.number("size"));
        const QString written = m_reader.attribute("style").replace(u'|', u' ');
        for (const QString &word : written.split(u' ', Qt::SkipEmptyParts)) {
            if (word == QLatin1String("bold"))
                font.bold = true;
            else if (word == QLatin1String("italic"))
                font.italic = true;
            else if (word == QLatin1String("underline"))
                font.underline = true;
            else if (word == QLatin1String("plain"))
                extras.add(keys::fontStyle, word);
            else
                m_context.leaveOut("style " + word.toStdString(), "font");
        }
        m_reader.eachAttribute([&](std::string_view name) {
            if (name != "name" && name != "size" && name != "style")
                m_context.leaveOut(name, "font");
        });
        if (font != landscape::Font())
            style.font = font;
        m_reader.eachChild([&] {
            if (m_reader.name() == "color")
                style.fontColour = colour(m_reader);
            else
                m_context.leaveOut(m_reader.name(), "font");
        });
    }

    [[nodiscard]] QPointF point() const { return QPointF(m_reader.number("x"), m_reader.number("y")) - m_shift; }

    void readConnection()
    {
        PendingConnection pending;
        landscape::RoutedConnection &line = pending.connection;
        pending.line = m_reader.line();
        line.uid = m_reader.attribute("identifier");
        pending.relationship = m_reader.attribute(m_reader.rawAttribute("relationshipRef").data() ? "relationshipRef"
                                                                                                  : "relationshipref");
        pending.source = m_reader.attribute("source");
        pending.target = m_reader.attribute("target");
        if (m_reader.xsiType() == "NestingRelationship")
            line.extras.add(keys::nesting, QStringLiteral("true"));
        m_context.keepAttributes(line.extras, {"identifier", "relationshipRef", "relationshipref", "source", "target"});
        readConnectionContent(pending);
        m_layout.connections.push_back(std::move(pending));
    }

    void readConnectionContent(PendingConnection &pending)
    {
        landscape::RoutedConnection &line = pending.connection;
        LanguageText label;
        LanguageText documentation;
        QJsonObject own;
        std::optional<QPointF> sourceEnd;
        std::optional<QPointF> targetEnd;
        m_reader.eachChild(
            [&] {
                const std::string_view child = m_reader.name();
                if (child == "bendpoint")
                    line.bends << point();
                else if (child == "sourceAttachment")
                    sourceEnd = point();
                else if (child == "targetAttachment")
                    targetEnd = point();
                else if (child == "style")
                    readLineStyle(line);
                else if (child == "label")
                    label.read(m_reader);
                else if (child == "documentation")
                    documentation.read(m_reader);
                else if (child == "viewRef")
                    line.extras.add(keys::viewRef, m_reader.attribute("ref"));
                else
                    m_context.keepElement(line.extras);
            },
            [&](std::string_view text) { own = readInstruction(text, line); });
        if (sourceEnd)
            line.bends.prepend(*sourceEnd);
        if (targetEnd)
            line.bends.append(*targetEnd);
        const QJsonArray bends = own[QStringLiteral("bends")].toArray();
        for (qsizetype i = 0; i < bends.size() && bends.size() == line.bends.size(); ++i)
            line.bends[i] = QPointF(bends.at(i).toArray().at(0).toDouble(), bends.at(i).toArray().at(1).toDouble());
        if (sourceEnd)
            line.extras.add(keys::sourceAttachment, pointText(line.bends.first()));
        if (targetEnd)
            line.extras.add(keys::targetAttachment, pointText(line.bends.last()));
        applyOwnColours(line, own);
        keepTexts(line.extras, label, documentation);
        if (pending.relationship.isEmpty())
            line.text = label.text;
        else if (!label.text.isEmpty())
            line.extras.add(keys::label, label.text);
    }

    void readLineStyle(landscape::RoutedConnection &line)
    {
        const Style style = readStyle(line.extras);
        line.line = style.line;
        line.fontColour = style.fontColour;
        line.font = style.font;
        line.lineWidth = style.lineWidth;
        if (style.fill)
            line.extras.add(keys::fillColour, colourText(*style.fill));
    }

    ExchangeContext &m_context;
    XmlReader &m_reader;
    BatchBuilder &m_builder;
    PendingLayout m_layout;
    QPointF m_shift; ///< by which the file's places were moved
    QHash<QString, QString> m_ownIds; ///< by the ids of the file
};

// True where the label was the name's place holder or became an expression.
template <typename Item> void settleLabel(Item &item, const QString &name)
{
    const QString label = item.extras.value(keys::label);
    if (label.isEmpty() || label == name || label.contains(u'$'))
        return;
    item.labelExpression = label;
    item.extras.set(keys::label, {});
}

} // namespace

void readExchangeViews(ExchangeContext &context)
{
    XmlReader &reader = context.reader;
    Extras &extras = context.builder.settings().extras;
    reader.eachChild([&] {
        if (reader.name() == "view")
            ExchangeViewReader(context).run();
        else if (reader.name() == "diagrams")
            readExchangeViews(context);
        else if (reader.name() == "viewpoints")
            reader.eachChild([&] { context.keepXml(extras, keys::viewpoint); });
        else
            context.keepElement(extras);
    });
}

void settleLabels(landscape::Landscape &landscape)
{
    QList<landscape::ViewId> ids;
    for (const landscape::View &view : landscape.views)
        ids << view.id;
    for (const landscape::ViewId id : std::as_const(ids)) {
        landscape.views.edit(id, [&](landscape::View &view) {
            for (landscape::PlacedNode &node : view.nodes) {
                const landscape::View *other = landscape.views.find(node.reference);
                if (node.kind == NodeKind::ViewReference && other && node.text == other->name)
                    node.text.clear();
                else if (node.kind == NodeKind::Element)
                    settleLabel(node, landscape.nameOf(node.element));
            }
            for (landscape::RoutedConnection &line : view.connections) {
                if (const auto *relationship = landscape.relationship(line.relationship))
                    settleLabel(line, relationship->name);
            }
        });
    }
}

} // namespace exchange
