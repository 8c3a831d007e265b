// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/colourscheme.h"
#include "landscape/metamodel/relationshipkind.h"

#include <QIcon>

namespace canvas {

/// Small pictures for menus and lists, sharp on any screen: a box in the kind's colour with its sign.
[[nodiscard]] QIcon kindIcon(landscape::ElementKind kind, const drawing::Palette &palette);
/// The line of a relation with its ends.
[[nodiscard]] QIcon kindIcon(landscape::RelationshipKind kind, const drawing::Palette &palette, bool reversed = false);

} // namespace canvas
