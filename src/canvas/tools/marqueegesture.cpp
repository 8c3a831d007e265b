// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/marqueegesture.h"

#include "canvas/diagrameditor.h"

#include <QPainter>

namespace canvas {

namespace {

bool segmentMeets(const QRectF &area, QPointF from, QPointF to)
{
    if (area.contains(from) || area.contains(to))
        return true;
    const QLineF line(from, to);
    QPointF at;
    for (const QLineF &side : {QLineF(area.topLeft(), area.topRight()), QLineF(area.topRight(), area.bottomRight()),
             QLineF(area.bottomRight(), area.bottomLeft()), QLineF(area.bottomLeft(), area.topLeft())})
        if (line.intersects(side, &at) == QLineF::BoundedIntersection)
            return true;
    return false;
}

} // namespace

MarqueeGesture::MarqueeGesture(DiagramEditor &editor, const Pointer &pressed)
    : Gesture(editor)
    , m_start(pressed.point)
    , m_now(pressed.point)
{
}

void MarqueeGesture::move(const Pointer &pointer)
{
    m_now = pointer.point;
    m_alt = pointer.keys & Qt::AltModifier;
}

QList<landscape::NodeId> MarqueeGesture::boxes() const
{
    const Surface &surface = editor().surface();
    const auto &all = surface.picture()->boxes;
    QList<landscape::NodeId> chosen;
    QSet<std::int32_t> taken;
    for (const std::uint32_t index : touches() ? surface.boxesMeeting(area()) : surface.boxesIn(area())) {
        const drawing::PictureBox &box = all[index];
        const bool inTaken = taken.contains(box.parent);
        // A marquee drawn within a box is not about that box.
        if (touches() && box.rect.contains(area()) && box.container)
            continue;
        taken.insert(std::int32_t(index));
        if (!inTaken)
            chosen.append(box.node);
    }
    return chosen;
}

QList<landscape::ConnectionId> MarqueeGesture::lines() const
{
    const Surface &surface = editor().surface();
    QList<landscape::ConnectionId> chosen;
    for (const std::uint32_t index : surface.linesMeeting(area())) {
        const drawing::PictureLine &line = surface.picture()->lines[index];
        const auto points = surface.picture()->pointsOf(line);
        bool inside = true;
        bool met = false;
        for (size_t i = 0; i < points.size(); ++i) {
            inside = inside && area().contains(points[i]);
            met = met || (i > 0 && segmentMeets(area(), points[i - 1], points[i]));
        }
        if (touches() ? met : inside)
            chosen.append(line.connection);
    }
    return chosen;
}

Gesture::End MarqueeGesture::finish(const Pointer &pointer)
{
    move(pointer);
    if (!editor().picture())
        return End::Done;
    QList<landscape::NodeId> nodes = boxes();
    QList<landscape::ConnectionId> connections;
    if (nodes.isEmpty())
        connections = lines();
    if (pointer.keys & (Qt::ShiftModifier | Qt::ControlModifier)) {
        nodes = editor().selectedNodes() + nodes;
        connections = editor().selectedConnections() + connections;
    }
    editor().selectParts(nodes, connections);
    return End::Done;
}

void MarqueeGesture::paint(QPainter &painter) const
{
    const QColor colour = editor().accentColour();
    QColor inside = colour;
    inside.setAlpha(28); // on the screen only
    painter.setPen(QPen(colour, 1, touches() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(inside);
    painter.drawRect(QRectF(editor().toPixel(area().topLeft()), editor().toPixel(area().bottomRight())));
}

} // namespace canvas
