// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "landscape/landscape.h"

#include <functional>

namespace editing {

/// One deed: what it is called in the undo menu and what it does to the facts. `change` gets a copy to work on; when it
/// returns an error, nothing happens. Consecutive edits with the same non-empty merge key become one undo step.
struct Edit
{
    QString text;
    std::function<base::Result<void>(landscape::Landscape &)> change;
    QString mergeKey = {};
};

} // namespace editing
