// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"
#include "landscape/history.h"

namespace workflows {

/// A model that was read, whatever its format.
struct OpenedModel
{
    landscape::Landscape landscape;
    base::Problems problems; ///< what the reader skipped or guessed; empty for our own file
    QString format;          ///< "landskap", or as in exchange::ImportBatch
    landscape::History history = {}; ///< what was done to it, as far as our own file knows
};

/// Reads any MODEL: our own `.landskap`, or whatever exchange::read() knows. The input is never changed.
[[nodiscard]] base::Result<OpenedModel> openModel(const QString &path, const exchange::ReadOptions &options = {});

} // namespace workflows
