// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

#include <QList>
#include <QPolygonF>

#include <array>

namespace canvas {

class DiagramView;
class Surface;

/// What lies under the pointer.
struct Hit
{
    enum class Part : quint8 {
        Nothing,
        Box,
        Handle,    ///< of the frame around the selected boxes; `index` as in handleEdges
        Connector, ///< round handle beside box `node`, from which a line is drawn
        Line,      ///< `index` = the leg of the drawn line
        LineEnd,   ///< of the selected line; `index` 0 = source, 1 = target
        Bend,      ///< of the selected line; `index` into its bends
        Label,     ///< of a line
    };
    Part part = Part::Nothing;
    landscape::NodeId node;
    landscape::ConnectionId connection;
    int index = -1;

    friend bool operator==(const Hit &, const Hit &) = default;
};

/// Which sides of the frame each of the eight handles drags, clockwise from the top left.
inline constexpr std::array<int, 8> handleEdges{Qt::LeftEdge | Qt::TopEdge, Qt::TopEdge, Qt::RightEdge | Qt::TopEdge,
    Qt::RightEdge, Qt::RightEdge | Qt::BottomEdge, Qt::BottomEdge, Qt::LeftEdge | Qt::BottomEdge, Qt::LeftEdge};

/// Middles of the handles on a frame, in its coordinates; those that would crowd a small frame are left out (NaN).
[[nodiscard]] std::array<QPointF, 8> handlePlaces(const QRectF &frame);
/// Middles of the round handles beside a box: top, right, bottom, left; in pixels.
[[nodiscard]] std::array<QPointF, 4> connectorPlaces(const QRectF &pixels);
[[nodiscard]] Qt::CursorShape handleCursor(int handle);

/// What can be hit besides boxes and lines.
struct Grips
{
    /// A box whose round handles are shown; null = none.
    struct Connectable
    {
        landscape::NodeId node;
        QRectF pixels;
    };
    QRectF frame;                             ///< around the selected boxes, in pixels; null = no handles
    std::array<Connectable, 2> connectable{}; ///< topmost first
    landscape::ConnectionId line;             ///< the one selected line, whose ends and bends can be dragged
    int drawn = -1;                           ///< its number in the picture
    QList<QPointF> bends = {};                ///< its own, in the view
};

/// Finds what lies at a pixel: grips first, then boxes and lines; a line wins over a box that holds others.
[[nodiscard]] Hit hitAt(const DiagramView &view, const Surface &surface, const Grips &grips, QPointF pixel);

} // namespace canvas
