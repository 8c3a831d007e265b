// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <QJsonArray>
#include <QJsonObject>

namespace editing::clipboard {

/// How the clipboard's JSON spells what a view holds; for copying and pasting, not for others. Readers take what they
/// understand and leave the default for the rest.

inline constexpr QLatin1String partFormat("landskap-view-part");

/// Geometry and looks of a box; not what it stands for.
[[nodiscard]] QJsonObject nodeJson(const landscape::PlacedNode &node);
[[nodiscard]] landscape::PlacedNode nodeFrom(const QJsonObject &json);
[[nodiscard]] QJsonObject lineJson(const landscape::RoutedConnection &line);
[[nodiscard]] landscape::RoutedConnection lineFrom(const QJsonObject &json);

/// What elements and relationships have alike. Attributes are named by their keys, references by uid and name.
[[nodiscard]] QJsonObject conceptJson(const landscape::Concept &item, const landscape::Landscape &facts);
/// All of it but the attributes.
void readConcept(landscape::Concept &item, const QJsonObject &json);
/// The attributes, defined in `facts` where they are new; references as `find` knows their uids, else by name as text;
/// what does not fit an attribute's type here stays as text. Where they came from is not carried over.
[[nodiscard]] landscape::AttributeValues valuesFrom(const QJsonArray &json, landscape::Landscape &facts,
                                                    const QHash<QString, landscape::ElementId> &find);
/// The uids of the elements that attributes refer to.
[[nodiscard]] QStringList referencesIn(const QJsonArray &json);

/// Definitions of attributes by key, for landscapes that do not have them.
[[nodiscard]] QJsonObject definitionJson(const landscape::AttributeDefinition &definition);
void defineFrom(const QJsonObject &json, landscape::AttributeRegistry &registry);

} // namespace editing::clipboard
