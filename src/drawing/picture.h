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

/// Whether the words of a box are fitted. A picture that only follows its view (KeptPicture) fits them when the box is
/// first seen; all others have them.
enum class Words : quint8 { Fitted, Later, Due };

/// A prepared box. Indexes point into the arrays of its Picture. Small: large views have a hundred thousand.
struct PictureBox
{
    QRectF rect;
    landscape::NodeId node;
    landscape::ElementId element;  ///< null for groups, notes, references and legends
    landscape::ViewId reference;   ///< of a view reference
    QRgb fill = 0;
    QRgb line = 0;
    std::uint32_t firstText = 0;   ///< into texts, or laterTexts; while words are due, their colour
    std::int32_t parent = -1;      ///< index of the box it lies in
    std::int32_t extra = -1;       ///< index into boxExtras, of the few that have any
    std::uint16_t textCount = 0;
    Words words = Words::Fitted;
    quint8 lineWidth = 1;
    Dash dash = Dash::Solid;       ///< of the outline
    Outline outline = Outline::Square;
    landscape::ElementKind kind = landscape::ElementKind::Grouping; ///< of an element
    bool icon : 1 = false;
    bool muted : 1 = false;
    bool hatched : 1 = false;
    bool container : 1 = false;
    bool outlined : 1 = true;      ///< false: no outline is drawn
    friend bool operator==(const PictureBox &, const PictureBox &) = default;
};

/// What few boxes have.
struct BoxExtra
{
    QString label;                 ///< what its label expression comes to; empty = the name is shown
    std::int32_t badge = -1;       ///< index into badges
    std::int32_t image = -1;       ///< index into images: in or instead of the box
    std::int32_t iconImage = -1;   ///< index into images: a specialisation's, in the place of the kind's icon
    std::uint32_t firstSample = 0; ///< into samples, of a legend
    std::uint32_t sampleCount = 0;
    QRgb iconColour = 0;           ///< as a file says it; 0 = by the outline
    friend bool operator==(const BoxExtra &, const BoxExtra &) = default;
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
    landscape::ConnectionId connection;
    landscape::RelationshipId relationship; ///< null for a plain line
    QRgb colour = 0;
    QRgb ground = 0; ///< behind the label: the fill of the box that both ends lie in, else the canvas
    std::uint32_t firstPoint = 0;
    std::uint32_t pointCount = 0;
    std::int32_t extra = -1; ///< index into lineExtras, of those with a label or jumps
    float width = 1.1f;
    LineForm form;
    bool muted = false;
    friend bool operator==(const PictureLine &, const PictureLine &) = default;
};

/// What not every line has.
struct LineExtra
{
    std::uint32_t firstJump = 0; ///< into jumps, in the order of the way
    std::uint32_t jumpCount = 0;
    std::int32_t label = -1; ///< index into texts of the label's first line
    std::uint32_t labelCount = 0; ///< lines of the label
    QRectF labelRect; ///< around the label with the room it keeps free; null without one
    friend bool operator==(const LineExtra &, const LineExtra &) = default;
};

/// A view made ready for painting: flat arrays, in drawing order (boxes, parents before children; then lines; then the
/// labels of lines). Built once, painted many times at any zoom and on any device with the same line breaks. Values
/// compare equal when they look the same. Immutable once built; may be read from any thread.
struct Picture
{
    landscape::ViewId view;
    QRectF bounds; ///< around everything, legend included; empty for an empty view
    std::vector<PictureBox> boxes;
    std::vector<BoxExtra> boxExtras;
    std::vector<QString> names; ///< by box: in full, however painted. Empty in a KeptPicture, which has the snapshot
    std::vector<PictureLine> lines;
    std::vector<LineExtra> lineExtras;
    std::vector<QPointF> points;
    std::vector<LineJump> jumps; ///< where the view wants them: lineJumpsKey
    std::vector<TextLine> texts;
    std::vector<TextLine> laterTexts; ///< of boxes whose words were fitted when they were first seen
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
    /// Around points, markers and label.
    [[nodiscard]] QRectF boundsOf(const PictureLine &line) const;
    [[nodiscard]] const BoxExtra &extraOf(const PictureBox &box) const
    {
        static const BoxExtra none;
        return box.extra < 0 ? none : boxExtras[size_t(box.extra)];
    }
    [[nodiscard]] const LineExtra &extraOf(const PictureLine &line) const
    {
        static const LineExtra none;
        return line.extra < 0 ? none : lineExtras[size_t(line.extra)];
    }
    [[nodiscard]] std::span<const LineJump> jumpsOf(const PictureLine &line) const
    {
        const LineExtra &extra = extraOf(line);
        return {jumps.data() + extra.firstJump, extra.jumpCount};
    }
    [[nodiscard]] std::span<const TextLine> textsOf(const PictureBox &box) const
    {
        if (box.textCount == 0)
            return {};
        return {(box.words == Words::Fitted ? texts : laterTexts).data() + box.firstText, box.textCount};
    }
    [[nodiscard]] bool hasLabel(const PictureLine &line) const { return extraOf(line).label >= 0; }
    [[nodiscard]] std::span<const TextLine> labelOf(const PictureLine &line) const
    {
        const LineExtra &extra = extraOf(line);
        if (extra.label < 0)
            return {};
        return {texts.data() + extra.label, qMax<size_t>(1, extra.labelCount)};
    }
    [[nodiscard]] std::span<const LegendSample> samplesOf(const PictureBox &box) const
    {
        const BoxExtra &extra = extraOf(box);
        return {samples.data() + extra.firstSample, extra.sampleCount};
    }
    [[nodiscard]] QString nameOf(size_t box) const { return box < names.size() ? names[box] : QString(); }
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
