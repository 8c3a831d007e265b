// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagrameditor.h"
#include "canvas/items/livepreview.h"
#include "canvas/tools/gesture.h"
#include "canvas/tools/snapper.h"

namespace canvas {

/// Moves the selected boxes with what lies in them; into another box (or out of theirs) where the pointer lies in one,
/// or copies them with Ctrl. Lines are led round other boxes where the editor has a router. The box they go into is marked, and the relation asked for at the end.
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
    void prepareRouting();
    /// The bends that the lines have got on the way.
    [[nodiscard]] QList<editing::Edit> bendEdits() const;

    QList<landscape::NodeId> m_nodes;
    QSet<landscape::NodeId> m_moving;
    QRectF m_rect;
    QPointF m_start;
    QPointF m_offset;
    landscape::NodeId m_parent; ///< of the gripped box
    landscape::NodeId m_target;
    BendsOf m_bendsOf;                             ///< null where no line is led
    QSet<landscape::ConnectionId> m_led;           ///< lines that are
    QHash<landscape::ConnectionId, QList<QPointF>> m_bends;
    bool m_copies = false;
    bool m_nothingMoves = false; ///< all are locked
    Snapper m_snapper;
    std::unique_ptr<LivePreview> m_preview;
};

} // namespace canvas
