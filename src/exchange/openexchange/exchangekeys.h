// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <QJsonObject>

namespace exchange {

/// What of an exchange file lies in Extras, under which key. Texts in further languages are attributes
/// ("name@sv", "documentation@sv", "KEY@sv" after a property KEY) where there are attributes, so that they travel
/// through every format that carries properties.
namespace keys {
// Of Settings.
inline const QString language = QStringLiteral("exchange:lang"); ///< xml:lang of the model's name, that of most texts
inline const QString version = QStringLiteral("exchange:version");
inline const QString metadata
    = QStringLiteral("exchange:metadata:"); ///< + "dc:title": text; + "xml": an element as XML
inline const QString viewpoint = QStringLiteral("exchange:viewpoint"); ///< a definition of the file's own, as XML
inline const QString definition = QStringLiteral("exchange:propdef:"); ///< + key of the attribute: id of its definition
inline const QString definitionType
    = QStringLiteral("exchange:propdef-type:"); ///< + key: a data type of no other trace
inline const QString definitionName = QStringLiteral("exchange:propdef-name:"); ///< + key + "@sv": its name in Swedish
inline const QString organizations
    = QStringLiteral("exchange:organizations"); ///< "plain": no folder stands for a layer
inline const QString unfiled = QStringLiteral("exchange:unfiled"); ///< types of top folders that list nothing
inline const QString order = QStringLiteral("exchange:order"); ///< uids in the order of the organisations
// Of anything.
inline const QString textLanguage = QStringLiteral("exchange:lang:"); ///< + "name": its xml:lang where that differs
inline const QString attribute = QStringLiteral("exchange:@"); ///< + name or {namespace}name: an attribute not known
inline const QString xml = QStringLiteral("exchange:xml"); ///< an element not known, as XML
inline const QString place = QStringLiteral("exchange:place"); ///< labels as JSON; "none": stands in no organisation
// Of views, boxes and lines.
inline const QString viewpointName = QStringLiteral("exchange:viewpointName");
inline const QString viewpointRef = QStringLiteral("exchange:viewpointRef");
inline const QString label = QStringLiteral("exchange:label"); ///< + "@sv"
inline const QString documentation = QStringLiteral("exchange:documentation"); ///< + "@sv"
inline const QString viewRef = QStringLiteral("exchange:viewRef"); ///< uid of a view to go to
inline const QString conceptRef = QStringLiteral("exchange:conceptRef"); ///< uid
inline const QString xpathPart = QStringLiteral("exchange:xpathPart");
inline const QString fontStyle = QStringLiteral("exchange:fontStyle"); ///< "plain"
inline const QString lineWidth = QStringLiteral("exchange:lineWidth"); ///< beyond 3
inline const QString fillColour = QStringLiteral("exchange:fillColor"); ///< of a line, "#aarrggbb"
inline const QString nesting = QStringLiteral("exchange:nesting"); ///< a line of type NestingRelationship
inline const QString sourceAttachment = QStringLiteral("exchange:sourceAttachment"); ///< "x y", which is the first bend
inline const QString targetAttachment = QStringLiteral("exchange:targetAttachment"); ///< "x y", which is the last bend
} // namespace keys

inline constexpr QLatin1StringView exchangeNamespace("http://www.opengroup.org/xsd/archimate/3.0/");
inline constexpr QLatin1StringView dublinCore("http://purl.org/dc/elements/1.1/");
inline constexpr QLatin1StringView schemaInstance("http://www.w3.org/2001/XMLSchema-instance");
inline constexpr QLatin1StringView xmlSpace("http://www.w3.org/XML/1998/namespace");

/// Whether `text` may be an XML id as it is.
[[nodiscard]] bool isXmlId(QStringView text);
/// The id a property definition gets where none is known: "propdef-run_cost".
[[nodiscard]] QString definitionId(const QString &key);

/// "name@sv" in its two parts; nothing where `key` does not end in a language (or a number, for texts without one).
struct LanguageKey
{
    QString base;
    QString language; ///< empty for a number
};
[[nodiscard]] std::optional<LanguageKey> languageKey(const QString &key);

/// What exchange XML has no place for of an attribute's definition, as JSON, and back.
[[nodiscard]] QJsonObject definitionJson(const landscape::AttributeDefinition &definition);
void setFromJson(landscape::AttributeDefinition &definition, const QJsonObject &json);

/// "#aarrggbb" and back.
[[nodiscard]] QString colourText(landscape::Rgb colour);
[[nodiscard]] std::optional<landscape::Rgb> colourFromText(const QString &text);

} // namespace exchange
