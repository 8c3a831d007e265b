// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace landscape {

using ElementId = base::Id<struct ElementTag>;
using RelationshipId = base::Id<struct RelationshipTag>;
using UseId = base::Id<struct UseTag>;
using MoveId = base::Id<struct MoveTag>;
using DecisionId = base::Id<struct DecisionTag>;
using ViewId = base::Id<struct ViewTag>;
using NodeId = base::Id<struct NodeTag>;             ///< a placed box, unique within its view
using ConnectionId = base::Id<struct ConnectionTag>; ///< a placed line, unique within its view
using SourceId = base::Id<struct SourceTag>;
using SameAsId = base::Id<struct SameAsTag>;
using AttributeId = base::Id<struct AttributeTag>;

/// An element or a relationship: what a relationship may end in (ArchiMate 3.2 allows relations to relations).
class ConceptId
{
public:
    constexpr ConceptId() = default;
    constexpr ConceptId(ElementId id)
        : m_number(id.number())
    {
    }
    constexpr ConceptId(RelationshipId id)
        : m_number(id ? id.number() | relationshipBit : 0)
    {
    }

    [[nodiscard]] constexpr bool isNull() const { return m_number == 0; }
    constexpr explicit operator bool() const { return m_number != 0; }
    [[nodiscard]] constexpr bool isElement() const { return m_number != 0 && !(m_number & relationshipBit); }
    [[nodiscard]] constexpr bool isRelationship() const { return (m_number & relationshipBit) != 0; }
    /// Null unless isElement().
    [[nodiscard]] constexpr ElementId element() const { return ElementId::create(isElement() ? m_number : 0); }
    /// Null unless isRelationship().
    [[nodiscard]] constexpr RelationshipId relationship() const
    {
        return RelationshipId::create(isRelationship() ? m_number & ~relationshipBit : 0);
    }

    friend constexpr auto operator<=>(ConceptId, ConceptId) = default;
    friend size_t qHash(ConceptId id, size_t seed = 0) noexcept { return ::qHash(id.m_number, seed); }

private:
    static constexpr std::uint32_t relationshipBit = 0x80000000u;
    std::uint32_t m_number = 0;
};

} // namespace landscape
