// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/businesscase.h"
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/fit.h"
#include "analysis/portfolio/lifecycle.h"

#include <array>

namespace analysis {

/// The grid that Gartner calls TIME ("Use TIME to Engage the Business for Application and Product Portfolio Triage"):
/// by functional fit (value) and technical fit, each against its threshold.
enum class Quadrant : quint8 { Tolerate, Invest, Migrate, Eliminate };
[[nodiscard]] QString quadrantName(Quadrant quadrant);  ///< "tolerate", for files
[[nodiscard]] QString quadrantLabel(Quadrant quadrant); ///< translated

/// One application in the portfolio views: a dot in a scatter plot, a row in a table. The grid is a view and a source
/// of evidence: it looks at each application alone and cannot say which of five duplicates stays.
struct PortfolioRow
{
    landscape::ElementId application;
    Scope scope = Scope::Unknown;
    landscape::ElementId unit; ///< null = unknown
    FitScore functional;       ///< the plot's x
    FitScore technical;        ///< the plot's y
    std::optional<Quadrant> quadrant; ///< nothing where a score is
    QString quadrantReason;    ///< a sentence; without a quadrant it says which score there is not
    LifeCycle lifeCycle;
    BusinessCase business;
    std::optional<double> users;               ///< the plot's size of the dot
    std::optional<landscape::Level> criticality; ///< availability that its uses and information need
    QList<landscape::ElementId> functions;     ///< by name
    int unitsUsing = 0;
};

/// P5's thresholds `functional_threshold` and `technical_threshold`, 0.5 unless the policy says otherwise.
struct TimeThresholds
{
    double functional = 0.5;
    double technical = 0.5;
    [[nodiscard]] static TimeThresholds of(const Policy &policy);
};
/// A score at the threshold is above it. What is out of support, or will be before the target date, is never
/// tolerated or invested in: it migrates or is eliminated, however good its score.
[[nodiscard]] Quadrant quadrantOf(double functional, double technical, bool supportEnds,
                                  const TimeThresholds &thresholds);

/// All applications in operation, by name. O(applications · (their uses + relations)).
[[nodiscard]] QList<PortfolioRow> portfolioFigures(const RuleInput &input);

/// How many rows each quadrant has, in the order of the enumeration; the last number counts those without one.
[[nodiscard]] std::array<int, 5> countsByQuadrant(const QList<PortfolioRow> &rows);

} // namespace analysis
