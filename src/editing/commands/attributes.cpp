// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/attributes.h"

#include "base/text.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>

namespace editing::commands {

using namespace landscape;

namespace {

base::Result<void> check(const Landscape &facts, const AttributeDefinition &definition)
{
    const AttributeId known = facts.attributeRegistry.find(definition.key);
    if (definition.key.trimmed().isEmpty() || (known && known != definition.id))
        return base::failure({QStringLiteral("attribute.key"),
                              QCoreApplication::translate("editing::commands", "“%1” cannot name an attribute").arg(definition.key),
                              QCoreApplication::translate("editing::commands", "choose a name that no other attribute has"), {}, 0});
    if (definition.type == AttributeType::Choice && definition.choices.isEmpty())
        return base::failure({QStringLiteral("attribute.choices"),
                              QCoreApplication::translate("editing::commands", "A choice needs words to choose from"),
                              QCoreApplication::translate("editing::commands", "list them, one a line"), {}, 0});
    if (definition.minimum && definition.maximum && *definition.minimum > *definition.maximum)
        return base::failure({QStringLiteral("attribute.range"),
                              QCoreApplication::translate("editing::commands", "The smallest number is above the largest"),
                              QCoreApplication::translate("editing::commands", "exchange the two"), {}, 0});
    return {};
}

// A reference is found by name or uid, as people and files write it.
Value referenceTo(const Landscape &facts, const QString &text)
{
    const QString wanted = base::folded(text);
    for (const Element &element : facts.elements) {
        if (element.uid == text || (!wanted.isEmpty() && base::folded(element.name) == wanted))
            return Value(element.id);
    }
    return Value(text);
}

// The value read anew as `definition` says; as text where it cannot be.
Value readAnew(const Landscape &facts, const AttributeDefinition &definition, const Value &value)
{
    if (value.isUnknown() || value.isNone())
        return value;
    const auto reference = value.as<ElementId>();
    if (reference && definition.type == AttributeType::Reference)
        return value;
    const QString text = reference ? facts.nameOf(*reference) : valueText(value, facts);
    if (definition.type == AttributeType::Reference)
        return referenceTo(facts, text);
    const auto parsed = parseValue(definition, text, levelNames(facts.settings));
    return parsed && !parsed->isUnknown() ? *parsed : Value(text);
}

bool isOfType(const Value &value, AttributeType type)
{
    if (value.isNone() || type == AttributeType::Text)
        return true;
    return type == AttributeType::Choice ? true : !value.as<QString>();
}

template <typename Visit> void eachValues(const Landscape &facts, Visit &&visit)
{
    for (const Element &row : facts.elements)
        visit(row.attributes);
    for (const Relationship &row : facts.relationships)
        visit(row.attributes);
    for (const Use &row : facts.uses)
        visit(row.attributes);
    for (const View &row : facts.views)
        visit(row.attributes);
    visit(facts.settings.attributes);
}

AttributeValues readAnew(const Landscape &facts, const AttributeDefinition &definition, const AttributeValues &values)
{
    AttributeValues result;
    for (const AttributeValue &entry : values.entries())
        result.add(entry.attribute,
                   entry.attribute == definition.id ? readAnew(facts, definition, entry.value) : entry.value, entry.source);
    return result;
}

template <typename RowTable>
void convert(Landscape &facts, RowTable &table, const AttributeDefinition &definition)
{
    QList<typename RowTable::RowId> touched;
    for (const auto &row : table) {
        if (row.attributes.find(definition.id))
            touched << row.id;
    }
    for (const auto id : touched) {
        AttributeValues values = readAnew(facts, definition, table.find(id)->attributes);
        table.edit(id, [&](auto &row) { row.attributes = std::move(values); });
    }
}

}

Edit defineAttribute(const AttributeDefinition &definition)
{
    return {QCoreApplication::translate("editing::commands", "Define attribute “%1”").arg(definition.key),
            [=](Landscape &facts) -> base::Result<void> {
                AttributeDefinition fresh = definition;
                fresh.id = {};
                fresh.key = fresh.key.trimmed();
                if (const auto fine = check(facts, fresh); !fine)
                    return fine;
                facts.attributeRegistry.define(fresh);
                return {};
            }};
}

Edit changeAttribute(const AttributeDefinition &definition)
{
    return {QCoreApplication::translate("editing::commands", "Change attribute “%1”").arg(definition.key),
            [=](Landscape &facts) -> base::Result<void> {
                if (const auto fine = check(facts, definition); !fine)
                    return fine;
                const AttributeDefinition before = facts.attributeRegistry.definition(definition.id);
                facts.attributeRegistry.redefine(definition);
                const AttributeDefinition &now = facts.attributeRegistry.definition(definition.id);
                if (now.type == before.type && now.choices == before.choices)
                    return {};
                const AttributeDefinition wanted = now;
                convert(facts, facts.elements, wanted);
                convert(facts, facts.relationships, wanted);
                convert(facts, facts.uses, wanted);
                convert(facts, facts.views, wanted);
                facts.settings.attributes = readAnew(facts, wanted, facts.settings.attributes);
                return {};
            }};
}

AttributeUse attributeUse(const Landscape &landscape, const AttributeDefinition &definition)
{
    AttributeUse use;
    eachValues(landscape, [&](const AttributeValues &values) {
        for (const AttributeValue &entry : values.entries()) {
            if (entry.attribute != definition.id)
                continue;
            ++use.values;
            const Value value = readAnew(landscape, definition, entry.value);
            const bool isWord = definition.type != AttributeType::Choice || value.isNone()
                || definition.choices.contains(value.as<QString>().value_or(QString()));
            if (!isOfType(value, definition.type) || !isWord)
                ++use.unreadable;
        }
    });
    return use;
}

} // namespace editing::commands
