// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/concepts.h"

#include <QString>

namespace canvas {

/// What the pointer does next.
struct ToolChoice
{
    enum class Kind : quint8 {
        Select,        ///< choose, move, resize, bend; lines are drawn from the handles at a box's edge
        Marquee,       ///< every drag is a marquee, over boxes too
        Pan,
        FormatPainter, ///< click takes the look of a box or line, further clicks give it to others
        MagicConnector,
        Relation,      ///< of kind `relation`
        Element,       ///< of kind `element`
        Junction,      ///< of kind `junction`
        Note,
        Group,
        Legend,
        Image,         ///< the picture of Landscape::images named `image`
        ViewReference, ///< to `view`
        PlainLine,     ///< between a note and something
    };
    Kind kind = Kind::Select;
    landscape::ElementKind element{};
    landscape::RelationshipKind relation{};
    landscape::AccessMode access{};    ///< of a new Access
    landscape::JunctionKind junction{};
    QString specialization = {};       ///< of the new element or relation
    QString image = {};
    landscape::ViewId view = {};
    bool keep = false;                 ///< stays chosen after use: Shift or a double click in the palette

    friend bool operator==(const ToolChoice &, const ToolChoice &) = default;
};

/// Where boxes move to by DiagramEditor::align(): the edge or middle of the one selected last.
enum class Alignment : quint8 { Left, Centre, Right, Top, Middle, Bottom };
enum class Direction : quint8 { Horizontal, Vertical };
enum class SizeMatch : quint8 { Width, Height, Both };
/// Among the boxes that lie in the same box.
enum class Order : quint8 { ToFront, Forward, Backward, ToBack };
/// What paste makes of copied elements; Usual = a reference where the view lacks the element, else a new element.
enum class PasteKind : quint8 { Usual, References, Copies };

/// The grid that boxes snap to.
struct Grid
{
    double step = 12;  ///< in the view's units
    bool snaps = true;
    bool shown = false;
    friend bool operator==(const Grid &, const Grid &) = default;
};

} // namespace canvas
