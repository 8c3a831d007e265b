// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/tools/gesture.h"

namespace canvas {

/// The hand: dragging moves the view.
class HandTool : public EditorTool
{
public:
    using EditorTool::EditorTool;

    std::unique_ptr<Gesture> drag(const Hit &hit, const Pointer &pressed) override;
    void click(const Hit &, const Pointer &) override { }
    [[nodiscard]] QCursor cursor(const Hit &) const override { return Qt::OpenHandCursor; }
};

} // namespace canvas
