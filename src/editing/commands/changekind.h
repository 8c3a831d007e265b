// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

namespace editing::commands {

/// What becomes of relationships that the metamodel does not permit after a change of kind.
enum class IllegalRelations : quint8 { Leave, BecomeAssociations };

/// The relationships of `ids` that would not be permitted any more if these had `kind`: permitted now and not then, in
/// id order. O(relationships).
[[nodiscard]] QList<landscape::RelationshipId> relationshipsIllegalAfter(const landscape::Landscape &landscape,
                                                                         const QList<landscape::ElementId> &ids,
                                                                         landscape::ElementKind kind);

/// Changes the kind of elements and keeps all else. With BecomeAssociations the relationships of
/// relationshipsIllegalAfter() become associations that keep name, documentation, attributes and ends.
[[nodiscard]] Edit changeKind(const QList<landscape::ElementId> &ids, landscape::ElementKind kind,
                              IllegalRelations illegal = IllegalRelations::Leave);

} // namespace editing::commands
