// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "landscape/metamodel/derivationrule.h"
#include "landscape/snapshot.h"

namespace analysis {

/// A relationship that nobody drew but that follows from drawn ones (ArchiMate 3.2, §5.7 and Appendix B).
/// Computed when asked for, never stored.
struct DerivedRelationship
{
    landscape::RelationshipKind kind = landscape::RelationshipKind::Association;
    landscape::ElementId source;
    landscape::ElementId target;
    bool directed = true; ///< false for an association that follows from an undirected one
    landscape::Certainty certainty = landscape::Certainty::Valid;
    /// The proof: the relationships from source to target, each sharing an end with the next.
    QList<landscape::RelationshipId> chain;
    /// The rules in the order in which they were applied: "DR2", "DR4". Empty where a junction alone stands between.
    QStringList rules;
    friend bool operator==(const DerivedRelationship &, const DerivedRelationship &) = default;
};

struct DerivationOptions
{
    int maxLength = 5; ///< links of a chain; passing junctions does not count
    /// What to derive. Associations are left out unless asked for: nearly everything is associated with everything,
    /// once one is enough to derive the next.
    landscape::RelationshipKinds kinds =
        landscape::RelationshipKinds::all() - landscape::RelationshipKind::Association;
    bool potential = false; ///< those that may be true as well, not only those that must be
    base::CancelToken cancel; ///< stops and gives what was found so far
};

/// All derived relationships that start or end in `element`, one for each kind and pair of ends: the valid one with the
/// fewest links, else the potential one. Shortest chain first, then valid before potential, then by ids and kind.
/// One that is drawn too is not among them. Relationships that end in relationships are not followed; junctions are
/// passed (an Or junction makes the result potential).
///
/// A chain passes no element twice, so what would follow only round a loop is left out. Of the valid ones nothing else
/// is known to be missed (a test compares with the closure); of the potential ones those may be, that only follow when
/// inner links are joined first. O(relationships reached) with a factor of some eighty at worst: an element is reached
/// at most once for each kind, direction, certainty and whether proved.
[[nodiscard]] QList<DerivedRelationship> derivedRelationships(const landscape::Snapshot &snapshot,
                                                              landscape::ElementId element,
                                                              const DerivationOptions &options = {});

enum class Inner { ThroughOthers, All };

/// The derived relationships among `elements` (what a view shows), in the same order. With Inner::ThroughOthers only
/// those whose chain leads through an element that is not one of them: the others can be read from the view itself.
/// The work is that of derivedRelationships() for each element.
[[nodiscard]] QList<DerivedRelationship> derivedBetween(const landscape::Snapshot &snapshot,
                                                        const QList<landscape::ElementId> &elements,
                                                        const DerivationOptions &options = {},
                                                        Inner inner = Inner::ThroughOthers);

} // namespace analysis
