// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "landscape/metamodel/elementkind.h"

#include <QByteArray>
#include <QMap>
#include <QRgb>
#include <QString>
#include <QStringList>

#include <array>

namespace drawing {

/// The colours of one appearance (light or dark). All are opaque: PDF/A knows no transparency.
struct Palette
{
    QRgb canvas = 0xffffffff;    ///< behind everything
    QRgb text = 0xff1c2430;      ///< on the canvas and on light fills
    QRgb lightText = 0xfff4f6f8; ///< on dark fills
    QRgb relation = 0xff4a5563;  ///< lines of relations
    QRgb selection = 0xff2563eb; ///< rings and marquee
    QRgb group = 0xffffffff;
    QRgb note = 0xfffff8dc;
    std::array<QRgb, 8> layers{}; ///< by landscape::Layer
    QMap<landscape::ElementKind, QRgb> kinds; ///< exceptions to the layers
    double containerTint = 0; ///< how far the fill of a box that holds others moves to the canvas, 0..1
    double outlineContrast = 0.4; ///< how far an outline moves from its fill to the text colour, 0..1

    /// The fill of an element of that kind.
    [[nodiscard]] QRgb fillOf(landscape::ElementKind kind) const;
    friend bool operator==(const Palette &, const Palette &) = default;
};

/// A named set of colours, as read from a JSON file of the form of models/colours/landskap.json.
struct ColourScheme
{
    QString name;
    Palette light;
    Palette dark;

    [[nodiscard]] const Palette &palette(bool isDark) const { return isDark ? dark : light; }
    friend bool operator==(const ColourScheme &, const ColourScheme &) = default;
};

/// Reads a scheme; every layer must be there, in both appearances. Errors: "colours.json", "colours.value".
[[nodiscard]] base::Result<ColourScheme> readColourScheme(const QByteArray &json);
/// The schemes that the program carries, by file name, the default first: "landskap", "archi", "saturated",
/// "colour-blind", "grey", "high-contrast".
[[nodiscard]] QStringList builtInColourSchemes();
/// The scheme's name for people, translated; of one that the program does not carry, the name itself.
[[nodiscard]] QString colourSchemeLabel(const QString &name);
/// A built-in scheme; the default one where there is none of that name.
[[nodiscard]] ColourScheme builtInColourScheme(const QString &name = QStringLiteral("landskap"));

/// `from` moved towards `to` by `share` (0..1); opaque.
[[nodiscard]] QRgb mixed(QRgb from, QRgb to, double share);
/// Perceived lightness 0..1 (Rec. 709 weights on linear light).
[[nodiscard]] double luminance(QRgb colour);
/// The contrast of WCAG 2, 1..21; text wants 4.5.
[[nodiscard]] double contrastRatio(QRgb a, QRgb b);

} // namespace drawing
