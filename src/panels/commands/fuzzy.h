// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/search/matchtext.h"

namespace panels {

/// How well typed letters fit a text, and where they stand in it.
struct FuzzyMatch
{
    int score = 0; ///< the higher the better
    QList<TextRange> places;
};

/// Whether all letters of `wanted` (folded, without spaces) occur in `folded` in that order, and how well: letters that
/// stand together, at the beginning of the text or of a word count more, long texts less. Nothing when one is missing.
/// O(text), no memory but for the places, which are left out unless `withPlaces`.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView folded, QStringView wanted, bool withPlaces);

} // namespace panels
