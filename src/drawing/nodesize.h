// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"
#include "drawing/text/textlayout.h"

#include <QSizeF>

namespace drawing {

/// Room that a box wants so that its name is readable without shrinking: at least 120 × 55 (the size that users of
/// ArchiMate tools know), at most 200 wide, then higher. A junction is 15 × 15. `withBadge` keeps room for a badge.
/// Call before laying a view out. O(letters).
[[nodiscard]] QSizeF nodeSize(
    landscape::ElementKind kind, const QString &name, const Style &style = {}, bool withBadge = false);

/// What a box that holds others needs for itself: height of the header with its name, and the least width.
struct ContainerSize
{
    double header = 24;
    double minimumWidth = 80;
};
[[nodiscard]] ContainerSize containerSize(landscape::ElementKind kind, const QString &name, const Style &style = {});

/// How the label of a line is set: small, on one line up to 180 wide, then on more.
[[nodiscard]] TextToFit lineLabelText(const QString &text);
/// Size of a relation's label; empty for an empty text.
[[nodiscard]] QSizeF lineLabelSize(const QString &text, const Style &style = {});

} // namespace drawing
