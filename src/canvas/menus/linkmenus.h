// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/toolchoice.h"
#include "editing/views/parts.h"

#include <QPoint>
#include <QPointF>

#include <functional>

namespace canvas {

class DiagramEditor;

/// Draws a line between two boxes or lines by the tool chosen: a plain line, the tool's relation, or with the magic
/// connector one of those that are permitted, chosen in a menu whose lines are sentences. Asks whether to show an equal
/// relation that is there already. What cannot be is told by noticed(). `done` is called once, after the deed or
/// without one.
void linkParts(DiagramEditor &editor, const ToolChoice &tool, const editing::views::LineEnd &source,
    const editing::views::LineEnd &target, QPoint menuAt, const std::function<void()> &done);

/// Draws a line from a box to a new element at a point of empty ground: a menu offers relation, then element, or with
/// `elementFirst` the other way round. The name is then typed in place; an existing element can be chosen there instead.
void linkToNew(DiagramEditor &editor, const ToolChoice &tool, const editing::views::LineEnd &source, QPointF at,
    bool elementFirst, const std::function<void()> &done);

/// Whether a line of that tool may run there: for feedback while dragging.
[[nodiscard]] bool mayLink(const DiagramEditor &editor, const ToolChoice &tool,
    const editing::views::LineEnd &source, const editing::views::LineEnd &target);

} // namespace canvas
