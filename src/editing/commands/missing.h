// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace editing::commands {

/// The failure of an edit whose subject is no longer there.
[[nodiscard]] tl::unexpected<base::Error> missing();

} // namespace editing::commands
