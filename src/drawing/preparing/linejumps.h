// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

namespace drawing {

inline constexpr double jumpRadius = 6; ///< units

/// Finds where legs that run across meet legs of other lines that run down, and lets the first jump over the second.
/// Jumps that would touch become one bridge; near ends and corners nothing jumps. A sweep from the top down:
/// O(legs log legs + crossings).
void addLineJumps(Picture &picture);

} // namespace drawing
