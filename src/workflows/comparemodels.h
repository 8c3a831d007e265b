// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/comparison.h"
#include "workflows/openmodel.h"

namespace workflows {

/// Two models that were read, and what is different in the second.
struct ComparedModels
{
    landscape::Landscape before;
    landscape::Landscape after;
    landscape::Comparison comparison;
    base::Problems problems; ///< what the readers skipped or guessed
};

/// Reads models that are to be compared or merged, whatever their formats and file names. A version-control system
/// gives an empty file (or the null device) for a version that does not exist: that is an empty landscape with an empty
/// `format`. A model whose file gives it no name takes that of the first that has one, not that of its file, which may
/// be a temporary one.
[[nodiscard]] base::Result<QList<OpenedModel>> openVersions(const QStringList &paths,
                                                            const exchange::ReadOptions &options = {});

/// Reads and compares two models. Errors as of openModel().
[[nodiscard]] base::Result<ComparedModels> compareFiles(const QString &before, const QString &after,
                                                        const exchange::ReadOptions &options = {});

} // namespace workflows
