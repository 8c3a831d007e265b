// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

namespace analysis {

/// "“Name”"; for the null id "the whole organisation".
[[nodiscard]] QString quoted(const landscape::Landscape &facts, landscape::ElementId id);

/// "“A”, “B”, “C” and 4 more", in the order of the names.
[[nodiscard]] QString quotedList(const landscape::Landscape &facts, QList<landscape::ElementId> ids, int most = 5);

/// Sorts by name as a person expects; equal names by uid. Independent of the numbers of the ids.
void sortByName(const landscape::Landscape &facts, QList<landscape::ElementId> &ids);

/// The order sortByName() uses.
[[nodiscard]] bool nameLess(const landscape::Landscape &facts, landscape::ElementId a, landscape::ElementId b);

/// 2027-06-30, the same in every language.
[[nodiscard]] QString dateText(QDate date);

/// Where an attribute was said; null where it was not.
[[nodiscard]] landscape::SourceRef sourceOf(const landscape::Concept &element, landscape::AttributeId attribute);

} // namespace analysis
