// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

class QImage;

namespace drawing {

/// Draws the far view of a large picture straight into an image's pixels: filled rectangles and lines one pixel wide,
/// in drawing order, without QPainter. A hundred thousand boxes with their lines take some ten milliseconds.
class Overview
{
public:
    /// `image` is 32 bits a pixel and outlives this; `origin` is the point of the view at its top left pixel, `scale`
    /// the pixels a unit. With `firstRow` the image is the part of a larger one that begins there: parts fit together.
    Overview(QImage &image, QPointF origin, double scale, int firstRow = 0);

    void clear(QRgb colour);
    /// At least a pixel in size; boxes large enough get an outline.
    void box(const PictureBox &box);
    void line(const Picture &picture, const PictureLine &line);

private:
    void fill(int left, int top, int right, int bottom, QRgb colour);
    void segment(QPointF from, QPointF to, QRgb colour);

    quint32 *m_pixels;
    qsizetype m_stride; ///< in pixels
    int m_width;
    int m_height;
    QPointF m_origin;
    double m_scale;
    int m_firstRow;
};

} // namespace drawing
