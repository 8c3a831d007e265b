// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace storage {

/// The name of the file that keeps what stood in `path` before it was last saved: "region.landskap.bak".
[[nodiscard]] QString backupPath(const QString &path);

/// Puts the finished file `written` (in the same folder) in the place of `path`, in one step, and keeps what stood
/// there under backupPath(), in one step too. Everything is forced to the disk in that order, so that at any moment,
/// power cut included, `path` is the old file or the new one, whole. On an error `path` is untouched and `written`
/// removed. Errors: "file.write".
[[nodiscard]] base::Result<void> replaceFile(const QString &written, const QString &path);

} // namespace storage
