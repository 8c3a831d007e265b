// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panels {

/// The example region that comes with the program: a `.landskap` file, or the folder of tables it is made from. Looked
/// for in the folder of the environment variable LANDSKAP_EXAMPLES, where the program is installed, and where it is
/// built. Empty where there is none.
[[nodiscard]] QString exampleRegion();

} // namespace panels
