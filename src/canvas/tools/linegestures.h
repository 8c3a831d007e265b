// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/items/livepreview.h"
#include "canvas/tools/gesture.h"
#include "editing/views/connecting.h"

namespace canvas {

/// What the gestures on one line share: a copy of the line that changes, and its preview.
class LineGesture : public Gesture
{
public:
    LineGesture(DiagramEditor &editor, landscape::ConnectionId line);
    bool paintGround(QPainter &painter, const QRect &exposed) override;

protected:
    [[nodiscard]] bool isGone() const { return !m_line.id; }
    landscape::RoutedConnection m_line;
    LivePreview m_preview;
};

/// Drags a bend, or makes one in a leg. Aligns with its neighbours, then the grid (not with Alt); let go on the straight
/// way between its neighbours it vanishes.
class BendGesture : public LineGesture
{
public:
    /// `bend` is an index into the bends; with `isNew` the bend is made before that index.
    BendGesture(DiagramEditor &editor, landscape::ConnectionId line, int bend, bool isNew);
    void move(const Pointer &pointer) override;
    End finish(const Pointer &pointer) override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::SizeAllCursor; }

private:
    [[nodiscard]] std::pair<QPointF, QPointF> neighbours() const;
    int m_bend;
    QList<QPointF> m_before;
};

/// Drags an end of a line to another box or line.
class ReconnectGesture : public LineGesture
{
public:
    ReconnectGesture(DiagramEditor &editor, landscape::ConnectionId line, int side);
    ~ReconnectGesture() override;
    void move(const Pointer &pointer) override;
    End finish(const Pointer &pointer) override;
    [[nodiscard]] QCursor cursor() const override { return m_allowed ? Qt::CrossCursor : Qt::ForbiddenCursor; }

private:
    editing::views::LineSide m_side;
    editing::views::LineEnd m_end;
    bool m_allowed = false;
};

/// Drags a label along its line.
class LabelGesture : public LineGesture
{
public:
    LabelGesture(DiagramEditor &editor, landscape::ConnectionId line);
    void move(const Pointer &pointer) override;
    End finish(const Pointer &pointer) override;
    [[nodiscard]] QCursor cursor() const override { return Qt::ClosedHandCursor; }

private:
    QList<QPointF> m_route;
};

} // namespace canvas
