// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/toolchoice.h"
#include "canvas/tools/gesture.h"
#include "editing/views/parts.h"

namespace canvas {

/// Magic connector, relations and plain lines: click the source, then the target; or drag from one to the other. A click
/// on empty ground makes the other end.
class LinkTool : public EditorTool
{
public:
    LinkTool(DiagramEditor &editor, const ToolChoice &choice);

    std::unique_ptr<Gesture> drag(const Hit &hit, const Pointer &pressed) override;
    void click(const Hit &hit, const Pointer &pointer) override;
    bool hover(const Pointer &pointer) override;
    bool cancel() override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] QCursor cursor(const Hit &hit) const override;

private:
    void forget();

    ToolChoice m_choice;
    editing::views::LineEnd m_source; ///< after the first click
    editing::views::LineEnd m_target;
    QPointF m_pixel;
    bool m_allowed = true;
};

} // namespace canvas
