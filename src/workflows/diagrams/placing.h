// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "workflows/diagrams/diagramcontent.h"

namespace workflows {

/// A view of some content, and which of its boxes and lines stand for what: lists parallel to those of the content.
struct PlacedContent
{
    landscape::View view;
    QList<landscape::NodeId> containers;
    QList<landscape::NodeId> boxes;
    QList<landscape::ConnectionId> lines;
};

/// Finds places where the content has none, and draws the lines. `style` decides the sizes of boxes. Blocks. Errors: those
/// of the layout.
[[nodiscard]] base::Result<PlacedContent> placeContent(const DiagramContent &content, const landscape::Snapshot &facts,
                                                       const drawing::Style &style, const BoxSizes &sizes,
                                                       double aspectRatio, const base::CancelToken &cancel);

} // namespace workflows
