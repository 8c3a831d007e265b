// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/accounts.h"
#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/problem/parts.h"

namespace consolidation {

/// Everything a verdict is explained from. The parts must outlive it. Lists are built once, in O(needs).
class Outcome
{
public:
    Outcome(const Study &study, const Model &model, const Accounts &accounts, const optimiser::Solution &solution,
            const std::vector<optimiser::Margin> &margins);

    const Study &study;
    const Model &model;
    const Accounts &accounts;
    const optimiser::Solution &solution;
    double objective; ///< of the solver, to compare Margin::alternative with
    Parts parts;
    /// Where protection classes are unknown: what the verdicts would be with the laxest ones.
    std::map<ElementId, landscape::Verdict> laxVerdicts;

    std::vector<QList<int>> needsToday; ///< by candidate: needs it serves today
    std::vector<QList<int>> needsAfter; ///< by candidate: needs it serves in the target
    std::vector<QList<int>> clientsToday; ///< by candidate
    std::vector<int> clientOfNeed;

    /// The margin that speaks for a candidate: of its open option, else of the closed one that is nearest to opening.
    /// nullptr where margins were not computed or it has no option.
    [[nodiscard]] const optimiser::Margin *marginOf(int candidate) const;
    /// The same where the costs decide; with its margin and alternative.
    [[nodiscard]] const optimiser::Margin *weighed(int candidate) const;
    [[nodiscard]] QString name(int candidate) const
    {
        return study.element(model.candidates.at(candidate).element).name;
    }
    /// Who serves the need in the target; -1: nobody.
    [[nodiscard]] int servedBy(int need) const;

private:
    std::vector<const optimiser::Margin *> m_marginOfOption;
};

} // namespace consolidation
