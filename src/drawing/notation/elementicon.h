// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/elementkind.h"

#include <QPainterPath>

namespace drawing {

/// The small picture of a kind, as vectors in a square of 16 × 16: lines to stroke and areas to fill.
struct ElementIcon
{
    QPainterPath stroke;
    QPainterPath fill;
};

inline constexpr double iconGrid = 16;

/// Made once, then shared; from any thread.
[[nodiscard]] const ElementIcon &elementIcon(landscape::ElementKind kind);

} // namespace drawing
