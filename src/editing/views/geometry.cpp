// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace editing::views {

namespace {

double snappedNumber(double number, double step)
{
    return step > 0 ? std::round(number / step) * step : number;
}

// Coordinates this near are the same to the eye, and to rounding.
constexpr double same = 0.01;

double low(const QRectF &rect, int axis)
{
    return axis == 0 ? rect.left() : rect.top();
}

double high(const QRectF &rect, int axis)
{
    return axis == 0 ? rect.right() : rect.bottom();
}

double length(const QRectF &rect, int axis)
{
    return axis == 0 ? rect.width() : rect.height();
}

double middle(const QRectF &rect, int axis)
{
    return (low(rect, axis) + high(rect, axis)) / 2;
}

QPointF point(int axis, double along, double across)
{
    return axis == 0 ? QPointF(along, across) : QPointF(across, along);
}

QRectF shifted(const QRectF &rect, int axis, double by)
{
    return rect.translated(axis == 0 ? by : 0, axis == 0 ? 0 : by);
}

// A line across the gap between two boxes of a row, through the middle of what they share.
Guide gapGuide(const QRectF &before, const QRectF &after, int axis)
{
    const int other = 1 - axis;
    const double from = std::max(low(before, other), low(after, other));
    const double to = std::min(high(before, other), high(after, other));
    const double across = (from + to) / 2;
    return {Guide::Kind::Gap, QLineF(point(axis, high(before, axis), across), point(axis, low(after, axis), across))};
}

} // namespace

QPointF snapped(QPointF point, double step)
{
    return {snappedNumber(point.x(), step), snappedNumber(point.y(), step)};
}

QPointF snappedOffset(const QRectF &rect, QPointF offset, double step)
{
    return snapped(rect.topLeft() + offset, step) - rect.topLeft();
}

QRectF snappedSides(const QRectF &rect, Qt::Edges dragged, double step)
{
    const double least = std::max(step, 1.0);
    QRectF result = rect;
    if (dragged.testFlag(Qt::LeftEdge))
        result.setLeft(std::min(snappedNumber(rect.left(), step), rect.right() - least));
    if (dragged.testFlag(Qt::RightEdge))
        result.setRight(std::max(snappedNumber(rect.right(), step), result.left() + least));
    if (dragged.testFlag(Qt::TopEdge))
        result.setTop(std::min(snappedNumber(rect.top(), step), rect.bottom() - least));
    if (dragged.testFlag(Qt::BottomEdge))
        result.setBottom(std::max(snappedNumber(rect.bottom(), step), result.top() + least));
    return result;
}

QList<QRectF> aligned(const QList<QRectF> &rects, Alignment alignment, const std::optional<QRectF> &reference)
{
    QRectF to = reference.value_or(rects.value(0));
    if (!reference) {
        for (const QRectF &rect : rects)
            to = to.united(rect);
    }
    QList<QRectF> moved = rects;
    for (QRectF &rect : moved) {
        switch (alignment) {
        case Alignment::Left:
            rect.moveLeft(to.left());
            break;
        case Alignment::Centre:
            rect.moveLeft(to.center().x() - rect.width() / 2);
            break;
        case Alignment::Right:
            rect.moveRight(to.right());
            break;
        case Alignment::Top:
            rect.moveTop(to.top());
            break;
        case Alignment::Middle:
            rect.moveTop(to.center().y() - rect.height() / 2);
            break;
        case Alignment::Bottom:
            rect.moveBottom(to.bottom());
            break;
        }
    }
    return moved;
}

QList<QRectF> distributed(const QList<QRectF> &rects, Qt::Orientation orientation)
{
    if (rects.size() < 3)
        return rects;
    const int axis = orientation == Qt::Horizontal ? 0 : 1;
    QList<qsizetype> order(rects.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return middle(rects.at(a), axis) < middle(rects.at(b), axis); });
    const QRectF first = rects.at(order.first());
    const QRectF last = rects.at(order.last());
    double room = low(last, axis) - high(first, axis);
    for (qsizetype i = 1; i + 1 < order.size(); ++i)
        room -= length(rects.at(order.at(i)), axis);
    const double gap = room / double(order.size() - 1);
    QList<QRectF> moved = rects;
    double at = high(first, axis) + gap;
    for (qsizetype i = 1; i + 1 < order.size(); ++i) {
        QRectF &rect = moved[order.at(i)];
        axis == 0 ? rect.moveLeft(at) : rect.moveTop(at);
        at += length(rect, axis) + gap;
    }
    return moved;
}

