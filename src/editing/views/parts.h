// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"
#include "landscape/metamodel/elementkind.h"
#include "landscape/views/view.h"

#include <QList>
#include <QRectF>

namespace editing::views {

/// Boxes and lines of one view, as they are selected. Ids that the view does not have are passed over.
struct Parts
{
    QList<landscape::NodeId> nodes = {};
    QList<landscape::ConnectionId> connections = {};
    [[nodiscard]] bool isEmpty() const { return nodes.isEmpty() && connections.isEmpty(); }
    friend bool operator==(const Parts &, const Parts &) = default;
};

/// Where a new box goes. A rect with a width or height of nothing gets the default size, its top left corner kept.
/// `rect` is in the view's coordinates, in a parent too.
struct Place
{
    landscape::ViewId view;
    landscape::NodeId parent = {}; ///< the box it lies in; null = the view itself
    QRectF rect = {};
};

/// An end of a line in a view: a box, or another line where `node` is null.
struct LineEnd
{
    landscape::NodeId node = {};
    landscape::ConnectionId connection = {};
    friend bool operator==(const LineEnd &, const LineEnd &) = default;
};

/// The size that a new box gets: 120 × 55; a junction 15 × 15; a group and a Grouping 400 × 140; a note 185 × 80; a
/// legend 210 × 150; an image 200 × 150 (see imageSize() for its own); a reference to a view 120 × 55.
[[nodiscard]] QSizeF defaultSize(landscape::NodeKind kind, landscape::ElementKind element = {});
[[nodiscard]] QSizeF defaultSize(landscape::ElementKind element);

/// What a box stands for: its element; null for all others and for unknown boxes.
[[nodiscard]] landscape::ConceptId conceptOf(const landscape::View &view, const LineEnd &end);

} // namespace editing::views
