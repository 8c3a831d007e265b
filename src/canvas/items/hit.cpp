// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items/hit.h"

#include "canvas/diagramview.h"
#include "canvas/items/surface.h"

#include <QLineF>

#include <cmath>
#include <limits>

namespace canvas {

namespace {

constexpr double handleReach = 7;     // pixels
constexpr double connectorGap = 13;   // pixels from the box to the middle of its round handles
constexpr double connectorReach = 8;  // pixels
constexpr double lineReach = 5;       // pixels
constexpr double smallFrame = 26;     // pixels: a side that has no room for a handle in its middle

bool near(QPointF a, QPointF b, double reach)
{
    return std::abs(a.x() - b.x()) <= reach && QLineF(a, b).length() <= reach;
}

int legAt(std::span<const QPointF> points, QPointF at)
{
    int best = 0;
    double least = std::numeric_limits<double>::max();
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF way = points[i] - points[i - 1];
        const double length = QPointF::dotProduct(way, way);
        const double share = length > 0 ? qBound(0.0, QPointF::dotProduct(at - points[i - 1], way) / length, 1.0) : 0;
        const double gap = QLineF(at, points[i - 1] + way * share).length();
        if (gap < least) {
            least = gap;
            best = int(i) - 1;
        }
    }
    return best;
}

Hit gripAt(const DiagramView &view, const Surface &surface, const Grips &grips, QPointF pixel)
{
    const drawing::Picture &picture = *surface.picture();
    if (grips.line && grips.drawn >= 0) {
        const auto points = picture.pointsOf(picture.lines[size_t(grips.drawn)]);
        if (near(view.toPixel(points.front()), pixel, handleReach))
            return {Hit::Part::LineEnd, {}, grips.line, 0};
        if (near(view.toPixel(points.back()), pixel, handleReach))
            return {Hit::Part::LineEnd, {}, grips.line, 1};
        for (qsizetype i = 0; i < grips.bends.size(); ++i)
            if (near(view.toPixel(grips.bends[i]), pixel, handleReach))
                return {Hit::Part::Bend, {}, grips.line, int(i)};
    }
    if (!grips.frame.isNull()) {
        const auto places = handlePlaces(grips.frame);
        for (int i = 0; i < int(places.size()); ++i)
            if (near(places[size_t(i)], pixel, handleReach))
                return {Hit::Part::Handle, {}, {}, i};
    }
    for (const auto &[node, pixels] : grips.connectable) {
        if (!node)
            continue;
        const auto places = connectorPlaces(pixels);
        for (int i = 0; i < int(places.size()); ++i)
            if (near(places[size_t(i)], pixel, connectorReach))
                return {Hit::Part::Connector, node, {}, i};
    }
    return {};
}

} // namespace

std::array<QPointF, 8> handlePlaces(const QRectF &frame)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const bool wide = frame.width() >= smallFrame;
    const bool high = frame.height() >= smallFrame;
    const QPointF nowhere(none, none);
    const QPointF middle = frame.center();
    return {frame.topLeft(), wide ? QPointF(middle.x(), frame.top()) : nowhere, frame.topRight(),
        high ? QPointF(frame.right(), middle.y()) : nowhere, frame.bottomRight(),
        wide ? QPointF(middle.x(), frame.bottom()) : nowhere, frame.bottomLeft(),
        high ? QPointF(frame.left(), middle.y()) : nowhere};
}

std::array<QPointF, 4> connectorPlaces(const QRectF &pixels)
{
    const QPointF middle = pixels.center();
    return {QPointF(middle.x(), pixels.top() - connectorGap), QPointF(pixels.right() + connectorGap, middle.y()),
        QPointF(middle.x(), pixels.bottom() + connectorGap), QPointF(pixels.left() - connectorGap, middle.y())};
}

Qt::CursorShape handleCursor(int handle)
{
    switch (handle % 4) {
    case 0:
        return Qt::SizeFDiagCursor;
    case 1:
        return Qt::SizeVerCursor;
    case 2:
        return Qt::SizeBDiagCursor;
    default:
        return Qt::SizeHorCursor;
    }
}

Hit hitAt(const DiagramView &view, const Surface &surface, const Grips &grips, QPointF pixel)
{
    if (!surface.picture())
        return {};
    if (const Hit grip = gripAt(view, surface, grips, pixel); grip.part != Hit::Part::Nothing)
        return grip;
    const drawing::Picture &picture = *surface.picture();
    const QPointF point = view.toView(pixel);
    const int box = surface.boxAt(point);
    const bool overLeaf = box >= 0 && !picture.boxes[size_t(box)].container;
    if (!overLeaf) {
        const int label = surface.labelAt(point);
        if (label >= 0)
            return {Hit::Part::Label, {}, picture.lines[size_t(label)].connection, -1};
        const int line = surface.lineAt(point, lineReach / view.zoom());
        if (line >= 0) {
            const drawing::PictureLine &found = picture.lines[size_t(line)];
            return {Hit::Part::Line, {}, found.connection, legAt(picture.pointsOf(found), point)};
        }
    }
    if (box >= 0)
        return {Hit::Part::Box, picture.boxes[size_t(box)].node, {}, box};
    return {};
}

} // namespace canvas
