// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/jsonvalues.h"

#include "landscape/valuetext.h"

#include <QCoreApplication>

#include <cmath>

namespace exchange {

using namespace landscape;

namespace {

template <typename... Visitors> struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template <typename... Visitors> Overloaded(Visitors...) -> Overloaded<Visitors...>;

constexpr std::pair<Duration::Unit, const char *> durationUnits[] = {
    {Duration::Unit::Minutes, "minutes"}, {Duration::Unit::Hours, "hours"},   {Duration::Unit::Days, "days"},
    {Duration::Unit::Months, "months"},   {Duration::Unit::Years, "years"},
};

// An amount as a number where that is exact to the millionth, else as text.
QJsonObject moneyJson(const Money &money, const Landscape &landscape)
{
    QJsonObject json;
    if (Money::of(money.amount()).micros == money.micros)
        json.insert(u"money", money.amount());
    else
        json.insert(u"money", valueText(Value(Money {money.micros, {}}), landscape));
    if (money.currency[0])
        json.insert(u"currency", QString::fromLatin1(money.currency.data(), 3));
    return json;
}

std::optional<Money> moneyOf(const QJsonObject &json)
{
    Money money;
    if (json[u"money"].isDouble()) {
        const double amount = json[u"money"].toDouble();
        if (std::abs(amount) > 9.2e12)
            return std::nullopt;
        money = Money::of(amount);
    } else {
        // Digits before and behind the point, read apart so that none is lost.
        const QString text = json[u"money"].toString();
        const bool isNegative = text.startsWith(u'-');
        bool wholeFine = false;
        bool restFine = true;
        const qint64 whole = text.section(u'.', 0, 0).mid(isNegative ? 1 : 0).toLongLong(&wholeFine);
        const QString digits = text.section(u'.', 1);
        const qint64 rest = digits.isEmpty() ? 0 : digits.leftJustified(6, u'0', true).toLongLong(&restFine);
        if (!wholeFine || !restFine || whole < 0 || rest < 0 || whole > 9'200'000'000'000)
            return std::nullopt;
        money.micros = (whole * 1'000'000 + rest) * (isNegative ? -1 : 1);
    }
    const QByteArray currency = json[u"currency"].toString().toLatin1();
    for (qsizetype i = 0; i < 3 && currency.size() == 3; ++i)
        money.currency[size_t(i)] = currency[i];
    return money;
}

} // namespace

void putText(QJsonObject &json, QStringView key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void putDate(QJsonObject &json, QStringView key, const QDate &date)
{
    if (date.isValid())
        json.insert(key, date.toString(Qt::ISODate));
}

void putExtras(QJsonObject &json, const Extras &extras)
{
    QJsonArray list;
    for (const Extra &extra : extras.entries())
        list << QJsonObject {{QStringLiteral("key"), extra.key}, {QStringLiteral("value"), extra.value}};
    if (!list.isEmpty())
        json.insert(u"extras", list);
}

Extras extrasOf(const QJsonObject &json)
{
    Extras extras;
    for (const QJsonValue extra : json[u"extras"].toArray())
        extras.add(extra[u"key"].toString(), extra[u"value"].toString());
    return extras;
}

QDate dateOf(const QJsonValue &json)
{
    return QDate::fromString(json.toString(), Qt::ISODate);
}

ToJson::ToJson(const Landscape &landscape)
    : m_landscape(landscape)
{
    int number = 0;
    for (const Source &source : landscape.sources)
        m_sources.insert(source.id, ++number);
}

QJsonValue ToJson::value(const Value &value) const
{
    const auto named = [](const char *key, const QJsonValue &content) {
        return QJsonValue(QJsonObject {{QString::fromLatin1(key), content}});
    };
    return std::visit(
        Overloaded {[](std::monostate) { return QJsonValue(); },
                    [&](None) { return named("none", true); },
                    [](const QString &text) { return QJsonValue(text); },
                    [](double number) { return QJsonValue(number); },
                    [&](const Money &money) { return QJsonValue(moneyJson(money, m_landscape)); },
                    [&](const QDate &date) { return named("date", date.toString(Qt::ISODate)); },
                    [](const Duration &duration) {
                        QJsonObject json {{QStringLiteral("duration"), duration.number}};
                        for (const auto &[unit, word] : durationUnits) {
                            if (unit == duration.unit)
                                json.insert(u"unit", QLatin1String(word));
                        }
                        return QJsonValue(json);
                    },
                    [](bool yes) { return QJsonValue(yes); },
                    [&](Level level) { return named("level", level.level); },
                    [&](ElementId id) {
                        QJsonObject json {{QStringLiteral("element"), uid(id)}};
                        if (!m_landscape.element(id)) // in a record that was kept as it was
                            json.insert(u"row", qint64(id.number()));
                        return QJsonValue(json);
                    }},
        value.content());
}

void ToJson::putAttributes(QJsonObject &json, const AttributeValues &values) const
{
    QJsonArray list;
    for (const AttributeValue &entry : values.entries()) {
        QJsonObject item {{QStringLiteral("key"), m_landscape.attributeRegistry.definition(entry.attribute).key},
                          {QStringLiteral("value"), value(entry.value)}};
        putSource(item, entry.source);
        list << item;
    }
    if (!list.isEmpty())
        json.insert(u"attributes", list);
}

void ToJson::putSource(QJsonObject &json, SourceRef ref) const
{
    if (const int number = m_sources.value(ref.source))
        json.insert(u"source", number);
    if (ref.line)
        json.insert(u"line", ref.line);
}

QJsonObject ToJson::concepts(const Concept &item) const
{
    QJsonObject json {{QStringLiteral("id"), item.uid}, {QStringLiteral("name"), item.name}};
    putText(json, u"documentation", item.documentation);
    putText(json, u"specialization", item.specialization);
    putText(json, u"folder", item.folder);
    putAttributes(json, item.attributes);
    putExtras(json, item.extras);
    QJsonArray sources;
    for (const SourceRef &ref : item.sources) {
        QJsonObject source;
        putSource(source, ref);
        sources << source;
    }
    if (!sources.isEmpty())
        json.insert(u"sources", sources);
    return json;
}

QJsonObject ToJson::element(const Element &element) const
{
    QJsonObject json = concepts(element);
    json.insert(u"kind", kindName(element.kind));
    if (element.junction == JunctionKind::Or)
        json.insert(u"junction", QStringLiteral("or"));
    return json;
}

QJsonObject ToJson::relationship(const Relationship &relationship) const
{
    QJsonObject json = concepts(relationship);
    json.insert(u"kind", kindName(relationship.kind));
    putText(json, u"from", uid(relationship.source));
    putText(json, u"to", uid(relationship.target));
    if (relationship.access != AccessMode::Unspecified)
        json.insert(u"access", accessModeName(relationship.access));
    if (relationship.directed)
        json.insert(u"directed", true);
    putText(json, u"strength", relationship.strength);
    return json;
}

QString ToJson::uid(ConceptId id) const
{
    const Concept *item = m_landscape.findConcept(id);
    return item ? item->uid : QString();
}

QString ToJson::uid(ViewId id) const
{
    const View *view = m_landscape.views.find(id);
    return view ? view->uid : QString();
}

void FromJson::warn(const char *code, const QString &message)
{
    m_batch.problems << base::Problem {base::Severity::Warning, QString::fromLatin1(code), message, m_file, 0};
}

ConceptId FromJson::conceptOf(const QJsonValue &uid, const QString &where)
{
    const QString text = uid.toString();
    if (text.isEmpty())
        return {};
    const ConceptId found = m_concepts.value(text);
    if (!found)
        warn("json.reference",
             QCoreApplication::translate("exchange", "%1 refers to “%2”, which does not exist; it was left out")
                 .arg(where, text));
    return found;
}

ElementId FromJson::elementOf(const QJsonValue &uid, const QString &where)
{
    const ConceptId found = conceptOf(uid, where);
    if (found.isRelationship())
        warn("json.reference",
             QCoreApplication::translate("exchange", "%1 refers to “%2”, which is a relationship; it was left out")
                 .arg(where, uid.toString()));
    return found.element();
}

Value FromJson::value(const QJsonValue &json, const QString &where)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value(json.toBool());
    case QJsonValue::Double:
        return Value(json.toDouble());
    case QJsonValue::String:
        return Value(json.toString());
    case QJsonValue::Object:
        return objectValue(json.toObject(), where);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return Value();
    case QJsonValue::Array:
        break;
    }
    warn("json.value", QCoreApplication::translate("exchange", "%1 has a list where a value must stand").arg(where));
    return Value();
}

