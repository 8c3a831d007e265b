// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

namespace landscape {

/// Ids of the rows of one kind that one landscape has and another has not, or has otherwise; each list in id order.
template <typename Id> struct RowDifference
{
    QList<Id> added;
    QList<Id> removed;
    QList<Id> changed;
    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && removed.isEmpty() && changed.isEmpty(); }
};

/// What differs between two states of the *same* landscape (rows are told apart by their ids).
struct Difference
{
    RowDifference<ElementId> elements;
    RowDifference<RelationshipId> relationships;
    RowDifference<UseId> uses;
    RowDifference<MoveId> moves;
    RowDifference<DecisionId> decisions;
    RowDifference<ViewId> views;
    RowDifference<SameAsId> sameAs;
    bool settings = false; ///< name, currency, attribute definitions, sources, folders, specialisations or images

    [[nodiscard]] bool isEmpty() const;
    /// Whether anything but views differs: what an analysis depends on.
    [[nodiscard]] bool touchesFacts() const;
    /// The difference seen from the other side: added and removed exchanged.
    [[nodiscard]] Difference reversed() const;
};

/// O(changed rows) when `after` is a changed copy of `before`.
[[nodiscard]] Difference difference(const Landscape &before, const Landscape &after);

} // namespace landscape
