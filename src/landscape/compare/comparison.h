// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/field.h"

namespace landscape {

enum class ChangeKind : quint8 { Added, Removed, Changed };
[[nodiscard]] QString changeKindLabel(ChangeKind kind); ///< for people, translated

struct FieldChange
{
    QString field; ///< as in field.h
    QString label; ///< its name for people
    FieldText from;
    FieldText to;
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// One thing that only one landscape has, or that they say differently.
struct Change : ThingRef
{
    ChangeKind kind = ChangeKind::Changed;
    QList<FieldChange> fields; ///< of ChangeKind::Changed only; never empty then
    ConceptId before = {};     ///< of an element or relationship: its id in `a`; null where it is new
    ConceptId after = {};      ///< … and in `b`; null where it is gone
    ViewId viewBefore = {};    ///< the same of a view
    ViewId viewAfter = {};
    friend bool operator==(const Change &, const Change &) = default;
};

struct Comparison
{
    QList<Change> changes; ///< by thing, then natural order of names, then uid
    [[nodiscard]] bool isEmpty() const { return changes.isEmpty(); }
    [[nodiscard]] int count(ChangeKind kind) const;
    /// Elements of `b` that are new or changed, and elements of `a` that are removed or changed: for colouring.
    [[nodiscard]] QHash<ElementId, ChangeKind> elementsAfter() const;
    [[nodiscard]] QHash<ElementId, ChangeKind> elementsBefore() const;
};

/// What is different in `b`, seen from `a`. Things are matched by what field.h calls their uid, references by what they
/// point to: row ids of the two need not have anything to do with each other. Not different: where things came from
/// (sources and source references), the order of rows, the order of different attributes of one thing.
/// O(rows) with a hash of uids; O(changed rows) when `b` is a changed copy of `a`.
[[nodiscard]] Comparison compare(const Landscape &a, const Landscape &b);

} // namespace landscape
