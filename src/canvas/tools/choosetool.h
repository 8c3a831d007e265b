// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/tools/gesture.h"

namespace canvas {

/// The usual tool: chooses, and turns drags into moving, resizing, bending, reconnecting and drawing lines.
class ChooseTool : public EditorTool
{
public:
    /// With `marqueeOnly` every drag is a marquee.
    explicit ChooseTool(DiagramEditor &editor, bool marqueeOnly = false);

    std::unique_ptr<Gesture> drag(const Hit &hit, const Pointer &pressed) override;
    void click(const Hit &hit, const Pointer &pointer) override;
    [[nodiscard]] QCursor cursor(const Hit &hit) const override;
    [[nodiscard]] bool selects() const override { return !m_marqueeOnly; }

private:
    bool m_marqueeOnly;
};

} // namespace canvas
