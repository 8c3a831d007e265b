// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "landscape/history.h"
#include "landscape/landscape.h"

namespace storage {

/// Reads a `.landskap` file whole, as save() was given it: ids and the last numbers given out included. Nothing is
/// written, not even beside it; a file of an older version is brought up to date in a copy. Errors: "file.missing",
/// "file.format" (not ours), "file.newer" (written by a later Landskap), "file.database" (damaged: every changed byte
/// of a file that save() wrote is found), "file.broken" (what was read breaks an invariant), "cancelled".
[[nodiscard]] base::Result<landscape::Landscape> load(const QString &path, const base::CancelToken &cancel = {});

/// What was done to the landscape in the file, as save() was given it; empty in files older than schema 4. Errors as of
/// load().
[[nodiscard]] base::Result<landscape::History> loadHistory(const QString &path, const base::CancelToken &cancel = {});

/// Writes `landscape` to `path`, replacing what was there in one step: after a crash or a full disk the old file is
/// still whole. What was there is kept as `path`.bak. The same landscape gives the same bytes. A link is followed. Of
/// `history` the newest 5 000 deeds are kept.
/// Errors: "file.write", "file.database", "cancelled" (the old file then stays as it is).
[[nodiscard]] base::Result<void> save(const landscape::Landscape &landscape, const QString &path,
                                      const base::CancelToken &cancel = {}, const base::Progress &progress = {},
                                      const landscape::History &history = {});

/// Whether the file says by its first bytes that it is ours.
[[nodiscard]] bool isLandscapeFile(const QString &path);

} // namespace storage
