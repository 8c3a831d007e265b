// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/threeway.h"
#include "workflows/exporting/exportmodel.h"
#include "workflows/openmodel.h"

namespace workflows {

struct MergedModels
{
    landscape::ThreeWay result;
    base::Problems problems; ///< what the readers skipped or guessed
    QString format;          ///< of OURS as in OpenedModel; where that is missing, of THEIRS
    landscape::History history; ///< of OURS
};

/// Reads three versions of a model (see openVersions()) and merges them.
[[nodiscard]] base::Result<MergedModels> mergeModels(const QString &base, const QString &ours, const QString &theirs,
                                                     const landscape::Choices &choices = {},
                                                     const exchange::ReadOptions &options = {});

/// The format to write a merged model in: by the ending of `out` where it has a known one or is a folder, else that
/// of OURS (version-control systems use file names without an ending). Nothing where OURS is of a format that can be
/// read only.
[[nodiscard]] std::optional<ModelFormat> mergedFormat(const QString &out, const QString &oursFormat);

} // namespace workflows
