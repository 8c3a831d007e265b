// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

class QMenu;

namespace panels {

/// What a page may offer the window besides Panel. A page inherits it next to Panel and the window finds it:
/// `class DiagramsPanel : public Panel, public PageOffers`.
class PageOffers
{
public:
    virtual ~PageOffers() = default;

    /// Stands in the menu bar between "View" and "Help" while the page is shown; its title is the menu's. Owned by the
    /// page. Null = none.
    [[nodiscard]] virtual QMenu *menu() { return nullptr; }
    /// The stored view that the page shows; the properties tell of it while nothing is selected. Null = none. Asked
    /// when the page is shown, when the selection or the facts change, and when the page sends Panel::settled().
    [[nodiscard]] virtual landscape::ViewId currentView() const { return {}; }
};

} // namespace panels
