// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/tools/tool.h"

#include <QPoint>
#include <QRect>

namespace canvas {

/// Click selects, Shift-click adds or takes away, dragging from empty ground or with Shift draws a marquee that selects
/// the boxes inside, double click opens.
class SelectTool : public Tool
{
public:
    using Tool::Tool;

    void press(const QMouseEvent &event) override;
    void move(const QMouseEvent &event) override;
    void release(const QMouseEvent &event) override;
    void doubleClick(const QMouseEvent &event) override;
    void cancel() override;
    void paint(QPainter &painter) const override;

private:
    void click(const QMouseEvent &event);
    [[nodiscard]] QRect marquee() const { return QRect(m_start, m_now).normalized(); }

    QPoint m_start;
    QPoint m_now;
    bool m_pressed = false;
    bool m_dragging = false;
};

} // namespace canvas
