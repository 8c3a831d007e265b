// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

namespace editing::commands {

/// Adds an element; with attribute `unit` set where one is given. An empty name is refused ("edit.name").
[[nodiscard]] Edit addElement(landscape::ElementKind kind, const QString &name, landscape::ElementId unit = {});

/// Renames an element or a relationship. Typing on merges.
[[nodiscard]] Edit rename(landscape::ConceptId id, const QString &name);

[[nodiscard]] Edit setDocumentation(landscape::ConceptId id, const QString &documentation);

/// Removes elements with all that stands on them (see Landscape::removeElement).
[[nodiscard]] Edit removeElements(const QList<landscape::ElementId> &ids);

/// Adds a relationship. Ends that do not exist are refused ("edit.missing").
[[nodiscard]] Edit addRelationship(landscape::RelationshipKind kind, landscape::ConceptId source,
                                   landscape::ConceptId target);
[[nodiscard]] Edit removeRelationship(landscape::RelationshipId id);

} // namespace editing::commands
