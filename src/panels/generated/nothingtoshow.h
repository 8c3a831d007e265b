// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"
#include "workflows/diagrams/diagramquery.h"

namespace panels {

/// Why there is no picture, and what to do about it, in words.
struct NothingToShow
{
    QString title;
    QString text;
    QString button; ///< empty for none
    enum class Deed { None, Import, ShowAll } deed = Deed::None; ///< of the button
};

/// What a view of the facts lacks when it has no boxes. The target is `facts` where the query asks for it.
[[nodiscard]] NothingToShow nothingToShow(const workflows::DiagramQuery &query, const landscape::Snapshot &facts);

} // namespace panels
