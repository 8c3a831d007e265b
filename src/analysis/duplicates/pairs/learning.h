// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/pairs/comparison.h"

namespace analysis {

/// Weights that fit a landscape without anybody's answers: from `from` a quarter of the way to what expectation–maximisation (see
/// estimateLinkage) makes of the candidate pairs. In a catalogue where many names collide, names come to weigh less and
/// functions more. Only a quarter, as the estimate takes the kinds of evidence for independent, which makes it too sure. The prior and
/// "product" stay, and so does each kind that fewer than 300 pairs know. O(40·patterns), deterministic.
[[nodiscard]] EvidenceWeights fitted(const EvidenceWeights &from, const std::vector<Observed> &open);

/// How surely two systems of one unit with like names are two products and not one installed twice, by all but their
/// names: 0 … 1, half where nothing else is known.
[[nodiscard]] double shownDifferent(const EvidenceWeights &weights, Observed pair);

/// How far the prior is to move, in bits, for the catalogue's own namesakes. Two systems of one unit are two things, so
/// each pair of them with like names (`namesakes` in all, see shownDifferent) shows what different things are called; for each there are
/// `pairsPerKnown` pairs of several units. The prior moves until as many of the like-named `pairs` are expected to be
/// different as that says, with one namesake's worth of trust in the default; only downwards, by 7 at most. O(pairs), deterministic.
[[nodiscard]] double namesakeShift(const EvidenceWeights &weights, const std::vector<Observed> &pairs, double namesakes,
                                   double pairsPerKnown);

/// Weights that learn from answers (semi-supervised expectation–maximisation, Winkler 2002, anchored in `from`).
///
/// The pairs that nobody answered are shared out between same and different by their present probability; the answered
/// ones count as what they are. For each kind of evidence that gives two distributions over the bins, m and u, and each
/// bin's weight moves by log2 of how much m rose over what it was without the answers, less the same of u; then weights
/// are made never to fall from one bin to the next. So without answers nothing moves; a "yes" raises and a "no" lowers
/// what looks alike; and some ten answers are needed before they outweigh the default. Then the prior moves so that the
/// answered pairs come out right on the whole (the intercept of a logistic regression with a normal prior of 0.7 bits
/// around the default), which teaches even where all pairs look the same. "product" does not learn, as a yes sets it.
/// Answers on each side weigh at most twice as much as the open pairs. O(rounds·pairs), deterministic.
[[nodiscard]] EvidenceWeights learn(const EvidenceWeights &from, const std::vector<Observed> &open,
                                    const std::vector<Observed> &same, const std::vector<Observed> &different);

} // namespace analysis
