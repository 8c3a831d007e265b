// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangekeys.h"

#include <QJsonArray>

#include <algorithm>

namespace exchange {

using landscape::AttributeDefinition;

namespace {

bool startsId(QChar c)
{
    return c.isLetter() || c == u'_';
}

// Of the letters and digits of XML 1.0's names nearly all and no others.
bool continuesId(QChar c)
{
    return startsId(c) || c.isDigit() || c == u'-' || c == u'.';
}

bool isPlain(QChar c)
{
    return c.unicode() < 0x80;
}

} // namespace

// Letters beyond ASCII are not all allowed in names; nobody needs them in ids.
bool isXmlId(QStringView text)
{
    return !text.isEmpty() && startsId(text.front())
        && std::all_of(text.begin(), text.end(), [](QChar c) { return isPlain(c) && continuesId(c); });
}

QString definitionId(const QString &key)
{
    QString id = QStringLiteral("propdef-");
    for (const QChar c : key)
        id += isPlain(c) && continuesId(c) && c != u'.' ? QString(c) : u'.' + QString::number(c.unicode(), 16) + u'.';
    return id;
}

std::optional<LanguageKey> languageKey(const QString &key)
{
    const qsizetype at = key.lastIndexOf(u'@');
    if (at < 1 || at + 1 == key.size())
        return std::nullopt;
    const QString language = key.mid(at + 1);
    const bool isNumber = std::all_of(language.begin(), language.end(), [](QChar c) { return c.isDigit(); });
    const bool isLanguage = language.front().isLetter() && std::all_of(language.begin(), language.end(), [](QChar c) {
                                return isPlain(c) && (c.isLetterOrNumber() || c == u'-');
                            });
    if (!isNumber && !isLanguage)
        return std::nullopt;
    return LanguageKey {key.left(at), isNumber ? QString() : language};
}

QJsonObject definitionJson(const AttributeDefinition &definition)
{
    QJsonObject json;
    json[QStringLiteral("type")] = landscape::attributeTypeName(definition.type);
    if (!definition.unit.isEmpty())
        json[QStringLiteral("unit")] = definition.unit;
    if (!definition.choices.isEmpty())
        json[QStringLiteral("choices")] = QJsonArray::fromStringList(definition.choices);
    if (!definition.label.isEmpty())
        json[QStringLiteral("label")] = definition.label;
    if (definition.required)
        json[QStringLiteral("required")] = true;
    QJsonArray kinds;
    for (const landscape::ElementKind kind : definition.kinds)
        kinds.append(landscape::kindName(kind));
    if (!kinds.isEmpty())
        json[QStringLiteral("kinds")] = kinds;
    if (definition.minimum)
        json[QStringLiteral("minimum")] = *definition.minimum;
    if (definition.maximum)
        json[QStringLiteral("maximum")] = *definition.maximum;
    return json;
}

void setFromJson(AttributeDefinition &definition, const QJsonObject &json)
{
    definition.type
        = landscape::attributeTypeFromName(json[QStringLiteral("type")].toString()).value_or(definition.type);
    definition.unit = json[QStringLiteral("unit")].toString();
    definition.choices.clear();
    for (const auto &choice : json[QStringLiteral("choices")].toArray())
        definition.choices << choice.toString();
    definition.label = json[QStringLiteral("label")].toString();
    definition.required = json[QStringLiteral("required")].toBool();
    definition.kinds.clear();
    for (const auto &name : json[QStringLiteral("kinds")].toArray()) {
        if (const auto kind = landscape::elementKindFromName(name.toString()))
            definition.kinds << *kind;
    }
    const auto number = [&](const QString &key) {
        return json.contains(key) ? std::optional<double>(json[key].toDouble()) : std::nullopt;
    };
    definition.minimum = number(QStringLiteral("minimum"));
    definition.maximum = number(QStringLiteral("maximum"));
}

QString colourText(landscape::Rgb colour)
{
    return QStringLiteral("#%1").arg(colour, 8, 16, QLatin1Char('0'));
}

std::optional<landscape::Rgb> colourFromText(const QString &text)
{
    bool isNumber = false;
    const uint colour = text.mid(1).toUInt(&isNumber, 16);
    return isNumber && text.size() == 9 ? std::optional<landscape::Rgb>(colour) : std::nullopt;
}

} // namespace exchange
