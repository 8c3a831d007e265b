// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/views/moving.h"

#include <QPoint>

#include <functional>
#include <optional>

namespace canvas {

class DiagramEditor;

/// Asks what it means that boxes are put into another one. `perform` gets the relations to be made: at once where there
/// is nothing to ask (no element, no permitted relation, joined already, or the editor does not ask), else when a choice
/// is made. True while the menu is open.
bool askNesting(DiagramEditor &editor, landscape::NodeId outer, const QList<landscape::NodeId> &inner, QPoint at,
    const std::function<void(const QList<editing::views::NestedRelation> &)> &perform,
    const std::function<void()> &cancelled);

/// The same for elements that have no box yet: `perform` gets the relation chosen, nothing for none.
bool askNestingOfNew(DiagramEditor &editor, landscape::NodeId outer, landscape::ElementKind kind, const QString &name,
    QPoint at, const std::function<void(std::optional<editing::views::RelationChoice>)> &perform,
    const std::function<void()> &cancelled);

/// The same for elements of the landscape that are shown in new boxes.
bool askNestingOfExisting(DiagramEditor &editor, landscape::NodeId outer, const QList<landscape::ElementId> &elements,
    QPoint at, const std::function<void(std::optional<editing::views::RelationChoice>)> &perform,
    const std::function<void()> &cancelled);

} // namespace canvas
