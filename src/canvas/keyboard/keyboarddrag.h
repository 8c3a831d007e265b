// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/tools/gesture.h"

class QKeyEvent;

namespace canvas {

/// Moving and resizing by keyboard as Archi and GEF have it: "." takes the selected boxes, the next "." one of their
/// handles after the other (">" or Shift+"." backwards); arrows drag by the grid, with Shift by 1; Enter keeps, Escape
/// leaves all as it was. What is seen and done is the gesture of the mouse.
class KeyboardDrag
{
public:
    /// `editor` has boxes selected that can be moved.
    explicit KeyboardDrag(DiagramEditor &editor);

    enum class Result : quint8 { Goes, Ended };
    Result key(const QKeyEvent &event);
    bool paintGround(QPainter &painter, const QRect &exposed);
    void paint(QPainter &painter) const;

private:
    void take(int handle);
    void moveBy(QPointF step);
    [[nodiscard]] Pointer pointer() const;

    DiagramEditor &m_editor;
    std::unique_ptr<Gesture> m_gesture;
    int m_handle = -1; ///< -1 = the boxes themselves, else as in handleEdges
    QPointF m_start;   ///< in the view
    QPointF m_now;
};

/// Words in a pill at the lower left of the window: what the keyboard does now.
void paintKeyHint(QPainter &painter, const DiagramEditor &editor, const QString &words);

} // namespace canvas
