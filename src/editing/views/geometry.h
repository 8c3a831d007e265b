// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>

#include <optional>

namespace editing::views {

/// Geometry for drawing by hand: pure functions of rectangles.

inline constexpr double gridStep = 12;

/// The nearest point of the grid.
[[nodiscard]] QPointF snapped(QPointF point, double step = gridStep);
/// The offset nearest to `offset` that puts the rect's top left corner on the grid.
[[nodiscard]] QPointF snappedOffset(const QRectF &rect, QPointF offset, double step = gridStep);
/// The rect with those of its sides on the grid that are dragged; at least a step wide and high.
[[nodiscard]] QRectF snappedSides(const QRectF &rect, Qt::Edges dragged, double step = gridStep);

/// A line to be painted while dragging.
struct Guide
{
    enum class Kind : quint8 { Edge, Centre, Gap };
    Kind kind = Kind::Edge;
    QLineF line; ///< of a Gap: across the gap, with arrow heads at its ends
    friend bool operator==(const Guide &, const Guide &) = default;
};

/// What a drag snaps to.
struct Snap
{
    QPointF offset; ///< instead of the one asked for
    bool horizontal = false; ///< whether x was snapped to something
    bool vertical = false;
    QList<Guide> guides;
};

/// Finds what a dragged rect lines up with: edges and centres of other boxes, and gaps equal to one between neighbours.
/// Made once when a drag starts (O(n log n)); each answer is O(n) with a few comparisons a box: some ten microseconds
/// for thousands.
class AlignmentGuides
{
public:
    AlignmentGuides() = default;
    /// `others` are the boxes that stay: those in sight, parents of what moves left out by the caller if it likes.
    explicit AlignmentGuides(const QList<QRectF> &others);

    /// For moving `rect` (what moves as a whole) by about `offset`; `reach` is how far it may be pulled, in the view's
    /// units (6 screen pixels divided by the zoom, say).
    [[nodiscard]] Snap forMove(const QRectF &rect, QPointF offset, double reach) const;
    /// For dragging sides of a rect to where they are in `rect`; the offset is what to add to the dragged sides.
    [[nodiscard]] Snap forResize(const QRectF &rect, Qt::Edges dragged, double reach) const;

private:
    /// An edge or centre of a box, on one axis.
    struct Stop
    {
        double at;
        qsizetype box;
    };
    /// Everything about one axis: 0 is x, 1 is y.
    struct Axis
    {
        QList<Stop> edges; ///< sorted
        QList<Stop> centres;
    };
    struct Pull
    {
        double shift = 0;
        bool found = false;
        QList<Guide> guides = {}; ///< of gaps only
    };

    void pullTo(Pull &pull, const QList<Stop> &stops, double at, double reach) const;
    void addGuides(QList<Guide> &guides, int axis, const QList<Stop> &stops, double at, const QRectF &rect,
                   Guide::Kind kind) const;
    using Row = QList<const QRectF *>;
    [[nodiscard]] Row rowOf(int axis, const QRectF &rect, double reach) const;
    [[nodiscard]] static Pull gapPull(int axis, const Row &row, const QRectF &rect, double reach);

    QList<QRectF> m_boxes;
    Axis m_axes[2];
};

enum class Alignment : quint8 { Left, Centre, Right, Top, Middle, Bottom };
enum class Dimension : quint8 { Width, Height, Both };

/// Rects moved so that they line up with `reference`, or without one with the bounds of all.
[[nodiscard]] QList<QRectF> aligned(const QList<QRectF> &rects, Alignment alignment,
                                    const std::optional<QRectF> &reference = {});
/// Rects moved so that the gaps between them are equal; the first and last (by place) stay. Fewer than three stay.
[[nodiscard]] QList<QRectF> distributed(const QList<QRectF> &rects, Qt::Orientation orientation);
/// Rects with the width, height or both of `size`; their top left corners stay.
[[nodiscard]] QList<QRectF> matched(const QList<QRectF> &rects, Dimension dimension, QSizeF size);

} // namespace editing::views
