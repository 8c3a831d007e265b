// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "landscape/landscape.h"

namespace exchange {

/// What a reader made of one foreign file or folder: a staged landscape of its own, not yet part of any model, and the
/// list of what was skipped, guessed or doubtful, with file and line.
struct ImportBatch
{
    landscape::Landscape landscape;
    base::Problems problems;
    QString format; ///< see read()
};

} // namespace exchange
