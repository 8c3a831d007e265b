// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/tools/gesture.h"
#include "canvas/toolchoice.h"
#include "editing/views/parts.h"

namespace canvas {

/// What a line may end in at a place: a box or another line; nothing over empty ground.
[[nodiscard]] editing::views::LineEnd lineEndOf(const Hit &hit);

/// Paints the line that is being drawn, from the edge of its source to a pixel.
void paintLoosePart(QPainter &painter, const DiagramEditor &editor, const ToolChoice &tool,
    const editing::views::LineEnd &source, QPointF pixel, bool allowed);

/// Drags a line from a box or line to another, or onto empty ground.
class LinkGesture : public Gesture
{
public:
    LinkGesture(DiagramEditor &editor, const ToolChoice &tool, const editing::views::LineEnd &source);
    ~LinkGesture() override;

    void move(const Pointer &pointer) override;
    End finish(const Pointer &pointer) override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] QCursor cursor() const override { return m_allowed ? Qt::CrossCursor : Qt::ForbiddenCursor; }

private:
    ToolChoice m_tool;
    editing::views::LineEnd m_source;
    editing::views::LineEnd m_target;
    QPointF m_pixel;
    bool m_allowed = true;
};

} // namespace canvas
