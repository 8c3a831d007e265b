// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/model.h"
#include "consolidation/robustness/robustness.h"

namespace consolidation {

/// "the running cost of Tidbok": what a fact is about, in the middle of a sentence.
[[nodiscard]] QString factText(const Study &study, const UncertainFact &fact);
/// Its value with its unit: "12 000 SEK a year", "40 users".
[[nodiscard]] QString factValueText(const Study &study, UncertainFact::Kind kind, double value);
/// At most three names and how many more.
[[nodiscard]] QString namesText(const Study &study, const QList<ElementId> &ids);

/// Fill in `text` from the other members.
[[nodiscard]] QString worthText(const Study &study, const FactWorth &worth);
/// `hasUncertain`: some costs are. `least`: reversing the decision is proved to cost at least so much more with the costs
/// as planned; nothing where that is not known.
[[nodiscard]] QString testText(const Study &study, const DecisionTest &test, const QList<FactWorth> &facts,
                               bool hasUncertain, std::optional<double> least);
/// Of a column that nobody filled in: what to find out, and which decisions hang on it.
[[nodiscard]] QString columnText(const Study &study, CostKind kind, const QList<ElementId> &turns);
[[nodiscard]] QString factsLeftOutText(int count);
[[nodiscard]] QStringList robustnessNotes(const Study &study, const Robustness &robustness);

} // namespace consolidation
