// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/comparison.h"

#include <QMap>

#include <optional>

namespace landscape {

enum class MergeSide : quint8 { Base, Ours, Theirs };

/// Names a conflict, the same from one call to the next. An empty field means the whole thing: one side deleted it and
/// the other changed it or needs it.
struct ConflictKey
{
    Thing what = Thing::Element;
    QString uid;
    QString field;
    friend bool operator==(const ConflictKey &, const ConflictKey &) = default;
    friend bool operator<(const ConflictKey &a, const ConflictKey &b);
};

/// How conflicts are to be settled: one by one, and `otherwise` all the rest. The base's value of a field of something
/// that both added is ours.
struct Choices
{
    QMap<ConflictKey, MergeSide> each;
    std::optional<MergeSide> otherwise;
};

/// Something both sides changed, each in its own way.
struct Conflict
{
    ConflictKey key;
    QString name;     ///< of the thing, for people
    QString label;    ///< of the field, for people; empty for a whole thing
    FieldText base;   ///< of a whole thing `exact` is "deleted", "changed" or "same"
    FieldText ours;
    FieldText theirs;
    /// Of a whole thing: what either side added or changed and cannot be without it.
    QList<ThingRef> dependants;
    MergeSide taken = MergeSide::Ours;
    bool resolved = false; ///< by a choice; else our side stands until somebody chooses
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

struct ThreeWay
{
    Landscape merged; ///< rows of ours keep their ids
    QList<Conflict> conflicts; ///< by thing, natural order of names, uid and field; resolved ones included
    QList<Change> taken;       ///< what `merged` has otherwise than ours: what theirs brought
    /// The part of `taken` that takes something of ours away: things removed, and (as ChangeKind::Changed) fields that
    /// were given and are not any more.
    QList<Change> deletions;
    [[nodiscard]] int unresolved() const;
};

/// Merges what ours and theirs each changed since `base`, field by field; things are matched as in compare().
/// - A field that one side changed is taken from there; that both changed alike, too; that both changed otherwise is a
///   conflict.
/// - A thing that one side deleted and the other left alone is deleted. Where the other changed it, or added or changed
///   something that cannot be without it (a relationship's end, the element of a box, a reference in an attribute …),
///   that is a conflict of the whole thing, with these dependants listed; they come or go with the choice.
/// - A thing added by both is merged field by field; boxes and lines in views are merged like things of their own.
/// - Merged ends of relationships or nestings of boxes that would make a circle are conflicts.
/// - An attribute definition stays as long as a value needs it; a value that does not fit its merged type becomes text.
/// Unresolved conflicts stand as ours. The result holds all invariants if the three inputs do, whatever the choices,
/// and nothing that ours or theirs added or changed is missing without a conflict or deletion that says so.
/// Sources are joined, never a conflict. O(rows of the three).
[[nodiscard]] ThreeWay mergeThree(const Landscape &base, const Landscape &ours, const Landscape &theirs,
                                  const Choices &choices = {});

} // namespace landscape
