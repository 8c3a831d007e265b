// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "drawing/style.h"
#include "editing/edit.h"
#include "landscape/snapshot.h"

#include <QSet>

namespace workflows {

/// How the boxes of a stored view are placed anew.
enum class ArrangementKind {
    Layered, ///< along the direction of the lines, with few crossings
    Compact, ///< linked boxes near each other, no direction: for large views
    Nested,  ///< boxes in boxes, packed in reading order; lines play no part
    Grid,    ///< rows and columns of even width, in reading order
    FitIn,   ///< the selected boxes one by one into free room near the boxes they are linked to; all others stay
    Routes,  ///< no box moves; only the lines are drawn anew
};

/// Of a name that people write ("layered", "compact", "nested" or "containment", "grid"): how to place a whole view.
[[nodiscard]] std::optional<ArrangementKind> arrangementFromName(const QString &name);

/// Which way most lines of a layered picture point; Automatic takes what comes nearer to the wanted shape.
enum class ArrangementDirection { Automatic, Down, Right };

/// What the outermost boxes of the picture are gathered in. Everything but AsDrawn puts boxes that lie in no other box
/// into new groups with a title, and needs the whole view (no selection) to take effect.
enum class Gathering { AsDrawn, ByUnit, ByZone, ByLayer };

/// What is wanted. An empty `selection` means all boxes. With a selection only the chosen boxes (with what lies in
/// them) get other places; locked boxes never do, nor do the boxes around them.
struct ArrangeOptions
{
    ArrangementKind kind = ArrangementKind::Layered;
    ArrangementDirection direction = ArrangementDirection::Automatic;
    Gathering gathering = Gathering::AsDrawn;
    double aspectRatio = 1.414; ///< width / height of the page or the window
    double spacing = 40;        ///< least distance between boxes, points
    QSet<landscape::NodeId> selection = {};
    bool fitSizes = false; ///< gives boxes without boxes in them the size that their names want
};

/// Where one box goes.
struct PlaceOfNode
{
    landscape::NodeId node;
    QRectF rect; ///< in the view's coordinates
    friend bool operator==(const PlaceOfNode &, const PlaceOfNode &) = default;
};

/// How one line runs, and where its label stands (nothing = by the drawing).
struct RouteOfLine
{
    landscape::ConnectionId line;
    QList<QPointF> bends;
    std::optional<double> labelAt = std::nullopt;
    friend bool operator==(const RouteOfLine &, const RouteOfLine &) = default;
};

/// What arrangeView() found: only what changes. `groups` are new boxes (with the ids that they will have if the view is
/// not changed in between) and `parents` the boxes that go into them.
struct Arrangement
{
    landscape::ViewId view;
    QString text; ///< for the undo menu
    QList<PlaceOfNode> nodes;
    QList<RouteOfLine> lines;
    QList<landscape::PlacedNode> groups;
    QHash<landscape::NodeId, landscape::NodeId> parents;
    int crossings = 0; ///< of lines in the whole view, as routed
    [[nodiscard]] bool isEmpty() const { return nodes.isEmpty() && lines.isEmpty() && groups.isEmpty(); }
};

/// Finds new places and routes for `view`, which need not be stored in `facts` in this state. Blocks; to be run off the
/// GUI thread (BackgroundRunner). The same view and options give the same arrangement. What moves keeps the top left
/// corner of the part that was laid out; boxes that may not move stay exactly where they are, and what moves goes round
/// them. Lines of boxes that move are drawn anew, all others keep their bends. Errors: "layout.cancelled" (within
/// 50 ms), "layout.view" where the view is empty, and those of layout::LayoutEngine.
[[nodiscard]] base::Result<Arrangement> arrangeView(const landscape::Snapshot &facts, const landscape::View &view,
    const ArrangeOptions &options = {}, const drawing::Style &style = {}, const base::CancelToken &cancel = {});

/// Carries an arrangement out, as one undo step. Boxes and lines that were removed or locked meanwhile are left out.
[[nodiscard]] editing::Edit arrangeEdit(const Arrangement &arrangement);

/// The view as it will look, for showing the way there: animate from `view` to this, then perform the edit.
[[nodiscard]] landscape::View arranged(landscape::View view, const Arrangement &arrangement);

} // namespace workflows