Value FromJson::objectValue(const QJsonObject &json, const QString &where)
{
    if (json.contains(u"none"))
        return Value(None {});
    if (const qint64 row = json[u"row"].toInteger(); row > 0 && row < 0x7fffffff && json.contains(u"element"))
        return Value(ElementId::create(std::uint32_t(row)));
    if (json.contains(u"element")) {
        const ElementId id = elementOf(json[u"element"], where);
        return id ? Value(id) : Value(json[u"element"].toString());
    }
    if (json.contains(u"level")) {
        const int level = json[u"level"].toInt(-1);
        if (level >= 0 && level <= 4)
            return Value(Level {qint8(level)});
    }
    if (const QDate date = dateOf(json[u"date"]); date.isValid())
        return Value(date);
    if (json.contains(u"money")) {
        if (const auto money = moneyOf(json))
            return Value(*money);
    }
    for (const auto &[unit, word] : durationUnits) {
        if (json[u"duration"].isDouble() && json[u"unit"].toString() == QLatin1String(word))
            return Value(Duration {json[u"duration"].toDouble(), unit});
    }
    warn("json.value", QCoreApplication::translate("exchange", "%1 has a value that cannot be read").arg(where));
    return Value();
}

AttributeValues FromJson::attributes(const QJsonObject &json, const QString &where)
{
    AttributeValues values;
    for (const QJsonValue item : json[u"attributes"].toArray()) {
        const QString key = item[u"key"].toString();
        const AttributeId attribute = m_batch.landscape.attributeRegistry.findOrDefine(key);
        values.add(attribute, value(item[u"value"], QStringLiteral("%1, %2").arg(where, key)), source(item.toObject()));
    }
    return values;
}

