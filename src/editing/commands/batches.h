// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

namespace editing::commands {

/// Takes in what an import joined (landscape::join on the document's facts), as one undo step.
[[nodiscard]] Edit takeIn(const landscape::Landscape &joined, const QString &fileNames);

/// Adds a view, or replaces the one with the same uid.
[[nodiscard]] Edit putView(const landscape::View &view);
[[nodiscard]] Edit removeView(landscape::ViewId id);

} // namespace editing::commands
