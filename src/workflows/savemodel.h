// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "landscape/landscape.h"

namespace workflows {

/// Saves a landscape as our own file, replacing what was there in one step. Errors as of storage::save().
[[nodiscard]] base::Result<void> saveModel(const landscape::Landscape &landscape, const QString &path,
                                           const base::CancelToken &cancel = {});

} // namespace workflows
