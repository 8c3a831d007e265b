// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drawing {

/// Makes the compiled-in fonts and colour schemes reachable (":/fonts", ":/colours"), also where this library is
/// linked statically. Cheap to call again.
void openResources();

} // namespace drawing
