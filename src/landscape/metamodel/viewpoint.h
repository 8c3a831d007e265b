// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/elementkind.h"

namespace landscape {

/// A way of looking at a landscape: which kinds of element a view of it shows (models/metamodel/viewpoints.json).
struct Viewpoint
{
    QString id;               ///< as in files and View::viewpoint: "application_cooperation"
    QString name;             ///< in the standard's English: "Application Cooperation"
    QList<ElementKind> kinds; ///< in the order of ElementKind; empty = all

    /// The name for people, translated.
    [[nodiscard]] QString label() const;
    /// Junctions and groupings always are; so are relationships, which this does not ask about. O(kinds).
    [[nodiscard]] bool allows(ElementKind kind) const;

    friend bool operator==(const Viewpoint &, const Viewpoint &) = default;
};

/// The 25 viewpoints, in the order of the file.
[[nodiscard]] const QList<Viewpoint> &viewpoints();
/// The one with that id; nullptr for an empty or unknown one, where everything is allowed.
[[nodiscard]] const Viewpoint *viewpoint(QStringView id);

} // namespace landscape
