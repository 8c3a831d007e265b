// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

class QTransform;

namespace drawing {

/// A paint engine that writes text as text may be this, too: paintText() then hands it prepared lines as they are,
/// without Qt shaping them once more. That shaping is half the time of writing a page.
class TextSink
{
public:
    /// Writes the letters of the line (its rules are painted by the caller) from its baseline on; `toDevice` leads from
    /// the line's coordinates to the device's. The painter's pen and font are as they were and do not matter. False, and
    /// nothing is written, where the text needs shaping: it then comes through QPainter::drawText().
    [[nodiscard]] virtual bool writeText(const TextLine &line, const QTransform &toDevice) = 0;

protected:
    ~TextSink() = default;
};

} // namespace drawing
