// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "landscape/landscape.h"

namespace landscape {

/// What can differ between two landscapes, in the order in which differences are listed.
enum class Thing : quint8 {
    Settings,
    AttributeDefinition,
    Specialization,
    Folder,
    Image,
    Element,
    Relationship,
    Use,
    Move,
    Decision,
    SameAs,
    View, ///< with its boxes and lines
};

[[nodiscard]] QString thingName(Thing what);  ///< in files: "element", "attribute-definition"
[[nodiscard]] QString thingLabel(Thing what); ///< for people, translated

/// Names one thing, the same in every landscape that holds it, whatever the row ids are there. `uid` is
/// - the uid of an element, relationship or view;
/// - "unit|function|application" (uids, empty where there is none) of a use or move;
/// - "application|scenario" of a decision, "element|record" of a same-as link;
/// - the key of an attribute definition, "ConceptKind/name" of a specialisation, "type:path" of a folder, the path of an
///   image; empty for the settings.
/// Where several rows have the same, "#2", "#3" … follow in the order of their ids.
struct ThingRef
{
    Thing what = Thing::Element;
    QString uid;
    QString name; ///< for people; a relationship without one says kind and ends
    friend bool operator==(const ThingRef &, const ThingRef &) = default;
};

/// Fields are named by stable words (they stand in JSON and are keys of choices):
/// - concepts: "name", "documentation", "kind", "specialization", "folder", "attribute:<key>", "extra:<key>";
///   elements "junction"; relationships "source", "target", "access", "directed", "strength";
/// - uses: "users", "confidentiality", "integrity", "availability", "unique", "uniqueReason", "decidedBy", "decidedOn";
///   moves "oneTimeCost", "yearlyCost"; decisions "verdict", "reason", "decidedBy", "decidedOn";
/// - views: "name", "documentation", "viewpoint", "folder", "order" (of boxes within what they lie in), "lineOrder", and of their boxes and lines
///   "node:<uid>" (there or not), "node:<uid>:rect", "connection:<uid>:bends" …; a box or line that has no uid of its
///   own is named by what it shows, "@<uid>#<n>";
/// - settings: "name", "purpose", "currency", "horizonYears", "discountRatePercent", "targetDate" …;
/// - attribute definitions: "type", "unit", "choices", "label" …
/// Where a thing came from (source references) is not a field: it is no difference.
///
/// The field's name for people, translated: "Run cost", "Box “Journal”: place". O(boxes of the view) for those.
[[nodiscard]] QString fieldLabel(const Landscape &landscape, Thing what, const QString &uid, const QString &field);

/// The value of a field: as it stands in files (references as uids, numbers with a point), and for people.
struct FieldText
{
    QString exact;
    QString shown;
    bool given = false; ///< false: the thing does not say it (and both texts are empty)
    friend bool operator==(const FieldText &, const FieldText &) = default;
};

/// The value of a field of a thing. Not given where there is no such thing or it does not say it. O(rows of that kind).
[[nodiscard]] FieldText fieldText(const Landscape &landscape, Thing what, const QString &uid, const QString &field);

/// Gives a field of a thing in `into` the value that it has in `from`, whatever the ids are there; a field not given
/// there is taken away. For the fields of settings, concepts, uses, moves, decisions and views and of their boxes and
/// lines. Errors: "compare.missing" where either landscape lacks the thing, box or line, "compare.reference" where the
/// value refers to something that `into` lacks, "compare.field" for what cannot be copied alone (an order, whether a
/// box is there, the end or nesting that would make a circle); `into` is unchanged then. O(rows).
[[nodiscard]] base::Result<void> copyField(Landscape &into, const Landscape &from, Thing what, const QString &uid,
                                           const QString &field);

} // namespace landscape
