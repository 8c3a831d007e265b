// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFont>

namespace drawing {

/// The cuts of a family; of Inter, which the program carries, all are there on every machine.
enum class Face : quint8 { Regular, Medium, SemiBold, Bold, Italic, BoldItalic };

/// What a line of text is set in: a cut of Inter or, where a file names one that this machine has, of another family.
struct Typeface
{
    Face face = Face::Regular;
    quint16 family = 0; ///< 0 = Inter, else as fontFamily() gave it out in this run

    Typeface() = default;
    Typeface(Face cut, quint16 ofFamily = 0)
        : face(cut)
        , family(ofFamily)
    {
    }
    friend bool operator==(const Typeface &, const Typeface &) = default;
};

/// A number for the family of that name, or of one with the same widths ("Liberation Sans" for "Arial"); 0 where the
/// machine has neither. From any thread.
[[nodiscard]] quint16 fontFamily(const QString &name);
/// The name behind a number; "Inter" for 0.
[[nodiscard]] QString fontFamilyName(quint16 family);

/// Makes the program's own fonts known to Qt, so that text looks and measures the same on every machine. Needs a
/// QGuiApplication (the offscreen platform will do). May be called often; the first call does the work.
/// The error is "font.missing", when a build without the font resource is run; text then comes in the system's font.
base::Result<void> loadFonts();

/// The face at `size` pixels (rounded to whole ones), unhinted, so that widths grow evenly with the zoom.
/// Loads the fonts where that has not been done.
[[nodiscard]] QFont font(Typeface typeface, double size);

} // namespace drawing
