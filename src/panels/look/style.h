// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QPalette;

namespace panels::look {

/// Fusion with Landskap's measures: sizes follow the user's zoom. Colours come from palette() and the style sheet.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
};

/// The palette of an appearance.
[[nodiscard]] QPalette palette(bool dark);
/// The style sheet for the application's palette and font as they are now.
[[nodiscard]] QString styleSheet();

} // namespace panels::look
