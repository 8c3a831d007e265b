// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/sameas/fields.h"

namespace landscape {

/// What a same-as link has to remember beside its members, kept in the extras of its record and of its folded rows under
/// keys that start with "landskap:". They go along wherever the link goes (files, undo) and are taken off when the link
/// is taken back.
namespace notes {

/// A field of the element that changed when the link was made, and how (in SameAs::record).
void addTaken(SameAs &link, const QString &field, Side side);
[[nodiscard]] QList<std::pair<QString, Side>> taken(const SameAs &link);

/// An earlier link that was of the record and now is of the element.
void addLink(SameAs &link, SameAsId moved);
[[nodiscard]] QList<SameAsId> links(const SameAs &link);

/// A reference to the record that was left out because the row referred to the element already: `entry` stood at `place`
/// among the attribute values of element or relationship `row`.
struct DroppedReference
{
    ConceptId row;
    qsizetype place = 0;
    AttributeId attribute;
    SourceRef source;
};
void addDropped(SameAs &link, const DroppedReference &dropped);
[[nodiscard]] QList<DroppedReference> dropped(const SameAs &link);

/// Of a folded row: the number of the row it equalled (0 = none), what it gave to that row, and the lines that showed it.
void setInto(Relationship &folded, std::uint32_t row);
[[nodiscard]] std::uint32_t into(const Relationship &folded);
void addGiven(Relationship &folded, const QString &field);
[[nodiscard]] QStringList given(const Relationship &folded);
void addLine(Relationship &folded, ViewId view, ConnectionId connection);
[[nodiscard]] QList<std::pair<ViewId, ConnectionId>> lines(const Relationship &folded);

/// A use, move or decision as a folded row, lossless, and back. `record` is the element that was folded away (null for
/// one that never had an id): it is put in again by whoever decodes, through `recordNow`.
[[nodiscard]] Relationship encoded(const Use &use, ElementId record);
[[nodiscard]] Relationship encoded(const Move &move, ElementId record);
[[nodiscard]] Relationship encoded(const Decision &decision);
enum class RowKind : quint8 { Relationship, Use, Move, Decision };
[[nodiscard]] RowKind rowKind(const Relationship &folded);
[[nodiscard]] Use decodedUse(const Relationship &folded, ElementId recordNow);
[[nodiscard]] Move decodedMove(const Relationship &folded, ElementId recordNow);
[[nodiscard]] Decision decodedDecision(const Relationship &folded, ElementId recordNow);

/// The extras without notes.
[[nodiscard]] Extras without(const Extras &extras);
/// The notes alone, to carry them over to another record.
[[nodiscard]] Extras only(const Extras &extras);

} // namespace notes

} // namespace landscape
