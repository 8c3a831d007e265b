// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/valueparts.h"

namespace storage {

using namespace landscape;

namespace {

// Numbers in files: never change one.
enum class Type { Unknown = 0, None, Text, Number, Money, Date, Duration, Boolean, Level, Element };

struct ToParts
{
    ValueParts operator()(std::monostate) const { return {int(Type::Unknown), {}, {}}; }
    ValueParts operator()(None) const { return {int(Type::None), {}, {}}; }
    ValueParts operator()(const QString &text) const { return {int(Type::Text), text, {}}; }
    ValueParts operator()(double number) const { return {int(Type::Number), number, {}}; }
    ValueParts operator()(const Money &money) const
    {
        const Scalar currency = money.currency[0] ? Scalar(QString::fromLatin1(money.currency.data(), 3)) : Scalar();
        return {int(Type::Money), money.micros, currency};
    }
    ValueParts operator()(const QDate &date) const { return {int(Type::Date), dateScalar(date), {}}; }
    ValueParts operator()(const Duration &duration) const
    {
        return {int(Type::Duration), duration.number, qint64(duration.unit)};
    }
    ValueParts operator()(bool yes) const { return {int(Type::Boolean), qint64(yes), {}}; }
    ValueParts operator()(Level level) const { return {int(Type::Level), qint64(level.level), {}}; }
    ValueParts operator()(ElementId id) const { return {int(Type::Element), qint64(id.number()), {}}; }
};

std::optional<Value> durationFrom(const ValueParts &parts)
{
    const qint64 unit = toInteger(parts.extra);
    if (unit < 0 || unit > qint64(Duration::Unit::Years))
        return std::nullopt;
    return Value(Duration {toNumber(parts.content), Duration::Unit(unit)});
}

Money moneyFrom(const ValueParts &parts)
{
    Money money {toInteger(parts.content), {0, 0, 0}};
    const QByteArray currency = toText(parts.extra).toLatin1();
    for (qsizetype i = 0; i < 3 && currency.size() == 3; ++i)
        money.currency[size_t(i)] = currency.at(i);
    return money;
}

// Reads [[…], …]; calls `entry(parts)` with the scalars of each inner array, at most six.
template <typename Entry> bool eachEntry(const QByteArray &json, TextPool &pool, Entry &&entry)
{
    if (json.isEmpty())
        return true;
    JsonReader reader(json, pool);
    for (bool inside = reader.open(); inside && reader.next();) {
        std::array<Scalar, 6> parts;
        size_t count = 0;
        for (reader.open(); reader.next(); ++count) {
            Scalar part = reader.scalar();
            if (count < parts.size())
                parts[count] = std::move(part);
        }
        if (!reader.ok() || !entry(parts))
            return false;
    }
    return reader.ok();
}

SourceRef sourceFrom(const Scalar &source, const Scalar &line)
{
    return {SourceId::create(std::uint32_t(toInteger(source))), int(toInteger(line))};
}

} // namespace

QStringList valueTypeNames()
{
    return {QStringLiteral("unknown"),  QStringLiteral("none"),    QStringLiteral("text"),
            QStringLiteral("number"),   QStringLiteral("money"),   QStringLiteral("date"),
            QStringLiteral("duration"), QStringLiteral("boolean"), QStringLiteral("level"),
            QStringLiteral("reference")};
}

ValueParts toParts(const Value &value)
{
    return std::visit(ToParts(), value.content());
}

std::optional<Value> fromParts(const ValueParts &parts)
{
    switch (Type(parts.type)) {
    case Type::Unknown:
        return Value();
    case Type::None:
        return Value(None {});
    case Type::Text:
        return Value(toText(parts.content));
    case Type::Number:
        return Value(toNumber(parts.content));
    case Type::Money:
        return Value(moneyFrom(parts));
    case Type::Date:
        return Value(dateFrom(parts.content));
    case Type::Duration:
        return durationFrom(parts);
    case Type::Boolean:
        return Value(toInteger(parts.content) != 0);
    case Type::Level:
        return Value(Level {qint8(toInteger(parts.content))});
    case Type::Element:
        return Value(ElementId::create(std::uint32_t(toInteger(parts.content))));
    }
    return std::nullopt;
}

Scalar dateScalar(const QDate &date)
{
    if (!date.isValid())
        return {};
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 1 || year > 9999)
        return date.toJulianDay();
    const auto digit = [](int number) { return QChar(u'0' + number % 10); };
    const QChar text[] = {digit(year / 1000),
                          digit(year / 100),
                          digit(year / 10),
                          digit(year),
                          u'-',
                          digit(month / 10),
                          digit(month),
                          u'-',
                          digit(day / 10),
                          digit(day)};
    return QString(text, std::size(text));
}

