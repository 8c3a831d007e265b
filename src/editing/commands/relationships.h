// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

namespace editing::commands {

/// Makes relationships another kind; what only the old kind has (access mode, strength, direction) is left off.
[[nodiscard]] Edit setRelationshipKind(const QList<landscape::RelationshipId> &ids, landscape::RelationshipKind kind);
/// Exchanges source and target, in views too.
[[nodiscard]] Edit turnRound(const QList<landscape::RelationshipId> &ids);
/// Makes one relationship of each group: the first stays, documentation and sources of the others are added to it, and
/// lines in views and relationships that ended in the others end in it.
[[nodiscard]] Edit foldRelationships(const QList<QList<landscape::RelationshipId>> &groups);
[[nodiscard]] Edit removeRelationships(const QList<landscape::RelationshipId> &ids);

/// Several edits as one undo step.
[[nodiscard]] Edit together(const QString &text, const QList<Edit> &edits);

} // namespace editing::commands
