// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangeoutput.h"

#include "exchange/openexchange/exchangekeys.h"
#include "exchange/xml/batchbuilder.h"
#include "landscape/valuetext.h"

#include <QJsonDocument>

namespace exchange {

using namespace landscape;

ExchangeAttributes::ExchangeAttributes(const Landscape &landscape)
    : m_landscape(landscape)
    , m_infos(size_t(landscape.attributeRegistry.definitions().size()) + 1)
{
    for (const AttributeDefinition &definition : landscape.attributeRegistry.definitions()) {
        const auto key = languageKey(definition.key);
        if (!key)
            continue;
        Info &info = m_infos[definition.id.number()];
        info.language = key->language;
        if (key->base == QLatin1String("name"))
            info.role = Role::Name;
        else if (key->base == QLatin1String("documentation"))
            info.role = Role::Documentation;
        else if ((info.base = landscape.attributeRegistry.find(key->base)))
            info.role = Role::Other;
    }
    std::vector<bool> used(m_infos.size());
    collectUsed(used);
    for (const AttributeDefinition &definition : landscape.attributeRegistry.definitions()) {
        const bool isOwn = definition.id.number() > landscape::attributes::lastBuiltIn;
        const bool isPlain = m_infos[definition.id.number()].role == Role::Plain;
        if (used[definition.id.number()] || (isOwn && isPlain))
            m_defined.push_back(definition.id);
    }
    const auto isSpecial = [](const Concept &item) { return !item.specialization.isEmpty(); };
    m_hasSpecializations = std::any_of(landscape.elements.begin(), landscape.elements.end(), isSpecial)
        || std::any_of(landscape.relationships.begin(), landscape.relationships.end(), isSpecial);
}

void ExchangeAttributes::collectUsed(std::vector<bool> &used) const
{
    const auto collect = [&](const AttributeValues &values) {
        if (values.entries().isEmpty())
            return;
        for (const Property &property : split(values).properties)
            used[property.attribute.number()] = true;
    };
    collect(m_landscape.settings.attributes);
    for (const Element &row : m_landscape.elements)
        collect(row.attributes);
    for (const Relationship &row : m_landscape.relationships)
        collect(row.attributes);
    for (const View &row : m_landscape.views)
        collect(row.attributes);
}

QString ExchangeAttributes::text(const AttributeValue &entry) const
{
    const AttributeDefinition &definition = m_landscape.attributeRegistry.definition(entry.attribute);
    if (const auto yes = entry.value.as<bool>(); yes && definition.type == AttributeType::Boolean)
        return *yes ? QStringLiteral("true") : QStringLiteral("false");
    return valueText(entry.value, m_landscape);
}

ExchangeAttributes::Split ExchangeAttributes::split(const AttributeValues &values) const
{
    Split split;
    for (const AttributeValue &entry : values.entries()) {
        const Info &info = m_infos[entry.attribute.number()];
        const bool isText = entry.value.as<QString>().has_value();
        if (info.role == Role::Name && isText) {
            split.names.append({info.language, text(entry)});
        } else if (info.role == Role::Documentation && isText) {
            split.documentations.append({info.language, text(entry)});
        } else if (info.role == Role::Other && isText && !split.properties.isEmpty()
                   && split.properties.last().attribute == info.base) {
            split.properties.last().others.append({info.language, text(entry)});
        } else {
            Property property {entry.attribute, text(entry), {}, 1};
            for (const Property &before : std::as_const(split.properties))
                property.number += before.attribute == entry.attribute ? 1 : 0;
            split.properties.append(property);
        }
    }
    return split;
}

void ExchangeOutput::spoken(const char *element, const QString &spokenLanguage, const QString &text) const
{
    xml.open(element);
    if (!spokenLanguage.isEmpty())
        xml.attribute("xml:lang", spokenLanguage);
    xml.text(text);
    xml.close();
}

void ExchangeOutput::text(const char *element, const QString &text, const Extras &extras, const char *what) const
{
    if (extras.isEmpty()) {
        spoken(element, language, text);
        return;
    }
    const QString key = keys::textLanguage + QLatin1String(what);
    spoken(element, extras.contains(key) ? extras.value(key) : language, text);
}

void ExchangeOutput::others(const char *element, const QList<ExchangeAttributes::Variant> &others) const
{
    for (const ExchangeAttributes::Variant &other : others)
        spoken(element, other.language, other.text);
}

void ExchangeOutput::others(const char *element, const Extras &extras, const QString &key) const
{
    for (const Extra &extra : extras.entries()) {
        if (!extra.key.startsWith(key + u'@'))
            continue;
        if (const auto other = languageKey(extra.key))
            spoken(element, other->language, extra.value);
    }
}

void ExchangeOutput::keptAttributes(const Extras &extras) const
{
    int prefixes = 0;
    for (const Extra &extra : extras.entries()) {
        if (!extra.key.startsWith(keys::attribute))
            continue;
        const QString name = extra.key.mid(keys::attribute.size());
        const qsizetype brace = name.indexOf(u'}');
        const QString space = name.startsWith(u'{') ? name.mid(1, brace - 1) : QString();
        QByteArray written = name.mid(space.isEmpty() ? 0 : brace + 1).toUtf8();
        if (space == xmlSpace) {
            written.prepend("xml:");
        } else if (!space.isEmpty()) {
            const QByteArray prefix = "a" + QByteArray::number(++prefixes);
            xml.attribute(("xmlns:" + prefix).constData(), space);
            written.prepend(prefix + ':');
        }
        xml.attribute(written.constData(), extra.value);
    }
}

void ExchangeOutput::kept(const Extras &extras) const
{
    for (const Extra &extra : extras.entries()) {
        if (extra.key == keys::xml)
            xml.raw(extra.value);
    }
}

void ExchangeOutput::properties(const QList<ExchangeAttributes::Property> &properties, const Extras &extras,
                                const QString &specialization) const
{
    if (properties.isEmpty() && specialization.isEmpty())
        return;
    xml.open("properties");
    for (const ExchangeAttributes::Property &property : properties) {
        const QString id = ids.of(property.attribute);
        xml.open("property");
        xml.attribute("propertyDefinitionRef", id);
        if (extras.isEmpty()) {
            spoken("value", language, property.text);
        } else {
            const QString number = property.number > 1 ? u'#' + QString::number(property.number) : QString();
            text("value", property.text, extras, (QLatin1String("property:") + id + number).toUtf8().constData());
        }
        others("value", property.others);
        xml.close();
    }
    if (!specialization.isEmpty()) {
        xml.open("property");
        xml.attribute("propertyDefinitionRef", ids.specialization());
        spoken("value", language, specialization);
        xml.close();
    }
    xml.close();
}

void ExchangeOutput::instruction(const QJsonObject &own) const
{
    if (!own.isEmpty())
        xml.instruction(QJsonDocument(own).toJson(QJsonDocument::Compact));
}

} // namespace exchange
