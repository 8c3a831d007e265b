// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/group.h"
#include "analysis/duplicates/options.h"
#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

namespace analysis {

class PairSearch;

/// Applications that probably are the same thing under several names, one from each unit.
///
/// Method (analysis of record linkage, Fellegi and Sunter 1969): names become tokens and character trigrams, with
/// synonyms resolved and the units' own names stripped; TF-IDF and an inverted index give candidate pairs; each pair
/// gets bits for each kind of evidence (comparison.h; unknown = 0 bits), with weights fitted to the candidates and
/// taught by people's answers (learning.h); pairs at or above the least probability are merged in the order of falling
/// score, never so that a group holds two applications of one unit and source (plain transitive closure collapses into
/// one giant group) and never across a "not the same". Evidence: per link of the group, "name", "functions" … with their
/// bits as weight. 20 000 names take about a second.
[[nodiscard]] QList<DuplicateGroup> similarNameGroups(const Usage &usage, const DuplicateOptions &options,
                                                      const base::CancelToken &cancel = {});
[[nodiscard]] QList<DuplicateGroup> similarNameGroups(const Usage &usage, double leastProbability = 0.5,
                                                      const base::CancelToken &cancel = {});

/// Of a search that is there already.
[[nodiscard]] QList<DuplicateGroup> similarNameGroups(const PairSearch &search);

} // namespace analysis
