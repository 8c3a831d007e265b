// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/field.h"
#include "landscape/compare/record.h"

#include <map>

namespace landscape::comparing {

/// A landscape in the ids of an IdSpace: rows of two of these are the same thing when their ids are equal, and values
/// can be compared as they stand. What a landscape keeps in lists has numbers here, too.
struct Aligned
{
    Landscape facts; ///< its registry, folders, specialisations and images are not to be used; see below
    std::map<std::uint32_t, AttributeDefinition> definitions;
    std::map<std::uint32_t, Specialization> specializations;
    std::map<std::uint32_t, Folder> folders;
    std::map<std::uint32_t, Image> images;
    bool sharesRows = false; ///< `facts` is the landscape as it was given: its ids are those of the space
};

/// Gives the things of several landscapes common ids: those of the first, and new ones for what it lacks. How things
/// are matched stands in field.h (ThingRef); boxes and lines by their uid within the view.
class IdSpace
{
public:
    /// `first` keeps its ids.
    explicit IdSpace(const Landscape &first);
    ~IdSpace();
    IdSpace(const IdSpace &) = delete;
    IdSpace &operator=(const IdSpace &) = delete;

    [[nodiscard]] const Aligned &first() const;
    /// O(rows); O(changed rows) for the first that is a changed copy of `first`. What a landscape refers to and no
    /// longer has gets a number of its own.
    [[nodiscard]] Aligned align(const Landscape &other);

    /// All attributes of all landscapes aligned so far.
    [[nodiscard]] const AttributeRegistry &registry() const;
    /// The uid (as in ThingRef) behind the number of a thing that is in one of the landscapes; of elements,
    /// relationships and views the row itself tells it.
    [[nodiscard]] QString uidOf(Thing what, std::uint32_t number) const;
    /// The name of a box or line in fields: its uid, or "@<what it shows>#<n>".
    [[nodiscard]] QString nodeKey(ViewId view, NodeId node) const;
    [[nodiscard]] QString connectionKey(ViewId view, ConnectionId connection) const;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

} // namespace landscape::comparing
