// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/colourscheme.h"
#include "drawing/notation/lineshape.h"
#include "landscape/ids.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace drawing {

/// What a picture says about one element (or one box) beyond the notation and what the view stores, such as its verdict.
struct ElementLook
{
    std::optional<QRgb> fill; ///< instead of the notation's colour
    QString badge;            ///< a word or two in a pill at the bottom right: "Retire"
    std::optional<QRgb> badgeColour; ///< nothing = a strong shade of the fill
    bool muted = false;       ///< ghosted: pale with a dashed outline
    bool hatched = false;     ///< nothing is known: thin slanted lines on the fill
    double scale = 1; ///< 0.4 to 1: drawn that much of its width and height, around its middle; not of containers
    friend bool operator==(const ElementLook &, const ElementLook &) = default;
};

/// The same about one line. What is not set stays as the notation and the view have it.
struct LineLook
{
    std::optional<QRgb> colour;
    std::optional<double> width; ///< in the view's units; the notation's own is 1.1
    std::optional<Dash> dash;
    bool muted = false; ///< pale
    friend bool operator==(const LineLook &, const LineLook &) = default;
};

struct LegendEntry
{
    QRgb colour = 0;
    QString text;
    bool muted = false;
    bool hatched = false;
    friend bool operator==(const LegendEntry &, const LegendEntry &) = default;
};

/// How a view is painted. A value; the same style and view give the same picture.
struct Style
{
    ColourScheme scheme = builtInColourScheme();
    bool dark = false;
    double fontSize = 12;      ///< of element names, in the view's units
    double smallestFont = 8;   ///< names shrink to this before they are elided
    bool icons = true;
    bool relationNames = true; ///< names, expressions and influence strengths beside lines
    bool expressions = true;   ///< label expressions are worked out; else boxes show their names
    QHash<landscape::ElementId, ElementLook> looks;
    QHash<landscape::NodeId, ElementLook> nodeLooks; ///< of single boxes, groups and notes too; before `looks`
    QSet<landscape::NodeId> ghosts; ///< boxes that are muted whatever their look says: outside the viewpoint
    QHash<landscape::RelationshipId, LineLook> relationshipLooks;
    QHash<landscape::ConnectionId, LineLook> connectionLooks; ///< of single lines; before those of relationships
    QList<LegendEntry> legend; ///< stands below the view where there are entries, and in its legend boxes

    [[nodiscard]] const Palette &palette() const { return scheme.palette(dark); }
    friend bool operator==(const Style &, const Style &) = default;
};

} // namespace drawing
