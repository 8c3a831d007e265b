// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/synonyms.h"
#include "analysis/finding.h"
#include "analysis/portfolio/usage.h"

namespace analysis {

/// Information objects that probably mean the same under several names.
struct EqualObjects
{
    QList<landscape::ElementId> objects; ///< two or more, in the order of names
    double probability = 0;              ///< of the weakest link that holds them together
    QList<Evidence> evidence;            ///< weights in bits, link after link
    friend bool operator==(const EqualObjects &, const EqualObjects &) = default;
};

/// Compared within each kind (a data object realizes a business object of the same name; that is no duplicate) by name
/// with synonyms ("name"), the functions of the systems that handle them ("object_functions"), classification
/// ("object_levels"), what they are composed of ("object_parts") and description ("object_description"); unknown = 0
/// bits. Never the same: objects with different numbers in their names, objects that a relationship joins, and those
/// that people found different (answers.h). In the order of names. O(candidates), as similarNameGroups().
[[nodiscard]] QList<EqualObjects> equalObjects(const Usage &usage, const Synonyms &synonyms, double leastProbability);

} // namespace analysis
