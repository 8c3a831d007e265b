// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/group.h"
#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

namespace analysis {

/// Applications that probably are the same thing under several names, one from each unit.
///
/// Method (analysis of record linkage, Fellegi and Sunter 1969): names become tokens and character trigrams, with
/// synonyms resolved and the units' own names stripped; TF-IDF and an inverted index give candidate pairs; each pair
/// gets bits for its name, functions, information, product and vendor (unknown = 0 bits); pairs at or above
/// `leastProbability` are merged in the order of falling score, never so that a group holds two applications of one
/// unit (plain transitive closure collapses into one giant group). Evidence: per link of the group, "name", "functions" …
/// with their bits as weight. 20 000 names take some seconds.
[[nodiscard]] QList<DuplicateGroup> similarNameGroups(const Usage &usage, double leastProbability = 0.5,
                                                      const base::CancelToken &cancel = {});

} // namespace analysis
