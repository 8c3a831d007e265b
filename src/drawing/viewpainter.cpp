// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/viewpainter.h"

#include "drawing/text/glyphfont.h"
#include "drawing/legend.h"
#include "drawing/notation/elementicon.h"
#include "drawing/preparing/lineend.h"
#include "drawing/preparing/linejumps.h"
#include "drawing/text/textsink.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>
#include <optional>

namespace drawing {

namespace {

constexpr double cornerRadius = 4; // of the bends of lines

QPen strokePen(QRgb colour, double width)
{
    return QPen(QColor(colour), width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
}

/// A pen of that dash, in view units.
QPen linePen(QRgb colour, double width, Dash dash)
{
    QPen pen = strokePen(colour, width);
    // Patterns are in widths of the pen; thick lines do not want gaps that grow as much.
    const double share = 1.1 / qMax(1.1, width);
    const auto pattern = [&pen, share](double on, double off) {
        pen.setDashPattern({qMax(1.0, on * share), qMax(1.0, off * share)});
    };
    switch (dash) {
    case Dash::Solid:
        break;
    case Dash::Dotted:
        pattern(1.8, 2.2);
        break;
    case Dash::Dashed:
        pattern(5.5, 2.8);
        break;
    }
    return pen;
}

QRgb iconColour(const Picture &picture, const PictureBox &box)
{
    if (const QRgb stated = picture.extraOf(box).iconColour; stated && !box.muted)
        return stated;
    const QRgb ink = luminance(box.fill) > 0.22 ? picture.palette.text : picture.palette.lightText;
    return box.muted ? box.line : mixed(box.line, ink, 0.35);
}

void paintIcon(QPainter &painter, const ElementIcon &icon, const QRectF &rect, QRgb colour, double width, QBrush inside)
{
    const double scale = rect.width() / iconGrid;
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    QPen pen = strokePen(colour, width / scale);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(inside);
    if (!icon.stroke.isEmpty())
        painter.drawPath(icon.stroke);
    if (!icon.fill.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour));
        painter.drawPath(icon.fill);
    }
    painter.restore();
}

/// A sheet with two boxes and a line: the sign of another view.
void paintReferenceSign(QPainter &painter, const QRectF &rect, QRgb colour)
{
    static const ElementIcon sign = [] {
        ElementIcon icon;
        icon.stroke.addRect(1.5, 2, 6, 4.5);
        icon.stroke.addRect(8.5, 9.5, 6, 4.5);
        icon.stroke.moveTo(4.5, 6.5);
        icon.stroke.lineTo(4.5, 11.8);
        icon.stroke.lineTo(8.5, 11.8);
        return icon;
    }();
    paintIcon(painter, sign, rect, colour, 1, Qt::NoBrush);
}

QPen outlinePen(const PictureBox &box)
{
    if (!box.outlined)
        return QPen(Qt::NoPen);
    QPen pen = linePen(box.line, box.lineWidth, box.dash);
    if (box.outline == Outline::Grouping && box.dash == Dash::Solid)
        pen.setDashPattern({5, 3});
    else if (box.muted)
        pen.setDashPattern({3, 3});
    if (box.outline != Outline::Square)
        pen.setJoinStyle(Qt::BevelJoin); // a mitre would stick out of the box at sharp corners
    return pen;
}

void paintShape(QPainter &painter, const PictureBox &box)
{
    const double inset = box.outlined ? box.lineWidth / 2.0 : 0.0;
    const QRectF rect = box.rect.adjusted(inset, inset, -inset, -inset);
    QPen pen = outlinePen(box);
    if (box.outline == Outline::OpenJunction)
        pen.setWidthF(qMin(2.0, rect.width() / 4));
    painter.setPen(pen);
    painter.setBrush(QColor(box.fill));
    switch (box.outline) {
    case Outline::Symbol:
        return;
    case Outline::Square:
    case Outline::Legend:
        painter.drawRect(rect);
        return;
    case Outline::OpenJunction:
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    default:
        painter.drawPath(outlinePath(box.outline, rect));
    }
    if (box.outline != Outline::Lugs)
        painter.setBrush(Qt::NoBrush);
    const QPainterPath inner = innerPath(box.outline, rect);
    if (inner.isEmpty())
        return;
    if (pen.style() == Qt::SolidLine)
        pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.drawPath(inner);
}

QRectF hatchArea(const PictureBox &box)
{
    switch (box.outline) {
    case Outline::Square:
    case Outline::Rounded:
    case Outline::Cut:
        return box.rect.adjusted(3, 3, -3, -3);
    default:
        return textArea(box.outline, box.rect);
    }
}

/// Goes straight to `end`, on bridges over what is crossed. Of a jump over a single line the bridge is half a circle.
void goOnBridges(QPainterPath &path, std::span<const LineJump> jumps, size_t leg, QPointF end)
{
    for (const LineJump &jump : jumps) {
        if (jump.leg != leg)
            continue;
        const double y = path.currentPosition().y();
        const bool forwards = jump.from < jump.to;
        const double radius = qMin(jumpRadius, std::abs(double(jump.to) - double(jump.from)) / 2);
        const QSizeF circle(2 * radius, 2 * radius);
        const double left = forwards ? double(jump.from) : double(jump.from) - 2 * radius;
        const double right = forwards ? double(jump.to) - 2 * radius : double(jump.to);
        path.lineTo(double(jump.from), y);
        path.arcTo(QRectF(QPointF(left, y - radius), circle), forwards ? 180 : 0, forwards ? -90 : 90);
        path.arcTo(QRectF(QPointF(right, y - radius), circle), 90, forwards ? -90 : 90);
    }
    path.lineTo(end);
}

QPainterPath roundedRoute(
    std::span<const QPointF> points, std::span<const LineJump> jumps, QPointF first, QPointF last)
{
    QPainterPath path(first);
    for (size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF before = i == 1 ? first : points[i - 1];
        const QPointF after = i + 2 == points.size() ? last : points[i + 1];
        const QLineF in(points[i], before);
        const QLineF out(points[i], after);
        const double radius = qMin(cornerRadius, qMin(in.length(), out.length()) / 2);
        if (radius < 0.5) {
            goOnBridges(path, jumps, i - 1, points[i]);
            continue;
        }
        goOnBridges(path, jumps, i - 1, in.pointAt(radius / in.length()));
        path.quadTo(points[i], out.pointAt(radius / out.length()));
    }
    goOnBridges(path, jumps, points.size() - 2, last);
    return path;
}

/// The parts of a dashed route that meet `area`, each a stroke of its own that begins in the phase of the whole: cutting
/// a line into dashes takes as long as the line is, however little of it is seen, and of very long legs Qt makes none.
void paintDashes(QPainter &painter, const QPainterPath &route, QPen pen, const QRectF &area)
{
    constexpr double longLeg = 64;
    QPainterPath part;
    const auto flush = [&] {
        if (!part.isEmpty())
            painter.strokePath(part, pen);
        part = QPainterPath();
    };
    double length = 0; // of the route up to `from`
    QPointF from;
    const auto go = [&](QPointF to) {
        const QLineF leg(from, to);
        const auto seen = cutAt(leg, area);
        const double before = length;
        length += leg.length();
        from = to;
        if (!seen) {
            flush();
            return;
        }
        const bool goesOn = !part.isEmpty() && part.currentPosition() == seen->p1();
        if (!goesOn || seen->length() > longLeg) {
            flush();
            pen.setDashOffset((before + QLineF(leg.p1(), seen->p1()).length()) / pen.widthF());
        }
        if (seen->length() > longLeg) { // Qt has a quick way for single lines
            painter.setPen(pen);
            painter.drawLine(*seen);
            return;
        }
        if (!goesOn) {
            part.moveTo(seen->p1());
        }
        part.lineTo(seen->p2());
    };
    for (int i = 0; i < route.elementCount(); ++i) {
        const QPainterPath::Element &element = route.elementAt(i);
        if (element.isMoveTo()) {
            from = element;
        } else if (element.isLineTo()) {
            go(element);
        } else { // a rounded bend: short, so that few pieces are smooth
            const QPointF start = from;
            const QPointF first = element;
            const QPointF second = route.elementAt(++i);
            const QPointF end = route.elementAt(++i);
            constexpr int pieces = 8;
            for (int piece = 1; piece <= pieces; ++piece) {
                const double t = double(piece) / pieces;
                const double u = 1 - t;
                go(start * (u * u * u) + first * (3 * u * u * t) + second * (3 * u * t * t) + end * (t * t * t));
            }
        }
    }
    flush();
}

/// The stroke stops at the base of closed markers, so that nothing shows inside or beyond them.
QPointF shortened(QPointF tip, QPointF from, Marker marker)
{
    if (marker == Marker::None || marker == Marker::OpenArrow || marker == Marker::HalfArrow)
        return tip;
    const QLineF line(tip, from);
    return line.pointAt(qMin(0.95, (markerLength(marker) - 0.5) / qMax(1e-6, line.length())));
}

void paintMarker(QPainter &painter, const Picture &picture, const PictureLine &line, Marker marker, QPointF from,
    QPointF tip)
{
    if (marker == Marker::None)
        return;
    painter.setPen(strokePen(line.colour, qMin(2.0f, line.width)));
    switch (marker) {
    case Marker::FilledDiamond:
    case Marker::FilledArrow:
    case Marker::Ball:
        painter.setBrush(QColor(line.colour));
        break;
    case Marker::OpenDiamond:
    case Marker::HollowTriangle:
        painter.setBrush(QColor(line.ground ? line.ground : picture.palette.canvas));
        break;
    case Marker::None:
    case Marker::OpenArrow:
    case Marker::HalfArrow:
        painter.setBrush(Qt::NoBrush);
        break;
    }
    painter.drawPath(markerPath(marker, from, tip));
}

/// The font with the letter spacing that makes Qt measure the line as long as it is set here.
QFont spacedFont(const TextLine &line)
{
    constexpr double smallest = 1 / 64.0; // turns ligatures off
    QFont font = drawing::font(line.face, line.size);
    font.setLetterSpacing(QFont::AbsoluteSpacing, smallest);
    const double wanted = double(line.width) * font.pixelSize() / double(line.size);
    const double missing = wanted - QFontMetricsF(font).horizontalAdvance(line.text);
    // Spacing comes in steps, too: what one step for all letters would overdo is left.
    const double each = missing / double(qMax<qsizetype>(1, line.text.size()));
    if (std::abs(each) > smallest)
        font.setLetterSpacing(QFont::AbsoluteSpacing, smallest + each);
    return font;
}

void paintLetters(QPainter &painter, const TextLine &line)
{
    const QPaintEngine *engine = painter.paintEngine();
    GlyphFont &font = GlyphFont::of(line.face);
    const bool isPlain = font.isPlain(line.text);
    // SVG wants letters; Qt's shaping is for what single glyphs cannot write.
    if ((engine && engine->type() == QPaintEngine::SVG) || !isPlain) {
        const QFont shaped = isPlain ? spacedFont(line) : drawing::font(line.face, line.size);
        // Fonts come in whole pixels, the size may lie between.
        painter.save();
        painter.translate(line.baseline);
        painter.scale(line.size / shaped.pixelSize(), line.size / shaped.pixelSize());
        painter.setFont(shaped);
        painter.drawText(QPointF(), line.text);
        painter.restore();
        return;
    }
    QList<quint32> glyphs;
    QList<QPointF> places;
    glyphs.reserve(line.text.size());
    places.reserve(line.text.size());
    double x = 0;
    for (const QChar character : line.text) {
        glyphs.append(font.glyph(character));
        places.append({x, 0});
        x += font.advance(character) * line.size;
    }
    QGlyphRun run;
    run.setRawFont(font.rawFont(line.size));
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    if (font.slant() <= 0) {
        painter.drawGlyphRun(line.baseline, run);
        return;
    }
    painter.save();
    painter.translate(line.baseline);
    painter.shear(-font.slant(), 0);
    painter.drawGlyphRun(QPointF(), run);
    painter.restore();
}

/// Lines under or through the letters, as rectangles: alike on every device, whatever the font says of them.
void paintRules(QPainter &painter, const TextLine &line)
{
    const double thickness = qMax(0.6, line.size / 14.0);
    const auto rule = [&](double below) {
        painter.fillRect(QRectF(line.baseline.x(), line.baseline.y() + below, line.width, thickness),
            QColor(line.colour));
    };
    if (line.underline)
        rule(line.size * 0.12);
    if (line.strikeOut)
        rule(-line.size * 0.3);
}

void paintSample(QPainter &painter, const LegendSample &sample)
{
    const QRectF &r = sample.rect;
    if (sample.what == LegendSample::What::Line) {
        PictureLine line;
        line.colour = sample.line;
        line.form = sample.form;
        line.ground = sample.fill;
        line.pointCount = 2;
        Picture picture;
        picture.points = {{r.left(), r.center().y()}, {r.right(), r.center().y()}};
        paintLine(painter, picture, line);
        return;
    }
    const bool isJunction = sample.what == LegendSample::What::Kind && sample.kind == landscape::ElementKind::Junction;
    if (isJunction) {
        paintIcon(painter, elementIcon(sample.kind),
            QRectF(r.center() - QPointF(r.height() / 2, r.height() / 2), QSizeF(r.height(), r.height())), sample.fill, 1,
            Qt::NoBrush);
        return;
    }
    QPen pen = strokePen(sample.line, 1);
    if (sample.muted)
        pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.setBrush(QColor(sample.fill));
    painter.drawRect(r.adjusted(0.5, 0.5, -0.5, -0.5));
    if (sample.hatched)
        paintHatch(painter, r.adjusted(1, 1, -1, -1), mixed(sample.line, sample.fill, 0.4));
    if (sample.what == LegendSample::What::Kind) {
        const double side = r.height() - 3;
        paintIcon(painter, elementIcon(sample.kind),
            QRectF(r.center() - QPointF(side / 2, side / 2), QSizeF(side, side)),
            mixed(sample.line, luminance(sample.fill) > 0.22 ? 0xff000000 : 0xffffffff, 0.45), 0.9, Qt::NoBrush);
    }
}

void paintImage(QPainter &painter, const Picture &picture, std::int32_t index)
{
    const PlacedImage &image = picture.images[size_t(index)];
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(image.rect, image.pixels);
    painter.restore();
}

} // namespace

