// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/languagetext.h"

#include "exchange/openexchange/exchangekeys.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace exchange {

using landscape::AttributeType;

namespace {

AttributeType attributeType(const QString &dataType)
{
    if (dataType == QLatin1String("number"))
        return AttributeType::Number;
    if (dataType == QLatin1String("boolean"))
        return AttributeType::Boolean;
    if (dataType == QLatin1String("date"))
        return AttributeType::Date;
    return dataType == QLatin1String("currency") ? AttributeType::Money : AttributeType::Text;
}

bool isTraceless(const QString &dataType)
{
    return attributeType(dataType) == AttributeType::Text && !dataType.isEmpty() && dataType != QLatin1String("string");
}

} // namespace

void LanguageText::add(const QString &spoken, const QString &read, int line)
{
    if (isSet) {
        others.append({spoken.isEmpty() ? QString::number(others.size() + 2) : spoken, read, line});
        return;
    }
    text = read;
    language = spoken;
    isSet = true;
}

void LanguageText::read(XmlReader &reader)
{
    const QString spoken = reader.language();
    const int line = reader.line();
    add(spoken, reader.readText(), line);
}

void LanguageText::readRaw(XmlReader &reader)
{
    const QString spoken = reader.language();
    const int line = reader.line();
    add(spoken, reader.readRawText(), line);
}

void ExchangeContext::leaveOut(std::string_view what, std::string_view owner)
{
    builder.remarks().leaveOut(what, owner, reader.line());
}

void ExchangeContext::keepAttributes(landscape::Extras &extras, std::initializer_list<std::string_view> known) const
{
    reader.eachAttributeName([&](std::string_view name, std::string_view uri) {
        if (uri.empty()) {
            if (std::find(known.begin(), known.end(), name) == known.end())
                extras.add(keys::attribute + XmlReader::text(name), reader.attribute(name));
        } else if (XmlReader::text(uri) != schemaInstance) {
            extras.add(keys::attribute + u'{' + XmlReader::text(uri) + u'}' + XmlReader::text(name),
                       XmlReader::text(reader.rawAttribute(name, uri)));
        }
    });
}

void ExchangeContext::keepElement(landscape::Extras &extras)
{
    keepXml(extras, keys::xml);
}

void ExchangeContext::keepXml(landscape::Extras &extras, const QString &key)
{
    extras.add(key, reader.readXml(m_namespace));
}

void ExchangeContext::keepLanguage(landscape::Extras &extras, const QString &what, const LanguageText &text) const
{
    if (text.language != language && !text.text.isEmpty())
        extras.add(keys::textLanguage + what, text.language);
}

void ExchangeContext::readProperties(QList<ForeignProperty> &properties, landscape::Extras &extras)
{
    reader.eachChild([&] {
        if (reader.name() == "property")
            readProperty(properties, extras);
        else
            leaveOut(reader.name(), "properties");
    });
}

void ExchangeContext::readProperty(QList<ForeignProperty> &properties, landscape::Extras &extras)
{
    const bool isVersion3 = reader.rawAttribute("propertyDefinitionRef").data();
    const QString definition
        = shared(reader.rawAttribute(isVersion3 ? "propertyDefinitionRef" : "identifierref"));
    const int line = reader.line();
    LanguageText value;
    reader.eachChild([&] {
        if (reader.name() == "value")
            value.readRaw(reader);
        else
            leaveOut(reader.name(), "property");
    });
    if (value.language != language && !value.text.isEmpty()) {
        const auto before = std::count_if(properties.begin(), properties.end(),
                                          [&](const ForeignProperty &other) { return other.key == definition; });
        const QString number = before ? u'#' + QString::number(before + 1) : QString();
        extras.add(keys::textLanguage + QLatin1String("property:") + definition + number, value.language);
    }
    properties.append({definition, value.text, line});
    for (const LanguageText::Other &other : std::as_const(value.others)) {
        const QString key = definition + u'@' + other.language;
        addOtherKey({key, definition, other.language});
        properties.append({key, other.text, other.line});
    }
}

QString ExchangeContext::shared(std::string_view id)
{
    auto known = m_ids.find(id);
    if (known == m_ids.end())
        known = m_ids.emplace(std::string(id), XmlReader::text(id)).first;
    return known->second;
}

void ExchangeContext::addOthers(const QString &what, const LanguageText &text, QList<ForeignProperty> &properties)
{
    for (const LanguageText::Other &other : text.others) {
        const QString key = what + u'@' + other.language;
        addOtherKey({key, {}, {}});
        properties.append({key, other.text, other.line});
    }
}

void ExchangeContext::addOtherKey(const OtherKey &other)
{
    if (m_knownOthers.contains(other.key))
        return;
    m_knownOthers.insert(other.key);
    m_otherKeys.append(other);
}

void ExchangeContext::readDefinitions()
{
    reader.eachChild([this] { readDefinition(); });
}

void ExchangeContext::readDefinition()
{
    ForeignDefinition foreign;
    foreign.id = reader.attribute("identifier");
    const QString type = reader.attribute("type");
    LanguageText name;
    if (reader.rawAttribute("name").data())
        name.text = reader.attribute("name");
    LanguageText documentation;
    QJsonObject json;
    reader.eachChild(
        [&] {
            if (reader.name() == "name")
                name.read(reader);
            else if (reader.name() == "documentation")
                documentation.read(reader);
            else
                leaveOut(reader.name(), "propertyDefinition");
        },
        [&](std::string_view text) { json = fromInstruction(text); });
    landscape::AttributeDefinition &definition = foreign.definition;
    definition.key = name.text.isEmpty() ? foreign.id : name.text;
    definition.type = attributeType(type);
    definition.description = documentation.text;
    foreign.isComplete = !json.isEmpty();
    if (foreign.isComplete)
        setFromJson(definition, json);
    m_definitions.append(foreign);
    if (definition.key == specializationProperty)
        return;
    landscape::Extras &extras = builder.settings().extras;
    if (foreign.id != definitionId(definition.key))
        extras.add(keys::definition + definition.key, foreign.id);
    if (isTraceless(type))
        extras.add(keys::definitionType + definition.key, type);
    keepLanguage(extras, QLatin1String("propdef:") + definition.key, name);
    for (const LanguageText::Other &other : std::as_const(name.others))
        extras.add(keys::definitionName + definition.key + u'@' + other.language, other.text);
    if (!documentation.others.isEmpty())
        leaveOut("documentation in further languages", "propertyDefinition");
}

void ExchangeContext::finishDefinitions()
{
    QHash<QString, QString> names;
    for (const ForeignDefinition &foreign : std::as_const(m_definitions))
        names.insert(foreign.id, foreign.definition.key);
    for (const OtherKey &other : std::as_const(m_otherKeys)) {
        ForeignDefinition foreign;
        foreign.id = other.key;
        foreign.definition.key = other.definition.isEmpty()
            ? other.key
            : names.value(other.definition, other.definition) + u'@' + other.language;
        m_definitions.append(foreign);
    }
    builder.setPropertyDefinitions(m_definitions);
}

QJsonObject ExchangeContext::fromInstruction(std::string_view text)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size()))).object();
}

} // namespace exchange
