// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "editing/views/parts.h"

namespace editing::views {

enum class Order : quint8 { ToFront, Forward, Backward, ToBack };

/// Draws boxes before or behind the others that lie in the same parent; what lies in them goes along. Several keep
/// their order among themselves. O(boxes).
[[nodiscard]] Edit reorder(landscape::ViewId view, const QList<landscape::NodeId> &nodes, Order order);

/// Puts boxes into a new group around them (id `view.lastNode + 1`), in the parent that they have in common. Boxes
/// whose parent is among `nodes` stay in it. An empty name becomes "Group".
[[nodiscard]] Edit groupBoxes(landscape::ViewId view, const QList<landscape::NodeId> &nodes, const QString &name = {});

/// Takes groups away; what lies in them moves one level up and stays where it is. Lines at the groups go. Other boxes
/// among `nodes` are passed over; "view.group" when there is no group among them.
[[nodiscard]] Edit ungroup(landscape::ViewId view, const QList<landscape::NodeId> &nodes);

} // namespace editing::views
