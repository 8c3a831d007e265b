// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/derivationrule.h"
#include "landscape/metamodel/relationshiprules.h"

namespace landscape {

// The derivation rules on kinds. A relation between kinds x and y means that some element of kind x may have it with
// some of kind y, so two that share a kind are two that may share an element, and a rule applies to the kinds as it
// would to the elements. Repeated until a whole round adds nothing; sets only grow, so that ends.
//
// To be quick the rules are tabled first: for each shape, for each kind of the first relationship and each *set* of
// kinds of the second, the set that follows. The inner loop over three kinds is then a few look-ups.

namespace {

using Shape = DerivationRule::Shape;

constexpr size_t relationshipKindCount = 11;

class RuleTable
{
public:
    RuleTable()
    {
        for (auto &rows : m_sets)
            rows.fill(std::vector<RelationshipKinds>(size_t(1) << relationshipKindCount));
        for (const DerivationRule &rule : derivationRules()) {
            if (!rule.throughGrouping)
                add(rule);
        }
    }

    [[nodiscard]] RelationshipKinds derived(Shape shape, RelationshipKinds first, RelationshipKinds second) const
    {
        RelationshipKinds result;
        const auto &rows = m_sets[size_t(shape)];
        for (unsigned rest = first.bits(); rest; rest &= rest - 1)
            result |= rows[size_t(qCountTrailingZeroBits(rest))][second.bits()];
        return result;
    }

private:
    void add(const DerivationRule &rule)
    {
        for (const RelationshipKind first : allRelationshipKinds()) {
            std::vector<RelationshipKinds> &sets = m_sets[size_t(rule.shape)][size_t(first)];
            for (const RelationshipKind second : allRelationshipKinds()) {
                if (!rule.matches(first, second))
                    continue;
                const RelationshipKinds follows = rule.derivedKind(first, second);
                for (size_t set = 0; set < sets.size(); ++set) {
                    if (RelationshipKinds::fromBits(unsigned(set)).contains(second))
                        sets[set] |= follows;
                }
            }
        }
    }

    std::array<std::array<std::vector<RelationshipKinds>, relationshipKindCount>, 3> m_sets;
};

} // namespace

void RelationshipRules::closeUnderDerivation(const Table &derivable)
{
    const RuleTable rules;
    // Associations follow between all kinds anyway; without them the sets are small.
    constexpr RelationshipKinds association = RelationshipKind::Association;
    const auto kindsOf = [this](EndKind source, EndKind target) {
        return m_table[source.index()][target.index()] - association;
    };
    const auto elementKind = [](EndKind kind) { return ElementKind(kind.index()); };

    bool hasGrown = true;
    while (hasGrown) {
        hasGrown = false;
        for (const EndKind a : std::as_const(m_ordinary)) {
            for (const EndKind m : std::as_const(m_ordinary)) {
                const RelationshipKinds outgoing = kindsOf(a, m);
                const RelationshipKinds incoming = kindsOf(m, a);
                if (outgoing.isEmpty() && incoming.isEmpty())
                    continue;
                for (const EndKind c : std::as_const(m_ordinary)) {
                    RelationshipKinds &kinds = m_table[a.index()][c.index()];
                    const RelationshipKinds found = rules.derived(Shape::Chain, outgoing, kindsOf(m, c))
                        | rules.derived(Shape::Meet, kindsOf(c, m), outgoing)
                        | rules.derived(Shape::Fork, incoming, kindsOf(m, c));
                    const RelationshipKinds added = (found & derivable[a.index()][c.index()]) - kinds;
                    if (added.isEmpty() || !mayDeriveThrough(elementKind(a), elementKind(m), elementKind(c)))
                        continue;
                    kinds |= added;
                    hasGrown = true;
                }
            }
        }
    }
}

} // namespace landscape
