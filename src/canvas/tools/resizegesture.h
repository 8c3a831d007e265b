// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/items/livepreview.h"
#include "canvas/tools/gesture.h"
#include "canvas/tools/snapper.h"

namespace canvas {

/// Drags a handle of the frame around the selected boxes; several boxes change in proportion. Shift keeps the ratio, Alt
/// resizes from the middle, Ctrl snaps to nothing.
class ResizeGesture : public Gesture
{
public:
    ResizeGesture(DiagramEditor &editor, int handle, const Pointer &pressed);

    void move(const Pointer &pointer) override;
    End finish(const Pointer &pointer) override;
    bool paintGround(QPainter &painter, const QRect &exposed) override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] QCursor cursor() const override;

private:
    [[nodiscard]] QRectF wantedFrame(const Pointer &pointer);
    void keepRatio(QRectF &frame) const;

    QHash<landscape::NodeId, QRectF> m_before;
    QHash<landscape::NodeId, QRectF> m_rects;
    QList<landscape::NodeId> m_nodes;
    QRectF m_frame;
    QRectF m_now;
    QPointF m_start;
    int m_handle;
    Qt::Edges m_edges;
    Snapper m_snapper;
    LivePreview m_preview;
};

} // namespace canvas
