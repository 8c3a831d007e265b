// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "editing/views/parts.h"
#include "editing/views/wording.h"

#include <optional>

namespace editing::views {

/// All edits here leave locked boxes where they are (what lies in a box that moves goes along, locked or not). Each
/// drag is a step of its own; give the Edit a `mergeKey` where several shall be one (arrow keys).

/// Moves boxes with everything in them. Lines with both ends in what moves move with their bends. A box whose parent
/// moves as well moves once.
[[nodiscard]] Edit moveBoxes(landscape::ViewId view, const QList<landscape::NodeId> &nodes, QPointF offset);

/// A relation that dropping a box into another makes.
struct NestedRelation
{
    landscape::NodeId inner;
    RelationChoice relation; ///< as seen from the element of the outer box
};

/// Moves boxes by `offset` and into `parent` (null = out, to the view itself), on top of what lies there. `relations`
/// are made where there is none like them, and drawn (drawing hides lines between nested boxes). A box may not go into
/// itself or one that lies in it ("view.nesting"). Boxes whose own parent is among `nodes` stay in it.
[[nodiscard]] Edit moveInto(landscape::ViewId view, const QList<landscape::NodeId> &nodes, QPointF offset,
                            landscape::NodeId parent, const QList<NestedRelation> &relations = {});

struct NodeRect
{
    landscape::NodeId node;
    QRectF rect; ///< in the view's coordinates
    friend bool operator==(const NodeRect &, const NodeRect &) = default;
};

/// Sets places and sizes; what lies inside a box stays where it is on the page. For resizing, matching sizes. A rect
/// without width or height is refused ("view.rect").
[[nodiscard]] Edit setRects(landscape::ViewId view, const QList<NodeRect> &rects);

/// Moves each box to its rect with all that lies in it (lines between the boxes that move by the same offset keep their
/// bends' places relative to them) and gives it that size. For aligning and distributing.
[[nodiscard]] Edit moveToRects(landscape::ViewId view, const QList<NodeRect> &rects, const QString &text = {});

/// Bends of a line, from source to target, in the view's coordinates; none = straight.
[[nodiscard]] Edit setBends(landscape::ViewId view, landscape::ConnectionId line, const QList<QPointF> &bends);
/// Where along the line its label stands: 0 = source, 1 = target; nothing = by the drawing. "view.label" for
/// other numbers.
[[nodiscard]] Edit setLabelAt(landscape::ViewId view, landscape::ConnectionId line, std::optional<double> at);

/// A whole layout: boxes and bends as they are to be, each as it says (contents of a box do not go along). Boxes and
/// lines it does not name stay.
struct ViewLayout
{
    struct LineBends
    {
        landscape::ConnectionId line;
        QList<QPointF> bends;
        std::optional<double> labelAt = {}; ///< nothing = by the drawing
    };
    QList<NodeRect> nodes;
    QList<LineBends> lines;
};
/// Applies a layout as one step, called `text` ("Arrange in layers").
[[nodiscard]] Edit applyLayout(landscape::ViewId view, const ViewLayout &layout, const QString &text);

/// Gives boxes the size that new ones have, or the one they need to hold what lies in them; their top left corner
/// stays.
[[nodiscard]] Edit setDefaultSize(landscape::ViewId view, const QList<landscape::NodeId> &nodes);

} // namespace editing::views
