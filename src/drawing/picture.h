// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/fonts.h"
#include "drawing/notation/elementshape.h"
#include "drawing/notation/lineshape.h"
#include "drawing/style.h"
#include "landscape/snapshot.h"

#include <QImage>

#include <memory>
#include <span>
#include <vector>

namespace drawing {

/// One line of text, measured, broken and elided: it is painted as it stands. The baseline is in the view's units.
struct TextLine
{
    QString text;
    QPointF baseline;
    float width = 0;
    float size = 12;
    Typeface face = Face::Regular;
    bool underline = false;
    bool strikeOut = false;
    QRgb colour = 0xff000000;

    /// Ascent to descent.
    [[nodiscard]] QRectF rect() const { return {baseline.x(), baseline.y() - size * 0.97, width, size * 1.22}; }
    friend bool operator==(const TextLine &, const TextLine &) = default;
};

struct Badge
{
    QRectF rect;
    QRgb fill = 0;
    TextLine text;
    friend bool operator==(const Badge &, const Badge &) = default;
};

/// An image of the landscape, opaque (blended with what it lies on) and no larger than print wants it.
struct PlacedImage
{
    QRectF rect;
    QImage pixels;
    friend bool operator==(const PlacedImage &, const PlacedImage &) = default;
};

/// One sign in a legend box: the icon of an element kind, a piece of line or a patch of colour.
struct LegendSample
{
    enum class What : quint8 { Kind, Line, Patch };
    What what = What::Kind;
    landscape::ElementKind kind = landscape::ElementKind::Grouping;
    LineForm form;
    QRectF rect;
    QRgb fill = 0;
    QRgb line = 0;
    bool muted = false;
    bool hatched = false;
    friend bool operator==(const LegendSample &, const LegendSample &) = default;
};

/// A prepared box. Indexes point into the arrays of its Picture.
struct PictureBox
{
    QRectF rect;
    landscape::NodeId node;
    landscape::ElementId element;  ///< null for groups, notes, references and legends
    landscape::ViewId reference;   ///< of a view reference
    QString name;                  ///< in full, however it is painted; shares its letters with the snapshot
    QString label;                 ///< what its label expression comes to; empty = the name is shown
    QRgb fill = 0;
    QRgb line = 0;
    std::uint32_t firstText = 0;
    std::uint32_t textCount = 0;
    std::int32_t parent = -1;      ///< index of the box it lies in
    std::int32_t badge = -1;       ///< index into badges
    std::int32_t image = -1;       ///< index into images: in or instead of the box
    std::int32_t iconImage = -1;   ///< index into images: a specialisation's, in the place of the kind's icon
    std::uint32_t firstSample = 0; ///< into samples, of a legend
    std::uint32_t sampleCount = 0;
    float lineWidth = 1;
    Dash dash = Dash::Solid;       ///< of the outline
    Outline outline = Outline::Square;
    landscape::ElementKind kind = landscape::ElementKind::Grouping; ///< of an element
    bool icon = false;
    bool muted = false;
    bool hatched = false;
    bool container = false;
    bool outlined = true;          ///< false: no outline is drawn
    QRgb iconColour = 0;           ///< as a file says it; 0 = by the outline
    friend bool operator==(const PictureBox &, const PictureBox &) = default;
};

/// Where a line jumps over others that run down across it: a bridge on a leg that runs across.
struct LineJump
{
    std::uint32_t leg = 0; ///< from this point of the line to the next
    float from = 0;        ///< x, on the way of the line
    float to = 0;
    friend bool operator==(const LineJump &, const LineJump &) = default;
};

/// A prepared line.
struct PictureLine
{
    QRectF bounds; ///< around points, markers and label
    landscape::ConnectionId connection;
    landscape::RelationshipId relationship; ///< null for a plain line
    QRgb colour = 0;
    QRgb ground = 0; ///< behind the label: the fill of the box that both ends lie in, else the canvas
    std::uint32_t firstPoint = 0;
    std::uint32_t pointCount = 0;
    std::uint32_t firstJump = 0; ///< into jumps, in the order of the way
    std::uint32_t jumpCount = 0;
    std::int32_t label = -1; ///< index into texts of the label's first line
    std::uint32_t labelCount = 0; ///< lines of the label
    QRectF labelRect; ///< around the label with the room it keeps free; null without one
    float width = 1.1f;
    LineForm form;
    bool muted = false;
    friend bool operator==(const PictureLine &, const PictureLine &) = default;
};

/// A view made ready for painting: flat arrays, in drawing order (boxes, parents before children; then lines; then the
/// labels of lines). Built once, painted many times at any zoom and on any device with the same line breaks. Values
/// compare equal when they look the same. Immutable once built; may be read from any thread.
struct Picture
{
    landscape::ViewId view;
    QRectF bounds; ///< around everything, legend included; empty for an empty view
    std::vector<PictureBox> boxes;
    std::vector<PictureLine> lines;
    std::vector<QPointF> points;
    std::vector<LineJump> jumps; ///< where the view wants them: lineJumpsKey
    std::vector<TextLine> texts;
    std::vector<Badge> badges;
    std::vector<PlacedImage> images;
    std::vector<LegendSample> samples;
    QList<LegendEntry> legend;
    QRectF legendRect;
    Palette palette;

    [[nodiscard]] std::span<const QPointF> pointsOf(const PictureLine &line) const
    {
        return {points.data() + line.firstPoint, line.pointCount};
    }
    [[nodiscard]] std::span<const LineJump> jumpsOf(const PictureLine &line) const
    {
        return {jumps.data() + line.firstJump, line.jumpCount};
    }
    [[nodiscard]] std::span<const TextLine> textsOf(const PictureBox &box) const
    {
        return {texts.data() + box.firstText, box.textCount};
    }
    [[nodiscard]] std::span<const TextLine> labelOf(const PictureLine &line) const
    {
        if (line.label < 0)
            return {};
        return {texts.data() + line.label, qMax<size_t>(1, line.labelCount)};
    }
    [[nodiscard]] std::span<const LegendSample> samplesOf(const PictureBox &box) const
    {
        return {samples.data() + box.firstSample, box.sampleCount};
    }
    /// Index of the first box that shows the element, -1 where none does. O(boxes).
    [[nodiscard]] int boxOf(landscape::ElementId element) const;

    /// Whether they look the same, part for part; where in the arrays the parts stand does not matter.
    friend bool operator==(const Picture &a, const Picture &b);
};

using PicturePtr = std::shared_ptr<const Picture>;

/// Under this key a view's extras hold "true" where lines that run across jump over lines that run down.
inline constexpr QStringView lineJumpsKey = u"landskap:lineJumps";

/// Prepares a view: names broken into lines and fitted, lines cut at the outlines of their boxes, colours resolved,
/// label expressions worked out, labels of lines placed where they cover neither boxes nor each other. What the view
/// stores about the look holds (fonts, alignment, widths, opacity as opaque tints, images, and what stands in the
/// extras of Archi: gradient, border, icon …); what it leaves open is as the file's own tool draws it, else as we do.
/// Boxes of elements that the snapshot lacks are left out, with their lines. O(boxes + lines + letters): some
/// microseconds a box. Lines between a box and one it lies in are hidden, as nesting says the same.
[[nodiscard]] Picture preparePicture(
    const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style = {});
[[nodiscard]] PicturePtr makePicture(
    const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style = {});

} // namespace drawing
