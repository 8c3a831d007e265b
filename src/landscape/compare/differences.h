// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/idspace.h"

#include <functional>
#include <optional>

namespace landscape::comparing {

/// A thing in the ids of an IdSpace, or a box or line in one (its view).
enum class Part : quint8 { Whole, Node, Connection };

struct Key
{
    Thing what = Thing::Settings;
    std::uint32_t number = 0; ///< 0 for the settings, of which there is one
    Part part = Part::Whole;
    std::uint32_t partNumber = 0;

    [[nodiscard]] Key whole() const { return {what, number}; }
    friend auto operator<=>(const Key &, const Key &) = default;
};

[[nodiscard]] inline Key keyOfNode(ViewId view, NodeId node)
{
    return {Thing::View, view.number(), Part::Node, node.number()};
}
[[nodiscard]] inline Key keyOfConnection(ViewId view, ConnectionId line)
{
    return {Thing::View, view.number(), Part::Connection, line.number()};
}

[[nodiscard]] inline Key keyOfConcept(ConceptId id)
{
    return id.isRelationship() ? Key{Thing::Relationship, id.relationship().number()}
                               : Key{Thing::Element, id.element().number()};
}

[[nodiscard]] bool contains(const Aligned &side, const Key &key);
/// The fields of the thing, box or line; nothing where it is not there.
[[nodiscard]] std::optional<Record> recordOf(const Aligned &side, const Key &key, const AttributeRegistry &registry);

/// Calls visit(key) for whole things that only one side has or whose rows differ (if only in what is no difference), in
/// the order of Thing and number. Rows that the two share are skipped in chunks.
void visitDifferences(const Aligned &a, const Aligned &b, const std::function<void(const Key &)> &visit);
/// Keys of the boxes and lines that differ between two states of a view, in the order of `b`, then those only in `a`.
[[nodiscard]] QList<Key> differingParts(const View &a, const View &b);

/// The concepts, boxes, lines and views that a field of `owner` refers to.
[[nodiscard]] QList<Key> references(const Key &owner, const FieldValue &value);
/// Whether a thing cannot be without what such a value refers to.
[[nodiscard]] bool isRequired(const FieldValue &value);

/// Whether items that lie in the same box (or in none) in both stand in another order there.
[[nodiscard]] bool nodeOrderDiffers(const View &a, const View &b);
[[nodiscard]] bool connectionOrderDiffers(const View &a, const View &b);

} // namespace landscape::comparing
