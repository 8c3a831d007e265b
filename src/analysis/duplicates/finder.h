// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/group.h"
#include "analysis/duplicates/options.h"
#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

namespace analysis {

class PairSearch;

/// All groups of like applications: same function, then same product, then similar names; each kind in the order of
/// names. Similar names have at least the least probability; a group of them whose members all stand for one known
/// product is left out, as the product's group says it already. Nothing is merged by itself: reviewPairs() (review.h) asks.
/// 20 000 applications take a few seconds.
[[nodiscard]] QList<DuplicateGroup> findDuplicates(const Usage &usage, const DuplicateOptions &options,
                                                   const base::CancelToken &cancel = {});
[[nodiscard]] QList<DuplicateGroup> findDuplicates(const Usage &usage, double leastProbability = 0.5,
                                                   const base::CancelToken &cancel = {});
[[nodiscard]] QList<DuplicateGroup> findDuplicates(const landscape::Snapshot &snapshot, double leastProbability = 0.5,
                                                   const base::CancelToken &cancel = {});

/// The same groups as findDuplicates(usage, options), from a search that is there already: `PairSearch search(usage, options,
/// cancel)` (pairs/pairsearch.h), which is nearly the whole time of both this and reviewPairs(). One search serves both.
[[nodiscard]] QList<DuplicateGroup> findDuplicates(const Usage &usage, const PairSearch &search);

/// The groups as findings "DUP1", "DUP2", "DUP3".
[[nodiscard]] Findings duplicateFindings(const landscape::Snapshot &snapshot, const QList<DuplicateGroup> &groups);

} // namespace analysis