QDate dateFrom(const Scalar &scalar)
{
    if (std::holds_alternative<qint64>(scalar))
        return QDate::fromJulianDay(std::get<qint64>(scalar));
    const QString *text = std::get_if<QString>(&scalar);
    if (!text || text->size() != 10)
        return {};
    const auto number = [&](qsizetype from, qsizetype to) {
        int result = 0;
        for (qsizetype i = from; i < to; ++i)
            result = result * 10 + text->at(i).unicode() - u'0';
        return result;
    };
    return QDate(number(0, 4), number(5, 7), number(8, 10));
}

QByteArray attributesJson(const AttributeValues &values, JsonWriter &writer)
{
    if (values.size() == 0)
        return {};
    writer.open();
    for (const AttributeValue &entry : values.entries()) {
        const ValueParts parts = toParts(entry.value);
        const bool hasSource = entry.source != SourceRef();
        writer.open();
        writer.add(qint64(entry.attribute.number()));
        writer.add(qint64(parts.type));
        if (!isNull(parts.content) || !isNull(parts.extra) || hasSource)
            writer.add(parts.content);
        if (!isNull(parts.extra) || hasSource)
            writer.add(parts.extra);
        if (hasSource) {
            writer.add(qint64(entry.source.source.number()));
            writer.add(qint64(entry.source.line));
        }
        writer.close();
    }
    writer.close();
    return writer.take();
}

QByteArray sourcesJson(const QList<SourceRef> &sources, JsonWriter &writer)
{
    if (sources.isEmpty())
        return {};
    writer.open();
    for (const SourceRef ref : sources) {
        writer.open();
        writer.add(qint64(ref.source.number()));
        writer.add(qint64(ref.line));
        writer.close();
    }
    writer.close();
    return writer.take();
}

QByteArray extrasJson(const Extras &extras, JsonWriter &writer)
{
    if (extras.isEmpty())
        return {};
    writer.open();
    for (const Extra &extra : extras.entries()) {
        writer.open();
        writer.add(extra.key);
        writer.add(extra.value);
        writer.close();
    }
    writer.close();
    return writer.take();
}

std::optional<AttributeValues> attributesFrom(const QByteArray &json, const std::vector<AttributeId> &known,
                                              TextPool &pool)
{
    AttributeValues values;
    const bool ok = eachEntry(json, pool, [&](const std::array<Scalar, 6> &parts) {
        const qint64 attribute = toInteger(parts[0]);
        auto value = fromParts({int(toInteger(parts[1])), parts[2], parts[3]});
        if (!value || attribute < 1 || size_t(attribute) >= known.size())
            return false;
        values.add(known[size_t(attribute)], std::move(*value), sourceFrom(parts[4], parts[5]));
        return true;
    });
    return ok ? std::optional(values) : std::nullopt;
}

std::optional<QList<SourceRef>> sourcesFrom(const QByteArray &json, TextPool &pool)
{
    QList<SourceRef> sources;
    const bool ok = eachEntry(json, pool, [&](const std::array<Scalar, 6> &parts) {
        sources.append(sourceFrom(parts[0], parts[1]));
        return true;
    });
    return ok ? std::optional(sources) : std::nullopt;
}

std::optional<Extras> extrasFrom(const QByteArray &json, TextPool &pool)
{
    Extras extras;
    const bool ok = eachEntry(json, pool, [&](const std::array<Scalar, 6> &parts) {
        extras.add(toText(parts[0]), toText(parts[1]));
        return true;
    });
    return ok ? std::optional(extras) : std::nullopt;
}

} // namespace storage
