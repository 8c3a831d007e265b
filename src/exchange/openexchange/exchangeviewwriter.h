// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openexchange/exchangeoutput.h"

namespace exchange {

/// Where the boxes and bends of a view lie in a file: whole numbers from zero on.
struct ExchangePlaces
{
    explicit ExchangePlaces(const landscape::View &view);

    QPointF shift; ///< by which all is moved; what the view had below zero
    [[nodiscard]] QRect rect(const QRectF &rect) const;
    [[nodiscard]] QPoint point(QPointF point) const;
    [[nodiscard]] bool isExact(const QRectF &written) const;
    [[nodiscard]] bool isExact(QPointF written) const;
};

/// Whether what is shown instead of a name is a text that the format has labels for, and no expression.
[[nodiscard]] bool isLabel(const landscape::PlacedNode &node);
[[nodiscard]] bool isLabel(const landscape::RoutedConnection &line);
/// A font's size as the format wants it: halves of points; 0 = none.
[[nodiscard]] double exchangeFontSize(double points);
/// The opacity of a colour in per cent, as the format has it.
[[nodiscard]] int opacityPercent(landscape::Rgb colour);
[[nodiscard]] bool isOpacityExact(landscape::Rgb colour);

/// Writes <views> with all viewpoints of the file's own and all views.
void writeExchangeViews(const ExchangeOutput &output);

} // namespace exchange
