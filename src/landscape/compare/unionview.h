// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/comparison.h"

namespace landscape {

/// A view of two landscapes in one: what the later one shows, and what only the earlier one showed at its old place.
struct UnionView
{
    Landscape facts; ///< the later landscape with the removed elements and relationships added; ids of the later one
    ViewId view;     ///< the union in `facts`; null where neither landscape has the view
    /// Elements of boxes: added, removed or changed as facts.
    QHash<ElementId, ChangeKind> elements;
    /// Boxes and lines that only one of the two pictures has, and boxes that were moved.
    QHash<NodeId, ChangeKind> nodes;
    QHash<ConnectionId, ChangeKind> connections;
};

/// Both pictures of the view `uid` over each other. O(rows).
[[nodiscard]] UnionView unionView(const Landscape &before, const Landscape &after, const QString &uid);

} // namespace landscape
