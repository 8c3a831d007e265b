// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/lineend.h"

#include <QLineF>

#include <cmath>

namespace drawing {

namespace {

constexpr double cornerReach = 9; // corners are rounded or cut within this

/// Whether the outline is its rectangle, but for its corners.
bool isRectangular(Outline outline)
{
    switch (outline) {
    case Outline::Square:
    case Outline::Rounded:
    case Outline::Cut:
    case Outline::Group:
    case Outline::Note:
    case Outline::Reference:
    case Outline::Legend:
    case Outline::Band:
    case Outline::DoubleBand:
    case Outline::Tab:
    case Outline::Symbol:
        return true;
    default:
        return false;
    }
}

bool hasRoundCorners(Outline outline)
{
    return outline == Outline::Rounded || outline == Outline::Cut || outline == Outline::Note;
}

/// The point of the rectangle on the way from outside to a point within.
QPointF rectHit(const QRectF &r, QPointF from, QPointF towards)
{
    const QPointF way = from - towards;
    double share = 1;
    if (way.x() > 1e-9)
        share = qMin(share, (r.right() - towards.x()) / way.x());
    else if (way.x() < -1e-9)
        share = qMin(share, (r.left() - towards.x()) / way.x());
    if (way.y() > 1e-9)
        share = qMin(share, (r.bottom() - towards.y()) / way.y());
    else if (way.y() < -1e-9)
        share = qMin(share, (r.top() - towards.y()) / way.y());
    return towards + way * qMax(0.0, share);
}

bool isNearCorner(const QRectF &r, QPointF point)
{
    const double dx = qMin(point.x() - r.left(), r.right() - point.x());
    const double dy = qMin(point.y() - r.top(), r.bottom() - point.y());
    return dx < cornerReach && dy < cornerReach;
}

/// The crossing with a closed polygon that is nearest to `from`.
std::optional<QPointF> polygonHit(const QPolygonF &polygon, const QLineF &way)
{
    std::optional<QPointF> best;
    double nearest = 1e18;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QLineF side(polygon[i], polygon[(i + 1) % polygon.size()]);
        QPointF crossing;
        if (side.length() < 1e-9 || way.intersects(side, &crossing) != QLineF::BoundedIntersection)
            continue;
        const double distance = QLineF(way.p1(), crossing).length();
        if (distance < nearest) {
            nearest = distance;
            best = crossing;
        }
    }
    return best;
}

std::optional<QPointF> pathHit(const PictureBox &box, const QLineF &way)
{
    QList<QPolygonF> polygons = outlinePath(box.outline, box.rect).toSubpathPolygons();
    if (box.outline == Outline::Lugs)
        polygons += innerPath(box.outline, box.rect).toSubpathPolygons();
    std::optional<QPointF> best;
    for (const QPolygonF &polygon : polygons) {
        const auto hit = polygonHit(polygon, way);
        if (hit && (!best || QLineF(way.p1(), *hit).length() < QLineF(way.p1(), *best).length()))
            best = hit;
    }
    return best;
}

bool isRound(Outline outline)
{
    return outline == Outline::Junction || outline == Outline::OpenJunction;
}

QPointF roundHit(const QRectF &r, QPointF from)
{
    const QPointF way = from - r.center();
    const double length = std::hypot(way.x() / qMax(1e-6, r.width() / 2), way.y() / qMax(1e-6, r.height() / 2));
    return length > 0 ? r.center() + way / length : r.center();
}

/// Straight to the nearest side, met from outside, so that a tab or a cut corner is met where it is.
QPointF fromWithin(const PictureBox &box, QPointF from)
{
    const QRectF &r = box.rect;
    const double sides[] = {from.x() - r.left(), r.right() - from.x(), from.y() - r.top(), r.bottom() - from.y()};
    const auto nearest = std::min_element(std::begin(sides), std::end(sides)) - std::begin(sides);
    const QPointF outside = nearest == 0 ? QPointF(r.left() - 10, from.y())
        : nearest == 1                   ? QPointF(r.right() + 10, from.y())
        : nearest == 2                   ? QPointF(from.x(), r.top() - 10)
                                         : QPointF(from.x(), r.bottom() + 10);
    return outlineHit(box, outside, from);
}

} // namespace

QPointF outlineHit(const PictureBox &box, QPointF from, QPointF towards)
{
    if (isRound(box.outline))
        return roundHit(box.rect, from);
    const QPointF onRect = rectHit(box.rect, from, towards);
    const bool exact
        = isRectangular(box.outline) && (!hasRoundCorners(box.outline) || !isNearCorner(box.rect, onRect));
    if (exact)
        return onRect;
    return pathHit(box, {from, towards}).value_or(isRectangular(box.outline) ? onRect : towards);
}

bool isWellInside(const PictureBox &box, QPointF point)
{
    const QRectF &r = box.rect;
    const bool within = point.x() >= r.left() && point.x() <= r.right() && point.y() >= r.top() && point.y() <= r.bottom();
    return within && r.adjusted(0.5, 0.5, -0.5, -0.5).contains(point);
}

QPointF lineEnd(const PictureBox &box, QPointF from, bool straight)
{
    const QRectF &r = box.rect;
    const QPointF middle = r.center();
    if (isRound(box.outline))
        return roundHit(r, from);
    if (isWellInside(box, from))
        return fromWithin(box, from);
    if (straight) {
        if (r.adjusted(-0.5, -0.5, 0.5, 0.5).contains(from) && isRectangular(box.outline))
            return from;
        const bool above = from.x() >= r.left() && from.x() <= r.right();
        const bool beside = from.y() >= r.top() && from.y() <= r.bottom();
        if (above || beside) {
            const QPointF towards = above ? QPointF(from.x(), middle.y()) : QPointF(middle.x(), from.y());
            const QPointF hit = outlineHit(box, from, towards);
            if (hit != towards)
                return hit;
        }
    }
    return outlineHit(box, from, middle);
}

std::optional<QLineF> cutAt(const QLineF &leg, const QRectF &area)
{
    double enter = 0;
    double leave = 1;
    const auto cut = [&](double speed, double room) {
        if (speed == 0)
            return room >= 0;
        const double at = room / speed;
        if (speed < 0)
            enter = qMax(enter, at);
        else
            leave = qMin(leave, at);
        return enter < leave;
    };
    if (!cut(-leg.dx(), leg.x1() - area.left()) || !cut(leg.dx(), area.right() - leg.x1())
        || !cut(-leg.dy(), leg.y1() - area.top()) || !cut(leg.dy(), area.bottom() - leg.y1()))
        return std::nullopt;
    return QLineF(enter > 0 ? leg.pointAt(enter) : leg.p1(), leave < 1 ? leg.pointAt(leave) : leg.p2());
}

QPointF pointAlong(std::span<const QPointF> route, double share)
{
    double total = 0;
    for (size_t i = 1; i < route.size(); ++i)
        total += QLineF(route[i - 1], route[i]).length();
    double left = total * qBound(0.0, share, 1.0);
    for (size_t i = 1; i < route.size(); ++i) {
        const QLineF leg(route[i - 1], route[i]);
        if (leg.length() > 0 && leg.length() >= left)
            return leg.pointAt(left / leg.length());
        left -= leg.length();
    }
    return route.empty() ? QPointF() : route.back();
}

} // namespace drawing
