// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "editing/views/parts.h"

namespace editing::views {

/// Takes boxes and lines out of a view; elements and relationships stay in the landscape. What lies in a removed box
/// goes along, and every line at what goes, and lines at these.
[[nodiscard]] Edit removeFromView(landscape::ViewId view, const Parts &parts);

/// Removes the elements and relationships that the parts stand for from the landscape, with all that stands on them
/// (Landscape::removeElement), so from all views. Notes, groups and plain lines among the parts go from this view. What
/// lies in a removed box and is not among the parts stays where it is, one level up.
[[nodiscard]] Edit removeFromLandscape(landscape::ViewId view, const Parts &parts);

/// What such an edit takes away, to be shown or counted. O(boxes and lines of all views + relationships).
struct Removal
{
    int boxes = 0; ///< of elements, that go from this view
    int otherBoxes = 0; ///< notes, groups, legends, images, references
    int lines = 0; ///< of relationships, that go from this view
    int plainLines = 0;
    int elements = 0; ///< that go from the landscape
    int relationships = 0; ///< that go from the landscape
    int uses = 0; ///< native uses, moves and decisions that go with the elements
    int otherViews = 0; ///< other views that show some of the elements or relationships
    int stay = 0; ///< elements that lose boxes here and stay in the landscape (of removeFromView)
    int notShown = 0; ///< elements that no view shows afterwards (of removeFromView)
};
[[nodiscard]] Removal removalFromView(const landscape::Landscape &landscape, landscape::ViewId view,
                                      const Parts &parts);
[[nodiscard]] Removal removalFromLandscape(const landscape::Landscape &landscape, landscape::ViewId view,
                                           const Parts &parts);

/// What goes where, for the toast; to be made before the edit is performed. "Taken out of this view: 3
/// boxes and 2 lines. 3 elements stay in the landscape. 1 of them now in no view."
[[nodiscard]] QString removalFromViewNotice(const landscape::Landscape &landscape, landscape::ViewId view,
                                            const Parts &parts);
/// "Removed from the landscape: 3 elements and 7 relations. 2 other views showed some of it."
[[nodiscard]] QString removalFromLandscapeNotice(const landscape::Landscape &landscape, landscape::ViewId view,
                                                 const Parts &parts);

} // namespace editing::views
