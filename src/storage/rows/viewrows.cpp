// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/bulkinsert.h"
#include "storage/rows/columns.h"
#include "storage/rows/reading.h"
#include "storage/rows/rows.h"

namespace storage {

using namespace landscape;

namespace {

QByteArray fontJson(const std::optional<Font> &font, JsonWriter &json)
{
    if (!font)
        return {};
    json.open();
    json.add(font->family);
    json.add(font->points);
    json.add(qint64(font->bold) + 2 * qint64(font->italic) + 4 * qint64(font->underline) + 8 * qint64(font->strikeOut));
    json.close();
    return json.take();
}

std::optional<Font> fontFrom(const QVariant &column, Reading &reading)
{
    if (column.isNull())
        return std::nullopt;
    const QByteArray json = column.toByteArray();
    JsonReader reader(json, reading.pool);
    std::array<Scalar, 3> parts;
    size_t count = 0;
    for (bool inside = reader.open(); inside && reader.next(); ++count) {
        Scalar part = reader.scalar();
        if (count < parts.size())
            parts[count] = std::move(part);
    }
    if (!reader.ok())
        reading.broken(QStringLiteral("font"));
    const qint64 flags = toInteger(parts[2]);
    return Font {toText(parts[0]), toNumber(parts[1]), bool(flags & 1),
                 bool(flags & 2),  bool(flags & 4),    bool(flags & 8)};
}

QByteArray bendsJson(const QList<QPointF> &bends, JsonWriter &json)
{
    if (bends.isEmpty())
        return {};
    json.open();
    for (const QPointF &bend : bends) {
        json.add(bend.x());
        json.add(bend.y());
    }
    json.close();
    return json.take();
}

QList<QPointF> bendsFrom(const QVariant &column, Reading &reading)
{
    QList<QPointF> bends;
    if (column.isNull())
        return bends;
    const QByteArray json = column.toByteArray();
    JsonReader reader(json, reading.pool);
    for (bool inside = reader.open(); inside && reader.next();) {
        const double x = toNumber(reader.scalar());
        if (!reader.next()) {
            reading.broken(QStringLiteral("connection.bends"));
            break;
        }
        bends << QPointF(x, toNumber(reader.scalar()));
    }
    if (!reader.ok())
        reading.broken(QStringLiteral("connection.bends"));
    return bends;
}

constexpr const char *nodeColumns
    = "view place id kind element reference parent x y width height text uid fill line font_colour figure font:json"
      " alignment position line_width label_expression image extras:json locked";

bool putNode(BulkInsert &rows, const View &view, int place, const PlacedNode &node, JsonWriter &json)
{
    rows << view.id.number() << place << node.id.number() << int(node.kind) << orNull(node.element)
         << orNull(node.reference) << orNull(node.parent) << node.rect.x() << node.rect.y() << node.rect.width()
         << node.rect.height() << orNull(node.text) << orNull(node.uid) << orNull(node.fill) << orNull(node.line)
         << orNull(node.fontColour) << orNull(int(node.figure)) << orNull(fontJson(node.font, json))
         << orNull(int(node.alignment)) << orNull(int(node.position)) << orNull(int(node.lineWidth))
         << orNull(node.labelExpression) << orNull(node.image) << orNull(extrasJson(node.extras, json))
         << orNull(int(node.locked));
    return rows.endRow();
}

PlacedNode nodeOf(const QSqlQuery &row, Reading &reading)
{
    PlacedNode node;
    node.id = idOf<NodeId>(row.value(2));
    node.kind = reading.enumOf(row.value(3), NodeKind::Legend, "node.kind");
    node.element = idOf<ElementId>(row.value(4));
    node.reference = idOf<ViewId>(row.value(5));
    node.parent = idOf<NodeId>(row.value(6));
    node.rect
        = QRectF(row.value(7).toDouble(), row.value(8).toDouble(), row.value(9).toDouble(), row.value(10).toDouble());
    node.text = row.value(11).toString();
    node.uid = row.value(12).toString();
    node.fill = colourOf(row.value(13));
    node.line = colourOf(row.value(14));
    node.fontColour = colourOf(row.value(15));
    node.figure = row.value(16).toBool();
    node.font = fontFrom(row.value(17), reading);
    node.alignment = reading.enumOf(row.value(18), TextAlignment::Right, "node.alignment");
    node.position = reading.enumOf(row.value(19), TextPosition::Bottom, "node.position");
    node.lineWidth = quint8(row.value(20).toUInt());
    node.labelExpression = reading.shared(row.value(21));
    node.image = reading.shared(row.value(22));
    node.extras = reading.extrasOf(row.value(23));
    node.locked = row.value(24).toBool();
    return node;
}

constexpr const char *connectionColumns
    = "view place id relationship source_node target_node source_connection target_connection bends:json uid line"
      " font_colour font:json line_width text label_expression extras:json label_at";

bool putConnection(BulkInsert &rows, const View &view, int place, const RoutedConnection &line, JsonWriter &json)
{
    rows << view.id.number() << place << line.id.number() << orNull(line.relationship) << orNull(line.sourceNode)
         << orNull(line.targetNode) << orNull(line.sourceConnection) << orNull(line.targetConnection)
         << orNull(bendsJson(line.bends, json)) << orNull(line.uid) << orNull(line.line) << orNull(line.fontColour)
         << orNull(fontJson(line.font, json)) << orNull(int(line.lineWidth)) << orNull(line.text)
         << orNull(line.labelExpression) << orNull(extrasJson(line.extras, json)) << orNull(line.labelAt);
    return rows.endRow();
}

RoutedConnection connectionOf(const QSqlQuery &row, Reading &reading)
{
    RoutedConnection line;
    line.id = idOf<ConnectionId>(row.value(2));
    line.relationship = idOf<RelationshipId>(row.value(3));
    line.sourceNode = idOf<NodeId>(row.value(4));
    line.targetNode = idOf<NodeId>(row.value(5));
    line.sourceConnection = idOf<ConnectionId>(row.value(6));
    line.targetConnection = idOf<ConnectionId>(row.value(7));
    line.bends = bendsFrom(row.value(8), reading);
    line.uid = row.value(9).toString();
    line.line = colourOf(row.value(10));
    line.fontColour = colourOf(row.value(11));
    line.font = fontFrom(row.value(12), reading);
    line.lineWidth = quint8(row.value(13).toUInt());
    line.text = row.value(14).toString();
    line.labelExpression = reading.shared(row.value(15));
    line.extras = reading.extrasOf(row.value(16));
    if (!row.value(17).isNull())
        line.labelAt = row.value(17).toDouble();
    return line;
}

View viewOf(const QSqlQuery &row, Reading &reading)
{
    View view;
    view.id = reading.rowId<ViewId>(row.value(0));
    view.uid = row.value(1).toString();
    view.name = row.value(2).toString();
    view.documentation = row.value(3).toString();
    view.viewpoint = reading.shared(row.value(4));
    view.folder = reading.shared(row.value(5));
    view.attributes = reading.attributesOf(row.value(6));
    view.extras = reading.extrasOf(row.value(7));
    view.source = reading.sourceOf(row.value(8), row.value(9));
    view.lastNode = row.value(10).toUInt();
    view.lastConnection = row.value(11).toUInt();
    return view;
}

QString selectAll(const char *columns, const char *table)
{
    return QStringLiteral("SELECT %1 FROM %2 ORDER BY view, place")
        .arg(QString::fromLatin1(columns).remove(QStringLiteral(":json")).replace(u' ', u','), QLatin1String(table));
}

} // namespace

base::Result<void> writeViews(Writing &writing)
{
    BulkInsert rows(writing, "view",
                    "id uid name documentation viewpoint folder attributes:json extras:json source line last_node"
                    " last_connection");
    BulkInsert nodes(writing, "node", nodeColumns);
    BulkInsert connections(writing, "connection", connectionColumns);
    for (const View &view : writing.landscape.views) {
        rows << view.id.number() << orNull(view.uid) << orNull(view.name) << orNull(view.documentation)
             << orNull(view.viewpoint) << orNull(view.folder) << orNull(attributesJson(view.attributes, writing.json))
             << orNull(extrasJson(view.extras, writing.json)) << orNull(view.source.source) << orNull(view.source.line)
             << view.lastNode << view.lastConnection;
        bool goesOn = rows.endRow();
        int place = 0;
        for (qsizetype i = 0; goesOn && i < view.nodes.size(); ++i)
            goesOn = putNode(nodes, view, place++, view.nodes.at(i), writing.json);
        place = 0;
        for (qsizetype i = 0; goesOn && i < view.connections.size(); ++i)
            goesOn = putConnection(connections, view, place++, view.connections.at(i), writing.json);
        if (!goesOn)
            break;
    }
    for (BulkInsert *part : {&rows, &nodes, &connections}) {
        if (const auto done = part->finish(); !done)
            return done;
    }
    return {};
}

void readViews(Reading &reading)
{
    QHash<std::uint32_t, View> content;
    reading.each(selectAll(nodeColumns, "node"),
                 [&](const QSqlQuery &row) { content[row.value(0).toUInt()].nodes.append(nodeOf(row, reading)); });
    reading.each(selectAll(connectionColumns, "connection"), [&](const QSqlQuery &row) {
        content[row.value(0).toUInt()].connections.append(connectionOf(row, reading));
    });
    reading.each(QStringLiteral("SELECT id, uid, name, documentation, viewpoint, folder, attributes, extras, source,"
                                " line, last_node, last_connection FROM view ORDER BY id"),
                 [&](const QSqlQuery &row) {
                     View view = viewOf(row, reading);
                     const auto shown = content.constFind(row.value(0).toUInt());
                     if (shown != content.constEnd()) {
                         view.nodes = shown->nodes;
                         view.connections = shown->connections;
                     }
                     reading.put(reading.landscape.views, std::move(view));
                 });
    reading.reserveNumbers(reading.landscape.views, "last_view");
}

} // namespace storage
