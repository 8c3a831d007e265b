// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/colourscheme.h"
#include "landscape/ids.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace drawing {

/// What a picture says about one element beyond the notation, such as its verdict.
struct ElementLook
{
    std::optional<QRgb> fill; ///< instead of the notation's colour
    QString badge;            ///< a word or two in a pill at the bottom right: "Retire"
    std::optional<QRgb> badgeColour; ///< nothing = a strong shade of the fill
    bool muted = false;       ///< ghosted: pale with a dashed outline
    friend bool operator==(const ElementLook &, const ElementLook &) = default;
};

struct LegendEntry
{
    QRgb colour = 0;
    QString text;
    bool muted = false;
    friend bool operator==(const LegendEntry &, const LegendEntry &) = default;
};

/// How a view is painted. A value; the same style and view give the same picture.
struct Style
{
    ColourScheme scheme = builtInColourScheme();
    bool dark = false;
    double fontSize = 12;      ///< of element names, in the view's units
    double smallestFont = 8;   ///< names shrink to this before they are elided
    bool icons = true;
    bool relationNames = true; ///< names and influence strengths beside lines
    QHash<landscape::ElementId, ElementLook> looks;
    QList<LegendEntry> legend; ///< stands below the view where there are entries

    [[nodiscard]] const Palette &palette() const { return scheme.palette(dark); }
    friend bool operator==(const Style &, const Style &) = default;
};

} // namespace drawing
