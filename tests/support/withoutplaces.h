// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

namespace support {

/// The facts without the places in files that rows came from: what two forms of one landscape must have in common.
[[nodiscard]] landscape::Landscape withoutPlaces(landscape::Landscape facts);

} // namespace support