QList<QRectF> matched(const QList<QRectF> &rects, Dimension dimension, QSizeF size)
{
    QList<QRectF> changed = rects;
    for (QRectF &rect : changed) {
        if (dimension != Dimension::Height)
            rect.setWidth(size.width());
        if (dimension != Dimension::Width)
            rect.setHeight(size.height());
    }
    return changed;
}

AlignmentGuides::AlignmentGuides(const QList<QRectF> &others)
    : m_boxes(others)
{
    for (const int axis : {0, 1}) {
        Axis &stops = m_axes[axis];
        stops.edges.reserve(2 * others.size());
        stops.centres.reserve(others.size());
        for (qsizetype i = 0; i < others.size(); ++i) {
            stops.edges << Stop {low(others.at(i), axis), i} << Stop {high(others.at(i), axis), i};
            stops.centres << Stop {middle(others.at(i), axis), i};
        }
        for (QList<Stop> *list : {&stops.edges, &stops.centres})
            std::stable_sort(list->begin(), list->end(), [](const Stop &a, const Stop &b) { return a.at < b.at; });
    }
}

void AlignmentGuides::pullTo(Pull &pull, const QList<Stop> &stops, double at, double reach) const
{
    const auto after = std::lower_bound(stops.begin(), stops.end(), at,
                                        [](const Stop &stop, double value) { return stop.at < value; });
    const auto consider = [&](const Stop &stop) {
        const double shift = stop.at - at;
        if (std::abs(shift) <= reach && (!pull.found || std::abs(shift) < std::abs(pull.shift) - same)) {
            pull.shift = shift;
            pull.found = true;
        }
    };
    if (after != stops.end())
        consider(*after);
    if (after != stops.begin())
        consider(*(after - 1));
}

void AlignmentGuides::addGuides(QList<Guide> &guides, int axis, const QList<Stop> &stops, double at, const QRectF &rect,
                                Guide::Kind kind) const
{
    const auto first = std::lower_bound(stops.begin(), stops.end(), at - same,
                                        [](const Stop &stop, double value) { return stop.at < value; });
    // Many boxes may stand in line; a guide to the nearest says as much and is easier to see.
    const int other = 1 - axis;
    double nearest = std::numeric_limits<double>::infinity();
    const QRectF *box = nullptr;
    for (auto stop = first; stop != stops.end() && stop->at <= at + same; ++stop) {
        const QRectF &candidate = m_boxes.at(stop->box);
        const double distance
            = std::max({low(candidate, other) - high(rect, other), low(rect, other) - high(candidate, other), 0.0});
        if (distance < nearest) {
            nearest = distance;
            box = &candidate;
        }
    }
    if (!box)
        return;
    guides << Guide {kind,
                     QLineF(point(axis, at, std::min(low(rect, other), low(*box, other))),
                            point(axis, at, std::max(high(rect, other), high(*box, other))))};
}

// The boxes beside `rect` along an axis, as far as it may still be pulled across it.
AlignmentGuides::Row AlignmentGuides::rowOf(int axis, const QRectF &rect, double reach) const
{
    const int other = 1 - axis;
    const double from = low(rect, other) - reach;
    const double to = high(rect, other) + reach;
    Row row;
    for (const QRectF &box : m_boxes) {
        if (low(box, other) < to && high(box, other) > from)
            row << &box;
    }
    return row;
}

