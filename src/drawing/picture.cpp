// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/picture.h"

#include "drawing/preparing/picturebuilder.h"

#include <algorithm>

namespace drawing {

namespace {

constexpr double markerReach = 7; // markers and width of a line beside its way

}

QRectF Picture::boundsOf(const PictureLine &line) const
{
    const auto way = pointsOf(line);
    if (way.empty())
        return {};
    double left = way.front().x(), right = left, top = way.front().y(), bottom = top;
    for (const QPointF point : way) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    QRectF bounds(QPointF(left - markerReach, top - markerReach), QPointF(right + markerReach, bottom + markerReach));
    if (hasLabel(line))
        bounds |= extraOf(line).labelRect.adjusted(0, -1, 0, 1);
    return bounds;
}

int Picture::boxOf(landscape::ElementId element) const
{
    if (!element)
        return -1;
    const auto found = std::find_if(
        boxes.begin(), boxes.end(), [element](const PictureBox &box) { return box.element == element; });
    return found == boxes.end() ? -1 : int(found - boxes.begin());
}

namespace {

template <typename Row> bool equal(std::span<const Row> a, std::span<const Row> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

template <typename Row>
bool equalAt(const std::vector<Row> &a, std::int32_t first, const std::vector<Row> &b, std::int32_t second)
{
    return (first < 0) == (second < 0) && (first < 0 || a[size_t(first)] == b[size_t(second)]);
}

bool looksLike(const Picture &a, const PictureBox &box, const Picture &b, const PictureBox &other)
{
    PictureBox same = other;
    same.firstText = box.firstText;
    same.words = box.words;
    same.extra = box.extra;
    const BoxExtra &own = a.extraOf(box);
    const BoxExtra &its = b.extraOf(other);
    return same == box && (box.words == Words::Due) == (other.words == Words::Due) && equal(a.textsOf(box), b.textsOf(other))
        && own.label == its.label && own.iconColour == its.iconColour && equalAt(a.badges, own.badge, b.badges, its.badge)
        && equalAt(a.images, own.image, b.images, its.image) && equalAt(a.images, own.iconImage, b.images, its.iconImage)
        && equal(a.samplesOf(box), b.samplesOf(other));
}

bool looksLike(const Picture &a, const PictureLine &line, const Picture &b, const PictureLine &other)
{
    PictureLine same = other;
    same.firstPoint = line.firstPoint;
    same.extra = line.extra;
    return same == line && equal(a.pointsOf(line), b.pointsOf(other)) && equal(a.jumpsOf(line), b.jumpsOf(other))
        && equal(a.labelOf(line), b.labelOf(other)) && a.extraOf(line).labelRect == b.extraOf(other).labelRect;
}

template <typename Part>
bool allLookLike(const Picture &a, const std::vector<Part> &parts, const Picture &b, const std::vector<Part> &others)
{
    return std::equal(parts.begin(), parts.end(), others.begin(), others.end(),
        [&](const Part &part, const Part &other) { return looksLike(a, part, b, other); });
}

} // namespace

bool operator==(const Picture &a, const Picture &b)
{
    return a.view == b.view && a.bounds == b.bounds && a.legend == b.legend && a.legendRect == b.legendRect
        && a.palette == b.palette && allLookLike(a, a.boxes, b, b.boxes) && allLookLike(a, a.lines, b, b.lines);
}

Picture preparePicture(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
{
    return PictureBuilder(snapshot, view, style).build();
}

PicturePtr makePicture(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
{
    return std::make_shared<const Picture>(preparePicture(snapshot, view, style));
}

} // namespace drawing
