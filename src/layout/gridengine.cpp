// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutengine.h"

#include "layout/finishing.h"
#include "layout/nesting.h"
#include "layout/tablepacking.h"

#include <QCoreApplication>

namespace layout {

base::Result<LayoutResult> GridEngine::layOut(const LayoutRequest &request, const base::CancelToken &token)
{
    if (const auto good = check(request); !good)
        return base::failure(good.error());
    const auto boxes = placeNested(request, 1.4, Fill::Tight, [&token](const Group &group) -> base::Result<Packing> {
        if (token.isCancelled())
            return base::failure({QStringLiteral("layout.cancelled"),
                QCoreApplication::translate("layout", "The layout was cancelled."), {}, {}, 0});
        return packTable(group.members, group.aspectRatio, group.spacing, InCell::TopLeft, token);
    });
    if (!boxes)
        return base::failure(boxes.error());
    return finish(request, *boxes, Direction::Automatic, token);
}

} // namespace layout
