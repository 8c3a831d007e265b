// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/notation/lineshape.h"
#include "drawing/text/textlayout.h"

namespace drawing {

/// What a file says about the look of a box that has no field in the landscape: Archi's features and attributes, kept
/// as extras.
struct StatedBox
{
    enum class Icon : quint8 { Usual, Always, Never };
    enum class Border : quint8 { Usual, Rectangle, None };

    bool gradient = false;
    double fillOpacity = 1; ///< of the notation's own fill
    double lineOpacity = 1; ///< of the notation's own outline
    Icon icon = Icon::Usual;
    QRgb iconColour = 0;
    Border border = Border::Usual;
    std::optional<Dash> dash;
    bool bare = false;      ///< no outline
    int imagePosition = 2;  ///< 0 to 8 in rows from the top left, 9 = fills the box
    bool ownImage = true;   ///< of the box; false: the image of its specialisation
    bool stretched = false; ///< an image box of Archi: the image takes its size
};
[[nodiscard]] StatedBox statedBox(const landscape::PlacedNode &node);

/// The same of a line.
struct StatedLine
{
    bool nameShown = true;
    double labelAt = 0.5;     ///< where along the line the label is best
    std::optional<int> bits;  ///< of a plain line: its form, as Archi numbers it
};
[[nodiscard]] StatedLine statedLine(const landscape::RoutedConnection &connection);
/// The form of a plain line by Archi's bits.
[[nodiscard]] LineForm plainLineForm(int bits);

/// Sets family, size and cut; what the font leaves open stays as it is.
void applyFont(const landscape::Font &font, TextToFit &text);

} // namespace drawing
