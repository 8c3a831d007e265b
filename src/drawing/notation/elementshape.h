// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/elementkind.h"
#include "landscape/views/view.h"

#include <QPainterPath>
#include <QRectF>

namespace drawing {

/// The form of a box. The first three say the aspect: structure, behaviour, motivation. The ones from Pill on are the
/// full-size figures of ArchiMate; Symbol is the kind's icon, large, with the name below.
enum class Outline : quint8 {
    Square, Rounded, Cut,
    Junction, OpenJunction,
    Grouping, Group, Note, Reference, Legend,
    Pill, Arrow, Chevron, Flag, Lugs, Band, DoubleBand, WavyBand, Wavy, Page, Tab, Cube, Cylinder, Slanted, BarredSlanted,
    Ellipse, Cloud, Symbol,
};

/// The form of an element of that kind, as a box with an icon or as the notation's alternate figure.
[[nodiscard]] Outline outlineOf(landscape::ElementKind kind, bool figure = false);
/// Whether a box of that form carries the kind's icon at its top right.
[[nodiscard]] bool carriesIcon(Outline outline);

/// The closed line around a form drawn in `rect`; nothing lies outside `rect`. For hit tests and fills.
[[nodiscard]] QPainterPath outlinePath(Outline outline, const QRectF &rect);
/// Lines inside the form: header bands, folds, edges of a cube. Often empty.
[[nodiscard]] QPainterPath innerPath(Outline outline, const QRectF &rect);
/// Where a name may stand.
[[nodiscard]] QRectF textArea(Outline outline, const QRectF &rect);
/// Where the icon of a box stands, or the large symbol of Outline::Symbol.
[[nodiscard]] QRectF iconRect(Outline outline, const QRectF &rect);

} // namespace drawing
