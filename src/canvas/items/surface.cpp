// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items/surface.h"

#include "drawing/legend.h"
#include "drawing/overview.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace canvas {

using drawing::Detail;
using drawing::Picture;
using drawing::PictureBox;
using drawing::PictureLine;

namespace {

/// So many things are painted with all their finery at any zoom; more than that far away become an overview.
constexpr size_t fewThings = 600;
constexpr double wordsZoom = 0.25; ///< below, names are too small to be worth painting

constexpr double markerReach = 7; // markers and width of a line beside its way
constexpr double labelReach = 3;  // beside the letters of a label

/// Squared.
double distance(QPointF point, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double at = length > 0 ? qBound(0.0, QPointF::dotProduct(point - from, way) / length, 1.0) : 0.0;
    const QPointF gap = point - (from + way * at);
    return QPointF::dotProduct(gap, gap);
}

/// QRectF::intersects is false for rectangles without area; points have none.
bool meets(const QRectF &a, const QRectF &b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

bool meets(const Picture &picture, const PictureLine &line, const QRectF &area)
{
    const QRectF reached = area.adjusted(-markerReach, -markerReach, markerReach, markerReach);
    const auto way = picture.pointsOf(line);
    for (size_t i = 1; i < way.size(); ++i)
        if (meets(QRectF(way[i - 1], way[i]).normalized(), reached))
            return true;
    return picture.hasLabel(line) && meets(picture.extraOf(line).labelRect.adjusted(0, -1, 0, 1), area);
}

QRectF inView(const QRect &pixels, QPointF origin, double zoom)
{
    return QRectF(QPointF(pixels.topLeft()) / zoom + origin, QSizeF(pixels.size()) / zoom);
}

} // namespace

Surface::Surface(drawing::PicturePtr picture)
    : m_picture(std::move(picture))
{
    if (!m_picture)
        return;
    indexBoxes();
    indexLines();
}

void Surface::indexBoxes()
{
    const auto &boxes = m_picture->boxes;
    QRectF bounds = m_picture->bounds;
    for (size_t i = 0; m_picture->bounds.isNull() && i < boxes.size(); ++i)
        bounds |= boxes[i].rect;
    m_boxes = GridIndex(boxes.size(), bounds,
        [&boxes](std::uint32_t number, auto &&visit) { visit(GridPart::rectangle(boxes[number].rect)); });
}

void Surface::indexLines()
{
    const Picture &picture = *m_picture;
    QRectF bounds = picture.bounds;
    for (size_t i = 0; picture.bounds.isNull() && i < picture.lines.size(); ++i)
        bounds |= picture.boundsOf(picture.lines[i]);
    m_lines = GridIndex(picture.lines.size(), bounds, [&picture](std::uint32_t number, auto &&visit) {
        const PictureLine &line = picture.lines[number];
        const auto way = picture.pointsOf(line);
        for (size_t i = 1; i < way.size(); ++i)
            visit(GridPart{way[i - 1], way[i], false});
        if (picture.hasLabel(line))
            visit(GridPart::rectangle(picture.extraOf(line).labelRect));
    });
}

void Surface::follow(const drawing::KeptPicture::Change &change)
{
    const auto putAll = [](GridIndex &index, const std::vector<std::uint32_t> &numbers, auto &&around) {
        return std::all_of(numbers.begin(), numbers.end(),
            [&](std::uint32_t number) { return index.put(number, around(number)); });
    };
    if (!putAll(m_boxes, change.boxes, [this](std::uint32_t box) { return m_picture->boxes[box].rect; }))
        indexBoxes();
    if (!putAll(m_lines, change.lines, [this](std::uint32_t line) { return m_picture->boundsOf(m_picture->lines[line]); }))
        indexLines();
}

int Surface::boxAt(QPointF point) const
{
    if (!m_picture)
        return -1;
    const QRectF at(point, QSizeF());
    int topmost = -1;
    m_boxes.visit(at, [&](std::uint32_t number) {
        if (int(number) <= topmost)
            return;
        const PictureBox &box = m_picture->boxes[number];
        const bool plain = box.outline == drawing::Outline::Square || box.outline == drawing::Outline::Rounded;
        if (meets(box.rect, at) && (plain || drawing::outlinePath(box.outline, box.rect).contains(point)))
            topmost = int(number);
    });
    return topmost;
}

int Surface::lineAt(QPointF point, double reach) const
{
    if (!m_picture)
        return -1;
    int nearest = -1;
    double least = reach * reach;
    const QRectF around(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    m_lines.visit(around, [&](std::uint32_t number) {
        const auto way = m_picture->pointsOf(m_picture->lines[number]);
        for (size_t i = 1; i < way.size(); ++i) {
            if (std::min(way[i - 1].x(), way[i].x()) > point.x() + reach || std::max(way[i - 1].x(), way[i].x()) < point.x() - reach
                || std::min(way[i - 1].y(), way[i].y()) > point.y() + reach || std::max(way[i - 1].y(), way[i].y()) < point.y() - reach)
                continue;
            const double gap = distance(point, way[i - 1], way[i]); // squared
            if (gap < least || (gap <= least && int(number) > nearest)) { // the upper of two
                reach = gap < least ? std::sqrt(gap) + 1e-9 : reach;
                least = gap;
                nearest = int(number);
            }
        }
    });
    return nearest;
}

int Surface::labelAt(QPointF point) const
{
    if (!m_picture || m_picture->lineExtras.empty())
        return -1;
    int topmost = -1;
    m_lines.visit(QRectF(point, QSizeF()).adjusted(-labelReach, -labelReach, labelReach, labelReach), [&](std::uint32_t number) {
        const auto words = m_picture->labelOf(m_picture->lines[number]);
        if (int(number) > topmost && !words.empty()
            && words.front().rect().adjusted(-labelReach, -2, labelReach, 2).contains(point))
            topmost = int(number);
    });
    return topmost;
}

void Surface::findBoxes(const QRectF &area, std::vector<std::uint32_t> &out) const
{
    m_boxes.query(area, out, [&](std::uint32_t number) { return meets(m_picture->boxes[number].rect, area); });
}

void Surface::findLines(const QRectF &area, std::vector<std::uint32_t> &out) const
{
    m_lines.query(area.adjusted(-markerReach, -markerReach, markerReach, markerReach), out,
        [&](std::uint32_t number) { return meets(*m_picture, m_picture->lines[number], area); });
}

std::vector<std::uint32_t> Surface::boxesIn(const QRectF &area) const
{
    std::vector<std::uint32_t> found;
    findBoxes(area, found);
    std::erase_if(found, [&](std::uint32_t index) { return !area.contains(m_picture->boxes[index].rect); });
    return found;
}

std::vector<std::uint32_t> Surface::boxesMeeting(const QRectF &area) const
{
    std::vector<std::uint32_t> found;
    findBoxes(area, found);
    return found;
}

std::vector<std::uint32_t> Surface::linesMeeting(const QRectF &area) const
{
    std::vector<std::uint32_t> found;
    findLines(area, found);
    return found;
}

void Surface::find(const QRectF &area, const Hidden *hidden, bool roughly) const
{
    if (roughly) {
        const auto any = [](std::uint32_t) { return true; };
        m_boxes.query(area, m_foundBoxes, any);
        m_lines.query(area, m_foundLines, any);
    } else {
        findBoxes(area, m_foundBoxes);
        findLines(area, m_foundLines);
    }
    if (!hidden)
        return;
    const auto leaveOut = [](std::vector<std::uint32_t> &found, const std::vector<std::uint32_t> &without) {
        std::erase_if(found, [&](auto index) { return std::binary_search(without.begin(), without.end(), index); });
    };
    leaveOut(m_foundBoxes, hidden->boxes);
    leaveOut(m_foundLines, hidden->lines);
}

void Surface::paint(QPainter &painter, const QRect &exposed, QPointF origin, double zoom, const Hidden *hidden) const
{
    if (!m_picture)
        return;
    const Picture &picture = *m_picture;
    const QRectF area = inView(exposed, origin, zoom);
    const bool isFar = drawing::detailAt(zoom) == Detail::Overview;
    // Where all of a crowd is seen no lists are made of it.
    if (isFar && picture.boxes.size() + picture.lines.size() > 2 * fewThings && area.contains(picture.bounds)) {
        paintOverview(painter, exposed, origin, zoom, hidden);
        return;
    }
    find(area, hidden);
    if (isFar && m_foundBoxes.size() + m_foundLines.size() > fewThings) {
        paintOverview(painter, exposed, origin, zoom, hidden);
        return;
    }
    const Detail detail = zoom < wordsZoom ? Detail::Shapes : Detail::Full;
    if (detail == Detail::Full && m_fitWords)
        m_fitWords(m_foundBoxes);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(zoom, zoom);
    painter.translate(-origin);
    for (const std::uint32_t index : m_foundBoxes) {
        const PictureBox &box = picture.boxes[index];
        if (hidden && hidden->wordsOf && box.node == hidden->wordsOf) {
            PictureBox wordless = box;
            wordless.textCount = 0;
            drawing::paintBox(painter, picture, wordless, detail);
        } else {
            drawing::paintBox(painter, picture, box, detail);
        }
    }
    // Smooth lines cost fifteen times as much; where so many cross the window nobody follows a single one.
    painter.setRenderHint(QPainter::Antialiasing, m_foundLines.size() <= fewThings);
    for (const std::uint32_t index : m_foundLines)
        drawing::paintLine(painter, picture, picture.lines[index], detail, area);
    painter.setRenderHint(QPainter::Antialiasing);
    if (detail == Detail::Full)
        for (const std::uint32_t index : m_foundLines)
            if (!hidden || !hidden->labelOf || picture.lines[index].connection != hidden->labelOf)
                drawing::paintLineLabel(painter, picture, picture.lines[index]);
    if (!picture.legend.isEmpty() && picture.legendRect.intersects(area))
        drawing::paintLegend(painter, picture.legend, picture.legendRect, picture.palette);
    painter.restore();
}

/// In bands, which take a quarter of the memory.
void Surface::paintOverview(
    QPainter &painter, const QRect &exposed, QPointF origin, double zoom, const Hidden *hidden) const
{
    constexpr int bandRows = 240; // whole logical pixels at the usual ratios
    const double ratio = painter.device()->devicePixelRatioF();
    const double scale = zoom * ratio;
    const QSize size(int(std::ceil(exposed.width() * ratio)), int(std::ceil(exposed.height() * ratio)));
    const QPointF corner = inView(exposed, origin, zoom).topLeft();
    for (int row = 0; row < size.height(); row += bandRows) {
        const QSize band(size.width(), qMin(bandRows, size.height() - row));
        // A fresh image for each would cost more in page faults than what is painted.
        if (m_overview.width() != band.width() || m_overview.height() < band.height())
            m_overview = QImage(band, QImage::Format_RGB32);
        find(QRectF(corner + QPointF(0, row / scale), QSizeF(band) / scale).adjusted(-1 / scale, -1 / scale, 1 / scale, 1 / scale),
            hidden, true);
        m_overview.setDevicePixelRatio(ratio);
        drawing::Overview overview(m_overview, corner, scale, row);
        overview.clear(m_picture->palette.canvas);
        for (const std::uint32_t index : m_foundBoxes)
            overview.box(m_picture->boxes[index]);
        for (const std::uint32_t index : m_foundLines)
            overview.line(*m_picture, m_picture->lines[index]);
        painter.drawImage(QPointF(exposed.left(), exposed.top() + row / ratio), m_overview, QRectF({0, 0}, band));
    }
}

void Surface::paintRings(QPainter &painter, const QRect &exposed, QPointF origin, double zoom,
    const QSet<landscape::ElementId> &elements) const
{
    if (!m_picture || elements.isEmpty())
        return;
    findBoxes(inView(exposed.adjusted(-6, -6, 6, 6), origin, zoom), m_foundBoxes);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(zoom, zoom);
    painter.translate(-origin);
    for (const std::uint32_t index : m_foundBoxes) {
        const PictureBox &box = m_picture->boxes[index];
        if (box.element && elements.contains(box.element))
            drawing::paintRing(painter, box, m_picture->palette.selection, 2.5 / zoom);
    }
    painter.restore();
}

} // namespace canvas
