// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"

namespace analysis {

enum class DuplicateKind : quint8 { SameFunction, SameProduct, SimilarName };
/// "same-function", "same-product", "similar-name".
[[nodiscard]] QString duplicateKindName(DuplicateKind kind);

/// Applications that look alike, in one respect. `about` is the function or the product (null for similar names);
/// `score` is 0–1: for a function how much of what its members do another member does too (the mean over the members
/// of their best containment), for a product 1, for names the probability of the weakest link that holds the group.
/// Members are in the order of their names.
struct DuplicateGroup
{
    DuplicateKind kind = DuplicateKind::SameFunction;
    landscape::ElementId about;
    QList<landscape::ElementId> members;
    double score = 0;
    QList<Evidence> evidence;
    friend bool operator==(const DuplicateGroup &, const DuplicateGroup &) = default;
};

} // namespace analysis
