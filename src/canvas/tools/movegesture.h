// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/items/livepreview.h"
#include "canvas/tools/gesture.h"
#include "canvas/tools/snapper.h"

namespace canvas {

/// Moves the selected boxes with what lies in them; into another box (or out of theirs) where the pointer lies in one,
/// or copies them with Ctrl. The box they go into is marked, and the relation asked for at the end.
class MoveGesture : public Gesture
{
public:
    MoveGesture(DiagramEditor &editor, landscape::NodeId gripped, const Pointer &pressed);
    ~MoveGesture() override;

    void move(const Pointer &pointer) override;
    End finish(const Pointer &pointer) override;
    bool paintGround(QPainter &painter, const QRect &exposed) override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] QCursor cursor() const override;

private:
    [[nodiscard]] QPointF wantedOffset(const Pointer &pointer);
    End nest();

    QList<landscape::NodeId> m_nodes;
    QSet<landscape::NodeId> m_moving;
    QRectF m_rect;
    QPointF m_start;
    QPointF m_offset;
    landscape::NodeId m_parent; ///< of the gripped box
    landscape::NodeId m_target;
    bool m_copies = false;
    bool m_nothingMoves = false; ///< all are locked
    Snapper m_snapper;
    std::unique_ptr<LivePreview> m_preview;
};

} // namespace canvas
