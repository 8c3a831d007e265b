// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"
#include "landscape/source.h"

#include <QDate>
#include <QString>

#include <array>
#include <compare>
#include <optional>
#include <variant>

namespace landscape {

/// An amount of money, exact to a millionth of its currency's unit. `currency` is an ISO 4217 code as three letters,
/// or empty for the landscape's own currency. Range ±9.2e12 units.
struct Money
{
    qint64 micros = 0;
    std::array<char, 3> currency = {0, 0, 0};

    [[nodiscard]] static Money of(double amount);
    [[nodiscard]] double amount() const { return double(micros) / 1e6; }
    friend bool operator==(const Money &, const Money &) = default;
};

/// A length of time: a number with its unit, kept as it was given.
struct Duration
{
    enum class Unit : quint8 { Minutes, Hours, Days, Months, Years };
    double number = 0;
    Unit unit = Unit::Hours;
    [[nodiscard]] double hours() const; ///< a month is 730.5 hours
    friend bool operator==(const Duration &, const Duration &) = default;
};

/// Said to be nothing ("-" in a table): known, unlike unknown.
struct None
{
    friend bool operator==(None, None) = default;
};

/// A protection level 0–4 (K1 is 1).
struct Level
{
    qint8 level = 0;
    friend auto operator<=>(Level, Level) = default;
};

/// The value of an attribute. *Unknown* is a value of its own and the default: it is never zero and never compares
/// equal to none.
class Value
{
public:
    using Content = std::variant<std::monostate, None, QString, double, Money, QDate, Duration, bool, Level, ElementId>;

    Value() = default;
    Value(Content content)
        : m_content(std::move(content))
    {
    }

    [[nodiscard]] bool isUnknown() const { return std::holds_alternative<std::monostate>(m_content); }
    [[nodiscard]] bool isNone() const { return std::holds_alternative<None>(m_content); }
    /// Neither unknown nor none.
    [[nodiscard]] bool isGiven() const { return m_content.index() > 1; }
    [[nodiscard]] const Content &content() const { return m_content; }

    /// The content if it has that type, else nothing.
    template <typename T> [[nodiscard]] std::optional<T> as() const
    {
        const T *content = std::get_if<T>(&m_content);
        return content ? std::optional<T>(*content) : std::nullopt;
    }

    friend bool operator==(const Value &, const Value &) = default;

private:
    Content m_content;
};

/// One attribute of one concept, with where it was said.
struct AttributeValue
{
    AttributeId attribute;
    Value value;
    SourceRef source;
    friend bool operator==(const AttributeValue &, const AttributeValue &) = default;
};

/// Attribute values in the order they were given; one attribute may occur several times (two owners).
class AttributeValues
{
public:
    /// The first value of `attribute`; unknown where there is none.
    [[nodiscard]] const Value &value(AttributeId attribute) const;
    [[nodiscard]] const AttributeValue *find(AttributeId attribute) const;
    [[nodiscard]] QList<Value> all(AttributeId attribute) const;
    template <typename T> [[nodiscard]] std::optional<T> get(AttributeId attribute) const
    {
        return value(attribute).template as<T>();
    }

    /// Sets the only value of `attribute`; an unknown value removes it.
    void set(AttributeId attribute, Value value, SourceRef source = {});
    /// Adds a further value.
    void add(AttributeId attribute, Value value, SourceRef source = {});
    void remove(AttributeId attribute);

    [[nodiscard]] const QList<AttributeValue> &entries() const { return m_entries; }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    friend bool operator==(const AttributeValues &, const AttributeValues &) = default;

private:
    QList<AttributeValue> m_entries;
};

} // namespace landscape
