// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/sheettext.h"

#include "drawing/text/textlayout.h"
#include "drawing/viewpainter.h"

namespace reporting {

double paintWords(QPainter &painter, QPointF place, const QString &text, drawing::Face face, double size, QRgb colour,
                  double room, bool right)
{
    // Set at a whole size and scaled, as fonts of fractional sizes are rounded on some devices.
    constexpr double whole = 12;
    drawing::TextLine line;
    line.text = room > 0 ? drawing::elided(text, room, face, size) : text;
    line.face = face;
    line.size = float(whole);
    line.colour = colour;
    const double width = drawing::textWidth(line.text, face, size);
    line.width = float(width * whole / size);
    painter.save();
    painter.translate(right ? place - QPointF(width, 0) : place);
    painter.scale(size / whole, size / whole);
    drawing::paintText(painter, line);
    painter.restore();
    return width;
}

} // namespace reporting
