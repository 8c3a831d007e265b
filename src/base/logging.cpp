// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

namespace base {

Q_LOGGING_CATEGORY(general, "landskap")

} // namespace base
