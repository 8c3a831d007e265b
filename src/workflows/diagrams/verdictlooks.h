// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"
#include "workflows/analyse.h"
#include "workflows/diagrams/diagramcontent.h"

namespace workflows {

/// `base` with every application of the content in the colour of its verdict, with the verdict as a word on it (colour
/// alone says nothing to some, and nothing in grey print), and a legend of what occurs with its count.
[[nodiscard]] drawing::Style verdictStyle(const Analysis &analysis, const DiagramContent &content, drawing::Style base);

/// `style` with the fills of frames, headings, marks and lines that the roles of `content` ask for, and their entries
/// in the legend. `nodes` are the ids of containers and boxes in the view, `lines` of the lines.
[[nodiscard]] drawing::Style withRoles(const DiagramContent &content, const QList<landscape::NodeId> &containers,
                                       const QList<landscape::NodeId> &boxes,
                                       const QList<landscape::ConnectionId> &lines, drawing::Style style);

} // namespace workflows
