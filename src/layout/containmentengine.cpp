// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutengine.h"

#include "layout/finishing.h"
#include "layout/nesting.h"

#include <QCoreApplication>

namespace layout {

base::Result<LayoutResult> ContainmentEngine::layOut(const LayoutRequest &request, const base::CancelToken &token)
{
    if (const auto good = check(request); !good)
        return base::failure(good.error());
    const Arrange pack = [](const Group &group) -> base::Result<Packing> {
        return packSkyline(group.members, group.aspectRatio, group.spacing);
    };
    // The shape of the clusters decides how well they fill the whole, and no rule foretells which is best: try some.
    Boxes best;
    double leastArea = 0;
    for (const double inner : {1.4, 1.0, 2.0, 0.7, 2.8}) {
        if (token.isCancelled())
            return base::failure({QStringLiteral("layout.cancelled"),
                QCoreApplication::translate("layout", "The layout was cancelled."), {}, {}, 0});
        auto boxes = placeNested(request, inner, Fill::Grow, pack);
        if (!boxes)
            return base::failure(boxes.error());
        const double area = pageArea(boxes->size, request.aspectRatio);
        if (leastArea == 0 || area < leastArea * 0.97) {
            leastArea = area;
            best = std::move(*boxes);
        }
    }
    return finish(request, best, Direction::Automatic, token);
}

std::unique_ptr<LayoutEngine> createEngine(Engine engine)
{
    if (engine == Engine::Containment)
        return std::make_unique<ContainmentEngine>();
    if (engine == Engine::Layered)
        return std::make_unique<LayeredEngine>();
    return std::make_unique<GraphvizEngine>();
}

} // namespace layout
