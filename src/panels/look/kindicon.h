// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/concepts.h"
#include "landscape/metamodel/elementkind.h"
#include "landscape/metamodel/relationshipkind.h"

#include <QIcon>

namespace panels::look {

/// The notation's icon of a kind on a tile in the colour of its layer; follows the theme.
[[nodiscard]] QIcon kindIcon(landscape::ElementKind kind);
/// A filled ball for "and", an open one for "or", as they are drawn.
[[nodiscard]] QIcon junctionIcon(landscape::JunctionKind kind);
/// A tile in the colour of a layer.
[[nodiscard]] QIcon layerIcon(landscape::Layer layer);
/// The line of a relation as an icon.
[[nodiscard]] QIcon kindIcon(landscape::RelationshipKind kind);

} // namespace panels::look
