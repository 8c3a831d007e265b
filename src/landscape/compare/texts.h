// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/differences.h"

namespace landscape::comparing {

/// Words for what a comparison speaks of: names, uids and labels of things, boxes and fields, and values of fields.
class Texts
{
public:
    explicit Texts(const IdSpace &space)
        : m_space(space)
    {
    }

    /// The thing behind the key as it is in `side` (the view of a box or line).
    [[nodiscard]] ThingRef thing(const Aligned &side, const Key &key) const;
    /// The stable name of a field: "node:<uid>:rect" for the field "rect" of a box, "node:<uid>" for an empty one.
    [[nodiscard]] QString fieldName(const Key &key, const QString &field) const;
    [[nodiscard]] QString label(const Aligned &side, const Key &key, const QString &field) const;
    [[nodiscard]] FieldText value(const Aligned &side, const Key &key, const FieldValue &value) const;
    /// What a box or line shows, as the value of its being there.
    [[nodiscard]] FieldText part(const Aligned &side, const Key &key) const;
    /// The boxes or lines in their order, as the value of "order" or "lineOrder".
    [[nodiscard]] FieldText order(const Aligned &side, ViewId view, Part part) const;

private:
    [[nodiscard]] QString nameOf(const Aligned &side, const Key &key) const;
    [[nodiscard]] QString uidOf(const Aligned &side, ConceptId id) const;
    [[nodiscard]] QString nodeName(const Aligned &side, ViewId view, NodeId node) const;
    [[nodiscard]] QString connectionName(const Aligned &side, ViewId view, ConnectionId connection) const;

    const IdSpace &m_space;
};

/// The name of an element or relationship for people; where it has none, its kind (and ends).
[[nodiscard]] QString conceptName(const Landscape &facts, ConceptId id);
/// Name of a field of a whole thing.
[[nodiscard]] QString fieldLabel(const QString &field, const AttributeRegistry &registry);
/// Takes "node:<uid>:rect" apart; for any other field the part is Whole and `key` empty.
struct PartField
{
    Part part = Part::Whole;
    QString key;
    QString field;
};
[[nodiscard]] PartField partField(const QString &field);

} // namespace landscape::comparing
