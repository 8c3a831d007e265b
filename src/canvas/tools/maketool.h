// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/toolchoice.h"
#include "canvas/tools/gesture.h"

namespace canvas {

/// Makes boxes: a click puts one of the usual size, a drag one of the size drawn; in a box that may hold it, it is
/// nested, and the relation asked for. Then its name is typed.
class MakeTool : public EditorTool
{
public:
    MakeTool(DiagramEditor &editor, const ToolChoice &choice);

    std::unique_ptr<Gesture> drag(const Hit &hit, const Pointer &pressed) override;
    void click(const Hit &hit, const Pointer &pointer) override;
    bool hover(const Pointer &pointer) override;

private:
    ToolChoice m_choice;
};

/// Makes what `choice` says in `rect`, a rect without size standing for the usual one around its top left corner.
void makeBox(DiagramEditor &editor, const ToolChoice &choice, QRectF rect, QPointF pointer);

} // namespace canvas
