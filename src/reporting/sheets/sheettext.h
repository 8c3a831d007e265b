// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/fonts.h"

#include <QPainter>
#include <QString>

namespace reporting {

/// One line of text with its baseline's left end (or, `right`, its right end) at `place`, elided at `room` where that is
/// given. The same on every device, whatever the size. Returns the width.
double paintWords(QPainter &painter, QPointF place, const QString &text, drawing::Face face, double size, QRgb colour,
                  double room = 0, bool right = false);

} // namespace reporting
