// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutengine.h"

#include "layout/finishing.h"
#include "layout/nesting.h"

#include <cmath>

namespace layout {
namespace {

/// Rows of `columns` cells that are all as large as the largest member; members lie at their cell's top left corner.
Packing inColumns(const Group &group, int columns, QSizeF cell)
{
    Packing packing;
    for (int i = 0; i < group.members.size(); ++i) {
        packing.places.append({i % columns * (cell.width() + group.spacing), i / columns * (cell.height() + group.spacing)});
        packing.size = packing.size.expandedTo(QSizeF(packing.places[i].x() + group.members[i].width(),
            packing.places[i].y() + group.members[i].height()));
    }
    return packing;
}

Packing inGrid(const Group &group)
{
    QSizeF cell;
    for (const QSizeF size : group.members)
        cell = cell.expandedTo(size);
    const int count = int(group.members.size());
    Packing best;
    double least = 0;
    for (int columns = 1; columns <= count; ++columns) {
        Packing packing = inColumns(group, columns, cell);
        const double cost = pageArea(packing.size, group.aspectRatio);
        if (columns == 1 || cost < least * 0.999) {
            least = cost;
            best = std::move(packing);
        }
    }
    return best;
}

} // namespace

base::Result<LayoutResult> GridEngine::layOut(const LayoutRequest &request, const base::CancelToken &token)
{
    if (const auto good = check(request); !good)
        return base::failure(good.error());
    const auto boxes = placeNested(request, 1.4, Fill::Tight, [](const Group &group) -> base::Result<Packing> {
        return inGrid(group);
    });
    if (!boxes)
        return base::failure(boxes.error());
    return finish(request, *boxes, Direction::Automatic, token);
}

} // namespace layout
