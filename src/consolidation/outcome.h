// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/accounts.h"
#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/problem/parts.h"

#include <optional>
#include <set>

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

    /// What hangs on protection that nobody stated (Study::onlyStatedProtection).
    struct Trust
    {
        std::vector<char> isTrusted; ///< by candidate: the plan lets it serve more than is stated, and than it serves today
        bool isTakenBack = false; ///< a plan without that trust was found, and the next two speak of it
        std::map<ElementId, landscape::Verdict> verdicts;
        std::vector<double> extra; ///< by part: what that plan costs more over the horizon
    };
    Trust trust;

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
    /// Trust::isTrusted of this plan.
    [[nodiscard]] std::vector<char> findTrusted() const;
    /// Over the horizon, by part of this plan; `accounts` of a model with the same candidates and needs.
    [[nodiscard]] std::vector<double> costByPart(const Accounts &accounts) const;
    [[nodiscard]] bool isTrusted(int candidate) const
    {
        return !trust.isTrusted.empty() && trust.isTrusted[size_t(candidate)];
    }
    /// Whether another verdict than `planned` would come of it if only stated protection counted.
    [[nodiscard]] bool hangsOnTrust(int candidate, landscape::Verdict planned) const;
    /// The candidates that the plan trusts, all or of one part.
    [[nodiscard]] std::set<int> trusted(std::optional<int> part = {}) const;
    /// Who serves the need in the target; -1: nobody.
    [[nodiscard]] int servedBy(int need) const;

private:
    std::vector<const optimiser::Margin *> m_marginOfOption;
};

} // namespace consolidation
