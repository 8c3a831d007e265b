// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "landscape/landscape.h"

namespace storage {

/// Reads a `.landskap` file whole. Nothing is written, not even beside it. Errors: "file.missing", "file.format" (not
/// ours), "file.newer" (written by a later Landskap), "file.database" (damaged), "file.broken" (what was read breaks an
/// invariant), "cancelled".
[[nodiscard]] base::Result<landscape::Landscape> load(const QString &path, const base::CancelToken &cancel = {});

/// Writes `landscape` to `path`, replacing what was there in one step: after a crash or a full disk the old file is
/// still whole. The same landscape gives the same bytes. Errors: "file.write", "file.database", "cancelled".
[[nodiscard]] base::Result<void> save(const landscape::Landscape &landscape, const QString &path,
                                      const base::CancelToken &cancel = {});

/// Whether the file says by its first bytes that it is ours.
[[nodiscard]] bool isLandscapeFile(const QString &path);

} // namespace storage
