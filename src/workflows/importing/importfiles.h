// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/importing/joinplan.h"

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
    QList<JoinPlan> plans; ///< one for each file, with what was proposed and (by default) chosen
};

/// Without a review nothing is joined on likeness alone: what may be the same is listed ("join.maybe-same").
[[nodiscard]] JoinOptions withoutReview();

/// Reads `paths` in order and joins them into `into` by the default choices of planJoin(). The first file that cannot be
/// read ends it with that error and nothing imported.
[[nodiscard]] base::Result<ImportReport> importFiles(const landscape::Landscape &into, const QStringList &paths,
                                                     const exchange::ReadOptions &options = {},
                                                     const base::Progress &progress = {},
                                                     const JoinOptions &joining = withoutReview());

/// The JSON object in a mapping file; errors with file and line.
[[nodiscard]] base::Result<QJsonObject> readMapping(const QString &path);

} // namespace workflows
