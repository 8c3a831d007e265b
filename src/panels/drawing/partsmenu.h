// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagrameditor.h"

#include <functional>

class QMenu;

namespace panels {

class EditorActions;

/// What the menu of a diagram asks of the page around it.
struct MenuDeeds
{
    std::function<void(landscape::ConceptId)> showInTree;
    std::function<void(const QList<landscape::ElementId> &)> openContext;
    std::function<void(landscape::ViewId)> openView;
    std::function<void(landscape::ViewId)> renameView;
    std::function<void()> showLooks; ///< opens the card with colours and letters
    std::function<void(QMenu *, const QList<landscape::ElementId> &)> addDecisions; ///< may be empty
};

/// The menu for what is selected in an editor: boxes, lines, or the ground. Deletes itself when it closes.
[[nodiscard]] QMenu *partsMenu(EditorActions &actions, canvas::DiagramEditor &editor, const MenuDeeds &deeds);

/// The views other than `except` that show the element, in their order. O(boxes of all views).
[[nodiscard]] QList<landscape::ViewId> viewsShowing(const landscape::Snapshot &facts, landscape::ElementId element,
                                                    landscape::ViewId except = {});

} // namespace panels
