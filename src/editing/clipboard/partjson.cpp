// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/clipboard/partjson.h"

#include "landscape/invariants.h"
#include "landscape/valuetext.h"

#include <algorithm>

namespace editing::clipboard {

using namespace landscape;

namespace {

void put(QJsonObject &json, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

template <typename Number> void putNumber(QJsonObject &json, QLatin1String key, Number number)
{
    if (number != Number())
        json.insert(key, double(number));
}

void putColour(QJsonObject &json, QLatin1String key, const std::optional<Rgb> &colour)
{
    if (colour)
        json.insert(key, qint64(*colour));
}

std::optional<Rgb> colourFrom(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(Rgb(json.toInteger())) : std::nullopt;
}

// Enumerators as numbers; one that this version does not know becomes the first.
template <typename Enum> Enum enumFrom(const QJsonValue &json, Enum last)
{
    const int number = json.toInt();
    return number >= 0 && number <= int(last) ? Enum(number) : Enum();
}

void putFont(QJsonObject &json, const std::optional<Font> &font)
{
    if (!font)
        return;
    json.insert(QLatin1String("font"),
                QJsonArray {font->family, font->points, font->bold, font->italic, font->underline, font->strikeOut});
}

std::optional<Font> fontFrom(const QJsonValue &json)
{
    if (!json.isArray())
        return std::nullopt;
    const QJsonArray parts = json.toArray();
    return Font {parts.at(0).toString(), parts.at(1).toDouble(), parts.at(2).toBool(),
                 parts.at(3).toBool(),   parts.at(4).toBool(),   parts.at(5).toBool()};
}

// Which profiles and folders of its own file a concept belongs to means nothing elsewhere.
bool isOfItsFile(const QString &key)
{
    return key == u"archi:profiles" || key == u"archi:folder";
}

void putExtras(QJsonObject &json, const Extras &extras)
{
    QJsonArray entries;
    for (const Extra &extra : extras.entries()) {
        if (!isOfItsFile(extra.key))
            entries.append(QJsonArray {extra.key, extra.value});
    }
    if (!entries.isEmpty())
        json.insert(QLatin1String("extras"), entries);
}

Extras extrasFrom(const QJsonValue &json)
{
    Extras extras;
    for (const QJsonValue &entry : json.toArray())
        extras.add(entry.toArray().at(0).toString(), entry.toArray().at(1).toString());
    return extras;
}

// [type, parts …]; the type is the content's place in Value::Content.
QJsonArray valueJson(const Value &value, const Landscape &facts)
{
    QJsonArray json {int(value.content().index())};
    const auto add = [&json](auto... parts) { (json.append(parts), ...); };
    if (const auto text = value.as<QString>())
        add(*text);
    else if (const auto number = value.as<double>())
        add(*number);
    else if (const auto money = value.as<Money>())
        add(QString::number(money->micros), QString::fromLatin1(money->currency.data(), money->currency[0] ? 3 : 0));
    else if (const auto date = value.as<QDate>())
        add(date->toString(Qt::ISODate));
    else if (const auto duration = value.as<Duration>())
        add(duration->number, int(duration->unit));
    else if (const auto yes = value.as<bool>())
        add(*yes);
    else if (const auto level = value.as<Level>())
        add(int(level->level));
    else if (const auto reference = value.as<ElementId>()) {
        const Element *element = facts.element(*reference);
        add(element ? element->uid : QString(), element ? element->name : QString());
    }
    return json;
}

enum ContentIndex { NoneContent = 1, Text, Number, Amount, Date, Length, YesNo, Grade, Reference };

Value valueFrom(const QJsonArray &json, const QHash<QString, ElementId> &find)
{
    switch (json.at(0).toInt()) {
    case NoneContent:
        return Value(None());
    case Text:
        return Value(json.at(1).toString());
    case Number:
        return Value(json.at(1).toDouble());
    case Amount: {
        Money money;
        money.micros = json.at(1).toString().toLongLong();
        const QByteArray currency = json.at(2).toString().toLatin1();
        if (currency.size() == 3)
            std::copy_n(currency.begin(), 3, money.currency.begin());
        return Value(money);
    }
    case Date: {
        const QDate date = QDate::fromString(json.at(1).toString(), Qt::ISODate);
        return date.isValid() ? Value(date) : Value();
    }
    case Length:
        return Value(Duration {json.at(1).toDouble(), enumFrom(json.at(2), Duration::Unit::Years)});
    case YesNo:
        return Value(json.at(1).toBool());
    case Grade:
        return Value(Level {qint8(std::clamp(json.at(1).toInt(), 0, 4))});
    case Reference:
        if (const ElementId id = find.value(json.at(1).toString()))
            return Value(id);
        return json.at(2).toString().isEmpty() ? Value() : Value(json.at(2).toString());
    default:
        return {};
    }
}

QJsonArray pointsJson(const QList<QPointF> &points)
{
    QJsonArray json;
    for (const QPointF &point : points)
        json << point.x() << point.y();
    return json;
}

} // namespace

QJsonObject nodeJson(const PlacedNode &node)
{
    QJsonObject json;
    json.insert(QLatin1String("id"), qint64(node.id.number()));
    putNumber(json, QLatin1String("parent"), node.parent.number());
    putNumber(json, QLatin1String("kind"), int(node.kind));
    json.insert(QLatin1String("rect"),
                QJsonArray {node.rect.x(), node.rect.y(), node.rect.width(), node.rect.height()});
    put(json, QLatin1String("text"), node.text);
    putColour(json, QLatin1String("fill"), node.fill);
    putColour(json, QLatin1String("line"), node.line);
    putColour(json, QLatin1String("fontColour"), node.fontColour);
    putFont(json, node.font);
    if (node.figure)
        json.insert(QLatin1String("figure"), true);
    putNumber(json, QLatin1String("alignment"), int(node.alignment));
    putNumber(json, QLatin1String("position"), int(node.position));
    putNumber(json, QLatin1String("lineWidth"), int(node.lineWidth));
    put(json, QLatin1String("labelExpression"), node.labelExpression);
    put(json, QLatin1String("image"), node.image);
    putExtras(json, node.extras);
    return json;
}

PlacedNode nodeFrom(const QJsonObject &json)
{
    PlacedNode node;
    node.kind = enumFrom(json[u"kind"], NodeKind::Legend);
    const QJsonArray rect = json[u"rect"].toArray();
    node.rect = QRectF(rect.at(0).toDouble(), rect.at(1).toDouble(), rect.at(2).toDouble(), rect.at(3).toDouble());
    node.text = json[u"text"].toString();
    node.fill = colourFrom(json[u"fill"]);
    node.line = colourFrom(json[u"line"]);
    node.fontColour = colourFrom(json[u"fontColour"]);
    node.font = fontFrom(json[u"font"]);
    node.figure = json[u"figure"].toBool();
    node.alignment = enumFrom(json[u"alignment"], TextAlignment::Right);
    node.position = enumFrom(json[u"position"], TextPosition::Bottom);
    node.lineWidth = quint8(std::clamp(json[u"lineWidth"].toInt(), 0, 3));
    node.labelExpression = json[u"labelExpression"].toString();
    node.image = json[u"image"].toString();
    node.extras = extrasFrom(json[u"extras"]);
    return node;
}

QJsonObject lineJson(const RoutedConnection &line)
{
    QJsonObject json;
    json.insert(QLatin1String("id"), qint64(line.id.number()));
    putNumber(json, QLatin1String("sourceNode"), line.sourceNode.number());
    putNumber(json, QLatin1String("targetNode"), line.targetNode.number());
    putNumber(json, QLatin1String("sourceLine"), line.sourceConnection.number());
    putNumber(json, QLatin1String("targetLine"), line.targetConnection.number());
    if (!line.bends.isEmpty())
        json.insert(QLatin1String("bends"), pointsJson(line.bends));
    putColour(json, QLatin1String("line"), line.line);
    putColour(json, QLatin1String("fontColour"), line.fontColour);
    putFont(json, line.font);
    putNumber(json, QLatin1String("lineWidth"), int(line.lineWidth));
    put(json, QLatin1String("text"), line.text);
    put(json, QLatin1String("labelExpression"), line.labelExpression);
    if (line.labelAt)
        json.insert(QLatin1String("labelAt"), *line.labelAt);
    putExtras(json, line.extras);
    return json;
}

RoutedConnection lineFrom(const QJsonObject &json)
{
    RoutedConnection line;
    const QJsonArray bends = json[u"bends"].toArray();
    for (qsizetype i = 0; i + 1 < bends.size(); i += 2)
        line.bends << QPointF(bends.at(i).toDouble(), bends.at(i + 1).toDouble());
    line.line = colourFrom(json[u"line"]);
    line.fontColour = colourFrom(json[u"fontColour"]);
    line.font = fontFrom(json[u"font"]);
    line.lineWidth = quint8(std::clamp(json[u"lineWidth"].toInt(), 0, 3));
    line.text = json[u"text"].toString();
    line.labelExpression = json[u"labelExpression"].toString();
    if (json[u"labelAt"].isDouble())
        line.labelAt = std::clamp(json[u"labelAt"].toDouble(), 0.0, 1.0);
    line.extras = extrasFrom(json[u"extras"]);
    return line;
}

QJsonObject conceptJson(const Concept &item, const Landscape &facts)
{
    QJsonObject json;
    json.insert(QLatin1String("uid"), item.uid);
    put(json, QLatin1String("name"), item.name);
    put(json, QLatin1String("documentation"), item.documentation);
    put(json, QLatin1String("specialization"), item.specialization);
    put(json, QLatin1String("folder"), item.folder);
    putExtras(json, item.extras);
    QJsonArray values;
    for (const AttributeValue &entry : item.attributes.entries())
        values.append(
            QJsonArray {facts.attributeRegistry.definition(entry.attribute).key, valueJson(entry.value, facts)});
    if (!values.isEmpty())
        json.insert(QLatin1String("attributes"), values);
    return json;
}

void readConcept(Concept &item, const QJsonObject &json)
{
    item.uid = json[u"uid"].toString();
    item.name = json[u"name"].toString();
    item.documentation = json[u"documentation"].toString();
    item.specialization = json[u"specialization"].toString();
    item.folder = json[u"folder"].toString();
    item.extras = extrasFrom(json[u"extras"]);
}

AttributeValues valuesFrom(const QJsonArray &json, Landscape &facts, const QHash<QString, ElementId> &find)
{
    AttributeValues values;
    for (const QJsonValue &entry : json) {
        const QJsonArray pair = entry.toArray();
        Value value = valueFrom(pair.at(1).toArray(), find);
        if (pair.at(0).toString().isEmpty() || value.isUnknown())
            continue;
        const AttributeId attribute = facts.attributeRegistry.findOrDefine(pair.at(0).toString());
        if (!fitsType(value, facts.attributeRegistry.definition(attribute).type))
            value = Value(valueText(value, facts));
        values.add(attribute, std::move(value));
    }
    return values;
}

QStringList referencesIn(const QJsonArray &json)
{
    QStringList uids;
    for (const QJsonValue &entry : json) {
        const QJsonArray value = entry.toArray().at(1).toArray();
        if (value.at(0).toInt() == Reference)
            uids << value.at(1).toString();
    }
    return uids;
}

QJsonObject definitionJson(const AttributeDefinition &definition)
{
    QJsonObject json;
    json.insert(QLatin1String("key"), definition.key);
    json.insert(QLatin1String("type"), attributeTypeName(definition.type));
    put(json, QLatin1String("unit"), definition.unit);
    put(json, QLatin1String("label"), definition.label);
    put(json, QLatin1String("description"), definition.description);
    if (!definition.choices.isEmpty())
        json.insert(QLatin1String("choices"), QJsonArray::fromStringList(definition.choices));
    if (definition.minimum)
        json.insert(QLatin1String("minimum"), *definition.minimum);
    if (definition.maximum)
        json.insert(QLatin1String("maximum"), *definition.maximum);
    return json;
}

void defineFrom(const QJsonObject &json, AttributeRegistry &registry)
{
    AttributeDefinition definition;
    definition.key = json[u"key"].toString();
    if (definition.key.isEmpty() || registry.find(definition.key))
        return;
    definition.type = attributeTypeFromName(json[u"type"].toString()).value_or(AttributeType::Text);
    definition.unit = json[u"unit"].toString();
    definition.label = json[u"label"].toString();
    definition.description = json[u"description"].toString();
    for (const QJsonValue &choice : json[u"choices"].toArray())
        definition.choices << choice.toString();
    if (json[u"minimum"].isDouble())
        definition.minimum = json[u"minimum"].toDouble();
    if (json[u"maximum"].isDouble())
        definition.maximum = json[u"maximum"].toDouble();
    registry.define(definition);
}

} // namespace editing::clipboard
