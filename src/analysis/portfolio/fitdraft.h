// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/fit.h"

namespace analysis {

/// "0.75", the same in every language.
[[nodiscard]] QString scoreText(double score);

/// A score in the making.
struct FitScorer::Draft
{
    const Policy &policy;
    FitScore score;
    double weight = 0; ///< of the parts known
    double whole = 0;  ///< of those missing too

    explicit Draft(const Policy &by)
        : policy(by)
    {
    }
    void add(const QString &what, double value, const QString &text, landscape::SourceRef source = {});
    void miss(const QString &what, const QString &text);
    /// The mean, where enough is known.
    [[nodiscard]] FitScore finished();

private:
    [[nodiscard]] double weightOf(const QString &what);
};

} // namespace analysis