AlignmentGuides::Pull AlignmentGuides::gapPull(int axis, const Row &row, const QRectF &rect, double reach)
{
    const int other = 1 - axis;
    const auto inRow = [&](const QRectF &box, const QRectF &with) {
        return low(box, other) < high(with, other) && high(box, other) > low(with, other);
    };
    // The nearest boxes on both sides of `of` that share its row.
    const auto neighbours = [&](const QRectF &of, double slack) {
        std::pair<const QRectF *, const QRectF *> found {nullptr, nullptr};
        for (const QRectF *box : row) {
            if (box == &of || !inRow(*box, of))
                continue;
            if (high(*box, axis) <= low(of, axis) + slack
                && (!found.first || high(*box, axis) > high(*found.first, axis)))
                found.first = box;
            if (low(*box, axis) >= high(of, axis) - slack
                && (!found.second || low(*box, axis) < low(*found.second, axis)))
                found.second = box;
        }
        return found;
    };
    const auto [before, after] = neighbours(rect, reach);
    Pull pull;
    const auto consider = [&](double to, const QList<std::pair<const QRectF *, const QRectF *>> &gaps) {
        const double shift = to - low(rect, axis);
        if (std::abs(shift) > reach || (pull.found && std::abs(shift) >= std::abs(pull.shift)))
            return;
        const QRectF placed = shifted(rect, axis, shift);
        pull = {shift, true, {}};
        for (const auto &[left, right] : gaps)
            pull.guides << gapGuide(left ? *left : placed, right ? *right : placed, axis);
    };
    const double length = high(rect, axis) - low(rect, axis);
    if (before && after && low(*after, axis) - high(*before, axis) > length)
        consider((low(*after, axis) + high(*before, axis) - length) / 2, {{before, nullptr}, {nullptr, after}});
    if (before) {
        if (const QRectF *further = neighbours(*before, 0).first; further && inRow(*further, rect)) {
            const double gap = low(*before, axis) - high(*further, axis);
            consider(high(*before, axis) + gap, {{further, before}, {before, nullptr}});
        }
    }
    if (after) {
        if (const QRectF *further = neighbours(*after, 0).second; further && inRow(*further, rect)) {
            const double gap = low(*further, axis) - high(*after, axis);
            consider(low(*after, axis) - gap - length, {{nullptr, after}, {after, further}});
        }
    }
    return pull;
}

Snap AlignmentGuides::forMove(const QRectF &rect, QPointF offset, double reach) const
{
    Snap snap;
    QRectF moved = rect.translated(offset);
    const Row rows[2] = {rowOf(0, moved, reach), rowOf(1, moved, reach)};
    Pull pulls[2];
    for (const int axis : {0, 1}) {
        Pull &pull = pulls[axis];
        pullTo(pull, m_axes[axis].edges, low(moved, axis), reach);
        pullTo(pull, m_axes[axis].edges, high(moved, axis), reach);
        pullTo(pull, m_axes[axis].centres, middle(moved, axis), reach);
        const Pull gap = gapPull(axis, rows[axis], moved, reach);
        if (gap.found && (!pull.found || std::abs(gap.shift) < std::abs(pull.shift) - same))
            pull = gap;
    }
    moved = moved.translated(pulls[0].shift, pulls[1].shift);
    snap.offset = offset + QPointF(pulls[0].shift, pulls[1].shift);
    snap.horizontal = pulls[0].found;
    snap.vertical = pulls[1].found;
    for (const int axis : {0, 1}) {
        if (!pulls[axis].found)
            continue;
        const Axis &stops = m_axes[axis];
        addGuides(snap.guides, axis, stops.edges, low(moved, axis), moved, Guide::Kind::Edge);
        addGuides(snap.guides, axis, stops.edges, high(moved, axis), moved, Guide::Kind::Edge);
        addGuides(snap.guides, axis, stops.centres, middle(moved, axis), moved, Guide::Kind::Centre);
        // The other axis may have moved it since: the gaps are looked up again where it stands now.
        snap.guides << gapPull(axis, rows[axis], moved, same).guides;
    }
    return snap;
}

Snap AlignmentGuides::forResize(const QRectF &rect, Qt::Edges dragged, double reach) const
{
    Snap snap;
    const Qt::Edge lows[2] = {Qt::LeftEdge, Qt::TopEdge};
    const Qt::Edge highs[2] = {Qt::RightEdge, Qt::BottomEdge};
    double at[2] = {0, 0};
    Pull pulls[2];
    for (const int axis : {0, 1}) {
        if (!dragged.testFlag(lows[axis]) && !dragged.testFlag(highs[axis]))
            continue;
        at[axis] = dragged.testFlag(lows[axis]) ? low(rect, axis) : high(rect, axis);
        pullTo(pulls[axis], m_axes[axis].edges, at[axis], reach);
    }
    QRectF sized = rect;
    if (pulls[0].found)
        dragged.testFlag(Qt::LeftEdge) ? sized.setLeft(at[0] + pulls[0].shift) : sized.setRight(at[0] + pulls[0].shift);
    if (pulls[1].found)
        dragged.testFlag(Qt::TopEdge) ? sized.setTop(at[1] + pulls[1].shift) : sized.setBottom(at[1] + pulls[1].shift);
    for (const int axis : {0, 1}) {
        if (pulls[axis].found)
            addGuides(snap.guides, axis, m_axes[axis].edges, at[axis] + pulls[axis].shift, sized, Guide::Kind::Edge);
    }
    snap.offset = QPointF(pulls[0].shift, pulls[1].shift);
    snap.horizontal = pulls[0].found;
    snap.vertical = pulls[1].found;
    return snap;
}

} // namespace editing::views
