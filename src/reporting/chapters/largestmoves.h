// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/wording.h"

namespace reporting::chapters {

/// What one system of the target takes over from all others.
struct LargeMove
{
    QString title; ///< its name
    QString text; ///< for which functions, from whom, at what cost
    QString money; ///< "saves 12 MSEK a year"; empty where no costs are known
};

/// By what they save a year (the savings of the verdicts add up: those of all that it takes over and its own), where
/// nothing is known of costs by how many systems they take over. Where one system of many functions goes to several
/// others it counts for the one that takes most of its users.
[[nodiscard]] QList<LargeMove> largestMoves(const Report &report, const Wording &wording, qsizetype most);

} // namespace reporting::chapters
