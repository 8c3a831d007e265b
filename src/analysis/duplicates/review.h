// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/answers.h"
#include "analysis/duplicates/options.h"
#include "analysis/duplicates/weights.h"
#include "analysis/finding.h"
#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

namespace analysis {

class PairSearch;

/// What a "yes" to a pair says; Answers tells what an edit has to set for each of them.
enum class Likeness : quint8 {
    SameRecord,   ///< one thing that two inventories list: merge the records
    SameProduct,  ///< two installations of one product: both get the attribute `product`
    JoinProducts, ///< both have a product, and these are one thing: merge the Product elements
};
/// "same-record", "same-product", "join-products": for programs.
[[nodiscard]] QString likenessName(Likeness likeness);

/// One question: are these two the same? Nothing is merged by itself.
struct ReviewPair
{
    landscape::ElementId a; ///< in the order of names
    landscape::ElementId b;
    double probability = 0; ///< 0 … 1, of bits
    double bits = 0;        ///< log2 odds: the prior and all evidence
    Band band = Band::Review;
    Likeness yes = Likeness::SameProduct;
    /// SameProduct: the product that one of the two has and the other gets; null = neither has one, a new one is made,
    /// named `productName`. JoinProducts: the product of a, with which that of b is merged.
    landscape::ElementId product;
    QString productName;
    QString text;    ///< "“Tidbok” and “Tidbokning” are probably the same product (91 %)."
    QString yesText; ///< what a yes would do: "Both become installations of a new product “Tidbok”."
    QString noText;  ///< what a no would do
    QList<Evidence> evidence; ///< weight in bits; "prior" first, so that the weights add up to `bits`
    friend bool operator==(const ReviewPair &, const ReviewPair &) = default;
};

struct Review
{
    QList<ReviewPair> pairs; ///< by falling probability, then in the order of names
    int answeredSame = 0;      ///< pairs with answers that the weights learnt from
    int answeredDifferent = 0;
    EvidenceWeights weights;   ///< after learning

    [[nodiscard]] qsizetype count(Band band) const;
};

/// The pairs of similar applications that people are to judge: those of at least `options.leastProbability` that hold the
/// groups of similarNameGroups() together (with n members n - 1 questions; the others follow from the answers), without
/// pairs that are answered already: found different, or of one product. Each answer is a fact of the landscape, and the
/// next call has learnt from it (learning.h): "yes" raises and "no" lowers other pairs of like evidence, and no group
/// reaches across a "no". Complexity as similarNameGroups().
[[nodiscard]] Review reviewPairs(const Usage &usage, const DuplicateOptions &options = {},
                                 const base::CancelToken &cancel = {});

/// The same questions as reviewPairs(usage, options), from a search with those options that is there already; see
/// findDuplicates(usage, search).
[[nodiscard]] Review reviewPairs(const Usage &usage, const PairSearch &search);

} // namespace analysis
