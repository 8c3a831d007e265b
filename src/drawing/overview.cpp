// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/overview.h"

#include <QImage>

#include <cmath>

namespace drawing {

namespace {

/// Cuts the line at the rectangle 0..w, 0..h (Liang and Barsky). False where it lies outside.
bool clip(QPointF &from, QPointF &to, double w, double h)
{
    double enter = 0;
    double leave = 1;
    const QPointF way = to - from;
    const auto cut = [&](double speed, double room) {
        if (speed == 0)
            return room >= 0;
        const double at = room / speed;
        if (speed < 0)
            enter = qMax(enter, at);
        else
            leave = qMin(leave, at);
        return enter <= leave;
    };
    if (!cut(-way.x(), from.x()) || !cut(way.x(), w - from.x()) || !cut(-way.y(), from.y())
        || !cut(way.y(), h - from.y()))
        return false;
    const QPointF start = from;
    from = start + way * enter;
    to = start + way * leave;
    return true;
}

} // namespace

Overview::Overview(QImage &image, QPointF origin, double scale, int firstRow)
    : m_pixels(reinterpret_cast<quint32 *>(image.bits()))
    , m_stride(image.bytesPerLine() / 4)
    , m_width(image.width())
    , m_height(image.height())
    , m_origin(origin)
    , m_scale(scale)
    , m_firstRow(firstRow)
{
    Q_ASSERT(image.depth() == 32);
}

void Overview::clear(QRgb colour)
{
    fill(0, 0, m_width, m_height, colour);
}

void Overview::fill(int left, int top, int right, int bottom, QRgb colour)
{
    left = qMax(left, 0);
    right = qMin(right, m_width);
    if (left >= right)
        return;
    for (int y = qMax(top, 0); y < qMin(bottom, m_height); ++y)
        std::fill(m_pixels + y * m_stride + left, m_pixels + y * m_stride + right, colour);
}

void Overview::box(const PictureBox &box)
{
    const auto whole = [this](double at, double origin) {
        return int(std::floor(qBound(-2.0, (at - origin) * m_scale, 1e6)));
    };
    const int left = whole(box.rect.left(), m_origin.x());
    const int top = whole(box.rect.top(), m_origin.y()) - m_firstRow;
    const int right = qMax(left + 1, whole(box.rect.right(), m_origin.x()));
    const int bottom = qMax(top + 1, whole(box.rect.bottom(), m_origin.y()) - m_firstRow);
    if (right - left < 6 || bottom - top < 6) {
        fill(left, top, right, bottom, box.fill);
        return;
    }
    fill(left, top, right, top + 1, box.line);
    fill(left, bottom - 1, right, bottom, box.line);
    fill(left, top + 1, left + 1, bottom - 1, box.line);
    fill(right - 1, top + 1, right, bottom - 1, box.line);
    fill(left + 1, top + 1, right - 1, bottom - 1, box.fill);
}

void Overview::line(const Picture &picture, const PictureLine &line)
{
    const auto points = picture.pointsOf(line);
    double x = 0, y = 0; // where the line has come to
    for (size_t i = 0; i < points.size(); ++i) {
        const double toX = (points[i].x() - m_origin.x()) * m_scale;
        const double toY = (points[i].y() - m_origin.y()) * m_scale - m_firstRow;
        // A leg within a pixel is part of the next; far away most are.
        const bool inner = i > 0 && i + 1 < points.size();
        if (inner && std::abs(toX - x) + std::abs(toY - y) < 0.5)
            continue;
        if (i > 0)
            segment({x, y}, {toX, toY}, line.colour);
        x = toX;
        y = toY;
    }
}

void Overview::segment(QPointF from, QPointF to, QRgb colour)
{
    const QPointF last(m_width - 1e-3, m_height - 1e-3);
    const auto within = [last](QPointF point) {
        return point.x() >= 0 && point.y() >= 0 && point.x() <= last.x() && point.y() <= last.y();
    };
    if (!(within(from) && within(to)) && !clip(from, to, last.x(), last.y()))
        return;
    const QPointF way = to - from;
    const int steps = int(qMax(std::abs(way.x()), std::abs(way.y())));
    if (std::abs(way.y()) < 1e-9) {
        const int y = int(from.y());
        fill(int(qMin(from.x(), to.x())), y, int(qMax(from.x(), to.x())) + 1, y + 1, colour);
        return;
    }
    // Digital differential analyser in 16.16 fixed point.
    const qint64 dx = qint64(way.x() / qMax(steps, 1) * 65536);
    const qint64 dy = qint64(way.y() / qMax(steps, 1) * 65536);
    qint64 x = qint64(from.x() * 65536);
    qint64 y = qint64(from.y() * 65536);
    for (int i = 0; i <= steps; ++i, x += dx, y += dy)
        m_pixels[(y >> 16) * m_stride + (x >> 16)] = colour;
}

} // namespace drawing
