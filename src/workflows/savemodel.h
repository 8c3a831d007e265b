// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "landscape/history.h"
#include "landscape/landscape.h"

namespace workflows {

/// Saves a landscape and what was done to it as our own file, replacing what was there in one step. Errors as of storage::save().
[[nodiscard]] base::Result<void> saveModel(const landscape::Landscape &landscape, const landscape::History &history,
                                           const QString &path, const base::CancelToken &cancel = {});
/// Who is at work, as the history names them: the name given in decisions, else the one of the computer's account.
[[nodiscard]] QString personAtWork();

} // namespace workflows
