// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/elementkind.h"
#include "landscape/metamodel/relationshipkinds.h"

#include <span>

namespace landscape {

/// Valid: true in any model. Potential: may be true; it depends on what the model means.
enum class Certainty : quint8 { Valid, Potential };

/// One derivation rule of ArchiMate 3.2, Appendix B (B.2 valid, B.3 potential): from two relationships that share the
/// element m follows a third one from a to c.
///
/// The twenty rules come down to three shapes. (PDR4 and PDR5, whose letters in the appendix stand in another order,
/// are Chains; PDR11 is a Meet read from its other end.)
struct DerivationRule
{
    enum class Shape : quint8 {
        Chain, ///< first runs a -> m, second m -> c
        Meet,  ///< second runs a -> m, first c -> m: what reaches a part reaches the whole
        Fork,  ///< first runs m -> a, second m -> c
    };
    enum class Takes : quint8 { First, Second, Weaker }; ///< whose kind the derived relationship has

    const char *name; ///< "DR3", "PDR12"
    Certainty certainty;
    Shape shape;
    RelationshipKinds first;
    RelationshipKinds second;
    Takes takes;
    bool throughGrouping = false; ///< m must be a Grouping

    [[nodiscard]] bool matches(RelationshipKind one, RelationshipKind two) const
    {
        return first.contains(one) && second.contains(two);
    }
    [[nodiscard]] RelationshipKind derivedKind(RelationshipKind one, RelationshipKind two) const;
};

/// DR1–DR8, then PDR1–PDR12.
[[nodiscard]] std::span<const DerivationRule> derivationRules();
/// The rule for two relationships in that shape, or nullptr: there is never more than one. O(1).
[[nodiscard]] const DerivationRule *findDerivationRule(DerivationRule::Shape shape, RelationshipKind first,
                                                       RelationshipKind second);

/// The weaker of two kinds of one family. From weak to strong: realization, assignment, aggregation, composition;
/// association, influence, access, serving (ArchiMate 3.2, §5.7).
[[nodiscard]] RelationshipKind weaker(RelationshipKind a, RelationshipKind b);

} // namespace landscape
