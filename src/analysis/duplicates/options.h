// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/synonyms.h"

namespace analysis {

/// How duplicates are looked for within a landscape.
struct DuplicateOptions
{
    double leastProbability = 0.5; ///< of similar names; below 0.5 a "no" is likelier than a "yes"
    /// A group of similar names holds at most one application of each unit and source (two rows of one inventory are two
    /// things). Lift it to find a product that one unit installed twice.
    bool onePerUnit = true;
    /// Beside the words that ship and those that the landscape brings; see Synonyms::of().
    Synonyms synonyms = {};
};

/// What is done with a pair: from 90 % on it is suggested, from 50 % on people are asked, below it is not shown.
enum class Band : quint8 { Suggested, Review, Hidden };
[[nodiscard]] Band bandOf(double probability);
/// "suggested", "review", "hidden": for programs.
[[nodiscard]] QString bandName(Band band);

} // namespace analysis
