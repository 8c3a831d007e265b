// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"
#include "landscape/metamodel/relationshiprules.h"

namespace editing::views {

/// A relation that could be made between two concepts that are looked at in an order: the one it is drawn from (or the
/// outer of two nested ones) and the other.
struct RelationChoice
{
    landscape::RelationshipKind kind = landscape::RelationshipKind::Association;
    bool reversed = false; ///< it runs from the other one to the first
    friend bool operator==(const RelationChoice &, const RelationChoice &) = default;
};

/// What an end of a relationship is, for the rules. Nothing when it does not exist.
[[nodiscard]] std::optional<landscape::EndKind> endKind(const landscape::Landscape &landscape, landscape::ConceptId id);

/// The relations that the rules permit between two concepts, in both directions: first those from `first` to `second`
/// in the order of the palette, then the reversed ones. Junctions are asked as the rules want it. Empty for a pair in
/// which one stands on the other. O(1); with junctions O(relationships).
[[nodiscard]] QList<RelationChoice> relationsBetween(const landscape::Landscape &landscape, landscape::ConceptId first,
                                                     landscape::ConceptId second);
/// The same for kinds: for menus that make the other element, too.
[[nodiscard]] QList<RelationChoice> relationsBetween(landscape::EndKind first, landscape::EndKind second);
/// The kinds of element to which (or, reversed, from which) an element of this kind may have that relation; in the
/// order of ElementKind.
[[nodiscard]] QList<landscape::ElementKind> elementKindsFor(landscape::EndKind first, const RelationChoice &relation);

/// What nesting `inner` in `outer` may mean: of composition, aggregation, assignment, realization, specialization and
/// access those that the rules permit from outer to inner, in that order (the first is a good default); with `reversed`
/// also the ones from inner to outer. Empty when an end is no element, or when they are joined by one of these already.
[[nodiscard]] QList<RelationChoice> nestingRelations(const landscape::Landscape &landscape, landscape::ElementId outer,
                                                     landscape::ElementId inner, bool reversed = false);
/// The same for a new element of kind `inner`.
[[nodiscard]] QList<RelationChoice> nestingRelations(const landscape::Landscape &landscape, landscape::ElementId outer,
                                                     landscape::ElementKind inner, bool reversed = false);

/// The relationships of that kind from one concept to another, in id order: what is asked before an equal one is made.
/// O(relationships).
[[nodiscard]] QList<landscape::RelationshipId> equalRelationships(const landscape::Landscape &landscape,
                                                                  landscape::RelationshipKind kind,
                                                                  landscape::ConceptId source,
                                                                  landscape::ConceptId target);

/// The choice as a sentence about the two, for menus: "Journal serves North", reversed "Journal is served by North".
[[nodiscard]] QString sentence(const RelationChoice &relation, const QString &first, const QString &second);
/// The same without the second, for the first step of a cascading menu: "Serves", "Served by".
[[nodiscard]] QString shortSentence(const RelationChoice &relation);
/// What a concept is called in sentences: its name, else its kind; of a relationship without a name its kind.
[[nodiscard]] QString calledName(const landscape::Landscape &landscape, landscape::ConceptId id);

} // namespace editing::views
