// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layered/rows.h"

namespace layout {

/// Places in flow space, by box: top left corners in the whole. Sizes of containers are in the tree.
struct FlowPlaces
{
    std::vector<QPointF> at;
    QSizeF size;
    int crossings = 0; ///< of all lines, were they straight
    std::vector<std::vector<int>> layers; ///< of the members of each container, see layersOf()
};

/// Places all boxes of `tree` in rows within rows, such that lines are short and cross seldom.
///
/// The method is that of Sugiyama, Tagawa and Toda (1981), carried over to nested boxes: layers within each container
/// (layersOf), then sweeps that put every member at the middle of the ends of its lines — wherever in the whole picture
/// those lie, as in Sander's (1996) global barycentres for nested graphs — and order rows by that; then exchanges of two
/// members and turns of whole containers left to right as long as lines get shorter (sifting after Matuszewski, Schönfeld
/// and Molitor, 1999, by length instead of crossings, which for lines that are drawn round boxes later comes to the same
/// and costs less). This is done from several first orders; the one with the fewest crossings of straight lines wins.
/// Some starts leave the layers out; such a one wins where layers would cost a third more crossings, or any where there
/// are so many (four for each line) that no direction can be seen. The winner's boxes are then exchanged for fewer
/// crossings (lessenCrossings()). Lines take no room in the rows: they are drawn in the gaps afterwards. The work depends
/// on the request alone, never on the clock. Returns nothing where it was cancelled.
[[nodiscard]] FlowPlaces placeInRows(BoxTree &tree, Gaps gaps, const base::CancelToken &token);

} // namespace layout
