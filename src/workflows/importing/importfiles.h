// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"
#include "landscape/join.h"

namespace workflows {

/// What an import would make of the open landscape: nothing is changed until the caller takes it in
/// (editing::commands::takeIn), so a dry run is an import that stops here.
struct ImportReport
{
    landscape::Landscape joined;
    landscape::JoinCounts elements;
    landscape::JoinCounts relationships;
    landscape::JoinCounts uses;
    landscape::JoinCounts views;
    base::Problems problems;
};

/// Reads `paths` in order and joins them into `into`. The first file that cannot be read ends it with that error and
/// nothing imported.
[[nodiscard]] base::Result<ImportReport> importFiles(const landscape::Landscape &into, const QStringList &paths,
                                                     const exchange::ReadOptions &options = {},
                                                     const base::Progress &progress = {});

/// The JSON object in a mapping file; errors with file and line.
[[nodiscard]] base::Result<QJsonObject> readMapping(const QString &path);

} // namespace workflows
