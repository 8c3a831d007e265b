// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/tools/tool.h"

#include <QPoint>

namespace canvas {

/// Dragging moves the view: with the space bar held, or with the middle button.
class PanTool : public Tool
{
public:
    using Tool::Tool;

    void press(const QMouseEvent &event) override;
    void move(const QMouseEvent &event) override;
    void release(const QMouseEvent &event) override;
    void cancel() override { m_dragging = false; }
    [[nodiscard]] QCursor cursor() const override;

private:
    QPoint m_last;
    bool m_dragging = false;
};

} // namespace canvas