SourceRef FromJson::source(const QJsonObject &json) const
{
    return {m_sources.value(json[u"source"].toInt() - 1), json[u"line"].toInt()};
}

void FromJson::readConcept(Concept &item, const QJsonObject &json) const
{
    item.uid = json[u"id"].toString();
    item.name = json[u"name"].toString();
    item.documentation = json[u"documentation"].toString();
    item.specialization = json[u"specialization"].toString();
    item.folder = json[u"folder"].toString();
    item.extras = extrasOf(json);
    for (const QJsonValue ref : json[u"sources"].toArray())
        item.sources << source(ref.toObject());
}

Element FromJson::element(const QJsonObject &json)
{
    Element element;
    readConcept(element, json);
    const QString word = json[u"kind"].toString();
    const auto kind = elementKindFromName(word);
    if (!kind) {
        element.specialization = word;
        warn("json.word", QCoreApplication::translate("exchange", "“%1”: ArchiMate has no “%2”; it is kept as a grouping")
                              .arg(element.name, word));
    }
    element.kind = kind.value_or(ElementKind::Grouping);
    element.junction = json[u"junction"].toString() == u"or" ? JunctionKind::Or : JunctionKind::And;
    return element;
}

Relationship FromJson::relationship(const QJsonObject &json)
{
    Relationship relationship;
    readConcept(relationship, json);
    const QString word = json[u"kind"].toString();
    const auto kind = relationshipKindFromName(word);
    if (!kind) {
        relationship.specialization = word;
        warn("json.word",
             QCoreApplication::translate("exchange", "“%1”: ArchiMate has no “%2”; it is kept as an association")
                 .arg(relationship.uid, word));
    }
    relationship.kind = kind.value_or(RelationshipKind::Association);
    relationship.access = accessModeFromName(json[u"access"].toString()).value_or(AccessMode::Unspecified);
    relationship.directed = json[u"directed"].toBool();
    relationship.strength = json[u"strength"].toString();
    return relationship;
}

} // namespace exchange
