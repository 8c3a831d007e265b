// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/value.h"

#include <cmath>

namespace landscape {

Money Money::of(double amount)
{
    return Money{qint64(std::llround(amount * 1e6)), {0, 0, 0}};
}

double Duration::hours() const
{
    switch (unit) {
    case Unit::Minutes:
        return number / 60;
    case Unit::Hours:
        return number;
    case Unit::Days:
        return number * 24;
    case Unit::Months:
        return number * 730.5;
    case Unit::Years:
        return number * 8766;
    }
    Q_UNREACHABLE();
}

const AttributeValue *AttributeValues::find(AttributeId attribute) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const AttributeValue &entry) { return entry.attribute == attribute; });
    return found == m_entries.end() ? nullptr : &*found;
}

const Value &AttributeValues::value(AttributeId attribute) const
{
    static const Value unknown;
    const AttributeValue *entry = find(attribute);
    return entry ? entry->value : unknown;
}

QList<Value> AttributeValues::all(AttributeId attribute) const
{
    QList<Value> values;
    for (const AttributeValue &entry : m_entries) {
        if (entry.attribute == attribute)
            values << entry.value;
    }
    return values;
}

void AttributeValues::set(AttributeId attribute, Value value, SourceRef source)
{
    const auto matches = [&](const AttributeValue &entry) { return entry.attribute == attribute; };
    const auto first = std::find_if(m_entries.begin(), m_entries.end(), matches);
    if (first == m_entries.end()) {
        add(attribute, std::move(value), source);
        return;
    }
    m_entries.erase(std::remove_if(first + 1, m_entries.end(), matches), m_entries.end());
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), matches);
    if (value.isUnknown())
        m_entries.erase(entry);
    else
        *entry = AttributeValue{attribute, std::move(value), source};
}

void AttributeValues::add(AttributeId attribute, Value value, SourceRef source)
{
    if (!value.isUnknown())
        m_entries.append(AttributeValue{attribute, std::move(value), source});
}

void AttributeValues::remove(AttributeId attribute)
{
    m_entries.removeIf([&](const AttributeValue &entry) { return entry.attribute == attribute; });
}

} // namespace landscape
