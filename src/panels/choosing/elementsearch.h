// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QList>
#include <QString>

#include <functional>

namespace panels {

/// Finds elements by what a person types of their name. The names are folded once, O(elements); a search is a walk over
/// them (5 ms for 100 000).
class ElementSearch
{
public:
    /// How much of the name was typed, best first.
    enum class Match { Same, Beginning, Words, Inside };
    struct Hit
    {
        landscape::ElementId id;
        Match match = Match::Inside;
    };

    using Which = std::function<bool(const landscape::Element &)>;
    /// Searches among the elements that `which` lets through; all without one. Nameless ones are left out.
    explicit ElementSearch(landscape::SnapshotPtr snapshot, const Which &which = {});

    /// At most `most` elements whose name has every typed word: the same name first, then names that begin like it; of
    /// two alike, those of the `preferred` kind, then by name. Nothing typed finds all.
    [[nodiscard]] QList<Hit> find(const QString &text, std::optional<landscape::ElementKind> preferred = {},
                                  int most = 12) const;
    [[nodiscard]] const landscape::Snapshot &snapshot() const { return *m_snapshot; }

private:
    struct Name
    {
        QString folded;
        landscape::ElementId id;
        landscape::ElementKind kind;
    };

    landscape::SnapshotPtr m_snapshot;
    QList<Name> m_names; ///< in the order of names
};

/// What tells an element apart from others of its name: "Application component · North".
[[nodiscard]] QString elementDetails(const landscape::Snapshot &snapshot, landscape::ElementId id);

/// The name for people: "(no name)" where it has none.
[[nodiscard]] QString elementTitle(const landscape::Snapshot &snapshot, landscape::ElementId id);

/// Whether two kinds play the same role in a landscape (a capability and a business function), so that the same name
/// most likely means the same thing.
[[nodiscard]] bool meanTheSame(landscape::ElementKind a, landscape::ElementKind b);

} // namespace panels
