// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/derivationrule.h"

#include <array>

namespace landscape {

namespace {

using Kind = RelationshipKind;
using Shape = DerivationRule::Shape;
using Takes = DerivationRule::Takes;

constexpr RelationshipKinds ordinaryKinds = structuralKinds | dependencyKinds | dynamicKinds;
constexpr RelationshipKinds triggering = Kind::Triggering;
constexpr RelationshipKinds flow = Kind::Flow;
constexpr RelationshipKinds specialization = Kind::Specialization;
constexpr RelationshipKinds holding{Kind::Composition, Kind::Aggregation};
constexpr RelationshipKinds carryingOut{Kind::Realization, Kind::Assignment};

constexpr DerivationRule rules[] = {
    {"DR1", Certainty::Valid, Shape::Chain, specialization, specialization, Takes::First},
    {"DR2", Certainty::Valid, Shape::Chain, structuralKinds, structuralKinds, Takes::Weaker},
    {"DR3", Certainty::Valid, Shape::Chain, structuralKinds, dependencyKinds, Takes::Second},
    {"DR4", Certainty::Valid, Shape::Meet, structuralKinds, dependencyKinds, Takes::Second},
    {"DR5", Certainty::Valid, Shape::Chain, structuralKinds, dynamicKinds, Takes::Second},
    {"DR6", Certainty::Valid, Shape::Meet, structuralKinds, flow, Takes::Second},
    {"DR7", Certainty::Valid, Shape::Chain, triggering, structuralKinds, Takes::First},
    {"DR8", Certainty::Valid, Shape::Chain, triggering, triggering, Takes::First},

    {"PDR1", Certainty::Potential, Shape::Chain, specialization, ordinaryKinds, Takes::Second},
    {"PDR2", Certainty::Potential, Shape::Meet, specialization, ordinaryKinds, Takes::Second},
    {"PDR3", Certainty::Potential, Shape::Fork, specialization, ordinaryKinds, Takes::Second},
    {"PDR4", Certainty::Potential, Shape::Chain, ordinaryKinds, specialization, Takes::First},
    {"PDR5", Certainty::Potential, Shape::Chain, dependencyKinds, structuralKinds, Takes::First},
    {"PDR6", Certainty::Potential, Shape::Fork, structuralKinds, dependencyKinds, Takes::Second},
    {"PDR7", Certainty::Potential, Shape::Chain, dependencyKinds, dependencyKinds, Takes::Weaker},
    {"PDR8", Certainty::Potential, Shape::Chain, flow, structuralKinds, Takes::First},
    {"PDR9", Certainty::Potential, Shape::Fork, structuralKinds, dynamicKinds, Takes::Second},
    {"PDR10", Certainty::Potential, Shape::Chain, flow, flow, Takes::First},
    {"PDR11", Certainty::Potential, Shape::Meet, structuralKinds, triggering, Takes::Second},
    {"PDR12", Certainty::Potential, Shape::Fork, holding, carryingOut, Takes::Second, true},
};

class RuleTable
{
public:
    RuleTable()
    {
        for (const DerivationRule &rule : rules) {
            for (const Kind first : allRelationshipKinds()) {
                for (const Kind second : allRelationshipKinds()) {
                    if (rule.matches(first, second))
                        place(rule.shape, first, second) = &rule;
                }
            }
        }
    }

    [[nodiscard]] const DerivationRule *rule(Shape shape, Kind first, Kind second) const
    {
        return m_rules[size_t(shape)][size_t(first)][size_t(second)];
    }

private:
    const DerivationRule *&place(Shape shape, Kind first, Kind second)
    {
        return m_rules[size_t(shape)][size_t(first)][size_t(second)];
    }

    std::array<std::array<std::array<const DerivationRule *, 11>, 11>, 3> m_rules{};
};

int strength(RelationshipKind kind)
{
    switch (kind) {
    case Kind::Association:
        return 0;
    case Kind::Influence:
        return 1;
    case Kind::Access:
        return 2;
    case Kind::Serving:
        return 3;
    case Kind::Realization:
        return 4;
    case Kind::Assignment:
        return 5;
    case Kind::Aggregation:
        return 6;
    case Kind::Composition:
        return 7;
    case Kind::Flow:
    case Kind::Triggering:
    case Kind::Specialization:
        return 8;
    }
    Q_UNREACHABLE();
}

} // namespace

RelationshipKind DerivationRule::derivedKind(RelationshipKind one, RelationshipKind two) const
{
    switch (takes) {
    case Takes::First:
        return one;
    case Takes::Second:
        return two;
    case Takes::Weaker:
        return weaker(one, two);
    }
    Q_UNREACHABLE();
}

std::span<const DerivationRule> derivationRules()
{
    return rules;
}

const DerivationRule *findDerivationRule(DerivationRule::Shape shape, RelationshipKind first, RelationshipKind second)
{
    static const RuleTable table;
    return table.rule(shape, first, second);
}

RelationshipKind weaker(RelationshipKind a, RelationshipKind b)
{
    return strength(b) < strength(a) ? b : a;
}

} // namespace landscape
