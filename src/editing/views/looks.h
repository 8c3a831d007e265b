// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "editing/views/parts.h"

#include <optional>

namespace editing::views {

/// What to change of the looks of boxes and lines. A field without a value is left as it is; for colours, a value of
/// `std::optional<Rgb>()` gives back the notation's own. Lines take what they have (no fill, alignment, position,
/// figure, image); relationships' lines take no text, elements' boxes neither.
struct Looks
{
    using Colour = std::optional<landscape::Rgb>;
    std::optional<Colour> fill = {};
    std::optional<Colour> line = {};
    std::optional<Colour> fontColour = {};
    std::optional<quint8> lineWidth = {}; ///< 1 to 3; 0 = the notation's own
    std::optional<QString> fontFamily = {}; ///< empty = the notation's own
    std::optional<double> fontPoints = {}; ///< 0 = the notation's own
    std::optional<bool> bold = {};
    std::optional<bool> italic = {};
    std::optional<bool> underline = {};
    std::optional<bool> strikeOut = {};
    std::optional<landscape::TextAlignment> alignment = {};
    std::optional<landscape::TextPosition> position = {};
    std::optional<bool> figure = {};
    std::optional<QString> labelExpression = {};
    std::optional<QString> text = {}; ///< of notes, groups, legends, plain lines
    std::optional<QString> image = {}; ///< key in Landscape::images (setImage() puts a file there); empty = none
    friend bool operator==(const Looks &, const Looks &) = default;
};

/// Sets looks of many parts as one step; "view.width" for a line width above 3.
[[nodiscard]] Edit setLooks(landscape::ViewId view, const Parts &parts, const Looks &looks);
/// Gives parts the notation's own looks back (texts, label expressions and images stay).
[[nodiscard]] Edit resetLooks(landscape::ViewId view, const Parts &parts);

/// For the format painter: all looks but text, image and label expression.
[[nodiscard]] Looks looksOf(const landscape::PlacedNode &node);
[[nodiscard]] Looks looksOf(const landscape::RoutedConnection &line);

/// The text of a note, group, legend or plain line. Typing on merges.
[[nodiscard]] Edit setText(landscape::ViewId view, const Parts &part, const QString &text);

[[nodiscard]] Edit setLocked(landscape::ViewId view, const QList<landscape::NodeId> &nodes, bool locked);

} // namespace editing::views
