// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/tools/gesture.h"

namespace canvas {

/// Selects by a rectangle. Drawn to the right it takes boxes that lie inside, to the left (or with Alt) all it touches;
/// where there is no box, lines. Of boxes in boxes that are taken, only the outer ones. Shift or Ctrl adds.
class MarqueeGesture : public Gesture
{
public:
    MarqueeGesture(DiagramEditor &editor, const Pointer &pressed);

    void move(const Pointer &pointer) override;
    End finish(const Pointer &pointer) override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
    [[nodiscard]] bool hidesSelection() const override { return false; }

private:
    [[nodiscard]] QRectF area() const { return QRectF(m_start, m_now).normalized(); }
    [[nodiscard]] bool touches() const { return m_alt || m_now.x() < m_start.x(); }
    [[nodiscard]] QList<landscape::NodeId> boxes() const;
    [[nodiscard]] QList<landscape::ConnectionId> lines() const;

    QPointF m_start; ///< in the view, so that it stays while the view scrolls
    QPointF m_now;
    bool m_alt = false;
};

} // namespace canvas
