// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "landscape/history.h"
#include "landscape/landscape.h"
#include "storage/connection.h"

namespace storage {

struct Writing;
class Reading;

/// Fills an empty database of today's schema with all rows of `landscape`.
[[nodiscard]] base::Result<void> writeRows(const Connection &connection, const landscape::Landscape &landscape,
                                           const base::CancelToken &cancel, const base::Progress &progress);

/// Reads all rows of the database of today's schema at `path`; relationships on a second thread. `asSaved`: nobody has
/// changed the file since it was saved.
[[nodiscard]] base::Result<landscape::Landscape> readRows(const QString &path, bool asSaved,
                                                          const base::CancelToken &cancel);

/// Fills the tables of the history in a database whose rows are written; the newest 5 000 deeds.
[[nodiscard]] base::Result<void> writeHistory(const Connection &connection, const landscape::History &history,
                                              const base::CancelToken &cancel);
[[nodiscard]] base::Result<landscape::History> readHistory(const Connection &connection,
                                                           const base::CancelToken &cancel);

/// The error of work that was asked to stop.
[[nodiscard]] base::Error cancelledError();

// The parts, a file each; the writers and readers of one table stand beside each other.
[[nodiscard]] base::Result<void> writeSettings(Writing &writing);
[[nodiscard]] base::Result<void> writeSources(Writing &writing);
[[nodiscard]] base::Result<void> writeDefinitions(Writing &writing);
[[nodiscard]] base::Result<void> writeFolders(Writing &writing);
[[nodiscard]] base::Result<void> writeElements(Writing &writing);
[[nodiscard]] base::Result<void> writeRelationships(Writing &writing);
[[nodiscard]] base::Result<void> writeSameAs(Writing &writing);
[[nodiscard]] base::Result<void> writePortfolio(Writing &writing);
[[nodiscard]] base::Result<void> writeViews(Writing &writing);

void readDefinitions(Reading &reading); ///< first: the others need them
void readSettings(Reading &reading);
void readSources(Reading &reading);
void readFolders(Reading &reading);
void readElements(Reading &reading);
void readRelationships(Reading &reading);
void readSameAs(Reading &reading);
void readPortfolio(Reading &reading);
void readViews(Reading &reading);

} // namespace storage
