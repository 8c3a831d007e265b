// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/valuecolumns.h"

namespace storage {

using landscape::Value;

namespace {

// Numbers in files: never change one.
enum class Type { Unknown = 0, None, Text, Number, Money, Date, Duration, Boolean, Level, Element };

struct ToColumns
{
    ValueColumns operator()(std::monostate) const { return {int(Type::Unknown), {}, {}}; }
    ValueColumns operator()(landscape::None) const { return {int(Type::None), {}, {}}; }
    ValueColumns operator()(const QString &text) const { return {int(Type::Text), text, {}}; }
    ValueColumns operator()(double number) const { return {int(Type::Number), number, {}}; }
    ValueColumns operator()(const landscape::Money &money) const
    {
        const QVariant currency
            = money.currency[0] ? QVariant(QString::fromLatin1(money.currency.data(), 3)) : QVariant();
        return {int(Type::Money), money.micros, currency};
    }
    ValueColumns operator()(const QDate &date) const { return {int(Type::Date), date.toString(Qt::ISODate), {}}; }
    ValueColumns operator()(const landscape::Duration &duration) const
    {
        return {int(Type::Duration), duration.number, int(duration.unit)};
    }
    ValueColumns operator()(bool yes) const { return {int(Type::Boolean), int(yes), {}}; }
    ValueColumns operator()(landscape::Level level) const { return {int(Type::Level), int(level.level), {}}; }
    ValueColumns operator()(landscape::ElementId id) const { return {int(Type::Element), id.number(), {}}; }
};

}

ValueColumns toColumns(const Value &value)
{
    return std::visit(ToColumns(), value.content());
}

std::optional<Value> fromColumns(const ValueColumns &columns)
{
    switch (Type(columns.type)) {
    case Type::Unknown:
        return Value();
    case Type::None:
        return Value(landscape::None{});
    case Type::Text:
        return Value(columns.content.toString());
    case Type::Number:
        return Value(columns.content.toDouble());
    case Type::Money: {
        landscape::Money money{columns.content.toLongLong(), {0, 0, 0}};
        const QByteArray currency = columns.extra.toString().toLatin1();
        for (qsizetype i = 0; i < 3 && currency.size() == 3; ++i)
            money.currency[size_t(i)] = currency.at(i);
        return Value(money);
    }
    case Type::Date:
        return Value(QDate::fromString(columns.content.toString(), Qt::ISODate));
    case Type::Duration:
        return Value(landscape::Duration{columns.content.toDouble(), landscape::Duration::Unit(columns.extra.toInt())});
    case Type::Boolean:
        return Value(columns.content.toInt() != 0);
    case Type::Level:
        return Value(landscape::Level{qint8(columns.content.toInt())});
    case Type::Element:
        return Value(landscape::ElementId::create(columns.content.toUInt()));
    }
    return std::nullopt;
}

} // namespace storage
