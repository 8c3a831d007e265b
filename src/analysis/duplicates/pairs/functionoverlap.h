// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/overlap.h"

#include <vector>

namespace analysis {

/// Which functions the applications in operation serve, with their rarity. Applications and functions are numbered in the
/// order of names, so that nothing depends on ids.
class FunctionOverlap
{
public:
    explicit FunctionOverlap(const Usage &usage);

    [[nodiscard]] const QList<landscape::ElementId> &applications() const { return m_applications; }
    [[nodiscard]] const QList<landscape::ElementId> &functions() const { return m_functions; }
    [[nodiscard]] const std::vector<int> &servedBy(int function) const { return m_byFunction[size_t(function)]; }
    [[nodiscard]] const std::vector<int> &functionsOf(int application) const { return m_byApplication[size_t(application)]; }

    [[nodiscard]] double weightOf(int application) const { return m_total[size_t(application)]; }
    [[nodiscard]] double weightOfFunction(int function) const { return m_weight[size_t(function)]; }
    /// Whether a function is rare enough to make candidates.
    [[nodiscard]] bool makesCandidates(int function) const;
    /// Applications that share a function that makes candidates, with the weight of all that they share; sorted.
    struct Shared
    {
        int other = 0;
        double weight = 0;
    };
    [[nodiscard]] std::vector<Shared> sharing(int application) const;
    [[nodiscard]] Overlap overlap(int a, int b, double sharedWeight) const;

private:
    QList<landscape::ElementId> m_applications; // those that serve a function at all
    QList<landscape::ElementId> m_functions;
    std::vector<std::vector<int>> m_byApplication;
    std::vector<std::vector<int>> m_byFunction;
    std::vector<double> m_weight; // by function
    std::vector<double> m_total;  // by application
};

} // namespace analysis
