// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"

#include <QRectF>

class QPainter;

namespace drawing {

/// Room for the entries in rows no wider than `width`, in the view's units; empty without entries.
[[nodiscard]] QSizeF legendSize(const QList<LegendEntry> &entries, double width);
/// Paints swatches with their words from the top left of `rect`, wrapping at its width.
void paintLegend(QPainter &painter, const QList<LegendEntry> &entries, const QRectF &rect, const Palette &palette);

} // namespace drawing
