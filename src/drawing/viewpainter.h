// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

class QPainter;

namespace drawing {

/// How much is drawn. Overview: filled rectangles and bare lines, for zooms below `overviewZoom`. Shapes: the notation's
/// forms and lines without words and icons.
enum class Detail : quint8 { Overview, Shapes, Full };

inline constexpr double overviewZoom = 0.35;
[[nodiscard]] inline Detail detailAt(double zoom) { return zoom < overviewZoom ? Detail::Overview : Detail::Full; }

/// Single things of a picture, in the view's coordinates. They set and keep nothing but pen, brush and font of the
/// painter, use no opacity and no gradient, and paint the same on every device. The only raster are the images of a
/// landscape (QPainter::drawImage with opaque pixels).
void paintBox(QPainter &painter, const Picture &picture, const PictureBox &box, Detail detail = Detail::Full);
/// Where `exposed` is given (on screen), of a dashed line only what meets it is sure to be painted: what takes time then
/// is what is seen, not the length of the line. It looks the same; without it, as for files, all of it is painted.
void paintLine(QPainter &painter, const Picture &picture, const PictureLine &line, Detail detail = Detail::Full,
    const QRectF &exposed = {});
void paintLineLabel(QPainter &painter, const Picture &picture, const PictureLine &line);
void paintText(QPainter &painter, const TextLine &line);
/// Thin slanted lines within a rectangle: what says "unknown".
void paintHatch(QPainter &painter, const QRectF &rect, QRgb colour);
/// The ring around a selected or highlighted box.
void paintRing(QPainter &painter, const PictureBox &box, QRgb colour, double width);

/// Paints a whole picture or the part of it that is exposed: the one painter for screen, PDF, SVG and PNG.
class ViewPainter
{
public:
    ViewPainter(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style = {});
    explicit ViewPainter(PicturePtr picture);

    [[nodiscard]] const Picture &picture() const { return *m_picture; }
    [[nodiscard]] PicturePtr sharedPicture() const { return m_picture; }

    /// Paints what meets `exposed` (view's coordinates), with rings around the highlighted elements. The background
    /// is left alone. O(boxes + lines).
    void paint(QPainter &painter, const QRectF &exposed, Detail detail = Detail::Full,
        std::span<const landscape::ElementId> highlights = {}) const;
    /// Paints all of it, scaled evenly and centred, into `target` (painter's coordinates); never enlarged beyond
    /// `largestScale`.
    void paintInto(QPainter &painter, const QRectF &target, double largestScale = 1) const;

private:
    PicturePtr m_picture;
};

} // namespace drawing
