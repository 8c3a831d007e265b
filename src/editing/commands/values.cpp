// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/values.h"

#include "base/text.h"
#include "editing/commands/missing.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>

namespace editing::commands {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("editing::commands", text);
}

QString label(AttributeId attribute)
{
    const AttributeRegistry builtIn;
    return builtIn.contains(attribute) ? attributeLabel(builtIn.definition(attribute)) : tr("attribute");
}

QString mergeKey(const QList<ElementId> &ids, AttributeId attribute)
{
    return QStringLiteral("value-%1-%2").arg(attribute.number()).arg(qHashRange(ids.begin(), ids.end()));
}

bool mayReferTo(AttributeId attribute, ElementKind kind)
{
    if (attribute == attributes::unit)
        return kind == ElementKind::BusinessActor;
    if (attribute == attributes::product)
        return kind == ElementKind::Product;
    return true;
}

base::Result<QList<Value>> referenced(const Landscape &facts, AttributeId attribute, const QString &name)
{
    const QString wanted = base::folded(name);
    for (const Element &element : facts.elements) {
        if (mayReferTo(attribute, element.kind) && base::folded(element.name) == wanted)
            return QList<Value>{Value(element.id)};
    }
    return base::failure({QStringLiteral("value.reference"), tr("there is no “%1” in this landscape").arg(name),
                          tr("add it first, or check its name"), {}, 0});
}

base::Result<QList<Value>> read(const Landscape &facts, AttributeId attribute, const QString &text)
{
    const AttributeDefinition &definition = facts.attributeRegistry.definition(attribute);
    const QStringList levels = levelNames(facts.settings);
    QList<Value> values;
    const QStringList parts = attribute == attributes::owner ? text.split(u';', Qt::SkipEmptyParts) : QStringList(text);
    for (const QString &part : parts) {
        auto value = parseValue(definition, part, levels);
        if (!value)
            return base::failure(value.error());
        if (definition.type == AttributeType::Reference && value->as<QString>())
            return referenced(facts, attribute, *value->as<QString>());
        values << *value;
    }
    return values;
}

base::Result<void> setAll(Landscape &facts, const QList<ElementId> &ids, AttributeId attribute,
                          const QList<Value> &values)
{
    for (const ElementId id : ids) {
        if (!facts.elements.contains(id))
            return missing();
        facts.elements.edit(id, [&](Element &element) {
            element.attributes.set(attribute, values.value(0));
            for (qsizetype i = 1; i < values.size(); ++i)
                element.attributes.add(attribute, values.at(i));
        });
    }
    return {};
}

}

Edit setValue(const QList<ElementId> &ids, AttributeId attribute, const Value &value)
{
    return {tr("Change %1").arg(label(attribute).toLower()),
            [=](Landscape &facts) { return setAll(facts, ids, attribute, {value}); }, mergeKey(ids, attribute)};
}

Edit setValueText(const QList<ElementId> &ids, AttributeId attribute, const QString &text)
{
    return {tr("Change %1").arg(label(attribute).toLower()),
            [=](Landscape &facts) -> base::Result<void> {
                const auto values = read(facts, attribute, text);
                if (!values)
                    return base::failure(values.error());
                return setAll(facts, ids, attribute, *values);
            },
            mergeKey(ids, attribute)};
}

Edit setSettings(const Settings &settings)
{
    return {tr("Change settings"), [=](Landscape &facts) -> base::Result<void> {
                facts.settings = settings;
                return {};
            }};
}

} // namespace editing::commands
