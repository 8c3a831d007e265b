// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

namespace drawing {

/// Width of a line of text in the font's design metrics: it grows evenly with `size` and is the same on every device.
/// Text is set letter by letter without ligatures and kerning, so that a PDF's text can be searched.
[[nodiscard]] double textWidth(QStringView text, Typeface face, double size);

inline constexpr double lineSpacing = 1.22;
/// Baseline below the top of a line, in parts of the size.
inline constexpr double ascent = 0.97;

/// A text that must fit in `area`.
struct TextToFit
{
    QString text;
    QRectF area;
    QRectF keepOut;      ///< an icon that lines must not touch; at the right of the area
    Typeface face = Face::Regular;
    double size = 12;
    double smallest = 8; ///< the text shrinks to this before it is elided
    QRgb colour = 0xff000000;
    bool left = false;   ///< flush left instead of centred
    bool top = false;    ///< from the top instead of in the middle
    int mostLines = 1000;
    bool right = false;  ///< flush right
    bool bottom = false; ///< from the bottom
    bool underline = false;
    bool strikeOut = false;
};

/// Breaks, shrinks and at last elides the text so that every line lies in the area, and appends the lines to `out`.
/// Breaks at spaces first, then after hyphens and the like, then within compounds of known
/// parts, then where a Swedish or English word may be parted (before a consonant that a vowel follows), then anywhere. Nothing is appended where not even "…" fits.
void fitText(const TextToFit &request, std::vector<TextLine> &out);

/// The text on one line of at most `width`, elided.
[[nodiscard]] QString elided(const QString &text, double width, Typeface face, double size);

} // namespace drawing
