// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/importing/joinplan.h"

namespace workflows {

/// What a staged element is like.
struct SimilarElements
{
    Candidate best; ///< one-to-one over the batch, by falling probability; null element = taken by others
    QList<Candidate> candidates; ///< likeliest first, at most five
};

/// For each of `open` (of the batch) the elements of the landscape that are probably the same, within each kind: names by
/// analysis::SimilarityIndex (tokens with synonyms resolved, trigrams, TF-IDF), then the default weights of evidence for
/// name, vendor, product and functions, as for duplicates by name. Weights are not estimated from the batch itself: where
/// two inventories hardly overlap, an estimate takes the best of the wrong pairs for matches. Left out are `claimed`
/// elements and those from the same source, unless they are `gone` from it: two rows of one source are two things.
[[nodiscard]] QHash<landscape::ElementId, SimilarElements>
similarElements(const landscape::Landscape &into, const landscape::Landscape &batch,
                const landscape::Correspondence &matches, const QList<landscape::ElementId> &open,
                const QSet<landscape::ElementId> &claimed, const QSet<landscape::ElementId> &gone,
                double leastProbability, const base::CancelToken &cancel);

} // namespace workflows
