// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "landscape/landscape.h"
#include "landscape/sameas/fields.h"

#include <QHash>
#include <QSet>

namespace landscape {

/// How many rows of one kind a join added, changed or found to be the same already.
struct JoinCounts
{
    int added = 0;
    int updated = 0;
    int same = 0;
    friend bool operator==(const JoinCounts &, const JoinCounts &) = default;
};

struct JoinResult
{
    Landscape landscape;
    JoinCounts elements;
    JoinCounts relationships;
    JoinCounts uses;
    JoinCounts views;
    base::Problems problems; ///< values that differed and were kept as they were
    QHash<ElementId, ElementId> places; ///< element of the batch -> element of the landscape; skipped ones are missing
};

/// Which element of a landscape a staged one is.
struct Match
{
    ElementId element;
    double probability = 1;
    QString reason;
    /// Keep the staged element as a record that can be taken back. Where not, a record is kept all the same when the two
    /// state a field differently, so that the statement that was not taken stays visible.
    bool link = false;
    /// Only the fields in Correspondence::fields are touched; others are not even filled in where unknown.
    bool onlyChosen = false;
};

/// How rows of a batch correspond to those of a landscape, and what to take. Ids on the left are the batch's.
struct Correspondence
{
    QHash<ElementId, Match> elements; ///< all others are new
    QSet<ElementId> skipped;          ///< left out with all that stands on them
    QHash<ElementId, FieldSides> fields; ///< Keep = the landscape's; not listed: filled where unknown, else kept
    QHash<RelationshipId, FieldSides> relationshipFields; ///< listed rows: only these fields are touched
    /// Fields (as in landscape/compare/field.h) of rows there already that are taken from the batch's row.
    QHash<UseId, QStringList> useFields;
    QHash<MoveId, QStringList> moveFields;
    QHash<DecisionId, QStringList> decisionFields;
    QSet<ViewId> takenViews; ///< these replace the landscape's views of the same uid
    /// Rows that are neither added nor changed; relationships and views are looked up for what refers to them.
    QSet<RelationshipId> settledRelationships;
    QSet<UseId> settledUses;
    QSet<MoveId> settledMoves;
    QSet<DecisionId> settledDecisions;
    QSet<ViewId> settledViews;
};

/// An element is the same when its uid is the same and its kind too, or a linked record of the same source has that uid,
/// else when kind, folded name and unit are the same and it is the only one on both sides. O(rows of both).
[[nodiscard]] Correspondence correspond(const Landscape &into, const Landscape &batch);

/// Brings `batch` into a copy of `into`. Values that `into` does not know are filled in; where both know and differ,
/// the chosen one holds, else that of `into`, and a problem "join.differs" says so: nothing is overwritten silently.
/// Relationships are the same by uid, else by kind, ends and name; uses, moves by their triple; decisions by
/// application and scenario; views by uid ("join.view-differs" where they show something else). Sources are the same by
/// file, format and the unit they were read for. O(rows of both).
[[nodiscard]] JoinResult join(const Landscape &into, const Landscape &batch, const Correspondence &correspondence);
/// The same with correspond().
[[nodiscard]] JoinResult join(const Landscape &into, const Landscape &batch);

} // namespace landscape
