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

Overview::Overview(QImage &image, QPointF origin, double scale)
    : m_pixels(reinterpret_cast<quint32 *>(image.bits()))
    , m_stride(image.bytesPerLine() / 4)
    , m_width(image.width())
    , m_height(image.height())
    , m_origin(origin)
    , m_scale(scale)
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
    const auto pixel = [this](double at, double origin) {
        return int(std::floor(qBound(-2.0, (at - origin) * m_scale, 1e6)));
    };
    const int left = pixel(box.rect.left(), m_origin.x());
    const int top = pixel(box.rect.top(), m_origin.y());
    const int right = qMax(left + 1, pixel(box.rect.right(), m_origin.x()));
    const int bottom = qMax(top + 1, pixel(box.rect.bottom(), m_origin.y()));
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
    for (size_t i = 1; i < points.size(); ++i)
        segment((points[i - 1] - m_origin) * m_scale, (points[i] - m_origin) * m_scale, line.colour);
}

void Overview::segment(QPointF from, QPointF to, QRgb colour)
{
    if (!clip(from, to, m_width - 1e-3, m_height - 1e-3))
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
