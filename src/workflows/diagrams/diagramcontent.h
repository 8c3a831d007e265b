// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"
#include "layout/layoutgraph.h"
#include "workflows/diagrams/diagrams.h"

namespace workflows {

/// A box around others: an element (a unit, a node) or a plain group with a title. `parent` is an index, -1 for none.
struct DiagramContainer
{
    landscape::ElementId element;
    QString text;
    int parent = -1;
};

struct DiagramBox
{
    landscape::ElementId element;
    int container = -1;
};

/// A line between two boxes, by their indexes.
struct DiagramLine
{
    landscape::RelationshipId relationship;
    int source = 0;
    int target = 0;
};

/// What a generated diagram shows, before anything has a place.
struct DiagramContent
{
    layout::Engine engine = layout::Engine::Containment;
    QList<DiagramContainer> containers;
    QList<DiagramBox> boxes;
    QList<DiagramLine> lines;
};

/// Chooses what `diagram` shows of `facts`; names decide the order, so ids play no part. O(rows).
[[nodiscard]] DiagramContent diagramContent(const landscape::Snapshot &facts, Diagram diagram);

} // namespace workflows
