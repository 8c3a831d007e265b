// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/views/view.h"

#include <QHash>

#include <memory>

namespace workflows {

/// Draws the lines of boxes that are being dragged round all other boxes, fast enough for each frame: made once when
/// the drag starts, asked for each step. Belongs to one thread.
class RouteWhileDragging
{
public:
    /// `moving` are the boxes that move (with all that lies in them). O(boxes + lines).
    RouteWhileDragging(const landscape::View &view, const QList<landscape::NodeId> &moving);
    ~RouteWhileDragging();
    RouteWhileDragging(RouteWhileDragging &&) noexcept;
    RouteWhileDragging &operator=(RouteWhileDragging &&) noexcept;

    /// The bends of all lines with one end in a moving box, with all moving boxes shifted by `by` from where they were.
    /// (Lines with both ends moving go along as they are.) Views of some hundred boxes take some milliseconds; see tests/benchmarks/bench_layout.
    [[nodiscard]] QHash<landscape::ConnectionId, QList<QPointF>> bends(QPointF by);

private:
    struct Scene;
    std::unique_ptr<Scene> m_scene;
};

} // namespace workflows