void paintText(QPainter &painter, const TextLine &line)
{
    auto *sink = dynamic_cast<TextSink *>(painter.paintEngine());
    if (!sink || !sink->writeText(line, painter.deviceTransform())) {
        painter.setPen(QColor(line.colour));
        paintLetters(painter, line);
    }
    if (line.underline || line.strikeOut)
        paintRules(painter, line);
}

void paintHatch(QPainter &painter, const QRectF &r, QRgb colour)
{
    constexpr double spacing = 6;
    QPainterPath lines;
    for (double start = r.left() - r.height() + spacing; start < r.right(); start += spacing) {
        // From (start, bottom) up to (start + height, top), cut at the sides.
        const double left = qMax(start, r.left());
        const double right = qMin(start + r.height(), r.right());
        if (right - left < 1)
            continue;
        lines.moveTo(left, r.bottom() - (left - start));
        lines.lineTo(right, r.bottom() - (right - start));
    }
    painter.setPen(strokePen(colour, 0.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(lines);
}

void paintBox(QPainter &painter, const Picture &picture, const PictureBox &box, Detail detail)
{
    if (detail == Detail::Overview) {
        painter.fillRect(box.rect, QColor(box.fill));
        return;
    }
    paintShape(painter, box);
    if (box.hatched)
        paintHatch(painter, hatchArea(box), mixed(box.line, box.fill, 0.55));
    const BoxExtra &extra = picture.extraOf(box);
    if (extra.image >= 0)
        paintImage(painter, picture, extra.image);
    if (detail == Detail::Shapes)
        return;
    if (extra.iconImage >= 0)
        paintImage(painter, picture, extra.iconImage);
    const QRectF iconPlace = iconRect(box.outline, box.rect);
    if (box.outline == Outline::Symbol)
        paintIcon(painter, elementIcon(box.kind), iconPlace, box.line, 1.2, QColor(box.fill));
    else if (box.icon && box.outline == Outline::Reference)
        paintReferenceSign(painter, iconPlace, iconColour(picture, box));
    else if (box.icon)
        paintIcon(painter, elementIcon(box.kind), iconPlace, iconColour(picture, box), 1, Qt::NoBrush);
    for (const LegendSample &sample : picture.samplesOf(box)) {
        if (sample.what != LegendSample::What::Line) {
            paintSample(painter, sample);
            continue;
        }
        LegendSample line = sample; // hollow markers are filled with what they lie on
        line.fill = box.fill;
        paintSample(painter, line);
    }
    for (const TextLine &line : picture.textsOf(box))
        paintText(painter, line);
    if (extra.badge >= 0) {
        const Badge &badge = picture.badges[size_t(extra.badge)];
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(badge.fill));
        painter.drawRoundedRect(badge.rect, badge.rect.height() / 2, badge.rect.height() / 2);
        paintText(painter, badge.text);
    }
}

void paintLine(QPainter &painter, const Picture &picture, const PictureLine &line, Detail detail, const QRectF &exposed)
{
    const auto points = picture.pointsOf(line);
    const auto jumps = picture.jumpsOf(line);
    if (detail == Detail::Overview) {
        painter.setPen(QPen(QColor(line.colour), 0));
        painter.drawPolyline(points.data(), int(points.size()));
        return;
    }
    const QPointF first = shortened(points.front(), points[1], line.form.start);
    const QPointF last = shortened(points.back(), points[points.size() - 2], line.form.end);
    const QPen pen = linePen(line.colour, line.width, line.form.dash);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double margin = 2.0 * double(line.width);
    const QRectF seen = exposed.adjusted(-margin, -margin, margin, margin);
    if (!exposed.isNull() && line.form.dash != Dash::Solid && !seen.contains(picture.boundsOf(line)))
        paintDashes(painter, roundedRoute(points, jumps, first, last), pen, seen);
    else if (points.size() == 2 && jumps.empty())
        painter.drawLine(first, last);
    else
        painter.drawPath(roundedRoute(points, jumps, first, last));
    paintMarker(painter, picture, line, line.form.start, points[1], points.front());
    paintMarker(painter, picture, line, line.form.end, points[points.size() - 2], points.back());
}

void paintLineLabel(QPainter &painter, const Picture &picture, const PictureLine &line)
{
    const auto texts = picture.labelOf(line);
    if (texts.empty())
        return;
    const QRectF &room = picture.extraOf(line).labelRect;
    painter.fillRect(room.isNull() ? texts.front().rect().adjusted(-3, 0, 3, 0) : room, QColor(line.ground));
    for (const TextLine &text : texts)
        paintText(painter, text);
}

void paintRing(QPainter &painter, const PictureBox &box, QRgb colour, double width)
{
    painter.setPen(QPen(QColor(colour), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double out = width / 2;
    painter.drawPath(outlinePath(box.outline == Outline::Symbol ? Outline::Group : box.outline,
        box.rect.adjusted(-out, -out, out, out)));
}

ViewPainter::ViewPainter(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
    : m_picture(makePicture(snapshot, view, style))
{
}

ViewPainter::ViewPainter(PicturePtr picture)
    : m_picture(std::move(picture))
{
}

void ViewPainter::paint(QPainter &painter, const QRectF &exposed, Detail detail,
    std::span<const landscape::ElementId> highlights) const
{
    const Picture &picture = *m_picture;
    for (const PictureBox &box : picture.boxes)
        if (box.rect.intersects(exposed))
            paintBox(painter, picture, box, detail);
    for (const PictureLine &line : picture.lines)
        if (picture.boundsOf(line).intersects(exposed))
            paintLine(painter, picture, line, detail);
    if (detail == Detail::Full)
        for (const PictureLine &line : picture.lines)
            if (picture.hasLabel(line) && picture.boundsOf(line).intersects(exposed))
                paintLineLabel(painter, picture, line);
    for (const landscape::ElementId id : highlights)
        for (const PictureBox &box : picture.boxes)
            if (box.element == id && box.rect.intersects(exposed))
                paintRing(painter, box, picture.palette.selection, 2);
    if (!picture.legend.isEmpty() && picture.legendRect.intersects(exposed))
        paintLegend(painter, picture.legend, picture.legendRect, picture.palette);
}

void ViewPainter::paintInto(QPainter &painter, const QRectF &target, double largestScale) const
{
    const QRectF &bounds = m_picture->bounds;
    if (bounds.isEmpty() || target.isEmpty())
        return;
    const double scale
        = qMin(largestScale, qMin(target.width() / bounds.width(), target.height() / bounds.height()));
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    paint(painter, bounds);
    painter.restore();
}

} // namespace drawing
