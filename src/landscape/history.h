// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/difference.h"

#include <QDateTime>
#include <QStringList>

namespace landscape {

/// A concept or a view that a deed touched, and what became of it in words, as they were told when it was done:
/// "Run cost: unknown → 450 000 SEK". No words where a deed touched very many things at once.
struct TouchedThing
{
    ConceptId row; ///< null for a view
    ViewId view;
    QStringList what = {};
    bool operator==(const TouchedThing &) const = default;
};

/// One deed in the life of a landscape's file. It tells, it cannot be undone.
struct PastDeed
{
    QDateTime when; ///< UTC, to the second; invalid where it was done by a program
    QString who; ///< empty where nobody was named
    QString text; ///< as in the undo menu
    QList<TouchedThing> touched = {};
    bool operator==(const PastDeed &) const = default;
};

/// Oldest first. Ids of things that are gone are never given out again, so no deed is ever told of another thing.
using History = QList<PastDeed>;

/// All concepts and views that the difference is about, each once, without words: rows that came, went or changed, both
/// ends of relationships, whom uses, moving costs and decisions speak of, and what came into a view or left it; elements
/// before relationships before views, in id order. O(changed rows + rows of the changed views).
[[nodiscard]] QList<TouchedThing> touchedThings(const Difference &difference, const Landscape &before,
                                                const Landscape &after);

} // namespace landscape
