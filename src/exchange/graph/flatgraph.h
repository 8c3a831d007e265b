// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

namespace exchange {

/// A landscape as plain nodes and lines, as graph formats know them. A relationship that others end in becomes a node
/// between two lines; a use becomes a line from the unit to the application (or from what of the three there is).
struct FlatGraph
{
    struct Node
    {
        QString id; ///< "n12" of an element, "r7" of a relationship: letters and digits only
        landscape::ConceptId item;
        landscape::ElementId unit; ///< it belongs to; of a unit itself; null = to none
    };
    struct Line
    {
        QString id;
        QString from;
        QString to;
        landscape::RelationshipId relationship; ///< or
        landscape::UseId use;
    };
    QList<Node> nodes;
    QList<Line> lines;
    int usesWithoutEnds = 0; ///< uses of which only one end is known
};

/// In the order of ids. O(rows).
[[nodiscard]] FlatGraph flatGraph(const landscape::Snapshot &landscape);

/// Text without the control characters and half pairs that XML refuses.
[[nodiscard]] QString xmlSafe(const QString &text);

} // namespace exchange
