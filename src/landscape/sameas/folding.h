// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/sameas/fields.h"

namespace landscape {

/// What makes two relationships say the same: kind, ends, folded name, specialisation, direction, access mode, strength
/// and the information they carry.
struct LineKey
{
    RelationshipKind kind = RelationshipKind::Association;
    ConceptId source;
    ConceptId target;
    QString words;
    QList<ElementId> information;
    friend bool operator==(const LineKey &, const LineKey &) = default;
    friend size_t qHash(const LineKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.kind), key.source, key.target, key.words);
    }
};
[[nodiscard]] LineKey lineKey(const Relationship &line);

/// The element that `link` made of link.before and its record, with these sides taken: what mergeElements() stored.
[[nodiscard]] Element mergedElement(const AttributeRegistry &registry, const Element &before, const Element &record,
                                    const QList<std::pair<QString, Side>> &sides);

/// Gives `line` what it lacks of `folded`: documentation (added where it differs), attributes, sources. Notes in `folded`
/// what that was.
void giveTo(const AttributeRegistry &registry, Relationship &line, Relationship &folded);
/// Takes what `folded` gave away from `line` again, where it still is there.
void takeFrom(const AttributeRegistry &registry, Relationship &line, const Relationship &folded);

/// The same for uses and move costs: what the one lacks it gets from the folded one.
void giveTo(Use &use, const Use &folded, Relationship &note);
void takeFrom(Use &use, const Use &folded, const Relationship &note);
void giveTo(Move &move, const Move &folded, Relationship &note);
void takeFrom(Move &move, const Move &folded, const Relationship &note);

} // namespace landscape
