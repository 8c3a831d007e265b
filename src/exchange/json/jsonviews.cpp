// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/jsonviews.h"

#include <QCoreApplication>
#include <QSet>

namespace exchange {

using namespace landscape;

namespace {

constexpr std::pair<NodeKind, const char *> nodeKinds[] = {
    {NodeKind::Element, "element"}, {NodeKind::Group, "group"},   {NodeKind::Note, "note"},
    {NodeKind::ViewReference, "view"}, {NodeKind::Legend, "legend"},
};
constexpr std::pair<TextAlignment, const char *> alignments[] = {
    {TextAlignment::Left, "left"}, {TextAlignment::Centre, "centre"}, {TextAlignment::Right, "right"},
};
constexpr std::pair<TextPosition, const char *> positions[] = {
    {TextPosition::Top, "top"}, {TextPosition::Middle, "middle"}, {TextPosition::Bottom, "bottom"},
};

template <typename Table, typename Value> void putWord(QJsonObject &json, QStringView key, const Table &table, Value value)
{
    for (const auto &[candidate, word] : table) {
        if (candidate == value)
            json.insert(key, QLatin1String(word));
    }
}

template <typename Table, typename Value>
Value wordValue(const QJsonObject &json, QStringView key, const Table &table, Value otherwise)
{
    const QString text = json[key].toString();
    for (const auto &[value, word] : table) {
        if (text == QLatin1String(word))
            return value;
    }
    return otherwise;
}

void putColour(QJsonObject &json, QStringView key, const std::optional<Rgb> &colour)
{
    if (colour)
        json.insert(key, QStringLiteral("#%1").arg(*colour, 8, 16, QLatin1Char('0')));
}

std::optional<Rgb> colourOf(const QJsonValue &json)
{
    bool isColour = false;
    const Rgb colour = json.toString().mid(1).toUInt(&isColour, 16);
    return isColour ? std::optional(colour) : std::nullopt;
}

void putFont(QJsonObject &json, const std::optional<Font> &font)
{
    if (!font)
        return;
    QJsonObject item;
    putText(item, u"family", font->family);
    if (font->points > 0)
        item.insert(u"points", font->points);
    const std::pair<const char *, bool> styles[] = {
        {"bold", font->bold}, {"italic", font->italic}, {"underline", font->underline}, {"strikeOut", font->strikeOut}};
    for (const auto &[name, isSet] : styles) {
        if (isSet)
            item.insert(QLatin1String(name), true);
    }
    json.insert(u"font", item);
}

std::optional<Font> fontOf(const QJsonObject &json)
{
    if (!json.contains(u"font"))
        return std::nullopt;
    const QJsonObject item = json[u"font"].toObject();
    return Font {item[u"family"].toString(),    item[u"points"].toDouble(),      item[u"bold"].toBool(),
                 item[u"italic"].toBool(),      item[u"underline"].toBool(),     item[u"strikeOut"].toBool()};
}

template <typename Id> void putNumber(QJsonObject &json, QStringView key, Id id)
{
    if (id)
        json.insert(key, qint64(id.number()));
}

template <typename Id> Id idOf(const QJsonValue &json)
{
    return Id::create(std::uint32_t(std::clamp<qint64>(json.toInteger(), 0, 0x7fffffff)));
}

QJsonObject nodeJson(const PlacedNode &node, const ToJson &to)
{
    QJsonObject json {{QStringLiteral("node"), qint64(node.id.number())}};
    putWord(json, u"kind", nodeKinds, node.kind);
    putText(json, u"id", node.uid);
    putText(json, u"element", to.uid(node.element));
    putText(json, u"view", to.uid(node.reference));
    putNumber(json, u"in", node.parent);
    json.insert(u"rect", QJsonArray {node.rect.x(), node.rect.y(), node.rect.width(), node.rect.height()});
    putText(json, u"text", node.text);
    putColour(json, u"fill", node.fill);
    putColour(json, u"line", node.line);
    putColour(json, u"fontColour", node.fontColour);
    if (node.figure)
        json.insert(u"figure", true);
    putFont(json, node.font);
    putWord(json, u"alignment", alignments, node.alignment);
    putWord(json, u"position", positions, node.position);
    if (node.lineWidth)
        json.insert(u"lineWidth", node.lineWidth);
    putText(json, u"labelExpression", node.labelExpression);
    putText(json, u"image", node.image);
    if (node.locked)
        json.insert(u"locked", true);
    putExtras(json, node.extras);
    return json;
}

PlacedNode nodeFromJson(const QJsonObject &json, FromJson &from, const QString &where)
{
    PlacedNode node;
    node.id = idOf<NodeId>(json[u"node"]);
    node.kind = wordValue(json, u"kind", nodeKinds, NodeKind::Note);
    node.uid = json[u"id"].toString();
    node.element = from.elementOf(json[u"element"], where);
    node.parent = idOf<NodeId>(json[u"in"]);
    const QJsonArray rect = json[u"rect"].toArray();
    node.rect = QRectF(rect[0].toDouble(), rect[1].toDouble(), rect[2].toDouble(), rect[3].toDouble());
    node.text = json[u"text"].toString();
    node.fill = colourOf(json[u"fill"]);
    node.line = colourOf(json[u"line"]);
    node.fontColour = colourOf(json[u"fontColour"]);
    node.figure = json[u"figure"].toBool();
    node.font = fontOf(json);
    node.alignment = wordValue(json, u"alignment", alignments, TextAlignment::Default);
    node.position = wordValue(json, u"position", positions, TextPosition::Default);
    node.lineWidth = quint8(std::clamp(json[u"lineWidth"].toInt(), 0, 255));
    node.labelExpression = json[u"labelExpression"].toString();
    node.image = json[u"image"].toString();
    node.locked = json[u"locked"].toBool();
    node.extras = extrasOf(json);
    return node;
}

QJsonObject connectionJson(const RoutedConnection &line, const ToJson &to)
{
    QJsonObject json {{QStringLiteral("connection"), qint64(line.id.number())}};
    putText(json, u"id", line.uid);
    putText(json, u"relationship", to.uid(line.relationship));
    putNumber(json, u"fromNode", line.sourceNode);
    putNumber(json, u"toNode", line.targetNode);
    putNumber(json, u"fromConnection", line.sourceConnection);
    putNumber(json, u"toConnection", line.targetConnection);
    QJsonArray bends;
    for (const QPointF &bend : line.bends)
        bends << QJsonArray {bend.x(), bend.y()};
    if (!bends.isEmpty())
        json.insert(u"bends", bends);
    putColour(json, u"line", line.line);
    putColour(json, u"fontColour", line.fontColour);
    putFont(json, line.font);
    if (line.lineWidth)
        json.insert(u"lineWidth", line.lineWidth);
    putText(json, u"text", line.text);
    putText(json, u"labelExpression", line.labelExpression);
    if (line.labelAt)
        json.insert(u"labelAt", *line.labelAt);
    putExtras(json, line.extras);
    return json;
}

RoutedConnection connectionFromJson(const QJsonObject &json, FromJson &from, const QString &where)
{
    RoutedConnection line;
    line.id = idOf<ConnectionId>(json[u"connection"]);
    line.uid = json[u"id"].toString();
    line.relationship = from.conceptOf(json[u"relationship"], where).relationship();
    line.sourceNode = idOf<NodeId>(json[u"fromNode"]);
    line.targetNode = idOf<NodeId>(json[u"toNode"]);
    line.sourceConnection = idOf<ConnectionId>(json[u"fromConnection"]);
    line.targetConnection = idOf<ConnectionId>(json[u"toConnection"]);
    for (const QJsonValue bend : json[u"bends"].toArray())
        line.bends << QPointF(bend[qsizetype(0)].toDouble(), bend[qsizetype(1)].toDouble());
    line.line = colourOf(json[u"line"]);
    line.fontColour = colourOf(json[u"fontColour"]);
    line.font = fontOf(json);
    line.lineWidth = quint8(std::clamp(json[u"lineWidth"].toInt(), 0, 255));
    line.text = json[u"text"].toString();
    line.labelExpression = json[u"labelExpression"].toString();
    if (json[u"labelAt"].isDouble())
        line.labelAt = json[u"labelAt"].toDouble();
    line.extras = extrasOf(json);
    return line;
}

// Leaves out what a view may not hold: boxes and lines with a number that is taken or none, lines without ends.
void keepSoundParts(View &view, FromJson &from)
{
    QSet<NodeId> nodes;
    qsizetype before = view.nodes.size() + view.connections.size();
    view.nodes.removeIf([&](const PlacedNode &node) {
        const bool isSound = node.id && !nodes.contains(node.id) && (!node.parent || nodes.contains(node.parent))
            && (node.kind != NodeKind::Element || node.element);
        if (isSound)
            nodes.insert(node.id);
        return !isSound;
    });
    QSet<ConnectionId> lines;
    view.connections.removeIf([&](const RoutedConnection &line) {
        const bool isTaken = !line.id || lines.contains(line.id);
        lines.insert(line.id);
        return isTaken;
    });
    const auto endsIn = [&](NodeId node, ConnectionId line) { return node ? nodes.contains(node) : lines.contains(line); };
    for (bool shrank = true; shrank;) {
        shrank = view.connections.removeIf([&](const RoutedConnection &line) {
            const bool isSound = endsIn(line.sourceNode, line.sourceConnection)
                && endsIn(line.targetNode, line.targetConnection) && line.sourceConnection != line.id
                && line.targetConnection != line.id;
            if (!isSound)
                lines.remove(line.id);
            return !isSound;
        }) > 0;
    }
    before -= view.nodes.size() + view.connections.size();
    if (before > 0)
        from.warn("json.reference",
                  QCoreApplication::translate("exchange", "%n box(es) and line(s) of the view “%1” refer to something that "
                                                          "does not exist and were left out",
                                              nullptr, int(before))
                      .arg(view.name));
}

} // namespace

QJsonObject viewJson(const View &view, const ToJson &to)
{
    QJsonObject json {{QStringLiteral("id"), view.uid}, {QStringLiteral("name"), view.name}};
    putText(json, u"documentation", view.documentation);
    putText(json, u"viewpoint", view.viewpoint);
    putText(json, u"folder", view.folder);
    to.putAttributes(json, view.attributes);
    to.putSource(json, view.source);
    putExtras(json, view.extras);
    QJsonArray nodes;
    for (const PlacedNode &node : view.nodes)
        nodes << nodeJson(node, to);
    json.insert(u"nodes", nodes);
    QJsonArray connections;
    for (const RoutedConnection &line : view.connections)
        connections << connectionJson(line, to);
    json.insert(u"connections", connections);
    json.insert(u"lastNode", qint64(view.lastNode));
    json.insert(u"lastConnection", qint64(view.lastConnection));
    return json;
}

View viewFromJson(const QJsonObject &json, FromJson &from, QList<std::pair<NodeId, QString>> &references)
{
    View view;
    view.uid = json[u"id"].toString();
    view.name = json[u"name"].toString();
    view.documentation = json[u"documentation"].toString();
    view.viewpoint = json[u"viewpoint"].toString();
    view.folder = json[u"folder"].toString();
    const QString where = QCoreApplication::translate("exchange", "the view “%1”").arg(view.name);
    view.attributes = from.attributes(json, where);
    view.source = from.source(json);
    view.extras = extrasOf(json);
    for (const QJsonValue item : json[u"nodes"].toArray()) {
        view.nodes << nodeFromJson(item.toObject(), from, where);
        view.lastNode = std::max(view.lastNode, view.nodes.last().id.number());
        if (const QString target = item[u"view"].toString(); !target.isEmpty())
            references.append({view.nodes.last().id, target});
    }
    for (const QJsonValue item : json[u"connections"].toArray()) {
        view.connections << connectionFromJson(item.toObject(), from, where);
        view.lastConnection = std::max(view.lastConnection, view.connections.last().id.number());
    }
    view.lastNode = std::max(view.lastNode, idOf<NodeId>(json[u"lastNode"]).number());
    view.lastConnection = std::max(view.lastConnection, idOf<ConnectionId>(json[u"lastConnection"]).number());
    keepSoundParts(view, from);
    return view;
}

} // namespace exchange
