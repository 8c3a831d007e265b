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

double distance(QPointF point, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double at = length > 0 ? qBound(0.0, QPointF::dotProduct(point - from, way) / length, 1.0) : 0.0;
    const QPointF gap = point - (from + way * at);
    return std::hypot(gap.x(), gap.y());
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
    std::vector<QRectF> rects;
    rects.reserve(qMax(m_picture->boxes.size(), m_picture->lines.size()));
    for (const PictureBox &box : m_picture->boxes)
        rects.push_back(box.rect);
    m_boxes = GridIndex(rects);
    rects.clear();
    for (const PictureLine &line : m_picture->lines)
        rects.push_back(line.bounds);
    m_lines = GridIndex(rects);
}

void Surface::follow(const drawing::KeptPicture::Change &change)
{
    for (const std::uint32_t box : change.boxes)
        m_boxes.put(box, m_picture->boxes[box].rect);
    for (const std::uint32_t line : change.lines)
        m_lines.put(line, m_picture->lines[line].bounds);
}

int Surface::boxAt(QPointF point) const
{
    m_boxes.query(QRectF(point, QSizeF()), m_foundBoxes);
    for (auto index = m_foundBoxes.rbegin(); index != m_foundBoxes.rend(); ++index) {
        const PictureBox &box = m_picture->boxes[*index];
        const bool plain = box.outline == drawing::Outline::Square || box.outline == drawing::Outline::Rounded;
        if (plain || drawing::outlinePath(box.outline, box.rect).contains(point))
            return int(*index);
    }
    return -1;
}

int Surface::lineAt(QPointF point, double reach) const
{
    m_lines.query(QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach), m_foundLines);
    int nearest = -1;
    for (const std::uint32_t index : m_foundLines) {
        const auto points = m_picture->pointsOf(m_picture->lines[index]);
        for (size_t i = 1; i < points.size(); ++i) {
            const double gap = distance(point, points[i - 1], points[i]);
            if (gap <= reach) {
                reach = gap;
                nearest = int(index);
            }
        }
    }
    return nearest;
}

std::vector<std::uint32_t> Surface::boxesIn(const QRectF &area) const
{
    std::vector<std::uint32_t> found;
    m_boxes.query(area, found);
    std::erase_if(found, [&](std::uint32_t index) { return !area.contains(m_picture->boxes[index].rect); });
    return found;
}

std::vector<std::uint32_t> Surface::boxesMeeting(const QRectF &area) const
{
    std::vector<std::uint32_t> found;
    m_boxes.query(area, found);
    return found;
}

std::vector<std::uint32_t> Surface::linesMeeting(const QRectF &area) const
{
    std::vector<std::uint32_t> found;
    m_lines.query(area, found);
    return found;
}

int Surface::labelAt(QPointF point) const
{
    m_lines.query(QRectF(point, QSizeF()), m_foundLines);
    for (auto index = m_foundLines.rbegin(); index != m_foundLines.rend(); ++index) {
        const PictureLine &line = m_picture->lines[*index];
        if (line.label >= 0 && m_picture->texts[size_t(line.label)].rect().adjusted(-3, -2, 3, 2).contains(point))
            return int(*index);
    }
    return -1;
}

void Surface::paint(QPainter &painter, const QRect &exposed, QPointF origin, double zoom, const Hidden *hidden) const
{
    if (!m_picture)
        return;
    const Picture &picture = *m_picture;
    const QRectF area = inView(exposed, origin, zoom);
    m_boxes.query(area, m_foundBoxes);
    m_lines.query(area, m_foundLines);
    if (hidden) {
        const auto leaveOut = [](std::vector<std::uint32_t> &found, const std::vector<std::uint32_t> &without) {
            std::erase_if(found, [&](auto index) { return std::binary_search(without.begin(), without.end(), index); });
        };
        leaveOut(m_foundBoxes, hidden->boxes);
        leaveOut(m_foundLines, hidden->lines);
    }
    if (drawing::detailAt(zoom) == Detail::Overview && m_foundBoxes.size() + m_foundLines.size() > fewThings) {
        paintOverview(painter, exposed, origin, zoom);
        return;
    }
    const Detail detail = zoom < wordsZoom ? Detail::Shapes : Detail::Full;
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

void Surface::paintOverview(QPainter &painter, const QRect &exposed, QPointF origin, double zoom) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size(int(std::ceil(exposed.width() * ratio)), int(std::ceil(exposed.height() * ratio)));
    // A fresh image of that size would cost milliseconds in page faults each frame.
    if (m_overview.size() != size)
        m_overview = QImage(size, QImage::Format_RGB32);
    m_overview.setDevicePixelRatio(ratio);
    drawing::Overview overview(m_overview, inView(exposed, origin, zoom).topLeft(), zoom * ratio);
    overview.clear(m_picture->palette.canvas);
    for (const std::uint32_t index : m_foundBoxes)
        overview.box(m_picture->boxes[index]);
    for (const std::uint32_t index : m_foundLines)
        overview.line(*m_picture, m_picture->lines[index]);
    painter.drawImage(exposed.topLeft(), m_overview);
}

void Surface::paintRings(QPainter &painter, const QRect &exposed, QPointF origin, double zoom,
    const QSet<landscape::ElementId> &elements) const
{
    if (!m_picture || elements.isEmpty())
        return;
    m_boxes.query(inView(exposed.adjusted(-6, -6, 6, 6), origin, zoom), m_foundBoxes);
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
