// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "landscape/sameas/fields.h"

namespace landscape {

/// One field of two elements side by side.
struct MergeField
{
    QString field; ///< as in landscape/sameas/fields.h
    QString label;
    QString keep; ///< as people read it; empty = not stated
    QString gone;
    QString keepSource; ///< "inventory.csv, line 12"; empty = not known
    QString goneSource;
    bool differs = false;  ///< both state it, and not alike
    bool mayBeBoth = false;
    Side proposed = Side::Keep; ///< Gone where only `gone` states it, Both for documentation that differs, else Keep
};

/// A relationship that would fold into an equal one.
struct FoldedPair
{
    Relationship folded; ///< as it is now
    RelationshipId into; ///< null for one between the two elements themselves, which only the record keeps
};

/// What merging would do; nothing is changed. Lists are in id order.
struct MergePreview
{
    ElementId keep;
    ElementId gone;
    QList<MergeField> fields; ///< of either element, in the order of fields::stated()
    QList<RelationshipId> redirected; ///< relationships that will end in `keep`
    QList<FoldedPair> folded;         ///< relationships that become equal to one there, or would become a loop
    QList<UseId> movedUses;
    QList<UseId> foldedUses; ///< the same unit, function and application are there already
    QList<MoveId> moved;
    QList<MoveId> foldedMoves;
    QList<DecisionId> movedDecisions;
    QList<DecisionId> foldedDecisions; ///< `keep` has a decision in that scenario; only the record keeps this one
    QList<ElementId> referring; ///< elements whose attributes refer to `gone`
    QList<ViewId> views;        ///< views whose boxes change
};

/// Null ids, one and the same element, or unknown ones give an empty preview with null ids. O(rows).
[[nodiscard]] MergePreview previewMerge(const Landscape &landscape, ElementId keep, ElementId gone);

/// Makes `gone` the same as `keep`: a link remembers `gone` whole, and what was moved, so that takeBack() restores it.
/// - Fields: `choices` by field name; a field not listed is as proposed by previewMerge(). Sources of both stay.
/// - Relationships, uses, moves, decisions, references in attributes, boxes in views and earlier same-as links of
///   `gone` now are of `keep`. Where that makes a relationship equal to another one (kind, ends, name, direction and
///   the information of a flow), the two fold: the one there stays, gets documentation and attributes that it lacks,
///   and the other is in SameAs::folded. Uses, moves and decisions fold alike.
/// - A relationship between the two goes into the record, never becoming a loop; a line that showed it becomes a plain
///   line.
/// - Relationships that become equal because their ends folded, fold too.
/// Errors: "merge.same", "merge.missing". O(rows).
[[nodiscard]] base::Result<SameAsId> mergeElements(Landscape &landscape, ElementId keep, ElementId gone,
                                                   const FieldSides &choices = {}, const QString &reason = {},
                                                   double probability = 1);

/// Takes a link back: its record becomes an element of its own again, under its old id and uid where these are free.
/// Everything that still stands where it was moved to goes back; fields of the element that came from the record go
/// back to what they were, unless they changed since; folded relationships, uses, moves and decisions come back where
/// their ends still exist. Taking back right after mergeElements() gives an equal landscape, whatever happened
/// elsewhere in between. Returns the element. Error: "merge.missing". O(rows).
[[nodiscard]] base::Result<ElementId> takeBack(Landscape &landscape, SameAsId link);

/// One statement about one field of an element.
struct Statement
{
    QString field;
    QString label;
    QString text;    ///< as people read it
    QString source;  ///< "inventory.csv, line 12"; empty = entered by hand or not known
    SourceRef ref;
    SameAsId record; ///< the link whose record says so; null = the element itself
    bool holds = false; ///< it is what the element says now
};

/// What each source says about each field of an element, field by field: the element itself first, then the records
/// linked to it in id order, each followed by what it replaced; those that say nothing about a field are left out.
[[nodiscard]] QList<Statement> sourceRecords(const Landscape &landscape, ElementId element);

/// The links of an element, in id order.
[[nodiscard]] QList<SameAsId> linksOf(const Landscape &landscape, ElementId element);

/// The record of a link without the notes that the link keeps for itself (see landscape/sameas/notes.h).
[[nodiscard]] Element recordOf(const SameAs &link);

} // namespace landscape
