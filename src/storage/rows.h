// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "landscape/landscape.h"
#include "storage/connection.h"

namespace storage {

/// Fills an empty database of today's schema with all rows of `landscape`.
[[nodiscard]] base::Result<void> writeRows(const Connection &connection, const landscape::Landscape &landscape,
                                           const base::CancelToken &cancel);

/// Reads all rows of a database of today's schema.
[[nodiscard]] base::Result<landscape::Landscape> readRows(const Connection &connection,
                                                          const base::CancelToken &cancel);

/// The error of work that was asked to stop.
[[nodiscard]] base::Error cancelledError();

} // namespace storage
