// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFont>

namespace drawing {

/// The cuts of Inter that the program carries.
enum class Face : quint8 { Regular, Medium, SemiBold, Bold, Italic };

/// Makes the program's own fonts known to Qt, so that text looks and measures the same on every machine. Needs a
/// QGuiApplication (the offscreen platform will do). May be called often; the first call does the work.
/// The error is "font.missing", when a build without the font resource is run; text then comes in the system's font.
base::Result<void> loadFonts();

/// Inter at `size` pixels (rounded to whole ones), unhinted, so that widths grow evenly with the zoom.
/// Loads the fonts where that has not been done.
[[nodiscard]] QFont font(Face face, double size);

} // namespace drawing
