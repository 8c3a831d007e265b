// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/relationshipkind.h"

#include <initializer_list>

namespace landscape {

/// A set of relationship kinds, as one number.
class RelationshipKinds
{
public:
    constexpr RelationshipKinds() = default;
    constexpr RelationshipKinds(RelationshipKind kind)
        : m_bits(quint16(1u << unsigned(kind)))
    {
    }
    constexpr RelationshipKinds(std::initializer_list<RelationshipKind> kinds)
    {
        for (const RelationshipKind kind : kinds)
            *this |= kind;
    }
    [[nodiscard]] static constexpr RelationshipKinds all() { return fromBits(0x7ff); }
    [[nodiscard]] static constexpr RelationshipKinds fromBits(unsigned bits)
    {
        RelationshipKinds kinds;
        kinds.m_bits = quint16(bits & 0x7ff);
        return kinds;
    }

    [[nodiscard]] constexpr unsigned bits() const { return m_bits; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool contains(RelationshipKind kind) const { return m_bits & (1u << unsigned(kind)); }

    constexpr RelationshipKinds &operator|=(RelationshipKinds other) { return *this = fromBits(m_bits | other.m_bits); }
    friend constexpr RelationshipKinds operator|(RelationshipKinds a, RelationshipKinds b)
    {
        return fromBits(unsigned(a.m_bits) | b.m_bits);
    }
    friend constexpr RelationshipKinds operator&(RelationshipKinds a, RelationshipKinds b)
    {
        return fromBits(unsigned(a.m_bits) & b.m_bits);
    }
    friend constexpr RelationshipKinds operator-(RelationshipKinds a, RelationshipKinds b)
    {
        return fromBits(a.m_bits & ~unsigned(b.m_bits));
    }
    friend constexpr bool operator==(RelationshipKinds, RelationshipKinds) = default;

private:
    quint16 m_bits = 0;
};

/// The three families of ArchiMate 3.2 that the derivation rules speak of; specialization stands alone.
constexpr RelationshipKinds structuralKinds{RelationshipKind::Composition, RelationshipKind::Aggregation,
                                            RelationshipKind::Assignment, RelationshipKind::Realization};
constexpr RelationshipKinds dependencyKinds{RelationshipKind::Serving, RelationshipKind::Access,
                                            RelationshipKind::Influence, RelationshipKind::Association};
constexpr RelationshipKinds dynamicKinds{RelationshipKind::Triggering, RelationshipKind::Flow};

} // namespace landscape
