// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/views/view.h"

#include <string_view>

namespace exchange {

// How Archi writes the looks of boxes and lines. Each reader gives nothing (or Default, 0) for what it does not know;
// the text of what it gave may differ from the text it was given, which is then kept as an extra.

/// "#b5ffff", opaque.
[[nodiscard]] std::optional<landscape::Rgb> archiColour(std::string_view text);
[[nodiscard]] QString archiColourText(landscape::Rgb colour); ///< without the opacity

/// A font as SWT writes it, "1|Arial|14.0|1|WINDOWS|1|-19|0|0|0|700|0|1|0|0|3|2|1|34|Arial": family, points, style
/// (1 bold, 2 italic) and, of Windows, the parts of its LOGFONT, which tell what is underlined or struck out.
[[nodiscard]] std::optional<landscape::Font> archiFont(std::string_view text);
[[nodiscard]] QString archiFontText(const landscape::Font &font);

[[nodiscard]] landscape::TextAlignment archiAlignment(std::string_view text);
[[nodiscard]] QString archiAlignmentText(landscape::TextAlignment alignment); ///< empty = Default
[[nodiscard]] landscape::TextPosition archiPosition(std::string_view text);
[[nodiscard]] QString archiPositionText(landscape::TextPosition position); ///< empty = Default
/// 1 to 3, else 0.
[[nodiscard]] quint8 archiLineWidth(std::string_view text);
/// An opacity, 0 to 255; nothing for what is none.
[[nodiscard]] std::optional<quint8> archiOpacity(std::string_view text);

} // namespace exchange
