// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

namespace panels {

/// A stored view that shows something of what was asked for.
struct ShownIn
{
    landscape::ViewId view;
    int concepts = 0; ///< how many of those asked for it shows
    int times = 0;    ///< boxes and lines that show them
    friend bool operator==(const ShownIn &, const ShownIn &) = default;
};

/// The views that show any of the concepts, those that show most of them first, then by name. O(boxes of all views).
[[nodiscard]] QList<ShownIn> viewsOf(const landscape::Snapshot &snapshot, const QList<landscape::ConceptId> &concepts);

} // namespace panels
