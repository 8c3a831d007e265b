// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "landscape/snapshot.h"

#include <QStringList>

namespace panels {

/// What relationships have besides attributes, each kind its own.
enum class RelationFact : quint8 { None, AccessMode, Directed, Strength };

/// What is asked about relationships of a kind: "information" and "volume" of a flow, "crud" of an access.
[[nodiscard]] QList<landscape::AttributeId> attributesAskedOf(landscape::RelationshipKind kind);
[[nodiscard]] RelationFact factOf(landscape::RelationshipKind kind);
[[nodiscard]] QString factLabel(RelationFact fact);
/// The fact for people, and as choices list it; empty where it is not said.
[[nodiscard]] QString factText(const landscape::Relationship &relation, RelationFact fact);
/// The words to choose from; empty where anything may be typed.
[[nodiscard]] QStringList factChoices(RelationFact fact);

/// Sets a fact from a word of factChoices(), or as typed. One undo step for all.
[[nodiscard]] editing::Edit setRelationFact(const QList<landscape::RelationshipId> &ids, RelationFact fact,
                                            const QString &text);
/// Sets an attribute from what a person typed, read like setValueText() does for elements; several references are
/// separated by ';'. One undo step for all.
[[nodiscard]] editing::Edit setRelationValueText(const QList<landscape::RelationshipId> &ids,
                                                 landscape::AttributeId attribute, const QString &text);

} // namespace panels
