// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/portfolio.h"

#include <QRgb>

namespace drawing {

/// The colour of a verdict: of badges, pills and boxes, on screen and on paper. Told apart by people with the common
/// kinds of colour blindness, and different in lightness for grey print; white text is readable on the light ones,
/// dark text on those for dark grounds.
[[nodiscard]] QRgb verdictColour(landscape::Verdict verdict, bool dark = false);

} // namespace drawing
